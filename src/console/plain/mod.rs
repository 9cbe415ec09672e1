//! The desks in lines: a line comes in, lines go out, for screen readers, serial lines and logs.
//!
//! [`PlainFacilitator`] and [`PlainNoteTaker`] are desks like any other, with the same models, rules and questions; they
//! say what their screens would show when that changes. [`PlainDisplay`] does the same for the room. Nothing here moves a cursor or knows a colour.

mod display;
mod facilitator;
mod marks;
mod news;
mod note_taker;
mod words;

use super::{Desk, Effect, Now};

pub use display::PlainDisplay;
pub use facilitator::PlainFacilitator;
pub use note_taker::PlainNoteTaker;

/// A desk that is worked by lines.
pub trait ByLines: Desk {
    /// Takes a line that was typed.
    fn typed(&mut self, line: &str, now: Now) -> Vec<Effect>;

    /// What is to be said since this was last asked.
    fn said(&mut self) -> Vec<String>;
}
