//! Counting: by capacity, and the group where it is for a group.

use informals::meeting::{Capacity, Command};
use informals::record::Counting;

use crate::people::moment;
use crate::room::{given_waiting, speaker};

#[test]
fn the_european_union_and_named_states_count_as_a_group_and_have_its_limit() {
    let room = given_waiting(&["EU", "IRN for CUB, IRN"]);
    assert_eq!(speaker("EU").capacity(), Capacity::Group);
    for waiting in &room.room().waiting {
        assert_eq!(room.room().limit_of(waiting).unwrap().clock(), "5:00");
    }
}

#[test]
fn how_often_and_how_long_somebody_was_heard_includes_the_running_intervention() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").gets_the_floor("MEX");
    room.asks("JPN").at("10:44:00").gets_the_floor("JPN");
    let (count, time) = room.room().spoken(&speaker("JPN"), moment("10:45:00"));
    assert_eq!((count, time.clock()), (2, "3:00".to_owned()));
}

#[test]
fn remarks_and_points_of_order_are_not_counted() {
    let mut room = given_waiting(&["MEX"]);
    room.gets_the_floor("MEX").point_of_order("JPN").responds();
    room.when(Command::Remarks { who: speaker("JPN") }).ends();
    assert_eq!(room.room().spoken(&speaker("JPN"), moment("11:00:00")).0, 0);
}

#[test]
fn an_intervention_skipped_or_in_writing_is_not_counted() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").skips("JPN").gets_the_floor("MEX");
    let target = room.id("MEX");
    room.when(Command::InWriting { target });
    for label in ["JPN", "MEX"] {
        assert_eq!(room.room().spoken(&speaker(label), moment("11:00:00")).0, 0);
    }
}

#[test]
fn who_only_replied_was_heard_and_the_reply_is_counted_apart() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").gets_the_floor("MEX").ends();
    room.asks_to_reply("CUB").gets_the_floor("CUB").ends();
    let counting = Counting::over(&room.room().finished);
    let made = counting.interventions;
    assert_eq!((counting.speakers.delegations, made.statements.delegations, made.replies), (3, 2, 1));
}
