//! Who was heard, in the order in which the interventions began.

use crate::console::Model;
use crate::meeting::{Intervention, Kind, Room};
use crate::record::{Counting, Voices};

use super::list::capacity;
use super::sheet::Sheet;
use super::theme;

/// The head and the last interventions.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let right = sheet.width().saturating_sub(32);
    let head = format!("HEARD: {}", counted(room));
    sheet.rule(
        0,
        &[
            (2, &head),
            (right - 1, "capacity"),
            (right + 13, "from"),
            (right + 20, "time"),
            (right + 26, "item"),
        ],
    );
    let rows = sheet.height().saturating_sub(1);
    let all: Vec<&Intervention> = all(room).collect();
    let last = all.len().saturating_sub(rows);
    let first = last.saturating_sub(model.view().turned);
    for (row, heard) in all.iter().skip(first).take(rows).enumerate() {
        let request = &heard.request;
        sheet.put_right(row + 1, 4, &heard.number.to_string(), theme::PLAIN);
        let name = format!("{}{}", request.speaker.short(), kind(request.kind));
        sheet.put(row + 1, 5, right.saturating_sub(6), &name, theme::PLAIN);
        sheet.put(row + 1, right, 13, capacity(request.speaker.capacity()), theme::PLAIN);
        let from = heard.started.hour_minute(room.agenda.time_zone);
        sheet.put(row + 1, right + 14, 6, &from, theme::PLAIN);
        sheet.put_right(row + 1, right + 26, &heard.elapsed(model.clock()).clock(), theme::PLAIN);
        let item = heard.item.as_ref().map_or("", |item| item.as_str());
        sheet.put(row + 1, right + 28, 4, item, theme::PLAIN);
    }
    if all.is_empty() {
        sheet.rest(1, 5, "nobody was heard yet", theme::QUIET);
    }
}

fn all(room: &Room) -> impl Iterator<Item = &Intervention> {
    room.finished.iter().chain(&room.floor.speaker).chain(&room.floor.point_of_order)
}

/// `17 delegations, 4 groups, 1 observer`; `nobody yet`.
pub fn counted(room: &Room) -> String {
    let Voices { delegations, groups, observers, organizations, others } =
        Counting::over(room.finished.iter().chain(&room.floor.speaker)).speakers;
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
