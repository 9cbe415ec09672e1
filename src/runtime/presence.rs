//! Whether the desk that moderates is there: its process holds a file beside the journal, and lets it go
//! however it ends.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::journal::{Paths, owner_only};

/// This process's claim to be the one that moderates.
pub struct Presence {
    file: Option<File>,
    holds: Holds,
}

/// Who holds the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// This process.
    Here,
    /// Another one, which is alive.
    Elsewhere,
    /// It cannot be told: the folder cannot hold such files.
    Unknown,
}

impl Presence {
    /// Claims it if nobody does.
    pub fn claim(journal: &Path) -> Self {
        let place = Paths::beside(journal).desk();
        let file = owner_only::new_file().write(true).create(true).truncate(false).open(place).ok();
        let mut presence = Self { file, holds: Holds::Unknown };
        presence.try_to_hold();
        presence
    }

    /// Who holds it, as far as this process knows.
    pub fn holds(&self) -> Holds {
        self.holds
    }

    /// Holds it when this desk moderates, lets it go when another one does.
    pub fn follow(&mut self, moderates: Moderates) {
        match (moderates, self.holds) {
            (Moderates::Here, Holds::Here) | (Moderates::Elsewhere, Holds::Elsewhere | Holds::Unknown) => {}
            (Moderates::Here, Holds::Elsewhere | Holds::Unknown) => self.try_to_hold(),
            (Moderates::Elsewhere, Holds::Here) => self.let_go(),
        }
    }

    fn try_to_hold(&mut self) {
        let held = self.file.as_ref().map(File::try_lock);
        self.holds = match held {
            Some(Ok(())) => Holds::Here,
            Some(Err(TryLockError::WouldBlock)) => Holds::Elsewhere,
            Some(Err(TryLockError::Error(_))) | None => Holds::Unknown,
        };
    }

    fn let_go(&mut self) {
        let let_go = self.file.as_ref().is_some_and(|file| file.unlock().is_ok());
        self.holds = if let_go { Holds::Elsewhere } else { Holds::Unknown };
    }
}

/// Which desk moderates, as the journal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moderates {
    /// This one, or the first that does something.
    Here,
    /// Another one.
    Elsewhere,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_desk_at_a_time_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("m.jsonl");
        let mut first = Presence::claim(&journal);
        let mut second = Presence::claim(&journal);
        assert_eq!((first.holds(), second.holds()), (Holds::Here, Holds::Elsewhere));
        first.follow(Moderates::Elsewhere);
        second.follow(Moderates::Here);
        assert_eq!((first.holds(), second.holds()), (Holds::Elsewhere, Holds::Here));
        drop(second);
        first.follow(Moderates::Here);
        assert_eq!(first.holds(), Holds::Here);
    }
}
