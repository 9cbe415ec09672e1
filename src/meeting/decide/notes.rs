//! Rules of notes: they are refused only when they say nothing.
//!
//! What another console did meanwhile never stands in the way: a note about something that is not there (any more) is
//! a note not placed, an edit of a note that was struck is kept in the journal and changes nothing.

use super::Decision;
use crate::meeting::command::{NoteTaken, ProposalMade};
use crate::meeting::entry::{EntryId, Id};
use crate::meeting::event::Event;
use crate::meeting::notes::{About, KeptNote, Note, NoteChange, Position, Stance};
use crate::meeting::refusal::Refusal;
use crate::meeting::replacing::with_words_replaced;
use crate::meeting::room::Room;
use crate::meeting::speaker::Speaker;

impl Room {
    pub(super) fn take_note(id: EntryId, taken: &NoteTaken) -> Decision {
        let note = noted(id, taken);
        if note.says_nothing() { Err(Refusal::NoText) } else { Ok(vec![Event::Noted(note)]) }
    }

    /// A proposal is words, said or kept as they were said: a stance alone proposes nothing.
    pub(super) fn propose(id: EntryId, made: &ProposalMade) -> Decision {
        let note = Note { stance: Some(Stance::Proposes), ..noted(id, &made.note) };
        if (Note { stance: None, check: false, summary: false, ..note.clone() }).says_nothing() {
            return Err(Refusal::NoText);
        }
        Ok(vec![Event::Proposed {
            note,
            amendment: made.amendment.clone(),
            by: made.by.clone().map(Box::new),
        }])
    }

    /// An alignment is shown as what it is; nobody aligns with themselves.
    pub(super) fn align(
        &self,
        id: EntryId,
        about: &About,
        who: Option<&Speaker>,
        with: &Speaker,
    ) -> Decision {
        let heard = match about {
            About::Intervention(heard) => self.intervention(*heard).map(|heard| &heard.request.speaker),
            About::Item(_) | About::Outcome(_) | About::Meeting => None,
        };
        if who.or(heard).is_some_and(|who| who.same_capacity(with)) {
            return Err(Refusal::AlignsWithItself(with.said()));
        }
        let note = Note {
            id: id.thing(0),
            about: about.clone(),
            text: String::new(),
            on: None,
            stance: Some(Stance::Aligns),
            verbatim: None,
            check: false,
            summary: false,
        };
        Ok(vec![Event::Aligned { note, who: who.cloned().map(Box::new), with: Box::new(with.clone()) }])
    }

    pub(super) fn edit_note(&self, id: Id, changes: &[NoteChange]) -> Decision {
        let Some(kept) = self.note(id) else { return edited(id, changes) };
        let mut note = kept.note.clone();
        for change in changes {
            note.change(change);
        }
        if note.says_nothing() { Err(Refusal::NoteLeftEmpty(kept.handle())) } else { edited(id, changes) }
    }

    /// In the text and the wording of every note that stands, as whole words; nowhere else.
    pub(super) fn replace_in_notes(&self, from: &str, to: &str) -> Decision {
        if from.trim().is_empty() {
            return Err(Refusal::NoText);
        }
        let mut events = Vec::new();
        for kept in self.notes.iter().filter(|kept| kept.stands()) {
            let changes = replaced(kept, from, to);
            if !changes.is_empty() {
                events.extend(self.edit_note(kept.note.id, &changes)?);
            }
        }
        if events.is_empty() { Err(Refusal::InNoNote(from.to_owned())) } else { Ok(events) }
    }

    /// Several may be added to a proposal at once; each stands where it said last.
    pub(super) fn take_position(proposal: Id, who: &[Speaker], position: Position) -> Decision {
        if who.is_empty() {
            return Err(Refusal::NobodyNamed);
        }
        Ok(who.iter().map(|who| Event::PositionTaken { proposal, who: who.clone(), position }).collect())
    }
}

pub(super) fn noted(id: EntryId, taken: &NoteTaken) -> Note {
    Note {
        id: id.thing(0),
        about: taken.about.clone(),
        text: taken.text.clone(),
        on: taken.on.clone(),
        stance: taken.stance,
        verbatim: taken.verbatim.clone(),
        check: taken.check,
        summary: taken.summary,
    }
}

fn edited(id: Id, changes: &[NoteChange]) -> Decision {
    if changes.is_empty() {
        return Err(Refusal::NoText);
    }
    Ok(vec![Event::NoteEdited { id, changes: changes.to_vec() }])
}

/// What replacing does to one note.
fn replaced(kept: &KeptNote, from: &str, to: &str) -> Vec<NoteChange> {
    let text = with_words_replaced(&kept.note.text, from, to).map(NoteChange::Text);
    let wording = kept.note.verbatim.as_deref();
    let wording = wording.and_then(|wording| with_words_replaced(wording, from, to));
    text.into_iter().chain(wording.map(|wording| NoteChange::Verbatim(Some(wording)))).collect()
}
