//! What is said on standard output and beside it, without stopping when nobody can hear it.
//!
//! A command that is stored is done, whether or not its sentence can be written; a full disk behind standard
//! output is told at the end and changes the exit code, a reader that has left is not.

use std::fmt::Display;
use std::io::{self, BufRead, ErrorKind, Write};
use std::sync::OnceLock;

use super::{Exit, Failure};

/// Why standard output could not be written to, the first time.
static UNSAID: OnceLock<io::Error> = OnceLock::new();

/// A line on standard output.
pub fn line(text: impl Display) {
    remember(writeln!(io::stdout().lock(), "{text}"));
}

/// Text on standard output that brings its own line ends.
pub fn text(text: impl Display) {
    bytes(text.to_string().as_bytes());
}

/// A document on standard output.
pub fn bytes(bytes: &[u8]) {
    let mut out = io::stdout().lock();
    remember(out.write_all(bytes).and_then(|()| out.flush()));
}

/// A line on standard error. Where that is gone too, nobody is left to tell.
pub fn aside(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// A question before something is done; the answer without blanks around it, in small letters.
pub fn asked(question: &str) -> Result<String, Failure> {
    text(question);
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).map_err(Failure::storage)?;
    Ok(answer.trim().to_lowercase())
}

/// How the program ends, with what could not be said.
pub fn ended(exit: Exit) -> Exit {
    remember(io::stdout().flush());
    let Some(error) = UNSAID.get() else { return exit };
    let failure = Failure::storage(format!("standard output cannot be written to: {error}"));
    aside(&failure);
    exit.max(failure.exit)
}

fn remember(written: io::Result<()>) {
    let reader_has_left = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
    if let Some(error) = written.err().filter(|error| !reader_has_left(error)) {
        // Only the first one is told.
        let _ = UNSAID.set(error);
    }
}
