//! Which key does what at the note-taker's desk: the table, unless the person's file of keys says otherwise.

use crokey::KeyCombination;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::key_names::{pressed, shown};
use super::super::text_area::{Edit, Holding};
use super::keys::{STROKES, Stroke};

/// A stroke with its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoundStroke {
    /// What it does.
    pub stroke: Stroke,
    /// Keys that do it, the one shown first.
    pub keys: Vec<KeyCombination>,
    /// The key as a person reads it.
    pub shown: String,
    /// In the footer; nothing where it does not stand there.
    pub brief: &'static str,
    /// In the help.
    pub help: &'static str,
}

/// Every stroke with its keys, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrokeMap {
    rows: Vec<BoundStroke>,
}

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

impl Default for StrokeMap {
    fn default() -> Self {
        Self::with(&[])
    }
}

impl StrokeMap {
    /// The table with other keys for some strokes.
    pub fn with(changed: &[(Stroke, Vec<KeyCombination>)]) -> Self {
        let rows = STROKES.iter().map(|row| {
            let other = changed.iter().find(|(stroke, _)| *stroke == row.stroke).map(|(_, keys)| keys);
            BoundStroke {
                stroke: row.stroke,
                keys: other.map_or_else(|| row.keys.to_vec(), Clone::clone),
                shown: match other {
                    Some(keys) => keys.first().copied().map_or_else(|| "no key".to_owned(), shown),
                    None => row.shown.to_owned(),
                },
                brief: row.brief,
                help: row.help,
            }
        });
        Self { rows: rows.collect() }
    }

    /// The rows, in the order in which the footer offers them.
    pub fn rows(&self) -> &[BoundStroke] {
        &self.rows
    }

    /// The key of a stroke, as a person reads it.
    pub fn shown(&self, stroke: Stroke) -> &str {
        self.rows.iter().find(|row| row.stroke == stroke).map_or("", |row| row.shown.as_str())
    }

    /// What a key press means. Letters are always text.
    pub fn press(&self, event: KeyEvent) -> Press {
        if let Some(stroke) = self.stroke_of(event) {
            return Press::Stroke(stroke, Holding::Nothing);
        }
        let shifted = event.modifiers.contains(KeyModifiers::SHIFT);
        let plain = KeyEvent::new(event.code, event.modifiers - KeyModifiers::SHIFT);
        let held = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match (event.code, self.stroke_of(plain)) {
            (KeyCode::Up, _) if shifted => Press::Stroke(Stroke::Text(Edit::Up), Holding::Shift),
            (KeyCode::Down, _) if shifted => Press::Stroke(Stroke::Text(Edit::Down), Holding::Shift),
            (_, Some(stroke @ Stroke::Text(_))) if shifted => Press::Stroke(stroke, Holding::Shift),
            (KeyCode::Char(letter), _) if !held && !letter.is_control() => Press::Letter(letter),
            _ => Press::Nothing,
        }
    }

    fn stroke_of(&self, event: KeyEvent) -> Option<Stroke> {
        let key = pressed(event);
        self.rows.iter().find(|row| row.keys.contains(&key)).map(|row| row.stroke)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(event: KeyEvent) -> Press {
        StrokeMap::default().press(event)
    }

    #[test]
    fn letters_are_always_text() {
        for letter in ['a', 'Z', '+', ' ', '?', 'é', '中', '2'] {
            for modifiers in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
                let press = press(KeyEvent::new(KeyCode::Char(letter), modifiers));
                assert_eq!(press, Press::Letter(letter));
            }
        }
    }

    #[test]
    fn shift_and_tab_go_to_the_item() {
        let press = press(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT));
        assert_eq!(press, Press::Stroke(Stroke::ToTheItem, Holding::Nothing));
    }

    #[test]
    fn shift_makes_of_every_move_a_selection() {
        for (code, edit) in
            [(KeyCode::Left, Edit::Left), (KeyCode::End, Edit::RowEnd), (KeyCode::Up, Edit::Up)]
        {
            let press = press(KeyEvent::new(code, KeyModifiers::SHIFT));
            assert_eq!(press, Press::Stroke(Stroke::Text(edit), Holding::Shift));
        }
        let word = press(KeyEvent::new(KeyCode::Left, KeyModifiers::SHIFT | KeyModifiers::CONTROL));
        assert_eq!(word, Press::Stroke(Stroke::Text(Edit::WordLeft), Holding::Shift));
    }
}
