//! The last rows: who comes next, the state of the list, the time of day. Written from the side on which the language
//! begins.

use crate::console::audience::Display;
use crate::text::{shortened, width};
use crate::words::Direction;

use super::super::letters::Lettering;
use super::super::sheet::Sheet;
use super::super::theme::Look;
use super::{LOW, centre};

/// Rows with a rule, those who come next, a rule, the state of the list, and one free.
const ROWS: usize = 8;

/// From so many rows on those who come next are in large letters where they can be.
const WALL: usize = 50;

/// Who comes next, and the list. Gives the rows taken.
pub fn with_next(sheet: &mut Sheet<'_>, display: &Display) -> usize {
    if sheet.height() < LOW {
        return one_row(sheet, display);
    }
    with_list(sheet, display);
    if let Some(large) = large(sheet, display) {
        return in_large_letters(sheet, display, &large);
    }
    let audience = display.audience();
    let words = display.words();
    let top = sheet.height().saturating_sub(ROWS);
    if !audience.next.is_empty() {
        sheet.rule(top, &[]);
        beside(sheet, top + 1, 3, words.next, words.direction, Look::Head);
        let column = 3 + width(words.next) + 4;
        for (speaker, row) in audience.next.iter().zip(top + 1..) {
            beside(sheet, row, column, &words.in_a_line(speaker), words.direction, Look::Plain);
        }
        if audience.next_not_shown > 0 {
            let more = words.and_more(audience.next_not_shown);
            beside(sheet, top + 1 + audience.next.len(), column, &more, words.direction, Look::Plain);
        }
    }
    ROWS
}

/// The names in large letters, one row of letters each, where all can be.
fn large(sheet: &Sheet<'_>, display: &Display) -> Option<Vec<Lettering>> {
    let (next, words) = (&display.audience().next, display.words());
    let names: Vec<&str> = next.iter().map(|speaker| words.name_or_later(speaker)).collect();
    let columns = sheet.width().saturating_sub(LARGE_FROM + 2);
    let wall = sheet.height() >= WALL && words.direction == Direction::Rightwards && !names.is_empty();
    wall.then(|| Lettering::alike(&names, columns, LARGE)).flatten()
}

/// Rows of a name in large letters, and the column in which it begins.
const LARGE: usize = 4;
const LARGE_FROM: usize = 16;

fn in_large_letters(sheet: &mut Sheet<'_>, display: &Display, large: &[Lettering]) -> usize {
    let (audience, words) = (display.audience(), display.words());
    let rows = 5 + (LARGE + 1) * large.len();
    let top = sheet.height().saturating_sub(rows);
    sheet.rule(top, &[]);
    beside(sheet, top + 2, 3, words.next, words.direction, Look::Head);
    let mut row = top + 1;
    for (letters, speaker) in large.iter().zip(&audience.next) {
        letters.at(sheet, row, LARGE_FROM, Look::Plain);
        row += LARGE;
        if let Some(behalf) = words.behalf(speaker) {
            sheet.rest(row, LARGE_FROM, &behalf, Look::Plain);
        }
        row += 1;
    }
    if audience.next_not_shown > 0 {
        sheet.rest(row, LARGE_FROM, &words.and_more(audience.next_not_shown), Look::Plain);
    }
    rows
}

/// The list alone. Gives the rows taken.
pub fn with_list(sheet: &mut Sheet<'_>, display: &Display) -> usize {
    let words = display.words();
    let audience = display.audience();
    let row = sheet.height().saturating_sub(2);
    let clock = words.time_there(display.time_of_day(), &audience.time_zone);
    let list = words.list(audience.list);
    if sheet.height() < LOW {
        centre(sheet, row + 1, list, Look::Plain);
        return 1;
    }
    sheet.rule(row.saturating_sub(1), &[]);
    beside(sheet, row, 3, list, words.direction, Look::Plain);
    beside(sheet, row, 3, &clock, opposite(words.direction), Look::Plain);
    3
}

/// `Next   European Union   and 13 more`
fn one_row(sheet: &mut Sheet<'_>, display: &Display) -> usize {
    let audience = display.audience();
    let words = display.words();
    let Some(first) = audience.next.first() else { return with_list(sheet, display) };
    let others = audience.next.len() - 1 + audience.next_not_shown;
    let more = if others > 0 { format!("   {}", words.and_more(others)) } else { String::new() };
    let told = format!("{}   {}{more}", words.next, words.in_a_line(first));
    centre(sheet, sheet.height().saturating_sub(1), &told, Look::Plain);
    1
}

/// Text so many columns from the side on which the language begins.
fn beside(sheet: &mut Sheet<'_>, row: usize, columns: usize, text: &str, way: Direction, look: Look) {
    let text = shortened(text, sheet.width().saturating_sub(columns + 1));
    match way {
        Direction::Rightwards => sheet.rest(row, columns, &text, look),
        Direction::Leftwards => sheet.put_right(row, sheet.width().saturating_sub(columns), &text, look),
    };
}

const fn opposite(way: Direction) -> Direction {
    match way {
        Direction::Rightwards => Direction::Leftwards,
        Direction::Leftwards => Direction::Rightwards,
    }
}
