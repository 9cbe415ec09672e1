//! How near a name comes to what was typed: letters left out, or a slip of the finger.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::folded::{Folded, Letters, Mark};

/// Shorter words come near too many names.
const SHORTEST: usize = 4;

/// Letters that stand scattered over a name score less for each, and do not count.
const LEAST_SCORE_PER_LETTER: u16 = 19;

/// A slip counts more than any name with letters left out.
const SLIP: u32 = 10_000;

/// Compares names with what was typed.
pub(super) struct Nearness {
    typed: Vec<char>,
    whole: Option<Mark>,
    has: Letters,
    atom: Atom,
    matcher: Matcher,
    letters: Vec<char>,
    slips: Slips,
}

impl Nearness {
    pub(super) fn to(typed: &Folded) -> Self {
        Self {
            typed: typed.key().chars().collect(),
            whole: typed.marked().last().map(|(_, mark)| mark),
            has: typed.letters(),
            atom: Atom::new(typed.text(), CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy, false),
            matcher: Matcher::new(Config::DEFAULT),
            letters: Vec::new(),
            slips: Slips::default(),
        }
    }

    /// How many letters may be wrong; none where too few are typed to come near anything.
    pub(super) fn allowed(&self) -> Option<usize> {
        (self.typed.len() >= SHORTEST).then_some((self.typed.len() / 4).min(2))
    }

    /// How near a name is; the more the nearer. None where it does not come near.
    pub(super) fn of(&mut self, name: &Folded) -> Option<u32> {
        let allowed = self.allowed()?;
        self.slips(name, allowed).or_else(|| self.left_out(name))
    }

    fn slips(&mut self, name: &Folded, allowed: usize) -> Option<u32> {
        let whole = self.whole?;
        let near = name.marked().filter(|(_, mark)| whole.is_within(*mark, allowed));
        let fewest = near.filter_map(|(word, _)| self.slips.between(&self.typed, word, allowed)).min()?;
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

/// Counts slips between words; its rows are kept from one word to the next.
#[derive(Debug, Default)]
pub(super) struct Slips {
    word: Vec<char>,
    before: Vec<usize>,
    row: Vec<usize>,
    next: Vec<usize>,
}

impl Slips {
    /// Letters wrong, missing, too many or exchanged with their neighbour; none where there are more than allowed.
    pub(super) fn between(&mut self, typed: &[char], word: &str, allowed: usize) -> Option<usize> {
        self.word.clear();
        self.word.extend(word.chars());
        if self.word.len().abs_diff(typed.len()) > allowed {
            return None;
        }
        self.before.clear();
        self.row.clear();
        self.row.extend(0..=self.word.len());
        for (line, letter) in typed.iter().enumerate() {
            let earlier = line.checked_sub(1).and_then(|line| typed.get(line));
            self.fill_next(*letter, earlier, line + 1);
            std::mem::swap(&mut self.before, &mut self.row);
            std::mem::swap(&mut self.row, &mut self.next);
            if self.row.iter().min().is_none_or(|fewest| *fewest > allowed + 1) {
                return None;
            }
        }
        self.row.last().copied().filter(|slips| *slips <= allowed)
    }

    fn fill_next(&mut self, letter: char, earlier: Option<&char>, first: usize) {
        let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
        self.next.clear();
        self.next.push(first);
        for (place, other) in self.word.iter().enumerate() {
            let changed = at(&self.row, place) + usize::from(letter != *other);
            let missing = at(&self.next, place) + 1;
            let too_many = at(&self.row, place + 1) + 1;
            let mut fewest = changed.min(missing).min(too_many);
            let neighbour = place.checked_sub(1).and_then(|place| self.word.get(place));
            if earlier == Some(other) && neighbour == Some(&letter) {
                fewest = fewest.min(at(&self.before, place.saturating_sub(1)) + 1);
            }
            self.next.push(fewest);
        }
    }
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
