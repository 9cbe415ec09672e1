//! Asking for the floor: a request keeps its time and its channel whatever happens to its place.

use informals::agenda::{ItemLabel, ListOpens};
use informals::meeting::{Asking, Channel, Command, Kind, ListState};

use crate::people::{agenda, moment};
use crate::room::{
    Sitting, asking, given, given_a_meeting, given_item_d_open, given_two_exchanges, given_waiting,
};

/// Somebody whose time of asking is earlier than now.
fn asked(label: &str, time: &str) -> Command {
    Command::Inscribe { askings: vec![Asking { asked: Some(moment(time)), ..asking(label) }] }
}

fn item_of(room: &Sitting, label: &str) -> Option<ItemLabel> {
    room.waiting(label).item.clone()
}

#[test]
fn a_request_keeps_its_time_and_channel_whatever_happens_to_its_place() {
    let mut room = given_item_d_open();
    let chat = Asking { channel: Channel::Chat, ..asking("EGY") };
    room.at("10:41:00").when(Command::Inscribe { askings: vec![chat] });
    room.at("10:42:00").asks("JPN").moves("JPN", 1).at("10:43:00").skips("JPN").holds("EGY");
    assert_eq!(room.waiting("EGY").channel, Channel::Chat);
    assert_eq!(room.waiting("EGY").asked, moment("10:41:00"));
    assert_eq!(room.waiting("JPN").asked, moment("10:42:00"));
}

#[test]
fn several_requests_on_one_line_stand_in_its_order() {
    let mut room = given_waiting(&["EU"]);
    room.when(Command::Inscribe { askings: vec![asking("JPN"), asking("MEX"), asking("CHE")] });
    assert_eq!(room.list(), ["EU", "JPN", "MEX", "CHE"]);
}

#[test]
fn several_requests_on_one_line_are_all_taken_or_none() {
    let room = given_waiting(&["EU", "MEX"]);
    let line = Command::Inscribe { askings: vec![asking("JPN"), asking("MEX")] };
    room.refuses(&line, "Mexico is already on the list of speakers, 2nd");
    assert_eq!(room.list(), ["EU", "MEX"]);
}

#[test]
fn one_line_cannot_name_somebody_twice() {
    let room = given_waiting(&["EU"]);
    let line = Command::Inscribe { askings: vec![asking("JPN"), asking("MEX"), asking("JPN")] };
    room.refuses(&line, "Japan is already on the list of speakers, 2nd");
}

#[test]
fn one_line_may_inscribe_a_group_and_name_who_speaks_for_it() {
    let mut room = given_item_d_open();
    room.when(Command::Inscribe { askings: vec![asking("NAM"), asking("IDN for NAM"), asking("JPN")] });
    assert_eq!(room.list(), ["IDN for NAM", "JPN"]);
}

#[test]
fn a_request_belongs_to_the_open_item_if_it_has_a_list() {
    let room = given_waiting(&["JPN"]);
    assert_eq!(item_of(&room, "JPN"), Some(ItemLabel::new("D")));
}

#[test]
fn a_request_under_another_item_belongs_to_the_next_exchange_of_views() {
    let mut room = given_a_meeting();
    room.asks("JPN").at("10:18:00").opens_item("C").asks("MEX");
    assert_eq!(item_of(&room, "JPN"), Some(ItemLabel::new("D")));
    assert_eq!(item_of(&room, "MEX"), Some(ItemLabel::new("D")));
}

#[test]
fn a_request_may_carry_an_earlier_time_of_asking_and_stands_there() {
    let mut room = given_waiting(&["JPN"]);
    room.at("10:45:00").asks("MEX").when(asked("CHE", "24 17:02:00")).when(asked("CUB", "10:44:00"));
    assert_eq!(room.list(), ["CHE", "JPN", "CUB", "MEX"]);
    assert_eq!(room.waiting("CHE").asked, moment("24 17:02:00"));
}

#[test]
fn an_earlier_time_of_asking_passes_nobody_who_was_moved_by_hand() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.moves("MEX", 1).when(asked("CHE", "24 17:02:00"));
    assert_eq!(room.list(), ["MEX", "CHE", "JPN"]);
}

#[test]
fn nobody_has_asked_in_the_future() {
    let room = given_item_d_open();
    room.refuses(&asked("CHE", "10:50:00"), "10:50:00 lies in the future");
}

#[test]
fn requests_are_taken_before_the_list_is_open() {
    let mut room = given_a_meeting();
    room.asks("JPN");
    assert_eq!(room.room().list, ListState::NotOpen);
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn requests_of_the_agenda_stand_on_the_list_from_the_beginning() {
    let mut agenda = agenda();
    agenda.requests = vec![informals::agenda::PlannedRequest {
        who: crate::people::delegation("IDN"),
        on_behalf_of: Some(crate::people::delegation("NAM")),
        rank: Some(5),
        note: Some("on paragraph 4".to_owned()),
    }];
    let room = given(agenda);
    assert_eq!(room.list(), ["IDN for NAM"]);
    assert_eq!(room.waiting("IDN for NAM").item, Some(ItemLabel::new("D")));
}

#[test]
fn opening_an_exchange_of_views_opens_the_list() {
    let mut room = given_a_meeting();
    room.at("10:18:00").opens_item("C");
    assert_eq!(room.room().list, ListState::NotOpen);
    room.at("10:40:00").opens_item("D");
    assert_eq!(room.room().list, ListState::Open);
}

#[test]
fn a_list_opened_by_hand_is_not_opened_by_its_item() {
    let mut room = given_two_exchanges(ListOpens::ByHand);
    assert_eq!(room.room().list, ListState::NotOpen);
    room.when(Command::OpenList);
    assert_eq!(room.room().list, ListState::Open);
}

#[test]
fn a_list_may_be_open_before_the_meeting() {
    let mut agenda = agenda();
    agenda.list_of_speakers.opens = ListOpens::Before;
    assert_eq!(given(agenda).room().list, ListState::Open);
}

#[test]
fn on_a_closed_list_a_request_is_taken_as_after_closing_outside_the_order() {
    let mut room = given_waiting(&["JPN"]);
    room.at("11:25:00").when(Command::CloseList).at("11:27:00").asks("MEX");
    assert_eq!(room.list(), ["JPN"]);
    assert_eq!(room.after_closing(), ["MEX"]);
    assert_eq!(room.waiting("MEX").asked, moment("11:27:00"));
    assert_eq!(room.nexts(), ["JPN"]);
}

#[test]
fn a_second_request_after_closing_in_the_same_capacity_is_refused() {
    let mut room = given_item_d_open();
    room.when(Command::CloseList).asks("MEX");
    let again = Command::Inscribe { askings: vec![asking("MEX")] };
    room.refuses(&again, "Mexico has asked for the floor already, after closing");
}

#[test]
fn requests_after_closing_stand_in_the_order_of_their_times() {
    let mut room = given_item_d_open();
    room.at("11:25:00").when(Command::CloseList).at("11:27:00").asks("MEX");
    room.at("11:28:00").when(asked("CHE", "11:26:00"));
    assert_eq!(room.after_closing(), ["CHE", "MEX"]);
}

#[test]
fn a_request_after_closing_can_be_admitted_to_the_end_of_the_list() {
    let mut room = given_waiting(&["JPN", "EU"]);
    room.when(Command::CloseList).asks("MEX");
    let target = room.id("MEX");
    room.when(Command::Admit { target });
    assert_eq!(room.list(), ["JPN", "EU", "MEX"]);
    assert!(room.after_closing().is_empty());
}

#[test]
fn points_of_order_and_rights_of_reply_are_taken_on_a_closed_list() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(Command::CloseList).asks_to_reply("USA").point_of_order("EGY");
    assert_eq!(room.replies(), ["USA"]);
    assert_eq!(room.floor().as_deref(), Some("EGY"));
}

#[test]
fn a_note_may_go_with_a_request() {
    let mut room = given_item_d_open();
    let with_note = Asking { note: Some("on paragraph 4".to_owned()), ..asking("EGY") };
    room.when(Command::Inscribe { askings: vec![with_note] });
    assert_eq!(room.waiting("EGY").note.as_deref(), Some("on paragraph 4"));
}

#[test]
fn question_and_reaction_are_labels_on_a_request() {
    let mut room = given_waiting(&["JPN"]);
    room.when(Command::Inscribe { askings: vec![Asking { kind: Kind::Reaction, ..asking("MEX") }] });
    room.asks_a_question("KOR");
    assert_eq!(room.list(), ["JPN", "MEX", "KOR"]);
    assert_eq!(room.waiting("MEX").kind, Kind::Reaction);
}
