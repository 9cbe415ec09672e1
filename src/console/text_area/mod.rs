//! Text of several lines while it is typed: letters as a person sees them, a selection, words, taking back.
//!
//! It knows no terminal. How it is broken into rows depends on the columns there are, which whoever asks says.

mod edit;
mod past;
mod rows;

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::printable_lines;
use past::Past;

pub use edit::{Edit, Edited, Holding};

/// More than any note of a person, in bytes.
const LONGEST: usize = 20_000;

/// Text, a cursor in it, and what was before.
#[derive(Debug, Clone, Default)]
pub struct TextArea {
    text: String,
    /// A byte between two letters.
    cursor: usize,
    /// Where the selection begins, the cursor being its other end.
    anchor: Option<usize>,
    past: Past,
    /// What was cut out last.
    cut: String,
}

impl TextArea {
    /// Text from elsewhere, with the cursor at its end.
    pub fn with_text(text: &str) -> Self {
        let text = printable_lines(text);
        Self { cursor: text.len(), text, ..Self::default() }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether nothing but spaces is typed.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// What is selected, in bytes of the text.
    pub fn selected(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// Whether the cursor stands at the end.
    pub fn at_end(&self) -> bool {
        self.cursor == self.text.len()
    }

    /// Puts text in the place of the selection, as one thing to be taken back.
    pub fn paste(&mut self, text: &str) {
        self.remember(past::Kind::Other);
        self.put(&printable_lines(text));
    }

    /// A letter typed. Letters of one word are taken back together.
    pub fn letter(&mut self, letter: char) {
        let kind = if letter.is_alphanumeric() { past::Kind::Word } else { past::Kind::Other };
        self.remember(kind);
        let mut bytes = [0; 4];
        let typed: &str = letter.encode_utf8(&mut bytes);
        if !letter.is_control() || letter == '\n' {
            self.put(typed);
        }
    }

    /// Other text in the place of all that is typed, to be taken back as one thing.
    pub fn replace_all(&mut self, text: &str) {
        self.remember(past::Kind::Other);
        self.text = printable_lines(text);
        self.cursor = self.text.len();
        self.anchor = None;
    }

    fn put(&mut self, typed: &str) {
        self.delete_selected();
        if self.text.len() + typed.len() > LONGEST {
            return;
        }
        self.text.insert_str(self.cursor, typed);
        // A mark that joins the letter before it moves the place where letters end.
        self.cursor = self.end_of_letter(self.cursor + typed.len());
        // Text typed piece by piece is cleaned again as a whole: a mark may have lost its letter.
        let clean = printable_lines(&self.text);
        if clean != self.text {
            let after = self.text.len() - self.cursor;
            self.text = clean;
            self.cursor = self.end_of_letter(self.text.len().saturating_sub(after));
        }
    }

    fn delete_selected(&mut self) -> bool {
        let selected = self.selected();
        self.anchor = None;
        match selected {
            Some(selected) => self.delete(selected),
            None => false,
        }
    }

    fn delete(&mut self, stretch: Range<usize>) -> bool {
        if stretch.is_empty() || self.text.get(stretch.clone()).is_none() {
            return false;
        }
        self.cursor = stretch.start;
        self.text.replace_range(stretch, "");
        self.cursor = self.end_of_letter(self.cursor);
        true
    }

    fn remember(&mut self, kind: past::Kind) {
        self.past.remember(&self.text, self.cursor, kind);
    }

    /// Where letters begin, and the end.
    fn letters(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.text.grapheme_indices(true).map(|(at, _)| at).chain(std::iter::once(self.text.len()))
    }

    fn end_of_letter(&self, at: usize) -> usize {
        self.letters().find(|letter| *letter >= at).unwrap_or(self.text.len())
    }

    fn letter_before(&self, at: usize) -> usize {
        self.letters().rev().find(|letter| *letter < at).unwrap_or(0)
    }

    fn letter_after(&self, at: usize) -> usize {
        self.letters().find(|letter| *letter > at).unwrap_or(self.text.len())
    }

    /// Where the word before a place begins.
    fn word_before(&self, at: usize) -> usize {
        let words = self.text.split_word_bound_indices();
        let words = words.filter(|(from, word)| *from < at && !word.trim().is_empty());
        words.map(|(from, _)| from).next_back().unwrap_or(0)
    }

    /// Where the word after a place ends.
    fn word_after(&self, at: usize) -> usize {
        let words = self.text.split_word_bound_indices();
        let mut ends =
            words.filter(|(_, word)| !word.trim().is_empty()).map(|(from, word)| from + word.len());
        ends.find(|end| *end > at).unwrap_or(self.text.len())
    }
}

#[cfg(test)]
mod tests;
