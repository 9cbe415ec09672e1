//! Who was heard: numbers in the order of beginning, and counts that hold whoever ends first.

use informals::agenda::{ItemLabel, Order, RepliesAt};
use informals::delegations::{Category, guest};
use informals::meeting::{Asking, Command, Kind, LimitScope, ReplyCount, Speaker};
use informals::time::Length;

use crate::people::{agenda, moment};
use crate::room::{
    Sitting, asking, given, given_a_meeting, given_item_d_open, given_waiting, limit, reply, speaker,
};

/// How often somebody was heard, and for how long.
fn heard(room: &Sitting, label: &str) -> (usize, Length) {
    room.room().spoken(&speaker(label), room.room().last_floor_at)
}

/// Japan since 10:41, interrupted by Mexico from 10:42 to 10:43.
fn given_a_speaker_interrupted() -> Sitting {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:42:00").point_of_order("MEX");
    room
}

#[test]
fn a_point_of_order_that_ends_before_whom_it_interrupted_leaves_both_counted_and_in_the_order_of_beginning() {
    let mut room = given_a_speaker_interrupted();
    room.at("10:43:00").responds().at("10:45:00").ends();
    assert_eq!(room.finished(), ["1 JPN 3:00", "2 MEX 1:00"]);
    assert_eq!(heard(&room, "JPN"), (1, Length::from_minutes(3)));
    assert_eq!(heard(&room, "MEX").0, 0);
}

#[test]
fn whoever_spoke_after_a_point_of_order_and_before_whom_it_interrupted_ended_is_counted_too() {
    let mut room = given_a_speaker_interrupted();
    room.at("10:43:00").responds().at("10:45:00").gets_the_floor("CHE").at("10:46:00").ends();
    for (label, minutes) in [("JPN", 3), ("CHE", 1)] {
        assert_eq!(heard(&room, label), (1, Length::from_minutes(minutes)), "{label}");
    }
}

#[test]
fn when_the_speaker_is_skipped_after_a_point_of_order_its_number_closes_up() {
    let mut room = given_a_speaker_interrupted();
    room.at("10:43:00").responds().at("10:44:00").skips("JPN");
    assert_eq!(room.finished(), ["1 MEX 1:00"]);
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn a_point_of_order_before_the_speaker_keeps_its_number_when_the_speaker_is_skipped() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").point_of_order("MEX").at("10:42:00").responds().gets_the_floor("JPN");
    room.at("10:43:00").skips("JPN");
    assert_eq!(room.finished(), ["1 MEX 1:00"]);
}

#[test]
fn those_who_asked_at_the_same_moment_keep_the_order_in_which_they_were_inscribed_after_others_were_heard() {
    let mut room = given_waiting(&["USA", "JPN", "EU", "MEX"]);
    room.gets_the_floor("USA").ends();
    room.when(Command::Order { order: Order::GroupsFirst });
    assert_eq!(room.list(), ["EU", "JPN", "MEX"]);
    room.when(Command::Order { order: Order::Request });
    assert_eq!(room.list(), ["JPN", "EU", "MEX"]);
}

#[test]
fn requests_after_closing_stand_by_their_times_of_asking() {
    let mut room = given_item_d_open();
    room.at("10:50:00").when(Command::CloseList).asks("JPN").asks("KOR");
    let earlier = Asking { asked: Some(moment("10:45:00")), ..asking("MEX") };
    room.when(Command::Inscribe { askings: vec![earlier] });
    assert_eq!(room.after_closing(), ["MEX", "JPN", "KOR"]);
}

#[test]
fn words_of_an_item_are_said_once_somebody_spoke_under_it_but_on_a_point_of_order() {
    let mut room = given_a_meeting();
    let said = |room: &Sitting, item| room.room().was_presented(&ItemLabel::new(item));
    room.at("10:18:00").opens_item("C");
    assert!(!said(&room, "C"), "its presenter still speaks");
    room.at("10:40:00").opens_item("D").at("10:41:00").point_of_order("MEX").at("10:42:00").responds();
    assert!(!said(&room, "D"));
    room.at("10:43:00").gets_the_floor("JPN").ends();
    assert!(said(&room, "D"));
}

#[test]
fn a_reply_that_is_held_is_passed_over_at_the_end_of_the_meeting_too() {
    let mut agenda = agenda();
    agenda.list_of_speakers.right_of_reply_at = RepliesAt::Meeting;
    let mut room = given(agenda);
    room.at("10:40:00").opens_item("D").when(reply("JPN")).when(reply("MEX")).opens_item("E");
    let due = |room: &Sitting| room.room().due().map(|waiting| waiting.id);
    assert_eq!(due(&room), Some(room.id("JPN")));
    room.holds("JPN");
    assert_eq!(due(&room), Some(room.id("MEX")));
}

#[test]
fn after_an_item_was_closed_the_next_one_is_that_after_it() {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C").at("10:30:00").when(Command::CloseItem);
    assert_eq!(room.room().next_item().unwrap().label.as_str(), "D");
}

#[test]
fn officers_have_no_limit_and_guests_that_of_organizations() {
    let mut room = given_item_d_open();
    let officer = Speaker::of_person(agenda().person("chair").unwrap()).unwrap();
    let guest = Speaker::plain(guest("Ms. A", Category::GuestPerson));
    room.when(limit(LimitScope::Organization, 1));
    assert_eq!(room.room().rule_limit(&officer, Kind::Statement), None);
    assert_eq!(room.room().rule_limit(&guest, Kind::Statement), Some(Length::from_minutes(1)));
}

#[test]
fn a_reply_is_counted_as_heard() {
    let mut room = given_item_d_open();
    room.when(Command::Reply { speaker: speaker("JPN"), count: ReplyCount::Observed });
    room.at("10:45:00").gets_the_floor("JPN").at("10:46:00").ends();
    assert_eq!(heard(&room, "JPN").0, 1);
}

#[test]
fn whoever_speaks_now_counts_with_those_who_were_heard_and_nobody_else_does() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:41:00").gets_the_floor("JPN").at("10:43:00").ends();
    room.at("10:44:00").gets_the_floor("JPN").at("10:45:00").point_of_order("MEX");
    let spoken = |label| room.room().spoken(&speaker(label), moment("10:45:00"));
    assert_eq!(spoken("JPN"), (2, Length::from_minutes(3)));
    assert_eq!(spoken("CHE"), (0, Length::ZERO));
    let of = |label: &str| room.room().heard_of(&speaker(label)).count();
    assert_eq!([of("JPN"), of("CHE"), of("MEX")], [2, 0, 0]);
}

#[test]
fn a_delegation_has_spoken_for_others_from_when_it_begins_to() {
    let mut room = given_waiting(&["IDN for NAM", "JPN", "IRN for CUB, IRN"]);
    let for_others = |room: &Sitting, label| room.room().has_spoken_for_others(&speaker(label));
    assert!(!for_others(&room, "IDN"));
    room.gets_the_floor("IDN for NAM");
    assert!(for_others(&room, "IDN") && !for_others(&room, "JPN"));
    room.gets_the_floor("JPN");
    assert!(for_others(&room, "IDN") && !for_others(&room, "JPN"));
    room.ends().gets_the_floor("IRN for CUB, IRN").ends().asks("IRN").gets_the_floor("IRN").ends();
    assert!(for_others(&room, "IRN") && !for_others(&room, "JPN"));
}

#[test]
fn the_group_that_a_delegation_was_heard_for_last_is_known_and_is_nobody_elses() {
    let mut room = given_waiting(&["IDN for NAM", "POL for EU", "JPN"]);
    let group = |room: &Sitting, label| {
        room.room().last_heard_for(&speaker(label)).map(|group| group.short.to_string())
    };
    room.gets_the_floor("POL for EU");
    assert_eq!((group(&room, "POL").as_deref(), group(&room, "IDN")), (Some("EU"), None));
    room.gets_the_floor("IDN for NAM").gets_the_floor("JPN");
    assert_eq!((group(&room, "IDN").as_deref(), group(&room, "JPN")), (Some("NAM"), None));
}

#[test]
fn a_guest_who_was_heard_is_known_once() {
    let mut room = given_item_d_open();
    for name in ["Ms. A", "Mr. B", "Ms. A"] {
        let who = Speaker::plain(guest(name, Category::GuestPerson));
        room.when(Command::Remarks { who }).ends();
    }
    let names: Vec<&str> = room.room().heard.guests().iter().map(|guest| guest.name.as_str()).collect();
    assert_eq!(names, ["Ms. A", "Mr. B"]);
}

#[test]
fn guests_are_known_in_the_order_of_beginning_though_a_point_of_order_ends_first() {
    let mut room = given_item_d_open();
    let who = |name| Speaker::plain(guest(name, Category::GuestPerson));
    room.when(Command::Remarks { who: who("Ms. A") });
    room.when(Command::PointOfOrder { who: Some(who("Mr. B")) }).responds().ends();
    let names: Vec<&str> = room.room().heard.guests().iter().map(|guest| guest.name.as_str()).collect();
    assert_eq!(names, ["Ms. A", "Mr. B"]);
}

#[test]
fn whoever_spoke_for_a_group_is_counted_by_the_group_once() {
    let mut room = given_waiting(&["IDN for NAM"]);
    room.at("10:41:00").gets_the_floor("IDN for NAM").at("10:43:00").ends();
    assert_eq!(heard(&room, "IDN for NAM"), (1, Length::from_minutes(2)));
    assert_eq!(heard(&room, "EGY for NAM"), (1, Length::from_minutes(2)));
}
