//! The meeting laid along a line: sittings of several days stand next to one another.

use chrono::Timelike;
use chrono_tz::Tz;

use super::{PLOT, WIDTH};
use crate::record::Record;
use crate::time::{Length, Moment};

/// More ticks than this would touch.
const TICKS: i64 = 11;

/// Minutes between two ticks.
const STEPS: [i64; 9] = [5, 10, 15, 30, 60, 120, 240, 720, 1440];

/// From moments to places.
pub(super) struct Axis {
    sittings: Vec<(Moment, Moment)>,
    zone: Tz,
}

impl Axis {
    /// Of a meeting that has run; none where it has not.
    pub(super) fn of(record: &Record) -> Option<Self> {
        let sittings: Vec<(Moment, Moment)> = record
            .sittings
            .iter()
            .map(|span| (span.from, span.to.unwrap_or(record.as_of)))
            .filter(|(from, to)| from < to)
            .collect();
        (!sittings.is_empty()).then_some(Self { sittings, zone: record.agenda.time_zone })
    }

    /// The place of a moment; one between two sittings stands at the end of the first.
    pub(super) fn place(&self, moment: Moment) -> i64 {
        let before: Length =
            self.sittings.iter().map(|(from, to)| (moment.min(*to) - *from).not_negative()).sum();
        PLOT + before.millis().saturating_mul(WIDTH - PLOT - 80) / self.length().millis().max(1)
    }

    /// Where full hours, quarters and the like stand, with their times.
    pub(super) fn ticks(&self) -> Vec<(i64, String)> {
        let minutes = self.length().millis() / 60_000;
        let step = STEPS.into_iter().find(|step| minutes / step < TICKS);
        let Some(step) = step.map(Length::from_minutes) else { return Vec::new() };
        let sittings = self.sittings.iter();
        sittings.flat_map(|(from, to)| self.ticks_within(*from, *to, step)).collect()
    }

    fn ticks_within(&self, from: Moment, to: Moment, step: Length) -> Vec<(i64, String)> {
        let clock = from.in_zone(self.zone).time();
        let since_midnight =
            i64::from(clock.num_seconds_from_midnight()) * 1000 + from.millis().rem_euclid(1000);
        let first = (step.millis() - since_midnight.rem_euclid(step.millis())) % step.millis();
        let mut ticks = Vec::new();
        let mut moment = from + Length::from_millis(first);
        while moment <= to {
            ticks.push((self.place(moment), moment.hour_minute(self.zone)));
            moment = moment + step;
        }
        ticks
    }

    /// Where a new sitting begins.
    pub(super) fn breaks(&self) -> impl Iterator<Item = i64> {
        self.sittings.iter().skip(1).map(|(from, _)| self.place(*from))
    }

    fn length(&self) -> Length {
        self.sittings.iter().map(|(from, to)| *to - *from).sum()
    }
}
