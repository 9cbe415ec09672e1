//! Names of any script keep every column where it is, at every size.

use informals::screen::{Theme, still};
use informals::text::width;
use ratatui::buffer::Buffer;

use super::console::Desk;
use super::story::until_d;

const SIZES: [(u16, u16); 6] = [(60, 16), (80, 24), (110, 34), (120, 40), (190, 50), (200, 60)];

/// Arabic, Hebrew with marks, Chinese, a family joined of four, marks over letters, and a name that is too long.
const NAMES: [&str; 6] = [
    "معهد السلام الدولي",
    "עִבְרִית מכון",
    "中国裁军研究所",
    "👩\u{200D}👩\u{200D}👧\u{200D}👦 Familie",
    "Institut fu\u{308}r Ve\u{301}rification",
    "An Institute whose Name is so long that no Column of any Screen could ever hold the whole of it at once",
];

/// Everybody waits, and one of them has the floor.
fn with_floor_to(name: &str) -> Desk {
    let mut desk = until_d();
    for name in NAMES {
        desk.keys(&format!(":guest \"{name}\"<enter>"));
    }
    desk.keys(&format!(":give-floor {name}<enter>"));
    desk.keys(":note \"中国 ¶ 24 معهد supports\"<enter>");
    desk
}

/// Columns that a row takes as a terminal fills it.
fn taken(buffer: &Buffer, y: u16) -> usize {
    let mut x = 0;
    while x < buffer.area.width {
        x += u16::try_from(width(buffer[(x, y)].symbol()).max(1)).unwrap();
    }
    usize::from(x)
}

#[test]
fn every_row_is_exactly_as_wide_as_the_screen() {
    for name in NAMES {
        let mut desk = with_floor_to(name);
        for turn in ["", "v", "v", "?", "<esc>d"] {
            desk.keys(turn);
            for (columns, rows) in SIZES {
                let buffer = still(&desk.model, Theme::Dark, columns, rows);
                for y in 0..rows {
                    assert_eq!(
                        taken(&buffer, y),
                        usize::from(columns),
                        "{name}, {turn}, {columns}×{rows}, row {y}"
                    );
                }
            }
        }
    }
}

#[test]
fn rules_from_top_to_bottom_are_never_broken() {
    let desk = with_floor_to(NAMES[3]);
    for (columns, rows) in SIZES.into_iter().filter(|(columns, _)| *columns >= 110) {
        let buffer = still(&desk.model, Theme::Dark, columns, rows);
        let rule = columns - if columns < 132 { 39 } else { 47 };
        let body = rows - if rows < 40 { 5 } else { 6 };
        for y in 2..2 + body {
            let symbol = buffer[(rule, y)].symbol();
            assert!(["│", "├", "┤", "┼"].contains(&symbol), "{columns}×{rows}, row {y}: {symbol:?}");
        }
    }
}

#[test]
fn limits_stand_under_each_other_whatever_the_names() {
    let desk = with_floor_to(NAMES[0]);
    let buffer = still(&desk.model, Theme::Dark, 120, 40);
    let colons = |y: u16| (40..81_u16).filter(|x| buffer[(*x, y)].symbol() == ":").collect::<Vec<_>>();
    let listed: Vec<Vec<u16>> = (14..29).map(colons).filter(|found| found.len() == 2).collect();
    assert!(listed.len() > 10, "{listed:?}");
    assert!(listed.windows(2).all(|pair| pair[0] == pair[1]), "{listed:?}");
}
