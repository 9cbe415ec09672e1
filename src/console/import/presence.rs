//! From an attendance file to what the meeting keeps of it: delegations and numbers. Names of persons stay here,
//! with the desk, until they are settled or the program ends.

use std::collections::HashMap;

use super::Reader;
use crate::attendance::{Attendance, Overview, Person};
use crate::delegations::Delegation;
use crate::meeting::{AttendanceList, NameMark, Present, Room, ToSettle};
use crate::text::{counted, printable};
use crate::time::{Length, Moment};

/// A display name that a person is to settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameLeft {
    /// By which the meeting knows it.
    pub mark: NameMark,
    /// As it stands in the list.
    pub display_name: String,
    /// Whose it may be.
    pub guess: Option<Delegation>,
    /// Why it is not sure.
    pub why: String,
}

/// Names that were settled for an earlier list, of this meeting or of an earlier sitting of the series.
pub(super) struct Before<'read> {
    pub(super) told: Vec<String>,
    pub(super) people: Vec<&'read Person>,
    /// What earlier sittings know and this one does not.
    pub(super) remembered: Vec<(NameMark, Option<Delegation>)>,
}

/// Whoever went less than this before the end of the list was there at its end.
const AT_THE_END: Length = Length::from_minutes(1);

/// A time that far ahead is on another clock than the meeting's.
const AHEAD: Length = Length::from_minutes(5);

/// An attendance list with its times as moments.
pub(super) struct Sheet<'a, 'room> {
    reader: &'a Reader<'room>,
    attendance: &'a Attendance,
    /// The last moment that it tells of.
    end: Option<Moment>,
}

impl<'a, 'room> Sheet<'a, 'room> {
    pub(super) fn of(attendance: &'a Attendance, reader: &'a Reader<'room>) -> Self {
        let sheet = Self { reader, attendance, end: None };
        let end = attendance.people.iter().filter_map(|person| sheet.last(person)).max();
        Self { end, ..sheet }
    }

    /// The mark of a name; of a number that was dropped one that only this list has.
    fn mark(&self, person: &Person) -> NameMark {
        let name = &person.display_name;
        match self.end.filter(|_| person.is_unnamed()) {
            Some(end) => self.reader.room.mark_of(&format!("{name} {end}")),
            None => self.reader.room.mark_of(name),
        }
    }

    /// Takes names that were settled before out of those to be settled.
    pub(super) fn settled_before<'read>(&self, overview: &mut Overview<'read, '_>) -> Before<'read> {
        let mut before = Before { told: Vec::new(), people: Vec::new(), remembered: Vec::new() };
        let mut is_left = |person: &'read Person| {
            let name = printable(&person.display_name);
            let mark = self.mark(person);
            let (when, who) = match self.reader.room.settled_as(&mark) {
                Some(who) => ("settled before".to_owned(), who.cloned()),
                None => {
                    match self.reader.settled_earlier(&person.display_name).filter(|_| !person.is_unnamed()) {
                        Some((day, who)) => {
                            before.remembered.push((mark, who.clone()));
                            (format!("settled at the sitting of {}", day.format("%-d %B %Y")), who)
                        }
                        None => return true,
                    }
                }
            };
            let who = who.as_ref().map_or("nobody\u{2019}s", |who| who.name.as_str());
            before.told.push(format!("{when}: line {}, \u{201c}{name}\u{201d}: {who}", person.line));
            before.people.push(person);
            false
        };
        overview.guesses.retain(|(person, ..)| is_left(person));
        overview.several.retain(|(person, _)| is_left(person));
        overview.unknown.retain(|person| is_left(person));
        before
    }

    /// The list as the meeting keeps it.
    pub(super) fn list(&self, overview: &Overview<'_, '_>, before: &[&Person]) -> AttendanceList {
        let mut there: Vec<Present> = overview
            .there
            .iter()
            .map(|(who, people)| Present {
                who: (*who).clone(),
                people: people.len(),
                left: self.left(people),
            })
            .collect();
        there.sort_by(|one, other| one.who.name.cmp(&other.who.name));
        let guesses = overview.guesses.iter().map(|(person, ..)| *person);
        let several = overview.several.iter().map(|(person, _)| *person);
        let unknown = overview.unknown.iter().copied();
        let mut unclear: HashMap<NameMark, Vec<&Person>> = HashMap::new();
        for person in guesses.chain(several).chain(unknown).chain(before.iter().copied()) {
            unclear.entry(self.mark(person)).or_default().push(person);
        }
        let of = |(name, people): (NameMark, Vec<&Person>)| ToSettle {
            name,
            people: people.len(),
            left: self.left(&people),
        };
        let mut to_settle: Vec<ToSettle> = unclear.into_iter().map(of).collect();
        to_settle.sort_by(|one, other| one.name.cmp(&other.name));
        let list = AttendanceList { as_of: self.end.unwrap_or(self.reader.now), there, to_settle };
        match self.reader.room.attendance_list() {
            // a list without times says when it was made by what is in it
            Some(known) if self.end.is_none() && list.says_the_same(known) => {
                AttendanceList { as_of: known.as_of, ..list }
            }
            Some(_) | None => list,
        }
    }

    /// Names to be settled, guesses first; each once.
    pub(super) fn names_left(&self, overview: &Overview<'_, '_>) -> Vec<NameLeft> {
        let name = |person: &Person, guess: Option<&Delegation>, why: String| NameLeft {
            mark: self.mark(person),
            display_name: printable(&person.display_name),
            guess: guess.cloned(),
            why,
        };
        let guesses = overview
            .guesses
            .iter()
            .map(|(person, who, doubt)| name(person, Some(who), doubt.reason().to_owned()));
        let several = overview.several.iter().map(|(person, choices)| {
            let choices: Vec<&str> = choices.iter().map(|who| who.name.as_str()).collect();
            name(person, None, format!("{}?", choices.join(" or ")))
        });
        let unknown = overview.unknown.iter().map(|person| name(person, None, String::new()));
        let mut names: Vec<NameLeft> = Vec::new();
        for left in guesses.chain(several).chain(unknown) {
            if names.iter().all(|known| known.mark != left.mark) {
                names.push(left);
            }
        }
        names
    }

    /// That a list was made on another clock than the meeting's.
    pub(super) fn clock_told(&self, list: &AttendanceList) -> Option<String> {
        let zone = self.reader.room.agenda.time_zone;
        let ahead = list.as_of > self.reader.now + AHEAD;
        ahead.then(|| {
            format!(
                "its last time, {}, is still to come: its times are read as {}, and may be of another place",
                list.as_of.in_zone(zone).format("%-d %B %H:%M"),
                zone.name()
            )
        })
    }

    fn moment(&self, wall: chrono::NaiveDateTime) -> Moment {
        let here = self.reader.room.agenda.time_zone;
        let zone = if self.attendance.kind.is_in_utc() { chrono_tz::UTC } else { here };
        Moment::at(wall.date(), wall.time(), zone)
    }

    /// The last moment that is told of somebody.
    fn last(&self, person: &Person) -> Option<Moment> {
        let all = person.spans.iter().flat_map(|span| [span.joined, span.left]).flatten();
        all.map(|wall| self.moment(wall)).max()
    }

    /// When the last of them left; none while one is there, or where the list does not say.
    fn left(&self, people: &[&Person]) -> Option<Moment> {
        let gone = |person: &&Person| {
            let last = person.spans.last()?;
            let left = self.moment(last.left?);
            let end = self.end?;
            (end - left > AT_THE_END).then_some(left)
        };
        let all: Option<Vec<Moment>> = people.iter().map(gone).collect();
        all.and_then(|all| all.into_iter().max())
    }
}

/// `61 people, 43 delegations, 3 groups and organizations, 7 names to settle`
pub(super) fn told(
    list: &AttendanceList,
    remembered: &[(NameMark, Option<Delegation>)],
    room: &Room,
) -> String {
    let is_known = |mark: &NameMark| {
        room.settled_as(mark).is_some() || remembered.iter().any(|(known, _)| known == mark)
    };
    let left = list.to_settle.iter().filter(|name| !is_known(&name.name)).count();
    let (delegations, others) = list.delegations_and_others();
    let parts = [
        (list.people(), "person", "people"),
        (delegations, "delegation", "delegations"),
        (others, "group or organization", "groups and organizations"),
        (left, "name to settle", "names to settle"),
    ];
    let said = parts.into_iter().filter(|(count, ..)| *count > 0);
    said.map(|(count, one, many)| counted(count, one, many)).collect::<Vec<_>>().join(", ")
}
