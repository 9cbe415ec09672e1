//! A small secretariat with a server of its own, made with the program's own commands.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::jetstream_support::server::{Server, free_port};
use crate::program::{Home, Ran};

/// The machine on which the secretariat keeps its server.
pub struct Secretariat {
    home: Home,
    pub port: u16,
}

impl Secretariat {
    pub fn new() -> Self {
        let (home, port) = (Home::new(), free_port());
        let secretariat = Self { home, port };
        let port = port.to_string();
        let said = secretariat.run(&["server-config", "M", "--host", "127.0.0.1", "--port", &port]);
        assert!(said.out.contains("nats-server -c"), "{}", said.out);
        secretariat
    }

    /// Runs the program in its home, where invitations are written.
    fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.home.command().current_dir(self.home.path()).args(arguments).output().unwrap();
        let ran = Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
        let said = format!("{} {}", ran.out, ran.err);
        let words = said.split(|letter: char| !letter.is_ascii_alphanumeric());
        // The name of a folder may begin like a key, and is never as long.
        let keys = words.filter(|word| word.starts_with("SU") && word.len() > 50).count();
        assert_eq!(keys, 0, "a key was shown: {said}");
        ran
    }

    pub fn invites(&self, role: &str, name: &str) -> PathBuf {
        self.run(&["invite", "M", "--role", role, "--name", name]);
        self.invitation(&format!("M.{role}.{name}.invitation"))
    }

    pub fn invitation(&self, name: &str) -> PathBuf {
        let path = self.home.path().join(name);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        path
    }

    pub fn configuration(&self) -> PathBuf {
        self.home.path().join("informals/server/server.conf")
    }

    pub fn starts(&self) -> Server {
        Server::of(&self.configuration(), self.port)
    }
}
