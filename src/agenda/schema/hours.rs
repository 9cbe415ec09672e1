//! When a meeting begins and ends on the wall clock; it may pass midnight.

use chrono::{NaiveTime, TimeDelta};

use crate::agenda::mistakes::TimeMistake;
use crate::agenda::reading::{Findings, Section};
use crate::time::Length;

/// Longer meetings are taken for slips: the end was before the beginning.
const LONGEST: Length = Length::from_minutes(12 * 60);

/// The wall clocks of a meeting.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hours {
    /// Planned beginning.
    pub starts: NaiveTime,
    /// Planned end.
    pub ends: NaiveTime,
    /// When room or interpretation end.
    pub hard_stop: Option<NaiveTime>,
}

impl Hours {
    /// Planned length of the meeting.
    pub fn length(&self) -> Length {
        from_to(self.starts, self.ends)
    }
}

/// Reads the wall clocks and checks that they follow each other.
pub(super) fn read(file: &mut Section, found: &mut Findings) -> Option<Hours> {
    let starts = file.time("starts", found);
    let ends = file.time("ends", found);
    let stop = file.time("hard_stop", found);
    let (starts, ends) = (starts?, ends?);
    let hard_stop = stop.as_ref().map(|stop| *stop.get_ref());
    let hours = Hours { starts: *starts.get_ref(), ends: *ends.get_ref(), hard_stop };
    if hours.starts == hours.ends {
        found.note(ends.span(), &TimeMistake::EndsAtStart);
    } else if hours.length() > LONGEST {
        found.note(ends.span(), &TimeMistake::VeryLong { length: hours.length() });
    }
    if let Some(stop) = stop.filter(|stop| is_before_end(&hours, *stop.get_ref())) {
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        let wrong =
            TimeMistake::HardStopBeforeEnd { hard_stop: clock(*stop.get_ref()), ends: clock(hours.ends) };
        found.note(stop.span(), &wrong);
    }
    Some(hours)
}

/// A stop that would come more than half a day after the end is one before it.
fn is_before_end(hours: &Hours, stop: NaiveTime) -> bool {
    from_to(hours.starts, stop) < hours.length() || from_to(hours.ends, stop) > LONGEST
}

/// From one wall clock to the next time another one is reached.
fn from_to(from: NaiveTime, to: NaiveTime) -> Length {
    let difference = to - from;
    let forward = if difference < TimeDelta::zero() { difference + TimeDelta::days(1) } else { difference };
    Length::from_millis(forward.num_milliseconds())
}
