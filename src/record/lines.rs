//! The room in plain lines: `show` for a person, `show --list` for a chat window.

use super::accounting::accounts;
use super::show::Spell;
use crate::meeting::{Capacity, Forecast, Intervention, Kind, ListState, MeetingState, Room, Waiting};
use crate::text::{padded, printable, width};
use crate::time::{Length, Moment};

/// What is going on, for a person: the item, the floor with its clock, the lists with their places, whether
/// it fits, and the warnings with what would be typed for them.
pub fn lines(room: &Room, now: Moment, spell: Spell<'_>) -> String {
    let mut lines = vec![head(room, now), item(room, now), floor(room, now), list_sentence(room)];
    lines.extend(places(room, &room.waiting));
    if !room.replies.is_empty() {
        lines.push("Right of reply:".to_owned());
        lines.extend(places(room, &room.replies));
    }
    lines.extend(names("After closing", &room.after_closing));
    lines.extend(super::ahead::still_open(room, now));
    lines.extend(room.forecast(now).map(|forecast| fits(room, &forecast)));
    lines.extend(super::ahead::proposed(room, now, spell));
    for warning in room.advise(now) {
        let offer = warning.offer.as_ref().and_then(|offer| spell(offer, room));
        let offer = offer.map_or_else(String::new, |line| format!(" ({line})"));
        lines.push(format!("warning: {}{offer}", warning.sentence));
    }
    written(&lines)
}

/// Who speaks and who is next, to be pasted where everybody reads it: no notes, no warnings, no times of
/// request, nothing of what came after closing.
pub fn list_lines(room: &Room) -> String {
    let mut lines = Vec::new();
    lines.extend(room.floor.now_heard().map(|heard| format!("Speaking: {}", full_name(heard))));
    let next: Vec<String> = room
        .nexts()
        .zip(1..)
        .map(|(waiting, place)| format!("{place}. {}{}", named(waiting), reply(waiting)))
        .collect();
    if !next.is_empty() {
        lines.push("Next:".to_owned());
        lines.extend(next);
    }
    let held: Vec<String> = room.waiting.iter().filter(|waiting| waiting.held).map(named).collect();
    if !held.is_empty() {
        lines.push(format!("To be called later: {}", held.join(", ")));
    }
    lines.extend(limits(room));
    lines.push(list_sentence_for_all(room).to_owned());
    written(&lines)
}

fn written(lines: &[String]) -> String {
    let mut lines: Vec<String> = lines.iter().map(|line| printable(line).trim_end().to_owned()).collect();
    lines.push(String::new());
    lines.join("\n")
}

fn head(room: &Room, now: Moment) -> String {
    let agenda = &room.agenda;
    let practice = if room.practice.is_some() { "PRACTICE: " } else { "" };
    let clock = now.in_zone(agenda.time_zone).format("%H:%M:%S %Z");
    let state = match room.state {
        MeetingState::Before => ", not begun",
        MeetingState::Running => "",
        MeetingState::Suspended => ", suspended",
        MeetingState::Adjourned => ", adjourned",
    };
    format!("{practice}{}, {clock}{state}", agenda.title)
}

fn item(room: &Room, now: Moment) -> String {
    let Some(label) = &room.open_item else { return "No item is open".to_owned() };
    let account = accounts(room, now).into_iter().find(|account| account.label == *label);
    let title = account.as_ref().map(|account| account.title.clone()).unwrap_or_default();
    let minutes = |length: Length| (length.whole_seconds() / 60).to_string();
    let actual = account.as_ref().and_then(|account| account.actual).map(minutes).unwrap_or_default();
    match account.and_then(|account| account.planned).map(minutes) {
        Some(planned) => format!("Item {label}: {title}, {actual} of {planned} min"),
        None => format!("Item {label}: {title}, {actual} min"),
    }
}

fn floor(room: &Room, now: Moment) -> String {
    let Some(speaker) = &room.floor.speaker else {
        let point = room.floor.point_of_order.as_ref();
        return point.map_or_else(
            || "Nobody has the floor".to_owned(),
            |point| format!("Point of order: {}", full_name(point)),
        );
    };
    let point = room.floor.point_of_order.as_ref();
    let point = point.map(|point| format!("; point of order: {}", full_name(point))).unwrap_or_default();
    format!("Speaking: {}, {}{point}", full_name(speaker), clock(speaker, now))
}

fn clock(speaker: &Intervention, now: Moment) -> String {
    let limit = speaker.limit.map(|limit| format!(" of {}", limit.clock())).unwrap_or_default();
    let over = speaker.over(now);
    let over = if over >= Length::from_seconds(1) {
        format!(", OVER TIME +{}", over.clock())
    } else {
        String::new()
    };
    let still = if speaker.is_paused() { ", clock standing still" } else { "" };
    format!("{}{limit}{over}{still}", speaker.elapsed(now).clock())
}

fn list_sentence(room: &Room) -> String {
    let zone = room.agenda.time_zone;
    let state = match room.list {
        ListState::NotOpen => "not open yet".to_owned(),
        ListState::Open => "open".to_owned(),
        ListState::ClosingAnnounced(at) => {
            format!("open, its closing announced for {}", at.hour_minute(zone))
        }
        ListState::Closed => "closed".to_owned(),
    };
    format!("List of speakers: {state}, {} waiting", room.waiting.len())
}

const fn list_sentence_for_all(room: &Room) -> &'static str {
    match room.list {
        ListState::NotOpen => "The list of speakers is not open yet.",
        ListState::Open | ListState::ClosingAnnounced(_) => "The list of speakers is open.",
        ListState::Closed => "The list of speakers is closed.",
    }
}

/// One line for each: place, name, capacity, time of request, limit, remark.
fn places(room: &Room, waiting: &[Waiting]) -> Vec<String> {
    let columns = waiting.iter().map(|waiting| width(&named(waiting))).max().unwrap_or(0).min(48);
    let line = |(waiting, place): (&Waiting, usize)| {
        let limit = room.limit_of(waiting).map_or_else(|| "-".to_owned(), Length::clock);
        format!(
            "{place:>4}  {}  {:<12}  {}  {limit:>5}  {}",
            padded(&named(waiting), columns),
            capacity_word(waiting.speaker.capacity()),
            waiting.asked.hour_minute(room.agenda.time_zone),
            remark(waiting)
        )
    };
    waiting.iter().zip(1..).map(line).collect()
}

fn remark(waiting: &Waiting) -> String {
    let kind = match waiting.kind {
        Kind::Question => Some("question".to_owned()),
        Kind::Reaction => Some("reaction".to_owned()),
        Kind::Statement | Kind::PointOfOrder | Kind::RightOfReply | Kind::Remarks => None,
    };
    let held = waiting.held.then(|| "held".to_owned());
    let parts: Vec<String> = kind.into_iter().chain(held).chain(waiting.note.clone()).collect();
    parts.join(", ")
}

fn names(what: &str, waiting: &[Waiting]) -> Option<String> {
    let names: Vec<String> = waiting.iter().map(named).collect();
    (!names.is_empty()).then(|| format!("{what}: {}", names.join(", ")))
}

fn fits(room: &Room, forecast: &Forecast) -> String {
    let zone = room.agenda.time_zone;
    let heard = match forecast.waiting {
        0 => String::new(),
        1 => format!("1 heard by {}, ", forecast.heard_by.hour_minute(zone)),
        2 => format!("both heard by {}, ", forecast.heard_by.hour_minute(zone)),
        count => format!("all {count} heard by {}, ", forecast.heard_by.hour_minute(zone)),
    };
    let ends = forecast.ends_at.hour_minute(zone);
    let planned = forecast.planned_end_at.hour_minute(zone);
    let minutes = |length: Length| length.whole_seconds() / 60;
    let share =
        forecast.per_speaker.map(|share| format!("; {} each would fit", share.clock())).unwrap_or_default();
    if forecast.fits() {
        let in_hand = minutes(forecast.in_hand());
        return format!("FITS: {heard}end {ends}, planned {planned}, {in_hand} min in hand{share}");
    }
    let over = minutes(Length::ZERO - forecast.in_hand() + Length::from_seconds(59));
    format!("SHORT: {heard}end {ends}, planned {planned}, {over} min over{share}")
}

fn limits(room: &Room) -> Option<String> {
    let limits = &room.limits;
    let all = [
        (limits.national, ""),
        (limits.group, " on behalf of a group"),
        (limits.observer, " for observers"),
        (limits.organization, " for organizations"),
    ];
    let mut said: Vec<String> = Vec::new();
    for (limit, whom) in all {
        let Some(limit) = limit else { continue };
        if whom.is_empty() || Some(limit) != limits.national {
            said.push(format!("{limit}{whom}"));
        }
    }
    (!said.is_empty()).then(|| format!("Limit: {}", said.join(", ")))
}

/// What a name on the list is not there for a statement.
fn reply(waiting: &Waiting) -> &'static str {
    if waiting.kind == Kind::RightOfReply { ", right of reply" } else { "" }
}

fn named(waiting: &Waiting) -> String {
    waiting.speaker.short()
}

fn full_name(heard: &Intervention) -> String {
    let said = heard.request.speaker.said();
    said.strip_prefix("the ").map_or_else(|| said.clone(), str::to_owned)
}

const fn capacity_word(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::National => "national",
        Capacity::Group => "group",
        Capacity::States => "States",
        Capacity::Observer => "observer",
        Capacity::Organization => "organization",
        Capacity::Other => "other",
    }
}
