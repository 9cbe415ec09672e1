//! Whom a name means: a delegation, a group, a guest of this meeting, or a person of the agenda.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::super::unresolved::Unresolved;
use super::Finder;
use crate::agenda::Person;
use crate::delegations::{Among, Category, Delegation, Rank, Unfound};
use crate::meeting::{Room, Speaker};

/// Lower case, without accents, apostrophes all alike.
pub fn folded(text: &str) -> String {
    let plain = text.trim().nfd().filter(|letter| !is_combining_mark(*letter));
    plain
        .map(|letter| if letter == '\u{2019}' { '\'' } else { letter })
        .flat_map(char::to_lowercase)
        .collect()
}

impl Finder<'_> {
    /// A guest of this meeting by the name typed then, else the roster.
    pub(super) fn delegation(&self, typed: &str) -> Result<Delegation, Unresolved> {
        match self.guest_known(typed) {
            Some(guest) => Ok(guest.clone()),
            None => self.among(typed, Among::Everyone).cloned().map_err(unresolved),
        }
    }

    /// A person of the agenda by id, title or name, else a delegation.
    pub(super) fn officer_or_delegation(&self, typed: &str) -> Result<Speaker, Unresolved> {
        match self.officer_named(typed)? {
            Some(speaker) => Ok(speaker),
            None => self.delegation(typed).map(Speaker::plain),
        }
    }

    /// A person of the agenda by id, title or name.
    pub(super) fn officer_named(&self, typed: &str) -> Result<Option<Speaker>, Unresolved> {
        let wanted = folded(typed);
        let people = &self.room.agenda.people;
        if let Some(person) = people.iter().find(|person| folded(&person.id) == wanted) {
            return Ok(Speaker::of_person(person));
        }
        let named = |person: &&Person| {
            [&person.title, &person.name].into_iter().flatten().any(|name| folded(name) == wanted)
        };
        match people.iter().filter(named).collect::<Vec<_>>().as_slice() {
            [] => Ok(None),
            [person] => Ok(Speaker::of_person(person)),
            several => Err(Unresolved::WhichName {
                typed: typed.to_owned(),
                choices: several.iter().map(|person| person.id.clone()).collect(),
            }),
        }
    }

    pub(super) fn among(&self, typed: &str, among: Among) -> Result<&Delegation, Unfound> {
        self.hearing.roster.find(typed, among)
    }

    /// Who of the roster has just this name, or this code in capitals.
    pub(super) fn exactly(&self, typed: &str) -> Option<&Delegation> {
        let found = self.among(typed, Among::Everyone).ok()?;
        let hits = self.hearing.roster.search(typed, Among::Everyone);
        let exact = hits.iter().any(|hit| hit.rank == Rank::Exact && hit.delegation.code == found.code);
        if exact { Some(found) } else { None }
    }

    /// A guest who asked for the floor in this meeting.
    pub(super) fn guest_known(&self, typed: &str) -> Option<&Delegation> {
        let wanted = folded(typed);
        everybody(self.room).filter_map(|speaker| speaker.delegation.as_ref()).find(|delegation| {
            let guest = matches!(delegation.category, Category::GuestOrganization | Category::GuestPerson);
            guest && folded(delegation.name.as_str()) == wanted
        })
    }
}

/// A name that finds nobody in the roster.
pub fn unresolved(unfound: Unfound) -> Unresolved {
    match unfound {
        Unfound::Unknown { typed, near } => Unresolved::Nobody { typed, near: names(&near) },
        Unfound::Ambiguous { typed, choices } => {
            Unresolved::WhichName { choices: with_codes(&typed, &choices), typed }
        }
    }
}

/// The first few names.
pub fn names(near: &[Delegation]) -> Vec<String> {
    near.iter().take(3).map(|delegation| delegation.name.to_string()).collect()
}

/// `Congo (COG)`: the code, where it says more than what was typed.
fn with_codes(typed: &str, choices: &[Delegation]) -> Vec<String> {
    let shown = |choice: &Delegation| {
        let code = choice.code.as_str();
        let says_more = code != typed && code != choice.name.as_str();
        if says_more { format!("{} ({code})", choice.name) } else { choice.name.to_string() }
    };
    choices.iter().map(shown).collect()
}

/// Everybody who asked for the floor or had it.
fn everybody(room: &Room) -> impl Iterator<Item = &Speaker> {
    let written = room.in_writing.iter().map(|(waiting, _)| waiting);
    let lists = room.waiting.iter().chain(&room.after_closing).chain(&room.replies);
    let waiting = lists.chain(&room.withdrawn).chain(written);
    let points = room.floor.point_of_order.iter().chain(&room.floor.further_points);
    let begun = room.finished.iter().chain(&room.floor.speaker).chain(points).map(|begun| &begun.request);
    waiting.chain(begun).map(|waiting| &waiting.speaker)
}
