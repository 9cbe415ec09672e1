//! When the picture next changes by itself: a desk at rest is woken once a minute.

use super::Model;
use super::notice::Notice;
use crate::meeting::{ListState, Room};
use crate::time::{Length, Moment};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;

impl Model {
    /// Whether seconds count: somebody is being heard. Where nothing runs, the clock shows minutes.
    pub fn seconds_count(&self) -> bool {
        seconds_count(self.room())
    }

    /// When the last message came, since the program began.
    pub fn heard_last(&self) -> Length {
        self.since_start
    }

    /// How long the picture stays as it is if nobody does anything. The lengths are of this moment.
    pub fn next_change(&self) -> Length {
        let to_whole = until_clock_changes(self.room(), self.clock);
        let closing = match self.room().list {
            ListState::ClosingAnnounced(at) => Some(at - self.clock),
            ListState::NotOpen | ListState::Open | ListState::Closed => None,
        };
        let notice = self.notice.as_ref().map(|notice| notice.said + Notice::STAYS - self.since_start);
        let selection = self.view.selection.map(|selection| selection.until() - self.since_start);
        let standing = self.stands.next_change(self.since_start);
        let sooner = closing.into_iter().chain(notice).chain(selection).chain(standing);
        let sooner = sooner.filter(|left| *left > Length::ZERO);
        sooner.fold(to_whole, Length::min)
    }
}

/// How long the clock of the desk stays as it is.
pub(super) fn until_clock_changes(room: &Room, clock: Moment) -> Length {
    let whole = if seconds_count(room) { SECOND } else { MINUTE };
    Length::from_millis(whole - clock.millis().rem_euclid(whole))
}

/// Whether somebody is being heard.
pub(super) fn seconds_count(room: &Room) -> bool {
    let running = room.floor.speaker.as_ref().is_some_and(|speaker| !speaker.is_paused());
    running || room.floor.point_of_order.as_ref().is_some_and(|point| !point.is_paused())
}
