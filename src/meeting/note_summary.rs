//! What became of the notes, in a few words and with the numbers by which people name them.

use super::entry::{Entry, Id};
use super::event::Event;
use super::meeting::Meeting;
use super::notes::{About, Note, Position};
use super::speaker::Speaker;

impl Meeting {
    /// `, N12`
    pub(super) fn note_number(&self, id: Id) -> String {
        let number = self.room().numbering.of_note(id);
        number.map_or_else(String::new, |number| format!(", N{number}"))
    }

    /// `, N12: P1`
    pub(super) fn proposal_number(&self, id: Id) -> String {
        let label = self.room().numbering.of_proposal(id);
        self.note_number(id) + &label.map_or_else(String::new, |number| format!(": P{number}"))
    }

    /// A note as it was first taken: what was edited since keeps it in the journal.
    pub fn first_version(&self, id: Id) -> Option<&Note> {
        self.entry(id.entry)?.events.iter().find_map(|event| match event {
            Event::Noted(note) | Event::Proposed { note, .. } | Event::Aligned { note, .. } => {
                Some(note).filter(|note| note.id == id)
            }
            _ => None,
        })
    }

    /// `note N12`
    pub(super) fn note_name(&self, id: Id) -> String {
        let number = self.room().numbering.of_note(id);
        number.map_or_else(|| "a note".to_owned(), |number| format!("note N{number}"))
    }

    /// `Poland aligned with EU, N12`
    pub(super) fn alignment_summary(&self, note: &Note, who: Option<&Speaker>, with: &Speaker) -> String {
        let heard = || match &note.about {
            About::Intervention(id) => self.short_name(*id),
            About::Item(_) | About::Outcome(_) | About::Meeting => Speaker::unknown().short(),
        };
        let who = who.map_or_else(heard, Speaker::short);
        format!("{who} aligned with {}{}", with.short(), self.note_number(note.id))
    }

    /// Several edits of one entry are told once, where the first of them stands.
    pub(super) fn edit_summary(&self, id: Id, entry: &Entry) -> Option<String> {
        let edited = |event: &Event| match event {
            Event::NoteEdited { id, .. } => Some(*id),
            _ => None,
        };
        let edits: Vec<Id> = entry.events.iter().filter_map(edited).collect();
        match (edits.len(), edits.first() == Some(&id)) {
            (1, _) => Some(format!("{} edited", self.note_name(id))),
            (several, true) => Some(format!("{several} notes edited")),
            (_, false) => None,
        }
    }

    /// `supports P1`
    pub(super) fn position_summary(&self, proposal: Id, position: Position) -> String {
        let number = self.room().numbering.of_proposal(proposal);
        let label = number.map_or_else(|| "a proposal".to_owned(), |number| format!("P{number}"));
        position.on(&label)
    }

    /// What a note is about, in a few words: `Indonesia for NAM`, `item D`.
    pub fn about_in_words(&self, about: &About) -> String {
        match about {
            About::Intervention(id) => self.short_name(*id),
            About::Item(label) => format!("item {label}"),
            About::Outcome(_) => "an outcome".to_owned(),
            About::Meeting => "the meeting".to_owned(),
        }
    }
}
