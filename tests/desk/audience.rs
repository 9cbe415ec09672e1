//! The picture for the room in every state, from the smallest window to a wall.

use std::fmt::Write;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use informals::console::audience::{Display, Heard, Scene, Wish};
use informals::console::own::AudienceOverTime;
use informals::delegations::OfficialLanguage;
use informals::record::Audience;
use informals::screen::{Theme, still};
use informals::text::width;
use informals::time::Length;
use insta::assert_snapshot;

use super::console::Desk;
use super::picture::{styles, text};
use super::story::{busy, late, running, until_d};

const SIZES: [(u16, u16); 5] = [(40, 12), (80, 24), (120, 40), (200, 60), (300, 80)];

pub fn audience(desk: &Desk) -> Audience {
    Audience::of(desk.room(), desk.model.clock())
}

pub fn display(desk: &Desk) -> Display {
    Display::new(audience(desk), AudienceOverTime::Words, None)
}

fn every_size(display: &Display) -> String {
    let mut told = String::new();
    for (columns, rows) in SIZES {
        let buffer = still(display, Theme::Dark, columns, rows);
        write!(told, "== {columns}×{rows}\n{}---\n{}", text(&buffer), styles(&buffer)).unwrap();
    }
    told
}

fn rows(display: &Display, columns: u16, rows: u16) -> String {
    text(&still(display, Theme::NoColour, columns, rows))
}

fn press(display: &mut Display, key: char, modifiers: KeyModifiers, seconds: i64) -> Option<Wish> {
    let key = KeyEvent::new(KeyCode::Char(key), modifiers);
    display.hear(Heard::Key(key), Length::from_seconds(seconds))
}

#[test]
fn before_the_meeting_its_title_and_when_it_begins() {
    assert_snapshot!(every_size(&display(&Desk::new())));
}

#[test]
fn between_two_speakers_the_next_three() {
    assert_snapshot!(every_size(&display(&until_d())));
}

#[test]
fn who_has_the_floor_with_a_running_clock() {
    assert_snapshot!(every_size(&display(&running())));
}

#[test]
fn over_time_is_a_word_and_no_debt_that_grows() {
    assert_snapshot!(every_size(&display(&busy())));
}

#[test]
fn over_time_in_figures_where_they_are_wanted() {
    let display = Display::new(audience(&busy()), AudienceOverTime::Figures, None);
    assert_snapshot!(every_size(&display));
}

#[test]
fn a_point_of_order_is_called_so_and_its_clock_is_its_own() {
    let mut desk = late();
    desk.at("11:12:00").keys("opakistan<enter>").at("11:12:40");
    assert_snapshot!(every_size(&display(&desk)));
}

#[test]
fn a_point_of_order_of_somebody_not_yet_named_shows_no_name() {
    let mut desk = late();
    desk.at("11:12:00").keys("o");
    assert!(rows(&display(&desk), 80, 24).contains("Point of order"));
    assert!(rows(&display(&desk), 80, 24).contains("0:00") || desk.room().floor.point_of_order.is_some());
}

#[test]
fn a_right_of_reply_is_called_so() {
    let mut desk = late();
    desk.at("11:41:00").keys("riran<enter>:clear<enter>y<space>").at("11:41:30");
    assert_snapshot!(every_size(&display(&desk)));
}

#[test]
fn a_closed_list_is_said_to_be_closed() {
    let mut desk = late();
    desk.at("11:27:00").keys(":close-list<enter>");
    assert_snapshot!(every_size(&display(&desk)));
}

#[test]
fn a_clock_that_stands_still_is_said_to_be_stopped() {
    let mut desk = running();
    desk.at("10:56:00").keys("p");
    assert_snapshot!(every_size(&display(&desk)));
}

#[test]
fn suspended_nobody_is_shown_to_speak() {
    let mut desk = running();
    desk.at("11:00:00").keys(":suspend<enter>").at("11:10:00");
    assert_snapshot!(every_size(&display(&desk)));
}

#[test]
fn adjourned_the_title_stays() {
    let mut desk = late();
    desk.at("11:52:00").keys("n<enter>").at("12:01:00").keys("n<enter>");
    assert_snapshot!(every_size(&display(&desk)));
}

#[test]
fn practice_is_marked_at_every_size() {
    let mut desk = Desk::practice();
    desk.at("10:04:00").keys("n");
    let display = display(&desk);
    for (columns, high) in SIZES {
        assert!(rows(&display, columns, high).contains("PRACTICE"), "{columns}×{high}");
    }
    assert_snapshot!(every_size(&display));
}

#[test]
fn the_calm_picture_hides_whatever_goes_on_until_the_same_key() {
    let mut display = display(&running());
    press(&mut display, 'b', KeyModifiers::NONE, 10);
    assert_eq!(display.scene(), Scene::Calm);
    assert!(!rows(&display, 80, 24).contains("Japan"));
    assert_snapshot!(every_size(&display));
    press(&mut display, 'b', KeyModifiers::NONE, 12);
    assert!(rows(&display, 80, 24).contains("Japan"));
}

#[test]
fn all_six_languages_name_the_speaker_and_those_who_come_next() {
    let audience = audience(&busy());
    let mut told = String::new();
    for language in OfficialLanguage::ALL {
        let display = Display::new(audience.clone(), AudienceOverTime::Words, Some(language));
        for size in [(80, 24), (120, 40)] {
            let buffer = still(&display, Theme::Dark, size.0, size.1);
            write!(told, "== {} {}×{}\n{}", language.letters(), size.0, size.1, text(&buffer)).unwrap();
        }
    }
    assert_snapshot!(told);
}

#[test]
fn no_row_is_wider_than_the_window_in_any_language() {
    for desk in [until_d, busy, late] {
        let seen = audience(&desk());
        for language in OfficialLanguage::ALL {
            let display = Display::new(seen.clone(), AudienceOverTime::Words, Some(language));
            for (columns, high) in SIZES.into_iter().chain([(1, 1), (3, 3), (12, 5), (39, 15), (61, 17)]) {
                let told = rows(&display, columns, high);
                assert_eq!(told.lines().count(), usize::from(high));
                assert!(
                    told.lines().all(|row| width(row) <= usize::from(columns)),
                    "{columns}×{high}\n{told}"
                );
            }
        }
    }
}

#[test]
fn in_arabic_the_foot_begins_at_the_right() {
    let display = Display::new(audience(&busy()), AudienceOverTime::Words, Some(OfficialLanguage::Arabic));
    let told = rows(&display, 80, 24);
    let list = told.lines().find(|row| row.contains("قائمة المتكلمين مفتوحة")).unwrap();
    assert!(list.trim_start().starts_with("10:49"), "{list}");
    assert_eq!(width(list), 77, "{list}");
}

#[test]
fn the_key_for_the_language_begins_with_the_meetings_own_and_comes_back_to_it() {
    let mut desk = Desk::with(|agenda| agenda.language = informals::agenda::Language::Spanish);
    desk.at("10:04:00");
    let mut display = display(&desk);
    let mut seen = Vec::new();
    for second in 0..7 {
        seen.push(rows(&display, 80, 24).contains("comienza a las"));
        press(&mut display, 'l', KeyModifiers::NONE, second);
    }
    assert_eq!(seen, [true, false, false, false, false, false, true]);
}

#[test]
fn one_key_never_leaves_and_an_unknown_one_says_how() {
    let mut display = display(&running());
    assert_eq!(press(&mut display, 'q', KeyModifiers::NONE, 1), None);
    assert!(rows(&display, 80, 24).contains("Ctrl-C twice leaves"));
    assert_eq!(press(&mut display, 'c', KeyModifiers::CONTROL, 2), None);
    assert!(rows(&display, 80, 24).contains("Ctrl-C once more leaves"));
    assert_eq!(display.hear(Heard::Ticked, Length::from_seconds(6)), None);
    assert!(!rows(&display, 80, 24).contains("Ctrl-C"));
    assert_eq!(press(&mut display, 'c', KeyModifiers::CONTROL, 7), None);
    assert_eq!(press(&mut display, 'c', KeyModifiers::CONTROL, 8), Some(Wish::Leave));
}

#[test]
fn the_picture_changes_by_itself_once_a_second_while_a_clock_runs_and_else_once_a_minute() {
    let speaking = display(&running());
    assert!(speaking.next_change() <= Length::from_seconds(1));
    let mut still_time = running();
    still_time.at("10:56:00").keys("p");
    assert_eq!(display(&still_time).next_change(), Length::from_minutes(1));
    let reached = display(&busy());
    assert_eq!(reached.next_change(), Length::from_seconds(48), "the limit is told in words");
}
