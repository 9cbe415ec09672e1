//! A journal as one console keeps it: what was read, what the floor looked like, and entries stored.

use std::sync::Arc;

use super::arrivals::Arrivals;
use crate::journal::{AppendError, Link, Notice, Seq, Settled, Store, StoreError, Stored};
use crate::meeting::{Entry, EntryId, Track};

/// A store with the last floor entry that this console has seen.
pub struct Keeper {
    store: Box<dyn Store>,
    arrivals: Arrivals,
    floor_seen: Seq,
    /// How many entries were read that all consoles have.
    shared: usize,
    /// This console's own ones that were handed out on top of them.
    on_top: Vec<EntryId>,
}

/// What has changed since a console last looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived {
    /// These came after what there was.
    More(Vec<Arc<Entry>>),
    /// Others came before this console's own unshared entries, or those were overtaken: only the first ones
    /// stand as they were, and these follow.
    Anew {
        /// How many stand.
        stand: usize,
        /// What follows them.
        then: Vec<Arc<Entry>>,
    },
}

/// How often an entry is sent whose acknowledgement was lost. The store keeps it once.
const SENDINGS: usize = 3;

impl Keeper {
    /// Nothing is read yet.
    pub fn new(store: Box<dyn Store>) -> Self {
        Self::woken_by(store, Arrivals::default())
    }

    /// The same with a store that calls when something has arrived.
    pub fn woken_by(store: Box<dyn Store>, arrivals: Arrivals) -> Self {
        Self { store, arrivals, floor_seen: Seq::NOTHING, shared: 0, on_top: Vec::new() }
    }

    /// What calls when something has arrived.
    pub(super) fn arrivals(&self) -> &Arrivals {
        &self.arrivals
    }

    /// What was written since, this console's own entries included.
    pub fn catch_up(&mut self) -> Result<Arrived, StoreError> {
        let stored = self.store.read_new()?;
        let on_floor = |stored: &&Stored| stored.entry.track() == Track::Floor;
        if let Some(last) = stored.iter().rev().find(on_floor) {
            self.floor_seen = self.floor_seen.max(last.seq);
        }
        let stand = self.shared;
        self.shared = stand.saturating_add(stored.len());
        let own = self.store.unshared();
        let before = std::mem::replace(&mut self.on_top, own.iter().map(|entry| entry.id).collect());
        let mut then: Vec<Arc<Entry>> = stored.into_iter().map(|stored| stored.entry).collect();
        then.extend(own);
        let as_before =
            then.len() >= before.len() && then.iter().zip(&before).all(|(entry, id)| entry.id == *id);
        Ok(if as_before {
            Arrived::More(then.split_off(before.len()))
        } else {
            Arrived::Anew { stand, then }
        })
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

    /// Whether what is done here reaches the others.
    pub fn link(&self) -> Link {
        self.store.link()
    }

    /// How many entries of this console the others may not have yet.
    pub fn not_shared(&self) -> usize {
        self.store.unshared().len()
    }

    /// Floor entries of this console that wait for a person, because somebody else changed the floor.
    pub fn overtaken(&self) -> Vec<Arc<Entry>> {
        self.store.overtaken()
    }

    /// Shows the displays of the room this, where the meeting is shared.
    pub fn show(&mut self, picture: Vec<u8>) {
        self.store.show(picture);
    }

    /// Ends the wait of an overtaken entry as a person decided.
    pub fn settle(&mut self, entry: EntryId, settled: Settled) -> Result<(), StoreError> {
        self.store.settle(entry, settled)
    }
}
