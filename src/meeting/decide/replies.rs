//! Rules of the right of reply: a separate list, at most two for each delegation and item.

use super::Decision;
use crate::delegations::Delegation;
use crate::meeting::command::ReplyCount;
use crate::meeting::entry::EntryId;
use crate::meeting::event::{Channel, Event, Kind, ListName};
use crate::meeting::order::ordinal;
use crate::meeting::refusal::Refusal;
use crate::meeting::room::Room;
use crate::meeting::speaker::Speaker;
use crate::time::Moment;

/// The European Union has one right of reply (General Assembly resolution 65/276, annex).
const EUROPEAN_UNION: &str = "EU";

impl Room {
    pub(super) fn reply(&self, id: EntryId, at: Moment, speaker: &Speaker, count: ReplyCount) -> Decision {
        self.must_not_be_adjourned()?;
        if let Some(place) = self.replies.iter().position(|waiting| waiting.speaker.same_capacity(speaker)) {
            return Err(Refusal::AlreadyForReply(speaker.said(), ordinal(place + 1)));
        }
        let had = self.replies_had(speaker);
        let allowed = replies_allowed(speaker);
        if let (ReplyCount::Observed, Some(delegation)) = (count, who_replies(speaker))
            && had >= allowed
        {
            return Err(Refusal::NoMoreReplies { who: delegation.spoken.clone(), count: had, allowed });
        }
        let limits = &self.limits.right_of_reply;
        Ok(vec![Event::Inscribed {
            id: id.thing(0),
            list: ListName::Replies,
            place: Some(self.replies.len() + 1),
            item: self.open_item.clone(),
            speaker: speaker.clone(),
            kind: Kind::RightOfReply,
            asked: at,
            channel: Channel::Hand,
            limit: limits.get(had).or(limits.last()).copied(),
            note: None,
            rank: None,
        }])
    }

    /// Rights of reply exercised on the open item, the running one included.
    pub fn replies_had(&self, speaker: &Speaker) -> usize {
        let Some(who) = who_replies(speaker) else { return 0 };
        let heard = self.replies_heard().chain(&self.floor.speaker);
        heard
            .filter(|intervention| intervention.request.kind == Kind::RightOfReply)
            .filter(|intervention| intervention.request.item == self.open_item)
            .filter(|intervention| {
                who_replies(&intervention.request.speaker).is_some_and(|other| other.code == who.code)
            })
            .count()
    }
}

/// Whose right it is: the group's where it is for a group, else the delegation's.
fn who_replies(speaker: &Speaker) -> Option<&Delegation> {
    speaker.group().or(speaker.delegation.as_ref())
}

fn replies_allowed(speaker: &Speaker) -> usize {
    if who_replies(speaker).is_some_and(|who| who.code.as_str() == EUROPEAN_UNION) { 1 } else { 2 }
}
