//! Where the governments of States sit, in the languages in which people write it.

use super::Code;

const CAPITALS: &str = include_str!("data/capitals.tsv");

/// Every capital, and other cities of governments, with the code of their State; a city may have several spellings.
pub fn capitals() -> impl Iterator<Item = (Code, &'static str)> {
    let rows = CAPITALS.lines().filter(|line| !line.starts_with('#'));
    let rows = rows.filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(code, cities)| cities.split("; ").map(move |city| (Code::new(code), city)))
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
