//! The keys of the note-taker's desk as one table: pressing, the help and the manual all begin with it.
//!
//! Letters are not in it: they are always text. What they mean at the beginning and the end of a line is another
//! table, [`SIGNS`](super::SIGNS).

use crokey::{KeyCombination, key};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::key_names::pressed;
use super::super::text_area::{Edit, Holding};

/// Something that a key does at the note-taker's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// Does what the line says it will.
    Store,
    /// A new line within the text.
    NewLine,
    /// To the last speaker and back; completes a word where one is begun.
    ToAndFro,
    /// To the open item and back.
    ToTheItem,
    /// The note above is written anew; among choices the one above.
    Above,
    /// The note below; among choices the one below.
    Below,
    /// The note that was found is written anew, or the one above.
    WriteAnew,
    /// Back to who has the floor.
    Back,
    /// Turns the notes back.
    PageUp,
    /// Turns the notes on.
    PageDown,
    /// The table of positions.
    Positions,
    /// Stores again what could not be stored.
    StoreAgain,
    /// The help.
    Help,
    /// Leaves when pressed twice.
    Leave,
    /// Changes the text.
    Text(Edit),
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct StrokeRow {
    /// What it does.
    pub stroke: Stroke,
    /// Keys that do it.
    pub keys: &'static [KeyCombination],
    /// The keys as a person reads them.
    pub shown: &'static str,
    /// In the footer; nothing where it does not stand there.
    pub brief: &'static str,
    /// In the help.
    pub help: &'static str,
}

const fn row(
    stroke: Stroke,
    keys: &'static [KeyCombination],
    shown: &'static str,
    brief: &'static str,
    help: &'static str,
) -> StrokeRow {
    StrokeRow { stroke, keys, shown, brief, help }
}

/// Every key; the footer offers them in this order.
pub const STROKES: &[StrokeRow] = &[
    row(
        Stroke::Store,
        &[key!(enter)],
        "Enter",
        "store",
        "does what stands over the line: stores; in a search goes to whom the note is about, for one more note",
    ),
    row(
        Stroke::ToAndFro,
        &[key!(tab)],
        "Tab",
        "last speaker and back",
        "to an unfinished line or the last speaker, and back to who has the floor; completes a command or a document that is begun",
    ),
    row(
        Stroke::Above,
        &[key!(up)],
        "Up",
        "edit a line",
        "writes the note above anew, then earlier ones, and shows how an edited one stood first; within long text a row up",
    ),
    row(
        Stroke::NewLine,
        &[key!(alt - enter), key!(ctrl - j)],
        "Alt-Enter",
        "new line",
        "a new line within the note (Ctrl-J too)",
    ),
    row(
        Stroke::Text(Edit::TakeBack),
        &[key!(ctrl - z)],
        "Ctrl-Z",
        "undo typing",
        "takes typing back; :undo takes back what was stored",
    ),
    row(Stroke::Help, &[key!(f1)], "F1", "help", "these keys, signs and commands"),
    row(
        Stroke::Positions,
        &[key!(f2)],
        "F2",
        "positions",
        "who stands where, paragraph by paragraph (:positions too)",
    ),
    row(
        Stroke::ToTheItem,
        &[key!(backtab)],
        "Shift-Tab",
        "the item",
        "lines are about the open item and nobody\u{2019}s statement, until it is pressed again",
    ),
    row(
        Stroke::Back,
        &[key!(esc)],
        "Esc",
        "back",
        "clears a command or a search, leaves a note as it is; else back to who has the floor",
    ),
    row(
        Stroke::WriteAnew,
        &[key!(f4)],
        "F4",
        "",
        "writes the note chosen in a search anew; without a search the one above, as Up",
    ),
    row(Stroke::Below, &[key!(down)], "Down", "", "the note below; within long text a row down"),
    row(Stroke::PageUp, &[key!(pageup)], "PgUp", "", "earlier notes"),
    row(Stroke::PageDown, &[key!(pagedown)], "PgDn", "", "later notes"),
    row(Stroke::StoreAgain, &[key!(f5)], "F5", "", "stores again what could not be stored"),
    row(Stroke::Leave, &[key!(ctrl - c)], "Ctrl-C", "", "twice: leave, as :quit; everything is kept"),
    row(Stroke::Text(Edit::Left), &[key!(left)], "Left", "", "a letter back; with Shift every move selects"),
    row(Stroke::Text(Edit::Right), &[key!(right)], "Right", "", "a letter on"),
    row(
        Stroke::Text(Edit::WordLeft),
        &[key!(ctrl - left), key!(alt - left), key!(alt - b)],
        "Ctrl-Left",
        "",
        "a word back (Alt-Left too)",
    ),
    row(
        Stroke::Text(Edit::WordRight),
        &[key!(ctrl - right), key!(alt - right), key!(alt - f)],
        "Ctrl-Right",
        "",
        "a word on (Alt-Right too)",
    ),
    row(Stroke::Text(Edit::RowStart), &[key!(home)], "Home", "", "to the beginning of the row"),
    row(Stroke::Text(Edit::RowEnd), &[key!(end), key!(ctrl - e)], "End", "", "to the end of the row"),
    row(Stroke::Text(Edit::SelectAll), &[key!(ctrl - a)], "Ctrl-A", "", "selects all that is typed"),
    row(
        Stroke::Text(Edit::DeleteLeft),
        &[key!(backspace), key!(shift - backspace)],
        "Backspace",
        "",
        "deletes the letter before, or what is selected",
    ),
    row(Stroke::Text(Edit::DeleteRight), &[key!(delete)], "Del", "", "deletes the letter after"),
    row(
        Stroke::Text(Edit::DeleteWord),
        &[key!(ctrl - w), key!(ctrl - backspace), key!(alt - backspace), key!(ctrl - h)],
        "Ctrl-W",
        "",
        "deletes the word before (Ctrl-Backspace too)",
    ),
    row(
        Stroke::Text(Edit::DeleteToStart),
        &[key!(ctrl - u)],
        "Ctrl-U",
        "",
        "deletes to the beginning of the line",
    ),
    row(Stroke::Text(Edit::MakeAgain), &[key!(ctrl - y)], "Ctrl-Y", "", "puts typing back"),
    row(Stroke::Text(Edit::Cut), &[key!(ctrl - x)], "Ctrl-X", "", "cuts out what is selected"),
    row(Stroke::Text(Edit::PutIn), &[key!(ctrl - v)], "Ctrl-V", "", "puts in what was cut out"),
    row(Stroke::Text(Edit::Up), &[key!(ctrl - up)], "Ctrl-Up", "", "a row up, and never to another note"),
    row(
        Stroke::Text(Edit::Down),
        &[key!(ctrl - down)],
        "Ctrl-Down",
        "",
        "a row down, and never to another note",
    ),
];

/// What a key press is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// A key of the table, and whether Shift goes with a move.
    Stroke(Stroke, Holding),
    /// A letter.
    Letter(char),
    /// Nothing.
    Nothing,
}

impl Press {
    /// What a key means.
    pub fn of(event: KeyEvent) -> Self {
        let known = |event: KeyEvent| {
            let key = pressed(event);
            STROKES.iter().find(|row| row.keys.contains(&key)).map(|row| row.stroke)
        };
        if let Some(stroke) = known(event) {
            return Self::Stroke(stroke, Holding::Nothing);
        }
        let shifted = event.modifiers.contains(KeyModifiers::SHIFT);
        let plain = KeyEvent::new(event.code, event.modifiers - KeyModifiers::SHIFT);
        let held = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match (event.code, known(plain)) {
            (KeyCode::Up, _) if shifted => Self::Stroke(Stroke::Text(Edit::Up), Holding::Shift),
            (KeyCode::Down, _) if shifted => Self::Stroke(Stroke::Text(Edit::Down), Holding::Shift),
            (_, Some(stroke @ Stroke::Text(_))) if shifted => Self::Stroke(stroke, Holding::Shift),
            (KeyCode::Char(letter), _) if !held && !letter.is_control() => Self::Letter(letter),
            _ => Self::Nothing,
        }
    }
}

/// The key of a stroke, as a person reads it.
pub fn key_of(stroke: Stroke) -> &'static str {
    STROKES.iter().find(|row| row.stroke == stroke).map_or("", |row| row.shown)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_key_does_two_things_and_each_has_help() {
        let mut seen = HashSet::new();
        for row in STROKES {
            assert!(!row.keys.is_empty() && !row.shown.is_empty() && !row.help.is_empty(), "{row:?}");
            for key in row.keys {
                assert!(seen.insert(key.to_string()), "{key}");
            }
        }
    }

    #[test]
    fn letters_are_always_text() {
        for letter in ['a', 'Z', '+', ' ', '?', 'é', '中', '2'] {
            for modifiers in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
                let press = Press::of(KeyEvent::new(KeyCode::Char(letter), modifiers));
                assert_eq!(press, Press::Letter(letter));
            }
        }
    }

    #[test]
    fn shift_and_tab_go_to_the_item() {
        let press = Press::of(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT));
        assert_eq!(press, Press::Stroke(Stroke::ToTheItem, Holding::Nothing));
    }

    #[test]
    fn shift_makes_of_every_move_a_selection() {
        for (code, edit) in
            [(KeyCode::Left, Edit::Left), (KeyCode::End, Edit::RowEnd), (KeyCode::Up, Edit::Up)]
        {
            let press = Press::of(KeyEvent::new(code, KeyModifiers::SHIFT));
            assert_eq!(press, Press::Stroke(Stroke::Text(edit), Holding::Shift));
        }
        let word = Press::of(KeyEvent::new(KeyCode::Left, KeyModifiers::SHIFT | KeyModifiers::CONTROL));
        assert_eq!(word, Press::Stroke(Stroke::Text(Edit::WordLeft), Holding::Shift));
    }
}
