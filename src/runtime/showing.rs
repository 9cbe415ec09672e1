//! The desk that moderates shows the displays on other machines what the room may see, whenever that changes.

use super::keeper::Keeper;
use crate::console::Desk;
use crate::journal::Link;
use crate::record::Audience;
use crate::time::Moment;

/// What was shown last.
#[derive(Debug, Default)]
pub(super) struct Showing {
    /// As of the last entry of the floor, so that a clock that runs is no change.
    last: Option<Audience>,
}

impl Showing {
    /// Shows it if the meeting is shared, this desk moderates, and something has changed.
    pub(super) fn keep_up(&mut self, desk: &impl Desk, keeper: &mut Keeper, now: Moment) {
        if keeper.link() == Link::NotNeeded || !desk.may_moderate() {
            // Whoever moderates again shows it again.
            self.last = None;
            return;
        }
        let room = desk.room();
        let still = Audience::of(room, room.last_floor_at);
        if self.last.as_ref() == Some(&still) {
            return;
        }
        // A picture is made of plain values, which always become text.
        if let Ok(picture) = serde_json::to_vec(&Audience::of(room, now)) {
            keeper.show(picture);
            self.last = Some(still);
        }
    }
}
