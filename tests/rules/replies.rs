//! Right of reply: a separate list after the list of speakers, at most two for each delegation and item.

use informals::agenda::{ItemLabel, RepliesAt};
use informals::meeting::{Command, ReplyCount, WarningCode};

use crate::people::agenda;
use crate::room::{Sitting, given, given_item_d_open, given_waiting, reply, speaker};

fn heard_in_reply(room: &mut Sitting, label: &str) {
    room.asks_to_reply(label).gets_the_floor(label).ends();
}

#[test]
fn right_of_reply_is_a_separate_list_after_the_list_of_speakers() {
    let mut room = given_waiting(&["JPN"]);
    room.asks_to_reply("USA").asks("MEX");
    assert_eq!(room.replies(), ["USA"]);
    assert_eq!(room.nexts(), ["JPN", "MEX", "USA"]);
}

#[test]
fn at_the_end_of_the_meeting_replies_wait_for_the_last_exchange() {
    let mut agenda = agenda();
    agenda.items.push(crate::people::item("F", informals::agenda::ItemKind::Exchange, 10, "chair", None));
    agenda.list_of_speakers.right_of_reply_at = RepliesAt::Meeting;
    let mut room = given(agenda);
    room.at("10:40:00").opens_item("D").asks_to_reply("USA");
    assert!(room.nexts().is_empty());
    room.at("11:40:00").opens_item("F");
    assert_eq!(room.nexts(), ["USA"]);
}

#[test]
fn at_the_end_of_the_item_replies_are_next_when_nobody_waits() {
    let mut room = given_item_d_open();
    room.asks_to_reply("USA");
    assert_eq!(room.nexts(), ["USA"]);
}

#[test]
fn the_first_and_the_second_reply_have_limits_of_their_own() {
    let mut room = given_item_d_open();
    room.asks_to_reply("USA").gets_the_floor("USA");
    assert_eq!(room.speaker().limit.unwrap().clock(), "2:00");
    room.ends().asks_to_reply("USA").gets_the_floor("USA");
    assert_eq!(room.speaker().limit.unwrap().clock(), "1:00");
}

#[test]
fn a_third_reply_is_refused_with_the_count_and_may_be_given_anyway() {
    let mut room = given_item_d_open();
    heard_in_reply(&mut room, "USA");
    heard_in_reply(&mut room, "USA");
    room.refuses(
        &reply("USA"),
        "the United States has had 2 of 2 rights of reply on this item; “anyway” gives another",
    );
    room.when(Command::Reply { speaker: speaker("USA"), count: ReplyCount::Overridden });
    assert_eq!(room.replies(), ["USA"]);
}

#[test]
fn the_european_union_has_one_right_of_reply_whoever_speaks_for_it() {
    for first in ["EU", "POL for EU"] {
        let mut room = given_item_d_open();
        heard_in_reply(&mut room, first);
        room.refuses(
            &reply("EU"),
            "the European Union has had 1 of 1 rights of reply on this item; “anyway” gives another",
        );
    }
}

#[test]
fn the_count_begins_anew_with_another_item() {
    let mut room = given_item_d_open();
    heard_in_reply(&mut room, "USA");
    heard_in_reply(&mut room, "USA");
    room.opens_item("E").asks_to_reply("USA");
    assert_eq!(room.waiting("USA").limit.unwrap().clock(), "2:00");
    assert_eq!(room.waiting("USA").item, Some(ItemLabel::new("E")));
}

#[test]
fn a_reply_heard_under_a_later_item_counts_for_the_item_it_was_asked_on() {
    let mut room = given_item_d_open();
    room.asks_to_reply("USA").opens_item("E").gets_the_floor("USA").ends();
    assert_eq!(room.room().replies_had(&speaker("USA")), 0);
    room.opens_item("D");
    assert_eq!(room.room().replies_had(&speaker("USA")), 1);
}

#[test]
fn a_reply_is_asked_for_once_at_a_time() {
    let mut room = given_item_d_open();
    room.asks_to_reply("CUB").asks_to_reply("USA");
    room.refuses(&reply("USA"), "the United States is already on the list of rights of reply, 2nd");
}

#[test]
fn a_reply_may_be_moved_held_and_withdrawn_on_its_list() {
    let mut room = given_item_d_open();
    room.asks_to_reply("CUB").asks_to_reply("USA").moves("USA", 1).holds("USA");
    assert_eq!(room.replies(), ["USA", "CUB"]);
    assert_eq!(room.nexts(), ["CUB"]);
    let target = room.id("USA");
    room.when(Command::Withdraw { target });
    assert_eq!(room.replies(), ["CUB"]);
}

#[test]
fn for_an_organization_a_remark_that_it_has_none_by_right() {
    let mut room = given_item_d_open();
    room.asks_to_reply("ICRC");
    assert_eq!(
        room.sentences(WarningCode::ReplyOfOrganization),
        [
            "the International Committee of the Red Cross has no right of reply by right: organizations have none"
        ]
    );
}
