//! The keys that only the command line has: Tab goes through what may follow, arrows through earlier commands.

use crossterm::event::KeyCode;
use tui_input::Input;

use crate::console::Model;
use crate::console::view::Step;

use super::Line;

impl Line {
    /// Whether the key was one of them.
    pub(super) fn goes_through(&mut self, code: KeyCode, model: &Model) -> bool {
        match code {
            KeyCode::Tab => self.complete(Step::Down, model),
            KeyCode::BackTab => self.complete(Step::Up, model),
            KeyCode::Up => self.browse(Step::Up, model),
            KeyCode::Down => self.browse(Step::Down, model),
            _ => return false,
        }
        true
    }

    /// Earlier commands that begin as what was typed, and back to it.
    fn browse(&mut self, step: Step, model: &Model) {
        self.completion = None;
        let (back, begun) = self.browsed.take().unwrap_or_else(|| (0, self.input.value().to_owned()));
        let there = match step {
            Step::Up => back + 1,
            Step::Down => back.saturating_sub(1),
        };
        let earlier = model.history.back(there, &begun);
        match (there, earlier) {
            (0, _) => self.put(&begun),
            (_, Some(line)) => self.put(line),
            // The first of all stays.
            (_, None) => {
                self.browsed = Some((back, begun));
                return;
            }
        }
        self.browsed = (there > 0).then_some((there, begun));
    }

    /// Another text in place of what is typed.
    pub(super) fn put(&mut self, text: &str) {
        self.input = Input::new(text.to_owned());
    }
}
