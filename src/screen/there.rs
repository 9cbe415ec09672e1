//! Who is there by the attendance list: not yet heard by region and group, who has left, hands to lower.

use crate::console::Model;
use crate::delegations::Delegation;
use crate::meeting::{AttendanceList, Room};
use crate::record::{Among, NotYetHeard};
use crate::text::counted;

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Column of names.
const NAMES: usize = 29;

/// Rows of the block beside the list, its rule included.
pub const ROWS: usize = 5;

/// The whole account, in place of the list.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let Some(list) = room.attendance_list() else { return };
    sheet.rule(
        0,
        &[(
            2,
            &format!(
                "ONLINE, {}: {}, {} not yet heard",
                of_when(list, model),
                sums(room, list),
                not_yet(room)
            ),
        )],
    );
    let rows = rows(room, model);
    let shown = sheet.height().saturating_sub(1);
    let columns = sheet.width().saturating_sub(NAMES + 1);
    let lines: Vec<(String, String)> =
        rows.iter().flat_map(|(head, names)| beside(head, names, columns)).collect();
    let first = model.view().turned.min(lines.len().saturating_sub(shown));
    for (row, (head, names)) in lines.iter().skip(first).take(shown).enumerate() {
        sheet.put(row + 1, 1, NAMES - 2, head, Look::Head);
        sheet.rest(row + 1, NAMES, names, Look::Plain);
    }
}

/// The block beside the list on a large screen.
pub fn block(sheet: &mut Sheet<'_>, list: &AttendanceList, model: &Model) {
    let room = model.room();
    let (there, not_yet) = (room.delegations_there().len(), not_yet(room));
    let to_settle = room.names_to_settle().count();
    sheet.rule(0, &[]);
    sheet.rest(1, 1, &format!("ONLINE ({})", of_when(list, model)), Look::Head);
    sheet.rest(2, 1, &sums(room, list), Look::Plain);
    sheet.rest(3, 1, &format!("asked or heard {}, not yet {not_yet}", there - not_yet), Look::Plain);
    let names = match to_settle {
        0 => "every name is settled".to_owned(),
        names => format!("{}  :names", counted(names, "name to settle", "names to settle")),
    };
    sheet.rest(4, 1, &names, Look::Plain);
}

/// `list of 09:52`, with the day where it is another one.
fn of_when(list: &AttendanceList, model: &Model) -> String {
    let zone = model.room().agenda.time_zone;
    let (at, now) = (list.as_of.in_zone(zone), model.clock().in_zone(zone));
    let form = if at.date_naive() == now.date_naive() { "%H:%M" } else { "%-d %B %H:%M" };
    format!("list of {}", at.format(form))
}

/// Delegations that are there and were not heard.
fn not_yet(room: &Room) -> usize {
    room.not_yet_heard().into_iter().filter(|who| who.is_state()).count()
}

/// `61 people, 43 delegations`
fn sums(room: &Room, list: &AttendanceList) -> String {
    let there = room.delegations_there().len();
    format!("{}, {}", counted(list.people(), "person", "people"), counted(there, "delegation", "delegations"))
}

fn rows(room: &Room, model: &Model) -> Vec<(String, String)> {
    let not_yet = NotYetHeard::of(room, model.roster());
    let zone = room.agenda.time_zone;
    let mut rows: Vec<(String, String)> = not_yet.regions.iter().map(region).collect();
    let groups: Vec<String> = not_yet
        .groups
        .iter()
        .map(|group| format!("{} {} of {}", group.name, group.not_yet.len(), group.there))
        .collect();
    let left = room.attending().into_iter().filter_map(|attending| {
        let left = room.left(attending.who)?;
        Some(format!("{} {}", attending.who.short, left.hour_minute(zone)))
    });
    let others = not_yet.others.iter().map(|who| who.short.to_string()).collect();
    let hands = room.hands_to_lower();
    let hands = hands.iter().map(|heard| heard.request.speaker.short());
    for (head, names) in [
        ("not States", others),
        ("by group", groups),
        ("have left", left.collect()),
        ("hands to lower", hands.collect()),
    ] {
        if !names.is_empty() {
            rows.push((head.to_owned(), names.join(", ")));
        }
    }
    rows
}

/// `African Group 9 of 14` and the names of the nine.
fn region(region: &Among<'_>) -> (String, String) {
    let names: Vec<String> = region.not_yet.iter().map(|who: &&Delegation| who.short.to_string()).collect();
    let names = if names.is_empty() { "all asked or heard".to_owned() } else { names.join(", ") };
    (format!("{} {} of {}", region.name, region.not_yet.len(), region.there), names)
}

/// A head, and names broken at spaces beside it.
fn beside(head: &str, names: &str, columns: usize) -> Vec<(String, String)> {
    let lines = wrapped(names, columns).into_iter().zip(0..);
    lines.map(|(line, row)| (if row == 0 { head.to_owned() } else { String::new() }, line)).collect()
}
