//! A journal as one console keeps it: what was read, what the floor looked like, and entries stored.

use std::sync::Arc;

use crate::journal::{AppendError, Notice, Seq, Store, StoreError, Stored};
use crate::meeting::{Entry, Track};

/// A store with the last floor entry that this console has seen.
pub struct Keeper {
    store: Box<dyn Store>,
    floor_seen: Seq,
}

/// How often an entry is sent whose acknowledgement was lost. The store keeps it once.
const SENDINGS: usize = 3;

impl Keeper {
    /// Nothing is read yet.
    pub fn new(store: Box<dyn Store>) -> Self {
        Self { store, floor_seen: Seq::NOTHING }
    }

    /// What was written since, this console's own entries included.
    pub fn catch_up(&mut self) -> Result<Vec<Arc<Entry>>, StoreError> {
        let stored = self.store.read_new()?;
        let on_floor = |stored: &&Stored| stored.entry.track() == Track::Floor;
        if let Some(last) = stored.iter().rev().find(on_floor) {
            self.floor_seen = self.floor_seen.max(last.seq);
        }
        Ok(stored.into_iter().map(|stored| stored.entry).collect())
    }

    /// Stores an entry; sent again with the same id where it is not known whether it arrived.
    pub fn keep(&mut self, entry: &Entry) -> Result<(), AppendError> {
        let mut result = self.store.append(entry, self.floor_seen);
        for _ in 1..SENDINGS {
            if !matches!(result, Err(AppendError::Unknown(_))) {
                break;
            }
            result = self.store.append(entry, self.floor_seen);
        }
        let seq = result?;
        if entry.track() == Track::Floor {
            self.floor_seen = self.floor_seen.max(seq);
        }
        Ok(())
    }

    /// What a person should hear about the journal, each thing once.
    pub fn notices(&mut self) -> Vec<Notice> {
        self.store.notices()
    }

    /// One line on what it means that something was stored.
    pub fn promise(&self) -> String {
        self.store.promise()
    }
}
