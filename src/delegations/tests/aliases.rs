//! A name for finding only is never shown.

use super::super::folded::Folded;
use super::super::table::{aliases, table};
use super::*;

/// Aliases whose words stand in no name that may be shown: former and informal ones.
fn never_shown() -> Vec<String> {
    let table = table();
    let shown: Vec<Folded> = table
        .states
        .iter()
        .flat_map(|row| [&row.name, &row.spoken, &row.short])
        .chain(table.groups.iter().flat_map(|row| [&row.name, &row.spoken, &row.short_name]))
        .chain(table.entities.iter().flat_map(|row| [&row.name, &row.spoken, &row.id]))
        .map(|name| Folded::of(name))
        .collect();
    let columns = table.states.iter().map(|row| &row.aliases);
    let columns = columns.chain(table.groups.iter().map(|row| &row.aliases));
    columns
        .chain(table.entities.iter().map(|row| &row.aliases))
        .flat_map(|column| aliases(column))
        .map(|alias| Folded::of(alias.for_finding()).text().to_owned())
        .filter(|alias| !shown.iter().any(|name| has_words(name.text(), alias)))
        .collect()
}

fn has_words(text: &str, words: &str) -> bool {
    format!(" {text} ").contains(&format!(" {words} "))
}

#[test]
fn a_name_for_finding_only_stands_in_nothing_that_leaves_the_roster() {
    let hidden = never_shown();
    for known in ["north korea", "holland", "burma", "swaziland", "fyrom", "vatican", "turkey", "laos"] {
        assert!(hidden.iter().any(|alias| alias == known), "{known}");
    }
    let roster = roster_on(NOW);
    for delegation in roster.all() {
        for shown in [delegation.name.as_str(), delegation.spoken.as_str(), delegation.short.as_str()] {
            let shown = Folded::of(shown).text().to_owned();
            assert_eq!(hidden.iter().find(|alias| has_words(&shown, alias)), None, "{shown}");
        }
    }
}

#[test]
fn a_roster_printed_for_a_programmer_holds_no_alias() {
    let printed = Folded::of(&format!("{:?}", roster_on(NOW))).text().to_owned();
    for alias in ["north korea", "holland", "burma", "fyrom", "ivory coast", "east timor"] {
        assert!(!has_words(&printed, alias), "{alias}");
    }
}

#[test]
fn a_name_of_another_day_is_shown_on_that_day_only() {
    let listed = |date: &str| roster_on(date).all().iter().any(|who| who.name.as_str() == "Turkey");
    assert!(listed(THEN));
    assert!(!listed(NOW));
}
