//! What a language has to know to say everything: a table of sentences, and the forms that fill them.

use chrono::{NaiveDate, NaiveTime};

use super::address::{Address, Who};
use super::english::English;
use super::french::FRENCH;
use super::manner::Manner;
use super::phrase::Phrase;
use super::sentence::Unsayable;
use super::spanish::SPANISH;
use crate::agenda::Language;
use crate::delegations::Delegation;
use crate::meeting::LimitScope;
use crate::time::Length;

/// A language.
pub(super) trait Tongue {
    /// The sentence or part of one, with its placeholders.
    fn words(&self, wording: Wording) -> &'static str;
    /// Somebody in a form of address, with its articles: "the representative of Japan".
    fn address(&self, who: Who<'_>, manner: Manner) -> Phrase;
    /// The name alone, as when the next ones are named: "Japan".
    fn name(&self, who: Who<'_>) -> Phrase;
    /// For whom somebody is given the floor: ", who will speak on behalf of …"; empty in national capacity.
    fn will_speak_for(&self, address: Address<'_>, manner: Manner) -> Phrase;
    /// For whom somebody has spoken: " for the statement on behalf of …"; empty in national capacity.
    fn spoke_for(&self, address: Address<'_>) -> Phrase;
    /// The name with the group, as when the next ones are named: "Jamaica for the Caribbean Community".
    fn next_name(&self, address: Address<'_>) -> Phrase;
    /// The names of two next ones: "Japan and Mexico".
    fn next_names(&self, first: Address<'_>, second: Address<'_>) -> Phrase;
    /// The names of States, by the alphabet of the language.
    fn enumerated(&self, states: &[&Delegation]) -> Phrase;
    /// Names in a row: "Japan, Cuba and Mexico".
    fn listed(&self, names: &[Phrase]) -> Phrase;
    /// Prepositions with which a name can melt; none in English.
    fn prepositions(&self) -> &'static [&'static str];
    /// What becomes of a preposition, and what is left of the name behind it.
    fn melted<'a>(&self, preposition: &'static str, name: &'a str) -> (&'static str, &'a str);
    /// Whether somebody can be named, as far as the language asks more than that there is a name.
    fn nameable(&self, who: Who<'_>) -> Result<(), Unsayable>;
    /// A number, in words to ten.
    fn number(&self, number: usize) -> Phrase;
    /// A length of time in words.
    fn length(&self, length: Length) -> Phrase;
    /// "11.25 a.m."
    fn hour(&self, time: NaiveTime) -> Phrase;
    /// "25 June 2021"
    fn day(&self, date: NaiveDate) -> Phrase;
    /// "Friday, 25 June 2021"
    fn weekday_and_day(&self, date: NaiveDate) -> Phrase;
}

/// The tongue of a language.
pub(super) fn tongue(language: Language) -> &'static dyn Tongue {
    match language {
        Language::English => &English,
        Language::French => &FRENCH,
        Language::Spanish => &SPANISH,
    }
}

/// How many there are, as far as grammar asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// Nobody.
    None,
    /// One.
    One,
    /// Two or more.
    Several,
}

impl Count {
    pub(super) fn of(number: usize) -> Self {
        match number {
            0 => Self::None,
            1 => Self::One,
            _ => Self::Several,
        }
    }
}

/// Which intervention in exercise of the right of reply it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    /// The first.
    First,
    /// The second.
    Second,
    /// One more, which the facilitator allows.
    Further,
}

/// How the limits of rights of reply are announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReplyLimits {
    /// There are none.
    None,
    /// The same for each.
    Alike,
    /// One for the first, another for the second.
    FirstAndSecond,
}

/// Behind whom the names of those who follow stand, as far as grammar asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// A delegation, named just before.
    Delegation,
    /// A person, or a delegation with its group or the right of reply in between.
    Other,
}

/// Which limits of statements there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limits {
    /// The same for delegations and groups.
    Alike,
    /// One for delegations, another for groups.
    NationalAndGroup,
    /// For delegations only.
    National,
    /// For groups only.
    Group,
}

/// A sentence, or a part of one, that a language has in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    Opening,
    GiveFloor,
    ToBeFollowedBy(Behind),
    LastOnList,
    Thank,
    ThankAndGiveFloor,
    Continue,
    PointOfOrder,
    ThankAndTakeNextPoint,
    ThankAndContinue,
    RespondAndContinue,
    Respond,
    RightOfReply(Reply),
    RepliesAsked(Count, ReplyLimits),
    Conclude,
    Limits(Limits),
    Limit(LimitScope),
    ClosingAnnounced,
    ListClosed(Count),
    LastSpeaker,
    LastHeard,
    LastHeardAnyOther,
    AnyOther,
    Anybody,
    NoneSeen,
    Skipped,
    SkippedAlone,
    InWriting,
    InWritingTo,
    Interpreters,
    Suspended,
    SuspendedUntil,
    Resumed,
    NotAllHeard(Count),
    NotAllHeardOn(Count),
    Adjourned,
}

impl Wording {
    /// The name under which an agenda may put it in other words.
    pub(super) const fn name_in_agenda(self) -> Option<&'static str> {
        match self {
            Self::GiveFloor => Some("give_floor"),
            Self::Thank => Some("thank"),
            Self::ThankAndGiveFloor => Some("thank_and_give_floor"),
            Self::ToBeFollowedBy(_) => Some("to_be_followed_by"),
            Self::Conclude => Some("conclude"),
            Self::ClosingAnnounced => Some("closing_announced"),
            Self::ListClosed(_) => Some("list_closed"),
            Self::PointOfOrder => Some("point_of_order"),
            Self::RightOfReply(_) => Some("right_of_reply"),
            Self::Adjourned => Some("adjourned"),
            Self::Opening
            | Self::LastOnList
            | Self::Continue
            | Self::ThankAndTakeNextPoint
            | Self::ThankAndContinue
            | Self::RespondAndContinue
            | Self::Respond
            | Self::RepliesAsked(..)
            | Self::Limits(_)
            | Self::Limit(_)
            | Self::LastSpeaker
            | Self::LastHeard
            | Self::LastHeardAnyOther
            | Self::AnyOther
            | Self::Anybody
            | Self::NoneSeen
            | Self::Skipped
            | Self::SkippedAlone
            | Self::InWriting
            | Self::InWritingTo
            | Self::Interpreters
            | Self::Suspended
            | Self::SuspendedUntil
            | Self::Resumed
            | Self::NotAllHeard(_)
            | Self::NotAllHeardOn(_) => None,
        }
    }
}
