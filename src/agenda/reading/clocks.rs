//! Values that are dates, times, lengths of time or zones.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::{TZ_VARIANTS, Tz};
use toml::Spanned;
use toml::de::DeValue;
use toml::value::Datetime;

use super::section::wrong_shape;
use super::values::line;
use super::{At, Findings, Section, nearest};
use crate::agenda::mistakes::{Shape, ValueMistake};
use crate::time::Length;

/// Entries of a list of lengths.
const MOST_LENGTHS: usize = 10;

impl Section<'_> {
    /// A day.
    pub fn date(&mut self, key: &'static str, found: &mut Findings) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let DeValue::Datetime(Datetime { date: Some(date), time: None, offset: None }) = value.get_ref()
        else {
            wrong_shape(key, Shape::Date, value, found);
            return None;
        };
        let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into());
        told_if_none(day, key, value, found)
    }

    /// A time on the wall clock; seconds may be left out.
    pub fn time(&mut self, key: &'static str, found: &mut Findings) -> Option<At<NaiveTime>> {
        let value = self.get(key)?;
        let DeValue::Datetime(Datetime { date: None, time: Some(time), offset: None }) = value.get_ref()
        else {
            wrong_shape(key, Shape::Time, value, found);
            return None;
        };
        let second = time.second.unwrap_or(0).into();
        let clock = NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), second);
        told_if_none(clock, key, value, found).map(|clock| At::new(value.span(), clock))
    }

    /// A length of time.
    pub fn length(&mut self, key: &'static str, found: &mut Findings) -> Option<At<Length>> {
        let value = self.get(key)?;
        length(key, value, Shape::Length, found)
    }

    /// A list of lengths of time; none where there is no list.
    pub fn lengths(&mut self, key: &'static str, found: &mut Findings) -> Option<Vec<At<Length>>> {
        let entries = self.list(key, Shape::Lengths, MOST_LENGTHS, found)?;
        Some(entries.into_iter().filter_map(|entry| length(key, entry, Shape::Lengths, found)).collect())
    }

    /// A time zone by the name of its place.
    pub fn zone(&mut self, key: &'static str, found: &mut Findings) -> Option<Tz> {
        let name = self.text(key, found)?;
        let typed = name.get_ref();
        let zone = typed.parse().ok();
        if zone.is_none() {
            let wrong = ValueMistake::BadZone { typed: typed.clone(), near: near_zone(typed) };
            found.note(name.span(), &wrong);
        }
        zone
    }
}

fn length(
    key: &'static str,
    value: &Spanned<DeValue<'_>>,
    shape: Shape,
    found: &mut Findings,
) -> Option<At<Length>> {
    let text = line(key, value, shape, found)?;
    let typed = text.get_ref();
    if let Ok(length) = typed.parse::<Length>() {
        return Some(At::new(text.span(), length));
    }
    if typed.chars().all(|letter| matches!(letter, '0' | 'h' | 'm' | 's')) {
        found.note(text.span(), &ValueMistake::NoLength { key });
    } else {
        found.note(text.span(), &ValueMistake::BadLength { key, typed: typed.clone() });
    }
    None
}

fn told_if_none<T>(
    moment: Option<T>,
    key: &'static str,
    value: &Spanned<DeValue<'_>>,
    found: &mut Findings,
) -> Option<T> {
    if moment.is_none() {
        found.note(value.span(), &ValueMistake::NoSuchTime { key });
    }
    moment
}

/// The zone that was most likely meant: by its whole name, else by its city.
fn near_zone(typed: &str) -> Option<&'static str> {
    let city = |zone: &'static str| zone.rsplit('/').next().unwrap_or(zone);
    let names = || TZ_VARIANTS.iter().map(|zone| zone.name()).filter(|name| name.contains('/'));
    nearest(typed, names()).or_else(|| {
        let meant = nearest(typed, names().map(city))?;
        names().find(|name| city(name) == meant)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_its_city_and_in_small_letters() {
        assert_eq!(near_zone("New York"), Some("America/New_York"));
        assert_eq!(near_zone("europe/brussels"), Some("Europe/Brussels"));
        assert_eq!(near_zone("what the clock says"), None);
    }
}
