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
    let mut rows = Vec::new();
    for help in help {
        let key = padded(&help.key, key_columns);
        // The grammar of a command is longer than any key: what it does stands below.
        let beside = width(&help.key) <= key_columns;
        if !beside {
            rows.extend(wrapped(&help.key, columns).into_iter().map(|line| (line, String::new())));
        }
        for (row, line) in wrapped(&help.does, columns).into_iter().enumerate() {
            let key = if row == 0 && beside { key.clone() } else { " ".repeat(key_columns) };
            rows.push((key, line));
        }
    }
    if rows.is_empty() {
        rows.push(("nothing does that; Backspace takes letters back".to_owned(), String::new()));
    }
    let free = sheet.height().saturating_sub(2);
    let first = turned.min(rows.len().saturating_sub(free));
    for (row, (key, line)) in rows.iter().skip(first).take(free).enumerate() {
        let column = sheet.rest(row + 2, 1, key, Look::Key);
        sheet.rest(row + 2, column + 1, line, Look::Plain);
    }
    if first + free < rows.len() {
        sheet.put_right(1, end, "more below", Look::Quiet);
    }
}
