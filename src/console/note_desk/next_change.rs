//! When the picture next changes by itself, or something is to be written down.

use super::super::next_change::{seconds_count, until_clock_changes};
use super::super::notice::Notice;
use super::NoteDesk;
use crate::time::Length;

impl NoteDesk {
    /// Whether seconds count: somebody is being heard.
    pub fn seconds_count(&self) -> bool {
        seconds_count(self.room())
    }

    pub(super) fn until_next_change(&self) -> Length {
        let clock = until_clock_changes(self.room(), self.clock);
        let notice = self.notice.as_ref().map(|notice| notice.said + Notice::STAYS - self.since_start);
        let written = self.keeping.due_in(self.since_start).map(|due| due.max(Length::from_millis(1)));
        let standing = self.stands.next_change(self.since_start);
        let sooner = notice.into_iter().chain(written).chain(standing).filter(|left| *left > Length::ZERO);
        sooner.fold(clock, Length::min)
    }
}
