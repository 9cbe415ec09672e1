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
    let Some(command) = command(text.trim(), room, now) else {
        return Meaning::Not("open, a time (11:25), minutes (5), now, or reopen".to_owned());
    };
    let says = says(&command, room, now);
    does(command, says).unless_refused(model)
}

fn command(typed: &str, room: &Room, now: Moment) -> Option<Command> {
    match typed {
        "" => Some(match room.list {
            ListState::NotOpen => Command::OpenList,
            ListState::Open => Command::AnnounceClosing { closes_at: whole_minute(now + FIVE_MINUTES) },
            ListState::ClosingAnnounced(_) => Command::CloseList,
            ListState::Closed => Command::ReopenList,
        }),
        "open" => Some(Command::OpenList),
        "now" | "close" => Some(Command::CloseList),
        "reopen" => Some(Command::ReopenList),
        typed => closing_time(typed, room, now).map(|closes_at| Command::AnnounceClosing { closes_at }),
    }
}

/// In so many minutes, or at a time of this day.
fn closing_time(typed: &str, room: &Room, now: Moment) -> Option<Moment> {
    if let Some(length) = minutes(typed) {
        return Some(whole_minute(now + length));
    }
    let time = NaiveTime::parse_from_str(typed, "%H:%M").ok()?;
    let zone = room.agenda.time_zone;
    Some(Moment::at(now.in_zone(zone).date_naive(), time, zone))
}

/// Announced times are said aloud: never before what was meant, and without seconds.
fn whole_minute(moment: Moment) -> Moment {
    let minute = 60_000;
    Moment::from_millis((moment.millis() + minute - 1).div_euclid(minute) * minute)
}

fn says(command: &Command, room: &Room, now: Moment) -> String {
    let waiting = room.waiting.len();
    match command {
        Command::OpenList => "open the list of speakers".to_owned(),
        Command::AnnounceClosing { closes_at } => format!(
            "announce that the list closes at {}, in {} min",
            closes_at.hour_minute(room.agenda.time_zone),
            (*closes_at - now).rounded_seconds().div_euclid(60)
        ),
        Command::CloseList => format!("close the list of speakers now, {waiting} waiting"),
        Command::ReopenList => "open the list of speakers again".to_owned(),
        _ => String::new(),
    }
}
