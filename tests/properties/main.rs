//! What holds in every meeting, whatever is asked, by whom and when.
//!
//! `PROPTEST_CASES=10000 cargo test --test properties --release` is the long run.
#![expect(clippy::unwrap_used, reason = "a play that cannot go on should stop there")]

mod holds;
#[path = "../rules/people.rs"]
mod people;
mod play;
mod wishes;

use std::collections::HashSet;
use std::sync::Arc;

use informals::meeting::{Entry, Meeting, Room};
use proptest::prelude::*;

use play::{Play, Step, steps};

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

fn played(steps: &[Step]) -> Play {
    let mut play = Play::in_the_middle();
    for step in steps {
        play.take(step);
    }
    play
}

/// Every entry written as a line and read again.
fn through_the_journal(meeting: &Meeting) -> Vec<Arc<Entry>> {
    let again = |entry: &Arc<Entry>| {
        let line = serde_json::to_string(&**entry).unwrap();
        Arc::new(serde_json::from_str::<Entry>(&line).unwrap())
    };
    meeting.entries().iter().map(again).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_room_stays_sound_whatever_is_asked(steps in steps(80)) {
        let mut play = Play::in_the_middle();
        for step in &steps {
            play.take(step);
            holds::the_room_is_sound(play.meeting.room(), play.corrected);
            for now in play.moments() {
                holds::no_time_is_negative(play.meeting.room(), now);
            }
        }
    }

    #[test]
    fn the_live_room_is_the_replayed_room(steps in steps(80)) {
        let play = played(&steps);
        let replayed = Meeting::replay(play.meeting.entries().iter().cloned());
        prop_assert_eq!(play.meeting.room(), replayed.room());
        let read_again = Meeting::replay(through_the_journal(&play.meeting));
        prop_assert_eq!(play.meeting.room(), read_again.room());
    }

    #[test]
    fn an_entry_that_comes_twice_changes_nothing(steps in steps(40)) {
        let play = played(&steps);
        let entries = play.meeting.entries().iter();
        let twice = Meeting::replay(entries.flat_map(|entry| [Arc::clone(entry), Arc::clone(entry)]));
        prop_assert_eq!(play.meeting.room(), twice.room());
    }

    #[test]
    fn undo_restores_the_room_exactly_and_redo_is_its_inverse(steps in steps(40)) {
        let mut play = Play::in_the_middle();
        for step in &steps {
            let before = holds::picture(play.meeting.room());
            let Some(entry) = play.take(step) else { continue };
            if entry.can_be_undone() {
                play.undone_and_redone(&entry, &before);
            }
        }
    }

    #[test]
    fn everything_taken_back_leaves_the_meeting_as_it_began(steps in steps(40)) {
        let mut play = Play::begin();
        let before = holds::picture(play.meeting.room());
        for step in &steps {
            play.take_as_the_only_console(step);
        }
        play.take_back_everything();
        let after = holds::picture(play.meeting.room());
        // Taking the desk on purpose is not taken back.
        prop_assert_eq!(Room { floor_desk: None, ..after }, before);
    }

    #[test]
    fn a_journal_with_lines_lost_still_is_a_meeting(steps in steps(80), lost in lost(10), more in steps(20)) {
        let whole = played(&steps).meeting;
        let intact = whole.entries().iter().enumerate();
        let intact = intact.filter(|(line, _)| !lost.contains(line)).map(|(_, entry)| Arc::clone(entry));
        let mut play = Play::resumed(Meeting::replay(intact), whole.entries().len());
        for step in &more {
            play.take(step);
        }
        for now in play.moments() {
            holds::no_time_is_negative(play.meeting.room(), now);
        }
        let replayed = Meeting::replay(play.meeting.entries().iter().cloned());
        prop_assert_eq!(play.meeting.room(), replayed.room());
    }
}

/// Lines of the journal that cannot be read.
fn lost(most: usize) -> impl Strategy<Value = HashSet<usize>> {
    prop::collection::hash_set(0_usize..60, 0..=most)
}
