//! The agenda file as TOML with places: each part of the schema asks a table for its keys, and whatever is
//! wrong is noted while reading goes on.

mod clocks;
mod findings;
mod near;
mod section;
mod syntax;
mod values;
mod words;

pub(super) use findings::{Finding, Findings};
pub(super) use near::nearest;
pub(super) use section::Section;
pub(super) use syntax::read_toml;
pub(super) use values::At;
pub(super) use words::Word;
