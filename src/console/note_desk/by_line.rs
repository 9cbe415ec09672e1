//! A whole line at once, for a desk that is worked by lines.

use super::super::{Effect, Now};
use super::NoteDesk;
use super::line::Says;

impl NoteDesk {
    /// Puts a line in the place of what is typed; gives what it is.
    pub(in crate::console) fn takes_line(&mut self, line: &str) -> Says {
        self.look_at_the_end();
        self.area_mut().replace_all(line);
        self.typed();
        self.says()
    }

    /// Does what the line is.
    pub(in crate::console) fn does_line(&mut self, now: Now) -> Vec<Effect> {
        self.enter(now)
    }

    /// Nothing stays of the line.
    pub(in crate::console) fn drops_line(&mut self) {
        self.drafts.clear();
        self.typed();
    }

    /// Stores again what could not be stored.
    pub(in crate::console) fn stores_again(&mut self) -> Vec<Effect> {
        self.store_again()
    }

    /// The answer to a question: what is asked about is done, or nothing is.
    pub(in crate::console) fn says_yes(&mut self, now: Now) -> Vec<Effect> {
        self.answer_yes(now)
    }

    /// See [`NoteDesk::says_yes`].
    pub(in crate::console) fn says_no(&mut self) {
        self.question = None;
    }
}
