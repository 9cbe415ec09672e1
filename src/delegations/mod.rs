//! Who may speak: delegations, groups and entities as of a date, their names, and how they are found.

mod dated;
mod delegation;
mod elsewhere;
mod every_name;
mod facts;
mod find;
mod folded;
mod found_names;
mod guest;
mod listing;
mod names;
mod near;
mod nearly;
mod official;
mod roster;
mod running_text;
mod search;
mod table;
mod variants;
mod within;

pub use delegation::{Category, Code, Delegation};
pub use elsewhere::{SaidElsewhere, begins_with_article, in_a_list, said_elsewhere};
pub use every_name::{Found, NameKind, Names};
pub use find::Unfound;
pub use guest::guest;
pub use listing::listing;
pub use names::{Alias, ListName, ShortName, SpokenName};
pub use nearly::NearlyNamed;
pub use official::{NamesInLanguages, OfficialLanguage, OfficialNames, other_names};
pub use roster::{Among, Roster};
pub use search::{Hit, Rank};
pub use variants::{capitals, in_other_languages, other_spellings, peoples, variants};
pub use within::{Mention, MentionedBy, NamesWithin};

#[cfg(test)]
mod tests;
