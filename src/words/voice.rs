//! Everything that is said in a meeting besides the handing over of the floor.

use chrono::{NaiveDate, NaiveTime};

use super::address::Address;
use super::manner::Manner;
use super::phrase::{AsTyped, Phrase, Template};
use super::sentence::{Sentence, Unsayable};
use super::tongue::{Count, Limits, ReplyLimits, Tongue, Wording, tongue};
use crate::delegations::Delegation;
use crate::meeting::{LimitScope, ListState, OnBehalfOf, Room, Speaker};
use crate::time::{Length, Moment};

/// A sentence, or the reason why there is none.
pub type Said = Result<Sentence, Unsayable>;

/// A phrase, or the reason why there is none.
pub(super) type Phrased = Result<Phrase, Unsayable>;

/// Says the sentences of one meeting: in its language, by its own templates, in a manner.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    pub(super) room: &'a Room,
    pub(super) manner: Manner,
    pub(super) tongue: &'static dyn Tongue,
}

impl<'a> Voice<'a> {
    /// The voice of a meeting in the plain manner.
    pub fn of(room: &'a Room) -> Self {
        Self { room, manner: Manner::default(), tongue: tongue(room.agenda.language) }
    }

    /// The same voice in another manner.
    #[must_use]
    pub fn in_manner(self, manner: Manner) -> Self {
        Self { manner, ..self }
    }

    /// "I open this informal consultation."
    pub fn opening(&self) -> Said {
        self.plain(Wording::Opening)
    }

    /// "I kindly ask the representative of Indonesia to conclude."
    pub fn conclude(&self) -> Said {
        let running = self.room.floor.speaker.as_ref().ok_or(Unsayable::NobodyHasFloor)?;
        self.say(Wording::Conclude, |placeholder| match placeholder {
            "speaker" => Some(self.address(&running.request.speaker)),
            "limit" => Some(self.length(running.limit)),
            _ => None,
        })
    }

    /// "May I remind delegations that statements are limited to …": the limits of statements as they stand now.
    pub fn limits(&self) -> Said {
        let limits = &self.room.limits;
        let wording = match (limits.national, limits.group) {
            (None, None) => return Err(Unsayable::NoLimit),
            (Some(national), Some(group)) if national == group => Limits::Alike,
            (Some(_), Some(_)) => Limits::NationalAndGroup,
            (Some(_), None) => Limits::National,
            (None, Some(_)) => Limits::Group,
        };
        self.say(Wording::Limits(wording), |placeholder| match placeholder {
            "national" => Some(self.length(limits.national)),
            "group" => Some(self.length(limits.group)),
            _ => None,
        })
    }

    /// Speakers are asked to limit their statements: all of them, or those of one capacity; or the running
    /// one is.
    pub fn limit(&self, scope: LimitScope, limit: Length) -> Said {
        self.say(Wording::Limit(scope), |placeholder| match placeholder {
            "speaker" => Some(self.running().and_then(|speaker| self.address(speaker))),
            "limit" => Some(Ok(self.tongue.length(limit))),
            _ => None,
        })
    }

    /// "I intend to close the list of speakers at 11.25 a.m. …"
    pub fn closing_announced(&self, closes_at: Moment) -> Said {
        self.say(Wording::ClosingAnnounced, |placeholder| match placeholder {
            "time" => Some(Ok(self.hour(closes_at))),
            "count" => Some(Ok(self.tongue.number(self.room.waiting.len()))),
            _ => None,
        })
    }

    /// "The list of speakers is now closed. Eight speakers remain."
    pub fn list_closed(&self) -> Said {
        let waiting = self.room.waiting.len();
        self.say(Wording::ListClosed(Count::of(waiting)), |placeholder| match placeholder {
            "count" => Some(Ok(self.tongue.number(waiting))),
            _ => None,
        })
    }

    /// "The last speaker on my list is the representative of Cuba.": of a closed list on which one still waits.
    pub fn last_speaker(&self) -> Said {
        let last = match (self.room.list, self.room.waiting.as_slice()) {
            (_, []) => return Err(Unsayable::NobodyWaiting),
            (ListState::Closed, [last]) => last,
            (_, [_, ..]) => return Err(Unsayable::NotTheLast),
        };
        self.say(Wording::LastSpeaker, |placeholder| match placeholder {
            "speaker" => Some(self.address(&last.speaker)),
            _ => None,
        })
    }

    /// "Two delegations have asked to exercise the right of reply. May I remind delegations …", with the
    /// limits as they stand now.
    pub fn replies_asked(&self) -> Said {
        let asked = self.room.replies.len();
        if asked == 0 {
            return Err(Unsayable::NoReplies);
        }
        let limits = self.room.limits.right_of_reply.as_slice();
        let (first, second) = (limits.first().copied(), limits.get(1).copied());
        let announced = match (first, second) {
            (None, _) => ReplyLimits::None,
            (Some(first), Some(second)) if first != second => ReplyLimits::FirstAndSecond,
            (Some(_), _) => ReplyLimits::Alike,
        };
        self.say(Wording::RepliesAsked(Count::of(asked), announced), |placeholder| match placeholder {
            "count" => Some(Ok(self.tongue.number(asked))),
            "first" => Some(self.length(first)),
            "second" => Some(self.length(second)),
            _ => None,
        })
    }

    /// "I see none.": after the question whether anybody else wishes to speak.
    pub fn none_seen(&self) -> Said {
        self.plain(Wording::NoneSeen)
    }

    /// "We seem to have lost the connection with Mexico. …": of who is skipped next, the speaker or, when the
    /// floor is free, the next.
    pub fn skip(&self) -> Said {
        let running = self.room.floor.speaker.as_ref().map(|speaker| &speaker.request);
        let skipped = running.or_else(|| self.room.next()).ok_or(Unsayable::NobodyWaiting)?;
        let others = self.room.nexts().any(|waiting| waiting.id != skipped.id);
        let wording = if others { Wording::Skipped } else { Wording::SkippedAlone };
        self.say(wording, |placeholder| match placeholder {
            "name" => Some(self.address_of(&skipped.speaker).map(|address| self.tongue.name(address.who))),
            _ => None,
        })
    }

    /// "I invite the representative of Colombia to send the statement in writing to …"
    pub fn in_writing(&self, speaker: &Speaker) -> Said {
        let to = AsTyped::statements_to(&self.room.agenda);
        let wording = if to.is_some() { Wording::InWritingTo } else { Wording::InWriting };
        self.say(wording, |placeholder| match placeholder {
            "speaker" => Some(self.address(speaker)),
            "address" => to.map(|to| Ok(Phrase::typed(&to))),
            _ => None,
        })
    }

    /// "The interpreters have kindly agreed to stay until 6.15 p.m."
    pub fn interpreters(&self, until: Moment) -> Said {
        self.at(Wording::Interpreters, until)
    }

    /// "The consultation is suspended until 11.15 a.m."
    pub fn suspended(&self, until: Option<Moment>) -> Said {
        until.map_or_else(|| self.plain(Wording::Suspended), |until| self.at(Wording::SuspendedUntil, until))
    }

    /// "The consultation is resumed."
    pub fn resumed(&self) -> Said {
        self.plain(Wording::Resumed)
    }

    /// "We shall hear the remaining three speakers on 28 June 2021 at 3 p.m.", or at a later meeting.
    pub fn not_all_heard(&self, on: Option<(NaiveDate, NaiveTime)>) -> Said {
        let waiting = self.room.waiting.len();
        if waiting == 0 {
            return Err(Unsayable::NobodyWaiting);
        }
        let count = Count::of(waiting);
        let wording = if on.is_some() { Wording::NotAllHeardOn(count) } else { Wording::NotAllHeard(count) };
        self.say(wording, |placeholder| match placeholder {
            "count" => Some(Ok(self.tongue.number(waiting))),
            "date" => on.map(|(date, _)| Ok(self.tongue.day(date))),
            "time" => on.map(|(_, time)| Ok(self.tongue.hour(time))),
            _ => None,
        })
    }

    /// "I thank all delegations. This informal consultation is adjourned."
    pub fn adjourned(&self) -> Said {
        self.plain(Wording::Adjourned)
    }

    /// The names of the States on whose behalf somebody speaks, by alphabet: to be shown below the sentence,
    /// and read only if the facilitator wishes. None where it is not for named States.
    pub fn states_spoken_for(&self, speaker: &Speaker) -> Option<Sentence> {
        let Some(OnBehalfOf::States(states)) = &speaker.on_behalf_of else { return None };
        let states: Vec<&Delegation> = states.iter().collect();
        Some(self.tongue.enumerated(&states)).filter(|names| !names.is_empty()).map(Phrase::sentence)
    }

    fn plain(&self, wording: Wording) -> Said {
        self.say(wording, |_| None)
    }

    fn at(&self, wording: Wording, moment: Moment) -> Said {
        self.say(wording, |placeholder| match placeholder {
            "time" => Some(Ok(self.hour(moment))),
            _ => None,
        })
    }

    pub(super) fn say(&self, wording: Wording, fill: impl Fn(&str) -> Option<Phrased>) -> Said {
        self.phrase(wording, fill).map(Phrase::sentence)
    }

    /// The words of the agenda where it has some, else those of the language, filled.
    pub(super) fn phrase(&self, wording: Wording, fill: impl Fn(&str) -> Option<Phrased>) -> Phrased {
        let own = wording.name_in_agenda().and_then(|name| Template::of_agenda(&self.room.agenda, name));
        own.unwrap_or_else(|| Template::built_in(self.tongue.words(wording))).filled(self.tongue, fill)
    }

    pub(super) fn address(&self, speaker: &Speaker) -> Phrased {
        self.address_of(speaker).map(|address| self.tongue.address(address.who, self.manner))
    }

    /// The address of somebody whom the language can name.
    pub(super) fn address_of<'b>(&self, speaker: &'b Speaker) -> Result<Address<'b>, Unsayable> {
        let address = Address::of(speaker)?;
        self.tongue.nameable(address.who).map(|()| address)
    }

    pub(super) fn length(&self, length: Option<Length>) -> Phrased {
        length.map(|length| self.tongue.length(length)).ok_or(Unsayable::NoLimit)
    }

    fn running(&self) -> Result<&'a Speaker, Unsayable> {
        let running = self.room.floor.speaker.as_ref().ok_or(Unsayable::NobodyHasFloor)?;
        Ok(&running.request.speaker)
    }

    fn hour(&self, moment: Moment) -> Phrase {
        self.tongue.hour(moment.in_zone(self.room.agenda.time_zone).time())
    }
}
