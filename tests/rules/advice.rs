//! Advice: the program warns and offers, the facilitator decides.

use informals::meeting::{Command, WarningCode};

use crate::room::{Sitting, given_item_d_open, given_waiting};

fn given_a_member_before_its_group() -> Sitting {
    given_waiting(&["EU", "TTO", "MEX", "JAM for CARICOM", "JPN"])
}

fn apply_offer(room: &mut Sitting, nth: usize) {
    let warning = room.advice(WarningCode::MemberBeforeGroup).into_iter().nth(nth).unwrap();
    room.when(warning.offer.unwrap());
}

#[test]
fn a_member_before_its_group_is_told_with_two_offers() {
    let room = given_a_member_before_its_group();
    assert_eq!(
        room.sentences(WarningCode::MemberBeforeGroup),
        [
            "Trinidad and Tobago, 2nd, is before its group, the Caribbean Community, 4th",
            "the Caribbean Community, 4th, could go first, before its member Trinidad and Tobago, 2nd",
        ]
    );
}

#[test]
fn the_member_goes_behind_the_group_and_nobody_else_loses_a_place() {
    let mut room = given_a_member_before_its_group();
    apply_offer(&mut room, 0);
    assert_eq!(room.list(), ["EU", "MEX", "JAM for CARICOM", "TTO", "JPN"]);
    assert!(room.advice(WarningCode::MemberBeforeGroup).is_empty());
}

#[test]
fn the_group_goes_first() {
    let mut room = given_a_member_before_its_group();
    apply_offer(&mut room, 1);
    assert_eq!(room.list(), ["EU", "JAM for CARICOM", "TTO", "MEX", "JPN"]);
    assert!(room.advice(WarningCode::MemberBeforeGroup).is_empty());
}

#[test]
fn a_member_behind_its_group_is_in_order() {
    let room = given_waiting(&["EU", "JAM for CARICOM", "TTO", "POL"]);
    assert!(room.advice(WarningCode::MemberBeforeGroup).is_empty());
}

#[test]
fn a_member_that_speaks_for_somebody_else_is_not_a_member_before_its_group() {
    let room = given_waiting(&["CUB for IRN, CUB", "IDN for NAM"]);
    assert!(room.advice(WarningCode::MemberBeforeGroup).is_empty());
}

#[test]
fn when_membership_is_unsure_there_is_no_warning() {
    let room = given_waiting(&["PHL", "IDN for NAM"]);
    assert!(room.advice(WarningCode::MemberBeforeGroup).is_empty());
}

#[test]
fn a_member_called_while_its_group_waits_is_told() {
    let mut room = given_waiting(&["POL", "JPN", "EU"]);
    room.gets_the_floor("POL");
    assert_eq!(
        room.sentences(WarningCode::MemberBeforeGroup),
        ["Poland has the floor before its group, the European Union, 2nd"]
    );
}

#[test]
fn who_has_spoken_and_waits_again_is_told_so() {
    let mut room = given_waiting(&["JPN", "IDN for NAM"]);
    room.gets_the_floor("JPN").gets_the_floor("IDN for NAM").asks("JPN").asks("IDN").asks("MEX");
    assert_eq!(room.sentences(WarningCode::SecondTurn), ["Japan has spoken already"]);
}

#[test]
fn a_request_after_closing_is_told_with_the_offer_to_admit_it() {
    let mut room = given_item_d_open();
    room.at("11:25:00").when(Command::CloseList).at("11:27:00").asks("MEX");
    assert_eq!(
        room.sentences(WarningCode::AfterClosing),
        ["Mexico asked for the floor after closing, at 11:27"]
    );
    let offer = room.advice(WarningCode::AfterClosing)[0].offer.clone().unwrap();
    room.when(offer);
    assert_eq!(room.list(), ["MEX"]);
}

#[test]
fn a_closing_that_is_due_offers_to_close_the_list() {
    let mut room = given_item_d_open();
    room.when(Command::AnnounceClosing { closes_at: crate::people::moment("11:25:00") }).at("11:25:00");
    let offer = room.advice(WarningCode::ClosingDue)[0].offer.clone();
    assert_eq!(offer, Some(Command::CloseList));
}

#[test]
fn over_the_end_offers_the_limit_that_fits_and_then_everybody_fits() {
    let mut room = given_waiting(&["JPN", "MEX", "CHE", "CUB"]);
    room.at("11:44:00");
    let offer = room.advice(WarningCode::OverTheEnd)[0].offer.clone().unwrap();
    room.when(offer);
    assert!(room.advice(WarningCode::OverTheEnd).is_empty());
}

#[test]
fn over_the_end_with_nothing_to_share_offers_to_close_the_list() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.at("11:55:00");
    let warning = &room.advice(WarningCode::OverTheEnd)[0];
    assert_eq!(warning.sentence, "with 2 on the list we end at 12:09, 10 min over; not all can be heard");
    assert_eq!(warning.offer, Some(Command::CloseList));
}

#[test]
fn a_quiet_room_has_no_advice() {
    let mut room = given_waiting(&["EU", "JPN", "POL"]);
    room.at("10:41:00");
    assert!(room.room().advise(crate::people::moment("10:41:00")).is_empty());
}

#[test]
fn every_warning_has_a_word_of_its_own() {
    let codes = [
        WarningCode::ClosingDue,
        WarningCode::MemberBeforeGroup,
        WarningCode::AfterClosing,
        WarningCode::OverTheEnd,
        WarningCode::SecondTurn,
        WarningCode::ReplyOfOrganization,
        WarningCode::UnusualPointOfOrder,
    ];
    let words: std::collections::BTreeSet<_> = codes.iter().map(|code| code.word()).collect();
    assert_eq!(words.len(), codes.len());
}
