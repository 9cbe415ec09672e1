//! The keys, from the table that also makes them.

use crate::console::{KEYS, Model};
use crate::text::padded;

use super::sheet::{Sheet, wrapped};
use super::theme;

const KEY_COLUMNS: usize = 7;

/// The whole table over the desk, turned with the arrows.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    sheet.rest(0, 1, "KEYS   arrows turn; any other key goes back to the desk", theme::HEAD);
    let columns = sheet.width().saturating_sub(KEY_COLUMNS + 3);
    let mut rows = Vec::new();
    for binding in KEYS {
        for (row, line) in wrapped(binding.help, columns).into_iter().enumerate() {
            let key = if row == 0 { binding.shown } else { "" };
            rows.push((key, line));
        }
    }
    let free = sheet.height().saturating_sub(2);
    let first = model.view().turned.min(rows.len().saturating_sub(free));
    for (row, (key, line)) in rows.iter().skip(first).take(free).enumerate() {
        let column = sheet.rest(row + 2, 1, &padded(key, KEY_COLUMNS), theme::KEY);
        sheet.rest(row + 2, column + 1, line, theme::PLAIN);
    }
    if first + free < rows.len() {
        sheet.put_right(0, sheet.width() - 1, "more below", theme::QUIET);
    }
}
