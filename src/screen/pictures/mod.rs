//! The time of a meeting in pictures, from the numbers of which documents make theirs: who had the floor when,
//! speaking time, items planned against actual.
//!
//! What is beyond a limit has a sign of its own, so that no colour is needed.

mod bars;
mod timeline;

use crate::console::Model;
use crate::record::{Record, Whose};
use crate::text::{padded, shortened, width};

use super::sheet::Sheet;
use super::theme::Look;

/// Columns of names.
const NAME: usize = 24;
/// Within the limit.
const WITHIN: &str = "█";
/// Beyond it.
const OVER: &str = "!";

/// Pieces of one line, one behind the other.
type Line = Vec<(String, Look)>;

/// All of them, one below the other, turned by lines.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let end = sheet.width() - 1;
    let edge = sheet.put_right(0, end, "NOT FOR SHARING", Look::Mark);
    sheet.put(0, 1, edge.saturating_sub(3), "PICTURES   arrows turn, Esc goes back", Look::Head);
    let record = Record::of(model.meeting(), model.clock());
    let lines = lines(&record, sheet.width().saturating_sub(2));
    let free = sheet.height().saturating_sub(2);
    let first = model.view().turned.min(lines.len().saturating_sub(free));
    for (row, line) in lines.iter().skip(first).take(free).enumerate() {
        let mut column = 1;
        for (text, look) in line {
            column = sheet.rest(row + 2, column, text, *look);
        }
    }
    if first + free < lines.len() {
        sheet.put_right(1, end, "more below", Look::Quiet);
    }
}

fn lines(record: &Record, columns: usize) -> Vec<Line> {
    let parts = [
        timeline::lines(record, columns),
        bars::speaking(record, Whose::Delegations, columns),
        bars::speaking(record, Whose::Others, columns),
        bars::items(record, columns),
    ];
    let drawn: Vec<Vec<Line>> = parts.into_iter().filter(|lines| !lines.is_empty()).collect();
    if drawn.is_empty() {
        return vec![vec![("nobody has had the floor yet".to_owned(), Look::Quiet)]];
    }
    drawn.join(&Line::new())
}

fn head(text: &str) -> Line {
    vec![(text.to_owned(), Look::Head)]
}

/// The name before a row, in its columns.
fn name(name: &str) -> (String, Look) {
    (padded(&shortened(name, NAME - 1), NAME), Look::Plain)
}

/// As many signs as columns.
fn signs(sign: &str, columns: usize, look: Look) -> (String, Look) {
    (sign.repeat(columns / width(sign).max(1)), look)
}

/// So much of a whole in columns; what is not nothing is seen.
fn share(part: i64, whole: i64, columns: usize) -> usize {
    let columns = i64::try_from(columns).unwrap_or(i64::MAX);
    let scaled = part.saturating_mul(columns) / whole.max(1);
    let seen = if part > 0 { scaled.max(1) } else { 0 };
    usize::try_from(seen).unwrap_or(0)
}
