//! Which key does what at this desk: the table, unless the person's file of keys says otherwise.

use crokey::KeyCombination;
use crossterm::event::KeyEvent;

use super::key_names::{pressed, shown};
use super::{Action, KEYS};

/// One action with its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// What it does.
    pub action: Action,
    /// Keys that do it, the one shown first.
    pub keys: Vec<KeyCombination>,
    /// The key as a person reads it.
    pub shown: String,
    /// In the footer, where there is little room.
    pub brief: &'static str,
    /// In the help.
    pub help: &'static str,
}

/// Every action with its keys, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    rows: Vec<Bound>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::with(&[])
    }
}

impl Keymap {
    /// The table with other keys for some actions.
    pub fn with(changed: &[(Action, Vec<KeyCombination>)]) -> Self {
        let rows = KEYS.iter().map(|row| {
            let other = changed.iter().find(|(action, _)| *action == row.action);
            let keys = other.map_or_else(|| row.keys.to_vec(), |(_, keys)| keys.clone());
            let first = other.and_then(|(_, keys)| keys.first().copied().map(shown));
            Bound {
                action: row.action,
                keys,
                shown: first.unwrap_or_else(|| row.shown.to_owned()),
                brief: row.brief,
                help: row.help,
            }
        });
        Self { rows: rows.collect() }
    }

    /// The rows, in the order in which the footer offers them.
    pub fn rows(&self) -> &[Bound] {
        &self.rows
    }

    /// What a key does; none for a key that does nothing.
    pub fn action_of(&self, event: KeyEvent) -> Option<Action> {
        let key = pressed(event);
        self.rows.iter().find(|row| row.keys.contains(&key)).map(|row| row.action)
    }

    /// The key of an action, as a person reads it.
    pub fn shown(&self, action: Action) -> &str {
        self.rows.iter().find(|row| row.action == action).map_or("", |row| row.shown.as_str())
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    fn press(letter: char, modifiers: KeyModifiers) -> Option<Action> {
        Keymap::default().action_of(KeyEvent::new(KeyCode::Char(letter), modifiers))
    }

    #[test]
    fn a_capital_letter_is_another_key_than_a_small_one() {
        assert_eq!(press('b', KeyModifiers::NONE), Some(Action::TakeOffer));
        assert_eq!(press('B', KeyModifiers::SHIFT), Some(Action::TakeOtherOffer));
        assert_eq!(press('B', KeyModifiers::NONE), Some(Action::TakeOtherOffer));
        assert_eq!(press('G', KeyModifiers::SHIFT), None);
        assert_eq!(press('c', KeyModifiers::CONTROL), Some(Action::Leave));
    }

    #[test]
    fn signs_do_not_ask_how_the_keyboard_makes_them() {
        let signs = [
            ('+', Action::ExtraMinute),
            ('=', Action::ExtraMinute),
            ('?', Action::Help),
            (':', Action::CommandLine),
        ];
        for modifiers in [KeyModifiers::NONE, KeyModifiers::SHIFT] {
            for (sign, action) in signs {
                assert_eq!(press(sign, modifiers), Some(action));
            }
        }
    }

    #[test]
    fn another_key_takes_the_place_of_those_of_the_table() {
        let key = super::super::key_names::read("f9").unwrap();
        let keys = Keymap::with(&[(Action::ExtraMinute, vec![key])]);
        assert_eq!(keys.shown(Action::ExtraMinute), "F9");
        assert_eq!(keys.action_of(KeyEvent::from(KeyCode::F(9))), Some(Action::ExtraMinute));
        assert_eq!(keys.action_of(KeyEvent::from(KeyCode::Char('+'))), None);
    }
}
