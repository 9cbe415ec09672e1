//! Names in letters that can be read from the end of the room, where the alphabet is Latin and there is room.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts};
use unicode_normalization::UnicodeNormalization;

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Points of a letter in each direction.
const POINTS: usize = 8;

/// Sizes, the largest first. At the smallest a cell holds two points, one above the other; from then on a point is so
/// many columns, and half as many rows.
const SIZES: [usize; 3] = [4, 2, 1];

type Glyph = [u8; POINTS];

/// A text in large letters, in as many lines as it takes.
pub struct Lettering {
    lines: Vec<Vec<Glyph>>,
    times: usize,
}

impl Lettering {
    /// The largest letters with which a text fits; none where it does not, or has letters that are not known.
    pub fn of(text: &str, columns: usize, rows: usize) -> Option<Self> {
        SIZES.into_iter().find_map(|times| Self::sized(text, columns, rows, times))
    }

    /// Several texts in the largest letters of one size with which each of them fits.
    pub fn alike(texts: &[&str], columns: usize, rows: usize) -> Option<Vec<Self>> {
        let sized = |times| texts.iter().map(|text| Self::sized(text, columns, rows, times)).collect();
        SIZES.into_iter().find_map(sized)
    }

    fn sized(text: &str, columns: usize, rows: usize, times: usize) -> Option<Self> {
        let text: String = text.replace('\u{2019}', "'").nfc().collect();
        let across = columns / (POINTS * times);
        let lines = wrapped(&text, across);
        let fits =
            lines.len() * height(times) <= rows && lines.iter().all(|line| line.chars().count() <= across);
        let known = |line: &String| line.chars().map(glyph).collect::<Option<Vec<_>>>();
        let lines = fits.then(|| lines.iter().map(known).collect::<Option<Vec<_>>>()).flatten()?;
        Some(Self { lines, times })
    }

    /// Rows that it takes.
    pub fn rows(&self) -> usize {
        self.lines.len() * height(self.times)
    }

    /// Draws it in the middle of the sheet.
    pub fn centre(&self, sheet: &mut Sheet<'_>, row: usize, look: Look) {
        let width = sheet.width();
        self.draw(sheet, row, look, |wide| width.saturating_sub(wide).div_euclid(2));
    }

    /// Draws it from a column on.
    pub fn at(&self, sheet: &mut Sheet<'_>, row: usize, column: usize, look: Look) {
        self.draw(sheet, row, look, |_| column);
    }

    fn draw(&self, sheet: &mut Sheet<'_>, row: usize, look: Look, begins: impl Fn(usize) -> usize) {
        for (line, row) in self.lines.iter().zip((row..).step_by(height(self.times))) {
            let mut column = begins((line.len() * POINTS * self.times).saturating_sub(self.times));
            for glyph in line {
                self.put(sheet, row, column, *glyph, look);
                column += POINTS * self.times;
            }
        }
    }

    fn put(&self, sheet: &mut Sheet<'_>, row: usize, column: usize, glyph: Glyph, look: Look) {
        if self.times == 1 {
            for (points, row) in glyph.chunks(2).zip(row..) {
                let (above, below) = (points.first().copied(), points.last().copied());
                let text = halves(above.unwrap_or(0), below.unwrap_or(0));
                sheet.put(row, column, POINTS, text.trim_end(), look);
            }
            return;
        }
        let high = self.times / 2;
        for (points, first) in glyph.iter().zip((row..).step_by(high)) {
            for row in first..first + high {
                for point in (0..POINTS).filter(|point| is_set(*points, *point)) {
                    sheet.put(row, column + point * self.times, self.times, &"█".repeat(self.times), look);
                }
            }
        }
    }
}

const fn height(times: usize) -> usize {
    POINTS / 2 * times
}

fn glyph(letter: char) -> Option<Glyph> {
    BASIC_FONTS.get(letter).or_else(|| LATIN_FONTS.get(letter))
}

/// The first point of a row is its lowest bit.
const fn is_set(points: u8, point: usize) -> bool {
    points >> point & 1 == 1
}

fn halves(above: u8, below: u8) -> String {
    let cell = |point| match (is_set(above, point), is_set(below, point)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    (0..POINTS).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_size_is_taken_that_fits() {
        let rows = |columns, rows| Lettering::of("Kenya", columns, rows).map(|letters| letters.rows());
        assert_eq!(rows(40, 4), Some(4));
        assert_eq!(rows(39, 4), None);
        assert_eq!(rows(80, 8), Some(8));
        assert_eq!(rows(160, 16), Some(16));
        assert_eq!(rows(160, 7), Some(4));
    }

    #[test]
    fn several_names_are_written_alike() {
        let rows = |rows| {
            let alike = Lettering::alike(&["Kenya", "Trinidad and Tobago"], 160, rows);
            alike.unwrap().iter().map(Lettering::rows).collect::<Vec<_>>()
        };
        assert_eq!(rows(16), [8, 16], "the longer one takes two lines");
        assert_eq!(rows(8), [4, 4]);
        assert!(Lettering::alike(&["Kenya", "Россия"], 160, 16).is_none());
    }

    #[test]
    fn a_long_name_takes_two_lines_and_a_name_in_another_alphabet_none() {
        assert_eq!(Lettering::of("Trinidad and Tobago", 100, 8).map(|letters| letters.rows()), Some(8));
        assert!(Lettering::of("Côte d’Ivoire", 120, 4).is_some());
        assert!(Lettering::of("Türkiye", 120, 4).is_some());
        assert!(Lettering::of("Россия", 200, 20).is_none());
        assert!(Lettering::of("日本", 200, 20).is_none());
    }
}
