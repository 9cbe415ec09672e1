//! The desks in lines: a line comes in, lines go out, for screen readers, serial lines and logs.
//!
//! [`PlainFacilitator`] is a desk like any other, with the same model, rules and questions; it says what its screen would
//! show when that changes. [`PlainDisplay`] does the same for the room. Nothing here moves a cursor or knows a colour.

mod display;
mod facilitator;
mod marks;
mod news;
mod words;

use super::{Desk, Effect, Now};

pub use display::PlainDisplay;
pub use facilitator::PlainFacilitator;

/// A desk that is worked by lines.
pub trait ByLines: Desk {
    /// Takes a line that was typed.
    fn typed(&mut self, line: &str, now: Now) -> Vec<Effect>;

    /// What is to be said since this was last asked.
    fn said(&mut self) -> Vec<String>;
}
