//! A meeting again: any moment of it as the journal knew it then, and nothing that acts.

use crossterm::event::{KeyCode, KeyEvent};
use informals::console::{Desk as _, Effect, Msg, Now, Replay};
use informals::meeting::{EntryId, MeetingState};
use informals::screen::{Theme, still};
use informals::time::{Length, Moment};

use super::console::{Desk, at};
use super::picture::text;
use super::story::{busy, until_d};

struct Shown {
    replay: Replay,
    since_start: Length,
}

impl Shown {
    fn of(desk: &Desk, speed: u16) -> Self {
        let replay = Replay::of(desk.model.meeting().entries(), speed).unwrap();
        Self { replay, since_start: Length::ZERO }
    }

    fn hear(&mut self, msg: Msg) -> Vec<Effect> {
        let fresh = EntryId::from_bits(0);
        self.replay.hear(msg, Now { meeting: Moment::from_millis(0), since_start: self.since_start, fresh })
    }

    fn press(&mut self, code: KeyCode) -> Vec<Effect> {
        self.hear(Msg::Key(KeyEvent::from(code)))
    }

    fn typed(&mut self, keys: &str) {
        for letter in keys.chars() {
            self.press(KeyCode::Char(letter));
        }
        self.press(KeyCode::Enter);
    }

    fn pass(&mut self, seconds: i64) {
        self.since_start = self.since_start + Length::from_seconds(seconds);
        self.hear(Msg::Ticked);
    }

    fn clock(&self) -> Moment {
        self.replay.desk().clock()
    }

    fn speaker(&self) -> Option<String> {
        self.replay.room().floor.speaker.as_ref().map(|speaker| speaker.request.speaker.short())
    }
}

#[test]
fn the_room_is_shown_as_it_was_at_a_time_that_is_typed() {
    let mut shown = Shown::of(&busy(), 10);
    shown.press(KeyCode::Char(' '));
    shown.typed("g10:49");
    assert_eq!(shown.speaker().as_deref(), Some("Indonesia for NAM"));
    shown.typed("g10:30");
    assert_eq!(shown.speaker().as_deref(), Some("UNIDIR"));
    assert_eq!(shown.clock(), at("10:30:00"));
    shown.typed("gnoon");
    assert_eq!(shown.clock(), at("10:30:00"));
    assert!(shown.replay.status().contains("“noon” is not a time"), "{}", shown.replay.status());
}

#[test]
fn the_clock_runs_so_many_times_as_fast_and_stands_at_a_key() {
    let mut shown = Shown::of(&busy(), 10);
    shown.typed("g10:42");
    shown.pass(6);
    assert_eq!(shown.clock(), at("10:43:00"));
    shown.press(KeyCode::Char('+'));
    shown.pass(3);
    assert_eq!(shown.clock(), at("10:44:00"));
    shown.press(KeyCode::Char(' '));
    shown.pass(60);
    assert_eq!(shown.clock(), at("10:44:00"));
}

#[test]
fn it_stands_at_the_last_entry() {
    let mut shown = Shown::of(&busy(), 1000);
    shown.typed("g10:46");
    shown.pass(3600);
    assert_eq!(shown.clock(), at("10:47:00"));
    assert!(shown.replay.status().contains("stands still"));
}

#[test]
fn what_was_taken_back_later_is_there_until_it_is_taken_back() {
    let mut desk = until_d();
    desk.keys("<space>").at("10:43:00").keys("z");
    let mut shown = Shown::of(&desk, 1);
    shown.typed("g10:42");
    assert_eq!(shown.speaker().as_deref(), Some("Indonesia for NAM"));
    shown.press(KeyCode::End);
    assert_eq!(shown.speaker(), None);
    shown.press(KeyCode::Left);
    assert_eq!(shown.speaker().as_deref(), Some("Indonesia for NAM"));
}

#[test]
fn arrows_go_by_entry_and_by_minute_and_pages_by_item() {
    let mut shown = Shown::of(&busy(), 1);
    shown.press(KeyCode::Home);
    assert_eq!(shown.replay.room().state, MeetingState::Before);
    shown.press(KeyCode::PageDown);
    assert_eq!(shown.clock(), at("10:04:12"));
    shown.press(KeyCode::PageDown);
    assert_eq!(shown.clock(), at("10:11:00"));
    shown.press(KeyCode::PageUp);
    assert_eq!(shown.clock(), at("10:04:12"));
    shown.press(KeyCode::Right);
    assert_eq!(shown.clock(), at("10:05:12"));
    shown.press(KeyCode::Down);
    assert_eq!(shown.clock(), at("10:11:00"));
    shown.press(KeyCode::Up);
    assert_eq!(shown.clock(), at("10:04:12"));
}

#[test]
fn before_the_meeting_the_clock_leaps_to_shortly_before_something_happens() {
    let mut shown = Shown::of(&busy(), 1);
    shown.typed("g9:48");
    shown.pass(1);
    assert_eq!(shown.clock(), at("10:03:13"));
}

#[test]
fn no_key_acts_on_the_meeting_and_q_leaves() {
    let mut shown = Shown::of(&busy(), 1);
    for letter in "anpkstlrzbjcdehmwxi:?".chars() {
        assert_eq!(shown.press(KeyCode::Char(letter)), Vec::new(), "{letter}");
    }
    assert_eq!(shown.press(KeyCode::Char('q')), vec![Effect::Quit]);
}

#[test]
fn it_looks_like_the_desk_with_keys_of_its_own() {
    let mut shown = Shown::of(&busy(), 10);
    shown.press(KeyCode::Char(' '));
    shown.typed("g10:46");
    let small = text(&still(&shown.replay, Theme::NoColour, 80, 24));
    let large = text(&still(&shown.replay, Theme::NoColour, 120, 40));
    insta::assert_snapshot!(format!("{small}\n{large}"));
}

#[test]
fn an_empty_journal_is_not_replayed() {
    assert!(Replay::of(&[], 1).is_none());
}
