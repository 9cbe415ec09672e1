//! What a note is about and on, and which note is meant.

use super::super::phrase::{AboutPhrase, Handle, NotePhrase, OnPhrase, Pointed};
use super::super::unresolved::Unresolved;
use super::Finder;
use crate::meeting::{About, Command, Id, KeptNote, NoteChange, NoteTaken, Reference};

impl Finder<'_> {
    pub(super) fn note(&self, note: &NotePhrase) -> Result<Command, Unresolved> {
        let about =
            note.about.as_ref().map_or_else(|| Ok(self.room.about_now()), |about| self.about(about))?;
        Ok(Command::TakeNote(Box::new(NoteTaken {
            on: self.on(&note.on, &about),
            about,
            text: note.text.clone(),
            stance: note.stance,
            verbatim: note.verbatim.clone(),
            check: note.check,
            summary: note.summary,
        })))
    }

    pub(super) fn about(&self, about: &AboutPhrase) -> Result<About, Unresolved> {
        match about {
            AboutPhrase::Item(label) => self.item(label).map(About::Item),
            AboutPhrase::Outcome(number) => {
                let outcome = self.room.outcomes.get(number.saturating_sub(1));
                let none = Unresolved::NoNumber { number: *number, place: "among the outcomes" };
                outcome.map(|outcome| About::Outcome(outcome.id)).ok_or(none)
            }
            AboutPhrase::Target(target) => self.about_target(target),
        }
    }

    /// By number, an intervention that has begun; by name, the latest of theirs, else the one that waits.
    fn about_target(&self, target: &Pointed) -> Result<About, Unresolved> {
        let begun = self.begun();
        let latest = match target {
            Pointed::Number(_) => Some(self.entry(target, &begun)?),
            Pointed::Whom(whom) => self.named(whom, &begun.all)?.last().copied(),
        };
        let id = match latest {
            Some(entry) => entry.id,
            None => self.target(target, &self.waiting())?,
        };
        Ok(About::Intervention(id))
    }

    /// The paragraph typed, else what the room is on.
    pub(super) fn on(&self, on: &OnPhrase, about: &About) -> Option<String> {
        match on {
            OnPhrase::Usual => self.room.paragraphs_for(about).map(str::to_owned),
            OnPhrase::Nothing => None,
            OnPhrase::Typed(typed) => Some(self.reference(typed)),
        }
    }

    /// A reference as it is shown, with its document where that is known.
    pub(super) fn reference(&self, typed: &str) -> String {
        let documents = &self.room.agenda.documents;
        Reference::read(typed, documents).within(self.room.paragraphs.as_deref(), documents).to_string()
    }

    pub(super) fn edit(&self, note: Handle, changes: &[NoteChange]) -> Result<Command, Unresolved> {
        let completed = |change: &NoteChange| match change {
            NoteChange::On(Some(typed)) => NoteChange::On(Some(self.reference(typed))),
            other => other.clone(),
        };
        Ok(Command::EditNote { note: self.noted(note)?, changes: changes.iter().map(completed).collect() })
    }

    /// The note of a number. Only here a struck one is refused: the rules never do, since somebody else may have
    /// struck it while this line was on its way.
    pub(super) fn noted(&self, note: Handle) -> Result<Id, Unresolved> {
        let (handle, found, last) = match note {
            Handle::Note(number) => {
                let last = self.room.notes.last().map(KeptNote::handle);
                (format!("N{number}"), self.room.note_numbered(number), last)
            }
            Handle::Proposal(number) => {
                let last = self.room.proposals().last().and_then(KeptNote::proposal_label);
                (format!("P{number}"), self.room.proposal_numbered(number), last)
            }
        };
        match found {
            Some(kept) if kept.stands() => Ok(kept.note.id),
            Some(_) => Err(Unresolved::Struck { handle }),
            None => Err(Unresolved::NoNote { handle, last }),
        }
    }
}
