//! Names of keys, as they are read in the file of keys and as they are shown.

use crokey::KeyCombination;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Names that differ between the file of keys and the screen.
const NAMES: [(KeyCode, &str, &str); 17] = [
    (KeyCode::Char(' '), "space", "Space"),
    (KeyCode::Char('-'), "minus", "-"),
    (KeyCode::Up, "up", "Up"),
    (KeyCode::Down, "down", "Down"),
    (KeyCode::Left, "left", "Left"),
    (KeyCode::Right, "right", "Right"),
    (KeyCode::PageUp, "pageup", "PgUp"),
    (KeyCode::PageDown, "pagedown", "PgDn"),
    (KeyCode::Home, "home", "Home"),
    (KeyCode::End, "end", "End"),
    (KeyCode::Insert, "insert", "Ins"),
    (KeyCode::Delete, "delete", "Del"),
    (KeyCode::Esc, "esc", "Esc"),
    (KeyCode::Enter, "enter", "Enter"),
    (KeyCode::Tab, "tab", "Tab"),
    (KeyCode::BackTab, "tab", "Shift-Tab"),
    (KeyCode::Backspace, "backspace", "Backspace"),
];

/// Key names in the file besides single letters and signs.
pub const IN_WORDS: &str = "space, up, down, left, right, pageup, pagedown, home, end, insert, delete, esc, enter, tab, backspace, minus, f1 to f12";

/// The key of a name: `g`, `G` or `shift-g`, `ctrl-k`, `+`, `space`, `f2`. None where no key is called so.
pub fn read(name: &str) -> Option<KeyCombination> {
    let mut modifiers = KeyModifiers::NONE;
    let mut rest = name;
    while let Some((word, after)) = rest.split_once('-').filter(|(_, after)| !after.is_empty()) {
        modifiers |= match word.to_lowercase().as_str() {
            "ctrl" => KeyModifiers::CONTROL,
            "alt" => KeyModifiers::ALT,
            "shift" => KeyModifiers::SHIFT,
            _ => return None,
        };
        rest = after;
    }
    let code = match code(rest)? {
        KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        code => code,
    };
    Some(pressed(KeyEvent::new(code, modifiers)))
}

fn code(name: &str) -> Option<KeyCode> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return (!letter.is_control()).then_some(KeyCode::Char(letter));
    }
    let name = name.to_lowercase();
    if let Some(number) = name.strip_prefix('f').and_then(|number| number.parse().ok()) {
        return (1..=12).contains(&number).then_some(KeyCode::F(number));
    }
    NAMES.iter().find(|(_, written, _)| *written == name).map(|(code, ..)| *code)
}

/// The key of a press. Signs are the same with Shift or without, since layouts differ; letters are not.
pub fn pressed(mut event: KeyEvent) -> KeyCombination {
    if let KeyCode::Char(sign) = event.code
        && !sign.is_alphabetic()
    {
        event.modifiers.remove(KeyModifiers::SHIFT);
    }
    KeyCombination::from(KeyEvent::new(event.code, event.modifiers))
}

/// As a person reads it: `Space`, `B`, `Ctrl-C`, `PgUp`.
pub fn shown(key: KeyCombination) -> String {
    let held = held(key, "Ctrl-", "Alt-");
    let name = match named(key) {
        Some((_, shown)) => shown.to_owned(),
        None => letter(key, Letters::Capital),
    };
    format!("{held}{name}")
}

/// As the file of keys has it: `space`, `shift-b`, `ctrl-c`, `pageup`.
pub fn written(key: KeyCombination) -> String {
    let held = held(key, "ctrl-", "alt-");
    let shift = if key.modifiers.contains(KeyModifiers::SHIFT) { "shift-" } else { "" };
    let name = match named(key) {
        Some((written, _)) => written.to_owned(),
        None => letter(key, Letters::Small),
    };
    format!("{held}{shift}{name}")
}

/// What becomes of a letter that is held with other keys.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// `Ctrl-C`; `B` for Shift and b.
    Capital,
    /// `ctrl-c`.
    Small,
}

fn held(key: KeyCombination, control: &str, alt: &str) -> String {
    let part = |modifier, name| if key.modifiers.contains(modifier) { name } else { "" };
    format!("{}{}", part(KeyModifiers::CONTROL, control), part(KeyModifiers::ALT, alt))
}

fn named(key: KeyCombination) -> Option<(&'static str, &'static str)> {
    let code = only(key)?;
    NAMES.iter().find(|(known, ..)| *known == code).map(|(_, written, shown)| (*written, *shown))
}

fn letter(key: KeyCombination, letters: Letters) -> String {
    let held = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::SHIFT);
    match only(key) {
        Some(KeyCode::Char(letter)) if letters == Letters::Capital && held => letter.to_uppercase().collect(),
        Some(KeyCode::Char(letter)) => letter.to_lowercase().collect(),
        Some(KeyCode::F(number)) if letters == Letters::Capital => format!("F{number}"),
        Some(KeyCode::F(number)) => format!("f{number}"),
        Some(_) | None => "?".to_owned(),
    }
}

fn only(key: KeyCombination) -> Option<KeyCode> {
    match key.codes {
        crokey::OneToThree::One(code) => Some(code),
        crokey::OneToThree::Two(..) | crokey::OneToThree::Three(..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::KEYS;

    #[test]
    fn what_is_written_is_read_again() {
        let strokes = crate::console::note_desk::STROKES.iter().flat_map(|row| row.keys);
        for key in KEYS.iter().flat_map(|binding| binding.keys).chain(strokes) {
            assert_eq!(read(&written(*key)), Some(*key), "{}", written(*key));
        }
    }

    #[test]
    fn a_capital_letter_is_the_letter_with_shift() {
        assert_eq!(read("G"), read("shift-g"));
        assert_ne!(read("G"), read("g"));
        assert_eq!(read("shift-+"), read("+"));
        assert_eq!(read("é").map(written), Some("é".to_owned()));
    }

    #[test]
    fn what_no_key_is_called_is_none() {
        for name in ["", "gg", "ctrl-", "meta-x", "f0", "f13", "\u{1b}", "shift"] {
            assert_eq!(read(name), None, "{name:?}");
        }
    }

    #[test]
    fn keys_are_shown_as_they_stand_on_the_keyboard() {
        for (name, seen) in
            [("shift-b", "B"), ("ctrl-c", "Ctrl-C"), ("pageup", "PgUp"), ("f1", "F1"), ("a", "a")]
        {
            assert_eq!(read(name).map(shown), Some(seen.to_owned()));
        }
    }
}
