//! Names that stand somewhere in a longer text: whose they are, word by word.
//!
//! [`Roster::find`] reads what is typed as one name. Here a name is one stretch of words among others, as in
//! “Ada (Belgium)”; whether it is meant is for the reader of the text to say.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::facts::{Facts, Origin, Wording};
use super::folded::Folded;
use super::table::{AlwaysAsks, table};
use super::{Among, Code, Delegation, Roster};

/// Words so short are names only in capitals: “US” is one, “us” is none.
const ONLY_IN_CAPITALS: usize = 3;

/// The names of a roster, ready to be looked up.
#[derive(Debug)]
pub struct NamesWithin<'roster> {
    roster: &'roster Roster,
    by_key: HashMap<String, Vec<Known>>,
    by_code: HashMap<String, Vec<usize>>,
    /// Words that always ask, with the places of their choices.
    asking: HashMap<String, Vec<usize>>,
    of_agenda: HashSet<usize>,
    longest: usize,
}

/// One spelling of a delegation at a place of the roster.
#[derive(Debug, Clone, Copy)]
struct Known {
    place: usize,
    words: usize,
}

/// A stretch of words that is a name or a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'roster> {
    /// Which words.
    pub words: Range<usize>,
    /// Whose name it is; several where it always asks, or where a code is a State's and a group's.
    pub who: Vec<&'roster Delegation>,
    /// How it is written.
    pub by: MentionedBy,
}

/// How somebody is mentioned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionedBy {
    /// By a name, in any language.
    Name,
    /// By a code of three letters in capitals.
    LongCode,
    /// By a code of two letters in capitals, which may be anybody's initials.
    ShortCode,
}

impl<'roster> NamesWithin<'roster> {
    /// All names and codes of a roster.
    pub fn of(roster: &'roster Roster) -> Self {
        let mut names = Self { asking: asking(roster), ..Self::none_of(roster) };
        for (place, (_, facts)) in roster.among(Among::Everyone).enumerate() {
            if facts.origin == Origin::Agenda {
                names.of_agenda.insert(place);
            }
            for spelling in &facts.spellings {
                names.add(&spelling.folded, place);
            }
            for code in &facts.codes {
                names.by_code.entry(code.clone()).or_default().push(place);
            }
        }
        names
    }

    /// No name yet: only those that are added.
    pub fn none_of(roster: &'roster Roster) -> Self {
        Self {
            roster,
            by_key: HashMap::new(),
            by_code: HashMap::new(),
            asking: HashMap::new(),
            of_agenda: HashSet::new(),
            longest: 0,
        }
    }

    /// Every name as it is compared, and the place of whom it names.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&str, usize)> {
        self.by_key.iter().flat_map(|(key, known)| known.iter().map(|known| (key.as_str(), known.place)))
    }

    /// The roster that they are of.
    pub fn roster(&self) -> &'roster Roster {
        self.roster
    }

    /// Adds a spelling met elsewhere for somebody of the roster; one that it has already stays as it is.
    #[must_use]
    pub fn and(mut self, code: &Code, spelling: &str) -> Self {
        let folded = Folded::of(spelling);
        let place = self.roster.all().iter().position(|known| known.code == *code);
        if let Some(place) = place.filter(|_| !self.by_key.contains_key(folded.key())) {
            self.add(&folded, place);
        }
        self
    }

    /// Everybody whose name begins with these words; formal names do not count, for half of them begin with
    /// “Republic”. Unlike [`Roster::find`] it looks for nothing that comes near, and is quick where nobody is
    /// meant.
    pub fn begun_by(&self, typed: &str) -> Vec<&'roster Delegation> {
        self.begun(typed, |wording| wording != Wording::Formal)
    }

    /// Everybody whose name, formal ones too, is this one cut short.
    pub fn cut_to(&self, typed: &str) -> Vec<&'roster Delegation> {
        self.begun(typed, |_| true)
    }

    fn begun(&self, typed: &str, counts: impl Fn(Wording) -> bool) -> Vec<&'roster Delegation> {
        let typed = Folded::of(typed);
        let begins = |facts: &Facts| {
            let counting = facts.spellings.iter().filter(|spelling| counts(spelling.wording));
            counting.map(|spelling| &spelling.folded).any(|name| typed.begins_words_of(name))
        };
        self.roster.among(Among::Everyone).filter(|(_, facts)| begins(facts)).map(|(who, _)| who).collect()
    }

    fn add(&mut self, folded: &Folded, place: usize) {
        let words = folded.words().len();
        self.longest = self.longest.max(words + 1);
        self.by_key.entry(folded.key().to_owned()).or_default().push(Known { place, words });
    }

    /// Every name among words, from left to right; of two that share a word the longer.
    pub fn mentions(&self, words: &[&str]) -> Vec<Mention<'roster>> {
        let keys: Vec<String> = words.iter().map(|word| Folded::of(word).key().to_owned()).collect();
        let mut found = Vec::new();
        let mut start = 0;
        while start < words.len() {
            let mention = self.longest_at(start, words, &keys);
            start = mention.as_ref().map_or(start + 1, |mention| mention.words.end);
            found.extend(mention);
        }
        found
    }

    fn longest_at(&self, start: usize, words: &[&str], keys: &[String]) -> Option<Mention<'roster>> {
        let end = words.len().min(start + self.longest);
        (start + 1..=end).rev().find_map(|end| {
            let stretch = words.get(start..end)?;
            let (who, by) = match stretch {
                [word] => self.by_one_word(word, keys.get(start)?)?,
                _ => (self.by_words(&keys.get(start..end)?.concat(), stretch.len())?, MentionedBy::Name),
            };
            Some(Mention { words: start..end, who, by })
        })
    }

    fn by_one_word(&self, word: &str, key: &str) -> Option<(Vec<&'roster Delegation>, MentionedBy)> {
        let capitals = is_in_capitals(word);
        let short = key.is_ascii() && key.len() <= ONLY_IN_CAPITALS;
        let named = if short && !capitals { None } else { self.by_words(key, 1) };
        let code = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let coded = self.by_code.get(code).filter(|_| capitals && short);
        match (named, coded) {
            (Some(mut named), coded) => {
                named.extend(self.delegations(coded.into_iter().flatten().copied()));
                Some((only_once(named), MentionedBy::Name))
            }
            (None, Some(places)) => {
                let by = if code.len() > 2 { MentionedBy::LongCode } else { MentionedBy::ShortCode };
                Some((only_once(self.delegations(places.iter().copied())), by))
            }
            (None, None) => None,
        }
    }

    /// Several words are never a name of one word: “Ma Li” is not Mali.
    fn by_words(&self, key: &str, words: usize) -> Option<Vec<&'roster Delegation>> {
        if words == 1
            && let Some(choices) = self.asking.get(key)
        {
            return Some(self.delegations(choices.iter().copied()));
        }
        let known = self.by_key.get(key)?.iter().filter(|known| words == 1 || known.words > 1);
        let places: Vec<usize> = known.map(|known| known.place).collect();
        let own: Vec<usize> = places.iter().filter(|place| self.of_agenda.contains(place)).copied().collect();
        let who = self.delegations(if own.is_empty() { places } else { own });
        (!who.is_empty()).then(|| only_once(who))
    }

    fn delegations(&self, places: impl IntoIterator<Item = usize>) -> Vec<&'roster Delegation> {
        places.into_iter().filter_map(|place| self.roster.all().get(place)).collect()
    }
}

/// Capitals, or a small letter between two of them: “`BiH`”, “`RoK`”.
fn is_in_capitals(word: &str) -> bool {
    let outer = [word.chars().next(), word.chars().next_back()];
    !word.chars().any(char::is_lowercase)
        || word.chars().nth(2).is_some() && outer.into_iter().flatten().all(char::is_uppercase)
}

fn asking(roster: &Roster) -> HashMap<String, Vec<usize>> {
    let places = |asks: &AlwaysAsks| -> Vec<usize> {
        let all = roster.all().iter().enumerate();
        all.filter(|(_, who)| asks.choices.contains(&who.code)).map(|(place, _)| place).collect()
    };
    let mut asking = HashMap::new();
    for asks in &table().always_ask {
        for word in &asks.words {
            asking.insert(word.key().to_owned(), places(asks));
        }
    }
    asking
}

fn only_once(mut who: Vec<&Delegation>) -> Vec<&Delegation> {
    let mut seen = HashSet::new();
    who.retain(|delegation| seen.insert((&delegation.code, delegation.category)));
    who
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentioned(text: &str) -> Vec<(String, MentionedBy)> {
        let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
        let words: Vec<&str> = text.split(' ').collect();
        let mentions = NamesWithin::of(&roster).mentions(&words);
        mentions
            .into_iter()
            .map(|mention| {
                let codes: Vec<&str> = mention.who.iter().map(|who| who.code.as_str()).collect();
                (codes.join(" "), mention.by)
            })
            .collect()
    }

    #[test]
    fn a_name_is_found_among_other_words() {
        assert_eq!(mentioned("Ada Belgium x"), [("BEL".to_owned(), MentionedBy::Name)]);
        assert_eq!(mentioned("Dédé Côte d’Ivoire"), [("CIV".to_owned(), MentionedBy::Name)]);
    }

    #[test]
    fn the_longer_of_two_names_is_meant() {
        assert_eq!(mentioned("Papua New Guinea")[0].0, "PNG");
        assert_eq!(mentioned("South Sudan")[0].0, "SSD");
    }

    #[test]
    fn words_that_always_ask_name_their_choices() {
        assert_eq!(mentioned("Guinea Ada")[0].0, "GNQ GIN GNB PNG");
    }

    #[test]
    fn a_code_counts_in_capitals_only() {
        assert_eq!(
            mentioned("KEN BE"),
            [("KEN".to_owned(), MentionedBy::LongCode), ("BEL".to_owned(), MentionedBy::ShortCode)]
        );
        assert!(mentioned("ken be us").is_empty());
        assert_eq!(mentioned("BiH")[0].0, "BIH");
    }

    #[test]
    fn two_words_are_no_name_of_one_word() {
        assert!(mentioned("Ma Li").is_empty());
    }

    #[test]
    fn a_beginning_finds_all_that_begin_so() {
        let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
        let begun = |typed: &str| -> Vec<String> {
            NamesWithin::of(&roster).begun_by(typed).iter().map(|who| who.code.to_string()).collect()
        };
        assert_eq!(begun("indon"), ["IDN"]);
        assert_eq!(begun("austr"), ["AUS", "AUT", "CANZ"]);
        assert!(begun("").is_empty() && begun("qx").is_empty());
    }

    #[test]
    fn a_code_of_a_state_and_of_a_group_is_both() {
        assert_eq!(mentioned("NAM")[0].0, "NAM NAM");
    }
}
