//! Names of the file looked up in the roster of the meeting's date.

use chrono::NaiveDate;

use crate::agenda::mistakes::NameMistake;
use crate::agenda::reading::{At, Findings};
use crate::delegations::{Among, Delegation, Roster, Unfound};

/// Choices told at most.
const MOST_CHOICES: usize = 6;

/// The roster of the meeting; none without a date, when names are not looked up.
#[derive(Debug)]
pub(super) struct Names {
    roster: Option<Roster>,
}

impl Names {
    /// The roster of a date with the delegations of the file.
    pub fn as_of(date: Option<NaiveDate>, own: &[Delegation]) -> Self {
        Self { roster: date.map(|date| Roster::as_of(date, own)) }
    }

    /// Who has a name, or why nobody is found; nothing without a roster.
    pub fn search(&self, typed: &str, among: Among) -> Option<Result<&Delegation, Unfound>> {
        self.roster.as_ref().map(|roster| roster.find(typed, among))
    }

    /// The delegation of a name, else what is wrong with it.
    pub fn delegation(&self, typed: &At<String>, found: &mut Findings) -> Option<Delegation> {
        match self.search(typed.get_ref(), Among::Everyone)? {
            Ok(delegation) => Some(delegation.clone()),
            Err(Unfound::Unknown { typed: name, near }) => {
                found.note(typed.span(), &NameMistake::Unknown { typed: name, near: shown(&near) });
                None
            }
            Err(Unfound::Ambiguous { typed: name, choices }) => {
                found.note(typed.span(), &NameMistake::Ambiguous { typed: name, choices: shown(&choices) });
                None
            }
        }
    }

    /// The group of a name, else what is wrong with it.
    pub fn group(&self, typed: &At<String>, found: &mut Findings) -> Option<Delegation> {
        let wrong = match self.search(typed.get_ref(), Among::Groups)? {
            Ok(group) => return Some(group.clone()),
            Err(Unfound::Ambiguous { typed, choices }) => {
                NameMistake::Ambiguous { typed, choices: shown(&choices) }
            }
            Err(Unfound::Unknown { typed, near }) => match self.search(&typed, Among::Everyone)? {
                Ok(_) => NameMistake::NotAGroup { typed },
                Err(_) => NameMistake::UnknownGroup { typed, near: shown(&near) },
            },
        };
        found.note(typed.span(), &wrong);
        None
    }
}

/// Names as they may be written in the file.
pub(super) fn shown(delegations: &[Delegation]) -> Vec<String> {
    delegations.iter().take(MOST_CHOICES).map(|delegation| delegation.name.to_string()).collect()
}

/// Whether a name is this delegation's in full, and not only its beginning.
pub(super) fn is_named(delegation: &Delegation, typed: &str) -> bool {
    let names = [
        delegation.code.as_str(),
        delegation.name.as_str(),
        delegation.short.as_str(),
        delegation.spoken.as_str(),
    ];
    names.iter().any(|name| name.to_lowercase() == typed.to_lowercase())
}
