//! Times as they are typed, and the moment each means next to another one.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::time::{Length, Moment};

/// A time as typed, checked for its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeTyped {
    /// `10:41`, `10:41:30`.
    Clock(NaiveTime),
    /// `24 June 17:02`: the year follows from the meeting.
    DayOfYear {
        /// 1 to 12.
        month: u32,
        /// Of that month.
        day: u32,
        /// On the wall clock.
        time: NaiveTime,
    },
    /// `2021-06-24T17:02`.
    Dated(NaiveDateTime),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl TimeTyped {
    /// Reads `10:41`, `10:41:30`, `2021-06-24T17:02`, seconds as wanted.
    pub fn clock_or_dated(text: &str) -> Option<Self> {
        match text.split_once(['T', 't']) {
            Some((date, time)) => Some(Self::Dated(NaiveDateTime::new(iso_date(date)?, clock(time)?))),
            None => clock(text).map(Self::Clock),
        }
    }

    /// Reads these, and `24 June 17:02`, `24 June 2021 17:02`, `June 24 17:02`, `2021-06-24 17:02`.
    pub fn any(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [one] => Self::clock_or_dated(one),
            [date, time] => Some(Self::Dated(NaiveDateTime::new(iso_date(date)?, clock(time)?))),
            [first, second, time] => {
                let (month, day) = month_and_day(first, second)?;
                Some(Self::DayOfYear { month, day, time: clock(time)? })
            }
            [first, second, year, time] => {
                let (month, day) = month_and_day(first, second)?;
                let date = NaiveDate::from_ymd_opt(digits(year, 4)?.try_into().ok()?, month, day)?;
                Some(Self::Dated(NaiveDateTime::new(date, clock(time)?)))
            }
            _ => None,
        }
    }

    /// This time on a date; with a date of its own, that one.
    pub fn on(self, date: NaiveDate, zone: Tz) -> Moment {
        match self {
            Self::Clock(time) => Moment::at(date, time, zone),
            Self::DayOfYear { month, day, time } => {
                Moment::at(NaiveDate::from_ymd_opt(date.year(), month, day).unwrap_or(date), time, zone)
            }
            Self::Dated(wall) => Moment::at(wall.date(), wall.time(), zone),
        }
    }

    /// The first such moment not before another one.
    pub fn at_or_after(self, moment: Moment, zone: Tz) -> Moment {
        self.around(moment, zone).into_iter().find(|found| *found >= moment).unwrap_or(moment)
    }

    /// The last such moment not after another one; none where its date is still to come.
    pub fn not_after(self, moment: Moment, zone: Tz) -> Option<Moment> {
        self.around(moment, zone).into_iter().rfind(|found| *found <= moment)
    }

    /// The moment nearest to another one.
    pub fn nearest(self, moment: Moment, zone: Tz) -> Moment {
        let distance = |found: &Moment| (found.millis() - moment.millis()).abs();
        self.around(moment, zone).into_iter().min_by_key(distance).unwrap_or(moment)
    }

    /// Such moments around another one, in order; with a date there is one, whatever the other.
    fn around(self, moment: Moment, zone: Tz) -> Vec<Moment> {
        let today = moment.in_zone(zone).date_naive();
        let mut found = match self {
            Self::Clock(time) => (-1..=1)
                .filter_map(|days| today.checked_add_signed(TimeDelta::days(days)))
                .flat_map(|date| on(date, time, zone))
                .collect(),
            Self::DayOfYear { month, day, time } => (-8..=8)
                .filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day))
                .flat_map(|date| on(date, time, zone))
                .collect(),
            Self::Dated(wall) => vec![Moment::at(wall.date(), wall.time(), zone)],
        };
        found.sort_unstable();
        found
    }
}

/// A time on a day: twice where the clocks are put back over it.
fn on(date: NaiveDate, time: NaiveTime, zone: Tz) -> Vec<Moment> {
    let first = Moment::at(date, time, zone);
    let again = first + Length::from_minutes(60);
    let same_wall = again.in_zone(zone).naive_local() == NaiveDateTime::new(date, time);
    if same_wall { vec![first, again] } else { vec![first] }
}

/// `1 July 2021` for `2021-07-01`; other words stay as they are.
pub fn day_in_words(typed: &str) -> String {
    iso_date(typed).map_or_else(|| typed.to_owned(), |date| date.format("%-d %B %Y").to_string())
}

fn clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split(':');
    let hour = parts.next().filter(|part| part.len() <= 2).and_then(number)?;
    let minute = parts.next().and_then(|part| digits(part, 2))?;
    let second = parts.next().map_or(Some(0), |part| digits(part, 2))?;
    if parts.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, second) }
}

fn iso_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let year = parts.next().and_then(|part| digits(part, 4))?;
    let month = parts.next().and_then(|part| digits(part, 2))?;
    let day = parts.next().and_then(|part| digits(part, 2))?;
    if parts.next().is_some() { None } else { NaiveDate::from_ymd_opt(year.try_into().ok()?, month, day) }
}

fn month_and_day(first: &str, second: &str) -> Option<(u32, u32)> {
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, number(second)?),
        (None, Some(month)) => (month, number(first)?),
        (None, None) | (Some(_), Some(_)) => return None,
    };
    // Whether 29 February exists is known with the year only.
    NaiveDate::from_ymd_opt(2000, month, day).map(|_| (month, day))
}

fn month(text: &str) -> Option<u32> {
    let text = text.trim_end_matches('.').to_lowercase();
    if text.chars().count() < 3 {
        return None;
    }
    let found =
        MONTHS.iter().position(|name| name.starts_with(&text) || text == "sept" && *name == "september")?;
    u32::try_from(found + 1).ok()
}

fn digits(text: &str, count: usize) -> Option<u32> {
    if text.len() == count { number(text) } else { None }
}

fn number(text: &str) -> Option<u32> {
    let only_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if only_digits { text.parse().ok() } else { None }
}
