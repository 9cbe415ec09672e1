//! Dates and times as documents of the United Nations in Spanish write them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

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
pub(in crate::words) fn hour(time: NaiveTime) -> String {
    format!("{}.{:02} horas", time.hour(), time.minute())
}

/// "25 de junio de 2021", "1 de junio de 2022"
pub(in crate::words) fn day(date: NaiveDate) -> String {
    let month = usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month));
    format!("{} de {} de {}", date.day(), month.copied().unwrap_or_default(), date.year().unsigned_abs())
}

/// "Viernes 25 de junio de 2021", with a capital since it begins its line.
pub(in crate::words) fn weekday_and_day(date: NaiveDate) -> String {
    let weekday = match date.weekday() {
        Weekday::Mon => "Lunes",
        Weekday::Tue => "Martes",
        Weekday::Wed => "Miércoles",
        Weekday::Thu => "Jueves",
        Weekday::Fri => "Viernes",
        Weekday::Sat => "Sábado",
        Weekday::Sun => "Domingo",
    };
    format!("{weekday} {}", day(date))
}
