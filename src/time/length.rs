//! How long something lasts, in whole milliseconds.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Sub};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A length of time in milliseconds. May be negative only as the result of a subtraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Length(i64);

/// Why a text is not a length.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\u{201c}{0}\u{201d} is not a length of time; write 90s, 3m or 1h30m")]
pub struct BadLength(String);

impl Length {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// From whole milliseconds.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// From whole seconds.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// From whole minutes.
    pub const fn from_minutes(minutes: i64) -> Self {
        Self::from_seconds(minutes.saturating_mul(60))
    }

    /// Whole milliseconds.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole seconds, the rest cut off: what a running clock shows.
    pub const fn whole_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Whole seconds rounded half up: what an exported duration says.
    pub const fn rounded_seconds(self) -> i64 {
        self.0.saturating_add(500).div_euclid(1000)
    }

    /// The same length, or zero where it is negative.
    #[must_use]
    pub fn not_negative(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Rounded down to a multiple of `step`, a positive length.
    #[must_use]
    pub fn floor_to(self, step: Self) -> Self {
        Self(self.0.saturating_sub(self.0.rem_euclid(step.0.max(1))))
    }

    /// Shared out equally among `parts`; zero parts give zero.
    #[must_use]
    pub fn shared_by(self, parts: usize) -> Self {
        i64::try_from(parts).ok().and_then(|parts| self.0.checked_div(parts)).map_or(Self::ZERO, Self)
    }

    /// As a clock shows it: `3:05`, `62:48`, `1:02:48` never: minutes simply go on.
    pub fn clock(self) -> String {
        let seconds = self.whole_seconds().max(0);
        format!("{}:{:02}", seconds.div_euclid(60), seconds.rem_euclid(60))
    }

    /// As it is typed: `90s`, `3m`, `1h30m`. Milliseconds are dropped.
    pub fn typed(self) -> String {
        let seconds = self.whole_seconds().max(0);
        let (hours, minutes, rest) =
            (seconds.div_euclid(3600), seconds.div_euclid(60).rem_euclid(60), seconds.rem_euclid(60));
        let mut text = String::new();
        for (count, unit) in [(hours, 'h'), (minutes, 'm'), (rest, 's')] {
            if count > 0 {
                text.push_str(&count.to_string());
                text.push(unit);
            }
        }
        if text.is_empty() { "0s".to_owned() } else { text }
    }
}

impl fmt::Display for Length {
    /// As a person reads it: `2 min 30 s`, `3 min`, `45 s`, `1 h 5 min`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.whole_seconds().max(0);
        let (hours, minutes, rest) =
            (seconds.div_euclid(3600), seconds.div_euclid(60).rem_euclid(60), seconds.rem_euclid(60));
        let parts: Vec<String> = [(hours, "h"), (minutes, "min"), (rest, "s")]
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, unit)| format!("{count} {unit}"))
            .collect();
        if parts.is_empty() { out.write_str("0 s") } else { out.write_str(&parts.join(" ")) }
    }
}

impl FromStr for Length {
    type Err = BadLength;

    /// Reads `90s`, `3m`, `1h30m`: each unit once, in this order; more than nothing, at most 99 hours.
    fn from_str(text: &str) -> Result<Self, BadLength> {
        let bad = || BadLength(text.to_owned());
        let mut rest = text.trim();
        let mut seconds: i64 = 0;
        for (unit, worth) in [('h', 3600), ('m', 60), ('s', 1)] {
            let Some((digits, after)) = rest.split_once(unit) else { continue };
            if digits.is_empty() || digits.len() > 5 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(bad());
            }
            let count: i64 = digits.parse().map_err(|_| bad())?;
            seconds = seconds.saturating_add(count.saturating_mul(worth));
            rest = after;
        }
        if !rest.is_empty() || seconds == 0 || seconds > 99 * 3600 {
            Err(bad())
        } else {
            Ok(Self::from_seconds(seconds))
        }
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Mul<usize> for Length {
    type Output = Self;
    fn mul(self, times: usize) -> Self {
        Self(self.0.saturating_mul(i64::try_from(times).unwrap_or(i64::MAX)))
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_they_are_typed() {
        for (text, seconds) in [("90s", 90), ("3m", 180), ("1h30m", 5400), ("2m30s", 150), ("1h", 3600)] {
            assert_eq!(text.parse(), Ok(Length::from_seconds(seconds)), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_is_refused() {
        for text in ["", "3", "m", "3 m", "-3m", "3m2h", "0s", "1.5m", "3min", "999999s", "100h"] {
            assert!(text.parse::<Length>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_clock_shows_minutes_and_seconds() {
        assert_eq!(Length::from_millis(487_999).clock(), "8:07");
        assert_eq!(Length::from_seconds(3768).clock(), "62:48");
    }

    #[test]
    fn a_duration_is_rounded_once_half_up() {
        assert_eq!(Length::from_millis(1499).rounded_seconds(), 1);
        assert_eq!(Length::from_millis(1500).rounded_seconds(), 2);
    }

    #[test]
    fn an_equal_share_is_rounded_down_to_ten_seconds() {
        let share = Length::from_seconds(62 * 60 + 48 - 210).shared_by(14);
        assert_eq!(share.floor_to(Length::from_seconds(10)).typed(), "4m10s");
    }
}
