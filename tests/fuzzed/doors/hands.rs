//! What hands that know nothing do, as a pair of bytes: keys, pastes, sizes, time.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use informals::console::Msg;

/// Letters that are typed.
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

/// Text from elsewhere.
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

/// What happens at a desk, and how many milliseconds after what happened before.
pub fn does(what: u8, which: u8) -> (i64, Msg) {
    let index = usize::from(which);
    match what {
        0..150 => (1100, key(KeyCode::Char(letter(which)), KeyModifiers::NONE)),
        150..160 => (i64::from(which), key(KeyCode::Char(letter(which)), KeyModifiers::NONE)),
        160..165 => (300, key(KeyCode::Char(letter(which)), KeyModifiers::CONTROL)),
        165..168 => (300, key(KeyCode::Char(letter(which)), KeyModifiers::ALT)),
        168..225 => {
            let code = OTHERS.get(index % OTHERS.len()).copied().unwrap_or(KeyCode::Esc);
            (1100, key(code, KeyModifiers::NONE))
        }
        225..237 => (0, Msg::Pasted(pasted(which).repeat(1 + index / 16))),
        237..243 => (0, Msg::Resized { columns: 1 + u16::from(which), rows: 1 + u16::from(which) / 3 }),
        243..247 => (0, Msg::Told(pasted(which).into())),
        247..=255 => (i64::from(which) * 7000, Msg::Ticked),
    }
}

/// One of the letters.
pub fn letter(which: u8) -> char {
    LETTERS.chars().nth(usize::from(which) % LETTERS.chars().count()).unwrap_or(' ')
}

/// One of the texts from elsewhere.
pub fn pasted(which: u8) -> &'static str {
    PASTES.get(usize::from(which) % PASTES.len()).copied().unwrap_or_default()
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Msg {
    Msg::Key(KeyEvent::new(code, modifiers))
}
