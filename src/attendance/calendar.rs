//! Which number is the day: decided from all dates of a file, and said where it cannot be.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::stamp::{Clock, DateOrder, Stamp};

/// How the dates of a file are read, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    /// The order in which they are read.
    pub order: DateOrder,
    /// What it rests on.
    pub certainty: Certainty,
}

/// How sure the order of day and month is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// There is no date in which it matters.
    NoMatter,
    /// At least one date allows no other order.
    Shown,
    /// No date decides; one order puts all of them on one or two days.
    OneMeeting,
    /// Nothing decides; the clock has twelve hours, so it is taken as an American date, or twenty-four, so
    /// it is not.
    Supposed,
    /// Some dates allow only one order and some only the other.
    Contradicting,
}

impl Calendar {
    /// Looks at all stamps of a file.
    pub(super) fn of(stamps: &[Stamp]) -> Self {
        let says = |order| stamps.iter().filter(|stamp| stamp.says == Some(order)).count();
        let open: Vec<&Stamp> = stamps.iter().filter(|stamp| stamp.is_open()).collect();
        let by = |order, certainty| Self { order, certainty };
        match (says(DateOrder::DayFirst), says(DateOrder::MonthFirst)) {
            (0, 0) if open.is_empty() => by(DateOrder::YearFirst, Certainty::NoMatter),
            (0, 0) => Self::of_open(&open),
            (_, 0) => by(DateOrder::DayFirst, Certainty::Shown),
            (0, _) => by(DateOrder::MonthFirst, Certainty::Shown),
            (days, months) => {
                let order = if days >= months { DateOrder::DayFirst } else { DateOrder::MonthFirst };
                by(order, Certainty::Contradicting)
            }
        }
    }

    fn of_open(stamps: &[&Stamp]) -> Self {
        let spread = |order| {
            let days: Vec<NaiveDate> = stamps.iter().filter_map(|stamp| date(stamp, order)).collect();
            days.iter().max().zip(days.iter().min()).map_or(0, |(last, first)| (*last - *first).num_days())
        };
        let (days, months) = (spread(DateOrder::DayFirst), spread(DateOrder::MonthFirst));
        let one_meeting = |order| Self { order, certainty: Certainty::OneMeeting };
        if days <= 1 && months > 1 {
            return one_meeting(DateOrder::DayFirst);
        }
        if months <= 1 && days > 1 {
            return one_meeting(DateOrder::MonthFirst);
        }
        let same = stamps.iter().all(|stamp| matches!(stamp.date, [first, second, _] if first == second));
        let twelve = stamps.iter().any(|stamp| stamp.clock == Clock::Twelve);
        let order = if twelve { DateOrder::MonthFirst } else { DateOrder::DayFirst };
        Self { order, certainty: if same { Certainty::NoMatter } else { Certainty::Supposed } }
    }

    /// The wall clock that a stamp shows; none where its numbers are no date in any order.
    pub(super) fn wall_clock(self, stamp: &Stamp) -> Option<NaiveDateTime> {
        let order = stamp.says.unwrap_or(self.order);
        let day = date(stamp, order).or_else(|| date(stamp, other(order)))?;
        Some(day.and_time(NaiveTime::from_hms_opt(stamp.hour, stamp.minute, stamp.second)?))
    }

    /// What a person should know of it.
    pub fn remark(self) -> Option<&'static str> {
        match (self.certainty, self.order) {
            (Certainty::NoMatter | Certainty::Shown | Certainty::OneMeeting, _) => None,
            (Certainty::Supposed, DateOrder::MonthFirst) => Some(
                "it cannot be told whether the day or the month comes first in its dates; the month is taken, \
                 for its clock has twelve hours",
            ),
            (Certainty::Supposed, DateOrder::DayFirst | DateOrder::YearFirst) => Some(
                "it cannot be told whether the day or the month comes first in its dates; the day is taken, for \
                 its clock has twenty-four hours",
            ),
            (Certainty::Contradicting, _) => Some(
                "in some of its dates the day comes first and in some the month; each is read as it can be, and \
                 its times are to be looked over",
            ),
        }
    }
}

fn other(order: DateOrder) -> DateOrder {
    match order {
        DateOrder::DayFirst => DateOrder::MonthFirst,
        DateOrder::MonthFirst | DateOrder::YearFirst => DateOrder::DayFirst,
    }
}

fn date(stamp: &Stamp, order: DateOrder) -> Option<NaiveDate> {
    let [first, second, third] = stamp.date;
    let (year, month, day) = match order {
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
        DateOrder::YearFirst => (first, second, third),
    };
    let year = match i32::try_from(year).ok()? {
        short @ 0..=99 => 2000 + short,
        // the years of the Buddha, as Thai clocks write them
        long @ 2400..=2700 => long - 543,
        year @ 1990..=2399 => year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(texts: &[&str]) -> (Calendar, Vec<String>) {
        let stamps: Vec<Stamp> = texts.iter().filter_map(|text| Stamp::read(text)).collect();
        let calendar = Calendar::of(&stamps);
        let read = stamps.iter().filter_map(|stamp| calendar.wall_clock(stamp));
        (calendar, read.map(|clock| clock.to_string()).collect())
    }

    #[test]
    fn one_date_that_allows_no_other_order_decides_for_all() {
        let (calendar, read) = calendar(&["5/6/2021, 23:59:00", "13/6/2021, 0:10:00"]);
        assert_eq!((calendar.order, calendar.certainty), (DateOrder::DayFirst, Certainty::Shown));
        assert_eq!(read[0], "2021-06-05 23:59:00");
    }

    #[test]
    fn a_meeting_past_midnight_decides_for_the_order_that_keeps_it_together() {
        let (calendar, _) = calendar(&["6/7/2021, 23:50:00", "6/8/2021, 0:10:00"]);
        assert_eq!((calendar.order, calendar.certainty), (DateOrder::MonthFirst, Certainty::OneMeeting));
    }

    #[test]
    fn where_nothing_decides_it_is_said() {
        let (day, read) = calendar(&["6/7/2021, 09:50:00", "6/7/2021, 10:10:00"]);
        assert_eq!((day.certainty, read[0].as_str()), (Certainty::Supposed, "2021-07-06 09:50:00"));
        let (month, read) = calendar(&["6/7/2021, 9:50:00 AM"]);
        assert_eq!((month.order, read[0].as_str()), (DateOrder::MonthFirst, "2021-06-07 09:50:00"));
        assert!(month.remark().unwrap().contains("cannot be told"));
    }

    #[test]
    fn the_sixth_of_june_is_the_same_either_way() {
        assert_eq!(calendar(&["6/6/2021, 09:50:00"]).0.certainty, Certainty::NoMatter);
    }

    #[test]
    fn a_year_of_two_digits_is_of_this_century_and_one_of_the_buddha_is_taken_back() {
        assert_eq!(calendar(&["14/11/22, 09:29:07"]).1, ["2022-11-14 09:29:07"]);
        assert_eq!(calendar(&["25/6/2564 09:29:07"]).1, ["2021-06-25 09:29:07"]);
    }
}
