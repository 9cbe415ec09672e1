//! Capacity: for whom somebody speaks is a label and a limit, never an order.

use informals::meeting::{Capacity, Command, FloorTo};

use crate::room::{asking, given_item_d_open, given_waiting, speaker};

#[test]
fn a_delegation_speaks_nationally_for_a_group_for_states_or_in_another_capacity() {
    let capacities = [
        ("JPN", Capacity::National),
        ("IDN for NAM", Capacity::Group),
        ("EU", Capacity::Group),
        ("CHE for Friends of Marking", Capacity::Group),
        ("IRN for CUB, IRN", Capacity::States),
        ("VAT", Capacity::Observer),
        ("ICRC", Capacity::Organization),
    ];
    for (who, capacity) in capacities {
        assert_eq!(speaker(who).capacity(), capacity, "{who}");
    }
}

#[test]
fn one_intervention_may_carry_two_capacities() {
    let mut room = given_item_d_open();
    room.asks("IDN for NAM and national").gets_the_floor("IDN for NAM and national");
    assert!(room.speaker().request.speaker.also_national);
    assert_eq!(
        room.speaker().request.speaker.said(),
        "Indonesia, on behalf of the Movement of Non-Aligned Countries and in national capacity"
    );
}

#[test]
fn a_delegation_may_wait_more_than_once_in_different_capacities() {
    let room = given_waiting(&["IDN for NAM", "JPN", "IDN", "IDN for CUB, IDN"]);
    assert_eq!(room.list(), ["IDN for NAM", "JPN", "IDN", "IDN for CUB, IDN"]);
}

#[test]
fn a_second_waiting_statement_in_the_same_capacity_is_refused_with_the_place() {
    let room = given_waiting(&["EU", "MEX", "CHE", "JPN"]);
    let again = Command::Inscribe { askings: vec![asking("JPN")] };
    room.refuses(&again, "Japan is already on the list of speakers, 4th");
}

#[test]
fn the_group_counts_where_it_is_for_a_group() {
    let room = given_waiting(&["IDN for NAM"]);
    let cuba = Command::Inscribe { askings: vec![asking("CUB for NAM")] };
    room.refuses(
        &cuba,
        "Cuba, on behalf of the Movement of Non-Aligned Countries is already on the list of speakers, 1st",
    );
}

#[test]
fn a_group_by_a_free_name_counts_as_a_group_whoever_speaks_for_it() {
    let room = given_waiting(&["CHE for Friends of Marking"]);
    let mexico = Command::Inscribe { askings: vec![asking("MEX for Friends of Marking")] };
    room.refuses(&mexico, "Mexico, on behalf of Friends of Marking is already on the list of speakers, 1st");
}

#[test]
fn the_same_states_in_another_order_are_the_same_states() {
    let room = given_waiting(&["IRN for CUB, IRN"]);
    let again = Command::Inscribe { askings: vec![asking("IRN for IRN, CUB")] };
    room.refuses(
        &again,
        "the Islamic Republic of Iran, on behalf of a group of 2 States is already on the list of speakers, 1st",
    );
}

#[test]
fn a_question_beside_a_statement_is_not_the_same_request() {
    let mut room = given_waiting(&["JPN"]);
    room.asks_a_question("JPN");
    assert_eq!(room.list(), ["JPN", "JPN"]);
}

#[test]
fn who_has_spoken_may_ask_again() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").asks("JPN").gets_the_floor("MEX");
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn a_group_inscribed_alone_is_named_later_and_stays_one_entry() {
    let mut room = given_waiting(&["NAM", "JPN"]);
    let before = room.id("NAM");
    room.asks("IDN for NAM");
    assert_eq!(room.list(), ["IDN for NAM", "JPN"]);
    assert_eq!(room.id("IDN for NAM"), before);
}

#[test]
fn a_group_inscribed_alone_may_be_named_when_it_gets_the_floor() {
    let mut room = given_waiting(&["NAM", "JPN"]);
    let to = FloorTo::Waiting(room.id("NAM"), Some(Box::new(speaker("IDN for NAM"))));
    room.when(Command::GiveFloor { to });
    assert_eq!(room.floor().as_deref(), Some("IDN for NAM"));
    assert_eq!(room.list(), ["JPN"]);
}

#[test]
fn a_group_inscribed_alone_can_take_the_floor_as_it_stands_and_be_named_afterwards() {
    let mut room = given_waiting(&["NAM"]);
    room.gets_the_floor("NAM").reassigns("NAM", "IDN for NAM");
    assert_eq!(room.floor().as_deref(), Some("IDN for NAM"));
    assert_eq!(room.speaker().number, 1);
}

#[test]
fn the_capacity_of_somebody_waiting_can_be_put_right() {
    let mut room = given_waiting(&["IDN", "JPN"]);
    room.reassigns("IDN", "IDN for NAM");
    assert_eq!(room.list(), ["IDN for NAM", "JPN"]);
}

#[test]
fn putting_somebody_right_makes_no_second_request_in_the_same_capacity() {
    let room = given_waiting(&["IDN", "JPN"]);
    let reassign = Command::Reassign { target: room.id("JPN"), to: speaker("IDN") };
    room.refuses(&reassign, "Indonesia is already on the list of speakers, 1st");
}

#[test]
fn observers_and_organizations_stand_where_they_asked() {
    let room = given_waiting(&["VAT", "ICRC", "JPN", "EU"]);
    assert_eq!(room.list(), ["VAT", "ICRC", "JPN", "EU"]);
}
