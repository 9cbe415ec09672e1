//! Numbers of notes and proposals, by which people name them: in store order, and never given twice.

use super::entry::{Entry, Id};
use super::event::Event;
use super::shared::SharedMap;

/// Who has which number. What was taken back keeps its own, so that nobody else gets it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbering {
    notes: SharedMap<Id, usize>,
    proposals: SharedMap<Id, usize>,
}

impl Numbering {
    /// The number of a note, from 1, whether it stands or was taken back.
    pub fn of_note(&self, id: Id) -> Option<usize> {
        self.notes.get(&id).copied()
    }

    /// The number of a proposal, from 1, whether it stands or was taken back.
    pub fn of_proposal(&self, id: Id) -> Option<usize> {
        self.proposals.get(&id).copied()
    }

    /// Numbers whatever an entry creates.
    pub(super) fn count(&mut self, entry: &Entry) {
        for event in &entry.events {
            match event {
                Event::Noted(note) | Event::Aligned { note, .. } => {
                    next(&mut self.notes, note.id);
                }
                Event::Proposed { note, .. } => {
                    next(&mut self.notes, note.id);
                    next(&mut self.proposals, note.id);
                }
                _ => {}
            }
        }
    }
}

fn next(numbers: &mut SharedMap<Id, usize>, id: Id) {
    if !numbers.contains(&id) {
        numbers.insert(id, numbers.len() + 1);
    }
}
