//! Rules of what goes on the record beside the floor: outcomes and notes.

use super::Decision;
use crate::meeting::command::NoteTaken;
use crate::meeting::entry::EntryId;
use crate::meeting::event::{Event, Note, Outcome, OutcomeKind};
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;
use crate::meeting::speaker::Speaker;

impl Room {
    pub(super) fn record_outcome(
        &self,
        id: EntryId,
        kind: OutcomeKind,
        text: &str,
        by: Option<&Speaker>,
        until: Option<&str>,
    ) -> Decision {
        if text.trim().is_empty() {
            return Err(Refusal::NoText);
        }
        Ok(vec![Event::OutcomeRecorded(Outcome {
            id: id.thing(0),
            kind,
            item: self.open_item.clone(),
            text: text.to_owned(),
            by: by.cloned(),
            until: until.map(str::to_owned),
        })])
    }

    /// A note is never refused for what it is about: what is not there (any more) is a note not placed.
    pub(super) fn take_note(id: EntryId, note: &NoteTaken) -> Decision {
        let says_nothing = note.text.trim().is_empty()
            && note.stance.is_none()
            && note.verbatim.as_ref().is_none_or(|wording| wording.trim().is_empty())
            && !note.check
            && !note.summary;
        if says_nothing {
            return Err(Refusal::NoText);
        }
        Ok(vec![Event::Noted(Note {
            id: id.thing(0),
            about: note.about.clone(),
            text: note.text.clone(),
            on: note.on.clone(),
            stance: note.stance,
            verbatim: note.verbatim.clone(),
            check: note.check,
            summary: note.summary,
        })])
    }
}
