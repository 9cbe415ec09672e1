//! Dates and times as documents of the United Nations in French write them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::words::phrase::Phrase;

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
pub(super) fn hour(time: NaiveTime) -> Phrase {
    match (time.hour(), time.minute()) {
        (0, 0) => Phrase::fixed("minuit"),
        (12, 0) => Phrase::fixed("midi"),
        (1, 0) => Phrase::fixed("1\u{a0}heure"),
        (hour, 0) => Phrase::figures(hour).then("\u{a0}heures"),
        (hour, minute) => Phrase::figures(hour).then("\u{a0}h\u{a0}").and(&Phrase::figures(minute)),
    }
}

/// "25 juin 2021", "1er juin 2022"
pub(super) fn day(date: NaiveDate) -> Phrase {
    let month = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
    let first = if date.day() == 1 { "er " } else { " " };
    let day = Phrase::figures(date.day()).then(first).then(month.copied().unwrap_or_default());
    day.then(" ").and(&Phrase::figures(date.year().unsigned_abs()))
}

/// "vendredi 25 juin 2021", with a capital since it begins its line.
pub(super) fn weekday_and_day(date: NaiveDate) -> Phrase {
    let weekday = match date.weekday() {
        Weekday::Mon => "Lundi ",
        Weekday::Tue => "Mardi ",
        Weekday::Wed => "Mercredi ",
        Weekday::Thu => "Jeudi ",
        Weekday::Fri => "Vendredi ",
        Weekday::Sat => "Samedi ",
        Weekday::Sun => "Dimanche ",
    };
    Phrase::fixed(weekday).and(&day(date))
}
