//! Undo: one's own last command, every clock exactly as it was, and notes never in the way.

use std::sync::Arc;

use informals::meeting::{Command, Entry, EntryId, LimitScope, Meeting, Request, Role, Room};
use informals::time::Length;

use crate::people::moment;
use crate::room::{Sitting, console, given_item_d_open, given_waiting};

/// The room without the moment of the last entry, which undo itself moves.
fn picture(room: &Sitting) -> Room {
    Room { last_floor_at: moment("00:00:00"), ..room.room().clone() }
}

#[test]
fn undo_restores_every_clock_exactly() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.at("10:41:00.123").gets_the_floor("EU").at("10:42:00").when(Command::Pause);
    room.at("10:42:30").when(Command::Resume);
    let before = picture(&room);
    room.at("10:44:00").gets_the_floor("JPN").at("10:44:05").takes_back();
    assert_eq!(picture(&room), before);
    assert_eq!((room.floor().as_deref(), room.elapsed().as_str()), (Some("EU"), "2:34"));
}

#[test]
fn redo_puts_it_back_with_its_first_moment() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.at("10:41:00").gets_the_floor("EU").at("10:44:00").gets_the_floor("JPN");
    let before = picture(&room);
    room.at("10:44:05").takes_back().at("10:44:09").puts_back();
    assert_eq!(picture(&room), before);
    assert_eq!(room.speaker().started, moment("10:44:00"));
}

#[test]
fn the_journal_keeps_what_was_taken_back() {
    let mut room = given_waiting(&["EU"]);
    let entries = room.meeting.entries().len();
    room.takes_back();
    assert_eq!(room.meeting.entries().len(), entries + 1);
    let taken_back = room.meeting.entries()[entries - 1].id;
    assert!(room.meeting.is_undone(taken_back));
}

#[test]
fn several_commands_are_taken_back_last_one_first_and_put_back_first_one_first() {
    let mut room = given_item_d_open();
    room.asks("EU").asks("JPN").asks("MEX").takes_back().takes_back();
    assert_eq!(room.list(), ["EU"]);
    room.puts_back();
    assert_eq!(room.list(), ["EU", "JPN"]);
    room.puts_back();
    assert_eq!(room.list(), ["EU", "JPN", "MEX"]);
}

#[test]
fn a_new_command_ends_redo() {
    let mut room = given_waiting(&["EU", "JPN"]);
    let undone = room.meeting.undoable(&room.request(Command::Pause).by).unwrap();
    room.takes_back().asks("MEX");
    room.refuses(&Command::Redo { entry: undone }, "there is nothing to put back");
}

#[test]
fn notes_never_stand_in_the_way() {
    let mut room = given_waiting(&["EU"]);
    room.at("10:41:00").gets_the_floor("EU").by("ben", Role::NoteTaker);
    room.at("10:42:00").when(crate::notes::note("thanks the presenter"));
    room.by("anna", Role::Facilitator).takes_back();
    assert_eq!(room.list(), ["EU"]);
    assert_eq!(room.room().notes.len(), 1);
}

#[test]
fn ones_own_notes_do_not_stand_in_the_way_either() {
    let mut room = given_waiting(&["EU"]);
    room.gets_the_floor("EU");
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.when(crate::notes::note("thanks the presenter")).when(Command::Undo { entry });
    assert_eq!(room.list(), ["EU"]);
}

#[test]
fn a_note_is_taken_back_by_whoever_took_it_whatever_the_floor_did_since() {
    let mut room = given_waiting(&["EU"]);
    room.by("ben", Role::NoteTaker).when(crate::notes::note("thanks the presenter"));
    room.by("anna", Role::Facilitator).gets_the_floor("EU");
    room.by("ben", Role::NoteTaker).takes_back();
    assert!(room.room().notes.is_empty());
    assert_eq!(room.floor().as_deref(), Some("EU"));
}

#[test]
fn what_somebody_else_has_built_on_cannot_be_taken_back() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.at("10:44:00").gets_the_floor("EU");
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.by("carla", Role::Facilitator).when(Command::TakeFloorDesk).at("10:45:00").gets_the_floor("JPN");
    room.by("anna", Role::Facilitator).when(Command::TakeFloorDesk);
    room.refuses(
        &Command::Undo { entry },
        "it cannot be taken back: carla@desk (facilitator) has built on it at 10:45 (floor to JPN)",
    );
}

#[test]
fn what_one_has_built_on_oneself_is_taken_back_first() {
    let mut room = given_waiting(&["EU", "JPN"]);
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.at("10:45:00").gets_the_floor("JPN");
    room.refuses(
        &Command::Undo { entry },
        "it cannot be taken back: anna@desk (facilitator) has built on it at 10:45 (floor to JPN)",
    );
    room.takes_back().when(Command::Undo { entry });
    assert_eq!(room.list(), ["EU"]);
}

#[test]
fn what_somebody_else_has_built_on_since_cannot_be_put_back() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.gets_the_floor("EU");
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.takes_back();
    room.by("carla", Role::Facilitator).when(Command::TakeFloorDesk).at("10:45:00").gets_the_floor("JPN");
    room.by("anna", Role::Facilitator).when(Command::TakeFloorDesk);
    room.refuses(
        &Command::Redo { entry },
        "it cannot be put back: carla@desk (facilitator) did something else at 10:45 (floor to JPN)",
    );
}

#[test]
fn taking_the_desk_over_does_not_stand_in_the_way() {
    let mut room = given_waiting(&["EU"]);
    room.by("carla", Role::Facilitator).when(Command::TakeFloorDesk);
    room.by("anna", Role::Facilitator).when(Command::TakeFloorDesk).takes_back();
    assert!(room.list().is_empty());
}

#[test]
fn nobody_takes_back_what_somebody_else_did() {
    let mut room = given_waiting(&["EU"]);
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.by("carla", Role::Facilitator).when(Command::TakeFloorDesk);
    room.refuses(&Command::Undo { entry }, "only the console that did it can take it back");
}

#[test]
fn a_thing_is_taken_back_once() {
    let mut room = given_waiting(&["EU"]);
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.takes_back();
    room.refuses(&Command::Undo { entry }, "there is nothing to take back");
    let unknown = EntryId::from_bits(999);
    room.refuses(&Command::Undo { entry: unknown }, "there is nothing to take back");
}

#[test]
fn the_beginning_of_the_journal_cannot_be_taken_back() {
    let room = crate::room::given_a_meeting();
    let entry = room.meeting.entries()[0].id;
    room.refuses(&Command::Undo { entry }, "there is nothing to take back");
}

#[test]
fn an_adjournment_pressed_too_soon_is_taken_back_and_the_speaker_has_kept_running() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").when(Command::Adjourn);
    room.at("10:42:10").takes_back();
    assert_eq!((room.floor().as_deref(), room.elapsed().as_str()), (Some("JPN"), "1:10"));
}

#[test]
fn an_entry_seen_before_changes_nothing() {
    let mut room = given_waiting(&["EU", "JPN"]);
    let before = room.room().clone();
    let again = room.meeting.entries().last().unwrap().clone();
    room.meeting.apply(&again);
    assert_eq!(room.room(), &before);
}

#[test]
fn in_a_long_meeting_undo_near_and_far_leaves_what_replay_gives() {
    let mut room = given_item_d_open();
    room.asks("EU").at("10:41:00").gets_the_floor("EU").when(Command::Conclude);
    for second in 0..700 {
        let scope = LimitScope::National;
        room.when(Command::Limit { scope, limit: Length::from_seconds(60 + second % 7) });
        if second % 90 == 0 {
            room.takes_back();
        }
        if second % 180 == 0 {
            room.puts_back();
        }
    }
    let replayed = |room: &Sitting| Meeting::replay(room.meeting.entries().iter().cloned());
    assert_eq!(replayed(&room).room(), room.room());
    for _ in 0..600 {
        room.takes_back();
    }
    assert_eq!(replayed(&room).room(), room.room());
}

#[test]
fn what_undo_would_do_is_told_in_words_before_it_is_done() {
    let mut room = given_waiting(&["JPN"]);
    let entry = room.meeting.undoable(&console("anna", Role::Facilitator)).unwrap();
    let request = room.request(Command::Undo { entry });
    let events = room.meeting.decide(&request).unwrap();
    let Request { id, at, by, .. } = request;
    let would_be = room.meeting.rehearse(Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events });
    assert_eq!(would_be.summary(), "taken back: JPN asks for the floor, 1st");
    assert!(would_be.room().waiting.is_empty());
    assert_eq!(room.asks("MEX").list(), ["JPN", "MEX"]);
}

#[test]
fn laid_anew_only_what_was_not_known_is_new() {
    let mut room = given_waiting(&["JPN"]);
    let stands = room.meeting.entries().len();
    room.asks("MEX");
    let known = room.meeting.entries()[stands].clone();
    let other = Arc::new(Entry { id: EntryId::from_bits(1 << 90), ..(*known).clone() });
    let (_, fresh) = room.meeting.laid_anew(stands, &[other.clone(), known]);
    assert_eq!(fresh, [other]);
}
