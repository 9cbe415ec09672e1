//! A meeting: its entries, and the room as they leave it.

use std::collections::HashSet;
use std::sync::Arc;

use super::checkpoints::{Checkpoint, Checkpoints};
use super::entry::{Console, Entry, EntryId, Track};
use super::event::Event;
use super::room::Room;
use super::shared::{SharedList, SharedMap};

/// Entries in store order and the state they add up to.
///
/// State after an undo is the fold without the entry undone, as if it had never been.
#[derive(Debug, Clone)]
pub struct Meeting {
    entries: SharedList<Arc<Entry>>,
    positions: SharedMap<EntryId, usize>,
    undone: SharedMap<EntryId, ()>,
    histories: SharedMap<Console, History>,
    room: Room,
    checkpoints: Checkpoints,
}

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
    done: SharedList<EntryId>,
    undone: SharedList<EntryId>,
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
            entries: SharedList::default(),
            positions: SharedMap::default(),
            undone: SharedMap::default(),
            histories: SharedMap::default(),
            room: Room::empty(),
            checkpoints: Checkpoints::begin(),
        }
    }

    /// A meeting replayed from its entries: the same as applying them one by one, but folding only once.
    pub fn replay(entries: impl IntoIterator<Item = Arc<Entry>>) -> Self {
        let mut meeting = Self::new();
        for entry in entries {
            meeting.remember(&entry);
        }
        meeting.fold_again(0);
        meeting
    }

    /// The meeting in which only the first so many entries stand as they were and others follow, and those of them
    /// that were not known.
    #[must_use]
    pub fn laid_anew(&self, stand: usize, then: &[Arc<Entry>]) -> (Self, Vec<Arc<Entry>>) {
        let known: HashSet<EntryId> = self.entries.since(stand).map(|entry| entry.id).collect();
        let fresh = then.iter().filter(|entry| !known.contains(&entry.id)).cloned().collect();
        (Self::replay(self.entries.part(0..stand).chain(then).cloned()), fresh)
    }

    /// One entry applied. An entry that was seen before changes nothing.
    pub fn apply(&mut self, entry: &Arc<Entry>) {
        match self.remember(entry) {
            Remembered::Before => {}
            Remembered::Plain => {
                self.room.apply(entry);
                self.checkpoints.keep(self.entries.len(), self.entries.len(), &self.room);
            }
            Remembered::Rewrites(first) => self.fold_again(first),
        }
    }

    /// What would be if this happened now. Nothing is copied for it but what changes.
    pub fn rehearse(&self, entry: Entry) -> Rehearsal {
        let entry = Arc::new(entry);
        let mut meeting = self.clone();
        meeting.apply(&entry);
        Rehearsal { meeting, entry }
    }

    /// The room as the entries leave it.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// All entries in store order, those undone included.
    pub fn entries(&self) -> &SharedList<Arc<Entry>> {
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
        self.entries
            .since(from)
            .map(Arc::as_ref)
            .filter(|entry| !self.undone.contains(&entry.id) && entry.can_be_undone())
    }

    fn remember(&mut self, entry: &Arc<Entry>) -> Remembered {
        if self.positions.contains(&entry.id) {
            return Remembered::Before;
        }
        self.positions.insert(entry.id, self.entries.len());
        self.entries.push(Arc::clone(entry));
        self.histories.change(entry.by.clone(), |history| history.take(entry));
        let mut remembered = Remembered::Plain;
        for event in &entry.events {
            match event {
                Event::Undone { entry, .. } => {
                    self.undone.insert(*entry, ());
                    remembered = remembered.rewriting(self.positions.get(entry).copied());
                }
                Event::Redone { entry, .. } => {
                    self.undone.remove(entry);
                    remembered = remembered.rewriting(self.positions.get(entry).copied());
                }
                _ => {}
            }
        }
        remembered
    }

    /// Folds again from the entry at this position, beginning with the last checkpoint before it.
    fn fold_again(&mut self, first: usize) {
        let Checkpoint { entries: known, room } = self.checkpoints.back_to(first);
        let (all, mut room) = (self.entries.len(), Room::clone(&room));
        for (entry, entries) in self.entries.since(known).zip(known + 1..) {
            if self.undone.contains(&entry.id) {
                room.pass_over(entry);
            } else {
                room.apply(entry);
            }
            self.checkpoints.keep(entries, all, &room);
        }
        self.room = room;
    }
}

impl History {
    /// An entry of its console: to be taken back, or what it takes back or puts back.
    fn take(&mut self, entry: &Entry) {
        for event in &entry.events {
            match event {
                Event::Undone { entry, .. } => {
                    forget(&mut self.done, *entry);
                    self.undone.push(*entry);
                }
                Event::Redone { entry, .. } => {
                    forget(&mut self.undone, *entry);
                    self.done.push(*entry);
                }
                _ => {}
            }
        }
        if entry.can_be_undone() {
            self.done.push(entry.id);
            self.undone = SharedList::default();
        }
    }
}

fn forget(entries: &mut SharedList<EntryId>, entry: EntryId) {
    if let Some(index) = (0..entries.len()).rev().find(|index| entries.get(*index) == Some(&entry)) {
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
