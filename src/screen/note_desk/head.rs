//! The first two rows: the meeting and the clock, who has the floor and who is next.

use crate::console::note_desk::NoteDesk;
use crate::meeting::{Intervention, Kind, MeetingState, Room};
use crate::text::width;

use super::super::sheet::Sheet;
use super::super::theme::Look;

/// Rows.
pub const ROWS: usize = 2;

/// Draws both.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk) {
    title(sheet, desk);
    floor(sheet, desk);
}

fn title(sheet: &mut Sheet<'_>, desk: &NoteDesk) {
    let room = desk.room();
    let here = desk.clock().in_zone(room.agenda.time_zone);
    let seconds = if desk.seconds_count() { "%H:%M:%S %Z" } else { "%H:%M %Z" };
    let left = sheet.put_right(0, sheet.width() - 1, &here.format(seconds).to_string(), Look::Now);
    let mut left = sheet.put_right(0, left.saturating_sub(3), "NOT FOR SHARING", Look::Mark);
    if room.practice.is_some() {
        left = sheet.put_right(0, left.saturating_sub(3), "PRACTICE", Look::Mark);
    }
    if let Some(link) = desk.link_told() {
        left = sheet.put_right(0, left.saturating_sub(3), &link, Look::Mark);
    }
    let free = left.saturating_sub(3);
    let column = sheet.put(0, 1, free, "NOTES  ", Look::Mark);
    let item = room.open_item_planned().map(|item| format!("{} {}, ", item.label, item.title));
    let told = format!("{}{}", item.unwrap_or_default(), room.agenda.title);
    sheet.put(0, column, free.saturating_sub(column), &told, Look::Plain);
}

/// ` FLOOR Indonesia for NAM   8:07 of 5:00  OVER TIME         next: European Union`
fn floor(sheet: &mut Sheet<'_>, desk: &NoteDesk) {
    let room = desk.room();
    let end = sheet.width() - 1;
    let next = room.next().filter(|_| room.state != MeetingState::Adjourned);
    let next = next.map_or_else(String::new, |next| format!("next: {}", next.speaker.short()));
    let edge =
        if width(&next) * 3 < sheet.width() { sheet.put_right(1, end, &next, Look::Quiet) } else { end };
    let column = sheet.put(1, 1, 6, "FLOOR ", Look::Head);
    let Some(heard) = room.floor.now_heard() else {
        sheet.put(1, column, edge.saturating_sub(column + 2), free(room), Look::Now);
        return;
    };
    let clock = clock(heard, desk);
    let columns: usize = clock.iter().map(|(told, _)| width(told) + 2).sum();
    let kind = kind(heard.request.kind);
    let whole = heard.request.speaker.said();
    let room_for_name = edge.saturating_sub(column + columns + 2);
    let name =
        if width(kind) + width(&whole) <= room_for_name { whole } else { heard.request.speaker.short() };
    let mut column = sheet.put(1, column, room_for_name, &format!("{kind}{name}"), Look::Now) + 2;
    for (told, look) in clock {
        column = sheet.put(1, column, edge.saturating_sub(column + 1), &told, look) + 2;
    }
}

/// `8:07 of 5:00`, `OVER TIME +3:07`
fn clock(heard: &Intervention, desk: &NoteDesk) -> Vec<(String, Look)> {
    let now = desk.clock();
    let of = heard.limit.map_or_else(String::new, |limit| format!(" of {}", limit.clock()));
    let over = heard.over(now);
    let is_over = over > crate::time::Length::ZERO;
    let look = if is_over { Look::OverTime } else { Look::Now };
    let mut told = vec![(format!("{}{of}", heard.elapsed(now).clock()), look)];
    if heard.is_paused() {
        told.push(("PAUSED".to_owned(), Look::StandsStill));
    } else if is_over {
        told.push((format!("OVER TIME +{}", over.clock()), Look::OverTime));
    }
    told
}

/// What is heard, where it is no statement.
const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement | Kind::Remarks => "",
        Kind::Question => "QUESTION ",
        Kind::Reaction => "REACTION ",
        Kind::PointOfOrder => "POINT OF ORDER ",
        Kind::RightOfReply => "RIGHT OF REPLY ",
    }
}

fn free(room: &Room) -> &'static str {
    match room.state {
        MeetingState::Before => "the meeting has not begun",
        MeetingState::Running => "nobody has the floor",
        MeetingState::Suspended => "the meeting is suspended",
        MeetingState::Adjourned => "the meeting is adjourned; the notes can be cleaned up",
    }
}
