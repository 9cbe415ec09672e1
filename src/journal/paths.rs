//! What lies beside a journal, named after it.

use std::path::{Path, PathBuf};

use crate::meeting::Console;

/// The names that belong to one journal. Only the journal itself always exists; the others are made when
/// they are first used, for the owner only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    journal: PathBuf,
}

impl Paths {
    /// The names beside a journal.
    pub fn beside(journal: impl Into<PathBuf>) -> Self {
        Self { journal: journal.into() }
    }

    /// `M.jsonl`: the journal itself.
    pub fn journal(&self) -> &Path {
        &self.journal
    }

    /// `M.torn`: half-written last lines that were set aside.
    pub fn torn(&self) -> PathBuf {
        self.journal.with_extension("torn")
    }

    /// `M.desk`: held by the process that moderates, for as long as it lives.
    pub fn desk(&self) -> PathBuf {
        self.journal.with_extension("desk")
    }

    /// `M.chat.txt`: the next speakers, where there is no clipboard.
    pub fn for_chat(&self) -> PathBuf {
        self.journal.with_extension("chat.txt")
    }

    /// `M.drafts`: folder of lines typed and not yet entered, one file a console.
    pub fn drafts(&self) -> PathBuf {
        self.journal.with_extension("drafts")
    }

    /// `M.drafts/CONSOLE`: the unfinished lines of one console.
    pub fn drafts_of(&self, console: &Console) -> PathBuf {
        self.drafts().join(file_name(console))
    }

    /// `M.outbox`: folder of entries not yet shared, one file a console.
    pub fn outbox(&self) -> PathBuf {
        self.journal.with_extension("outbox")
    }

    /// `M.links`: folder that says where the meeting is shared, one file a role; there only if it is.
    pub fn links(&self) -> PathBuf {
        self.journal.with_extension("links")
    }

    /// `M.private`: folder of private notes, one file a console.
    pub fn private(&self) -> PathBuf {
        self.journal.with_extension("private")
    }

    /// `M.private/CONSOLE`: the private notes of one console.
    pub fn private_of(&self, console: &Console) -> PathBuf {
        self.private().join(file_name(console))
    }
}

/// File systems take names of 255 bytes; a letter outside the plainest becomes three.
const LONGEST: usize = 180;

/// One digit of a number to base sixteen.
fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16).unwrap_or('0')
}

/// A console as the name of a file: the same console always has the same, and no two have one.
fn file_name(console: &Console) -> String {
    let whole = format!("{}.{}.{}", console.role.word(), console.machine_user, console.name);
    let mut name = String::new();
    for byte in whole.bytes() {
        match char::from(byte) {
            plain @ ('a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '@' | '.') => name.push(plain),
            _ => name.extend(['%', hex(byte >> 4), hex(byte & 0xf)]),
        }
    }
    if name.len() > LONGEST {
        let sum = crc32fast::hash(whole.as_bytes());
        name = format!("{}~{sum:08x}", name.get(..LONGEST).unwrap_or_default());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Role;

    #[test]
    fn every_console_has_a_file_of_its_own_whatever_it_is_called() {
        let paths = Paths::beside("/m/2021-06-25.jsonl");
        let named = |name: &str| {
            let console = Console {
                machine_user: "anna@desk".to_owned(),
                role: Role::NoteTaker,
                name: name.to_owned(),
            };
            let path = paths.private_of(&console);
            assert_eq!(path.parent(), Some(Path::new("/m/2021-06-25.private")), "{name}");
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        assert_eq!(named(""), "note-taker.anna@desk.");
        assert_eq!(named("../x y"), "note-taker.anna@desk...%2fx%20y");
        assert_ne!(named(&"\u{e9}".repeat(300)), named(&"\u{e9}".repeat(301)));
        assert!(named(&"\u{e9}".repeat(300)).len() < 200);
    }

    #[test]
    fn what_belongs_to_a_journal_lies_beside_it_under_its_name() {
        let paths = Paths::beside("/m/2021-06-25.jsonl");
        assert_eq!(paths.torn(), Path::new("/m/2021-06-25.torn"));
        assert_eq!(paths.private(), Path::new("/m/2021-06-25.private"));
    }
}
