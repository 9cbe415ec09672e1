//! Names made alike for comparing: without case, accents, apostrophes, dots, hyphens and the article.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name as it is compared.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Folded {
    words: Vec<String>,
    key: String,
    text: String,
    letters: Letters,
    /// Letters and length of each word, and last of the key.
    marks: Vec<Mark>,
}

/// What tells quickly that two words are too different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    letters: Letters,
    length: usize,
}

impl Mark {
    fn of(word: &str) -> Self {
        Self { letters: Letters::of(word), length: word.chars().count() }
    }

    /// Whether another word can be had from this one with so many slips.
    pub(super) fn is_within(self, other: Self, slips: usize) -> bool {
        self.length.abs_diff(other.length) <= slips
            && self.letters.missing_from(other.letters) <= slips
            && other.letters.missing_from(self.letters) <= slips
    }
}

/// Which letters a name has, as far as 64 signs tell them apart: what is not among them is not in the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters(u64);

impl Letters {
    /// Those of a text that has been folded.
    fn of(key: &str) -> Self {
        Self(key.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) % 64)))
    }

    /// None.
    pub(super) const NONE: Self = Self(0);

    /// These and those of another name.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many of these at least are missing from another name.
    pub(super) fn missing_from(self, other: Self) -> usize {
        usize::try_from((self.0 & !other.0).count_ones()).unwrap_or(usize::MAX)
    }
}

impl Folded {
    /// Folds a name in any script.
    pub(super) fn of(text: &str) -> Self {
        let plain: String = text.nfkd().flat_map(char::to_lowercase).nfkd().filter_map(plain).collect();
        let mut words: Vec<String> = plain.split_whitespace().map(str::to_owned).collect();
        if has_article(&words) {
            words.remove(0);
        }
        let (key, text) = (words.concat(), words.join(" "));
        let letters = Letters::of(&key);
        let marks = words.iter().map(|word| Mark::of(word)).chain([Mark::of(&key)]).collect();
        Self { words, key, text, letters, marks }
    }

    /// Two names are the same if their keys are, so that `Cote d Ivoire` and `Côte d’Ivoire` are.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// The words, in their order.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// The words with one space between them.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Its letters.
    pub(super) fn letters(&self) -> Letters {
        self.letters
    }

    /// Every word, and last all of them written together, each with its mark.
    pub(super) fn marked(&self) -> impl Iterator<Item = (&str, Mark)> {
        let words = self.words.iter().map(String::as_str).chain([self.key.as_str()]);
        words.zip(self.marks.iter().copied())
    }

    /// Whether nothing is left to compare.
    pub(super) fn is_empty(&self) -> bool {
        self.key.is_empty()
    }

    /// Whether each word begins a word of the name, in the order of the name.
    pub(super) fn begins_words_of(&self, name: &Self) -> bool {
        let mut words = name.words.iter();
        !self.is_empty() && self.words.iter().all(|typed| words.any(|word| word.starts_with(typed.as_str())))
    }

    /// Whether the name begins with it.
    pub(super) fn begins(&self, name: &Self) -> bool {
        !self.is_empty() && name.text().starts_with(self.text())
    }
}

/// “the Group” is what one group is called by its members; “group” alone means none.
fn has_article(words: &[String]) -> bool {
    match words {
        [article, rest @ ..] => article == "the" && !rest.is_empty() && rest != ["group"],
        [] => false,
    }
}

fn plain(letter: char) -> Option<char> {
    match letter {
        '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' | '\u{640}' => None,
        'ı' => Some('i'),
        '&' => Some('&'),
        letter if is_combining_mark(letter) => None,
        letter if letter.is_alphanumeric() => Some(letter),
        _ => Some(' '),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        Folded::of(one).key() == Folded::of(other).key()
    }

    #[test]
    fn case_accents_apostrophes_dots_and_hyphens_do_not_count() {
        for (one, other) in [
            ("Côte d'Ivoire", "COTE D’IVOIRE"),
            ("Côte d'Ivoire", "cote d ivoire"),
            ("Guinea-Bissau", "guinea bissau"),
            ("U.K.", "uk"),
            ("St. Lucia", "st lucia"),
            ("Türkiye", "TÜRKİYE"),
            ("Bolivia (Plurinational State of)", "bolivia, plurinational state of"),
            ("Папуа — Новая Гвинея", "папуа новая гвинея"),
            ("أفغانستان", "افغانستان"),
            ("Co\u{302}te", "Côte"),
        ] {
            assert!(same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn the_article_does_not_count_before_a_name() {
        assert!(same("the Gambia", "Gambia"));
        assert!(!same("the Group", "group"));
        assert!(!Folded::of("the").is_empty());
    }

    #[test]
    fn words_are_begun_in_the_order_of_the_name() {
        let name = Folded::of("Trinidad and Tobago");
        assert!(Folded::of("tri tob").begins_words_of(&name));
        assert!(!Folded::of("tob tri").begins_words_of(&name));
        assert!(!Folded::of("").begins_words_of(&name));
    }
}
