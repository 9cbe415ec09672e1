//! Mistakes in naming people, delegations and groups.

use super::{Mistake, any_of, quoted};

/// A name that leads nowhere, or to several.
#[derive(Debug)]
pub(in crate::agenda) enum NameMistake {
    /// The same name in two entries.
    Twice { key: &'static str, typed: String, first_line: usize },
    /// A person of whom nothing is said.
    Nobody { id: String },
    /// Neither a person of the file nor a delegation.
    UnknownPerson { typed: String, near: Option<String>, ids: Vec<String> },
    /// No delegation, group or entity.
    Unknown { typed: String, near: Vec<String> },
    /// No group.
    UnknownGroup { typed: String, near: Vec<String> },
    /// A delegation where a group is wanted.
    NotAGroup { typed: String },
    /// Several have it.
    Ambiguous { typed: String, choices: Vec<String> },
    /// An own delegation that the roster has already.
    InRoster { typed: String, name: String },
    /// The same request twice.
    RequestTwice { who: String, first_line: usize },
}

impl Mistake for NameMistake {
    fn code(&self) -> &'static str {
        match self {
            Self::Twice { .. } => "name-twice",
            Self::Nobody { .. } => "person-without-anything",
            Self::UnknownPerson { .. } => "person-unknown",
            Self::Unknown { .. } => "delegation-unknown",
            Self::UnknownGroup { .. } => "group-unknown",
            Self::NotAGroup { .. } => "delegation-in-place-of-a-group",
            Self::Ambiguous { .. } => "delegation-ambiguous",
            Self::InRoster { .. } => "delegation-known-already",
            Self::RequestTwice { .. } => "request-twice",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Twice { key, typed, first_line } => {
                format!("the {key} {} is taken: it stands on line {first_line} as well", quoted(typed))
            }
            Self::Nobody { id } => format!("nothing is said of {} but the id", quoted(id)),
            Self::UnknownPerson { typed, .. } => {
                format!("{} is neither a person of this file nor a delegation", quoted(typed))
            }
            Self::Unknown { typed, .. } => format!("{} is not a known delegation", quoted(typed)),
            Self::UnknownGroup { typed, .. } => format!("{} is not a known group", quoted(typed)),
            Self::NotAGroup { typed } => format!("{} is a delegation, not a group", quoted(typed)),
            Self::Ambiguous { typed, .. } => format!("{} may mean several", quoted(typed)),
            Self::InRoster { typed, name } => {
                format!("{} is in the roster already, as {name}", quoted(typed))
            }
            Self::RequestTwice { who, first_line } => {
                format!("{who} asks for the floor in the same capacity on line {first_line} already")
            }
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Twice { key, .. } => format!("give one of them another {key}"),
            Self::Nobody { .. } => "add a name, a title or a delegation".to_owned(),
            Self::UnknownPerson { near: Some(near), .. } => format!("did you mean {}?", quoted(near)),
            Self::UnknownPerson { ids, .. } if ids.is_empty() => {
                "add a table [[people]] with this id".to_owned()
            }
            Self::UnknownPerson { ids, .. } => format!(
                "write {}, or add a table [[people]] with this id",
                any_of(ids.iter().map(String::as_str))
            ),
            Self::Unknown { near, .. } if near.is_empty() => {
                "write the name as the United Nations does, or add it under [[delegations]]".to_owned()
            }
            Self::UnknownGroup { near, .. } if near.is_empty() => {
                "write the name of a group, or add it under [[delegations]] as a group".to_owned()
            }
            Self::Unknown { near, .. } | Self::UnknownGroup { near, .. } => {
                format!("did you mean {}?", any_of(near.iter().map(String::as_str)))
            }
            Self::NotAGroup { .. } => {
                "name a group here; named States are entered when they ask for the floor".to_owned()
            }
            Self::Ambiguous { choices, .. } => {
                format!("write {}", any_of(choices.iter().map(String::as_str)))
            }
            Self::InRoster { .. } => "take this entry out and use the roster’s name".to_owned(),
            Self::RequestTwice { .. } => "take one of the two out, or name another group".to_owned(),
        })
    }
}
