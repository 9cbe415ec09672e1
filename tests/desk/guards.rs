//! Double presses and slips at the desk.

use informals::meeting::MeetingState;

use super::console::Desk;
use super::story::{busy, until_d};

#[test]
fn a_space_held_for_three_seconds_hands_over_once() {
    let mut desk = busy();
    let waiting = desk.room().waiting.len();
    desk.fast(&"<space>".repeat(90), 33);
    assert_eq!(desk.room().waiting.len(), waiting - 1);
    assert_eq!(desk.notice(), "taken as a double press: nothing was done");
}

#[test]
fn space_right_after_a_letter_belongs_to_a_word() {
    let mut desk = until_d();
    desk.keys("v").fast("<space>", 300);
    assert!(desk.room().floor.speaker.is_none());
    assert_eq!(desk.notice(), "taken as part of a word: nothing was done");
}

#[test]
fn a_letter_that_ended_a_line_still_guards_space() {
    let mut desk = until_d();
    desk.fast("apol<esc><space>", 100);
    assert!(desk.room().floor.speaker.is_none());
}

#[test]
fn pasted_text_is_never_keys() {
    let mut desk = until_d();
    desk.send(informals::console::Msg::Pasted("n \n n".to_owned()));
    assert!(desk.room().floor.speaker.is_none());
    assert_eq!(desk.room().open_item.as_ref().unwrap().as_str(), "D");
    assert!(desk.notice().contains("pasted text is never keys"));
}

#[test]
fn pasted_text_goes_into_the_open_line_without_ending_it() {
    let mut desk = until_d();
    desk.keys("a");
    desk.send(informals::console::Msg::Pasted("poland\n; ghana\u{1b}[2J".to_owned()));
    assert_eq!(desk.model.line().unwrap().text(), "poland ; ghana[2J");
}

#[test]
fn the_next_item_is_not_opened_twice_by_a_double_press() {
    let mut desk = Desk::new();
    desk.fast("nn", 300);
    assert_eq!(desk.room().open_item.as_ref().unwrap().as_str(), "A");
    assert_eq!(desk.notice(), "taken as a double press: nothing was done");
}

#[test]
fn conclude_pressed_twice_is_noted_once() {
    let mut desk = busy();
    let before = desk.model.meeting().entries().len();
    desk.fast("kk", 400);
    assert_eq!(desk.model.meeting().entries().len(), before + 1);
}

#[test]
fn typed_commands_know_no_double_press() {
    let mut desk = until_d();
    desk.fast(":give-floor<enter>", 5).fast(":give-floor<enter>", 5);
    assert_eq!(desk.room().finished.last().unwrap().request.speaker.short(), "Indonesia for NAM");
}

#[test]
fn one_key_never_leaves_the_program() {
    let mut desk = busy();
    desk.keys("q<ctrl-c>").pass(5000);
    desk.keys("<ctrl-c>");
    assert!(desk.left.is_empty());
    desk.fast("<ctrl-c>", 500);
    assert_eq!(desk.left, [informals::console::Effect::Quit]);
}

#[test]
fn the_floor_is_moved_by_space_alone_and_never_by_enter() {
    let mut desk = busy();
    let before = desk.room().clone();
    desk.keys("<enter><down><enter>");
    assert_eq!(*desk.room(), before);
}

#[test]
fn help_swallows_space() {
    let mut desk = busy();
    let before = desk.room().clone();
    desk.keys("?<space>");
    assert_eq!(*desk.room(), before);
}

#[test]
fn a_capital_where_none_belongs_asks_about_caps_lock() {
    let mut desk = busy();
    desk.keys("N");
    assert_eq!(desk.notice(), "no key \u{201c}N\u{201d} here; is Caps Lock on?");
}

#[test]
fn adjourning_is_always_asked() {
    let mut desk = busy();
    desk.keys("nn").at("12:01:00");
    assert_eq!(desk.room().open_item.as_ref().unwrap().as_str(), "D", "the first n asks, the second says no");
    desk.keys("n<enter>").at("12:02:00").keys("n");
    assert_eq!(desk.room().state, MeetingState::Running);
    assert!(desk.preview().ends_with("will not be heard; adjourn the meeting?"), "{}", desk.preview());
    desk.keys("<space>x<enter>");
    assert_eq!(desk.room().state, MeetingState::Adjourned);
}
