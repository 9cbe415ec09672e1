//! The agenda file: what a meeting is planned to be.
//!
//! [`parse()`] reads one, [`differences()`] compares two, [`built_in()`] is the one that comes with the program.

mod built_in;
mod differences;
mod mistakes;
mod parse;
mod reading;
mod reminders;
mod schema;
#[cfg(test)]
mod tests;
mod values;

pub use built_in::{built_in, template};
pub use differences::differences;
pub use parse::{Parsed, parse};
pub use reading::read_any;
pub use reminders::reminders;
pub use schema::{SENTENCES, Sentence};
pub use values::{
    Agenda, Attribution, Document, HeardBefore, Item, ItemKind, ItemLabel, Language, ListOpens, ListRules,
    Order, Person, PlannedRequest, RecordRules, RepliesAt, TimeLimits,
};
