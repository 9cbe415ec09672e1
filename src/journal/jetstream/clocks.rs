//! Whose clock is not that of the others: each entry says when it was written, the server when it came.
//!
//! An entry that comes from the future has a clock that is ahead. One that comes late may have waited for a link;
//! only if another one, written some time later, is late by as much, it is the clock that is behind.

use std::collections::{HashMap, HashSet};

use crate::meeting::Console;
use crate::time::{Length, Moment};

/// Nobody is told of less.
const TOLERANCE: Length = Length::from_seconds(2);
/// Two entries written so far apart do not wait for the same link and come late by the same length.
const APART: Length = Length::from_seconds(5);
const THE_SAME: Length = Length::from_seconds(1);

/// What is known of the clocks of all consoles.
#[derive(Debug, Default)]
pub(super) struct Clocks {
    last: HashMap<Console, (Moment, Length)>,
    told: HashSet<Console>,
}

impl Clocks {
    /// How far a console's clock is ahead of the server's, negative when it is behind; said once.
    pub(super) fn compare(&mut self, by: &Console, written: Moment, came: Moment) -> Option<Length> {
        let late = came - written;
        let before = self.last.insert(by.clone(), (written, late));
        let again = |(then, late_then): (Moment, Length)| {
            written - then >= APART && late - late_then <= THE_SAME && late_then - late <= THE_SAME
        };
        let is_ahead = Length::ZERO - late > TOLERANCE;
        let is_behind = late > TOLERANCE && before.is_some_and(again);
        if !(is_ahead || is_behind) || !self.told.insert(by.clone()) {
            return None;
        }
        Some(Length::ZERO - late)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Role;

    fn geneva() -> Console {
        Console { machine_user: "Geneva".into(), role: Role::NoteTaker, name: String::new() }
    }

    fn at(seconds: i64) -> Moment {
        Moment::from_millis(seconds * 1000)
    }

    #[test]
    fn an_entry_from_the_future_is_told_once() {
        let mut clocks = Clocks::default();
        assert_eq!(clocks.compare(&geneva(), at(100), at(97)), Some(Length::from_seconds(3)));
        assert_eq!(clocks.compare(&geneva(), at(110), at(107)), None);
    }

    #[test]
    fn entries_that_waited_for_a_link_are_no_matter_of_clocks() {
        let mut clocks = Clocks::default();
        for written in [100, 101, 110, 125] {
            assert_eq!(clocks.compare(&geneva(), at(written), at(200)), None);
        }
        assert_eq!(clocks.compare(&geneva(), at(300), at(301)), None);
    }

    #[test]
    fn a_clock_that_is_behind_is_told_when_it_is_so_again() {
        let mut clocks = Clocks::default();
        assert_eq!(clocks.compare(&geneva(), at(100), at(104)), None);
        assert_eq!(clocks.compare(&geneva(), at(110), at(114)), Some(Length::from_seconds(-4)));
    }
}
