//! A meeting: its entries, and the room as they leave it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::entry::{Console, Entry, EntryId, Track};
use super::event::Event;
use super::room::Room;

/// Entries in store order and the state they add up to.
///
/// State after an undo is the fold without the entry undone, as if it had never been.
#[derive(Debug, Clone)]
pub struct Meeting {
    entries: Vec<Arc<Entry>>,
    positions: HashMap<EntryId, usize>,
    undone: HashSet<EntryId>,
    histories: HashMap<Console, History>,
    room: Room,
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
            entries: Vec::new(),
            positions: HashMap::new(),
            undone: HashSet::new(),
            histories: HashMap::new(),
            room: Room::empty(),
        }
    }

    /// A meeting replayed from its entries: the same as applying them one by one, but folding only once.
    pub fn replay(entries: impl IntoIterator<Item = Arc<Entry>>) -> Self {
        let mut meeting = Self::new();
        for entry in entries {
            meeting.remember(&entry);
        }
        meeting.fold_again();
        meeting
    }

    /// One entry applied. An entry that was seen before changes nothing.
    pub fn apply(&mut self, entry: &Arc<Entry>) {
        match self.remember(entry) {
            Remembered::Before => {}
            Remembered::Plain => self.room.apply(entry),
            Remembered::Rewrites => self.fold_again(),
        }
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
                    remembered = Remembered::Rewrites;
                }
                Event::Redone { entry, .. } => {
                    self.undone.remove(entry);
                    forget(&mut history.undone, *entry);
                    history.done.push(*entry);
                    remembered = Remembered::Rewrites;
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

    fn fold_again(&mut self) {
        let mut room = Room::empty();
        for entry in &self.entries {
            if self.undone.contains(&entry.id) {
                room.pass_over(entry);
            } else {
                room.apply(entry);
            }
        }
        self.room = room;
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
    /// It takes back or puts back another entry.
    Rewrites,
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
