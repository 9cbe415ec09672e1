//! What time it is: the machine's wall clock held against a steady one, and the clock of a practice meeting.

use std::time::Duration;

use super::steady::{Sleep, Steady};
use crate::meeting::{Entry, Event, Meeting, Practice};
use crate::time::{Length, Moment};

/// The machine's wall clock.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub fn machine_now() -> Moment {
    Moment::from(chrono::Utc::now())
}

/// How far wall clock and steady clock may part before somebody is told.
const TOLERANCE: Length = Length::from_seconds(2);

/// The wall clock was set: by how much it is ahead of what was counted; negative when it was set back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parted(pub Length);

/// The machine's time, kept from jumping when the wall clock is set.
#[derive(Debug)]
pub struct Clock {
    steady: Steady,
    anchor: Anchor,
}

/// A moment at which both clocks were read.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    wall: Moment,
    steady: Duration,
}

impl Anchor {
    /// The moment by the steady clock, and whether the wall clock has parted from it.
    fn read(self, wall: Moment, steady: Duration, sleep: Sleep) -> (Moment, Option<Parted>) {
        let passed = steady.saturating_sub(self.steady);
        let counted = self.wall + Length::from_millis(i64::try_from(passed.as_millis()).unwrap_or(i64::MAX));
        let ahead = wall - counted;
        let set_back = ahead < Length::ZERO - TOLERANCE;
        let set_forward = ahead > TOLERANCE && sleep == Sleep::Counted;
        if set_back || set_forward { (counted, Some(Parted(ahead))) } else { (wall, None) }
    }
}

impl Clock {
    /// A clock that trusts the wall clock as it stands now.
    pub fn begin() -> Self {
        let steady = Steady::begin();
        Self { steady, anchor: Anchor { wall: machine_now(), steady: steady.elapsed() } }
    }

    /// The machine's time, and whether the wall clock was set since it was last trusted. While it is parted
    /// the steady clock is counted on.
    pub fn read(&mut self) -> (Moment, Option<Parted>) {
        let (wall, steady) = (machine_now(), self.steady.elapsed());
        let (now, parted) = self.anchor.read(wall, steady, Steady::SLEEP);
        if parted.is_none() {
            self.anchor = Anchor { wall, steady };
        }
        (now, parted)
    }

    /// Trusts the wall clock again: `set-clock`.
    pub fn trust(&mut self) {
        self.anchor = Anchor { wall: machine_now(), steady: self.steady.elapsed() };
    }
}

/// The time of a meeting: the machine's, or for a practice meeting its own; never before the last entry of
/// the floor.
pub fn meeting_now(meeting: &Meeting, machine: Moment) -> Moment {
    let room = meeting.room();
    let now = match room.practice {
        None => machine,
        Some(practice) => practice_now(meeting, practice, machine),
    };
    now.max(room.last_floor_at)
}

/// A practice clock counts on from the last entry that moved it: the beginning, `clock`, or an entry given
/// a time by a person.
fn practice_now(meeting: &Meeting, practice: Practice, machine: Moment) -> Moment {
    let moves = |entry: &&std::sync::Arc<Entry>| {
        entry.events.iter().any(|event| matches!(event, Event::MeetingOpened { .. } | Event::ClockMoved {}))
    };
    let Some(last) = meeting.entries().iter().rev().find(moves) else { return practice.begins };
    if practice.still {
        return last.at;
    }
    last.at + (machine - last.recorded_at).not_negative()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1000)
    }

    fn anchor() -> Anchor {
        Anchor { wall: at(1000), steady: Duration::from_secs(50) }
    }

    #[test]
    fn clocks_that_agree_show_the_wall() {
        let read = anchor().read(at(1010), Duration::from_secs(60), Sleep::Counted);
        assert_eq!(read, (at(1010), None));
    }

    #[test]
    fn a_wall_clock_set_back_is_not_followed() {
        let read = anchor().read(at(400), Duration::from_secs(60), Sleep::Counted);
        assert_eq!(read, (at(1010), Some(Parted(Length::from_seconds(-610)))));
    }

    #[test]
    fn a_wall_clock_set_forward_is_not_followed_where_sleep_is_counted() {
        let read = anchor().read(at(4610), Duration::from_secs(60), Sleep::Counted);
        assert_eq!(read, (at(1010), Some(Parted(Length::from_seconds(3600)))));
    }

    #[test]
    fn sleep_counts_as_time_passed() {
        let counted = anchor().read(at(4610), Duration::from_secs(3660), Sleep::Counted);
        assert_eq!(counted, (at(4610), None));
        let not_counted = anchor().read(at(4610), Duration::from_secs(60), Sleep::NotCounted);
        assert_eq!(not_counted, (at(4610), None));
    }
}
