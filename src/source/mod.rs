//! Text with places in it: what is wrong in a file, where, and what to do about it.
//!
//! Files come from outside. Their bytes are decoded here, and whatever is shown of them again is shown
//! without anything that could move a cursor.

mod drawing;
mod excerpt;
mod place;
mod problem;
mod utf8;

pub use drawing::{Colour, render};
pub use place::Place;
pub use problem::{Problem, Severity};
pub use utf8::{Decoded, decode};
