//! A program on a pseudo-terminal, and when it first shows something.

use std::io::Read;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A running program with its terminal.
pub struct Running {
    pub child: Box<dyn Child + Send + Sync>,
    pub master: Box<dyn MasterPty + Send>,
}

impl Running {
    /// The program's process.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Ends it.
    pub fn ends(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Starts a program; gives it with what it writes.
pub fn begins(home: &Path, program: &str, arguments: &[&str]) -> (Running, Box<dyn Read + Send>) {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(program);
    command.args(arguments);
    command.cwd(env!("CARGO_MANIFEST_DIR"));
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
        command.env(name, home);
    }
    command.env("TERM", "xterm-256color");
    let reader = pair.master.try_clone_reader().unwrap();
    let child = pair.slave.spawn_command(command).unwrap();
    (Running { child, master: pair.master }, reader)
}

/// Starts a program, and says after how long it first showed text.
pub fn shows(home: &Path, program: &str, arguments: &[&str]) -> (Duration, Running) {
    let begun = Instant::now();
    let (running, mut reader) = begins(home, program, arguments);
    let mut parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
    let mut buffer = vec![0; 1 << 16];
    while parser.screen().contents().trim().len() < 40 {
        let read = reader.read(&mut buffer).unwrap();
        assert!(read > 0, "{program} ended: {}", parser.screen().contents());
        parser.process(buffer.get(..read).unwrap());
    }
    let shown = begun.elapsed();
    // Whoever writes to a terminal that nobody reads stands still.
    std::thread::spawn(move || while reader.read(&mut buffer).is_ok_and(|read| read > 0) {});
    (shown, running)
}

/// Whether a program is installed.
pub fn is_there(program: &str) -> bool {
    Command::new("sh")
        .args(["-c", &format!("command -v {program}")])
        .output()
        .is_ok_and(|found| found.status.success())
}
