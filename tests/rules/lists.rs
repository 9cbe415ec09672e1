//! The list is not open, open, closing announced or closed, and there is one at a time.

use informals::agenda::ListOpens;
use informals::meeting::{Command, ListState, WarningCode};

use crate::people::moment;
use crate::room::{given_a_meeting, given_item_d_open, given_two_exchanges, given_waiting};

#[test]
fn the_announced_closing_time_never_closes_the_list_by_itself() {
    let mut room = given_item_d_open();
    room.at("11:20:00").when(Command::AnnounceClosing { closes_at: moment("11:25:00") });
    assert_eq!(room.room().list, ListState::ClosingAnnounced(moment("11:25:00")));
    room.at("11:24:59");
    assert!(room.advice(WarningCode::ClosingDue).is_empty());
    room.at("11:40:00").asks("JPN");
    assert_eq!(room.list(), ["JPN"]);
    assert_eq!(
        room.sentences(WarningCode::ClosingDue),
        ["the closing of the list, announced for 11:25, is due"]
    );
}

#[test]
fn a_closing_can_be_announced_for_later_only() {
    let mut room = given_item_d_open();
    room.at("11:30:00").refuses(
        &Command::AnnounceClosing { closes_at: moment("11:25:00") },
        "11:25 is not after 11:30, the time it is",
    );
}

#[test]
fn an_announced_closing_can_be_announced_anew() {
    let mut room = given_item_d_open();
    room.when(Command::AnnounceClosing { closes_at: moment("11:25:00") })
        .when(Command::AnnounceClosing { closes_at: moment("11:30:00") });
    assert_eq!(room.room().list, ListState::ClosingAnnounced(moment("11:30:00")));
}

#[test]
fn a_closed_list_can_be_reopened() {
    let mut room = given_item_d_open();
    room.when(Command::CloseList).when(Command::ReopenList).asks("JPN");
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn reopening_an_exchange_does_not_reopen_its_closed_list() {
    let mut room = given_item_d_open();
    room.when(Command::CloseList).opens_item("E").opens_item("D");
    assert_eq!(room.room().list, ListState::Closed);
}

#[test]
fn a_closed_list_gives_way_to_that_of_the_next_exchange() {
    let mut room = given_two_exchanges(ListOpens::Item);
    room.when(Command::CloseList).when(Command::CloseItem);
    assert_eq!(room.room().list, ListState::NotOpen);
    room.asks("JPN");
    assert_eq!(room.waiting("JPN").item.as_ref().unwrap().as_str(), "F");
    room.opens_item("F");
    assert_eq!(room.room().list, ListState::Open);
}

#[test]
fn a_closed_list_gives_way_when_an_item_without_a_list_follows() {
    let mut room = given_two_exchanges(ListOpens::Item);
    room.when(Command::CloseList).opens_item("E");
    assert_eq!(room.room().list, ListState::NotOpen);
}

#[test]
fn a_list_open_or_awaited_serves_the_next_exchange_straight_after() {
    for opens in [ListOpens::Item, ListOpens::Before] {
        let mut room = given_two_exchanges(opens);
        room.when(Command::CloseList).opens_item("F");
        assert_eq!(room.room().list, ListState::Open, "{opens:?}");
    }
}

#[test]
fn a_list_opened_by_hand_waits_for_the_hand_in_the_next_exchange_too() {
    let mut room = given_two_exchanges(ListOpens::ByHand);
    room.when(Command::OpenList).when(Command::CloseList).opens_item("F");
    assert_eq!(room.room().list, ListState::NotOpen);
}

#[test]
fn a_list_that_was_never_closed_stays_open_from_one_exchange_to_the_next() {
    let mut room = given_two_exchanges(ListOpens::Item);
    room.asks("JPN").opens_item("F");
    assert_eq!(room.room().list, ListState::Open);
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn closing_the_list_leaves_those_waiting_where_they_are() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.when(Command::CloseList);
    assert_eq!(room.list(), ["JPN", "MEX"]);
}

#[test]
fn a_list_closed_before_its_exchange_stays_closed_while_items_without_one_go_by() {
    let mut room = given_a_meeting();
    room.opens_item("B").when(Command::OpenList).when(Command::CloseList).opens_item("C");
    assert_eq!(room.room().list, ListState::Closed);
    room.when(Command::CloseItem);
    assert_eq!(room.room().list, ListState::Closed);
}

#[test]
fn a_list_that_was_never_closed_stays_open_when_its_exchange_is_closed() {
    let mut room = given_two_exchanges(ListOpens::Item);
    room.when(Command::CloseItem);
    assert_eq!(room.room().list, ListState::Open);
}

#[test]
fn a_closing_cannot_be_announced_for_this_very_moment() {
    let mut room = given_item_d_open();
    room.at("11:20:00");
    let now = Command::AnnounceClosing { closes_at: moment("11:20:00") };
    room.refuses(&now, "11:20 is not after 11:20, the time it is");
}
