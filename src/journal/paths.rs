//! What lies beside a journal, named after it.

use std::path::{Path, PathBuf};

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

    /// `M.drafts`: folder of lines typed and not yet entered.
    pub fn drafts(&self) -> PathBuf {
        self.journal.with_extension("drafts")
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_a_journal_lies_beside_it_under_its_name() {
        let paths = Paths::beside("/m/2021-06-25.jsonl");
        assert_eq!(paths.torn(), Path::new("/m/2021-06-25.torn"));
        assert_eq!(paths.private(), Path::new("/m/2021-06-25.private"));
    }
}
