//! What would make everybody be heard in time: proposed only while time is short, and done by one key.

use informals::agenda::Agenda;
use informals::console::{Action, Msg};
use informals::meeting::ListState;
use informals::time::Length;

use super::console::{Desk, at};
use super::story::{busy, late};

/// 11:36, seven wait and the end would be passed by eight minutes.
fn short() -> Desk {
    let mut desk = late();
    desk.at("11:36:00");
    desk
}

/// The same where room and interpreters are there until 12:15.
fn short_before_a_hard_stop() -> Desk {
    let mut desk = short();
    let agenda =
        Agenda { hard_stop: Some("12:15:00".parse().unwrap()), ..Agenda::clone(&desk.room().agenda) };
    desk.send(Msg::AgendaRead { agenda: Box::new(agenda), text: String::new() });
    desk
}

fn actions(desk: &Desk) -> Vec<Action> {
    desk.model.remedies().iter().map(|remedy| remedy.action).collect()
}

#[test]
fn nothing_is_proposed_while_all_fits() {
    let mut desk = busy();
    assert!(desk.model.remedies().is_empty());
    let limits = desk.room().limits.clone();
    desk.keys("e");
    assert_eq!(desk.notice(), "nothing is proposed: the forecast has no need of it");
    assert_eq!(desk.room().limits, limits);
}

#[test]
fn the_limit_proposed_makes_it_fit() {
    let mut desk = short();
    assert!(!desk.room().forecast(at("11:36:00")).unwrap().fits());
    desk.keys("e");
    assert_eq!(desk.room().limits.national, Some(Length::from_minutes(2)));
    assert!(desk.room().forecast(at("11:36:00")).unwrap().fits());
    assert!(desk.model.remedies().is_empty());
}

#[test]
fn the_end_told_with_a_limit_is_the_end_that_follows() {
    let mut desk = short();
    let told = desk.model.remedies().first().map(|remedy| remedy.ends_at);
    desk.keys("e");
    assert_eq!(desk.room().forecast(at("11:36:00")).map(|forecast| forecast.ends_at), told);
}

#[test]
fn the_list_goes_on_to_its_next_state() {
    let mut desk = short();
    desk.keys("E");
    assert_eq!(desk.room().list, ListState::ClosingAnnounced(at("11:41:00")));
    desk.keys("E");
    assert_eq!(desk.room().list, ListState::Closed);
    assert!(!actions(&desk).contains(&Action::FitList));
}

#[test]
fn what_was_done_is_taken_back_like_anything_else() {
    let mut desk = short();
    let limits = desk.room().limits.clone();
    desk.keys("ez");
    assert_eq!(desk.room().limits, limits);
}

#[test]
fn every_proposal_of_the_rules_has_a_key_and_the_gentler_of_two_that_share_one() {
    let all = [Action::FitLimit, Action::FitList, Action::FitBorrow, Action::FitUntil];
    assert_eq!(actions(&short_before_a_hard_stop()), all);
}

#[test]
fn u_goes_on_until_everybody_is_heard_before_the_hard_stop_and_is_no_key_without_one() {
    let mut desk = short();
    desk.keys("u");
    assert_eq!(desk.room().extended_to, None);
    let mut desk = short_before_a_hard_stop();
    desk.keys("u");
    assert_eq!(desk.room().extended_to, Some(at("12:10:00")));
    assert!(desk.room().forecast(at("11:36:00")).unwrap().fits());
}

#[test]
fn minutes_of_a_later_item_are_taken_by_one_key() {
    let mut desk = short();
    let told = desk.model.remedies().iter().find(|remedy| remedy.action == Action::FitBorrow);
    assert_eq!(told.unwrap().words, "8 min from E");
    desk.keys("U");
    assert_eq!(desk.room().later_planned(), Length::ZERO);
}

#[test]
fn a_share_too_short_to_speak_is_not_proposed() {
    let mut desk = short();
    desk.at("11:51:00");
    assert!(!actions(&desk).contains(&Action::FitLimit));
}

#[test]
fn p_resumes_a_suspended_meeting() {
    let mut desk = short();
    desk.keys(":suspend<enter>").at("11:40:00").keys("p");
    assert_eq!(desk.room().state, informals::meeting::MeetingState::Running);
}
