//! Who may speak: delegations, groups and entities as of a date, their names, and how they are found.

mod delegation;
mod names;
mod roster;

pub use delegation::{Category, Code, Delegation};
pub use names::{Alias, ListName, ShortName, SpokenName};
pub use roster::{Among, Roster, Unfound};
