//! Everything by which a delegation may be called in a display name, from the surest to a guess.

use crate::delegations::{
    self, Code, NamesWithin, Roster, capitals, in_other_languages, other_spellings, variants,
};

use super::stems;

/// What ministries and missions call themselves: as sure as a name.
const MINISTRIES: &str = include_str!("ministries.tsv");

/// The names of a roster with the spellings that are as sure as they are.
pub(super) fn names(roster: &Roster) -> NamesWithin<'_> {
    let rows = other_spellings().chain(variants(MINISTRIES));
    rows.fold(NamesWithin::of(roster), |names, (code, name)| names.and(&code, name))
}

/// Names in languages that are not official: a guess, whoever writes so may mean a place as well.
pub(super) fn foreign(roster: &Roster) -> NamesWithin<'_> {
    in_other_languages().fold(NamesWithin::none_of(roster), |names, (code, name)| names.and(&code, name))
}

/// What the people of States are called: a guess, whoever is called so may be no delegation.
pub(super) fn peoples(roster: &Roster) -> NamesWithin<'_> {
    delegations::peoples().fold(NamesWithin::none_of(roster), |names, (code, name)| names.and(&code, name))
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
