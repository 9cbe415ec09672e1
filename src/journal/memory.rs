//! A journal that lasts as long as the program: for tests, and for looking at an agenda.

use std::sync::{Arc, Mutex, PoisonError};

use super::notice::Notice;
use super::positions::{Admission, Positions};
use super::store::{AppendError, Seq, Store, Stored};
use super::trouble::StoreError;
use crate::meeting::Entry;

/// A log that grows, and the places in it.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub positions: Positions,
    pub entries: Vec<Stored>,
}

impl Log {
    /// Stores an entry or says why not.
    pub(super) fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        match self.positions.admit(entry, floor_seen)? {
            Admission::Already(seq) => Ok(seq),
            Admission::New => {
                let seq = self.positions.place(entry).unwrap_or_default();
                self.entries.push(Stored { seq, entry: Arc::new(entry.clone()) });
                Ok(seq)
            }
        }
    }
}

/// One console's view of a journal in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    log: Arc<Mutex<Log>>,
    handed_out: usize,
}

impl MemoryStore {
    /// Begins an empty journal.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another console on the same journal, from its beginning.
    #[must_use]
    pub fn another(&self) -> Self {
        Self { log: Arc::clone(&self.log), handed_out: 0 }
    }
}

impl Store for MemoryStore {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).append(entry, floor_seen)
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        let log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh: Vec<Stored> = log.entries.iter().skip(self.handed_out).cloned().collect();
        self.handed_out = log.entries.len();
        Ok(fresh)
    }

    fn notices(&mut self) -> Vec<Notice> {
        Vec::new()
    }

    fn promise(&self) -> String {
        "an acknowledged entry lasts until the program ends; nothing is written to a disk".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Settled;
    use crate::meeting::EntryId;

    #[test]
    fn a_journal_in_memory_has_nothing_to_tell_nothing_to_show_and_nothing_to_settle() {
        let mut store = MemoryStore::new();
        store.show(b"a picture".to_vec());
        assert_eq!(store.settle(EntryId::from_bits(1), Settled::SetAside), Ok(()));
        assert_eq!(store.notices(), []);
    }
}
