//! A meeting: its entries, and the room as they leave it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::entry::{Console, Entry, EntryId, Track};
use super::event::Event;
use super::room::Room;
use super::shared::Shared;

/// Entries in store order and the state they add up to.
///
/// State after an undo is the fold without the entry undone, as if it had never been.
#[derive(Debug, Clone)]
pub struct Meeting {
    entries: Shared<Vec<Arc<Entry>>>,
    positions: Shared<HashMap<EntryId, usize>>,
    undone: Shared<HashSet<EntryId>>,
    histories: Shared<HashMap<Console, History>>,
    room: Room,
    checkpoint: Shared<Checkpoint>,
}

/// The room as the first so many entries leave it: undoing what was done last does not begin from nothing.
#[derive(Debug, Clone)]
struct Checkpoint {
    entries: usize,
    room: Room,
}

/// Entries after which the room is kept again.
const CHECKPOINT_EVERY: usize = 256;

/// What would be if something happened now; it has not.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    meeting: Meeting,
    entry: Arc<Entry>,
}

impl Rehearsal {
    /// The room as it would be.
    pub fn room(&self) -> &Room {
        self.meeting.room()
    }

    /// What would have been done, in a few words.
    pub fn summary(&self) -> String {
        self.meeting.summary(&self.entry)
    }
}

/// What one console can take back and put back, last one last.
#[derive(Debug, Clone, Default)]
struct History {
    done: Vec<EntryId>,
    undone: Vec<EntryId>,
}

impl Default for Meeting {
    fn default() -> Self {
        Self::new()
    }
}

impl Meeting {
    /// A meeting of which nothing is known yet.
    pub fn new() -> Self {
        Self {
            entries: Shared::default(),
            positions: Shared::default(),
            undone: Shared::default(),
            histories: Shared::default(),
            room: Room::empty(),
            checkpoint: Checkpoint { entries: 0, room: Room::empty() }.into(),
        }
    }

    /// A meeting replayed from its entries: the same as applying them one by one, but folding only once.
    pub fn replay(entries: impl IntoIterator<Item = Arc<Entry>>) -> Self {
        let mut meeting = Self::new();
        for entry in entries {
            meeting.remember(&entry);
        }
        meeting.fold_from_nothing();
        meeting
    }

    /// The meeting in which only the first so many entries stand as they were and others follow, and those of them
    /// that were not known.
    #[must_use]
    pub fn laid_anew(&self, stand: usize, then: &[Arc<Entry>]) -> (Self, Vec<Arc<Entry>>) {
        let known: HashSet<EntryId> = self.entries.iter().skip(stand).map(|entry| entry.id).collect();
        let fresh = then.iter().filter(|entry| !known.contains(&entry.id)).cloned().collect();
        (Self::replay(self.entries.iter().take(stand).chain(then).cloned()), fresh)
    }

    /// One entry applied. An entry that was seen before changes nothing.
    pub fn apply(&mut self, entry: &Arc<Entry>) {
        match self.remember(entry) {
            Remembered::Before => {}
            Remembered::Plain => self.room.apply(entry),
            Remembered::Rewrites(first) => self.fold_again(first),
        }
        if self.entries.len() >= self.checkpoint.entries + 2 * CHECKPOINT_EVERY {
            self.keep_checkpoint();
        }
    }

    /// What would be if this happened now. The entries are not copied for it, and of the room only what changes.
    pub fn rehearse(&self, entry: Entry) -> Rehearsal {
        let entry = Arc::new(entry);
        let mut meeting = self.clone();
        let rewrites = |event: &Event| matches!(event, Event::Undone { .. } | Event::Redone { .. });
        if entry.events.iter().any(rewrites) {
            meeting.apply(&entry);
        } else {
            meeting.room.apply(&entry);
        }
        Rehearsal { meeting, entry }
    }

    /// The room as the entries leave it.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// All entries in store order, those undone included.
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// The entry of this name.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.positions.get(&id).and_then(|position| self.entries.get(*position)).map(Arc::as_ref)
    }

    /// Whether an entry was taken back.
    pub fn is_undone(&self, id: EntryId) -> bool {
        self.undone.contains(&id)
    }

    /// Entries that count, from the first.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().map(Arc::as_ref).filter(|entry| !self.undone.contains(&entry.id))
    }

    /// What this console's undo would take back.
    pub fn undoable(&self, by: &Console) -> Option<EntryId> {
        self.histories.get(by)?.done.last().copied()
    }

    /// What this console's redo would put back.
    pub fn redoable(&self, by: &Console) -> Option<EntryId> {
        self.histories.get(by)?.undone.last().copied()
    }

    /// The last entry of the floor that counts.
    pub fn last_floor_entry(&self) -> Option<&Entry> {
        self.standing().rev().find(|entry| entry.track() == Track::Floor)
    }

    /// Later entries that count and did something.
    pub(super) fn standing_after(&self, id: EntryId) -> impl Iterator<Item = &Entry> {
        let from = self.positions.get(&id).map_or(self.entries.len(), |position| position + 1);
        let later = self.entries.get(from..).unwrap_or_default();
        later
            .iter()
            .map(Arc::as_ref)
            .filter(|entry| !self.undone.contains(&entry.id) && entry.can_be_undone())
    }

    fn remember(&mut self, entry: &Arc<Entry>) -> Remembered {
        if self.positions.contains_key(&entry.id) {
            return Remembered::Before;
        }
        self.positions.insert(entry.id, self.entries.len());
        self.entries.push(Arc::clone(entry));
        let history = self.histories.entry(entry.by.clone()).or_default();
        let mut remembered = Remembered::Plain;
        for event in &entry.events {
            match event {
                Event::Undone { entry, .. } => {
                    self.undone.insert(*entry);
                    forget(&mut history.done, *entry);
                    history.undone.push(*entry);
                    remembered = remembered.rewriting(self.positions.get(entry).copied());
                }
                Event::Redone { entry, .. } => {
                    self.undone.remove(entry);
                    forget(&mut history.undone, *entry);
                    history.done.push(*entry);
                    remembered = remembered.rewriting(self.positions.get(entry).copied());
                }
                _ => {}
            }
        }
        if entry.can_be_undone() {
            history.done.push(entry.id);
            history.undone.clear();
        }
        remembered
    }

    /// Folds again what an entry rewrites, from the checkpoint where that lies before it.
    fn fold_again(&mut self, first: usize) {
        if first < self.checkpoint.entries {
            return self.fold_from_nothing();
        }
        let mut room = self.checkpoint.room.clone();
        self.fold_into(&mut room, self.checkpoint.entries..self.entries.len());
        self.room = room;
    }

    fn fold_from_nothing(&mut self) {
        let checkpoint = self.entries.len().saturating_sub(CHECKPOINT_EVERY);
        let mut room = Room::empty();
        self.fold_into(&mut room, 0..checkpoint);
        self.checkpoint = Checkpoint { entries: checkpoint, room: room.clone() }.into();
        self.fold_into(&mut room, checkpoint..self.entries.len());
        self.room = room;
    }

    /// Brings the checkpoint nearer to the last entry.
    fn keep_checkpoint(&mut self) {
        let here = self.entries.len().saturating_sub(CHECKPOINT_EVERY);
        let mut room = std::mem::replace(&mut self.checkpoint.room, Room::empty());
        self.fold_into(&mut room, self.checkpoint.entries..here);
        self.checkpoint = Checkpoint { entries: here, room }.into();
    }

    fn fold_into(&self, room: &mut Room, entries: Range<usize>) {
        for entry in self.entries.get(entries).unwrap_or_default() {
            if self.undone.contains(&entry.id) {
                room.pass_over(entry);
            } else {
                room.apply(entry);
            }
        }
    }
}

fn forget(entries: &mut Vec<EntryId>, entry: EntryId) {
    if let Some(index) = entries.iter().rposition(|known| *known == entry) {
        entries.remove(index);
    }
}

enum Remembered {
    /// It was seen before.
    Before,
    /// It adds to the room.
    Plain,
    /// It takes back or puts back other entries, the first of them at this position.
    Rewrites(usize),
}

impl Remembered {
    /// The same, and an entry at this position is rewritten too.
    fn rewriting(&self, position: Option<usize>) -> Self {
        let position = position.unwrap_or(0);
        match self {
            Self::Rewrites(first) => Self::Rewrites(position.min(*first)),
            Self::Before | Self::Plain => Self::Rewrites(position),
        }
    }
}

impl Entry {
    /// Whether undo can take it back: the beginning of the journal, the floor desk, clocks and undo itself
    /// cannot be.
    pub fn can_be_undone(&self) -> bool {
        let neutral = |event: &Event| {
            matches!(
                event,
                Event::FloorDeskTaken {}
                    | Event::DamageAccepted { .. }
                    | Event::Undone { .. }
                    | Event::Redone { .. }
                    | Event::ClockMoved {}
                    | Event::ClockSet {}
            )
        };
        let begins = self.events.iter().any(|event| matches!(event, Event::MeetingOpened { .. }));
        !begins && !self.events.iter().all(neutral)
    }
}
