//! What a facilitator's console knows.

use std::sync::Arc;

use crate::delegations::Roster;
use crate::meeting::{Console, Entry, Meeting};
use crate::time::{Length, Moment};

use super::Now;

/// Everything that the screen shows and that keys act upon.
#[derive(Debug, Clone)]
pub struct Model {
    pub(super) me: Console,
    pub(super) meeting: Meeting,
    pub(super) roster: Roster,
    pub(super) clock: Moment,
    pub(super) since_start: Length,
    pub(super) size: (u16, u16),
}

impl Model {
    /// A console of `me` on a meeting as its journal leaves it.
    pub fn new(me: Console, entries: impl IntoIterator<Item = Arc<Entry>>, now: Now) -> Self {
        let meeting = Meeting::replay(entries);
        let agenda = &meeting.room().agenda;
        let roster = Roster::as_of(agenda.date, &agenda.delegations);
        Self { me, roster, meeting, clock: now.meeting, since_start: now.since_start, size: (80, 24) }
    }

    /// The meeting as it is stored: what the screen shows.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }
}
