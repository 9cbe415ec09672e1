//! The sentence on the screen is that of the next key, or there is none.

use informals::meeting::MeetingState;

use super::console::Desk;
use super::picture::picture;
use super::story::{busy, late, until_d};

fn said(desk: &Desk) -> String {
    desk.model.to_say().map_or_else(|reason| format!("({reason})"), |sentence| sentence.to_string())
}

/// Item A is open and the Chair-designate speaks.
fn opened() -> Desk {
    let mut desk = Desk::new();
    desk.at("10:04:00").keys("n");
    desk
}

#[test]
fn the_words_of_an_item_are_read_until_they_have_been_and_space_has_a_sentence_of_its_own() {
    let mut desk = opened();
    assert_eq!(said(&desk), "I thank the Chair-designate.");
    let shown = picture(&desk, 80, 24);
    assert!(shown.contains(" READ I open this informal consultation"), "{shown}");
    desk.at("10:09:00").keys("<space>");
    let shown = picture(&desk, 80, 24);
    assert!(!shown.contains("READ"), "{shown}");
    assert!(shown.contains(" SAY  (n opens item B)"), "{shown}");
}

#[test]
fn while_the_meeting_is_suspended_the_sentence_is_that_of_the_key_that_resumes() {
    let mut desk = busy();
    desk.keys(":suspend");
    assert!(said(&desk).contains("is suspended"), "{}", said(&desk));
    desk.keys("<enter>");
    assert!(said(&desk).contains("is resumed"), "{}", said(&desk));
    desk.keys("p");
    assert!(said(&desk).starts_with("I thank the representative of Indonesia"), "{}", said(&desk));
}

#[test]
fn an_open_line_has_the_sentence_of_its_enter() {
    let mut desk = late();
    desk.at("11:20:00").keys("l");
    assert!(
        said(&desk).starts_with("I intend to close the list of speakers at 11.25 a.m."),
        "{}",
        said(&desk)
    );
    desk.keys("<enter>tnat 2");
    assert!(said(&desk).contains("two minutes"), "{}", said(&desk));
    desk.keys("<esc>aghana");
    assert!(said(&desk).starts_with("I thank"), "who is inscribed is not announced: {}", said(&desk));
    desk.keys("<esc>gjamaica");
    assert!(said(&desk).contains("give the floor to the representative of Jamaica"), "{}", said(&desk));
}

#[test]
fn a_point_of_order_is_given_the_floor_by_name_and_then_thanked() {
    let mut desk = busy();
    desk.keys("opakistan");
    assert_eq!(said(&desk), "I give the floor to the representative of Pakistan on a point of order.");
    desk.keys("<enter>");
    assert!(said(&desk).starts_with("I thank the representative of Pakistan."), "{}", said(&desk));
}

#[test]
fn a_key_that_acts_at_once_has_its_sentence_beside_the_notice() {
    let mut desk = until_d();
    desk.keys("<space>k");
    let aloud = desk.model.notice().and_then(|notice| notice.aloud.clone());
    assert_eq!(aloud.as_deref(), Some("I kindly ask the representative of Indonesia to conclude."));
    assert!(
        picture(&desk, 80, 24).contains("say:  I kindly ask the representative of Indonesia to conclude.")
    );
    assert!(said(&desk).starts_with("I thank the representative of Indonesia"), "{}", said(&desk));
    desk.pass(20_000);
    assert!(!picture(&desk, 80, 24).contains("say:  "));
}

#[test]
fn p_with_nobody_speaking_asks_whether_the_meeting_is_suspended() {
    let mut desk = until_d();
    assert!(picture(&desk, 120, 40).contains("p suspend"));
    desk.keys("p");
    assert_eq!(desk.preview(), "suspend the meeting? p resumes it");
    desk.keys("<esc>");
    assert_eq!(desk.room().state, MeetingState::Running);
    desk.keys("p<enter>");
    assert_eq!(desk.room().state, MeetingState::Suspended);
    assert!(picture(&desk, 80, 24).contains("p resume meeting"));
    desk.keys("p");
    assert_eq!(desk.room().state, MeetingState::Running);
    desk.keys("<space>p");
    assert!(picture(&desk, 120, 40).contains("p resume"));
}

#[test]
fn a_meeting_on_another_day_than_planned_is_asked_about_once() {
    let mut desk = Desk::with(|agenda| agenda.date = agenda.date.succ_opt().unwrap());
    assert!(picture(&desk, 80, 24).contains("not begun, planned for 26 June 2021, 10:00"));
    desk.at("10:04:00").keys("n");
    assert_eq!(desk.preview(), "planned for 26 June 2021, today is 25 June 2021; open item A now?");
    desk.keys("<esc>");
    assert_eq!(desk.room().state, MeetingState::Before);
    desk.keys("n<enter>");
    assert_eq!(desk.room().state, MeetingState::Running);
    desk.keys("n");
    assert!(desk.model.line().is_none(), "asked once");
}

#[test]
fn practice_is_on_its_own_day_whatever_the_day() {
    let mut desk = Desk::practice();
    desk.at("10:04:00").keys("n");
    assert_eq!(desk.room().state, MeetingState::Running);
}

#[test]
fn a_skip_names_the_time_that_goes_with_it() {
    let mut desk = busy();
    desk.keys("s");
    let notice = desk.notice().to_owned();
    assert!(notice.ends_with("; 8:07 of Indonesia for NAM not counted, z takes it back"), "{notice}");
    desk.keys("s");
    assert!(!desk.notice().contains("not counted"), "nobody had the floor: {}", desk.notice());
}

#[test]
fn a_right_of_reply_and_what_was_before_are_called_by_their_names() {
    let mut desk = until_d();
    desk.keys("riran<enter>").at("10:45:00").keys("giran<enter><enter>");
    let shown = picture(&desk, 80, 24);
    assert!(shown.contains(" NOW  RIGHT OF REPLY  Iran (Islamic Republic of)"), "{shown}");
    desk.keys("v");
    let heard = picture(&desk, 80, 24);
    assert!(heard.contains("1 right of reply"), "{heard}");
    desk.keys("vv").at("10:46:00").keys("<space>").at("10:47:00").keys("oegypt<enter>");
    assert!(picture(&desk, 80, 24).contains(" NOW  POINT OF ORDER  Egypt"));
}

#[test]
fn what_was_before_is_called_by_its_name_too() {
    let mut desk = until_d();
    desk.keys("oegypt<enter><enter>");
    assert!(picture(&desk, 80, 24).contains("before: Egypt, point of order"));
}

#[test]
fn where_space_has_nothing_to_do_the_key_that_has_is_named() {
    let mut desk = Desk::new();
    desk.keys("<space>");
    assert_eq!(desk.notice(), "the meeting has not begun; n opens it");
    desk.keys("ajapan<enter><esc>").at("10:04:00").keys("n<space>").keys("<space>");
    assert_eq!(desk.notice(), "those who ask are heard in an exchange of views; g gives the floor now");
    desk.keys("p<enter><space>");
    assert_eq!(desk.notice(), "the meeting is suspended; p resumes it");
}
