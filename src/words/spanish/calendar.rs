//! Dates and times as documents of the United Nations in Spanish write them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::words::phrase::Phrase;

const MONTHS: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// "10.25 horas", "10.00 horas"
pub(super) fn hour(time: NaiveTime) -> Phrase {
    let point = if time.minute() < 10 { ".0" } else { "." };
    Phrase::figures(time.hour()).then(point).and(&Phrase::figures(time.minute())).then(" horas")
}

/// "25 de junio de 2021", "1 de junio de 2022"
pub(super) fn day(date: NaiveDate) -> Phrase {
    let month = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
    let day = Phrase::figures(date.day()).then(" de ").then(month.copied().unwrap_or_default());
    day.then(" de ").and(&Phrase::figures(date.year().unsigned_abs()))
}

/// "Viernes 25 de junio de 2021", with a capital since it begins its line.
pub(super) fn weekday_and_day(date: NaiveDate) -> Phrase {
    let weekday = match date.weekday() {
        Weekday::Mon => "Lunes ",
        Weekday::Tue => "Martes ",
        Weekday::Wed => "Miércoles ",
        Weekday::Thu => "Jueves ",
        Weekday::Fri => "Viernes ",
        Weekday::Sat => "Sábado ",
        Weekday::Sun => "Domingo ",
    };
    Phrase::fixed(weekday).and(&day(date))
}
