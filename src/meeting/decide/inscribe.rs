//! Rules of asking for the floor (RULES "Capacity", "Asking for the floor").

use std::borrow::Cow;

use super::Decision;
use crate::meeting::command::Asking;
use crate::meeting::entry::EntryId;
use crate::meeting::event::{Event, ListName};
use crate::meeting::order::{Questions, ordinal};
use crate::meeting::refusal::Refusal;
use crate::meeting::room::{ListState, Room};
use crate::meeting::speaker::Speaker;
use crate::time::Moment;

impl Room {
    /// Several requests on one line: all or nothing.
    pub(super) fn inscribe(&self, id: EntryId, at: Moment, askings: &[Asking]) -> Decision {
        self.must_not_be_adjourned()?;
        let mut draft = Cow::Borrowed(self);
        let mut events = Vec::new();
        for (asking, n) in askings.iter().zip(0..=u16::MAX) {
            let event = draft.inscribe_one(id, n, at, asking)?;
            if events.len() + 1 < askings.len() {
                draft.to_mut().apply_request(&event);
            }
            events.push(event);
        }
        Ok(events)
    }

    fn inscribe_one(&self, id: EntryId, n: u16, at: Moment, asking: &Asking) -> Result<Event, Refusal> {
        if let Some(named) = self.names_group_speaker(asking) {
            return Ok(named);
        }
        self.must_be_new(asking)?;
        let asked = asking.asked.unwrap_or(at);
        self.must_not_be_future(asked, at)?;
        let after_closing = self.list == ListState::Closed;
        let place = self.place_of_request(&asking.speaker, asking.kind, asking.rank, asked);
        Ok(Event::Inscribed {
            id: id.thing(n),
            list: if after_closing { ListName::AfterClosing } else { ListName::Speakers },
            place: (!after_closing).then_some(place),
            item: self.item_of_requests().cloned(),
            speaker: asking.speaker.clone(),
            kind: asking.kind,
            asked,
            channel: asking.channel,
            limit: asking.limit,
            note: asking.note.clone(),
            rank: asking.rank,
        })
    }

    /// A group inscribed alone gets its speaker later, and stays one entry.
    fn names_group_speaker(&self, asking: &Asking) -> Option<Event> {
        let group = asking.speaker.group()?;
        let is_group = |who: &Speaker| who.delegation.as_ref().is_some_and(|who| who.is_same_as(group));
        if is_group(&asking.speaker) {
            return None;
        }
        let alone = |speaker: &Speaker| speaker.on_behalf_of.is_none() && is_group(speaker);
        let mut all = self.waiting.iter().chain(&self.after_closing);
        let waiting = all.find(|waiting| alone(&waiting.speaker) && waiting.kind == asking.kind)?;
        Some(Event::SpeakerNamed { id: waiting.id, speaker: asking.speaker.clone() })
    }

    /// A second request of the same kind in the same capacity is refused.
    fn must_be_new(&self, asking: &Asking) -> Result<(), Refusal> {
        let same = |waiting: &&crate::meeting::Waiting| {
            waiting.kind == asking.kind && waiting.speaker.same_capacity(&asking.speaker)
        };
        if let Some(place) = self.waiting.iter().position(|waiting| same(&waiting)) {
            return Err(Refusal::AlreadyOnList(asking.speaker.said(), ordinal(place + 1)));
        }
        if self.after_closing.iter().any(|waiting| same(&waiting)) {
            return Err(Refusal::AlreadyAfterClosing(asking.speaker.said()));
        }
        Ok(())
    }

    pub(in crate::meeting) fn questions(&self) -> Questions {
        let item = self.item_of_requests().and_then(|label| self.agenda.item(label));
        if item.is_some_and(|item| item.questions_first) { Questions::First } else { Questions::InOrder }
    }
}
