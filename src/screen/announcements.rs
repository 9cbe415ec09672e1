//! The announcements that can be made now, one of them chosen.

use crate::console::Model;
use crate::text::padded;

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Columns of the occasion.
const OCCASION: usize = 20;

/// All of them, turned so that the one chosen is there whole.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let end = sheet.width() - 1;
    let edge = sheet.put_right(0, end, "NOT FOR SHARING", Look::Mark);
    let head = "SAY   arrows choose, Enter copies, Esc goes back";
    sheet.put(0, 1, edge.saturating_sub(3), head, Look::Head);
    let all = model.announcements();
    if all.is_empty() {
        sheet.rest(2, 1, "nothing can be announced now", Look::Quiet);
        return;
    }
    let chosen = model.view().turned.min(all.len() - 1);
    let columns = sheet.width().saturating_sub(OCCASION + 4);
    let mut rows = Vec::new();
    for (place, announcement) in all.iter().enumerate() {
        let sign = if place == chosen { ">" } else { " " };
        let occasion = format!("{sign} {}", padded(announcement.occasion, OCCASION));
        for (line, text) in wrapped(announcement.sentence.as_str(), columns).into_iter().enumerate() {
            let before = if line == 0 { occasion.clone() } else { " ".repeat(OCCASION + 2) };
            rows.push((place, before, text));
        }
    }
    let free = sheet.height().saturating_sub(2);
    let ends = rows.iter().rposition(|(place, ..)| *place == chosen).map_or(0, |last| last + 1);
    for (row, (place, before, text)) in rows.iter().skip(ends.saturating_sub(free)).take(free).enumerate() {
        let look = if *place == chosen { Look::Selected } else { Look::Plain };
        let column = sheet.rest(row + 2, 1, before, Look::Head);
        sheet.rest(row + 2, column, text, look);
    }
}
