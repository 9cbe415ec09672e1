//! Names that somebody meant to write: a letter wrong, missing, too many, or exchanged with its neighbour.

use std::collections::HashMap;

use super::folded::Folded;
use super::near::Slips;
use super::{Delegation, NamesWithin, Roster};

/// Shorter names come near too many words.
const SHORTEST: usize = 5;

/// From so many letters on a second slip is forgiven.
const LONG: usize = 10;

/// The names of a roster by their first letter, which nobody gets wrong.
#[derive(Debug)]
pub struct NearlyNamed<'roster> {
    roster: &'roster Roster,
    by_first: HashMap<char, Vec<(String, usize)>>,
}

impl<'roster> NearlyNamed<'roster> {
    /// All names that are long enough.
    pub fn of(names: &NamesWithin<'roster>) -> Self {
        let mut by_first: HashMap<char, Vec<(String, usize)>> = HashMap::new();
        for (key, place) in names.keys().filter(|(key, _)| key.chars().nth(SHORTEST - 1).is_some()) {
            if let Some(first) = key.chars().next() {
                by_first.entry(first).or_default().push((key.to_owned(), place));
            }
        }
        Self { roster: names.roster(), by_first }
    }

    /// Whose names come near these words written together, those with the fewest slips.
    pub fn meant_by(&self, words: &[&str]) -> Vec<&'roster Delegation> {
        let typed: Vec<char> = Folded::of(&words.concat()).key().chars().collect();
        let Some(candidates) = typed.first().and_then(|first| self.by_first.get(first)) else {
            return Vec::new();
        };
        let allowed = if typed.len() < LONG { 1 } else { 2 };
        let mut slips = Slips::default();
        let near = |(key, place): &(String, usize)| Some((slips.between(&typed, key, allowed)?, *place));
        let mut found: Vec<(usize, usize)> = candidates.iter().filter_map(near).collect();
        found.sort_unstable();
        let fewest = found.first().map(|(slips, _)| *slips);
        let mut places: Vec<usize> =
            found.into_iter().filter(|(slips, _)| Some(*slips) == fewest).map(|(_, place)| place).collect();
        places.dedup();
        places.into_iter().filter_map(|place| self.roster.all().get(place)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_slip_is_meant_and_another_word_is_not() {
        let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
        let nearly = NearlyNamed::of(&NamesWithin::of(&roster));
        let meant = |words: &[&str]| -> Vec<String> {
            nearly.meant_by(words).iter().map(|who| who.code.to_string()).collect()
        };
        assert_eq!(meant(&["Argentna"]), ["ARG"]);
        assert_eq!(meant(&["Phillipines"]), ["PHL"]);
        assert_eq!(meant(&["Soth", "Africa"]), ["ZAF"]);
        assert!(meant(&["Carlos"]).is_empty() && meant(&[]).is_empty());
    }
}
