//! Points of order: the clock stops at the key, who and the words may follow, and nothing is put to the vote.

use informals::meeting::{Command, Role, WarningCode};

use crate::people::moment;
use crate::room::{Sitting, given_item_d_open, given_waiting, speaker};

/// Japan speaking since 10:41.
fn given_japan_speaking() -> Sitting {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN");
    room
}

#[test]
fn a_point_of_order_stops_the_clock_at_the_key_before_it_is_known_who() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").when(Command::PointOfOrder { who: None }).at("10:45:00");
    assert_eq!(room.floor().as_deref(), Some("?"));
    assert_eq!(room.elapsed(), "1:00");
    room.point_of_order("EGY");
    assert_eq!(room.floor().as_deref(), Some("EGY"));
    assert_eq!(room.room().floor.point_of_order.as_ref().unwrap().started, moment("10:42:00"));
}

#[test]
fn the_response_lets_the_speaker_go_on_with_the_same_clock() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").at("10:45:00").responds().at("10:46:00");
    assert_eq!(room.floor().as_deref(), Some("JPN"));
    assert_eq!(room.elapsed(), "2:00");
    assert_eq!(room.finished(), ["2 EGY 3:00"]);
}

#[test]
fn a_speaker_who_was_paused_stays_paused_after_a_point_of_order() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").when(Command::Pause).point_of_order("EGY").at("10:45:00").responds();
    assert!(room.speaker().is_paused());
}

#[test]
fn the_words_of_the_response_may_come_with_it_or_later_by_either_desk() {
    let words = |text: &str| Command::Respond { words: Some(text.to_owned()) };
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").when(words("noted"));
    assert_eq!(room.room().finished[0].response.as_deref(), Some("noted"));
    room.when(words("noted, with thanks"));
    assert_eq!(room.room().finished[0].response.as_deref(), Some("noted, with thanks"));
    room.by("ben", Role::NoteTaker).when(words("the list stands"));
    assert_eq!(room.room().finished[0].response.as_deref(), Some("the list stands"));
    assert_eq!(room.floor().as_deref(), Some("JPN"));
}

#[test]
fn the_words_of_a_note_taker_do_not_let_the_speaker_go_on() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY");
    room.by("ben", Role::NoteTaker).when(Command::Respond { words: Some("noted".to_owned()) });
    assert_eq!(room.floor().as_deref(), Some("EGY"));
}

#[test]
fn who_raised_it_may_be_put_right_afterwards() {
    let mut room = given_japan_speaking();
    room.when(Command::PointOfOrder { who: None }).responds().reassigns("?", "CUB");
    assert_eq!(room.room().finished[0].request.speaker, speaker("CUB"));
}

#[test]
fn a_second_point_of_order_waits_its_turn() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").at("10:43:00").point_of_order("CUB");
    assert_eq!(room.floor().as_deref(), Some("EGY"));
    room.at("10:44:00").responds();
    assert_eq!(room.floor().as_deref(), Some("CUB"));
    assert!(room.speaker().is_paused());
    room.at("10:45:00").responds().at("10:46:00");
    assert_eq!(room.finished(), ["2 EGY 2:00", "3 CUB 1:00"]);
    assert_eq!(room.elapsed(), "2:00");
}

#[test]
fn a_point_of_order_that_waits_its_turn_can_be_withdrawn() {
    let mut room = given_japan_speaking();
    room.point_of_order("EGY").point_of_order("CUB");
    let target = room.id("CUB");
    room.when(Command::Withdraw { target }).responds();
    assert_eq!(room.floor().as_deref(), Some("JPN"));
}

#[test]
fn a_point_of_order_that_waits_its_turn_has_no_start_to_correct() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").point_of_order("CUB");
    let command = Command::CorrectStart { target: room.id("CUB"), to: moment("10:41:30") };
    room.refuses(&command, "there is no such intervention");
}

#[test]
fn a_second_point_of_order_needs_a_name() {
    let mut room = given_japan_speaking();
    room.point_of_order("EGY");
    room.refuses(
        &Command::PointOfOrder { who: None },
        "a point of order is being heard; respond lets the speaker go on",
    );
}

#[test]
fn a_point_of_order_while_nobody_has_the_floor_is_taken_with_a_remark() {
    let mut room = given_item_d_open();
    room.point_of_order("EGY");
    assert_eq!(room.floor().as_deref(), Some("EGY"));
    assert_eq!(
        room.sentences(WarningCode::UnusualPointOfOrder),
        ["the point of order was raised while nobody had the floor"]
    );
    room.responds();
    assert_eq!(room.floor(), None);
}

#[test]
fn a_point_of_order_from_an_organization_is_taken_with_a_remark() {
    let mut room = given_japan_speaking();
    room.point_of_order("ICRC");
    assert_eq!(
        room.sentences(WarningCode::UnusualPointOfOrder),
        ["the International Committee of the Red Cross raises a point of order, which is for States"]
    );
}

#[test]
fn the_floor_given_during_a_point_of_order_ends_it_and_the_speaker_at_the_same_instant() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").point_of_order("CUB").at("10:43:00").gets_the_floor("MEX");
    assert_eq!(room.finished(), ["1 JPN 1:00", "2 EGY 1:00"]);
    assert_eq!(room.speaker().number, 3);
    assert_eq!(room.room().withdrawn.len(), 1);
}

#[test]
fn a_meeting_suspended_during_a_point_of_order_charges_nobody() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").at("10:43:00").when(Command::Suspend);
    room.at("10:50:00").when(Command::ResumeMeeting).at("10:51:00").responds().at("10:52:00");
    assert_eq!(room.finished(), ["2 EGY 2:00"]);
    assert_eq!(room.elapsed(), "2:00");
}

#[test]
fn a_response_waits_for_the_meeting_to_be_resumed() {
    let mut room = given_japan_speaking();
    room.at("10:42:00").point_of_order("EGY").when(Command::Suspend);
    room.refuses(&Command::Respond { words: None }, "the meeting is suspended; resume it first");
}

#[test]
fn the_speaker_does_not_go_on_while_a_point_of_order_is_heard() {
    let mut room = given_japan_speaking();
    room.point_of_order("EGY");
    room.refuses(&Command::Resume, "a point of order is being heard; respond lets the speaker go on");
}
