//! Typing as people do it, in any script.

use proptest::prelude::*;

use super::*;

const WIDE: usize = 200;

fn typed(text: &str) -> TextArea {
    let mut area = TextArea::default();
    for letter in text.chars() {
        area.letter(letter);
    }
    area
}

fn press(area: &mut TextArea, edits: &[Edit]) {
    for edit in edits {
        area.edit(*edit, Holding::Nothing, WIDE);
    }
}

#[test]
fn a_letter_with_its_marks_is_one_letter() {
    for (text, without_last) in [
        ("Co\u{302}te", "Co\u{302}t"),
        ("cafe\u{301}", "caf"),
        ("中国", "中"),
        ("ok 👩\u{200D}🌾", "ok "),
        ("می\u{200C}خ", "می\u{200C}"),
    ] {
        let mut area = typed(text);
        assert_eq!(area.text(), text);
        press(&mut area, &[Edit::DeleteLeft]);
        assert_eq!(area.text(), without_last, "{text:?}");
    }
}

#[test]
fn what_is_typed_takes_the_place_of_what_is_selected() {
    let mut area = typed("burden on small States");
    for _ in 0..2 {
        area.edit(Edit::WordLeft, Holding::Shift, WIDE);
    }
    assert_eq!(area.selected(), Some(10..22));
    area.letter('a');
    assert_eq!(area.text(), "burden on a");
    press(&mut area, &[Edit::TakeBack]);
    assert_eq!(area.text(), "burden on small States");
}

#[test]
fn a_word_is_taken_back_as_a_whole_and_made_again() {
    let mut area = typed("laser marks");
    press(&mut area, &[Edit::TakeBack]);
    assert_eq!(area.text(), "laser ");
    press(&mut area, &[Edit::TakeBack, Edit::TakeBack]);
    assert_eq!(area.text(), "");
    press(&mut area, &[Edit::MakeAgain, Edit::MakeAgain, Edit::MakeAgain]);
    assert_eq!(area.text(), "laser marks");
}

#[test]
fn pasted_lines_stay_lines_and_lose_what_moves_the_cursor() {
    let mut area = typed("on ");
    area.paste("one\r\ntwo\u{1b}[2J\tthree");
    assert_eq!(area.text(), "on one\ntwo[2J three");
    press(&mut area, &[Edit::TakeBack]);
    assert_eq!(area.text(), "on ");
}

#[test]
fn what_is_cut_out_can_be_put_in_elsewhere() {
    let mut area = typed("marking laser");
    area.edit(Edit::WordLeft, Holding::Shift, WIDE);
    press(&mut area, &[Edit::Cut, Edit::RowStart, Edit::PutIn]);
    assert_eq!(area.text(), "lasermarking ");
}

#[test]
fn long_lines_are_broken_at_spaces_and_the_arrows_go_by_rows() {
    let mut area = typed("cost of laser marking");
    let rows = |area: &TextArea| {
        area.rows(10).into_iter().map(|row| area.text().get(row).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(rows(&area), ["cost of ", "laser ", "marking"]);
    assert_eq!(area.place(10), (2, 7));
    assert_eq!(area.edit(Edit::Up, Holding::Nothing, 10), Edited::Done);
    assert_eq!(area.place(10), (1, 5));
    assert_eq!(area.edit(Edit::Up, Holding::Nothing, 10), Edited::Done);
    assert_eq!(area.edit(Edit::Up, Holding::Nothing, 10), Edited::AtTheEdge);
    assert_eq!(rows(&typed("Donaudampfschiff")), ["Donaudampf", "schiff"]);
    assert_eq!(rows(&typed("中国中国中国")), ["中国中国中", "国"]);
}

#[test]
fn an_empty_text_has_one_row() {
    assert_eq!(typed("").rows(10), vec![std::ops::Range { start: 0, end: 0 }]);
    assert_eq!(typed("a\n").rows(10), [0..1, 2..2]);
    assert_eq!(typed("a\n").place(10), (1, 0));
}

const EDITS: [Edit; 17] = [
    Edit::Left,
    Edit::Right,
    Edit::WordLeft,
    Edit::WordRight,
    Edit::Up,
    Edit::Down,
    Edit::RowStart,
    Edit::RowEnd,
    Edit::SelectAll,
    Edit::DeleteLeft,
    Edit::DeleteRight,
    Edit::DeleteWord,
    Edit::DeleteToStart,
    Edit::TakeBack,
    Edit::MakeAgain,
    Edit::Cut,
    Edit::PutIn,
];

proptest! {
    #[test]
    fn no_keys_bring_the_cursor_between_the_parts_of_a_letter(
        keys in proptest::collection::vec((0_usize..40, "\\PC|[\u{300}-\u{30f}a-d \n]", any::<u8>()), 0..60),
    ) {
        let mut area = TextArea::default();
        for (which, letter, shift) in keys {
            let holding = if shift % 2 == 0 { Holding::Shift } else { Holding::Nothing };
            match EDITS.get(which) {
                Some(edit) => { area.edit(*edit, holding, usize::from(shift % 12)); }
                None => letter.chars().for_each(|letter| area.letter(letter)),
            }
            prop_assert!(area.letters().any(|at| at == area.cursor), "{area:?}");
            let whole: String = area.rows(7).into_iter().filter_map(|row| area.text().get(row)).collect();
            prop_assert_eq!(whole, area.text().replace('\n', ""));
            prop_assert_eq!(printable_lines(area.text()), area.text());
            prop_assert!(area.selected().is_none_or(|range| area.text().get(range).is_some()));
        }
    }
}
