//! The list of speakers goes on to its next state with Enter: open, closing in five minutes, closed, open again.

use chrono::NaiveTime;

use crate::console::Model;
use crate::meeting::{Command, ListState, Room};
use crate::time::{Length, Moment};

use super::limit::minutes;
use super::{Line, Meaning, does};

const FIVE_MINUTES: Length = Length::from_minutes(5);

/// What the line means.
pub(super) fn meaning(line: &Line, model: &Model) -> Meaning {
    let text = line.text();
    let room = model.ahead().room();
    let now = model.clock();
    let waiting = room.waiting.len();
    let closing = |closes_at: Moment| announces(closes_at, room, now);
    let next = match text.trim() {
        "" => match room.list {
            ListState::NotOpen => opens(),
            ListState::Open => closing(nearest_minute(now + FIVE_MINUTES)),
            ListState::ClosingAnnounced(_) => closes(waiting),
            ListState::Closed => reopens(),
        },
        "open" => opens(),
        "now" | "close" => closes(waiting),
        "reopen" => reopens(),
        typed => match closing_time(typed, room, now) {
            Some(closes_at) => closing(closes_at),
            None => return Meaning::Not("open, a time (11:25), minutes (5), now, or reopen".to_owned()),
        },
    };
    next.unless_refused(model)
}

fn opens() -> Meaning {
    does(Command::OpenList, "open the list of speakers")
}

fn closes(waiting: usize) -> Meaning {
    does(Command::CloseList, format!("close the list of speakers now, {waiting} waiting"))
}

fn reopens() -> Meaning {
    does(Command::ReopenList, "open the list of speakers again")
}

fn announces(closes_at: Moment, room: &Room, now: Moment) -> Meaning {
    let minutes = ((closes_at - now).rounded_seconds() + 30).div_euclid(60);
    let at = closes_at.hour_minute(room.agenda.time_zone);
    does(
        Command::AnnounceClosing { closes_at },
        format!("announce that the list closes at {at}, in {minutes} min"),
    )
}

/// In so many minutes, or at a time of this day.
fn closing_time(typed: &str, room: &Room, now: Moment) -> Option<Moment> {
    if let Some(length) = minutes(typed) {
        return Some(nearest_minute(now + length));
    }
    let time = NaiveTime::parse_from_str(typed, "%H:%M").ok()?;
    let zone = room.agenda.time_zone;
    Some(Moment::at(now.in_zone(zone).date_naive(), time, zone))
}

/// A time that is said aloud has no seconds.
pub(in crate::console) fn nearest_minute(moment: Moment) -> Moment {
    const MINUTE: i64 = 60_000;
    Moment::from_millis((moment.millis() + MINUTE / 2).div_euclid(MINUTE) * MINUTE)
}
