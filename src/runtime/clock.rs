//! What time it is: the machine's wall clock held against a steady one, and the clock of a practice meeting.

use std::fmt;

use super::steady::{SLEEP, Sleep, since_program_began};
use crate::meeting::{Practice, Room};
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

impl fmt::Display for Parted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (by, way) =
            if self.0 < Length::ZERO { (Length::ZERO - self.0, "back") } else { (self.0, "forward") };
        write!(
            out,
            "the clock of this machine was set {way} by {by}; times go on as before; :set-clock follows it"
        )
    }
}

/// The machine's time, kept from jumping when the wall clock is set.
#[derive(Debug)]
pub struct Clock {
    anchor: Anchor,
}

/// A moment at which both clocks were read.
#[derive(Debug, Clone, Copy)]
struct Anchor {
    wall: Moment,
    steady: Length,
}

impl Anchor {
    fn now() -> Self {
        Self { wall: machine_now(), steady: since_program_began() }
    }

    /// The moment by the steady clock, and whether the wall clock has parted from it.
    fn read(self, wall: Moment, steady: Length, sleep: Sleep) -> (Moment, Option<Parted>) {
        let counted = self.wall + (steady - self.steady).not_negative();
        let ahead = wall - counted;
        let set_back = ahead < Length::ZERO - TOLERANCE;
        let set_forward = ahead > TOLERANCE && sleep == Sleep::Counted;
        if set_back || set_forward { (counted, Some(Parted(ahead))) } else { (wall, None) }
    }
}

impl Clock {
    /// A clock that trusts the wall clock as it stands now.
    pub fn begin() -> Self {
        Self { anchor: Anchor::now() }
    }

    /// The machine's time, and whether the wall clock was set since it was last trusted. While it is parted
    /// the steady clock is counted on.
    pub fn read(&mut self) -> (Moment, Option<Parted>) {
        let here = Anchor::now();
        let (now, parted) = self.anchor.read(here.wall, here.steady, SLEEP);
        if parted.is_none() {
            self.anchor = here;
        }
        (now, parted)
    }

    /// Trusts the wall clock again: `set-clock`.
    pub fn trust(&mut self) {
        self.anchor = Anchor::now();
    }
}

/// The time of a meeting: the machine's, or for a practice meeting its own, which counts on from where it
/// was last put; never before the last entry of the floor.
pub fn meeting_now(room: &Room, machine: Moment) -> Moment {
    let (at, recorded_at) = room.practice_anchor;
    let now = match room.practice {
        None => machine,
        Some(Practice { still: true, .. }) => at,
        Some(Practice { still: false, .. }) => at + (machine - recorded_at).not_negative(),
    };
    now.max(room.last_floor_at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::meeting::Meeting;

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1000)
    }

    fn anchor() -> Anchor {
        Anchor { wall: at(1000), steady: Length::from_seconds(50) }
    }

    #[test]
    fn clocks_that_agree_show_the_wall() {
        let read = anchor().read(at(1010), Length::from_seconds(60), Sleep::Counted);
        assert_eq!(read, (at(1010), None));
    }

    #[test]
    fn a_wall_clock_set_back_is_not_followed() {
        let read = anchor().read(at(400), Length::from_seconds(60), Sleep::Counted);
        assert_eq!(read, (at(1010), Some(Parted(Length::from_seconds(-610)))));
    }

    #[test]
    fn a_wall_clock_that_stands_still_is_not_followed() {
        let read = anchor().read(at(1000), Length::from_seconds(60), Sleep::Counted);
        assert_eq!(read, (at(1010), Some(Parted(Length::from_seconds(-10)))));
    }

    #[test]
    fn a_wall_clock_set_forward_is_not_followed_where_sleep_is_counted() {
        let read = anchor().read(at(4610), Length::from_seconds(60), Sleep::Counted);
        assert_eq!(read, (at(1010), Some(Parted(Length::from_seconds(3600)))));
    }

    #[test]
    fn sleep_counts_as_time_passed() {
        let counted = anchor().read(at(4610), Length::from_seconds(3660), Sleep::Counted);
        assert_eq!(counted, (at(4610), None));
        let not_counted = anchor().read(at(4610), Length::from_seconds(60), Sleep::NotCounted);
        assert_eq!(not_counted, (at(4610), None));
    }

    /// What a machine does between two looks at its clocks.
    #[derive(Debug, Clone, Copy)]
    enum Passes {
        Time(i64),
        Set(i64),
        Sleep(i64),
        /// The wall clock stands still meanwhile.
        Stopped(i64),
        /// The person follows the wall clock: `set-clock`.
        Trusted,
    }

    fn passes() -> impl Strategy<Value = Passes> {
        prop_oneof![
            4 => (0..600_000_i64).prop_map(Passes::Time),
            1 => (-90_000_000..90_000_000_i64).prop_map(Passes::Set),
            1 => Just(Passes::Sleep(3_600_000)),
            1 => (0..600_000_i64).prop_map(Passes::Stopped),
            1 => Just(Passes::Trusted),
        ]
    }

    proptest! {
        #[test]
        fn however_clocks_are_set_and_machines_sleep_the_time_of_a_meeting_never_goes_back_behind_its_last_entry(
            all in prop::collection::vec(passes(), 1..60), counts_sleep in any::<bool>(),
        ) {
            let sleep = if counts_sleep { Sleep::Counted } else { Sleep::NotCounted };
            let (mut wall, mut steady) = (at(1_624_629_600), Length::ZERO);
            let mut anchor = Anchor { wall, steady };
            let mut room = Meeting::new().room().clone();
            for (number, passes) in all.into_iter().enumerate() {
                let before = anchor.read(wall, steady, sleep).0;
                match passes {
                    Passes::Time(millis) => {
                        wall = wall + Length::from_millis(millis);
                        steady = steady + Length::from_millis(millis);
                    }
                    Passes::Set(millis) => wall = wall + Length::from_millis(millis),
                    Passes::Sleep(millis) => {
                        wall = wall + Length::from_millis(millis);
                        steady = steady + Length::from_millis(if counts_sleep { millis } else { 0 });
                    }
                    Passes::Stopped(millis) => steady = steady + Length::from_millis(millis),
                    Passes::Trusted => anchor = Anchor { wall, steady },
                }
                let (machine, parted) = anchor.read(wall, steady, sleep);
                if !matches!(passes, Passes::Trusted) {
                    prop_assert!(machine - before >= Length::ZERO - TOLERANCE, "{passes:?}");
                }
                if parted.is_none() {
                    anchor = Anchor { wall, steady };
                }
                let now = meeting_now(&room, machine);
                prop_assert!(now >= room.last_floor_at);
                if number % 3 == 0 {
                    room.last_floor_at = now;
                }
            }
        }
    }
}
