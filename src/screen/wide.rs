//! The desk on a large screen: the list on the left, what one looks at between two speakers on the right, and on
//! the widest the notes of the running statement between them. Every block has a place of its own.

use ratatui::layout::Position;

use crate::console::{Action, Model};

use super::bottom::Bottom;
use super::compact::middle;
use super::say::Words;
use super::sheet::Sheet;
use super::theme::Look;
use super::{bar, done, footer, header, heard, large, notes, plan, sums, there, time_left};

/// The smallest screen of this kind.
const SMALLEST: (usize, usize) = (110, 34);

/// From so many columns on the notes have a column.
const WIDEST: usize = 190;

/// Columns of what stands on the right, and more where the screen has them; columns of the notes.
const RIGHT: usize = 38;
const RIGHT_BROAD: usize = 46;
const BROAD: usize = 132;
const NOTES: usize = 58;

/// Title, and the rule under it.
const TOP: usize = 2;

/// Rows for a sentence to say, so that the list stays where it is from one sentence to the next.
const SAID: usize = 4;

/// Rows kept for a warning above the line that is typed.
const WARNED: usize = 2;

/// Rows that are left to what was done, whatever stands above it.
const DONE: usize = 4;

/// Whether a screen is large enough.
pub fn fits(sheet: &Sheet<'_>) -> bool {
    sheet.width() >= SMALLEST.0 && sheet.height() >= SMALLEST.1
}

/// Rows of keys in so many rows.
pub fn key_rows(height: usize) -> usize {
    if height < 40 { 2 } else { 3 }
}

/// Draws it. Gives the place of the cursor where a line is open.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
    let (columns, height) = (sheet.width(), sheet.height());
    let keys = key_rows(height);
    let body = height - TOP - keys - 1;
    let beside_columns = if columns < BROAD { RIGHT } else { RIGHT_BROAD };
    let right = columns - beside_columns;
    let notes_at = if columns < WIDEST { right } else { right - NOTES - 1 };
    header::one_row(&mut sheet.part(0, 1), model);
    sheet.rule(1, &[]);
    sheet.rule(TOP + body, &[]);
    let cursor = left(&mut sheet.cut(TOP, body, 0, notes_at - 1), model);
    if notes_at < right {
        notes::draw(&mut sheet.cut(TOP, body, notes_at, NOTES), model);
        sheet.part(TOP, body).divide(notes_at - 1);
    }
    beside(&mut sheet.cut(TOP, body, right, beside_columns), model);
    sheet.part(TOP, body).divide(right - 1);
    footer::draw(&mut sheet.part(TOP + body + 1, keys), model);
    cursor
}

/// Who has the floor, the words to say, the list, whether all can be heard, the line that is typed.
fn left(sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
    let (columns, height) = (sheet.width(), sheet.height());
    let words = Words::of(model, columns);
    let sums_at = height.saturating_sub(WARNED + 1 + sums::ROWS + bar::ROWS);
    let said_at = large::ROWS + 1;
    let said = words.rows(SAID, sums_at.saturating_sub(said_at + 2), model.view().middle);
    large::draw(&mut sheet.part(0, large::ROWS), model);
    words.draw(&mut sheet.part(said_at, said), model.view().turned);
    middle(&mut sheet.part(said_at + said, sums_at.saturating_sub(said_at + said)), model);
    sums::forecast(&mut sheet.part(sums_at, 1), model);
    bar::draw(&mut sheet.part(sums_at + 1, bar::ROWS), model);
    sums::beside(&mut sheet.part(sums_at + 1 + bar::ROWS, 1), model);
    Bottom::of(model, columns, WARNED).draw(sheet, model)
}

fn beside(sheet: &mut Sheet<'_>, model: &Model) {
    let height = sheet.height();
    let planned = plan::rows(model.room(), height.saturating_sub(time_left::ROWS + 14));
    plan::draw(&mut sheet.part(0, planned), model);
    sheet.rule(planned, &[]);
    time_left::draw(&mut sheet.part(planned + 1, time_left::ROWS), model);
    let heard_at = planned + time_left::ROWS + 2;
    sheet.rule(heard_at - 1, &[]);
    let view = model.keys().shown(Action::View);
    sheet.rest(heard_at, 1, &format!("HEARD ({view} shows whom)"), Look::Head);
    let lines = super::sheet::wrapped(&heard::counted(model), sheet.width() - 2);
    for (row, line) in lines.iter().take(2).enumerate() {
        sheet.rest(heard_at + 1 + row, 1, line, Look::Plain);
    }
    let mut done_at = heard_at + 4;
    if let Some(list) = model.room().attendance_list().filter(|_| height > done_at + there::ROWS + DONE) {
        there::block(&mut sheet.part(done_at - 1, there::ROWS), list, model);
        done_at += there::ROWS;
    }
    sheet.rule(done_at - 1, &[]);
    done::draw(&mut sheet.part(done_at, height.saturating_sub(done_at)), model);
}
