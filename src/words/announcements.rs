//! What can be announced at a moment, with the occasion of each: a choice from everything that is said.

use super::sentence::Sentence;
use super::voice::Voice;
use crate::meeting::{ListState, MeetingState};
use crate::time::Moment;

/// A sentence with its occasion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announcement {
    /// When it is said: “closing of the list”.
    pub occasion: &'static str,
    /// What is said.
    pub sentence: Sentence,
}

impl Voice<'_> {
    /// The announcements that can be made, in the order of a meeting; what cannot be said is not among them. An
    /// open list would be closed at the moment given.
    pub fn announcements(&self, closing: Moment) -> Vec<Announcement> {
        let room = self.room;
        let (before, running) = (room.state == MeetingState::Before, room.state == MeetingState::Running);
        let suspended = room.state == MeetingState::Suspended;
        let waits = !room.waiting.is_empty();
        let next = room.floor.speaker.as_ref().map(|speaker| &speaker.request).or_else(|| room.next());
        let all = [
            before.then(|| ("opening", self.opening())),
            (before || running).then(|| ("time limits", self.limits())),
            self.closing(closing).map(|closes_at| ("closing of the list", self.closing_announced(closes_at))),
            (room.list == ListState::Closed && running).then(|| ("list closed", self.list_closed())),
            running.then(|| ("last speaker", self.last_speaker())),
            running.then(|| ("to conclude", self.conclude())),
            running.then(|| ("right of reply", self.replies_asked())),
            running.then(|| ("point of order", self.point_of_order())),
            running.then(|| ("connection lost", self.skip())),
            next.filter(|_| running).map(|next| ("in writing", self.in_writing(&next.speaker))),
            running.then(|| ("nobody else", self.none_seen())),
            room.extended_to.filter(|_| running).map(|until| ("interpreters", self.interpreters(until))),
            running.then(|| ("suspension", self.suspended(None))),
            suspended.then(|| ("resumption", self.resumed())),
            (waits && (running || suspended)).then(|| ("not all heard", self.not_all_heard(None))),
            (running || suspended).then(|| ("adjournment", self.adjourned())),
        ];
        let made = all
            .into_iter()
            .flatten()
            .filter_map(|(occasion, said)| said.ok().map(|sentence| Announcement { occasion, sentence }));
        made.collect()
    }

    fn closing(&self, unless_announced: Moment) -> Option<Moment> {
        match self.room.list {
            ListState::ClosingAnnounced(at) => Some(at),
            ListState::Open => Some(unless_announced),
            ListState::NotOpen | ListState::Closed => None,
        }
    }
}
