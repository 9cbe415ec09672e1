//! How long somebody stayed, as some locale writes it.

use crate::time::Length;

/// What a bare number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BareNumber {
    /// Minutes, as under “Duration (Minutes)”.
    Minutes,
    /// Nothing: it is no length.
    Nothing,
}

/// First letters of units, by language; the longest that fits counts.
const UNITS: &[(&str, i64)] = &[
    ("h", 3600),
    ("std", 3600),
    ("st", 3600),
    ("u", 3600),
    ("t", 3600),
    ("o", 3600),
    ("g", 3600),
    ("ч", 3600),
    ("ώ", 3600),
    ("小", 3600),
    ("时", 3600),
    ("時", 3600),
    ("시", 3600),
    ("س", 3600),
    ("m", 60),
    ("p", 60),
    ("d", 60),
    ("м", 60),
    ("λ", 60),
    ("分", 60),
    ("분", 60),
    ("د", 60),
    ("s", 1),
    ("с", 1),
    ("δ", 1),
    ("秒", 1),
    ("초", 1),
    ("ث", 1),
];

const MOST: i64 = 1_000 * 3600;

/// Reads a length: `2h 11m 16s`, `1 h 1 min 55 s`, `01:02:10`, `204 mins`.
pub(super) fn lasting(text: &str, bare: BareNumber) -> Option<Length> {
    if text.len() > 60 {
        return None;
    }
    let seconds = if text.contains(':') {
        by_colons(text)?
    } else if let Ok(number) = text.parse::<i64>() {
        match bare {
            BareNumber::Minutes => number.checked_mul(60)?,
            BareNumber::Nothing => return None,
        }
    } else {
        by_units(text)?
    };
    (0..=MOST).contains(&seconds).then(|| Length::from_seconds(seconds))
}

fn by_colons(text: &str) -> Option<i64> {
    let parts: Vec<i64> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hours, minutes @ 0..60, seconds @ 0..60] => Some(hours.checked_mul(3600)? + minutes * 60 + seconds),
        _ => None,
    }
}

fn by_units(text: &str) -> Option<i64> {
    let mut seconds: i64 = 0;
    let mut rest = text.trim_start();
    let mut any = false;
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let (number, after) = rest.split_at_checked(digits)?;
        let unit = after.trim_start();
        let end = unit.find(|letter: char| letter.is_ascii_digit()).unwrap_or(unit.len());
        let (unit, next) = unit.split_at_checked(end)?;
        let worth = worth(&unit.to_lowercase())?;
        seconds = seconds.checked_add(number.parse::<i64>().ok()?.checked_mul(worth)?)?;
        any = true;
        rest = next;
    }
    any.then_some(seconds)
}

fn worth(unit: &str) -> Option<i64> {
    if unit.starts_with("sa") && !unit.starts_with("sat") {
        // the Turkish hour
        return Some(3600);
    }
    let fits = UNITS.iter().filter(|(begins, _)| unit.starts_with(begins));
    fits.max_by_key(|(begins, _)| begins.len()).map(|(_, worth)| *worth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_any_locale_is_read() {
        for (text, seconds) in [
            ("2h 11m 16s", 7876),
            ("29m 22s", 1762),
            ("8m", 480),
            ("1 h 1 min 55 s", 3715),
            ("01:02:10", 3730),
            ("204 mins", 12240),
            ("132", 7920),
            ("2 Std. 11 Min. 16 Sek.", 7876),
            ("1 ч 5 мин 3 с", 3903),
            ("2 小时 11 分 16 秒", 7876),
            ("2 t 3 min", 7380),
        ] {
            let found = lasting(text, BareNumber::Minutes);
            assert_eq!(found, Some(Length::from_seconds(seconds)), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_length() {
        for text in ["", "Organizer", "6/25/2021", "12", "h", "9:52:11 AM", "99999999999h", "1:2"] {
            assert_eq!(lasting(text, BareNumber::Nothing), None, "{text}");
        }
    }
}
