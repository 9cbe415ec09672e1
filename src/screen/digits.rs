//! Figures that can be read from the end of the room: each stands in a box of its own, so that none moves when
//! another one changes.

use super::sheet::Sheet;
use super::theme::Look;

/// Rows of a figure at the smallest size; columns are as many and one more.
pub const HEIGHT: usize = 5;

/// Columns of a point at the smallest size: cells are twice as high as wide.
const ACROSS: usize = 2;

/// Columns of `88:88` at the smallest size.
pub const WIDTH: usize = 30;

/// Draws figures and colons that end before a column, so many times the smallest size.
pub fn put_right(sheet: &mut Sheet<'_>, row: usize, end: usize, figures: &str, times: usize, look: Look) {
    let mut column = end.saturating_sub(columns(figures, times));
    for figure in figures.chars() {
        let dots = dots(figure);
        for (down, line) in dots.iter().enumerate() {
            for again in 0..times {
                put_line(sheet, row + down * times + again, column, line, times, look);
            }
        }
        column += (wide(dots) * ACROSS + ACROSS / 2) * times;
    }
}

/// Columns that figures take.
pub fn columns(figures: &str, times: usize) -> usize {
    let each = figures.chars().map(|figure| wide(dots(figure)) * ACROSS + ACROSS / 2);
    (each.sum::<usize>() * times).saturating_sub(ACROSS / 2 * times)
}

fn put_line(sheet: &mut Sheet<'_>, row: usize, column: usize, line: &str, times: usize, look: Look) {
    let across = ACROSS * times;
    for (at, dot) in line.chars().enumerate() {
        if dot == '#' {
            sheet.put(row, column + at * across, across, &"█".repeat(across), look);
        }
    }
}

fn wide(dots: [&str; HEIGHT]) -> usize {
    dots.first().map_or(0, |line| line.len())
}

const fn dots(figure: char) -> [&'static str; HEIGHT] {
    match figure {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => ["  #", "  #", "  #", "  #", "  #"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", "###", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", "  #", "  #"],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        ':' => [" ", "#", " ", "#", " "],
        _ => ["   ", "   ", "###", "   ", "   "],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_minute_takes_the_same_columns() {
        let all: Vec<usize> = ["00:00", "11:11", "59:59"].iter().map(|time| columns(time, 1)).collect();
        assert_eq!(all, [WIDTH; 3]);
        assert_eq!(columns("88:88", 2), 2 * WIDTH);
    }

    #[test]
    fn no_two_figures_look_alike() {
        let all: std::collections::HashSet<_> = "0123456789:".chars().map(dots).collect();
        assert_eq!(all.len(), 11);
    }
}
