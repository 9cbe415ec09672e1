//! The program itself, run as a person runs it, with a home of its own.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]
#![allow(dead_code, reason = "each test crate uses a part of this")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A home in which nobody has ever met.
pub struct Home {
    folder: tempfile::TempDir,
}

/// What a run of the program left.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file of this home.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// A file of this home's settings.
    pub fn config(&self, name: &str, text: &str) {
        let folder = self.path().join("config/informals");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), text).unwrap();
    }

    /// The program with the environment of this home.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_informals"));
        command
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("XDG_DATA_HOME", self.path())
            .env("XDG_CONFIG_HOME", self.path().join("config"))
            .env("XDG_STATE_HOME", self.path().join("state"))
            .env("HOME", self.path())
            .env("USER", "tester")
            .env_remove("NO_COLOR");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    pub fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = self
            .command()
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses its arguments does not read its input.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Lines carried out on a meeting, begun with an agenda if there is none; all must succeed.
    pub fn lines(&self, meeting: &str, agenda: &Path, lines: &str) -> Ran {
        let ran = self.run_with(&["do", meeting, "--agenda", agenda.to_str().unwrap(), "-"], lines);
        assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
        ran
    }

    pub fn show(&self, meeting: &str, at: &str) -> Value {
        let ran = self.run(&["show", meeting, "--json", "--at", at]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        serde_json::from_str(&ran.out).unwrap()
    }
}
