//! Rules of what is on the record beside interventions and notes: outcomes, and the paragraphs the room is on.

use super::Decision;
use crate::meeting::entry::EntryId;
use crate::meeting::event::{Event, Outcome, OutcomeKind};
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

    /// The room is on paragraphs while it meets, until others are taken up or the item is left.
    pub(super) fn take_up_paragraphs(&self, on: Option<&str>) -> Decision {
        self.must_run()?;
        if on.is_some_and(|on| on.trim().is_empty()) {
            return Err(Refusal::NoText);
        }
        if on.is_none() && self.paragraphs.is_none() {
            return Err(Refusal::OnNoParagraphs);
        }
        Ok(vec![Event::ParagraphsTakenUp { on: on.map(str::to_owned) }])
    }
}
