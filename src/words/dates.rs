//! Dates and times of day as they are said and written in documents.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::tongue::tongue;
use crate::agenda::Language;
use crate::time::Moment;

/// "25 June 2021"
pub fn day(date: NaiveDate, language: Language) -> String {
    tongue(language).day(date).as_str().to_owned()
}

/// "Friday, 25 June 2021"
pub fn weekday_and_day(date: NaiveDate, language: Language) -> String {
    tongue(language).weekday_and_day(date).as_str().to_owned()
}

/// "10.25 a.m."; seconds are dropped.
pub fn hour(time: NaiveTime, language: Language) -> String {
    tongue(language).hour(time).as_str().to_owned()
}

/// The same for a moment, on the wall clock of a zone.
pub fn hour_of(moment: Moment, zone: Tz, language: Language) -> String {
    hour(moment.in_zone(zone).time(), language)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hour_at(hours: u32, minutes: u32) -> String {
        hour(NaiveTime::from_hms_opt(hours, minutes, 59).unwrap(), Language::English)
    }

    #[test]
    fn times_have_a_point_and_the_half_of_the_day() {
        assert_eq!(hour_at(10, 25), "10.25 a.m.");
        assert_eq!(hour_at(11, 5), "11.05 a.m.");
        assert_eq!(hour_at(18, 15), "6.15 p.m.");
        assert_eq!(hour_at(10, 0), "10 a.m.");
    }

    #[test]
    fn noon_and_midnight_have_their_words() {
        assert_eq!(hour_at(12, 0), "12 noon");
        assert_eq!(hour_at(12, 1), "12.01 p.m.");
        assert_eq!(hour_at(0, 0), "12 midnight");
        assert_eq!(hour_at(0, 5), "12.05 a.m.");
    }

    #[test]
    fn dates_have_the_day_first() {
        let date = NaiveDate::from_ymd_opt(2021, 6, 25).unwrap();
        assert_eq!(day(date, Language::English), "25 June 2021");
        assert_eq!(weekday_and_day(date, Language::English), "Friday, 25 June 2021");
        assert_eq!(day(NaiveDate::from_ymd_opt(2022, 6, 1).unwrap(), Language::English), "1 June 2022");
    }

    #[test]
    fn french_and_spanish_have_their_own_dates_and_times() {
        let date = NaiveDate::from_ymd_opt(2021, 6, 25).unwrap();
        let first = NaiveDate::from_ymd_opt(2022, 6, 1).unwrap();
        let time = |hours, minutes| NaiveTime::from_hms_opt(hours, minutes, 0).unwrap();
        assert_eq!(weekday_and_day(date, Language::French), "Vendredi 25 juin 2021");
        assert_eq!(day(first, Language::French), "1er juin 2022");
        assert_eq!(hour(time(15, 5), Language::French), "15\u{a0}h\u{a0}5");
        assert_eq!(hour(time(10, 0), Language::French), "10\u{a0}heures");
        assert_eq!(weekday_and_day(date, Language::Spanish), "Viernes 25 de junio de 2021");
        assert_eq!(hour(time(15, 5), Language::Spanish), "15.05 horas");
    }

    #[test]
    fn a_moment_is_said_on_the_clock_of_the_meeting() {
        let moment = Moment::from_millis(1_624_634_700_000);
        assert_eq!(hour_of(moment, Tz::America__New_York, Language::English), "11.25 a.m.");
    }
}
