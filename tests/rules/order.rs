//! Order: nothing passes the list but a point of order, and what is done by hand is kept.

use informals::agenda::Order;
use informals::meeting::{Asking, Command, Questions, ordinal, place_for};

use crate::people::{agenda, moment};
use crate::room::{Sitting, asking, called, given, given_waiting};

/// Item D open, with `questions_first`, in order of request.
fn given_questions_first(labels: &[&str]) -> Sitting {
    given_questions_first_in(Order::Request, labels)
}

/// The same in another order.
pub fn given_questions_first_in(order: Order, labels: &[&str]) -> Sitting {
    let mut agenda = agenda();
    agenda.list_of_speakers.order = order;
    for item in &mut agenda.items {
        item.questions_first = true;
    }
    let mut room = given(agenda);
    room.at("10:40:00").opens_item("D");
    for label in labels {
        room.asks(label);
    }
    room
}

#[test]
fn the_list_is_in_order_of_request() {
    let room = given_waiting(&["EU", "JPN", "MEX", "CHE"]);
    assert_eq!(room.list(), ["EU", "JPN", "MEX", "CHE"]);
}

#[test]
fn a_question_passes_nobody_unless_the_item_says_so() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.asks_a_question("KOR");
    assert_eq!(room.list(), ["JPN", "MEX", "KOR"]);
}

#[test]
fn questions_first_goes_before_the_first_statement_not_moved_by_hand() {
    let mut room = given_questions_first(&["JPN", "MEX"]);
    room.asks_a_question("KOR");
    assert_eq!(room.list(), ["KOR", "JPN", "MEX"]);
    room.asks_a_question("CHE");
    assert_eq!(room.list(), ["KOR", "CHE", "JPN", "MEX"]);
}

#[test]
fn questions_first_with_a_question_moved_down() {
    // [S1, S2, Q1 moved down] + Q2 → Q2 S1 S2 Q1
    let mut room = given_questions_first(&["JPN", "MEX"]);
    room.asks_a_question("KOR").moves("KOR", 3);
    room.asks_a_question("CHE");
    assert_eq!(room.list(), ["CHE", "JPN", "MEX", "KOR"]);
}

#[test]
fn questions_first_with_a_statement_moved_up() {
    // [S9 moved up, Q1, S1] + Q2 → S9 Q1 Q2 S1
    let mut room = given_questions_first(&["JPN", "USA"]);
    room.asks_a_question("KOR").moves("USA", 1);
    assert_eq!(room.list(), ["USA", "KOR", "JPN"]);
    room.asks_a_question("CHE");
    assert_eq!(room.list(), ["USA", "KOR", "CHE", "JPN"]);
}

#[test]
fn questions_first_goes_to_the_end_where_no_statement_waits() {
    let mut room = given_questions_first(&["JPN"]);
    room.moves("JPN", 1).asks_a_question("KOR");
    assert_eq!(room.list(), ["JPN", "KOR"]);
}

#[test]
fn an_empty_list_has_a_first_place() {
    let (statement, now) = (informals::meeting::Kind::Statement, moment("10:40:00"));
    assert_eq!(place_for(&[], statement, now, Questions::InOrder), 1);
}

#[test]
fn any_waiting_entry_can_be_moved_by_hand_and_no_gap_is_left() {
    let mut room = given_waiting(&["EU", "JPN", "MEX", "CHE"]);
    room.moves("CHE", 2);
    assert_eq!(room.list(), ["EU", "CHE", "JPN", "MEX"]);
    room.moves("EU", 4);
    assert_eq!(room.list(), ["CHE", "JPN", "MEX", "EU"]);
}

#[test]
fn there_is_no_place_beyond_the_list() {
    let room = given_waiting(&["EU", "JPN"]);
    let target = room.id("EU");
    for place in [0, 3] {
        let sentence = format!("there is no place {place}; the list has 2");
        room.refuses(&Command::Move { target, place }, &sentence);
    }
}

#[test]
fn speaking_and_finished_entries_are_not_moved() {
    let mut room = given_waiting(&["EU", "JPN", "MEX"]);
    room.gets_the_floor("EU").gets_the_floor("JPN");
    for (label, said) in [("EU", "the European Union"), ("JPN", "Japan")] {
        let command = Command::Move { target: room.id(label), place: 1 };
        room.refuses(&command, &format!("{said} is not waiting for the floor"));
    }
}

#[test]
fn somebody_skipped_comes_back_after_the_next() {
    let mut room = given_waiting(&["EU", "JPN", "MEX"]);
    room.skips("EU");
    assert_eq!(room.list(), ["JPN", "EU", "MEX"]);
}

#[test]
fn a_speaker_skipped_loses_the_time_and_leaves_the_floor_free() {
    let mut room = given_waiting(&["MEX", "JPN", "CHE"]);
    room.at("11:03:00").gets_the_floor("MEX").at("11:05:00").skips("MEX");
    assert_eq!(room.floor(), None);
    assert_eq!(room.list(), ["JPN", "MEX", "CHE"]);
    assert!(room.finished().is_empty());
    room.at("11:06:00").gets_the_floor("JPN").at("11:08:00").gets_the_floor("MEX").at("11:08:10");
    assert_eq!(room.elapsed(), "0:10");
    assert_eq!(room.speaker().number, 2);
}

#[test]
fn a_speaker_skipped_comes_back_first_when_nobody_else_can_be_next() {
    let mut room = given_waiting(&["MEX", "JPN"]);
    room.gets_the_floor("MEX").holds("JPN").skips("MEX");
    assert_eq!(room.list(), ["MEX", "JPN"]);
}

#[test]
fn skipping_passes_over_those_held() {
    let mut room = given_waiting(&["EU", "JPN", "MEX", "CHE"]);
    room.holds("JPN").skips("EU");
    assert_eq!(room.list(), ["JPN", "MEX", "EU", "CHE"]);
}

#[test]
fn somebody_waiting_is_not_skipped_when_all_others_are_held() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.holds("JPN");
    let skip = Command::Skip { target: room.id("EU") };
    room.refuses(&skip, "nobody else is waiting, so that the European Union cannot come back after the next");
}

#[test]
fn skipping_counts_as_by_hand() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.skips("EU");
    assert!(room.waiting("EU").by_hand);
    assert!(!room.waiting("JPN").by_hand);
}

#[test]
fn a_speaker_skipped_during_a_point_of_order_leaves_no_gap_in_the_numbers() {
    let mut room = given_waiting(&["EU", "JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("EU").at("10:42:00").gets_the_floor("JPN");
    room.at("10:43:00").point_of_order("EGY").at("10:44:00").skips("JPN");
    assert_eq!(room.finished(), ["1 EU 1:00", "2 EGY 1:00"]);
    assert_eq!(room.list(), ["MEX", "JPN"]);
    room.gets_the_floor("MEX");
    assert_eq!(room.speaker().number, 3);
}

#[test]
fn a_right_of_reply_skipped_goes_back_to_its_own_list() {
    let mut room = given_waiting(&[]);
    room.asks_to_reply("USA").asks_to_reply("CUB").gets_the_floor("USA").skips("USA");
    assert_eq!(room.replies(), ["CUB", "USA"]);
    assert!(room.list().is_empty());
}

#[test]
fn remarks_are_not_skipped() {
    let mut room = given_waiting(&["JPN"]);
    room.when(Command::Remarks { who: crate::room::speaker("UNIDIR") });
    let skip = Command::Skip { target: room.id("UNIDIR") };
    room.refuses(
        &skip,
        "the United Nations Institute for Disarmament Research was not on the list of speakers; \
         end-floor ends remarks and points of order",
    );
}

#[test]
fn somebody_held_keeps_the_place_and_is_passed_over_until_released() {
    let mut room = given_waiting(&["EU", "JPN", "MEX"]);
    room.holds("EU");
    assert_eq!(room.list(), ["EU", "JPN", "MEX"]);
    assert_eq!(room.nexts(), ["JPN", "MEX"]);
    let target = room.id("EU");
    room.when(Command::Release { target });
    assert_eq!(room.nexts(), ["EU", "JPN", "MEX"]);
}

#[test]
fn somebody_withdrawn_stays_in_the_record() {
    let mut room = given_waiting(&["EU", "JPN"]);
    let target = room.id("EU");
    room.when(Command::Withdraw { target });
    assert_eq!(room.list(), ["JPN"]);
    assert_eq!(room.room().withdrawn.len(), 1);
}

#[test]
fn a_statement_in_writing_leaves_the_list_and_stays_in_the_record() {
    let mut room = given_waiting(&["EU", "JPN"]);
    let target = room.id("EU");
    room.when(Command::InWriting { target });
    assert_eq!(room.list(), ["JPN"]);
    assert!(!room.room().in_writing[0].1);
    room.when(Command::Received { target });
    assert!(room.room().in_writing[0].1);
}

#[test]
fn a_speaker_who_cannot_be_heard_may_send_the_statement_in_writing() {
    let mut room = given_waiting(&["EU", "JPN"]);
    room.gets_the_floor("EU");
    let target = room.id("EU");
    room.when(Command::InWriting { target });
    assert_eq!(room.floor(), None);
    assert!(room.finished().is_empty());
    assert_eq!(room.room().in_writing.len(), 1);
}

#[test]
fn a_list_that_is_cleared_keeps_its_entries_in_the_record() {
    let mut room = given_waiting(&["EU", "JPN", "MEX"]);
    room.when(Command::Clear);
    assert!(room.list().is_empty());
    assert_eq!(room.room().withdrawn.len(), 3);
}

#[test]
fn clearing_leaves_requests_after_closing_and_rights_of_reply() {
    let mut room = given_waiting(&["EU"]);
    room.when(Command::CloseList).asks("JPN").asks_to_reply("USA").when(Command::Clear);
    assert_eq!((room.after_closing(), room.replies()), (vec!["JPN".to_owned()], vec!["USA".to_owned()]));
}

#[test]
fn somebody_called_from_the_list_leaves_the_others_in_their_order() {
    let mut room = given_waiting(&["EU", "JPN", "MEX"]);
    room.gets_the_floor("JPN").when(called("CHE"));
    assert_eq!(room.list(), ["EU", "MEX"]);
}

/// Asked before everybody who waits.
fn asked_earlier(label: &str) -> Command {
    Command::Inscribe { askings: vec![Asking { asked: Some(moment("10:30:00")), ..asking(label) }] }
}

#[test]
fn a_statement_asked_for_earlier_passes_those_asked_for_later_but_no_question_that_goes_first() {
    let mut room = given_questions_first(&["JPN"]);
    room.asks_a_question("KOR").when(asked_earlier("MEX"));
    assert_eq!(room.list(), ["KOR", "MEX", "JPN"]);
    let mut room = given_waiting(&["JPN"]);
    room.asks_a_question("KOR").when(asked_earlier("MEX"));
    assert_eq!(room.list(), ["MEX", "JPN", "KOR"]);
}

#[test]
fn places_are_said_as_they_are_counted() {
    let said = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 101, 111, 112, 113].map(ordinal);
    let expected = [
        "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st", "111th",
        "112th", "113th",
    ];
    assert_eq!(said, expected);
}
