//! Which numbers of a workbook are dates: only their style says so.

use chrono::{Days, NaiveDate, NaiveTime};

use super::open_document::attribute;
use super::unreadable::Unreadable;
use super::workbook::{Epoch, each_tag};

/// Numbers of the styles that every workbook has for dates and times.
const BUILT_IN: [std::ops::RangeInclusive<u32>; 4] = [14..=22, 27..=36, 45..=47, 50..=58];

/// The styles of cells, each with whether it shows a date.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<bool>);

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(xml: &[u8]) -> Result<Self, Unreadable> {
        let mut own: Vec<u32> = Vec::new();
        let mut formats: Vec<u32> = Vec::new();
        let mut of_cells = false;
        each_tag(xml, |tag| {
            let number = attribute(tag, b"numFmtId").and_then(|number| number.parse().ok());
            match tag.local_name().as_ref() {
                b"numFmt" => {
                    let code = attribute(tag, b"formatCode").unwrap_or_default();
                    own.extend(number.filter(|_| shows_a_date(&code)));
                }
                b"cellXfs" => of_cells = true,
                b"cellStyles" | b"dxfs" => of_cells = false,
                b"xf" if of_cells => formats.push(number.unwrap_or(0)),
                _ => {}
            }
        })?;
        let is_date =
            |format: &u32| own.contains(format) || BUILT_IN.iter().any(|range| range.contains(format));
        Ok(Self(formats.iter().map(is_date).collect()))
    }

    /// Whether cells of this style show a date or a time.
    pub(super) fn is_date(&self, style: usize) -> bool {
        self.0.get(style).copied().unwrap_or(false)
    }
}

/// Letters for days and hours outside quotes and brackets.
fn shows_a_date(code: &str) -> bool {
    let mut closes = None;
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match (closes, letter) {
            (Some(end), letter) if letter == end => closes = None,
            (None, '"') => closes = Some('"'),
            (None, '[') => closes = Some(']'),
            (None, '\\' | '_' | '*') => drop(letters.next()),
            (None, letter) if "ymdhs".contains(letter.to_ascii_lowercase()) => return true,
            (Some(_) | None, _) => {}
        }
    }
    false
}

/// A number of days as a date with its time; a time of day alone where it is less than one day.
pub(super) fn calendar_moment(number: &str, epoch: Epoch) -> Option<String> {
    let days: f64 = number.trim().parse().ok()?;
    if !(0.0..200_000.0).contains(&days) {
        return None;
    }
    let seconds = chrono::TimeDelta::try_milliseconds(whole(days.fract() * 86_400.0)?.checked_mul(1000)?)?;
    let time = NaiveTime::MIN.overflowing_add_signed(seconds);
    if days < 1.0 {
        return Some(time.0.format("%H:%M:%S").to_string());
    }
    let first = match epoch {
        Epoch::Of1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        Epoch::Of1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
    };
    let date = first.checked_add_days(Days::new(u64::try_from(whole(days.floor())?).ok()?))?;
    // what rounds up to midnight is the next day
    let date = if time.1 == 0 { date } else { date.succ_opt()? };
    Some(format!("{date} {}", time.0.format("%H:%M:%S")))
}

/// A small number as a whole one, by its digits: a cast would be silent where it does not fit.
fn whole(number: f64) -> Option<i64> {
    format!("{number:.0}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_either_epoch() {
        let moment = |number: &str, epoch| calendar_moment(number, epoch).unwrap();
        assert_eq!(moment("44372.4112", Epoch::Of1900), "2021-06-25 09:52:08");
        assert_eq!(moment("42910.5", Epoch::Of1904), "2021-06-25 12:00:00");
        assert_eq!(moment("0.40625", Epoch::Of1900), "09:45:00");
        assert_eq!(moment("44371.999999", Epoch::Of1900), "2021-06-25 00:00:00");
        assert_eq!(calendar_moment("1e300", Epoch::Of1900), None);
        assert_eq!(calendar_moment("NaN", Epoch::Of1900), None);
    }

    #[test]
    fn a_format_with_letters_of_the_calendar_shows_a_date() {
        assert!(shows_a_date("dd/mm/yyyy hh:mm") && shows_a_date("[$-409]h:mm AM/PM"));
        assert!(!shows_a_date("0.00\" days\"") && !shows_a_date("[Red]0") && !shows_a_date("\\d0"));
    }
}
