//! A log of faults, for whoever has to find out what went wrong: no names, no titles, no texts.
//!
//! It knows only the faults below. Nothing of a meeting can get into it, since none of them has a place for it.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::clock::machine_now;
use crate::journal::{AppendError, owner_only};

/// Something that should not have happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The program stopped by itself.
    Panicked {
        /// File of the program.
        file: String,
        /// Its line.
        line: u32,
    },
    /// An entry was not stored.
    NotStored(&'static str),
    /// The journal could not be read.
    Unreadable,
    /// Lines of the journal are damaged.
    Damaged(usize),
    /// The wall clock was set.
    ClockSet,
    /// The terminal could not be written to.
    TerminalGone(std::io::ErrorKind),
}

impl Fault {
    /// Why an entry was not stored, in a word.
    pub fn of_append(error: &AppendError) -> Self {
        Self::NotStored(match error {
            AppendError::Conflict { .. } => "conflict",
            AppendError::Storage(_) => "storage",
            AppendError::Unknown(_) => "not known whether it arrived",
            AppendError::Offline => "offline",
            AppendError::Shared => "shared meanwhile",
            AppendError::ReadOnly(_) => "read-only",
        })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Panicked { file, line } => write!(out, "panicked at {file}:{line}"),
            Self::NotStored(why) => write!(out, "an entry was not stored: {why}"),
            Self::Unreadable => write!(out, "the journal could not be read"),
            Self::Damaged(lines) => write!(out, "{lines} lines of the journal are damaged"),
            Self::ClockSet => write!(out, "the wall clock was set"),
            Self::TerminalGone(kind) => write!(out, "the terminal could not be written to: {kind:?}"),
        }
    }
}

/// The log begins anew when it is longer than this.
const LONGEST: u64 = 256 * 1024;

/// Where the log is: in the user's folder for the state of programs.
pub fn place() -> Option<PathBuf> {
    let home = ProjectDirs::from("", "", "informals")?;
    let folder = home.state_dir().unwrap_or_else(|| home.data_local_dir());
    Some(folder.join("faults.log"))
}

/// Notes a fault. A log that cannot be written to stops nobody.
pub fn note(fault: &Fault) {
    let Some(log) = place() else { return };
    let _ = add(&log, fault);
}

fn add(log: &Path, fault: &Fault) -> std::io::Result<()> {
    if let Some(folder) = log.parent() {
        owner_only::folder(folder)?;
    }
    if fs::metadata(log).is_ok_and(|there| there.len() > LONGEST) {
        fs::remove_file(log)?;
    }
    let at = machine_now().in_zone(chrono_tz::UTC).format("%Y-%m-%dT%H:%M:%SZ");
    let line = format!("{at} {} {} {fault}\n", env!("CARGO_PKG_VERSION"), std::env::consts::OS);
    owner_only::add_to(log, line.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_one_line_with_time_version_and_system() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("state/faults.log");
        add(&log, &Fault::NotStored("storage")).unwrap();
        add(&log, &Fault::Panicked { file: "src/a.rs".to_owned(), line: 3 }).unwrap();
        let text = fs::read_to_string(&log).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert!(lines[0].ends_with("an entry was not stored: storage"), "{text}");
        assert!(lines[1].ends_with("panicked at src/a.rs:3"), "{text}");
    }

    #[test]
    fn a_log_that_is_too_long_begins_anew() {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("faults.log");
        fs::write(&log, vec![b'x'; 300_000]).unwrap();
        add(&log, &Fault::Unreadable).unwrap();
        assert!(fs::metadata(&log).unwrap().len() < 200);
    }
}
