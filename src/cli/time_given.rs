//! Times given on the command line.

use chrono::NaiveDate;

use super::Failure;
use crate::console::language::TimeTyped;
use crate::meeting::Room;
use crate::text;
use crate::time::Moment;

/// `--at TIME`: a time without a date is on the day of the meeting, the one on which it last went on.
pub fn given(typed: &str, room: &Room) -> Result<Moment, Failure> {
    let zone = room.agenda.time_zone;
    let time = TimeTyped::clock_or_dated(typed).ok_or_else(|| bad_time(typed))?;
    Ok(time.on(day(room), zone))
}

/// `--practice TIME`: on the agenda's date.
pub fn on_date(typed: &str, date: NaiveDate, zone: chrono_tz::Tz) -> Result<Moment, Failure> {
    let time = TimeTyped::clock_or_dated(typed).ok_or_else(|| bad_time(typed))?;
    Ok(time.on(date, zone))
}

fn day(room: &Room) -> NaiveDate {
    let last = room.sittings.last().map(|sitting| sitting.from.in_zone(room.agenda.time_zone).date_naive());
    last.unwrap_or(room.agenda.date)
}

fn bad_time(typed: &str) -> Failure {
    Failure::wrong(format!(
        "\u{201c}{}\u{201d} is not a time; write 10:41, 10:41:30 or 2021-06-25T10:41",
        text::printable(typed)
    ))
}
