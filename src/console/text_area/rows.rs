//! Rows of a width: broken at spaces, and within a word only where it is longer than a row.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::TextArea;
use crate::text::width;

impl TextArea {
    /// The rows in which the text stands, in bytes of it.
    pub fn rows(&self, columns: usize) -> Vec<Range<usize>> {
        let mut rows = Vec::new();
        let mut from = 0;
        for line in self.text.split('\n') {
            break_line(line, from, columns.max(1), &mut rows);
            from += line.len() + 1;
        }
        rows
    }

    /// Row and column of the cursor. At the end of a row that is broken it stands at the beginning of the next.
    pub fn place(&self, columns: usize) -> (usize, usize) {
        let rows = self.rows(columns);
        let row = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        let start = rows.get(row).map_or(0, |row| row.start);
        (row, width(self.text.get(start..self.cursor).unwrap_or_default()))
    }

    /// The letter of a row that stands at a column, or the end of the row.
    pub(super) fn at(&self, row: &Range<usize>, column: usize, is_last: bool) -> usize {
        let text = self.text.get(row.clone()).unwrap_or_default();
        let mut columns = 0;
        for (at, letter) in text.grapheme_indices(true) {
            if columns >= column {
                return row.start + at;
            }
            columns += width(letter);
        }
        let broken = !is_last && !self.text.get(row.end..).is_some_and(|rest| rest.starts_with('\n'));
        if broken { self.letter_before(row.end) } else { row.end }
    }
}

/// Adds the rows of one line.
fn break_line(line: &str, from: usize, columns: usize, rows: &mut Vec<Range<usize>>) {
    let (mut start, mut used) = (from, 0);
    for (at, word) in line.split_word_bound_indices() {
        let at = from + at;
        let wide = width(word);
        let is_space = word.trim().is_empty();
        if used + wide > columns && !is_space && at > start {
            rows.push(start..at);
            (start, used) = (at, 0);
        }
        if wide > columns {
            for (inside, letter) in word.grapheme_indices(true) {
                if used + width(letter) > columns && at + inside > start {
                    rows.push(start..at + inside);
                    (start, used) = (at + inside, 0);
                }
                used += width(letter);
            }
        } else {
            used += wide;
        }
    }
    rows.push(start..from + line.len());
}
