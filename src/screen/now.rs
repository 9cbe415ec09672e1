//! Who has the floor and how long: the block that the eye must find first.

use crate::console::Model;
use crate::meeting::{Intervention, MeetingState, OnBehalfOf, Room, Speaker};
use crate::time::{Length, Moment};

use super::sheet::Sheet;
use super::theme;

/// Column of names.
pub const MARGIN: usize = 6;

/// Rows of the block.
pub const ROWS: usize = 3;

/// The three rows.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let now = model.clock();
    sheet.put(0, 1, 4, "NOW", theme::HEAD);
    match (&room.floor.point_of_order, &room.floor.speaker) {
        (Some(point), speaker) => point_of_order(sheet, point, speaker.as_ref(), room, now),
        (None, Some(speaker)) => speaking(sheet, speaker, room, now),
        (None, None) => nobody(sheet, room, now),
    }
}

fn speaking(sheet: &mut Sheet<'_>, speaker: &Intervention, room: &Room, now: Moment) {
    let zone = room.agenda.time_zone;
    let edge = clock(sheet, 0, speaker, now);
    sheet.put(0, MARGIN, edge.saturating_sub(MARGIN + 2), &name(&speaker.request.speaker), theme::NOW);
    let edge = rest(sheet, speaker, room, now);
    if let Some(behalf) = behalf(&speaker.request.speaker) {
        sheet.put(1, MARGIN, edge.saturating_sub(MARGIN + 2), &behalf, theme::PLAIN);
    }
    let asked = speaker
        .asked_to_conclude
        .map_or_else(String::new, |asked| format!(", asked to conclude {}", asked.hour_minute(zone)));
    let told = format!("since {}{asked}", speaker.started.hour_minute_second(zone));
    let column = sheet.rest(2, MARGIN, &told, theme::QUIET);
    if let Some(pause) = speaker.pauses.last().filter(|_| speaker.is_paused()) {
        let (why, then) = match room.state {
            MeetingState::Suspended => ("SUSPENDED", "; :resume-meeting goes on"),
            MeetingState::Before | MeetingState::Running | MeetingState::Adjourned => ("PAUSED", ""),
        };
        sheet.rest(
            2,
            column + 3,
            &format!("{why} since {}{then}", pause.from.hour_minute_second(zone)),
            theme::STANDS_STILL,
        );
    }
}

/// The clock stands alone at the right edge. Gives its first column.
fn clock(sheet: &mut Sheet<'_>, row: usize, speaker: &Intervention, now: Moment) -> usize {
    let elapsed = speaker.elapsed(now).clock();
    let of = speaker.limit.map_or_else(String::new, |limit| format!(" of {}", limit.clock()));
    let style = if speaker.over(now) > Length::ZERO { theme::OVER_TIME } else { theme::NOW };
    sheet.put_right(row, sheet.width() - 1, &format!("{elapsed}{of}"), style)
}

/// Over time in words and with a sign; shortly before the limit what is left.
fn rest(sheet: &mut Sheet<'_>, speaker: &Intervention, room: &Room, now: Moment) -> usize {
    let end = sheet.width() - 1;
    let over = speaker.over(now);
    if over >= Length::from_seconds(1) {
        return sheet.put_right(1, end, &format!("OVER TIME  +{}", over.clock()), theme::OVER_TIME);
    }
    let warns = room.limits.warn_at.iter().max();
    match speaker.rest(now).filter(|rest| warns.is_some_and(|warn| rest <= warn)) {
        Some(rest) if speaker.ended.is_none() => {
            sheet.put_right(1, end, &format!("{} left", rest.clock()), theme::NEARLY)
        }
        Some(_) | None => end,
    }
}

fn point_of_order(
    sheet: &mut Sheet<'_>,
    point: &Intervention,
    speaker: Option<&Intervention>,
    room: &Room,
    now: Moment,
) {
    let edge = clock(sheet, 0, point, now);
    let who = match &point.request.speaker.delegation {
        Some(who) => format!("POINT OF ORDER  {}", who.name),
        None => "POINT OF ORDER".to_owned(),
    };
    sheet.put(0, MARGIN, edge.saturating_sub(MARGIN + 2), &who, theme::STANDS_STILL);
    if let Some(speaker) = speaker {
        let edge = clock(sheet, 1, speaker, now);
        let told = format!("{} stands still at", speaker.request.speaker.short());
        sheet.put(1, MARGIN, edge.saturating_sub(MARGIN + 2), &told, theme::PLAIN);
    }
    let further = match room.floor.further_points.len() {
        0 => String::new(),
        several => format!(", {several} more after it"),
    };
    let told = format!("since {}{further}", point.started.hour_minute_second(room.agenda.time_zone));
    sheet.rest(2, MARGIN, &told, theme::QUIET);
}

/// The final time stays on the screen until the next one begins.
fn nobody(sheet: &mut Sheet<'_>, room: &Room, now: Moment) {
    let zone = room.agenda.time_zone;
    let told = match room.state {
        MeetingState::Before => {
            format!(
                "the meeting has not begun; it is planned for {}",
                room.agenda.starts_at().hour_minute(zone)
            )
        }
        MeetingState::Running => "nobody has the floor".to_owned(),
        MeetingState::Suspended => suspended(room),
        MeetingState::Adjourned => match room.adjourned_at() {
            Some(at) => format!("the meeting was adjourned at {}", at.hour_minute(zone)),
            None => "the meeting is adjourned".to_owned(),
        },
    };
    let style = if room.state == MeetingState::Suspended { theme::STANDS_STILL } else { theme::NOW };
    let Some(last) = room.finished.last() else {
        sheet.rest(0, MARGIN, &told, style);
        return;
    };
    let edge = clock(sheet, 0, last, now);
    sheet.put(0, MARGIN, edge.saturating_sub(MARGIN + 2), &told, style);
    let edge = rest(sheet, last, room, now);
    let before = format!("before: {}", last.request.speaker.short());
    sheet.put(1, MARGIN, edge.saturating_sub(MARGIN + 2), &before, theme::QUIET);
}

fn suspended(room: &Room) -> String {
    let since = room.suspensions.last().map(|span| span.from.hour_minute(room.agenda.time_zone));
    format!("the meeting is suspended since {}; :resume-meeting goes on", since.unwrap_or_default())
}

fn name(speaker: &Speaker) -> String {
    speaker
        .delegation
        .as_ref()
        .map_or_else(|| "speaker not yet named; f names".to_owned(), |who| who.name.to_string())
}

fn behalf(speaker: &Speaker) -> Option<String> {
    let nationally = if speaker.also_national { ", and nationally" } else { "" };
    let behalf = match speaker.on_behalf_of.as_ref()? {
        OnBehalfOf::Group(group) => format!("on behalf of {}", group.spoken),
        OnBehalfOf::Named(name) => format!("on behalf of {name}"),
        OnBehalfOf::States(states) => {
            let names: Vec<&str> = states.iter().map(|state| state.short.as_str()).collect();
            format!("on behalf of {} States: {}", states.len(), names.join(", "))
        }
    };
    Some(format!("{behalf}{nationally}"))
}
