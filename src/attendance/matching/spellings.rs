//! Ways to write a delegation that its roster does not have: tables beside this module, one row a delegation.

use crate::delegations::{Code, NamesWithin, Roster, capitals};

use super::stems;

/// Sure as those of the roster.
const OTHER_SPELLINGS: &str = include_str!("other_spellings.tsv");

/// What ministries and missions call themselves: as sure as a name.
const MINISTRIES: &str = include_str!("ministries.tsv");

/// A guess: whoever writes so may mean a place as well.
const OTHER_LANGUAGES: &str = include_str!("other_languages.tsv");

/// A guess: whoever is called so may be no delegation.
const ADJECTIVES: &str = include_str!("adjectives.tsv");

/// The names of a roster with the spellings that are as sure as they are.
pub(super) fn names(roster: &Roster) -> NamesWithin<'_> {
    let rows = rows(OTHER_SPELLINGS).chain(rows(MINISTRIES));
    rows.fold(NamesWithin::of(roster), |names, (code, name)| names.and(&code, name))
}

/// Names in languages that are not official.
pub(super) fn foreign(roster: &Roster) -> NamesWithin<'_> {
    rows(OTHER_LANGUAGES).fold(NamesWithin::none_of(roster), |names, (code, name)| names.and(&code, name))
}

/// What the people of States are called.
pub(super) fn peoples(roster: &Roster) -> NamesWithin<'_> {
    rows(ADJECTIVES).fold(NamesWithin::none_of(roster), |names, (code, name)| names.and(&code, name))
}

/// Where governments sit.
pub(super) fn cities(roster: &Roster) -> NamesWithin<'_> {
    capitals().fold(NamesWithin::none_of(roster), |names, (code, city)| names.and(&code, city))
}

/// Names in Russian and Arabic without their endings and prefixes; one that two States share is nobody’s.
pub(super) fn bare(roster: &Roster) -> NamesWithin<'_> {
    let states = roster.all().iter().filter(|who| who.is_state());
    let languages = |code: &Code| ["ru", "ar"].map(|language| roster.name_in(code, language));
    let named =
        states.flat_map(|who| languages(&who.code).into_iter().flatten().map(|name| (&who.code, name)));
    let all: Vec<(&Code, String)> = named.map(|(code, name)| (code, stems::of_all(name.as_str()))).collect();
    let shared =
        |(code, name): &(&Code, String)| all.iter().any(|(other, known)| other != code && known == name);
    let own = all.iter().filter(|known| !shared(known));
    own.fold(NamesWithin::none_of(roster), |names, (code, name)| names.and(code, name))
}

fn rows(table: &'static str) -> impl Iterator<Item = (Code, &'static str)> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(code, names)| names.split("; ").map(move |name| (Code::new(code), name)))
}
