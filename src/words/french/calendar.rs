//! Dates and times as documents of the United Nations in French write them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// "10 h 25", "10 heures", "midi", "minuit": the hour and its minutes are not parted at the end of a line.
pub(in crate::words) fn hour(time: NaiveTime) -> String {
    match (time.hour(), time.minute()) {
        (0, 0) => "minuit".to_owned(),
        (12, 0) => "midi".to_owned(),
        (1, 0) => "1\u{a0}heure".to_owned(),
        (hour, 0) => format!("{hour}\u{a0}heures"),
        (hour, minute) => format!("{hour}\u{a0}h\u{a0}{minute}"),
    }
}

/// "25 juin 2021", "1er juin 2022"
pub(in crate::words) fn day(date: NaiveDate) -> String {
    let month = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
    let first = if date.day() == 1 { "er" } else { "" };
    format!("{}{first} {} {}", date.day(), month.copied().unwrap_or_default(), date.year().unsigned_abs())
}

/// "vendredi 25 juin 2021", with a capital since it begins its line.
pub(in crate::words) fn weekday_and_day(date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => "Lundi",
        Weekday::Tue => "Mardi",
        Weekday::Wed => "Mercredi",
        Weekday::Thu => "Jeudi",
        Weekday::Fri => "Vendredi",
        Weekday::Sat => "Samedi",
        Weekday::Sun => "Dimanche",
    };
    format!("{weekday} {}", day(date))
}
