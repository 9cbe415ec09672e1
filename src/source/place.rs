//! Where a byte of a text stands, as an editor counts it.

use std::fmt;

/// Line and column from 1; columns are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The place of a byte. One inside a character is taken as its first, one past the end as the end. A
    /// byte order mark is no column: editors do not show it.
    pub fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..text.floor_char_boundary(offset)).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let in_line = before.get(line_start..).unwrap_or("");
        let column = in_line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(in_line).chars().count() + 1;
        Self { line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}

/// What some editors put before the first character.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, offset: usize) -> String {
        Place::of(text, offset).to_string()
    }

    #[test]
    fn columns_are_characters_and_begin_at_one() {
        assert_eq!(place("a\nCôte d’Ivoire = 1", 2), "2:1");
        assert_eq!(place("a\nCôte d’Ivoire = 1", "a\nCôte d’".len()), "2:8");
    }

    #[test]
    fn lines_may_end_as_windows_ends_them() {
        assert_eq!(place("a = 1\r\nb = 2", 7), "2:1");
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_eq!(place("\u{feff}title", 3), "1:1");
        assert_eq!(place("\u{feff}title", 0), "1:1");
    }

    #[test]
    fn a_place_past_the_end_is_the_end_and_one_inside_a_character_its_beginning() {
        assert_eq!(place("ab", 99), "1:3");
        assert_eq!(place("中国", 4), "1:2");
    }
}
