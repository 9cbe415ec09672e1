//! Rules of the floor and of time limits (RULES "The floor", "Time").

use super::Decision;
use crate::agenda::ItemLabel;
use crate::meeting::command::{Asking, FloorTo, LimitScope};
use crate::meeting::entry::{EntryId, Id};
use crate::meeting::event::{Event, Kind};
use crate::meeting::refusal::Refusal;
use crate::meeting::room::{Intervention, Room};
use crate::meeting::speaker::Speaker;
use crate::time::Length;

impl Room {
    /// Handing over ends the first and begins the second at the same instant.
    pub(super) fn give_floor(&self, id: EntryId, to: &FloorTo) -> Decision {
        self.must_run()?;
        match to {
            FloorTo::Waiting(target, named) => self.give_floor_to_waiting(*target, named.as_deref(), None),
            FloorTo::Called(asking) => self.call(id, asking),
            FloorTo::Unknown => {
                let speaker = Speaker::unknown();
                let limit = self.rule_limit(&speaker, Kind::Statement);
                Ok(self.hand_over(id.thing(0), speaker, Kind::Statement, limit))
            }
        }
    }

    fn give_floor_to_waiting(&self, target: Id, named: Option<&Speaker>, limit: Option<Length>) -> Decision {
        if self.floor.speaker.as_ref().is_some_and(|speaker| speaker.id() == target) {
            return Err(Refusal::HasFloorAlready(self.name_of(target)));
        }
        let waiting = self.must_wait(target)?;
        let speaker = named.unwrap_or(&waiting.speaker).clone();
        let limit = limit.or(waiting.limit).or_else(|| self.rule_limit(&speaker, waiting.kind));
        Ok(self.hand_over(target, speaker, waiting.kind, limit))
    }

    /// Somebody called who waits for the same is heard from the list, not twice.
    fn call(&self, id: EntryId, asking: &Asking) -> Decision {
        self.must_not_have_floor(&asking.speaker, asking.kind)?;
        let mut lists = self.waiting.iter().chain(&self.after_closing);
        let same = lists
            .find(|waiting| waiting.kind == asking.kind && waiting.speaker.same_capacity(&asking.speaker));
        if let Some(waiting) = same {
            return self.give_floor_to_waiting(waiting.id, Some(&asking.speaker), asking.limit);
        }
        let limit = asking.limit.or_else(|| self.rule_limit(&asking.speaker, asking.kind));
        Ok(self.hand_over(id.thing(0), asking.speaker.clone(), asking.kind, limit))
    }

    /// Remarks by chair, presenter or secretariat need no list and have no limit.
    pub(super) fn remarks(&self, id: EntryId, who: &Speaker) -> Decision {
        self.must_run()?;
        self.must_not_have_floor(who, Kind::Remarks)?;
        Ok(self.hand_over(id.thing(0), who.clone(), Kind::Remarks, None))
    }

    fn must_not_have_floor(&self, who: &Speaker, kind: Kind) -> Result<(), Refusal> {
        let running = self.floor.speaker.as_ref();
        let same = running.map(|speaker| &speaker.request);
        if same.is_some_and(|same| same.kind == kind && same.speaker.same_capacity(who)) {
            return Err(Refusal::HasFloorAlready(who.said()));
        }
        Ok(())
    }

    fn hand_over(&self, id: Id, speaker: Speaker, kind: Kind, limit: Option<Length>) -> Vec<Event> {
        let item: Option<ItemLabel> = self.open_item.clone();
        let mut events = self.end_all();
        events.push(Event::FloorGiven { id, speaker, kind, item, limit });
        events
    }

    pub(super) fn pause(&self) -> Decision {
        self.must_run()?;
        let speaker = self.speaker()?;
        if speaker.is_paused() {
            return Err(Refusal::PausedAlready(speaker.request.speaker.said()));
        }
        Ok(vec![Event::Paused { id: speaker.id() }])
    }

    pub(super) fn resume(&self) -> Decision {
        self.must_run()?;
        if self.floor.point_of_order.is_some() {
            return Err(Refusal::PointOfOrderHeard);
        }
        let speaker = self.speaker()?;
        if !speaker.is_paused() {
            return Err(Refusal::NotPaused(speaker.request.speaker.said()));
        }
        Ok(vec![Event::SpeakerResumed { id: speaker.id() }])
    }

    pub(super) fn end_floor(&self) -> Decision {
        let events = self.end_all();
        if events.is_empty() { Err(Refusal::NobodyHasFloor) } else { Ok(events) }
    }

    pub(super) fn extend(&self, by: Length) -> Decision {
        let speaker = self.speaker()?;
        let limit = speaker.limit.ok_or_else(|| Refusal::NoLimit(speaker.request.speaker.said()))?;
        Ok(vec![Event::SpeakerLimited { id: speaker.id(), limit: limit + by }])
    }

    pub(super) fn conclude(&self) -> Decision {
        Ok(vec![Event::AskedToConclude { id: self.speaker()?.id() }])
    }

    pub(super) fn name_person(&self, person: &str) -> Decision {
        if person.trim().is_empty() {
            return Err(Refusal::NoText);
        }
        Ok(vec![Event::PersonNamed { id: self.speaker()?.id(), person: person.to_owned() }])
    }

    /// Changing the rule changes those who have not begun; `now` changes who speaks.
    pub(super) fn limit(&self, scope: LimitScope, limit: Length) -> Decision {
        self.must_not_be_adjourned()?;
        match scope {
            LimitScope::Now => Ok(vec![Event::SpeakerLimited { id: self.speaker()?.id(), limit }]),
            LimitScope::National
            | LimitScope::Group
            | LimitScope::Observer
            | LimitScope::Organization
            | LimitScope::All => Ok(vec![Event::Limited { scope, limit }]),
        }
    }

    fn speaker(&self) -> Result<&Intervention, Refusal> {
        self.floor.speaker.as_ref().ok_or(Refusal::NobodyHasFloor)
    }
}
