//! Keys, pastes, sizes and what a desk is told, as a row of bytes, at any screen.

use informals::console::Msg;
use informals::meeting::Meeting;
use informals::screen::{Theme, still};
use ratatui::buffer::Buffer;

use super::hands::does;
use super::quickly;
use crate::console::{Desk, Store};
use crate::story::{busy, until_c};

/// A desk under hands that know nothing, drawn as they go; what it shows at the end is what was stored.
pub fn come_in(bytes: &[u8]) {
    let mut desk = if bytes.first().is_some_and(|byte| byte % 2 == 0) { until_c() } else { busy() };
    desk.store = if bytes.get(1).is_some_and(|byte| byte % 16 == 0) { Store::Refuses } else { Store::Keeps };
    let mut size = (80, 24);
    for (number, pair) in bytes.chunks_exact(2).enumerate() {
        let &[what, which] = pair else { return };
        quickly("a message", || press(&mut desk, what, which, &mut size));
        if number % 8 == 0 {
            is_clean(&quickly("a picture", || still(&desk.model, Theme::Dark, size.0, size.1)));
        }
    }
    for (columns, rows) in [size, (60, 16), (300, 100), (1, 1)] {
        is_clean(&quickly("a picture", || still(&desk.model, Theme::Dark, columns, rows)));
    }
    let replayed = Meeting::replay(desk.model.meeting().entries().iter().cloned());
    assert_eq!(replayed.room(), desk.room());
}

fn press(desk: &mut Desk, what: u8, which: u8, size: &mut (u16, u16)) {
    let (after, msg) = does(what, which);
    if let Msg::Resized { columns, rows } = msg {
        *size = (columns, rows);
    }
    desk.pass(after);
    desk.send(msg);
}

/// No cell holds anything that moves a cursor.
pub fn is_clean(picture: &Buffer) {
    for cell in picture.content() {
        let harmful = |sign: char| {
            sign.is_control() || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!cell.symbol().contains(harmful), "{:?}", cell.symbol());
    }
}
