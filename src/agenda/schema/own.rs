//! Delegations of this meeting that the roster does not have.

use chrono::NaiveDate;

use super::names::is_named;
use super::once::Once;
use crate::agenda::mistakes::NameMistake;
use crate::agenda::reading::{Findings, Section};
use crate::delegations::{Category, Code, Delegation, ListName, Roster, ShortName, SpokenName};

/// Own delegations of one meeting at most.
const MOST: usize = 500;

/// Reads `[[delegations]]`. One that is called like a code of the roster takes its place; one that is called
/// like a delegation there in any other way could never be told from it.
pub(super) fn read(file: &mut Section, date: Option<NaiveDate>, found: &mut Findings) -> Vec<Delegation> {
    let sections = file.tables("delegations", "[[delegations]]", MOST, found);
    let known = date.filter(|_| !sections.is_empty()).map(|date| Roster::as_of(date, &[]));
    let mut once = Once::new("name");
    let mut own = Vec::new();
    for mut section in sections {
        let name = section.text("name", found);
        let category = section.one_of::<Category>("category", found);
        if let Some(name) = &name {
            once.check(name, found);
            let typed = name.get_ref().clone();
            let clashes = |known: &&Delegation| known.code.as_str() != typed && is_named(known, &typed);
            let built_in = known.iter().flat_map(Roster::all).find(clashes);
            if let Some(built_in) = built_in {
                let name_there = built_in.name.to_string();
                found.note(name.span(), &NameMistake::InRoster { typed, name: name_there });
            }
        }
        if let (Some(name), Some(category)) = (name, category) {
            own.push(announced_by_name(name.get_ref(), category));
        }
        section.close_with(&[("name", "name = \"…\""), ("category", "category = \"organization\"")], found);
    }
    own
}

/// A delegation that is called what is written: its name is its code.
fn announced_by_name(name: &str, category: Category) -> Delegation {
    Delegation {
        code: Code::new(name),
        category,
        name: ListName::new(name),
        spoken: SpokenName::new(name),
        short: ShortName::new(name),
        member_of: Vec::new(),
    }
}
