//! The keys, from the table that also makes them.

use crate::console::{HelpRow, Model};
use crate::text::{padded, printable, width};

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

const KEY_COLUMNS: usize = 7;

/// The whole table over the desk, turned with the arrows.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    rows(sheet, KEY_COLUMNS, &model.help(), &model.view().search, model.view().turned);
}

/// Rows of any help, narrowed down by what is looked for, with keys in so many columns.
pub fn rows(sheet: &mut Sheet<'_>, key_columns: usize, help: &[HelpRow], search: &str, turned: usize) {
    let head = if search.is_empty() {
        "KEYS and commands   type to find, arrows turn, Esc goes back".to_owned()
    } else {
        format!("KEYS and commands with \u{201c}{}\u{201d}   Esc goes back", printable(search))
    };
    let end = sheet.width() - 1;
    let edge = sheet.put_right(0, end, "NOT FOR SHARING", Look::Mark);
    sheet.put(0, 1, edge.saturating_sub(3), &head, Look::Head);
    let columns = sheet.width().saturating_sub(key_columns + 3);
    let told: Vec<Vec<(String, String)>> =
        help.iter().map(|help| lines(help, key_columns, columns)).collect();
    let free = sheet.height().saturating_sub(2);
    let shown: Vec<&(String, String)> =
        told.iter().skip(turned.min(last_page(&told, free))).flatten().collect();
    if shown.is_empty() {
        sheet.rest(2, 1, "nothing does that; Backspace takes letters back", Look::Key);
    }
    for (row, (key, line)) in shown.iter().take(free).enumerate() {
        let column = sheet.rest(row + 2, 1, key, Look::Key);
        sheet.rest(row + 2, column + 1, line, Look::Plain);
    }
    if shown.len() > free {
        sheet.put_right(1, end, "more below", Look::Quiet);
    }
}

/// The lines of a row; the grammar of a command is longer than any key: what it does stands below.
fn lines(help: &HelpRow, key_columns: usize, columns: usize) -> Vec<(String, String)> {
    let beside = width(&help.key) <= key_columns;
    let mut lines = Vec::new();
    if !beside {
        lines.extend(wrapped(&help.key, columns).into_iter().map(|line| (line, String::new())));
    }
    for (row, line) in wrapped(&help.does, columns).into_iter().enumerate() {
        let key = if row == 0 && beside { padded(&help.key, key_columns) } else { " ".repeat(key_columns) };
        lines.push((key, line));
    }
    lines
}

/// The row from which on all others have room: no page begins later.
fn last_page(told: &[Vec<(String, String)>], free: usize) -> usize {
    let mut room = free;
    let fits = |lines: &&Vec<_>| {
        let left = room.checked_sub(lines.len());
        room = left.unwrap_or(room);
        left.is_some()
    };
    told.len().saturating_sub(told.iter().rev().take_while(fits).count())
}
