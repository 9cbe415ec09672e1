//! A moment: an instant in whole milliseconds, the same everywhere on earth.

use std::fmt;
use std::ops::{Add, Sub};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Length;

/// An instant, kept as milliseconds since 1970 and written as RFC 3339 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// From milliseconds since 1970; years outside 0 to 9999, in whatever zone, are brought to the nearest one inside.
    pub fn from_millis(millis: i64) -> Self {
        const DAY: i64 = 86_400_000;
        const FIRST: i64 = -62_167_219_200_000 + DAY;
        const LAST: i64 = 253_402_300_799_999 - DAY;
        Self(millis.clamp(FIRST, LAST))
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The wall clock in a zone. A time that a change of clocks skips is taken an hour later; one that
    /// happens twice is the first.
    pub fn at(date: NaiveDate, time: NaiveTime, zone: Tz) -> Self {
        let wall = NaiveDateTime::new(date, time);
        let instant = zone
            .from_local_datetime(&wall)
            .earliest()
            .or_else(|| zone.from_local_datetime(&(wall + chrono::TimeDelta::hours(1))).earliest());
        instant.map_or_else(|| Self::from(wall.and_utc()), |instant| Self::from(instant.with_timezone(&Utc)))
    }

    /// This instant on a wall clock in a zone.
    pub fn in_zone(self, zone: Tz) -> DateTime<Tz> {
        self.utc().with_timezone(&zone)
    }

    /// `10:49` in a zone.
    pub fn hour_minute(self, zone: Tz) -> String {
        self.in_zone(zone).format("%H:%M").to_string()
    }

    /// `10:49:12` in a zone.
    pub fn hour_minute_second(self, zone: Tz) -> String {
        self.in_zone(zone).format("%H:%M:%S").to_string()
    }

    /// RFC 3339 with milliseconds and the offset of the zone.
    pub fn rfc3339(self, zone: Tz) -> String {
        self.in_zone(zone).to_rfc3339_opts(SecondsFormat::Millis, false)
    }

    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(instant: DateTime<Utc>) -> Self {
        Self::from_millis(instant.timestamp_millis())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.utc().to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        DateTime::<Utc>::deserialize(deserializer).map(Self::from)
    }
}

impl Sub for Moment {
    type Output = Length;
    fn sub(self, earlier: Self) -> Length {
        Length::from_millis(self.0.saturating_sub(earlier.0))
    }
}

impl Add<Length> for Moment {
    type Output = Self;
    fn add(self, length: Length) -> Self {
        Self::from_millis(self.0.saturating_add(length.millis()))
    }
}

impl Sub<Length> for Moment {
    type Output = Self;
    fn sub(self, length: Length) -> Self {
        Self::from_millis(self.0.saturating_sub(length.millis()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_keeps_its_milliseconds_through_the_journal() {
        let moment = Moment::from_millis(1_624_629_665_123);
        let line = serde_json::to_string(&moment).unwrap();
        assert_eq!(line, "\"2021-06-25T14:01:05.123Z\"");
        assert_eq!(serde_json::from_str::<Moment>(&line).unwrap(), moment);
    }

    #[test]
    fn new_york_is_four_hours_behind_in_june() {
        let date = NaiveDate::from_ymd_opt(2021, 6, 25).unwrap();
        let ten = Moment::at(date, NaiveTime::from_hms_opt(10, 0, 0).unwrap(), Tz::America__New_York);
        assert_eq!(ten.rfc3339(Tz::America__New_York), "2021-06-25T10:00:00.000-04:00");
    }

    #[test]
    fn an_hour_that_the_clocks_skip_still_is_a_moment() {
        let date = NaiveDate::from_ymd_opt(2021, 3, 14).unwrap();
        let skipped = Moment::at(date, NaiveTime::from_hms_opt(2, 30, 0).unwrap(), Tz::America__New_York);
        assert_eq!(skipped.hour_minute(Tz::America__New_York), "03:30");
    }
}
