//! One delegation, group or guest as it is known on the date of a meeting.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ListName, ShortName, SpokenName};

/// An ISO 3166 alpha-3 code, a group's or entity's id, or for guests the name typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(String);

impl Code {
    /// Wraps a code of the roster or a guest's name.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

/// What somebody is, from which follow the limit, the counting and the form of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// A Member State.
    State,
    /// One of the two observer States.
    ObserverState,
    /// A group that takes the floor as such, the European Union among them.
    Group,
    /// An organization or entity of the built-in roster or of the agenda file.
    Organization,
    /// An organization that is in neither, announced by the name typed.
    GuestOrganization,
    /// A person who is in neither, announced by the name typed.
    GuestPerson,
    /// A person of the agenda file: chair, facilitator, presenter.
    Officer,
}

/// Somebody who can be given the floor, with the names of the meeting's date. It is stored whole in
/// events, so that an old journal never needs today's roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// Code, id or guest's name.
    pub code: Code,
    /// What it is.
    pub category: Category,
    /// Name for lists and documents.
    pub name: ListName,
    /// Name for sentences.
    pub spoken: SpokenName,
    /// Name for narrow columns.
    pub short: ShortName,
    /// Groups of States it belongs to on that date, as far as known: only those that take the floor as a
    /// group. Never shown as a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub member_of: Vec<Code>,
}

impl Delegation {
    /// Whether it is in no roster but that of this meeting.
    pub fn is_guest(&self) -> bool {
        match self.category {
            Category::GuestOrganization | Category::GuestPerson => true,
            Category::State
            | Category::ObserverState
            | Category::Group
            | Category::Organization
            | Category::Officer => false,
        }
    }

    /// Whether it is a Member State or an observer State.
    pub fn is_state(&self) -> bool {
        match self.category {
            Category::State | Category::ObserverState => true,
            Category::Group
            | Category::Organization
            | Category::GuestOrganization
            | Category::GuestPerson
            | Category::Officer => false,
        }
    }

    /// Whether a text is one of the names that are shown, or the code, and nothing besides.
    pub fn is_called(&self, text: &str) -> bool {
        let names = [self.name.as_str(), self.spoken.as_str(), self.short.as_str(), self.code.as_str()];
        names.iter().any(|name| name.to_lowercase() == text.trim().to_lowercase())
    }

    /// Whether both are the same delegation or the same group. The code alone does not tell: Namibia and the
    /// Movement of Non-Aligned Countries share `NAM`.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let is_group = |one: &Self| one.category == Category::Group;
        self.code == other.code && is_group(self) == is_group(other)
    }
}
