//! What a disk or a folder refuses, in words a person can act on.

use std::io;
use std::path::Path;

/// Something that storage refused: what was attempted, what is wrong, the way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{attempted}: {wrong}; {way_out}")]
pub struct StoreError {
    /// `cannot write to the journal “…”`.
    pub attempted: String,
    /// `the disk is full`.
    pub wrong: String,
    /// `free some space, then do it again`.
    pub way_out: String,
}

impl StoreError {
    /// From three parts of a sentence.
    pub fn new(attempted: impl Into<String>, wrong: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self { attempted: attempted.into(), wrong: wrong.into(), way_out: way_out.into() }
    }

    /// From what the operating system says.
    pub fn from_system(attempted: impl Into<String>, error: &io::Error) -> Self {
        let (wrong, way_out) = in_words(error);
        Self::new(attempted, wrong, way_out)
    }
}

/// A path in curly quotes, without control characters.
pub(super) fn quoted(path: &Path) -> String {
    let shown: String = path.display().to_string().chars().filter(|sign| !sign.is_control()).collect();
    format!("\u{201c}{shown}\u{201d}")
}

const ELSEWHERE: &str = "choose another place with --journal";

fn in_words(error: &io::Error) -> (String, String) {
    let (wrong, way_out) = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            ("the disk is full", "free some space, then do it again".to_owned())
        }
        io::ErrorKind::FileTooLarge => (
            "the file has reached the size allowed",
            "raise the limit (ulimit -f), then do it again".to_owned(),
        ),
        io::ErrorKind::ReadOnlyFilesystem => {
            ("the disk is read-only", format!("make it writable, or {ELSEWHERE}"))
        }
        io::ErrorKind::PermissionDenied => (
            "the permissions do not allow it",
            format!("change those of the file and its folder, or {ELSEWHERE}"),
        ),
        io::ErrorKind::NotFound => {
            ("the file or its folder is not there", format!("put it back, or {ELSEWHERE}"))
        }
        io::ErrorKind::NotADirectory => {
            ("part of the path is not a folder", format!("correct it, or {ELSEWHERE}"))
        }
        io::ErrorKind::IsADirectory => ("it is a folder", format!("name a file in it, or {ELSEWHERE}")),
        io::ErrorKind::AlreadyExists => {
            ("there is one already", "open that one, or choose another name".to_owned())
        }
        io::ErrorKind::Unsupported => {
            ("the file system cannot do it", "keep the journal on a disk of this machine".to_owned())
        }
        _ => return by_number(error),
    };
    (wrong.to_owned(), way_out)
}

fn by_number(error: &io::Error) -> (String, String) {
    const FAULT: i32 = 5;
    const TOO_MANY_IN_SYSTEM: i32 = 23;
    const TOO_MANY_HERE: i32 = 24;
    const NO_LOCKS: i32 = 37;
    let (wrong, way_out) = match error.raw_os_error() {
        Some(TOO_MANY_IN_SYSTEM | TOO_MANY_HERE) if cfg!(unix) => {
            ("too many files are open", "close some programs, then do it again")
        }
        Some(FAULT) if cfg!(unix) => {
            ("the disk reports a fault", "copy the journal to another disk, then do it again")
        }
        Some(NO_LOCKS) if cfg!(target_os = "linux") => {
            ("the file system has no locks to give", "keep the journal on a disk of this machine")
        }
        _ => {
            return (
                system_words(error),
                "do it again; if it stays so, report it with this sentence".to_owned(),
            );
        }
    };
    (wrong.to_owned(), way_out.to_owned())
}

fn system_words(error: &io::Error) -> String {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default().trim_end_matches('.');
    let mut signs = words.chars().filter(|sign| !sign.is_control());
    let first = signs.next().map(|sign| sign.to_lowercase().to_string()).unwrap_or_default();
    signs.fold(first, |mut words, sign| {
        words.push(sign);
        words
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_named_with_the_way_out() {
        let error = StoreError::from_system("cannot write", &io::Error::from(io::ErrorKind::StorageFull));
        assert_eq!(error.to_string(), "cannot write: the disk is full; free some space, then do it again");
    }

    #[test]
    fn each_refusal_of_the_system_has_its_own_words() {
        for (kind, words) in [
            (io::ErrorKind::FileTooLarge, "the file has reached the size allowed"),
            (io::ErrorKind::ReadOnlyFilesystem, "the disk is read-only"),
            (io::ErrorKind::NotADirectory, "part of the path is not a folder"),
            (io::ErrorKind::IsADirectory, "it is a folder"),
            (io::ErrorKind::AlreadyExists, "there is one already"),
            (io::ErrorKind::Unsupported, "the file system cannot do it"),
        ] {
            assert_eq!(StoreError::from_system("cannot open", &io::Error::from(kind)).wrong, words);
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_only_a_number_says_is_said_in_words() {
        let error = StoreError::from_system("cannot open", &io::Error::from_raw_os_error(24));
        assert_eq!(error.wrong, "too many files are open");
        let error = StoreError::from_system("cannot open", &io::Error::from_raw_os_error(5));
        assert_eq!(error.wrong, "the disk reports a fault");
    }

    #[test]
    fn an_error_nobody_foresaw_keeps_the_system_s_words_and_asks_to_be_reported() {
        let error = StoreError::from_system("cannot open", &io::Error::other("Strange thing. (os error 99)"));
        assert_eq!(error.wrong, "strange thing");
        assert!(error.way_out.contains("report it"));
    }

    #[test]
    fn a_path_cannot_move_the_cursor() {
        assert_eq!(quoted(Path::new("a\u{1b}[2Jb")), "\u{201c}a[2Jb\u{201d}");
    }
}
