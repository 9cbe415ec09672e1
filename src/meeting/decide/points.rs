//! Rules of points of order: the clock stops at the key; nobody rules in informals, the facilitator responds.

use super::Decision;
use crate::meeting::entry::{EntryId, Role};
use crate::meeting::event::{Event, Kind};
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;
use crate::meeting::speaker::Speaker;

impl Room {
    pub(super) fn point_of_order(&self, id: EntryId, who: Option<&Speaker>) -> Decision {
        self.must_run()?;
        let raised =
            Event::PointOfOrderRaised { id: id.thing(0), who: who.cloned(), item: self.open_item.clone() };
        let Some(heard) = &self.floor.point_of_order else {
            let running = self.floor.speaker.as_ref().filter(|speaker| !speaker.is_paused());
            let paused = running.map(|speaker| Event::Paused { id: speaker.id() });
            return Ok(std::iter::once(raised).chain(paused).collect());
        };
        match who {
            None => Err(Refusal::PointOfOrderHeard),
            Some(who) if heard.request.speaker.delegation.is_none() => {
                Ok(vec![Event::PointOfOrderNamed { id: heard.id(), who: who.clone() }])
            }
            Some(_) => Ok(vec![raised]),
        }
    }

    /// The facilitator's response lets the speaker go on with the same clock, or takes the next point of
    /// order. A note-taker, or anybody afterwards, adds only its words.
    pub(super) fn respond(&self, words: Option<&str>, role: Role) -> Decision {
        let heard = self.floor.point_of_order.as_ref();
        let point = heard.or_else(|| {
            self.finished.iter().rev().find(|intervention| intervention.request.kind == Kind::PointOfOrder)
        });
        let point = point.ok_or(Refusal::NoPointOfOrder)?;
        let mut events = match (heard, role) {
            (Some(_), Role::Facilitator) => {
                self.must_run()?;
                self.answered()
            }
            (None, Role::Facilitator) | (_, Role::NoteTaker) => Vec::new(),
        };
        events.extend(words.map(|words| Event::ResponseWorded { id: point.id(), words: words.to_owned() }));
        if events.is_empty() { Err(Refusal::NoWordsOfResponse) } else { Ok(events) }
    }

    fn answered(&self) -> Vec<Event> {
        let floor = &self.floor;
        let mut events: Vec<Event> =
            floor.point_of_order.iter().map(|point| Event::PointOfOrderAnswered { id: point.id() }).collect();
        if let Some(further) = floor.further_points.first() {
            events.push(Event::PointOfOrderTaken { id: further.id() });
        } else if floor.goes_on_after_point {
            events.extend(floor.speaker.iter().map(|speaker| Event::SpeakerResumed { id: speaker.id() }));
        }
        events
    }
}
