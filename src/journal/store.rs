//! What every journal promises, wherever it is kept.

use std::fmt;
use std::sync::Arc;

use super::lift;
use super::notice::Notice;
use super::trouble::StoreError;
use crate::meeting::{Entry, EntryId};

/// Position of an entry in its journal, from 1; 0 stands for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Seq(pub u64);

impl Seq {
    /// Before the first entry.
    pub const NOTHING: Self = Self(0);

    /// The position after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// An entry with its place in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its place.
    pub seq: Seq,
    /// What was stored.
    pub entry: Arc<Entry>,
}

/// Why nothing can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyReadOnly {
    /// It was opened for reading.
    OpenedForReading,
    /// A newer program has written to it, in this version of the format.
    NewerVersion(u32),
}

/// Why an entry was not stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody else wrote to the floor track in between: read what is new, decide again.
    #[error("somebody else was faster: the list or the floor has changed since")]
    Conflict {
        /// The last floor entry that the author had seen.
        expected: Seq,
        /// The last floor entry there is.
        actual: Seq,
    },
    /// The disk refused; nothing was changed and the same entry may be sent again.
    #[error("{0}")]
    Storage(StoreError),
    /// It may have been stored or not; sending the same entry again is safe and settles it.
    #[error("{0}")]
    Unknown(StoreError),
    /// The link is cut; nothing was sent.
    #[error("the link to the shared journal is cut")]
    Offline,
    /// The meeting is shared since: it goes on over a server, and this file is a copy.
    #[error("the meeting was shared just now and goes on over a server; do it again")]
    Shared,
    /// Nothing can be written here.
    #[error("{}", read_only(*.0))]
    ReadOnly(WhyReadOnly),
}

fn read_only(why: WhyReadOnly) -> String {
    match why {
        WhyReadOnly::OpenedForReading => "the journal is open for reading only".to_owned(),
        WhyReadOnly::NewerVersion(version) => lift::newer_sentence(version),
    }
}

/// How a console stands to those it shares the meeting with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// There is none: the journal is on this machine.
    NotNeeded,
    /// What is done here reaches the others.
    Whole,
    /// It is whole again, and what was missed is being read.
    CatchingUp,
    /// It is gone; why.
    Cut(String),
}

/// What a person decided on an entry that was overtaken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It was done again in another entry, which is stored.
    DoneAgain,
    /// It is not to count; it stays in a file of its own beside the journal.
    SetAside,
}

/// One console's view of one journal.
pub trait Store: Send {
    /// Stores an entry and says where. When this returns the entry is as safe as [`Store::promise`] says.
    /// `floor_seen` is the last floor entry that the author has seen; it is not looked at for notes.
    /// [`Seq::NOTHING`] means that it is safe on this machine and has no place in the shared journal yet.
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError>;

    /// Everything not handed out yet, in order, this console's own entries included.
    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError>;

    /// What a person should hear about the journal, each thing once.
    fn notices(&mut self) -> Vec<Notice>;

    /// One line on what it means that an entry was acknowledged.
    fn promise(&self) -> String;

    /// Whether what is done here reaches the others.
    fn link(&self) -> Link {
        Link::NotNeeded
    }

    /// Entries of this console that the others may not have yet, in order: what is shown is what was read and
    /// these on top. They are not handed out before the others have them.
    fn unshared(&self) -> Vec<Arc<Entry>> {
        Vec::new()
    }

    /// Floor entries of this console that were kept here while somebody else changed the floor, in order. They
    /// count for nothing until a person has decided on each.
    fn overtaken(&self) -> Vec<Arc<Entry>> {
        Vec::new()
    }

    /// Shows the displays of the room this, where there can be any: the newest one is kept, and may be lost.
    fn show(&mut self, _picture: Vec<u8>) {}

    /// Ends the wait of an overtaken entry as a person decided.
    fn settle(&mut self, _entry: EntryId, _settled: Settled) -> Result<(), StoreError> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_nothing_can_be_written_is_said_in_words() {
        let why = |why| AppendError::ReadOnly(why).to_string();
        assert_eq!(why(WhyReadOnly::OpenedForReading), "the journal is open for reading only");
        assert!(why(WhyReadOnly::NewerVersion(9)).contains("in format 9"));
    }
}
