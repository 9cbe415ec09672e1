//! Who was heard, in the order in which the interventions began.

use crate::agenda::ItemKind;
use crate::console::Model;
use crate::meeting::{Intervention, Kind, Room};
use crate::record::Voices;
use crate::text::{printable, shortened};

use super::list::{capacity, name};
use super::sheet::Sheet;
use super::theme::Look;

/// The head, how many of each kind, and the last interventions.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let right = sheet.width().saturating_sub(32);
    let mut all: Vec<&Intervention> = all(room).collect();
    all.sort_by_key(|heard| heard.number);
    let head = format!("HEARD, {}", all.len());
    let heads = [(right - 1, "capacity"), (right + 13, "from"), (right + 20, "time"), (right + 26, "item")];
    sheet.rule(0, &heads);
    sheet.rest(0, 2, &format!(" {head} "), Look::Head);
    let counted = if all.is_empty() { "nobody was heard yet".to_owned() } else { counted(model) };
    sheet.rest(1, 5, &counted, Look::Now);
    let points = points(model, sheet.width());
    let shown = points.len().min(sheet.height().saturating_sub(2) / 2);
    for (point, row) in points.iter().take(shown).zip(2..) {
        sheet.rest(row, 5, point, Look::Plain);
    }
    let rows = sheet.height().saturating_sub(2 + shown);
    let last = all.len().saturating_sub(rows);
    let first = last.saturating_sub(model.view().turned);
    for (row, heard) in all.iter().skip(first).take(rows).enumerate() {
        one(sheet, row + 2 + shown, right, heard, model);
    }
}

/// At the closing, the points that were marked for the summary.
fn points(model: &Model, columns: usize) -> Vec<String> {
    let room = model.room();
    let closing = room.open_item_planned().is_some_and(|item| item.kind == ItemKind::Closing);
    let marked = room.standing_notes().filter(|kept| closing && kept.note.summary);
    let told = marked.zip(1..).map(|(kept, number)| {
        let on = kept.note.on.as_ref().map_or_else(String::new, |on| format!("{on}: "));
        let note = &kept.note;
        let words = if note.text.is_empty() { note.verbatim.as_deref() } else { Some(note.text.as_str()) };
        format!("point {number}  {on}{}", words.unwrap_or_default())
    });
    told.map(|told| shortened(&printable(&told), columns.saturating_sub(7))).collect()
}

/// `14 Egypt                          national      11:46   1:00  D`
fn one(sheet: &mut Sheet<'_>, row: usize, right: usize, heard: &Intervention, model: &Model) {
    let request = &heard.request;
    sheet.put_right(row, 4, &heard.number.to_string(), Look::Plain);
    let afterwards = if heard.was_logged_afterwards() { " (logged afterwards)" } else { "" };
    let (columns, kind) = (right.saturating_sub(6), format!("{}{afterwards}", kind(request.kind)));
    let name = format!("{}{kind}", name(&request.speaker, columns.saturating_sub(kind.len())));
    sheet.put(row, 5, columns, &name, Look::Plain);
    sheet.put(row, right, 13, capacity(request.speaker.capacity()), Look::Plain);
    let from = heard.started.hour_minute(model.room().agenda.time_zone);
    sheet.put(row, right + 14, 6, &from, Look::Plain);
    sheet.put_right(row, right + 26, &heard.elapsed(model.clock()).clock(), Look::Plain);
    let item = heard.item.as_ref().map_or("", |item| item.as_str());
    sheet.put(row, right + 28, 4, item, Look::Plain);
}

fn all(room: &Room) -> impl Iterator<Item = &Intervention> {
    room.finished.iter().chain(&room.floor.speaker).chain(&room.floor.point_of_order)
}

/// `17 delegations, 4 groups, 1 observer`; `nobody yet`.
pub fn counted(model: &Model) -> String {
    let counting = model.counting();
    let Voices { delegations, groups, observers, organizations, others } = counting.speakers;
    let parts = [
        (delegations, "delegation"),
        (groups, "group"),
        (observers, "observer"),
        (organizations, "organization"),
        (others, "other"),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" }))
        .collect();
    let replies = match counting.interventions.replies {
        0 => None,
        1 => Some("1 right of reply".to_owned()),
        several => Some(format!("{several} rights of reply")),
    };
    let said: Vec<String> = said.into_iter().chain(replies).collect();
    if said.is_empty() { "nobody yet".to_owned() } else { said.join(", ") }
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement => "",
        Kind::Question => " (question)",
        Kind::Reaction => " (reaction)",
        Kind::PointOfOrder => " (point of order)",
        Kind::RightOfReply => " (right of reply)",
        Kind::Remarks => " (remarks)",
    }
}
