//! What was read, line by line, before it is taken.

use crate::console::Model;
use crate::console::import::Import;

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// The head with the name of what was read, and as many lines as fit from the one turned to.
pub fn draw(sheet: &mut Sheet<'_>, import: &Import, model: &Model) {
    let columns = sheet.width().saturating_sub(6);
    let lines: Vec<String> = import.preview.iter().flat_map(|line| rows(line, columns)).collect();
    let rows = sheet.height().saturating_sub(1);
    let first = model.view().turned.min(lines.len().saturating_sub(rows));
    let below = lines.len().saturating_sub(first + rows);
    sheet.rule(0, &[(2, &format!("READ, NOT TAKEN YET: {}", import.name))]);
    for (row, line) in lines.iter().skip(first).take(rows).enumerate() {
        sheet.rest(row + 1, 2, line, Look::Plain);
    }
    if below > 0 {
        sheet.put_right(0, sheet.width().saturating_sub(2), &format!(" {below} more, PgDn "), Look::Head);
    }
}

/// Rows of a list keep their indentation.
fn rows(line: &str, columns: usize) -> Vec<String> {
    let indent = " ".repeat(line.len() - line.trim_start().len());
    let lines = wrapped(line, columns).into_iter().zip(0..);
    lines.map(|(line, row)| format!("{indent}{}{line}", if row == 0 { "" } else { "  " })).collect()
}
