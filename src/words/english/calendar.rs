//! Dates and times as United Nations documents write them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::words::phrase::Phrase;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "10.25 a.m.", "10 a.m.", "12 noon", "12.01 p.m.", "12 midnight".
pub(super) fn hour(time: NaiveTime) -> Phrase {
    let (afternoon, hour) = time.hour12();
    let half = match (time.minute(), hour, afternoon) {
        (0, 12, true) => " noon",
        (0, 12, false) => " midnight",
        (_, _, true) => " p.m.",
        (_, _, false) => " a.m.",
    };
    let minute = match time.minute() {
        0 => Phrase::default(),
        minute @ 1..10 => Phrase::fixed(".0").and(&Phrase::figures(minute)),
        minute => Phrase::fixed(".").and(&Phrase::figures(minute)),
    };
    Phrase::figures(hour).and(&minute).then(half)
}

/// "25 June 2021"
pub(super) fn day(date: NaiveDate) -> Phrase {
    let month = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
    let day = Phrase::figures(date.day()).then(" ").then(month.copied().unwrap_or_default());
    day.then(" ").and(&Phrase::figures(u64::from(date.year().unsigned_abs())))
}

/// "Friday, 25 June 2021"
pub(super) fn weekday_and_day(date: NaiveDate) -> Phrase {
    let weekday = match date.weekday() {
        Weekday::Mon => "Monday, ",
        Weekday::Tue => "Tuesday, ",
        Weekday::Wed => "Wednesday, ",
        Weekday::Thu => "Thursday, ",
        Weekday::Fri => "Friday, ",
        Weekday::Sat => "Saturday, ",
        Weekday::Sun => "Sunday, ",
    };
    Phrase::fixed(weekday).and(&day(date))
}
