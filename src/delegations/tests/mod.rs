//! The rules of names, memberships and finding, over the roster that is built in.

mod aliases;
mod as_of;
mod finding;
mod searching;

use super::{
    Among, Category, Code, Delegation, ListName, Roster, ShortName, SpokenName, Unfound, other_names,
};

/// The day of the consultation on new technologies.
const THEN: &str = "2021-06-25";

/// A day on which every name is the present one.
const NOW: &str = "2026-01-15";

fn roster_on(date: &str) -> Roster {
    Roster::as_of(date.parse().unwrap(), &[])
}

fn codes<'a>(delegations: impl IntoIterator<Item = &'a Delegation>) -> Vec<&'a str> {
    delegations.into_iter().map(|delegation| delegation.code.as_str()).collect()
}

/// What a name finds: a code, or the codes among which it asks, or `unknown`.
fn found(roster: &Roster, typed: &str, among: Among) -> String {
    match roster.find(typed, among) {
        Ok(delegation) => delegation.code.to_string(),
        Err(Unfound::Ambiguous { choices, .. }) => format!("{}?", codes(&choices).join(" ")),
        Err(Unfound::Unknown { .. }) => "unknown".to_owned(),
    }
}

fn own(name: &str, code: &str, category: Category) -> Delegation {
    Delegation {
        code: Code::new(code),
        category,
        name: ListName::new(name),
        spoken: SpokenName::new(name),
        short: ShortName::new(name),
        member_of: Vec::new(),
    }
}
