//! Who is there: attendance lists, names settled by hand, those who left, those not yet heard (issue 6, item 2).

use std::sync::Arc;

use informals::delegations::Delegation;
use informals::meeting::{
    Asking, AttendanceList, Channel, Command, Entry, EntryId, Meeting, Present, Room, ToSettle, WarningCode,
};

use crate::people::{delegation, moment};
use crate::room::{Sitting, asking, given_a_meeting, given_item_d_open};

/// `POL 2`, or `JPN 1 left 10:30`.
fn present(line: &str) -> Present {
    let mut words = line.split(' ');
    let (who, people) = (words.next().unwrap(), words.next().unwrap());
    let left = words.nth(1).map(|time| moment(&format!("{time}:00")));
    Present { who: delegation(who), people: people.parse().unwrap(), left }
}

pub fn list(room: &Room, as_of: &str, there: &[&str], names: &[&str]) -> Command {
    let to_settle = names.iter().map(|name| ToSettle { name: room.mark_of(name), people: 1, left: None });
    let there = there.iter().map(|line| present(line)).collect();
    let list = AttendanceList { as_of: moment(as_of), there, to_settle: to_settle.collect() };
    Command::TakeAttendance { list: Box::new(list), remembered: Vec::new() }
}

pub fn settle(room: &Room, name: &str, who: Option<&str>) -> Command {
    Command::SettleName { name: room.mark_of(name), who: who.map(delegation).map(Box::new) }
}

pub fn given_a_list(there: &[&str], names: &[&str]) -> Sitting {
    let mut room = given_item_d_open();
    let taken = list(room.room(), "10:40:00", there, names);
    room.at("10:41:00").when(taken);
    room
}

fn codes(who: Vec<&Delegation>) -> Vec<&str> {
    who.into_iter().map(|who| who.code.as_str()).collect()
}

#[test]
fn a_list_says_how_many_people_and_which_delegations_are_there() {
    let room = given_a_list(&["JPN 1", "MEX 3", "POL 2 left 10:30"], &["Ada Example"]);
    assert_eq!(room.room().attendance_list().unwrap().people(), 7);
    assert_eq!(codes(room.room().delegations_there()), ["JPN", "MEX"]);
    assert_eq!(room.room().names_to_settle().count(), 1);
}

#[test]
fn no_name_of_a_person_is_in_the_journal() {
    let mut room = given_a_list(&["JPN 1"], &["Ada Example"]);
    let settled = settle(room.room(), "Ada Example", Some("POL"));
    room.when(settled);
    let journal = serde_json::to_string(room.meeting.entries().last().unwrap().as_ref()).unwrap()
        + &serde_json::to_string(&room.meeting.entries()[2].events).unwrap();
    assert!(!journal.contains("Ada") && !journal.contains("Example"), "{journal}");
}

#[test]
fn the_same_name_has_another_mark_in_another_meeting() {
    let one = given_a_meeting();
    let first = one.meeting.entries().first().unwrap();
    let another = Entry { id: EntryId::from_bits(1 << 90), ..(**first).clone() };
    let other = Meeting::replay([Arc::new(another)]);
    assert_eq!(other.room().last_floor_at, one.room().last_floor_at, "they began at the same moment");
    assert_ne!(one.room().mark_of("Ada"), other.room().mark_of("Ada"));
    assert_eq!(one.room().mark_of("Ada  EXAMPLE "), one.room().mark_of("ada example"));
}

#[test]
fn a_name_settled_by_hand_is_of_that_delegation_and_may_be_settled_otherwise() {
    let mut room = given_a_list(&["JPN 1"], &["Ada Example", "iPad"]);
    let poland = settle(room.room(), "ada example", Some("POL"));
    room.when(poland);
    assert_eq!(codes(room.room().delegations_there()), ["JPN", "POL"]);
    let japan = settle(room.room(), "Ada Example", Some("JPN"));
    room.when(japan);
    let attending = room.room().attending();
    assert_eq!(attending.iter().map(|one| one.people).collect::<Vec<_>>(), [2]);
    let nobody = settle(room.room(), "iPad", None);
    room.when(nobody.clone()).refuses(&nobody, "this name is settled already: it is nobody’s");
    assert_eq!(room.room().names_to_settle().count(), 0);
    assert_eq!(room.room().attendance_list().unwrap().people(), 3);
}

#[test]
fn what_was_settled_is_remembered_for_the_next_list() {
    let mut room = given_a_list(&["JPN 1"], &["Ada Example"]);
    let settled = settle(room.room(), "Ada Example", Some("POL"));
    room.when(settled);
    let next = list(room.room(), "10:50:00", &["JPN 1"], &["Ada Example", "Ben Example"]);
    room.at("10:51:00").when(next);
    assert_eq!(codes(room.room().delegations_there()), ["JPN", "POL"]);
    assert_eq!(room.room().names_to_settle().count(), 1);
}

#[test]
fn a_name_that_was_settled_can_be_taken_back() {
    let mut room = given_a_list(&["JPN 1"], &["Ada Example"]);
    let settled = settle(room.room(), "Ada Example", Some("POL"));
    room.when(settled).takes_back();
    assert_eq!(room.room().names_to_settle().count(), 1);
    assert_eq!(codes(room.room().delegations_there()), ["JPN"]);
}

#[test]
fn the_same_list_once_more_changes_nothing_and_an_older_one_is_refused() {
    let mut room = given_a_list(&["JPN 1", "POL 1"], &["Ada Example"]);
    let again = list(room.room(), "10:40:00", &["JPN 1", "POL 1"], &["Ada Example"]);
    room.refuses(&again, "the attendance list says the same as that of 10:40: nothing has changed");
    let older = list(room.room(), "09:52:00", &["JPN 1"], &[]);
    room.refuses(&older, "the attendance list of 10:40 is later than this one, of 09:52; undo takes it back");
    let empty = list(room.room(), "10:50:00", &[], &[]);
    room.at("10:51:00").refuses(&empty, "the attendance list names nobody");
}

#[test]
fn lists_say_the_same_by_who_is_on_them_whenever_they_were_made_and_whoever_had_left_before() {
    let mut room = given_a_list(&["JPN 1", "POL 1"], &["Ada Example"]);
    let later = list(room.room(), "10:50:00", &["JPN 1"], &["Ada Example"]);
    room.at("10:51:00").when(later);
    let known = room.room().attendance_list().unwrap();
    let says_the_same = |there: &[&str], names: &[&str]| match list(room.room(), "10:55:00", there, names) {
        Command::TakeAttendance { list, .. } => list.says_the_same(known),
        other => panic!("{other:?}"),
    };
    assert!(says_the_same(&["JPN 1"], &["Ada Example"]));
    assert!(!says_the_same(&["JPN 1"], &[]));
    assert!(!says_the_same(&["MEX 1"], &["Ada Example"]));
    assert!(!says_the_same(&["JPN 1", "POL 1"], &["Ada Example"]));
}

#[test]
fn a_delegation_that_only_an_earlier_list_had_has_left() {
    let mut room = given_a_list(&["JPN 1", "POL 1"], &[]);
    let next = list(room.room(), "10:50:00", &["JPN 1"], &[]);
    room.at("10:51:00").when(next.clone());
    assert_eq!(room.room().left(&delegation("POL")), Some(moment("10:50:00")));
    assert_eq!(codes(room.room().delegations_there()), ["JPN"]);
    room.refuses(&next, "the attendance list says the same as that of 10:50: nothing has changed");
    let back = list(room.room(), "10:55:00", &["JPN 1", "POL 1"], &[]);
    room.at("10:56:00").when(back);
    assert_eq!(room.room().left(&delegation("POL")), None);
}

#[test]
fn who_asked_spoke_or_sends_the_statement_in_writing_is_not_among_those_not_yet_heard() {
    let mut room = given_a_list(&["EU 1", "ICRC 1", "IDN 1", "JPN 1", "MEX 1", "POL 1"], &[]);
    assert_eq!(codes(room.room().not_yet_heard()), ["EU", "ICRC", "IDN", "JPN", "MEX", "POL"]);
    room.asks("IDN for NAM").asks("JPN").gets_the_floor("IDN for NAM").at("10:44:00").ends();
    let target = room.id("JPN");
    room.when(Command::InWriting { target }).asks("POL for EU");
    assert_eq!(codes(room.room().not_yet_heard()), ["ICRC", "MEX"]);
}

#[test]
fn a_delegation_that_is_next_or_has_the_floor_and_has_left_is_told() {
    let mut room = given_a_list(&["JPN 1 left 10:35", "MEX 1"], &[]);
    room.asks("JPN").asks("MEX");
    let next = "JPN is next and left at 10:35, by the attendance list of 10:40".replace("JPN", "Japan");
    assert_eq!(room.sentences(WarningCode::HasLeft), [next]);
    room.gets_the_floor("JPN");
    let speaking = "Japan has the floor and left at 10:35, by the attendance list of 10:40";
    assert_eq!(room.sentences(WarningCode::HasLeft), [speaking]);
    room.at("10:44:00").ends();
    assert!(room.sentences(WarningCode::HasLeft).is_empty());
}

#[test]
fn a_delegation_has_left_when_the_last_of_its_people_has() {
    let mut room = given_a_list(&["JPN 1 left 10:30", "MEX 1 left 10:30"], &[]);
    let list = AttendanceList {
        as_of: moment("10:50:00"),
        there: vec![present("JPN 1 left 10:30"), present("MEX 1 left 10:30")],
        to_settle: [("Ada Example", Some("10:35")), ("iPad", None)]
            .map(|(name, left)| ToSettle {
                name: room.room().mark_of(name),
                people: 1,
                left: left.map(|time| moment(&format!("{time}:00"))),
            })
            .to_vec(),
    };
    room.at("10:51:00").when(Command::TakeAttendance { list: Box::new(list), remembered: Vec::new() });
    for (name, who) in [("Ada Example", "JPN"), ("iPad", "MEX")] {
        let settled = settle(room.room(), name, Some(who));
        room.when(settled);
    }
    assert_eq!(room.room().left(&delegation("JPN")), Some(moment("10:35:00")));
    assert_eq!(room.room().left(&delegation("MEX")), None);
}

#[test]
fn whoever_was_heard_after_leaving_is_back() {
    let mut room = given_a_list(&["JPN 1 left 10:35"], &[]);
    room.gets_the_floor("JPN").at("10:44:00").ends().asks("JPN");
    assert!(room.sentences(WarningCode::HasLeft).is_empty());
}

#[test]
fn the_hand_of_who_asked_by_hand_and_was_heard_is_to_be_lowered() {
    let mut room = given_a_list(&["JPN 1", "MEX 1", "POL 1"], &[]);
    let mail = Asking { channel: Channel::Email, ..asking("MEX") };
    room.asks("JPN").when(Command::Inscribe { askings: vec![mail] }).asks("POL");
    for (who, until) in [("JPN", "10:44:00"), ("MEX", "10:47:00"), ("POL", "10:50:00")] {
        room.gets_the_floor(who).at(until).ends();
    }
    let hands = |room: &Sitting| -> Vec<String> {
        room.room().hands_to_lower().iter().map(|heard| heard.request.speaker.short()).collect()
    };
    assert_eq!(hands(&room), ["POL", "JPN"]);
    room.asks("POL").gets_the_floor("POL").at("10:50:30").ends();
    assert_eq!(hands(&room), ["POL", "JPN"]);
    room.asks("JPN");
    assert_eq!(hands(&room), ["POL"]);
    let next = list(room.room(), "10:51:00", &["JPN 1", "MEX 1", "POL 1"], &[]);
    room.at("10:52:00").when(next);
    assert!(hands(&room).is_empty());
}

#[test]
fn the_room_does_not_see_who_is_there() {
    let mut room = given_item_d_open();
    let before = informals::record::Audience::of(room.room(), moment("10:42:00"));
    let taken = list(room.room(), "10:40:00", &["JPN 1 left 10:35"], &["Ada Example"]);
    room.at("10:41:00").when(taken);
    assert_eq!(informals::record::Audience::of(room.room(), moment("10:42:00")), before);
}

#[test]
fn names_of_an_earlier_sitting_are_settled_with_the_list_unless_this_one_has_settled_them() {
    let mut room = given_item_d_open();
    let own = settle(room.room(), "Ada Example", Some("POL"));
    room.at("10:40:30").when(own);
    let Command::TakeAttendance { list, .. } =
        list(room.room(), "10:40:00", &["JPN 1"], &["Ada Example", "iPad"])
    else {
        return;
    };
    let (ada, device) = (room.room().mark_of("Ada Example"), room.room().mark_of("iPad"));
    let remembered = vec![(ada.clone(), Some(delegation("MEX"))), (device.clone(), None)];
    room.at("10:41:00").when(Command::TakeAttendance { list, remembered });
    assert_eq!(room.room().settled_as(&ada), Some(Some(&delegation("POL"))));
    assert_eq!(room.room().settled_as(&device), Some(None));
    assert_eq!(room.room().names_to_settle().count(), 0);
}
