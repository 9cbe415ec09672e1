//! Rules of the list of speakers: its state, and what is done by hand to those who wait (RULES "Order").

use super::Decision;
use crate::agenda::Order;
use crate::meeting::entry::Id;
use crate::meeting::event::{Event, Kind};
use crate::meeting::order::place_after_next;
use crate::meeting::refusal::Refusal;
use crate::meeting::room::{ListState, Room, Waiting};
use crate::time::Moment;

impl Room {
    pub(super) fn open_list(&self) -> Decision {
        self.must_not_be_adjourned()?;
        match self.list {
            ListState::NotOpen => Ok(vec![Event::ListOpened {}]),
            ListState::Open | ListState::ClosingAnnounced(_) => Err(Refusal::ListIsOpen),
            ListState::Closed => Err(Refusal::ListIsClosed),
        }
    }

    pub(super) fn announce_closing(&self, closes_at: Moment, at: Moment) -> Decision {
        self.must_not_be_adjourned()?;
        self.list_must_be_open()?;
        self.must_be_later(closes_at, at)?;
        Ok(vec![Event::ClosingAnnounced { closes_at }])
    }

    pub(super) fn close_list(&self) -> Decision {
        self.must_not_be_adjourned()?;
        self.list_must_be_open()?;
        Ok(vec![Event::ListClosed {}])
    }

    pub(super) fn reopen_list(&self) -> Decision {
        self.must_not_be_adjourned()?;
        if self.list == ListState::Closed {
            Ok(vec![Event::ListReopened {}])
        } else {
            Err(Refusal::ListNotClosed)
        }
    }

    fn list_must_be_open(&self) -> Result<(), Refusal> {
        match self.list {
            ListState::NotOpen => Err(Refusal::ListNotOpen),
            ListState::Closed => Err(Refusal::ListIsClosed),
            ListState::Open | ListState::ClosingAnnounced(_) => Ok(()),
        }
    }

    /// Everybody waiting is withdrawn, and stays in the record.
    pub(super) fn clear(&self) -> Decision {
        self.must_not_be_adjourned()?;
        if self.waiting.is_empty() {
            return Err(Refusal::NobodyWaiting);
        }
        Ok(self.waiting.iter().map(|waiting| Event::Withdrawn { id: waiting.id }).collect())
    }

    pub(super) fn admit(&self, target: Id) -> Decision {
        self.must_not_be_adjourned()?;
        if self.after_closing.iter().any(|waiting| waiting.id == target) {
            Ok(vec![Event::Admitted { id: target, place: self.waiting.len() + 1 }])
        } else {
            Err(Refusal::NotAfterClosing(self.name_of(target)))
        }
    }

    pub(super) fn withdraw(&self, target: Id) -> Decision {
        let further_point = self.floor.further_points.iter().any(|point| point.id() == target);
        if !further_point {
            self.must_wait(target)?;
        }
        Ok(vec![Event::Withdrawn { id: target }])
    }

    /// Any entry that waits; nobody else's entry is touched, and no gap is left.
    pub(super) fn move_to(&self, target: Id, place: usize) -> Decision {
        self.must_not_be_adjourned()?;
        let list = self.list_of(target).ok_or_else(|| Refusal::NotWaiting(self.name_of(target)))?;
        if !(1..=list.len()).contains(&place) {
            return Err(Refusal::NoSuchPlace { place, places: list.len() });
        }
        Ok(vec![Event::Moved { id: target, place }])
    }

    /// Recomputed from the times of request and what was moved by hand; the event holds the whole list.
    pub(super) fn reorder(&self, order: Order) -> Decision {
        self.must_not_be_adjourned()?;
        Ok(vec![Event::Reordered { order, list: self.list_in(order) }])
    }

    /// The entry comes back after the next one. A running one loses the time it had, and leaves the floor free.
    pub(super) fn skip(&self, target: Id) -> Decision {
        self.must_run()?;
        let speaker = self.floor.speaker.as_ref().filter(|speaker| speaker.id() == target);
        let Some(speaker) = speaker else { return self.skip_waiting(target) };
        let list = match speaker.request.kind {
            Kind::Statement | Kind::Question | Kind::Reaction => &self.waiting,
            Kind::RightOfReply => &self.replies,
            Kind::PointOfOrder | Kind::Remarks => {
                return Err(Refusal::NotFromList(speaker.request.speaker.said()));
            }
        };
        let mut events = self.end_all();
        events.pop();
        events.push(Event::Skipped { id: target, place: place_after_next(list) });
        Ok(events)
    }

    fn skip_waiting(&self, target: Id) -> Decision {
        let list = self.list_of(target).ok_or_else(|| Refusal::NotWaiting(self.name_of(target)))?;
        let others: Vec<Waiting> = list.iter().filter(|waiting| waiting.id != target).cloned().collect();
        if others.iter().all(|waiting| waiting.held) {
            return Err(Refusal::NobodyElseWaiting(self.name_of(target)));
        }
        Ok(vec![Event::Skipped { id: target, place: place_after_next(&others) }])
    }

    pub(super) fn hold(&self, target: Id) -> Decision {
        self.must_not_be_adjourned()?;
        let waiting = self.must_wait(target)?;
        if waiting.held {
            return Err(Refusal::HeldAlready(waiting.speaker.said()));
        }
        Ok(vec![Event::Held { id: target }])
    }

    pub(super) fn release(&self, target: Id) -> Decision {
        self.must_not_be_adjourned()?;
        let waiting = self.must_wait(target)?;
        if !waiting.held {
            return Err(Refusal::NotHeld(waiting.speaker.said()));
        }
        Ok(vec![Event::Released { id: target }])
    }

    /// Somebody waiting, or the speaker who cannot be heard: no time is counted.
    pub(super) fn in_writing(&self, target: Id) -> Decision {
        let speaker = self.floor.speaker.as_ref().filter(|speaker| speaker.id() == target);
        let Some(speaker) = speaker else {
            self.must_wait(target)?;
            return Ok(vec![Event::PutInWriting { id: target }]);
        };
        if !speaker.counts() {
            return Err(Refusal::NotFromList(speaker.request.speaker.said()));
        }
        let mut events = self.end_all();
        events.pop();
        events.push(Event::PutInWriting { id: target });
        Ok(events)
    }

    pub(super) fn received(&self, target: Id) -> Decision {
        match self.in_writing.iter().find(|(waiting, _)| waiting.id == target) {
            None => Err(Refusal::NotInWriting(self.name_of(target))),
            Some((waiting, true)) => Err(Refusal::ReceivedAlready(waiting.speaker.said())),
            Some((_, false)) => Ok(vec![Event::Received { id: target }]),
        }
    }

    /// The ordered list on which an entry waits.
    fn list_of(&self, id: Id) -> Option<&[Waiting]> {
        [&self.waiting, &self.replies]
            .into_iter()
            .find(|list| list.iter().any(|waiting| waiting.id == id))
            .map(Vec::as_slice)
    }
}
