//! What is said when the floor changes hands: thanks, the next speaker, who follows, points of order, replies.

use super::address::{Address, Who};
use super::phrase::{AsTyped, Phrase};
use super::sentence::Unsayable;
use super::tongue::{Behind, Reply, Wording};
use super::voice::{Phrased, Said, Voice};
use crate::meeting::{Intervention, Kind, ListState, MeetingState, Speaker, Waiting};

/// No more than these are named as following.
const FOLLOWING: usize = 2;

impl Voice<'_> {
    /// The sentence that belongs to the next press of Space, given the room as it is.
    pub fn next_floor(&self) -> Said {
        match self.room.state {
            MeetingState::Before => return self.opening(),
            MeetingState::Suspended => return Err(Unsayable::Suspended),
            MeetingState::Adjourned => return Err(Unsayable::Adjourned),
            MeetingState::Running => {}
        }
        let floor = &self.room.floor;
        match (&floor.point_of_order, &floor.speaker) {
            (Some(_), _) => self.response(None),
            (None, Some(paused)) if paused.is_paused() => self.continues(paused).map(Phrase::sentence),
            (None, Some(speaker)) => self.hand_over(speaker),
            (None, None) => self.free_floor(),
        }
    }

    /// The floor given to somebody called directly, out of order or on no list: nobody is named as following.
    pub fn floor_to(&self, speaker: &Speaker, kind: Kind) -> Said {
        self.give(speaker, kind, None).map(Phrase::sentence)
    }

    /// "I give the floor to the representative of Egypt on a point of order.": the one being heard.
    pub fn point_of_order(&self) -> Said {
        let point = self.room.floor.point_of_order.as_ref().ok_or(Unsayable::NoPointOfOrder)?;
        self.give_point(point).map(Phrase::sentence)
    }

    /// Thanks for the point of order, the response if its words are known, and what comes then: the next
    /// point of order, or the speaker who goes on.
    pub fn response(&self, words: Option<&str>) -> Said {
        let floor = &self.room.floor;
        let point = floor.point_of_order.as_ref().ok_or(Unsayable::NoPointOfOrder)?;
        let interrupted = floor.speaker.as_ref().filter(|_| floor.goes_on_after_point);
        let words = words.and_then(AsTyped::response);
        let wording = match (floor.further_points.first(), interrupted, words) {
            (Some(_), _, _) => Wording::ThankAndTakeNextPoint,
            (None, Some(_), None) => Wording::ThankAndContinue,
            (None, Some(_), Some(_)) => Wording::RespondAndContinue,
            (None, None, Some(_)) => Wording::Respond,
            (None, None, None) => Wording::Thank,
        };
        self.say(wording, |placeholder| match placeholder {
            "thank" => Some(self.thank(point)),
            "speaker" => Some(self.address(&point.request.speaker)),
            "behalf" => Some(Ok(Phrase::default())),
            "response" => words.map(|words| Ok(whole_sentence(words))),
            "continue" => interrupted.map(|speaker| self.continues(speaker)),
            "point_of_order" => floor.further_points.first().map(|further| self.give_point(further)),
            _ => None,
        })
    }

    fn hand_over(&self, speaker: &Intervention) -> Said {
        let presides =
            self.room.presiding_now().is_some_and(|who| who.said() == speaker.request.speaker.said());
        let next = match (self.room.due(), presides) {
            // Nobody thanks himself.
            (None, true) => return Err(Unsayable::Presiding),
            (Some(next), true) => return self.give_to_next(next).map(Phrase::sentence),
            (None, false) => return self.thank(speaker).map(Phrase::sentence),
            (Some(next), false) => next,
        };
        self.say(Wording::ThankAndGiveFloor, |placeholder| match placeholder {
            "thank" => Some(self.thank(speaker)),
            "give_floor" => Some(self.give_to_next(next)),
            _ => None,
        })
    }

    fn free_floor(&self) -> Said {
        if let Some(next) = self.room.due() {
            return self.give_to_next(next).map(Phrase::sentence);
        }
        let exchange = self.room.open_exchange().ok_or(Unsayable::NobodyWaiting)?;
        let heard =
            self.room.finished.iter().rev().any(|intervention| {
                intervention.counts() && intervention.item.as_ref() == Some(&exchange.label)
            });
        let held = !self.room.waiting.is_empty();
        let closed = match self.room.list {
            ListState::Closed => true,
            ListState::NotOpen | ListState::Open | ListState::ClosingAnnounced(_) => false,
        };
        let wording = match (heard, held, closed) {
            (_, true, true) => return Err(Unsayable::EverybodyHeld),
            (false, false, true) => return Err(Unsayable::NobodyWaiting),
            (true, false, true) => Wording::LastHeard,
            (true, false, false) => Wording::LastHeardAnyOther,
            (_, true, false) => Wording::AnyOther,
            (false, false, false) => Wording::Anybody,
        };
        self.say(wording, |_| None)
    }

    /// Thanks, naming the group of a statement. Questions, reactions, replies and remarks are not
    /// statements: their speaker is thanked without.
    fn thank(&self, intervention: &Intervention) -> Phrased {
        let speaker = &intervention.request.speaker;
        self.phrase(Wording::Thank, |placeholder| match placeholder {
            "speaker" => Some(self.address(speaker)),
            "behalf" => Some(match intervention.request.kind {
                Kind::Statement => self.address_of(speaker).map(|address| self.tongue.spoke_for(address)),
                Kind::Question | Kind::Reaction | Kind::PointOfOrder | Kind::RightOfReply | Kind::Remarks => {
                    Ok(Phrase::default())
                }
            }),
            _ => None,
        })
    }

    fn continues(&self, intervention: &Intervention) -> Phrased {
        self.phrase(Wording::Continue, |placeholder| match placeholder {
            "speaker" => Some(self.address(&intervention.request.speaker)),
            _ => None,
        })
    }

    fn give_to_next(&self, next: &Waiting) -> Phrased {
        self.give(&next.speaker, next.kind, Some(next))
    }

    /// `listed` is the entry of the list, behind which others follow; none where somebody is called directly.
    fn give(&self, speaker: &Speaker, kind: Kind, listed: Option<&Waiting>) -> Phrased {
        let replies_had = self.room.replies_had(speaker);
        let wording = match kind {
            Kind::Statement | Kind::Question | Kind::Reaction | Kind::Remarks => Wording::GiveFloor,
            Kind::PointOfOrder => Wording::PointOfOrder,
            Kind::RightOfReply => Wording::RightOfReply(reply(replies_had)),
        };
        self.phrase(wording, |placeholder| match placeholder {
            "speaker" => Some(self.address(speaker)),
            "behalf" => {
                Some(self.address_of(speaker).map(|address| self.tongue.will_speak_for(address, self.manner)))
            }
            "next" => Some(listed.map_or_else(|| Ok(Phrase::default()), |listed| self.followed_by(listed))),
            "count" => Some(Ok(self.tongue.number(self.room.replies.len()))),
            "limit" => {
                let limits = &self.room.limits.right_of_reply;
                let rule = || limits.get(replies_had).or(limits.last()).copied();
                Some(self.length(listed.and_then(|listed| listed.limit).or_else(rule)))
            }
            _ => None,
        })
    }

    fn give_point(&self, point: &Intervention) -> Phrased {
        self.give(&point.request.speaker, Kind::PointOfOrder, None)
    }

    /// Who follows on the same list; on a closed one that nobody does. Somebody who cannot be named ends the
    /// naming: whoever comes after would be announced too early.
    fn followed_by(&self, next: &Waiting) -> Phrased {
        let same_list = |waiting: &&Waiting| is_reply(waiting.kind) == is_reply(next.kind);
        let after = self.room.nexts().skip_while(|waiting| waiting.id != next.id).skip(1).filter(same_list);
        let mut named = after.take(FOLLOWING).map_while(|waiting| self.address_of(&waiting.speaker).ok());
        match (named.next(), named.next()) {
            (Some(first), Some(second)) => self.followers(next, &self.tongue.next_names(first, second)),
            (Some(only), None) => self.followers(next, &self.tongue.next_name(only)),
            (None, _) if self.is_last(next) => Ok(Phrase::fixed(self.tongue.words(Wording::LastOnList))),
            (None, _) => Ok(Phrase::default()),
        }
    }

    fn followers(&self, next: &Waiting, names: &Phrase) -> Phrased {
        let fill = |placeholder: &str| (placeholder == "next").then(|| Ok(names.clone()));
        let followers = self.phrase(Wording::ToBeFollowedBy(self.behind(next)), fill)?;
        Ok(if followers.begins_with_letter() { Phrase::fixed(", ").and(&followers) } else { followers })
    }

    fn behind(&self, next: &Waiting) -> Behind {
        match self.address_of(&next.speaker) {
            Ok(Address { who: Who::ByName(_), .. } | Address { behalf: Some(_), .. }) | Err(_) => {
                Behind::Other
            }
            Ok(_) if is_reply(next.kind) => Behind::Other,
            Ok(_) => Behind::Delegation,
        }
    }

    fn is_last(&self, next: &Waiting) -> bool {
        self.room.list == ListState::Closed
            && !is_reply(next.kind)
            && self.room.waiting.iter().all(|waiting| waiting.id == next.id)
    }
}

fn is_reply(kind: Kind) -> bool {
    match kind {
        Kind::RightOfReply => true,
        Kind::Statement | Kind::Question | Kind::Reaction | Kind::PointOfOrder | Kind::Remarks => false,
    }
}

fn reply(had: usize) -> Reply {
    match had {
        0 => Reply::First,
        1 => Reply::Second,
        _ => Reply::Further,
    }
}

fn whole_sentence(words: AsTyped<'_>) -> Phrase {
    let phrase = Phrase::typed(&words);
    if words.lacks_end() { phrase.then(".") } else { phrase }
}
