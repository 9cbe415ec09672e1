//! Rounds of questions: some are taken, then the presenter answers; what is not answered stays listed.

use informals::meeting::{Command, WarningCode};

use crate::room::{Sitting, given_a_meeting, speaker};

/// UNIDIR has presented; the exchange is open; these have put their questions.
fn given_questions_put(labels: &[&str]) -> Sitting {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C").at("10:40:00").opens_item("D");
    for label in labels {
        room.asks_a_question(label).gets_the_floor(label).ends();
    }
    room
}

fn unidir() -> Command {
    Command::Remarks { who: speaker("UNIDIR") }
}

fn open(room: &Sitting) -> Vec<String> {
    room.room().open_questions().iter().map(|open| open.request.speaker.short()).collect()
}

#[test]
fn questions_stay_open_until_the_presenter_has_answered() {
    let mut room = given_questions_put(&["JPN", "MEX"]);
    assert_eq!(open(&room), ["JPN", "MEX"]);
    room.when(unidir());
    assert_eq!(open(&room), ["JPN", "MEX"], "the answer is being given");
    room.ends();
    assert!(open(&room).is_empty());
    room.asks_a_question("KOR").gets_the_floor("KOR").ends();
    assert_eq!(open(&room), ["KOR"]);
}

#[test]
fn remarks_of_the_chair_answer_no_question() {
    let mut room = given_questions_put(&["JPN"]);
    let who = room.room().presiding_now().unwrap().clone();
    room.when(Command::Remarks { who }).ends();
    assert_eq!(open(&room), ["JPN"]);
}

#[test]
fn where_nobody_presented_whoever_makes_remarks_and_does_not_preside_has_answered() {
    let mut room = given_a_meeting();
    room.at("10:40:00").opens_item("D").asks_a_question("JPN").gets_the_floor("JPN").ends();
    let who = room.room().presiding_now().unwrap().clone();
    room.when(Command::Remarks { who }).ends();
    assert_eq!(open(&room), ["JPN"]);
    room.when(unidir()).ends();
    assert!(open(&room).is_empty());
}

#[test]
fn the_presenter_has_the_floor_next_when_nobody_waits() {
    let mut room = given_questions_put(&["JPN"]);
    assert_eq!(room.room().answers_next(), Some(speaker("UNIDIR")));
    room.asks_a_question("KOR").gets_the_floor("KOR");
    assert_eq!(room.room().answers_next(), Some(speaker("UNIDIR")), "while the last question is put");
    room.ends();
    room.asks("MEX");
    assert_eq!(room.room().answers_next(), None);
    room.gets_the_floor("MEX").ends();
    room.when(unidir());
    assert_eq!(room.room().answers_next(), None);
}

#[test]
fn a_full_round_is_said_with_the_offer_of_the_floor_to_the_presenter() {
    let mut room = given_questions_put(&["JPN", "MEX"]);
    room.asks("CHE");
    assert!(
        room.sentences(WarningCode::QuestionsOpen).is_empty(),
        "somebody waits, and the round is not full"
    );
    room.asks_a_question("KOR").gets_the_floor("KOR").ends();
    assert_eq!(
        room.sentences(WarningCode::QuestionsOpen),
        ["3 questions wait for an answer by the United Nations Institute for Disarmament Research"]
    );
    assert_eq!(room.advice(WarningCode::QuestionsOpen)[0].offer, Some(unidir()));
    room.when(unidir());
    assert!(room.sentences(WarningCode::QuestionsOpen).is_empty());
}

#[test]
fn the_last_question_is_said_when_nobody_waits_any_more() {
    let room = given_questions_put(&["JPN"]);
    assert_eq!(
        room.sentences(WarningCode::QuestionsOpen),
        ["1 question waits for an answer by the United Nations Institute for Disarmament Research"]
    );
}

#[test]
fn while_the_last_question_is_being_put_the_presenter_has_the_floor_next() {
    let mut room = given_questions_put(&[]);
    let next = |room: &Sitting| room.room().answers_next().map(|presenter| presenter.short());
    room.asks("MEX").gets_the_floor("MEX");
    assert_eq!(next(&room), None, "a statement is no question");
    room.ends().asks_a_question("JPN").gets_the_floor("JPN");
    assert_eq!(next(&room).as_deref(), Some("UNIDIR"));
}

#[test]
fn while_somebody_else_makes_remarks_the_presenter_still_answers_next() {
    let mut room = given_questions_put(&["JPN"]);
    let who = room.room().presiding_now().unwrap().clone();
    room.when(Command::Remarks { who });
    assert_eq!(room.room().answers_next().unwrap().short(), "UNIDIR");
    room.when(unidir());
    assert!(room.room().answers_next().is_none());
}

#[test]
fn where_no_question_was_put_nothing_is_said_of_questions() {
    assert!(given_questions_put(&[]).advice(WarningCode::QuestionsOpen).is_empty());
}
