//! What stands over the desk: announcements that can be copied, and the time of the meeting in pictures.

use informals::agenda::Language;
use informals::console::Effect;

use super::console::Desk;
use super::picture::picture;
use super::story::{busy, late};

fn adjourned() -> Desk {
    let mut desk = late();
    desk.at("11:53:00").keys("n<enter>").at("12:01:00").keys("n<enter>").pass(20_000);
    desk
}

#[test]
fn announcements_that_can_be_made_stand_over_the_desk() {
    let mut desk = busy();
    desk.keys(":say<enter>");
    insta::assert_snapshot!(picture(&desk, 80, 24));
}

#[test]
fn the_one_chosen_is_copied_and_the_desk_is_there_again() {
    let mut desk = busy();
    desk.keys(":say<enter><down><enter>");
    let closing = "I intend to close the list of speakers at 10.54 a.m. Delegations that wish to speak are invited \
                   to ask for the floor before then.";
    assert!(desk.left.contains(&Effect::Copy(closing.to_owned())), "{:?}", desk.left);
    assert!(picture(&desk, 80, 24).contains("LIST OPEN"));
}

#[test]
fn no_key_acts_on_the_meeting_while_they_are_read() {
    for word in ["say", "pictures"] {
        let mut desk = busy();
        let entries = desk.model.meeting().entries().len();
        desk.keys(&format!(":{word}<enter><space>"));
        assert_eq!(desk.model.meeting().entries().len(), entries, "{word}");
        assert!(picture(&desk, 80, 24).contains("LIST OPEN"), "{word}");
    }
}

#[test]
fn they_are_in_the_language_of_the_meeting() {
    let mut desk = Desk::with(|agenda| agenda.language = Language::French);
    desk.at("10:04:12").keys("n").pass(20_000).keys(":say<enter>");
    let shown = picture(&desk, 80, 24);
    assert!(shown.contains("La séance est suspendue."), "{shown}");
}

#[test]
fn the_time_of_the_meeting_is_drawn_after_it() {
    let mut desk = adjourned();
    desk.keys(":pictures<enter>");
    insta::assert_snapshot!(picture(&desk, 120, 60));
}

#[test]
fn the_pictures_are_turned_by_lines_where_they_are_longer_than_the_screen() {
    let mut desk = adjourned();
    desk.keys(":pictures<enter>");
    assert!(picture(&desk, 80, 24).contains("more below"));
    desk.keys("<pgdn><pgdn><pgdn><pgdn>");
    let shown = picture(&desk, 80, 24);
    assert!(shown.contains("ITEMS") && !shown.contains("more below"), "{shown}");
}

#[test]
fn neither_is_on_the_public_view() {
    for word in ["say", "pictures"] {
        let mut desk = busy();
        desk.keys("d");
        let before = picture(&desk, 80, 24);
        desk.keys(&format!(":{word}<enter>"));
        assert_eq!(picture(&desk, 80, 24), before, "{word}");
    }
}
