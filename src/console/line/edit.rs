//! Keys in an open line: letters are text, arrows choose, Enter ends it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::InputRequest;

use crate::console::Model;
use crate::console::view::Step;
use crate::delegations::Among;
use crate::text::printable;

use super::asking::read;
use super::for_whom::{completed, speaker};
use super::{Line, Meaning, Purpose};

/// Longer than any line of a person.
const LONGEST: usize = 10_000;

/// What a key did to the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// It is still being typed.
    Going,
    /// Enter.
    Ended,
    /// Esc.
    Left,
    /// A key by which the speaker's clock goes on.
    ClockGoesOn,
}

impl Line {
    /// One key.
    pub(in crate::console) fn key(&mut self, event: KeyEvent, model: &Model) -> Typed {
        if self.purpose == Purpose::Command && self.goes_through(event.code, model) {
            return Typed::Going;
        }
        self.completion = None;
        self.browsed = None;
        match event.code {
            KeyCode::Enter => return Typed::Ended,
            KeyCode::Esc => return Typed::Left,
            KeyCode::Tab => self.on_behalf(),
            KeyCode::Up => self.arrow(Step::Up, model),
            KeyCode::Down => self.arrow(Step::Down, model),
            KeyCode::Char(letter) => return self.letter(letter, event.modifiers, model),
            code => self.edit(code),
        }
        Typed::Going
    }

    /// Text pasted: never keys.
    pub(in crate::console) fn paste(&mut self, text: &str) {
        if self.is_question() {
            return;
        }
        for letter in printable(text).chars() {
            self.insert(letter);
        }
    }

    /// Whether Enter may act on a meaning that takes two: it must have been pressed on the same text before.
    pub(in crate::console) fn insists(&mut self) -> bool {
        let text = self.text();
        self.insisted.replace(text.clone()) == Some(text)
    }

    fn letter(&mut self, letter: char, modifiers: KeyModifiers, model: &Model) -> Typed {
        let held = modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
        match (letter, held) {
            ('u', KeyModifiers::CONTROL) => self.handle(InputRequest::DeleteLine),
            ('w', KeyModifiers::CONTROL) => self.handle(InputRequest::DeletePrevWord),
            (_, KeyModifiers::CONTROL | KeyModifiers::ALT) => {}
            ('y', _) if self.is_question() => return Typed::Ended,
            ('n', _) if self.is_question() => return Typed::Left,
            (_, _) if self.is_question() => {}
            ('o', _) if self.lets_clock_go_on() => return Typed::ClockGoesOn,
            (digit, _) => {
                let number = digit.to_digit(10).and_then(|number| usize::try_from(number).ok());
                if !number.is_some_and(|number| self.number(number, model)) {
                    self.insert(letter);
                }
            }
        }
        Typed::Going
    }

    fn is_question(&self) -> bool {
        matches!(self.purpose, Purpose::Sure(_) | Purpose::Import)
    }

    /// On the empty line of a point of order `o` is the key that it is on the desk.
    fn lets_clock_go_on(&self) -> bool {
        matches!(self.purpose, Purpose::PointWho | Purpose::PointResponse) && self.input.value().is_empty()
    }

    fn insert(&mut self, letter: char) {
        if !letter.is_control() && self.input.value().len() < LONGEST {
            self.handle(InputRequest::InsertChar(letter));
        }
    }

    fn handle(&mut self, request: InputRequest) {
        self.input.handle(request);
    }

    fn edit(&mut self, code: KeyCode) {
        let request = match code {
            KeyCode::Backspace => InputRequest::DeletePrevChar,
            KeyCode::Delete => InputRequest::DeleteNextChar,
            KeyCode::Left => InputRequest::GoToPrevChar,
            KeyCode::Right => InputRequest::GoToNextChar,
            KeyCode::Home => InputRequest::GoToStart,
            KeyCode::End => InputRequest::GoToEnd,
            _ => return,
        };
        if !self.is_question() {
            self.handle(request);
        }
    }

    /// Tab: what follows is the group or the States.
    fn on_behalf(&mut self) {
        let asks = matches!(self.purpose, Purpose::Asks | Purpose::ForWhom(_) | Purpose::Whom(_));
        let text = self.input.value();
        let last = text.rsplit(';').next().unwrap_or_default();
        let has_for = last.split_whitespace().any(|word| word.eq_ignore_ascii_case("for"));
        if asks && !has_for {
            let gap = if text.is_empty() || text.ends_with(' ') { "" } else { " " };
            self.handle(InputRequest::GoToEnd);
            for letter in format!("{gap}for ").chars() {
                self.insert(letter);
            }
        }
    }

    fn arrow(&mut self, step: Step, model: &Model) {
        if self.goes_to_another_name(step, model) {
            return;
        }
        if let Some((typed, among)) = self.in_focus(model) {
            self.step(&typed, among, step, model);
        }
    }

    fn number(&mut self, number: usize, model: &Model) -> bool {
        let must_choose = matches!(self.meaning(model), Meaning::Choose { .. });
        match self.in_focus(model).filter(|_| must_choose) {
            Some((typed, among)) => self.choose(&typed, among, number, model),
            None => false,
        }
    }

    /// Others whose names fit what is typed too: Down goes to them. None where one must be chosen anyway.
    pub fn others(&self, model: &Model) -> Vec<String> {
        match self.in_focus(model) {
            Some((typed, among)) => self.after(&typed, among, model),
            None => Vec::new(),
        }
    }

    /// The name to choose: the first that asks for it, else the one that is being typed.
    fn in_focus(&self, model: &Model) -> Option<(String, Among)> {
        let text = self.text();
        let typed = match &self.purpose {
            Purpose::Asks | Purpose::PointWho | Purpose::Whom(_) | Purpose::Settle(_) => text,
            Purpose::Reply => text.trim().strip_suffix(" anyway").unwrap_or(text.trim()).to_owned(),
            Purpose::ForWhom(id) => completed(&text, speaker(model.ahead().room(), *id)?),
            Purpose::TimeLimit
            | Purpose::List
            | Purpose::PointResponse
            | Purpose::Place(_)
            | Purpose::Items
            | Purpose::Note(_)
            | Purpose::Command
            | Purpose::Import
            | Purpose::Sure(_) => return None,
        };
        let mut names: Vec<_> = typed.split(';').flat_map(|one| read(one, model).names()).collect();
        let asks = names.iter().position(|(name, among)| {
            matches!(self.look_up(name, *among, model), super::names::Found::Choose(_))
        });
        match asks {
            Some(asks) => Some(names.swap_remove(asks)),
            None => names.pop(),
        }
    }
}
