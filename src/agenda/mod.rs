//! The agenda file: what a meeting is planned to be.

mod values;

pub use values::{
    Agenda, Attribution, Document, Item, ItemKind, ItemLabel, Language, ListOpens, ListRules, Order, Person,
    PlannedRequest, RecordRules, RepliesAt, TimeLimits,
};
