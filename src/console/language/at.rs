//! When a line happens: the `@10:41` before a command.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::lex::{Line, TokenKind};
use super::misphrased::{Misphrased, Place};
use super::times::TimeTyped;
use crate::time::{Length, Moment};

/// A time before a command, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// As typed.
    pub time: TimeTyped,
    line: String,
    place: Place,
}

/// The longest step forward from one line to the next.
const LONGEST_STEP: Length = Length::from_minutes(12 * 60);

/// Takes the time off a line, if it begins with one.
pub fn stamp(line: &mut Line) -> Result<Option<Stamp>, Misphrased> {
    let first = line.tokens.first().filter(|token| token.kind == TokenKind::Word);
    let Some((place, typed)) =
        first.and_then(|first| Some((first.place, first.text.strip_prefix('@')?.to_owned())))
    else {
        return Ok(None);
    };
    line.tokens.remove(0);
    let text = line.text.clone();
    let Some(time) = TimeTyped::clock_or_dated(&typed) else {
        let message =
            format!("\u{201c}@{typed}\u{201d} is not a time; write @10:41, @10:41:30 or @2021-06-25T10:41");
        return Err(Misphrased { message, line: text, place, word: None });
    };
    Ok(Some(Stamp { time, line: text, place }))
}

impl Stamp {
    /// The moment meant: without a date the next such time at or after the line before, if that is under 12 hours
    /// ahead; for the first line, that time on the agenda's date.
    pub fn moment(&self, before: Option<Moment>, agenda: NaiveDate, zone: Tz) -> Result<Moment, Misphrased> {
        match (self.time, before) {
            (TimeTyped::Clock(time), None) => Ok(Moment::at(agenda, time, zone)),
            (TimeTyped::Clock(_), Some(before)) => {
                let next = self.time.at_or_after(before, zone);
                if next - before < LONGEST_STEP { Ok(next) } else { Err(self.backwards(next, before, zone)) }
            }
            (TimeTyped::Dated(_) | TimeTyped::DayOfYear { .. }, _) => {
                let near = before.unwrap_or_else(|| Moment::at(agenda, NaiveTime::MIN, zone));
                Ok(self.time.nearest(near, zone))
            }
        }
    }

    fn backwards(&self, next: Moment, before: Moment, zone: Tz) -> Misphrased {
        let wall = |moment: Moment, form: &str| moment.in_zone(zone).format(form).to_string();
        let message = format!(
            "{} comes before the line above, {}, and the next one is {} ahead; lines go forward by less than 12 \
             hours, so correct the time or write it with its date: @{}",
            wall(next, "%H:%M:%S"),
            wall(before, "%H:%M:%S"),
            next - before,
            wall(next, "%Y-%m-%dT%H:%M:%S"),
        );
        Misphrased { message, line: self.line.clone(), place: self.place, word: None }
    }
}
