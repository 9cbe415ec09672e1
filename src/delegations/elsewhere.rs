//! What is said in English has its names in French and Spanish: with the article, as a sentence needs them.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::{ListName, SpokenName};

const ROWS: &str = include_str!("data/spoken_elsewhere.csv");

/// The names of a delegation or a group in sentences of other languages. A name that joins several has a part
/// for each: a language may repeat a word before every one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidElsewhere {
    /// French, with its article: “le Japon”.
    pub french: Vec<SpokenName>,
    /// Spanish, with its article where the United Nations use one: “el Japón”.
    pub spanish: Vec<SpokenName>,
    /// By which a State is found in an alphabetical list, in French and Spanish.
    pub listed: Option<(ListName, ListName)>,
}

#[derive(Deserialize)]
struct Row {
    spoken: String,
    french: String,
    spanish: String,
}

/// Articles of French and Spanish.
const ARTICLES: [&str; 8] = ["le ", "la ", "l’", "l'", "les ", "el ", "los ", "las "];

/// Whether a text in French or Spanish begins with an article.
pub fn begins_with_article(text: &str) -> bool {
    ARTICLES.iter().any(|article| text.starts_with(article))
}

impl SpokenName {
    /// A French or Spanish name without the article of sentences.
    pub fn bare(&self) -> &str {
        let name = self.as_str();
        ARTICLES.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
    }
}

/// A name as it stands in a list, without the article before it: “Canada, l’Australie et la Nouvelle-Zélande”. `and`
/// stands before the last of several parts.
pub fn in_a_list(parts: &[SpokenName], and: &str) -> String {
    let Some((first, others)) = parts.split_first() else { return String::new() };
    let Some((last, between)) = others.split_last() else { return first.bare().to_owned() };
    let between = between.iter().map(SpokenName::as_str);
    let before: Vec<&str> = std::iter::once(first.bare()).chain(between).collect();
    format!("{}{and}{}", before.join(", "), last.as_str())
}

/// The names in other languages of what has this name in English sentences; none for what the built-in roster
/// does not know.
pub fn said_elsewhere(english: &SpokenName) -> Option<&'static SaidElsewhere> {
    static TABLE: OnceLock<HashMap<String, SaidElsewhere>> = OnceLock::new();
    TABLE.get_or_init(read).get(english.as_str())
}

fn read() -> HashMap<String, SaidElsewhere> {
    let rows = csv::Reader::from_reader(ROWS.as_bytes()).into_deserialize().filter_map(Result::ok);
    rows.map(|row: Row| {
        let said = SaidElsewhere {
            french: parts(&row.french),
            spanish: parts(&row.spanish),
            listed: super::dated::listed_elsewhere(&row.spoken),
        };
        (row.spoken, said)
    })
    .collect()
}

fn parts(names: &str) -> Vec<SpokenName> {
    names.split("; ").map(SpokenName::new).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::delegations::{Category, Delegation, Roster};

    #[test]
    fn everybody_of_the_roster_has_a_name_in_every_language_on_any_day() {
        for (year, month, day) in [(2013, 1, 1), (2016, 5, 16), (2018, 5, 29), (2021, 6, 25), (2026, 1, 1)] {
            let roster = Roster::as_of(NaiveDate::from_ymd_opt(year, month, day).unwrap(), &[]);
            for delegation in roster.all() {
                assert!(said_elsewhere(&delegation.spoken).is_some(), "{}", delegation.spoken);
            }
        }
    }

    #[test]
    fn no_row_is_left_out_and_none_names_nobody() {
        assert_eq!(read().len(), ROWS.lines().count() - 1);
        for said in read().values() {
            let names = said.french.iter().chain(&said.spanish);
            assert!(names.clone().count() >= 2 && names.into_iter().all(|name| !name.as_str().is_empty()));
        }
    }

    #[test]
    fn a_group_is_called_the_same_in_a_list_and_in_a_sentence() {
        let roster = Roster::as_of(NaiveDate::from_ymd_opt(2021, 6, 25).unwrap(), &[]);
        let mut compared = 0;
        let state = |who: &&Delegation| matches!(who.category, Category::State | Category::ObserverState);
        for group in roster.all().iter().filter(|who| !state(who)) {
            let Some(names) = super::super::dated::group_names(group) else { continue };
            let said = said_elsewhere(&group.spoken).unwrap();
            assert_eq!(names.french.as_str().to_lowercase(), in_a_list(&said.french, " et ").to_lowercase());
            assert_eq!(names.spanish.as_str().to_lowercase(), in_a_list(&said.spanish, " y ").to_lowercase());
            compared += 1;
        }
        assert!(compared > 20, "{compared}");
    }

    #[test]
    fn a_state_has_its_place_in_the_alphabet_of_the_language() {
        let said = said_elsewhere(&SpokenName::new("the Islamic Republic of Iran")).unwrap();
        let (french, spanish) = said.listed.as_ref().unwrap();
        assert!(french.as_str().starts_with("Iran") && spanish.as_str().starts_with("Irán"));
        assert_eq!(said_elsewhere(&SpokenName::new("the European Union")).unwrap().listed, None);
    }
}
