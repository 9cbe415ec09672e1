//! The help: the table of keys and the table of commands, narrowed down by what is typed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::language::Word;
use super::view::Overlay;
use super::{Action, DeskWord, Effect, Model};

/// One row of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpRow {
    /// The key, or the command as it is written.
    pub key: String,
    /// What it does.
    pub does: String,
}

/// Rows by which a page turns the help.
const PAGE: usize = 6;

/// Longer words are in no help.
const LONGEST: usize = 40;

impl Model {
    /// Rows of the help in which every word that is looked for stands; all of them while none is.
    pub fn help(&self) -> Vec<HelpRow> {
        let keys =
            self.keys.rows().iter().map(|row| HelpRow { key: row.shown.clone(), does: row.help.to_owned() });
        let commands = Word::ALL
            .iter()
            .map(|word| HelpRow { key: format!(":{}", word.grammar()), does: word.meaning().to_owned() });
        let looks = DeskWord::ALL
            .iter()
            .map(|word| HelpRow { key: format!(":{}", word.text()), does: word.meaning().to_owned() });
        HelpRow::narrowed(keys.chain(looks).chain(commands), &self.view.search)
    }

    /// Opens the help where it begins, with nothing looked for.
    pub(super) fn open_help(&mut self) -> Vec<Effect> {
        self.view.overlay = Overlay::Help;
        self.view.turned = 0;
        self.view.search.clear();
        Vec::new()
    }

    /// A key while the help is open: letters look for something, arrows turn, Esc goes back. None of them acts.
    pub(super) fn in_help(&mut self, event: KeyEvent, action: Option<Action>) -> Vec<Effect> {
        let held = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match event.code {
            KeyCode::Up => self.turn_help(self.view.turned.saturating_sub(1)),
            KeyCode::Down => self.turn_help(self.view.turned.saturating_add(1)),
            KeyCode::PageUp => self.turn_help(self.view.turned.saturating_sub(PAGE)),
            KeyCode::PageDown => self.turn_help(self.view.turned.saturating_add(PAGE)),
            KeyCode::Home => self.turn_help(0),
            KeyCode::End => self.turn_help(usize::MAX),
            KeyCode::Backspace if !self.view.search.is_empty() => {
                self.view.search.pop();
                self.view.turned = 0;
            }
            KeyCode::Char(letter) if !held && self.looks_for(letter, action) => {
                self.view.search.push(letter);
                self.view.turned = 0;
            }
            _ => self.view.overlay = Overlay::None,
        }
        Vec::new()
    }

    /// Space and the key of the help itself go back while nothing is looked for.
    fn looks_for(&self, letter: char, action: Option<Action>) -> bool {
        let begun = !self.view.search.is_empty();
        !letter.is_control()
            && self.view.search.chars().count() < LONGEST
            && (begun || (letter != ' ' && action != Some(Action::Help)))
    }

    fn turn_help(&mut self, turned: usize) {
        self.view.turned = turned.min(self.help().len().saturating_sub(1));
    }
}

impl HelpRow {
    /// Rows in which every word that is looked for stands.
    pub(super) fn narrowed(rows: impl Iterator<Item = Self>, search: &str) -> Vec<Self> {
        let words: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        rows.filter(|row| words.iter().all(|word| row.holds(word))).collect()
    }

    fn holds(&self, word: &str) -> bool {
        self.key.to_lowercase().contains(word) || self.does.to_lowercase().contains(word)
    }
}
