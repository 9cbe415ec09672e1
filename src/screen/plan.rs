//! The items with their planned and real minutes, one a row, and who presides.

use crate::console::Model;
use crate::meeting::{ItemState, Room};

use super::header::{minutes, real, to};
use super::sheet::Sheet;
use super::theme::Look;

/// Rows with the head and who presides, for a meeting with so many items; at most so many.
pub fn rows(room: &Room, most: usize) -> usize {
    (room.items.len() + 2).min(most)
}

/// The head, the items around the open one, and who presides.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let end = sheet.width() - 1;
    sheet.put(0, 1, 10, "ITEMS", Look::Head);
    sheet.put_right(0, end, "plan real     to", Look::Head);
    let rows = sheet.height().saturating_sub(2);
    let open = room.items.iter().position(|item| Some(&item.label) == room.open_item.as_ref());
    let first = open.map_or(0, |open| (open + 2).saturating_sub(rows));
    let first = first.min(room.items.len().saturating_sub(rows));
    for (row, item) in room.items.iter().skip(first).take(rows).enumerate() {
        one(sheet, row + 1, item, model);
    }
    let presiding = room.presiding_now().map(|who| format!("presided by {}", who.short()));
    sheet.put(rows + 1, 1, end - 1, &presiding.unwrap_or_default(), Look::Quiet);
}

/// `>D  Exchange of views   80    8  11:52`
fn one(sheet: &mut Sheet<'_>, row: usize, item: &ItemState, model: &Model) {
    let (room, now) = (model.room(), model.clock());
    let zone = room.agenda.time_zone;
    let open = Some(&item.label) == room.open_item.as_ref();
    let look = if open { Look::Open } else { Look::Plain };
    let end = sheet.width() - 1;
    let to = match item.times.last() {
        None => None,
        Some(span) => span.to.or_else(|| to(item, room, now)),
    };
    sheet.put_right(row, end, &to.map_or_else(String::new, |to| to.hour_minute(zone)), look);
    sheet.put_right(row, end - 7, &real(item, now), look);
    sheet.put_right(row, end - 12, &minutes(item.planned), look);
    let title = room.agenda.item(&item.label).map_or("", |item| item.title.as_str());
    let sign = if open { ">" } else { " " };
    sheet.put(row, 0, end - 16, &format!("{sign}{}  {title}", item.label), look);
}
