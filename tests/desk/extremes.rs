//! A desk that is asked for much: many items, many who wait, long titles, no limits, every width.

use informals::agenda::{Agenda, ItemKind, ItemLabel};
use informals::console::KEYS;
use informals::screen::{Theme, still};

use super::console::Desk;
use super::picture::text;
use super::story::{busy, until_d};

const WIDTHS: [u16; 9] = [60, 66, 72, 80, 90, 100, 120, 160, 200];

fn shown(desk: &Desk, columns: u16, rows: u16) -> String {
    text(&still(&desk.model, Theme::Dark, columns, rows))
}

fn row(desk: &Desk, columns: u16, at: usize) -> String {
    shown(desk, columns, 24).lines().nth(at).unwrap().to_owned()
}

/// Items 1 to 25 in place of A to E, each of two minutes.
fn with_25_items(agenda: &mut Agenda) {
    let item = agenda.items.first().cloned().unwrap();
    agenda.items = (1..=25)
        .map(|number| {
            let mut item = item.clone();
            item.label = ItemLabel::new(number.to_string());
            item.kind = if number == 24 { ItemKind::Exchange } else { item.kind };
            item
        })
        .collect();
}

#[test]
fn of_many_items_the_open_one_is_always_in_sight_and_none_is_cut() {
    let mut desk = Desk::with(with_25_items);
    desk.at("10:00:00");
    for number in 1..=25 {
        desk.keys("n");
        for columns in WIDTHS {
            let row = row(&desk, columns, 1);
            assert!(row.contains(&format!("[{number} ")), "{columns}: {row}");
            let whole =
                |cell: &str| cell.is_empty() || cell == "…" || cell.contains('/') || cell.contains("end");
            let outside = row.replace(['[', ']'], "  ");
            let cells = outside.split("  ").map(str::trim);
            assert!(cells.clone().all(whole), "{columns}: {row}");
        }
    }
}

#[test]
fn keys_are_left_out_only_from_the_end_of_the_table() {
    for desk in [busy(), until_d()] {
        for columns in WIDTHS {
            for rows in [16, 24, 40] {
                let shown = shown(&desk, columns, rows);
                let keys: Vec<&str> = shown.lines().rev().take(3).collect();
                let is_shown = |brief: &str| keys.iter().any(|row| row.contains(brief));
                let skip = KEYS.iter().find(|binding| binding.word == "skip").unwrap();
                let minute = KEYS.iter().find(|binding| binding.word == "time-limit").unwrap();
                assert!(is_shown("s skip") || !is_shown(minute.brief), "{columns}×{rows}: {skip:?} {keys:?}");
                assert!(is_shown("a asks") || rows == 16, "{columns}×{rows}: {keys:?}");
            }
        }
    }
}

#[test]
fn the_title_is_cut_at_the_same_place_at_rest_and_while_somebody_speaks() {
    let mut desk = Desk::with(|agenda| agenda.title = "Consultation ".repeat(20));
    desk.at("10:04:00");
    let titles =
        |desk: &Desk| WIDTHS.map(|columns| row(desk, columns, 0).split("NOT FOR").next().unwrap().to_owned());
    let at_rest = titles(&desk);
    desk.keys("n");
    assert_eq!(titles(&desk), at_rest);
}

#[test]
fn at_rest_nothing_shows_seconds_that_stand_still() {
    let desk = until_d();
    assert!(shown(&desk, 120, 40).contains("left for this item            70 min"));
    let mut desk = until_d();
    desk.keys("<space>");
    assert!(shown(&desk, 120, 40).contains("left for this item             70:5"));
}

#[test]
fn one_who_waits_is_not_called_all() {
    let mut desk = Desk::new();
    desk.at("10:41:00").keys(":open-item D<enter>ajapan<enter><esc>");
    assert!(shown(&desk, 80, 24).contains("FITS the one waiting heard by 10:45"));
    assert!(shown(&desk, 120, 40).contains("1 hand-over of 15 s"));
}
