//! Title, warning that the screen is not for the room, clock; below it the items with their times.

use crate::agenda::Item;
use crate::console::Model;
use crate::meeting::{ItemState, MeetingState, Room};
use crate::text::width;
use crate::time::{Length, Moment};

use super::sheet::Sheet;
use super::theme::Look;

/// Columns for the sign that more items follow.
const MORE_FOLLOW: usize = 3;

/// Rows with the rule, which can be spared.
pub const ROWS: usize = 3;

/// The first two rows and the rule.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    title(sheet, &room.agenda.title, model, sheet.width() - 1);
    items(sheet, room, model.clock());
    sheet.rule(2, &[]);
}

/// The title with the date, and how long it is to the end: where the items have a block of their own.
pub fn one_row(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let date = room.agenda.date.format("%-d %B %Y");
    let left = sheet.put_right(0, sheet.width() - 1, &to_the_end(room, model.clock()), Look::Head);
    title(sheet, &format!("{}, {date}", room.agenda.title), model, left.saturating_sub(3));
}

/// The title, and at the end of its row the marks and the clock.
fn title(sheet: &mut Sheet<'_>, title: &str, model: &Model, end: usize) {
    let room = model.room();
    let here = model.clock().in_zone(room.agenda.time_zone);
    // At rest nothing but the minute changes, and the desk sleeps.
    let seconds = if model.seconds_count() { "%H:%M:%S %Z" } else { "%H:%M %Z" };
    let clock = here.format(seconds).to_string();
    let widest = width(&here.format("%H:%M:%S %Z").to_string());
    sheet.put_right(0, end, &clock, Look::Now);
    let left = end.saturating_sub(widest);
    let mut left = sheet.put_right(0, left.saturating_sub(3), "NOT FOR SHARING", Look::Mark);
    if room.practice.is_some() {
        left = sheet.put_right(0, left.saturating_sub(3), "PRACTICE", Look::Mark);
    }
    if let Some(link) = model.link_told() {
        left = sheet.put_right(0, left.saturating_sub(3), &link, Look::Mark);
    }
    sheet.put(0, 1, left.saturating_sub(3), title, Look::Plain);
}

/// `70 min to 12:00`, of a fixed width so that the clock beside it stands still.
fn to_the_end(room: &Room, now: Moment) -> String {
    let told = match room.state {
        MeetingState::Running | MeetingState::Suspended => {
            let minutes = (room.planned_end() - now).millis().div_euclid(60_000);
            let end = room.planned_end().hour_minute(room.agenda.time_zone);
            if minutes < 0 {
                format!("{} min after {end}", -minutes)
            } else {
                format!("{minutes} min to {end}")
            }
        }
        MeetingState::Before | MeetingState::Adjourned => ends(room),
    };
    format!("{told:>18}")
}

/// ` A 7/5  B 7/5  C 23/25  [D Exchange of views 8/80, to 11:52]  E -/8   end 12:00`
fn items(sheet: &mut Sheet<'_>, room: &Room, now: Moment) {
    let end = ends(room);
    let edge = sheet.put_right(1, sheet.width() - 1, &end, Look::Head);
    let free = edge.saturating_sub(3);
    let open = room.items.iter().position(|item| Some(&item.label) == room.open_item.as_ref());
    let plain: Vec<String> = room.items.iter().map(|item| closed(item, now)).collect();
    let gaps = 2 * plain.len().saturating_sub(1);
    let others: usize =
        plain.iter().enumerate().filter(|(at, _)| Some(*at) != open).map(|(_, text)| width(text)).sum();
    let room_for_open = free.saturating_sub(others + gaps);
    let cells: Vec<String> = room
        .items
        .iter()
        .zip(&plain)
        .map(|(item, plain)| {
            if Some(&item.label) == room.open_item.as_ref() {
                opened(item, room, now, room_for_open)
            } else {
                plain.clone()
            }
        })
        .collect();
    let next =
        || room.next_item().and_then(|next| room.items.iter().position(|item| item.label == next.label));
    let last = cells.len().saturating_sub(1);
    let first = first_shown(&cells, open.or_else(next).unwrap_or(last), free);
    let mut column = 1;
    if first > 0 {
        column = sheet.put(1, column, free, "…  ", Look::Head);
    }
    for (at, cell) in cells.iter().enumerate().skip(first) {
        let left = (free + 1).saturating_sub(column);
        let is_open = Some(at) == open;
        // Whole cells only, and a sign where more follow: a figure cut short would be another figure.
        let more = if at + 1 < cells.len() { MORE_FOLLOW } else { 0 };
        if !is_open && width(cell) + more > left {
            sheet.put(1, column, left, "…", Look::Head);
            break;
        }
        let style = if is_open { Look::Open } else { Look::Plain };
        column = sheet.put(1, column, left.saturating_sub(more), cell, style) + 2;
    }
}

/// Where the row begins so that the item that matters fits, with signs for those before and after it.
fn first_shown(cells: &[String], matters: usize, free: usize) -> usize {
    let after = if matters + 1 < cells.len() { MORE_FOLLOW } else { 0 };
    (0..=matters)
        .find(|first| {
            let before = if *first > 0 { MORE_FOLLOW } else { 0 };
            let shown = cells.iter().take(matters + 1).skip(*first);
            shown.map(|cell| width(cell) + 2).sum::<usize>() + before + after <= free + 1
        })
        .unwrap_or(matters)
}

/// `C 23/25`; not opened yet `E -/8`.
fn closed(item: &ItemState, now: Moment) -> String {
    format!("{} {}", item.label, real_of_planned(item, now))
}

/// `[D Exchange of views 8/80, to 11:52]`
fn opened(item: &ItemState, room: &Room, now: Moment, columns: usize) -> String {
    let figures = real_of_planned(item, now);
    let to = to(item, room, now)
        .map_or_else(String::new, |to| format!(", to {}", to.hour_minute(room.agenda.time_zone)));
    let title = room.agenda.item(&item.label).map_or("", |item: &Item| item.title.as_str());
    let fixed = width(&format!("[{}  {figures}{to}]", item.label));
    let title = crate::text::shortened(title, columns.saturating_sub(fixed).max(6));
    format!("[{} {title} {figures}{to}]", item.label)
}

fn real_of_planned(item: &ItemState, now: Moment) -> String {
    format!("{}/{}", real(item, now), minutes(item.planned))
}

/// Minutes that an item took so far: full ones while it is open, then the nearest. `-` before it begins.
pub fn real(item: &ItemState, now: Moment) -> String {
    let real: Length = item.times.iter().map(|span| span.length(now)).sum();
    if item.times.is_empty() {
        "-".to_owned()
    } else if item.times.last().is_some_and(|span| span.to.is_none()) {
        real.whole_seconds().div_euclid(60).to_string()
    } else {
        ((real.whole_seconds() + 30).div_euclid(60)).to_string()
    }
}

/// Whole minutes; `?` where none are planned.
pub fn minutes(planned: Option<Length>) -> String {
    planned.map_or_else(|| "?".to_owned(), |planned| (planned.whole_seconds() / 60).to_string())
}

/// When the open item should end: by its own length, and early enough for the items after it if that can be.
pub fn to(item: &ItemState, room: &Room, now: Moment) -> Option<Moment> {
    let before: Length = item.times.iter().rev().skip(1).map(|span| span.length(span.from)).sum();
    let from = item.times.last()?.from;
    let own = from + (room.own_planned(item, now)? - before).not_negative();
    let for_later = room.planned_end() - room.later_planned();
    // Too late for that from the beginning: the plan has moved on by itself.
    Some(if for_later <= from { own } else { own.min(for_later) })
}

fn ends(room: &Room) -> String {
    let zone = room.agenda.time_zone;
    let end = room.planned_end().hour_minute(zone);
    match room.state {
        MeetingState::Before => format!("{} to {end}", room.agenda.starts_at().hour_minute(zone)),
        MeetingState::Running | MeetingState::Suspended if room.is_shifted() => {
            format!("end {end} (plan moved)")
        }
        MeetingState::Running | MeetingState::Suspended => format!("end {end}"),
        MeetingState::Adjourned => match room.adjourned_at() {
            Some(adjourned) => format!("adjourned {}", adjourned.hour_minute(zone)),
            None => "adjourned".to_owned(),
        },
    }
}
