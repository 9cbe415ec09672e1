//! The pictures of the README are drawn by the program itself, and are current.
//!
//! `INFORMALS_WRITE_PICTURES=1 cargo test --test desk drawings` draws them again.

use std::path::Path;

use informals::screen::{Pictured, Theme, still, svg};

use super::audience::display;
use super::note_screens;
use super::story::{busy, late, until_d};

fn holds(name: &str, desk: &impl Pictured, theme: Theme, (columns, rows): (u16, u16), title: &str) {
    let drawn = svg(&still(desk, theme, columns, rows), theme, title);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures").join(name);
    if std::env::var_os("INFORMALS_WRITE_PICTURES").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == drawn,
        "{name} is not current: INFORMALS_WRITE_PICTURES=1 cargo test --test desk drawings"
    );
}

#[test]
fn the_desk_at_its_busiest() {
    let mut desk = busy();
    desk.keys("apol");
    let title =
        "The facilitator's desk: Indonesia is over time, fourteen wait, and Poland's name is being typed";
    holds("desk.svg", &desk.model, Theme::Dark, (80, 24), title);
}

#[test]
fn the_desk_on_a_large_screen() {
    let mut desk = late();
    desk.keys("aghana; kenya; brazil; norway; peru<enter><esc>");
    desk.at("11:20:00").keys("<space>").at("11:21:20");
    let title = "The desk on a large screen: time is short, with what would help, each by one key";
    holds("desk-large.svg", &desk.model, Theme::Light, (120, 40), title);
}

#[test]
fn what_the_room_sees() {
    let mut desk = busy();
    desk.keys("d");
    let title = "The public view: who has the floor, the clock, who comes next";
    holds("public.svg", &desk.model, Theme::Dark, (80, 24), title);
}

#[test]
fn the_note_takers_desk() {
    let title = "The note-taker's desk: what Indonesia said so far, and a line that reserves a position on paragraph 24";
    holds("notes.svg", &note_screens::busy().desk, Theme::Dark, (80, 24), title);
}

#[test]
fn the_display_for_the_room() {
    let mut desk = until_d();
    desk.keys("<space>").at("10:43:17");
    let title = "The display for the room: Indonesia on behalf of the Movement of Non-Aligned Countries, 2:12 of 5:00";
    holds("room.svg", &display(&desk), Theme::Dark, (120, 40), title);
}
