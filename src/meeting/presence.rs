//! Who is in the room, by the attendance list taken last: delegations and numbers, never the names of persons.

use serde::{Deserialize, Serialize};

use super::event::Channel;
use super::room::{Intervention, Room, Waiting};
use super::settled::NameMark;
use super::speaker::Speaker;
use crate::delegations::Delegation;
use crate::time::Moment;

/// An attendance list as it was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceList {
    /// The last moment that it tells of; when it was taken, if it tells of none.
    pub as_of: Moment,
    /// Delegations, groups and organizations that are sure, by name.
    pub there: Vec<Present>,
    /// Names that a person is to settle.
    pub to_settle: Vec<ToSettle>,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Present {
    /// Who.
    pub who: Delegation,
    /// How many people; none where only an earlier list had it.
    pub people: usize,
    /// When the last of them left; none while one is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Moment>,
}

/// A name that was matched as a guess, to several, or to nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToSettle {
    /// Which.
    pub name: NameMark,
    /// How many people bear it.
    pub people: usize,
    /// When the last of them left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Moment>,
}

/// A delegation with its people, names settled by hand among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attending<'room> {
    /// Who.
    pub who: &'room Delegation,
    /// How many people.
    pub people: usize,
    /// When the last of them left.
    pub left: Option<Moment>,
}

impl AttendanceList {
    /// How many people are on it.
    pub fn people(&self) -> usize {
        let there = self.there.iter().map(|present| present.people);
        there.chain(self.to_settle.iter().map(|name| name.people)).sum()
    }

    /// How many of those on it are delegations of States, and how many are groups and organizations.
    pub fn delegations_and_others(&self) -> (usize, usize) {
        let delegations = self.there.iter().filter(|present| present.who.is_state()).count();
        (delegations, self.there.len() - delegations)
    }

    /// Whether both name the same, whenever they were made.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.to_settle == other.to_settle
            && self.there.iter().eq(other.there.iter().filter(|present| present.people > 0))
    }

    /// This list after an earlier one: whoever is only on that one has left.
    pub(super) fn after(&self, earlier: &Self) -> Self {
        let gone = earlier.there.iter().filter(|known| {
            let still = |present: &Present| present.who.is_same_as(&known.who);
            !self.there.iter().any(still)
        });
        let gone = gone.map(|known| Present {
            who: known.who.clone(),
            people: 0,
            left: known.left.or(Some(self.as_of)),
        });
        let mut there: Vec<Present> = self.there.iter().cloned().chain(gone).collect();
        there.sort_by(|one, other| one.who.name.cmp(&other.who.name));
        Self { there, ..self.clone() }
    }
}

impl Room {
    /// The list taken last.
    pub fn attendance_list(&self) -> Option<&AttendanceList> {
        self.attendance.as_ref()
    }

    /// Names of the last list that nobody has settled yet.
    pub fn names_to_settle(&self) -> impl Iterator<Item = &ToSettle> {
        let names = self.attendance_list().map_or(&[][..], |list| &list.to_settle);
        names.iter().filter(|name| self.settled_as(&name.name).is_none())
    }

    /// Everybody on the last list, those who left too, names settled by hand among them.
    pub fn attending(&self) -> Vec<Attending<'_>> {
        let Some(list) = self.attendance_list() else { return Vec::new() };
        let there = list.there.iter().map(|Present { who, people, left }| (Some(who), *people, *left));
        let settled =
            list.to_settle.iter().map(|name| (self.settled_as(&name.name).flatten(), name.people, name.left));
        let mut attending: Vec<Attending<'_>> = Vec::new();
        for (who, people, left) in there.chain(settled) {
            let Some(who) = who else { continue };
            match attending.iter_mut().find(|known| known.who.is_same_as(who)) {
                Some(known) => known.joined_by(people, left),
                None => attending.push(Attending { who, people, left }),
            }
        }
        attending
    }

    /// States and observer States that are there.
    pub fn delegations_there(&self) -> Vec<&Delegation> {
        self.there().filter(|who| who.is_state()).collect()
    }

    /// Whoever is there, has not been heard and has not asked for the floor: delegations, groups, organizations.
    pub fn not_yet_heard(&self) -> Vec<&Delegation> {
        let unheard = |who: &&Delegation| {
            let speaker = Speaker::plain((*who).clone());
            self.heard_of(&speaker).next().is_none() && !self.has_asked(&speaker)
        };
        self.there().filter(unheard).collect()
    }

    fn there(&self) -> impl Iterator<Item = &Delegation> {
        let there = self.attending().into_iter().filter(|attending| attending.left.is_none());
        there.map(|attending| attending.who)
    }

    /// When somebody left by the last list, if they did and were not heard since.
    pub fn left(&self, who: &Delegation) -> Option<Moment> {
        let attending = self.attending();
        let left = attending.iter().find(|known| known.who.is_same_as(who))?.left?;
        let speaker = Speaker::plain(who.clone());
        let mut heard = self.heard_of(&speaker).filter(|heard| heard.ended.is_some());
        (!heard.any(|heard| heard.started >= left)).then_some(left)
    }

    /// Who asked by raising a hand, was heard since the last list and does not ask again: the hand is to be
    /// lowered. Last one first, each once.
    pub fn hands_to_lower(&self) -> Vec<&Intervention> {
        let since = self.attendance_list().map(|list| list.as_of);
        let recent =
            self.finished.iter().rev().take_while(|heard| since.is_none_or(|at| heard.started >= at));
        let mut hands: Vec<&Intervention> = Vec::new();
        for heard in recent.filter(|heard| heard.request.channel == Channel::Hand && heard.counts()) {
            let speaker = &heard.request.speaker;
            let known = hands.iter().any(|known| known.request.speaker.code() == speaker.code());
            if speaker.delegation.is_some() && !known && !self.has_asked(speaker) {
                hands.push(heard);
            }
        }
        hands
    }

    fn has_asked(&self, speaker: &Speaker) -> bool {
        let lists = self.waiting.iter().chain(&self.after_closing).chain(&self.replies);
        let asks = |waiting: &Waiting| waiting.speaker.same_voice(speaker);
        lists.chain(self.in_writing.iter().map(|(waiting, _)| waiting)).any(asks)
    }
}

impl Attending<'_> {
    /// More people of the same delegation; it has left when all have.
    fn joined_by(&mut self, people: usize, left: Option<Moment>) {
        self.people += people;
        self.left = match (self.left, left) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (None, _) | (_, None) => None,
        };
    }
}
