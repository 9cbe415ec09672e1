//! Agenda files.

use informals::agenda::parse;
use informals::source::{Colour, decode, render};

use super::{is_harmless, quickly};

/// Read, and every problem drawn; the same twice.
pub fn comes_in(bytes: &[u8]) {
    let parsed = quickly("an agenda file", || parse(bytes));
    let text = decode(bytes).text;
    is_harmless(&quickly("the drawings", || render("a.toml", &text, &parsed.problems, Colour::Plain)));
    parsed.problems.iter().for_each(|problem| is_harmless(&problem.message));
    if let Some(agenda) = &parsed.agenda {
        is_harmless(&agenda.title);
        agenda.items.iter().for_each(|item| is_harmless(&item.title));
        agenda.people.iter().filter_map(|person| person.name.as_ref()).for_each(|name| is_harmless(name));
    }
    assert_eq!(parse(bytes), parsed);
}
