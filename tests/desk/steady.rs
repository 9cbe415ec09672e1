//! Nothing jumps: what is fixed has a fixed place, and another size of the window loses neither place nor focus.

use informals::console::Msg;
use informals::screen::{Theme, still};
use ratatui::buffer::Buffer;

use super::console::{Desk, Store};
use super::picture::{picture, text};
use super::story::{busy, late, until_d};

const SIZES: [(u16, u16); 4] = [(60, 16), (80, 24), (120, 40), (200, 60)];

fn at(desk: &Desk, (columns, rows): (u16, u16)) -> Buffer {
    still(&desk.model, Theme::Dark, columns, rows)
}

/// The row with the head of the list.
fn list_row(buffer: &Buffer) -> usize {
    text(buffer).lines().position(|line| line.starts_with("── LIST")).unwrap()
}

#[test]
fn the_list_stays_where_it_is_when_a_line_opens_or_a_warning_comes() {
    for size in SIZES {
        let mut desk = busy();
        let before = list_row(&at(&desk, size));
        desk.keys("a");
        assert_eq!(list_row(&at(&desk, size)), before, "a line is open, {size:?}");
        desk.keys("iran for bol, cub, iran, nic, syr, ven");
        assert_eq!(list_row(&at(&desk, size)), before, "a long line, {size:?}");
        desk.keys("<esc><esc>").store = Store::Refuses;
        desk.keys("k");
        assert_eq!(list_row(&at(&desk, size)), before, "trouble, {size:?}");
    }
}

#[test]
fn the_list_stays_where_it_is_from_one_speaker_to_the_next() {
    for size in [(120, 40), (200, 60)] {
        let mut desk = until_d();
        let before = list_row(&at(&desk, size));
        for minute in 42..50 {
            desk.at(&format!("10:{minute}:00")).keys("<space>");
            assert_eq!(list_row(&at(&desk, size)), before, "10:{minute}, {size:?}");
        }
    }
}

#[test]
fn the_clock_stands_still_whoever_speaks() {
    let edge = |desk: &Desk| text(&at(desk, (80, 24))).lines().nth(3).unwrap().chars().count();
    let mut desk = busy();
    let before = edge(&desk);
    desk.at("10:50:00").keys(":give-floor trinidad and tobago<enter>").at("10:51:00");
    assert_eq!(edge(&desk), before);
}

#[test]
fn the_clock_is_in_view_while_a_name_is_typed() {
    for size in SIZES {
        let mut desk = busy();
        desk.keys("apol");
        let shown = text(&at(&desk, size));
        assert!(shown.contains("OVER TIME  +3:07"), "{size:?}\n{shown}");
    }
}

#[test]
fn another_size_keeps_the_line_the_selection_and_the_page() {
    let mut desk = busy();
    desk.keys("<down><down>:note \"a thought").at("10:49:13");
    let line = desk.model.line().unwrap().text();
    let selected = desk.model.view().selection;
    for (columns, rows) in [(20, 5), (200, 60), (60, 16), (80, 24)] {
        desk.send(Msg::Resized { columns, rows });
    }
    assert_eq!(desk.model.line().unwrap().text(), line);
    assert_eq!(desk.model.view().selection, selected);
}

#[test]
fn every_screen_of_the_desk_says_that_it_is_not_for_sharing() {
    let too_small = (40, 8);
    for size in SIZES.into_iter().chain([too_small]) {
        for keys in ["", "?", "a", "n", "v", ":undo", "t", "l"] {
            let mut desk = busy();
            desk.keys(keys);
            let shown = text(&at(&desk, size));
            assert!(shown.contains("NOT FOR SHARING"), "{keys:?} {size:?}\n{shown}");
        }
        let mut desk = busy();
        desk.keys("d");
        assert!(!text(&at(&desk, size)).contains("SHARING"), "the public view, {size:?}");
    }
}

#[test]
fn no_screen_is_too_small_or_too_large_to_be_drawn() {
    let mut desk = late();
    desk.keys("ris");
    for columns in [0, 1, 59, 60, 79, 109, 110, 180, 300] {
        for rows in [0, 1, 15, 16, 21, 22, 33, 34, 40, 70] {
            let _ = at(&desk, (columns, rows));
            desk.keys("d");
            let _ = at(&desk, (columns, rows));
            desk.keys("d");
        }
    }
}

#[test]
fn what_is_emphasised_without_colours_is_emphasised_with_them() {
    let mut desk = late();
    desk.at("11:36:00");
    let shown = picture(&desk, 80, 24);
    let dark = still(&desk.model, Theme::Dark, 80, 24);
    for theme in [Theme::Light, Theme::HighContrast, Theme::NoColour] {
        let other = still(&desk.model, theme, 80, 24);
        assert_eq!(text(&other), text(&dark), "a theme changes looks, never words: {shown}");
    }
}
