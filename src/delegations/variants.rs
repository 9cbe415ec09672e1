//! Ways to write a delegation that the roster does not have: tables of a code and what is written, “; ” between.

use super::Code;

const CAPITALS: &str = include_str!("data/capitals.tsv");
const SPELLINGS: &str = include_str!("data/other_spellings.tsv");
const LANGUAGES: &str = include_str!("data/other_languages.tsv");
const PEOPLES: &str = include_str!("data/adjectives.tsv");

/// Every capital, and other cities of governments, with the code of their State; a city may have several spellings.
pub fn capitals() -> impl Iterator<Item = (Code, &'static str)> {
    variants(CAPITALS)
}

/// Spellings of names, as sure as those of the roster.
pub fn other_spellings() -> impl Iterator<Item = (Code, &'static str)> {
    variants(SPELLINGS)
}

/// Names of States in languages that are not official at the United Nations.
pub fn in_other_languages() -> impl Iterator<Item = (Code, &'static str)> {
    variants(LANGUAGES)
}

/// What the people of States are called, in English, French and Spanish.
pub fn peoples() -> impl Iterator<Item = (Code, &'static str)> {
    variants(PEOPLES)
}

/// The rows of such a table, one way to write a delegation after the other; lines with `#` are remarks.
pub fn variants(table: &'static str) -> impl Iterator<Item = (Code, &'static str)> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(code, ways)| ways.split("; ").map(move |way| (Code::new(code), way)))
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;
    use crate::delegations::table::table;

    #[test]
    fn every_state_has_a_capital_and_no_city_is_of_two() {
        let known: HashSet<String> = capitals().map(|(code, _)| code.to_string()).collect();
        let states: HashSet<String> = table().states.iter().map(|row| row.iso3.clone()).collect();
        assert_eq!(known, states);
        let mut of: HashMap<&str, Code> = HashMap::new();
        for (code, city) in capitals() {
            assert!(of.insert(city, code.clone()).is_none_or(|other| other == code), "{city}");
        }
    }
}
