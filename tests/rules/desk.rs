//! One console holds the floor desk and only it writes the floor; notes are everybody's.

use informals::agenda::ItemLabel;
use informals::meeting::{Command, Event, Meeting, Opening, Practice, Role};

use crate::people::{agenda, moment};
use crate::room::{Sitting, console, given_a_meeting, given_waiting};

#[test]
fn the_first_command_of_the_floor_takes_the_free_desk() {
    let mut room = given_a_meeting();
    assert_eq!(room.room().floor_desk, None);
    room.opens_item("A");
    assert!(matches!(room.events(), [Event::FloorDeskTaken {}, Event::ItemOpened { .. }, ..]));
    assert_eq!(room.room().floor_desk, Some(console("anna", Role::Facilitator)));
    room.opens_item("B");
    assert!(!room.events().contains(&Event::FloorDeskTaken {}));
}

#[test]
fn others_are_refused_until_they_take_the_desk_over() {
    let mut room = given_waiting(&["JPN"]);
    room.by("carla", Role::Facilitator).refuses(
        &Command::CloseList,
        "the floor desk is held by anna@desk (facilitator); take-floor-desk takes it over",
    );
    room.when(Command::TakeFloorDesk).when(Command::CloseList);
    room.by("anna", Role::Facilitator).refuses(
        &Command::ReopenList,
        "the floor desk is held by carla@desk (facilitator); take-floor-desk takes it over",
    );
}

#[test]
fn a_refused_command_does_not_take_the_desk() {
    let room = given_a_meeting();
    room.refuses(&Command::Pause, "the meeting has not begun; open an item first");
    assert_eq!(room.room().floor_desk, None);
}

#[test]
fn a_note_taker_has_the_notes_track_only() {
    let mut room = given_waiting(&["JPN"]);
    let sentence = "a note-taker's console may take notes only; the floor is the facilitator's";
    let entry = room.meeting.last_floor_entry().unwrap().id;
    room.by("ben", Role::NoteTaker);
    let commands = [
        Command::TakeFloorDesk,
        Command::EndFloor,
        Command::OpenItem { item: ItemLabel::new("E") },
        Command::Undo { entry },
        crate::room::called("MEX"),
    ];
    for command in commands {
        room.refuses(&command, sentence);
    }
    room.when(crate::notes::note("thanks the presenter"));
}

#[test]
fn a_facilitator_without_the_desk_may_take_notes() {
    let mut room = given_waiting(&["JPN"]);
    room.by("carla", Role::Facilitator).when(crate::notes::note("thanks the presenter"));
    assert_eq!(room.room().floor_desk, Some(console("anna", Role::Facilitator)));
}

#[test]
fn the_same_person_with_another_name_is_another_console() {
    let mut named = console("anna", Role::Facilitator);
    named.name = "second".to_owned();
    assert_ne!(named, console("anna", Role::Facilitator));
}

#[test]
fn the_clock_of_a_practice_meeting_is_moved_by_any_facilitator() {
    let mut room = given_practice();
    room.at("10:04:00").opens_item("A").by("carla", Role::Facilitator).at("10:20:00");
    room.when(Command::MoveClock);
    assert_eq!(room.room().last_floor_at, moment("10:20:00"));
    assert_eq!(room.room().floor_desk, Some(console("anna", Role::Facilitator)));
}

#[test]
fn the_clock_of_a_practice_meeting_never_goes_back() {
    let mut room = given_practice();
    room.at("10:04:00").opens_item("A").at("10:03:00");
    assert!(room.meeting.decide(&room.request(Command::MoveClock)).is_err());
}

#[test]
fn the_clock_of_a_meeting_that_is_no_practice_is_not_moved() {
    given_a_meeting().refuses(&Command::MoveClock, "the clock can be moved in a practice meeting only");
}

fn given_practice() -> Sitting {
    let mut room = given_a_meeting();
    room.meeting = Meeting::new();
    let practice = Some(Practice { begins: moment("09:40:00"), still: true });
    let opening =
        Opening { name: "practice".to_owned(), agenda: agenda(), agenda_text: String::new(), practice };
    room.when(Command::OpenMeeting(Box::new(opening)));
    room
}
