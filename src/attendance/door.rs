//! The door through which every cell comes in: harmless, of a sensible length, and without the addresses and
//! numbers of persons, which are counted and forgotten.

use std::collections::HashMap;

use super::telephones::telephones;
use crate::text::printable;

/// Longer is no name, no time and no note.
const LONGEST: usize = 400;

/// What has come in so far. Addresses are known only while a file is read, so that one person stays one.
#[derive(Debug, Default)]
pub(super) struct Door {
    addresses: HashMap<String, usize>,
    telephones: HashMap<String, usize>,
    shortened: usize,
}

/// How much was dropped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Dropped {
    /// Different e-mail addresses.
    pub addresses: usize,
    /// Different telephone numbers.
    pub telephones: usize,
}

impl Door {
    /// A cell that may be shown; an address in it becomes “e-mail 1”.
    pub(super) fn let_in(&mut self, cell: &str) -> String {
        let (start, rest) = match cell.char_indices().nth(LONGEST) {
            Some((end, _)) => cell.split_at(end),
            None => (cell, ""),
        };
        self.shortened += usize::from(!rest.is_empty());
        let clean = printable(start);
        if !clean.contains('@') {
            return clean.trim().to_owned();
        }
        let words: Vec<String> =
            clean.split(' ').map(|word| self.without_address(word)).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    }

    /// A text that may be shown: a telephone number in it becomes “telephone 1”.
    pub(super) fn name(&mut self, text: &str) -> String {
        let mut shown = String::new();
        let mut end = 0;
        for number in telephones(text) {
            shown.push_str(text.get(end..number.start).unwrap_or_default());
            let digits = text.get(number.clone()).unwrap_or_default();
            shown.push_str("telephone ");
            shown.push_str(&numbered(&mut self.telephones, digits).to_string());
            end = number.end;
        }
        shown.push_str(text.get(end..).unwrap_or_default());
        shown
    }

    /// Cells that were cut because they were too long for anything.
    pub(super) fn shortened(&self) -> usize {
        self.shortened
    }

    pub(super) fn dropped(&self) -> Dropped {
        Dropped { addresses: self.addresses.len(), telephones: self.telephones.len() }
    }

    fn without_address(&mut self, word: &str) -> String {
        if !is_address(word) {
            return word.to_owned();
        }
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        format!("e-mail {}", numbered(&mut self.addresses, &bare.to_lowercase()))
    }
}

fn numbered(known: &mut HashMap<String, usize>, text: &str) -> usize {
    let next = known.len() + 1;
    *known.entry(text.to_owned()).or_insert(next)
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        let ends_in_letters = |(_, end): (&str, &str)| end.starts_with(|letter: char| letter.is_alphabetic());
        name.chars().any(char::is_alphanumeric) && host.rsplit_once('.').is_some_and(ends_in_letters)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_dropped_and_counted_once() {
        let mut door = Door::default();
        assert_eq!(door.let_in("ada@example.org"), "e-mail 1");
        assert_eq!(door.let_in("Ada <ADA@example.org> x"), "Ada e-mail 1 x");
        assert_eq!(door.let_in("ben@example.org"), "e-mail 2");
        assert_eq!(door.let_in("Wim@Germany"), "Wim@Germany");
        assert_eq!(door.dropped().addresses, 2);
    }

    #[test]
    fn a_telephone_number_is_dropped_from_any_text_that_is_shown() {
        let mut door = Door::default();
        assert_eq!(door.name("+1 212-***-**99"), "telephone 1");
        assert_eq!(door.name("12125550199"), "telephone 2");
        assert_eq!(door.name("+1 212-***-**99"), "telephone 1");
        assert_eq!(door.name("Ada (+41 22 555 01 02), Belgium"), "Ada (telephone 3), Belgium");
        assert_eq!(door.name("Belgium - Ada"), "Belgium - Ada");
        assert_eq!(door.name("2021"), "2021");
    }

    #[test]
    fn nothing_that_moves_a_cursor_comes_in() {
        assert_eq!(Door::default().let_in(" Ken\u{1b}ya\u{202e}\0 "), "Kenya");
    }

    #[test]
    fn a_cell_without_end_is_cut_and_counted() {
        let mut door = Door::default();
        assert_eq!(door.let_in(&"a".repeat(100_000)).len(), LONGEST);
        assert_eq!(door.shortened(), 1);
    }
}
