//! Will everybody be heard in time? (RULES "Time", Forecast). It stands with the rules because advice and
//! places depend on it.

use super::room::{ItemState, Room};
use crate::agenda::ItemLabel;
use crate::time::{Length, Moment};

/// When an exchange of views and the meeting would end, with the parts of the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// Those waiting and not held.
    pub waiting: usize,
    /// Rest of the running limit, not below zero.
    pub rest: Length,
    /// Limits of those waiting.
    pub limits: Length,
    /// Hand-overs to those waiting.
    pub handovers: Length,
    /// Limits of the rights of reply.
    pub replies: Length,
    /// Planned lengths of later items.
    pub later: Length,
    /// When everybody waiting would have been heard.
    pub heard_by: Moment,
    /// When the meeting would end.
    pub ends_at: Moment,
    /// The planned end.
    pub planned_end_at: Moment,
    /// The hard stop.
    pub hard_stop_at: Option<Moment>,
    /// What each of those waiting could have, rounded down to 10 s; none where nobody waits.
    pub per_speaker: Option<Length>,
}

impl Forecast {
    /// Whether the meeting would end by its planned end.
    pub fn fits(&self) -> bool {
        self.ends_at <= self.planned_end_at
    }

    /// Time in hand before the planned end; negative where it does not fit.
    pub fn in_hand(&self) -> Length {
        self.planned_end_at - self.ends_at
    }
}

impl Room {
    /// The forecast, in an exchange of views.
    pub fn forecast(&self, now: Moment) -> Option<Forecast> {
        self.open_exchange()?;
        let counted: Vec<_> = self.waiting.iter().filter(|waiting| !waiting.held).collect();
        let waiting = counted.len();
        let handovers = self.limits.handover * waiting;
        let limits: Length = counted.iter().filter_map(|waiting| self.limit_of(waiting)).sum();
        let replies: Length = self.replies.iter().filter_map(|reply| reply.limit).sum();
        let rest = self.floor.speaker.as_ref().and_then(|speaker| speaker.rest(now)).unwrap_or_default();
        let later = self.later_planned();
        let heard_by = now + rest + handovers + limits;
        let planned_end_at = self.planned_end();
        let shared = planned_end_at - now - rest - handovers - replies - later;
        let share = |left: Length| left.not_negative().shared_by(waiting).floor_to(Length::from_seconds(10));
        Some(Forecast {
            waiting,
            rest,
            limits,
            handovers,
            replies,
            later,
            heard_by,
            ends_at: heard_by + replies + later,
            planned_end_at,
            hard_stop_at: self.hard_stop(),
            per_speaker: (waiting > 0).then(|| share(shared)),
        })
    }

    /// Planned lengths of the items still to come. A sub-item counts within the item that is open, or where
    /// its own item has no planned length.
    pub fn later_planned(&self) -> Length {
        self.counted_later().filter_map(|item| item.planned).sum()
    }

    /// The items that these are.
    pub(super) fn counted_later(&self) -> impl Iterator<Item = &ItemState> {
        let open = self.open_item.as_ref();
        let within_open = move |parent: &ItemLabel| {
            Some(parent) == open || Some(parent) == open.and_then(ItemLabel::parent).as_ref()
        };
        let planned = move |label: &ItemLabel| self.item(label).and_then(|item| item.planned);
        self.later_items().filter(move |item| match item.label.parent() {
            None => true,
            Some(parent) => within_open(&parent) || planned(&parent).is_none(),
        })
    }
}
