//! Which entries a journal holds and where: the rules of appending, the same for every store.

use std::collections::HashMap;

use super::store::{AppendError, Seq};
use crate::meeting::{Entry, EntryId, Track};

/// The places given so far.
#[derive(Debug, Default)]
pub(super) struct Positions {
    known: HashMap<EntryId, Seq>,
    last: Seq,
    last_floor: Seq,
}

/// What to do with an entry that somebody wants to store.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// It is stored already, there.
    Already(Seq),
    /// It may be written.
    New,
}

impl Positions {
    /// Judges an entry before it is written: a retry is acknowledged, an overtaken floor entry refused.
    pub(super) fn admit(&self, entry: &Entry, floor_seen: Seq) -> Result<Admission, AppendError> {
        if let Some(seq) = self.known.get(&entry.id) {
            return Ok(Admission::Already(*seq));
        }
        match entry.track() {
            Track::Floor if self.last_floor != floor_seen => {
                Err(AppendError::Conflict { expected: floor_seen, actual: self.last_floor })
            }
            Track::Floor | Track::Notes => Ok(Admission::New),
        }
    }

    /// Gives an entry the next place; nothing if it has one already.
    pub(super) fn place(&mut self, entry: &Entry) -> Option<Seq> {
        self.place_at(entry, self.last.next())
    }

    /// Gives an entry the place that it has elsewhere; nothing if it has one already.
    pub(super) fn place_at(&mut self, entry: &Entry, seq: Seq) -> Option<Seq> {
        if self.known.contains_key(&entry.id) {
            return None;
        }
        self.last = seq;
        self.known.insert(entry.id, seq);
        match entry.track() {
            Track::Floor => self.last_floor = seq,
            Track::Notes => {}
        }
        Some(seq)
    }

    /// The last floor entry.
    pub(super) fn last_floor(&self) -> Seq {
        self.last_floor
    }

    /// Where an entry stands.
    pub(super) fn of(&self, entry: EntryId) -> Option<Seq> {
        self.known.get(&entry).copied()
    }

    /// Leaves the next place to something that cannot be read, so that what follows keeps its place.
    pub(super) fn pass_over(&mut self) {
        self.last = self.last.next();
    }
}
