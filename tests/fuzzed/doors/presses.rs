//! Keys, pastes, sizes and what a desk is told, as a row of bytes, at any screen.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use informals::console::Msg;
use informals::meeting::Meeting;
use informals::screen::{Theme, still};
use ratatui::buffer::Buffer;

use super::quickly;
use crate::console::{Desk, Store};
use crate::story::{busy, until_c};

const LETTERS: &str = "aabBcCdfghijklmnopqrstvwxyzzZ+-=?:;,./#¶\"“” 1234567890éØ中عİ🇨🇮";

const OTHERS: [KeyCode; 18] = [
    KeyCode::Enter,
    KeyCode::Enter,
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Backspace,
    KeyCode::Delete,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::F(1),
    KeyCode::F(9),
];

const PASTES: [&str; 10] = [
    "\u{1b}[2J\u{1b}]0;x\u{7}",
    "japan, mexico\r\nfrance",
    "\u{202e}desrever\u{2066}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\u{9b}31m \u{0} \u{7f} \t \u{85}",
    "inscribe japan for nam and-national note \"a\"",
    "中国 العربية Côte d'Ivoire 👩‍👩‍👧‍👦",
    "\u{200b}\u{feff}\u{2028}\u{2029}\u{ad}",
    "",
    ":open-item D\r",
];

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
    let index = usize::from(which);
    let letter = LETTERS.chars().nth(index % LETTERS.chars().count()).unwrap_or(' ');
    match what {
        0..150 => key(desk, KeyCode::Char(letter), KeyModifiers::NONE, 1100),
        150..160 => key(desk, KeyCode::Char(letter), KeyModifiers::NONE, i64::from(which)),
        160..165 => key(desk, KeyCode::Char(letter), KeyModifiers::CONTROL, 300),
        165..168 => key(desk, KeyCode::Char(letter), KeyModifiers::ALT, 300),
        168..225 => {
            let code = OTHERS.get(index % OTHERS.len()).copied().unwrap_or(KeyCode::Esc);
            key(desk, code, KeyModifiers::NONE, 1100);
        }
        225..237 => {
            let text = PASTES.get(index % PASTES.len()).copied().unwrap_or_default();
            desk.send(Msg::Pasted(text.repeat(1 + index / 16)));
        }
        237..243 => {
            *size = (1 + u16::from(which), 1 + u16::from(which) / 3);
            desk.send(Msg::Resized { columns: size.0, rows: size.1 });
        }
        243..247 => {
            desk.send(Msg::Told(PASTES.get(index % PASTES.len()).copied().unwrap_or_default().into()));
        }
        247..=255 => {
            desk.pass(i64::from(which) * 7000);
        }
    }
}

fn key(desk: &mut Desk, code: KeyCode, modifiers: KeyModifiers, after: i64) {
    desk.pass(after);
    desk.send(Msg::Key(KeyEvent::new(code, modifiers)));
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
