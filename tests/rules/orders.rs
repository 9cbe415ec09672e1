//! Orders: fewest first, groups first, by protocol; a switch recomputes, and can be taken back.

use informals::agenda::{Order, PlannedRequest};
use informals::meeting::{Asking, Command, Event};

use crate::order::given_questions_first_in;
use crate::people::{agenda, delegation, moment};
use crate::room::{Sitting, asking, given, given_item_d_open, given_waiting};

/// Everybody named has been heard once, in this order.
fn given_heard(labels: &[&str]) -> Sitting {
    let mut room = given_item_d_open();
    for label in labels {
        room.asks(label).gets_the_floor(label).ends();
    }
    room
}

fn switch(order: Order) -> Command {
    Command::Order { order }
}

fn ranked(label: &str, rank: u8) -> Command {
    Command::Inscribe { askings: vec![Asking { rank: Some(rank), ..asking(label) }] }
}

fn why(room: &Sitting, label: &str) -> String {
    room.room().why(room.id(label)).unwrap()
}

#[test]
fn fewest_first_puts_a_newcomer_behind_the_one_told_to_be_next() {
    // [1, 2, 3] all spoken, newcomer unspoken, one safe position → [1, new, 2, 3]
    let mut room = given_heard(&["JPN", "MEX", "CHE"]);
    room.when(switch(Order::FewestFirst)).asks("JPN").asks("MEX").asks("CHE");
    assert_eq!(room.list(), ["JPN", "MEX", "CHE"]);
    room.asks("KOR");
    assert_eq!(room.list(), ["JPN", "KOR", "MEX", "CHE"]);
    room.asks("USA");
    assert_eq!(room.list(), ["JPN", "KOR", "USA", "MEX", "CHE"]);
}

#[test]
fn fewest_first_the_one_told_to_be_next_is_the_first_not_held() {
    let mut room = given_heard(&["JPN", "MEX", "CHE"]);
    room.when(switch(Order::FewestFirst)).asks("JPN").asks("MEX").asks("CHE").holds("JPN");
    room.asks("KOR");
    assert_eq!(room.list(), ["JPN", "MEX", "KOR", "CHE"]);
}

#[test]
fn fewest_first_a_switch_sorts_by_interventions_and_then_by_request() {
    let mut room = given_heard(&["JPN", "MEX", "MEX"]);
    for label in ["MEX", "JPN", "KOR", "CHE"] {
        room.asks(label);
    }
    room.when(switch(Order::FewestFirst));
    assert_eq!(room.list(), ["MEX", "KOR", "CHE", "JPN"]);
}

#[test]
fn groups_first_puts_groups_and_named_states_before_the_others() {
    let mut room = given_waiting(&["JPN", "IDN for NAM", "MEX", "EU", "IRN for CUB, IRN", "IDN"]);
    room.when(switch(Order::GroupsFirst));
    assert_eq!(room.list(), ["IDN for NAM", "EU", "IRN for CUB, IRN", "JPN", "MEX", "IDN"]);
    room.asks("JAM for CARICOM").asks("KOR");
    assert_eq!(
        room.list(),
        ["IDN for NAM", "EU", "IRN for CUB, IRN", "JAM for CARICOM", "JPN", "MEX", "IDN", "KOR"]
    );
}

#[test]
fn by_protocol_a_head_of_state_goes_before_a_minister_and_no_rank_is_the_last() {
    let mut room = given_waiting(&["JPN"]);
    room.when(ranked("MEX", 3)).when(ranked("KOR", 1)).when(ranked("CHE", 3));
    room.when(switch(Order::Protocol));
    assert_eq!(room.list(), ["KOR", "MEX", "CHE", "JPN"]);
    room.when(ranked("USA", 2)).when(ranked("EGY", 6));
    assert_eq!(room.list(), ["KOR", "USA", "MEX", "CHE", "JPN", "EGY"]);
}

#[test]
fn the_order_of_the_agenda_file_is_in_force_from_the_first_request() {
    let mut agenda = agenda();
    agenda.list_of_speakers.order = Order::Protocol;
    let request = |code, rank| PlannedRequest { who: delegation(code), on_behalf_of: None, rank, note: None };
    agenda.requests = vec![request("JPN", None), request("MEX", Some(3)), request("KOR", Some(1))];
    let room = given(agenda);
    assert_eq!(room.list(), ["KOR", "MEX", "JPN"]);
}

#[test]
fn an_amended_agenda_switches_the_order_only_where_it_says_another() {
    let mut room = given_waiting(&["JPN", "EU"]);
    room.when(switch(Order::GroupsFirst));
    let amend = |agenda| Command::AmendAgenda { agenda: Box::new(agenda), agenda_text: String::new() };
    room.when(amend(agenda()));
    assert_eq!(
        (room.room().order, room.list()),
        (Order::GroupsFirst, vec!["EU".to_owned(), "JPN".to_owned()])
    );
    let mut other = agenda();
    other.list_of_speakers.order = Order::FewestFirst;
    room.when(amend(other));
    assert_eq!(room.room().order, Order::FewestFirst);
}

#[test]
fn a_switch_and_a_switch_back_leave_the_list_as_it_was() {
    let labels = ["JPN", "IDN for NAM", "MEX", "EU", "KOR", "JAM for CARICOM"];
    let mut room = given_heard(&["JPN", "EU"]);
    for label in labels {
        room.asks(label);
    }
    room.moves("KOR", 2);
    let before = room.list();
    for order in [Order::GroupsFirst, Order::FewestFirst, Order::Protocol] {
        room.when(switch(order)).when(switch(Order::Request));
        assert_eq!(room.list(), before, "{order:?}");
    }
}

#[test]
fn undo_of_a_switch_restores_every_place_and_redo_the_switch() {
    let mut room = given_waiting(&["JPN", "IDN for NAM", "MEX", "EU"]);
    room.moves("EU", 1);
    let before = room.room().waiting.clone();
    room.when(switch(Order::GroupsFirst));
    let after = room.room().waiting.clone();
    assert_ne!(before, after);
    room.takes_back();
    assert_eq!((&room.room().waiting, room.room().order), (&before, Order::Request));
    room.puts_back();
    assert_eq!((&room.room().waiting, room.room().order), (&after, Order::GroupsFirst));
}

#[test]
fn whoever_was_moved_or_skipped_by_hand_holds_that_place_when_the_order_is_recomputed() {
    let mut room = given_waiting(&["JPN", "MEX", "EU", "KOR", "IDN for NAM"]);
    room.moves("KOR", 2).skips("JPN");
    assert_eq!(room.list(), ["KOR", "JPN", "MEX", "EU", "IDN for NAM"]);
    room.when(switch(Order::GroupsFirst));
    assert_eq!(room.list(), ["KOR", "JPN", "EU", "IDN for NAM", "MEX"]);
}

#[test]
fn requests_of_one_moment_keep_the_order_in_which_they_were_made() {
    let mut room = given_item_d_open();
    let askings = ["MEX", "EU", "JPN", "CHE"].map(asking).to_vec();
    room.when(Command::Inscribe { askings }).when(switch(Order::GroupsFirst)).when(switch(Order::Request));
    assert_eq!(room.list(), ["MEX", "EU", "JPN", "CHE"]);
}

#[test]
fn the_event_of_a_switch_holds_the_whole_list() {
    let mut room = given_waiting(&["JPN", "EU"]);
    room.when(switch(Order::GroupsFirst));
    let list = vec![room.id("EU"), room.id("JPN")];
    assert!(room.events().contains(&Event::Reordered { order: Order::GroupsFirst, list }));
}

#[test]
fn the_program_never_reorders_by_itself() {
    let mut room = given_waiting(&["JPN", "MEX", "EU"]);
    room.when(switch(Order::FewestFirst)).gets_the_floor("EU").ends().asks("EU");
    assert_eq!(room.list(), ["JPN", "MEX", "EU"]);
}

#[test]
fn why_is_answered_by_the_order_in_force() {
    let mut room = given_heard(&["JPN"]);
    room.at("10:41:00").asks("JPN").at("10:42:00").asks("MEX").at("10:43:00").asks("EU");
    assert_eq!(
        why(&room, "MEX"),
        "Mexico is 2nd, in order of request: asked at 10:42; before it Japan: asked at 10:41"
    );
    room.when(switch(Order::FewestFirst));
    assert_eq!(
        why(&room, "MEX"),
        "Mexico is 2nd, with the fewest interventions first: not yet heard, asked at 10:42; \
         before it Japan: told to be next"
    );
    room.when(switch(Order::GroupsFirst));
    assert_eq!(why(&room, "EU"), "the European Union is 1st, with groups first: for a group, asked at 10:43");
    room.when(switch(Order::Protocol));
    assert_eq!(why(&room, "JPN"), "Japan is 1st, in order of protocol: no rank given, so 6, asked at 10:41");
}

#[test]
fn why_names_the_hand_that_moved_an_entry_and_says_who_is_held() {
    let mut room = given_waiting(&["JPN", "MEX", "EU"]);
    room.moves("EU", 1).holds("EU");
    assert_eq!(
        why(&room, "EU"),
        "the European Union is 1st: moved or skipped by hand; asked at 10:40; held, so passed over until released"
    );
    assert_eq!(
        why(&room, "JPN"),
        "Japan is 2nd, in order of request: asked at 10:40; before it the European Union: \
         moved or skipped by hand, asked at 10:40"
    );
}

#[test]
fn why_is_answered_for_requests_after_closing_and_rights_of_reply_too() {
    let mut room = given_waiting(&[]);
    room.when(Command::CloseList).at("11:28:00").asks("POL").asks_to_reply("USA");
    assert_eq!(why(&room, "POL"), "Poland has no place: asked at 11:28, after closing; admit gives one");
    assert_eq!(
        why(&room, "USA"),
        "the United States is 1st of the rights of reply, which are heard after the list: asked at 11:28"
    );
    room.gets_the_floor("USA");
    assert_eq!(room.room().why(room.id("USA")), None);
}

#[test]
fn in_any_order_a_question_goes_before_statements_where_the_item_says_so_and_a_statement_does_not() {
    let mut room = given_questions_first_in(Order::GroupsFirst, &["JPN", "EU"]);
    assert_eq!(room.list(), ["EU", "JPN"]);
    room.asks_a_question("KOR").asks("IDN for NAM");
    assert_eq!(room.list(), ["KOR", "EU", "IDN for NAM", "JPN"]);
    room.when(switch(Order::GroupsFirst));
    assert_eq!(room.list(), ["KOR", "EU", "IDN for NAM", "JPN"]);
    assert_eq!(
        why(&room, "KOR"),
        "the Republic of Korea is 1st, with groups first: questions go first here, asked at 10:40"
    );
    assert_eq!(
        why(&room, "EU"),
        "the European Union is 2nd, with groups first: for a group, asked at 10:40; before it the Republic of Korea: \
         questions go first here, asked at 10:40"
    );
}

#[test]
fn in_any_order_a_question_passes_nobody_where_the_item_does_not_say_so() {
    let mut room = given_item_d_open();
    room.when(switch(Order::GroupsFirst)).asks("JPN").asks_a_question("EU").asks_a_question("KOR");
    assert_eq!(room.list(), ["EU", "JPN", "KOR"]);
    room.when(switch(Order::GroupsFirst));
    assert_eq!(room.list(), ["EU", "JPN", "KOR"]);
    assert_eq!(why(&room, "EU"), "the European Union is 1st, with groups first: for a group, asked at 10:40");
    assert!(why(&room, "KOR").contains("not for a group, asked at 10:40"), "{}", why(&room, "KOR"));
}

#[test]
fn in_order_of_request_with_questions_first_a_switch_puts_questions_before_statements() {
    let mut room = given_questions_first_in(Order::GroupsFirst, &["JPN", "EU"]);
    room.asks_a_question("KOR").when(switch(Order::Request));
    assert_eq!(room.list(), ["KOR", "JPN", "EU"]);
}

#[test]
fn with_groups_first_a_statement_asked_for_earlier_passes_no_question_that_goes_first() {
    let mut room = given_questions_first_in(Order::GroupsFirst, &["JPN"]);
    let earlier = Asking { asked: Some(moment("10:30:00")), ..asking("MEX") };
    room.asks_a_question("KOR").when(Command::Inscribe { askings: vec![earlier.clone()] });
    assert_eq!(room.list(), ["KOR", "MEX", "JPN"]);
    let mut room = given_item_d_open();
    room.when(switch(Order::GroupsFirst)).asks_a_question("KOR");
    room.when(Command::Inscribe { askings: vec![earlier] });
    assert_eq!(room.list(), ["MEX", "KOR"]);
}

#[test]
fn with_the_fewest_first_a_question_that_goes_first_still_passes_nobody_told_to_be_next() {
    let mut room = given_questions_first_in(Order::GroupsFirst, &["JPN", "MEX"]);
    room.when(switch(Order::FewestFirst)).asks_a_question("KOR");
    assert_eq!(room.list(), ["JPN", "KOR", "MEX"]);
}
