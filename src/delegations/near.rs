//! How near a name comes to what was typed: letters left out, or a slip of the finger.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::folded::{Folded, Letters};

/// Shorter words come near too many names.
const SHORTEST: usize = 4;

/// Letters that stand scattered over a name score less for each, and do not count.
const LEAST_SCORE_PER_LETTER: u16 = 19;

/// A slip counts more than any name with letters left out.
const SLIP: u32 = 10_000;

/// Compares names with what was typed.
pub(super) struct Nearness {
    typed: Vec<char>,
    has: Letters,
    atom: Atom,
    matcher: Matcher,
    letters: Vec<char>,
}

impl Nearness {
    pub(super) fn to(typed: &Folded) -> Self {
        Self {
            typed: typed.key().chars().collect(),
            has: typed.letters(),
            atom: Atom::new(typed.text(), CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy, false),
            matcher: Matcher::new(Config::DEFAULT),
            letters: Vec::new(),
        }
    }

    /// How near a name is; the more the nearer. None where it does not come near.
    pub(super) fn of(&mut self, name: &Folded) -> Option<u32> {
        if self.typed.len() < SHORTEST {
            return None;
        }
        self.slips(name).or_else(|| self.left_out(name))
    }

    fn slips(&self, name: &Folded) -> Option<u32> {
        let allowed = (self.typed.len() / 4).min(2);
        if self.has.missing_from(name.letters()) > allowed {
            return None;
        }
        let words = name.words().iter().map(String::as_str).chain([name.key()]);
        let fewest = words.filter_map(|word| slips_between(&self.typed, word, allowed)).min()?;
        Some(SLIP - u32::try_from(fewest).unwrap_or(SLIP))
    }

    fn left_out(&mut self, name: &Folded) -> Option<u32> {
        if self.has.missing_from(name.letters()) > 0 {
            return None;
        }
        let text = Utf32Str::new(name.text(), &mut self.letters);
        let score = self.atom.score(text, &mut self.matcher)?;
        let letters = u16::try_from(self.typed.len()).unwrap_or(u16::MAX);
        (score >= letters.saturating_mul(LEAST_SCORE_PER_LETTER)).then_some(u32::from(score))
    }
}

/// Letters wrong, missing, too many or exchanged with their neighbour; none where there are more than allowed.
pub(super) fn slips_between(typed: &[char], word: &str, allowed: usize) -> Option<usize> {
    if word.chars().count().abs_diff(typed.len()) > allowed {
        return None;
    }
    let word: Vec<char> = word.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (line, letter) in typed.iter().enumerate() {
        let earlier = line.checked_sub(1).and_then(|line| typed.get(line));
        let next = next_row(*letter, earlier, &word, &row, &before, line + 1);
        before = std::mem::replace(&mut row, next);
        if row.iter().min().is_none_or(|fewest| *fewest > allowed + 1) {
            return None;
        }
    }
    row.last().copied().filter(|slips| *slips <= allowed)
}

fn next_row(
    letter: char,
    earlier: Option<&char>,
    word: &[char],
    row: &[usize],
    before: &[usize],
    first: usize,
) -> Vec<usize> {
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    let mut next = vec![first];
    for (place, other) in word.iter().enumerate() {
        let changed = at(row, place) + usize::from(letter != *other);
        let missing = at(&next, place) + 1;
        let too_many = at(row, place + 1) + 1;
        let mut fewest = changed.min(missing).min(too_many);
        let neighbour = place.checked_sub(1).and_then(|place| word.get(place));
        if earlier == Some(other) && neighbour == Some(&letter) {
            fewest = fewest.min(at(before, place.saturating_sub(1)) + 1);
        }
        next.push(fewest);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nearness(typed: &str, name: &str) -> Option<u32> {
        Nearness::to(&Folded::of(typed)).of(&Folded::of(name))
    }

    #[test]
    fn a_slip_of_the_finger_comes_near() {
        for (typed, name) in [
            ("zimbabwue", "Zimbabwe"),
            ("phillipines", "Philippines"),
            ("polnad", "Poland"),
            ("kenia", "Kenya"),
            ("tobgo", "Trinidad and Tobago"),
            ("cote divoir", "Côte d'Ivoire"),
        ] {
            assert!(nearness(typed, name).is_some(), "{typed} {name}");
        }
    }

    #[test]
    fn letters_left_out_come_near() {
        assert!(nearness("frnce", "France").is_some());
        assert!(nearness("indnsia", "Indonesia").is_some());
    }

    #[test]
    fn scattered_letters_and_very_short_words_do_not() {
        assert_eq!(nearness("xyzzy", "Kenya"), None);
        assert_eq!(nearness("bdeh", "Bosnia and Herzegovina"), None);
        assert_eq!(nearness("kny", "Kenya"), None);
    }
}
