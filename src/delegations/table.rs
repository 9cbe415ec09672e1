//! The facts that are built in, read once from the files beside this module.
//!
//! A row that cannot be read is left out; the tests prove that there is none.

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::folded::Folded;
use super::{Alias, Code};

const STATES: &str = include_str!("data/delegations.csv");
const FORMER_NAMES: &str = include_str!("data/former_names.csv");
const GROUPS: &str = include_str!("data/groups.csv");
const GROUP_NAMES: &str = include_str!("data/group_names.csv");
const MEMBERSHIPS: &str = include_str!("data/memberships.csv");
const UNSURE: &str = include_str!("data/unsure_memberships.csv");
const ENTITIES: &str = include_str!("data/entities.csv");
const AMBIGUOUS: &str = include_str!("data/ambiguous.txt");
const CONFUSED: &str = include_str!("data/easily_confused.txt");

/// Everything that is built in.
pub(super) struct Table {
    pub(super) states: Vec<StateRow>,
    pub(super) former_names: Vec<FormerName>,
    pub(super) groups: Vec<GroupRow>,
    pub(super) group_names: Vec<GroupNames>,
    pub(super) memberships: Vec<Membership>,
    pub(super) unsure: Vec<Unsure>,
    pub(super) entities: Vec<EntityRow>,
    pub(super) always_ask: Vec<AlwaysAsks>,
    pub(super) confused: Vec<Vec<Code>>,
}

/// A Member State or one of the two observer States, as it is named now.
#[derive(Deserialize)]
pub(super) struct StateRow {
    pub(super) kind: StateKind,
    pub(super) iso3: String,
    pub(super) iso2: String,
    pub(super) name: String,
    pub(super) formal_name: String,
    pub(super) spoken: String,
    pub(super) short: String,
    pub(super) name_fr: String,
    pub(super) name_es: String,
    pub(super) name_ru: String,
    pub(super) name_zh: String,
    pub(super) name_ar: String,
    pub(super) aliases: String,
    pub(super) regional_group: String,
}

#[derive(Deserialize, Clone, Copy)]
pub(super) enum StateKind {
    #[serde(rename = "Member State")]
    Member,
    #[serde(rename = "Observer State")]
    Observer,
}

/// The names of a State before a day; blank where they were as now.
#[derive(Deserialize)]
pub(super) struct FormerName {
    pub(super) iso3: String,
    /// First day of the next name.
    pub(super) until: NaiveDate,
    pub(super) name: String,
    pub(super) spoken: String,
    pub(super) name_fr: String,
    pub(super) name_es: String,
    pub(super) name_ru: String,
    pub(super) name_zh: String,
    pub(super) name_ar: String,
}

#[derive(Deserialize)]
pub(super) struct GroupRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) spoken: String,
    pub(super) short_name: String,
    pub(super) speaks_as: SpeaksAs,
    pub(super) aliases: String,
}

/// A group in the languages other than English.
#[derive(Deserialize)]
pub(super) struct GroupNames {
    pub(super) id: String,
    pub(super) name_fr: String,
    pub(super) name_es: String,
    pub(super) name_ru: String,
    pub(super) name_zh: String,
    pub(super) name_ar: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum SpeaksAs {
    Group,
    Organization,
    Both,
}

#[derive(Deserialize)]
pub(super) struct Membership {
    pub(super) group: String,
    pub(super) iso3: String,
    /// First day within; blank: always.
    pub(super) from: Option<NaiveDate>,
    /// First day outside; blank: never.
    pub(super) until: Option<NaiveDate>,
}

/// A membership on which sources disagree.
#[derive(Deserialize)]
pub(super) struct Unsure {
    pub(super) group: String,
    pub(super) iso3: String,
}

#[derive(Deserialize)]
pub(super) struct EntityRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) spoken: String,
    pub(super) aliases: String,
}

/// A word that never chooses by itself, and who may be meant.
pub(super) struct AlwaysAsks {
    /// The word; where it is all that a State has for a name, that name in the other languages too: “Guinée”
    /// asks as “Guinea” does.
    pub(super) words: Vec<Folded>,
    pub(super) choices: Vec<Code>,
}

impl Membership {
    pub(super) fn holds_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date < until)
    }
}

/// The facts; read at the first call.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| read(rows(STATES)))
}

fn read(states: Vec<StateRow>) -> Table {
    Table {
        always_ask: lines(AMBIGUOUS).filter_map(|line| always_asks(line, &states)).collect(),
        states,
        former_names: rows(FORMER_NAMES),
        groups: rows(GROUPS),
        group_names: rows(GROUP_NAMES),
        memberships: rows(MEMBERSHIPS),
        unsure: rows(UNSURE),
        entities: rows(ENTITIES),
        confused: lines(CONFUSED).map(codes).collect(),
    }
}

/// Aliases as they stand in a row, `; ` between them.
pub(super) fn aliases(column: &str) -> impl Iterator<Item = Alias> {
    column.split(';').map(str::trim).filter(|alias| !alias.is_empty()).map(Alias::new)
}

fn rows<R: DeserializeOwned>(text: &str) -> Vec<R> {
    csv::Reader::from_reader(text.as_bytes()).into_deserialize().filter_map(Result::ok).collect()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn always_asks(line: &str, states: &[StateRow]) -> Option<AlwaysAsks> {
    let (word, choices) = line.split_once(':')?;
    let word = Folded::of(word);
    let plain = states.iter().find(|row| Folded::of(&row.name) == word);
    let translated = plain
        .into_iter()
        .flat_map(|row| [&row.name_fr, &row.name_es, &row.name_ru, &row.name_zh, &row.name_ar])
        .map(|name| Folded::of(name));
    Some(AlwaysAsks { words: translated.chain([word.clone()]).collect(), choices: codes(choices) })
}

fn codes(text: &str) -> Vec<Code> {
    text.split([',', ' ']).filter(|code| !code.is_empty()).map(Code::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data_rows(text: &str) -> usize {
        text.lines().count() - 1
    }

    #[test]
    fn every_row_that_is_built_in_can_be_read() {
        let table = table();
        assert_eq!((table.states.len(), data_rows(STATES)), (195, 195));
        assert_eq!(table.former_names.len(), data_rows(FORMER_NAMES));
        assert_eq!(table.groups.len(), data_rows(GROUPS));
        assert_eq!(table.group_names.len(), data_rows(GROUP_NAMES));
        assert_eq!(table.memberships.len(), data_rows(MEMBERSHIPS));
        assert_eq!(table.unsure.len(), data_rows(UNSURE));
        assert_eq!(table.entities.len(), data_rows(ENTITIES));
        assert_eq!((table.always_ask.len(), table.confused.len()), (3, 9));
    }

    #[test]
    fn every_row_names_what_stands_in_the_others() {
        let table = table();
        let state = |code: &str| table.states.iter().any(|row| row.iso3 == code);
        let group = |id: &str| table.groups.iter().any(|row| row.id == id);
        assert!(table.memberships.iter().all(|row| group(&row.group)));
        assert!(table.group_names.iter().all(|row| group(&row.id)));
        assert!(table.former_names.iter().all(|row| state(&row.iso3)));
        for row in &table.unsure {
            assert!(table.memberships.iter().any(|known| known.group == row.group && known.iso3 == row.iso3));
        }
        let sets = table.confused.iter().chain(table.always_ask.iter().map(|asks| &asks.choices));
        assert!(sets.flatten().all(|code| state(code.as_str())));
    }

    #[test]
    fn a_membership_ends_on_its_first_day_outside() {
        let day = |text: &str| text.parse().unwrap();
        let row = Membership {
            group: "EU".to_owned(),
            iso3: "GBR".to_owned(),
            from: Some(day("1973-01-01")),
            until: Some(day("2020-02-01")),
        };
        assert!(row.holds_on(day("1973-01-01")) && row.holds_on(day("2020-01-31")));
        assert!(!row.holds_on(day("1972-12-31")) && !row.holds_on(day("2020-02-01")));
    }
}
