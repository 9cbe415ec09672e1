//! What a person sees, presses and types, apart from any terminal.

pub mod language;
pub mod questions;
