//! How a display name is read where no name of the roster stands in it: each reading is a guess.

use std::iter::once_with;

use crate::delegations::{Delegation, NamesWithin, NearlyNamed};

use super::verdict::judged;
use super::words::{Divider, Word, apart, flag, words as words_of};
use super::{Doubt, Matched, office, spellings, stems};

/// So many words at most make a name that is not spelt so.
const MOST_WORDS: usize = 4;

/// Fewer letters at the end of a name that was cut say nothing.
const FEWEST_OF_A_CUT_NAME: usize = 4;

/// Behind three words and more they may be fewer.
const FEWEST_OF_A_LONG_NAME: usize = 2;

/// A word alone with fewer letters that comes near a name may as well be a person’s.
const FEWEST_ALONE: usize = 7;

/// Fewer letters come near too many names.
const FEWEST_BESIDE_AN_OFFICE: usize = 5;

/// What is known beside the names.
#[derive(Debug)]
pub(super) struct Readings<'roster> {
    foreign: NamesWithin<'roster>,
    peoples: NamesWithin<'roster>,
    cities: NamesWithin<'roster>,
    bare: NamesWithin<'roster>,
    nearly: NearlyNamed<'roster>,
}

impl<'roster> Readings<'roster> {
    /// Beside these names.
    pub(super) fn of(names: &NamesWithin<'roster>) -> Self {
        let roster = names.roster();
        Self {
            foreign: spellings::foreign(roster),
            peoples: spellings::peoples(roster),
            cities: spellings::cities(roster),
            bare: spellings::bare(roster),
            nearly: NearlyNamed::of(names),
        }
    }

    /// The first reading that says anything.
    pub(super) fn read(
        &self,
        display_name: &str,
        words: &[Word],
        names: &NamesWithin<'roster>,
    ) -> Matched<'roster> {
        let republics =
            office::REPUBLICS.iter().map(|republic| judged(&with_republic(words, republic), names));
        let bare = once_with(|| guessed(judged(&with_stems(words), &self.bare), Doubt::OtherLanguage));
        let foreign = once_with(|| guessed(judged(words, &self.foreign), Doubt::OtherLanguage));
        let people = once_with(|| self.by_its_people(words));
        let city = once_with(|| self.by_its_city(words));
        let cut = once_with(|| cut(words, names));
        let slip = once_with(|| self.with_a_slip(words));
        let together = once_with(|| match apart(words) {
            Some(words) => guessed(judged(&words, names), Doubt::Together),
            None => Matched::Unknown,
        });
        let flag = once_with(|| match flag(display_name) {
            Some(code) => guessed(judged(&words_of(&code), names), Doubt::Flag),
            None => Matched::Unknown,
        });
        let plain = republics.chain(bare).chain(foreign).chain(people).chain(city);
        let mut found = plain.chain(flag).chain(cut).chain(slip).chain(together);
        found.find(|found| *found != Matched::Unknown).unwrap_or(Matched::Unknown)
    }

    /// “Swedish `MoD`”, but neither “Swedish” alone nor “Swedish interpreter”.
    fn by_its_people(&self, words: &[Word]) -> Matched<'roster> {
        let texts = texts(words);
        if texts.iter().any(|word| office::is_interpreting(word)) {
            return Matched::Unknown;
        }
        let beside = |start: usize, end: usize| {
            let before = start.checked_sub(1).and_then(|place| texts.get(place));
            before.into_iter().chain(texts.get(end)).any(|word| office::is_of_a_delegation(word))
        };
        let mentions = self.peoples.mentions(&texts).into_iter();
        one(
            mentions
                .filter(|mention| beside(mention.words.start, mention.words.end))
                .flat_map(|mention| mention.who),
            Doubt::Adjective,
        )
    }

    /// “MFA Oslo”, but not “Oslo” alone.
    fn by_its_city(&self, words: &[Word]) -> Matched<'roster> {
        let texts = texts(words);
        if !texts.iter().any(|word| office::is_at_home(word)) {
            return Matched::Unknown;
        }
        one(self.cities.mentions(&texts).into_iter().flat_map(|mention| mention.who), Doubt::Capital)
    }

    /// “Argentna - Ada”: what stands by itself and comes near the name of one.
    fn with_a_slip(&self, words: &[Word]) -> Matched<'roster> {
        let mut found: Vec<&'roster Delegation> = Vec::new();
        for start in 0..words.len() {
            for end in start + 1..=words.len().min(start + MOST_WORDS) {
                let Some(stretch) = words.get(start..end).filter(|_| stands_alone(words, start, end)) else {
                    continue;
                };
                found.extend(self.nearly.meant_by(&texts(stretch)));
            }
        }
        found.retain(|who| !office::persons_bear_it(who.code.as_str()));
        one(found.into_iter(), Doubt::Slip)
    }
}

/// Whether words stand between dividers or words of an office, and are long enough for where they stand.
fn stands_alone(words: &[Word], start: usize, end: usize) -> bool {
    let stretch = words.get(start..end).unwrap_or(&[]);
    let is_office = |word: &Word| office::is_office(&word.text);
    if stretch.iter().any(is_office) || stretch.iter().skip(1).any(|word| word.after != Divider::Space) {
        return false;
    }
    let before = start.checked_sub(1).and_then(|place| words.get(place));
    let (first, next) = (stretch.first(), words.get(end));
    let office_before = before.is_some_and(is_office);
    let office_after = next.is_some_and(is_office);
    let begins = office_before || first.is_some_and(|word| word.after != Divider::Space);
    let ends = office_after || next.is_none_or(|word| word.after != Divider::Space);
    let letters: usize = stretch.iter().map(|word| word.text.chars().count()).sum();
    let fewest = if office_before || office_after { FEWEST_BESIDE_AN_OFFICE } else { FEWEST_ALONE };
    begins && ends && letters >= fewest
}

/// “Permanent Mission of the Republic of Mold”, as software cuts long names.
fn cut<'roster>(words: &[Word], names: &NamesWithin<'roster>) -> Matched<'roster> {
    let begins = words.iter().enumerate().filter(|(_, word)| office::is_before_a_name(&word.text));
    for (place, _) in begins {
        let rest = texts(words.get(place + 1..).unwrap_or(&[]));
        let last = rest.last().map_or(0, |word| word.chars().count());
        let fewest = if rest.len() > 2 { FEWEST_OF_A_LONG_NAME } else { FEWEST_OF_A_CUT_NAME };
        if last < fewest {
            continue;
        }
        if let [only] = names.cut_to(&rest.join(" ")).as_slice() {
            return Matched::Guess(only, Doubt::Beginning);
        }
    }
    Matched::Unknown
}

/// A guess where it is one, several where it is several.
fn one<'roster>(who: impl Iterator<Item = &'roster Delegation>, doubt: Doubt) -> Matched<'roster> {
    let mut everybody: Vec<&'roster Delegation> = Vec::new();
    for who in who {
        if !everybody.iter().any(|known| known.is_same_as(who)) {
            everybody.push(who);
        }
    }
    match everybody.as_slice() {
        [] => Matched::Unknown,
        [only] => Matched::Guess(only, doubt),
        _ => Matched::Several(everybody),
    }
}

fn guessed(found: Matched<'_>, doubt: Doubt) -> Matched<'_> {
    match found {
        Matched::Sure(who) | Matched::Guess(who, Doubt::Code) => Matched::Guess(who, doubt),
        Matched::Guess(..) | Matched::Several(_) | Matched::Unknown => found,
    }
}

fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

fn with_republic(words: &[Word], republic: &str) -> Vec<Word> {
    let of = |word: &Word| {
        let text = if word.text == "Republic" { republic } else { &word.text };
        Word { text: text.to_owned(), after: word.after }
    };
    words.iter().map(of).collect()
}

fn with_stems(words: &[Word]) -> Vec<Word> {
    let of = |word: &Word| Word {
        text: stems::of(&word.text).unwrap_or_else(|| word.text.clone()),
        after: word.after,
    };
    words.iter().map(of).collect()
}
