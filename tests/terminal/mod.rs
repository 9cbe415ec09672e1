//! The real program on a real pseudo-terminal: keys in, screen out, and a deadline instead of sleeps.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]
#![expect(clippy::disallowed_methods, reason = "a deadline on a real terminal is real time")]
#![allow(dead_code, reason = "each test crate uses a part of this")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{self, Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a test waits for something to be on the screen.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a person is silent before pressing Space, `n` or `s` again: the guards want one second.
const SILENCE: Duration = Duration::from_millis(1050);

fn sized(cells: u16) -> NonZero<u16> {
    NonZero::new(cells).unwrap()
}

/// A terminal with the program in it.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    pressed: Instant,
    /// Every byte the program wrote.
    pub bytes: Vec<u8>,
}

impl Terminal {
    /// Starts the program with these arguments and this home.
    pub fn start(home: &std::path::Path, arguments: &[&str], columns: u16, rows: u16) -> Self {
        Self::start_with(home, arguments, &[], columns, rows)
    }

    /// The same with other variables of the environment.
    pub fn start_with(
        home: &std::path::Path,
        arguments: &[&str],
        variables: &[(&str, &str)],
        columns: u16,
        rows: u16,
    ) -> Self {
        Self::start_any(home, env!("CARGO_BIN_EXE_informals"), arguments, variables, (columns, rows))
    }

    /// Any program.
    pub fn start_program(
        home: &std::path::Path,
        program: &str,
        arguments: &[&str],
        columns: u16,
        rows: u16,
    ) -> Self {
        Self::start_any(home, program, arguments, &[], (columns, rows))
    }

    /// The same with other variables of the environment.
    pub fn start_any(
        home: &std::path::Path,
        program: &str,
        arguments: &[&str],
        variables: &[(&str, &str)],
        (columns, rows): (u16, u16),
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("XDG_DATA_HOME", home);
        command.env("HOME", home);
        command.env("USER", "tester");
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_STATE_HOME", home.join("state"));
        command.env("TERM", "xterm-256color");
        for outer in ["TMUX", "STY", "VTE_VERSION", "TERM_PROGRAM"] {
            command.env_remove(outer);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0_u8; 1 << 14];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if send.send(buffer.get(..read).unwrap().to_vec()).is_err() {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let parser = vt100::Parser::new(sized(rows), sized(columns), 0);
        Self {
            master: pair.master,
            child,
            writer,
            output,
            parser,
            pressed: Instant::now(),
            bytes: Vec::new(),
        }
    }

    /// Types text as a person does: letters, Enter as `\r`, Esc as `\x1b`.
    pub fn types(&mut self, text: &str) {
        for key in text.chars() {
            self.writer.write_all(key.to_string().as_bytes()).unwrap();
            self.writer.flush().unwrap();
            // An escape that is followed at once by a letter would be another key.
            if key == '\u{1b}' {
                thread::sleep(Duration::from_millis(60));
            }
        }
        self.pressed = Instant::now();
    }

    /// Pastes text, as a terminal brackets it.
    pub fn pastes(&mut self, text: &str) {
        self.sends(&format!("\u{1b}[200~{text}\u{1b}[201~"));
    }

    /// Sends what a terminal sends at once, as for a function key.
    pub fn sends(&mut self, signs: &str) {
        self.writer.write_all(signs.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// Presses a key that is deaf until there was silence.
    pub fn presses(&mut self, key: &str) {
        thread::sleep(SILENCE.saturating_sub(self.pressed.elapsed()));
        self.types(key);
    }

    /// Waits until this is on the screen.
    pub fn sees(&mut self, text: &str) {
        self.waits(text, |screen| screen.contains(text));
    }

    /// Waits until one of these is on the screen.
    pub fn sees_one_of(&mut self, texts: &[&str]) {
        self.waits(&texts.join(" or "), |screen| texts.iter().any(|text| screen.contains(text)));
    }

    /// Nobody presses anything until there was silence.
    pub fn is_silent(&self) {
        thread::sleep(SILENCE.saturating_sub(self.pressed.elapsed()));
    }

    /// Waits until this is no longer on the screen.
    pub fn no_longer_sees(&mut self, text: &str) {
        self.waits(text, |screen| !screen.contains(text));
    }

    fn waits(&mut self, text: &str, until: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let screen = self.screen();
            if until(&screen) {
                return;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(mpsc::RecvTimeoutError::Timeout | mpsc::RecvTimeoutError::Disconnected) => {
                    panic!("waited for {text:?} on\n{screen}")
                }
            }
        }
    }

    /// What is on the screen now.
    pub fn screen(&mut self) -> String {
        while let Ok(bytes) = self.output.try_recv() {
            self.take(&bytes);
        }
        self.parser.screen().contents()
    }

    /// The rows of the screen.
    pub fn rows(&mut self) -> Vec<String> {
        self.screen().lines().map(str::to_owned).collect()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.parser.process(bytes);
    }

    /// The terminal gets another size.
    pub fn resizes(&mut self, columns: u16, rows: u16) {
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
        self.parser.screen_mut().set_size(sized(rows), sized(columns));
    }

    /// SIGTERM: the system asks the program to end.
    pub fn is_asked_to_end(&self) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    /// SIGKILL, as when a laptop dies.
    pub fn dies(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// A signal.
    pub fn gets_signal(&self, signal: &str) {
        let id = self.child.process_id().unwrap().to_string();
        assert!(
            std::process::Command::new("kill").args([&format!("-{signal}"), &id]).status().unwrap().success()
        );
    }

    /// Waits until the program has left, and gives its exit code.
    pub fn leaves(self) -> (u32, String) {
        let (code, screen, _) = self.leaves_with_bytes();
        (code, screen)
    }

    /// The same with all that it wrote.
    pub fn leaves_with_bytes(mut self) -> (u32, String, Vec<u8>) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                thread::sleep(Duration::from_millis(20));
                let screen = self.screen();
                return (status.exit_code(), screen, self.bytes);
            }
            assert!(Instant::now() < deadline, "still there:\n{}", self.screen());
            thread::sleep(Duration::from_millis(10));
        }
    }
}
