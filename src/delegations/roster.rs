//! The delegations of a meeting as of its date, and how a name typed finds one of them.

use super::{Code, Delegation};
use chrono::NaiveDate;

/// Delegations, groups and entities with the names and memberships of one date.
#[derive(Debug, Clone)]
pub struct Roster {
    all: Vec<Delegation>,
}

/// Which part of the roster a name is looked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Everybody.
    Everyone,
    /// Groups only: after `for`.
    Groups,
}

/// Why a name typed finds nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfound {
    /// Nobody has it.
    Unknown {
        /// As typed.
        typed: String,
        /// Names that come near, nearest first.
        near: Vec<Delegation>,
    },
    /// Several have it, or it always asks.
    Ambiguous {
        /// As typed.
        typed: String,
        /// Who may be meant.
        choices: Vec<Delegation>,
    },
}

impl Roster {
    /// The built-in roster with the names and memberships of a date, and the delegations of an agenda.
    pub fn as_of(_date: NaiveDate, extra: &[Delegation]) -> Self {
        Self { all: extra.to_vec() }
    }

    /// Everybody, in the order of the list: States, observer States, groups, entities, the agenda's own.
    pub fn all(&self) -> &[Delegation] {
        &self.all
    }

    /// Who has exactly this code.
    pub fn by_code(&self, code: &Code) -> Option<&Delegation> {
        self.all.iter().find(|delegation| delegation.code == *code)
    }

    /// A name typed in a command: an exact name, a code in capitals, else the only word-prefix match.
    pub fn find(&self, typed: &str, _among: Among) -> Result<&Delegation, Unfound> {
        self.all
            .iter()
            .find(|delegation| delegation.name.as_str() == typed)
            .ok_or_else(|| Unfound::Unknown { typed: typed.to_owned(), near: Vec::new() })
    }
}
