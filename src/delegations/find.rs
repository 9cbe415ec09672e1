//! How a name typed in a command finds one delegation, or asks.
//!
//! In this order: the agenda's own names; words that always ask; an exact name in any language, and a code
//! typed in capitals; the only name whose words begin so: of those in lists and sentences first, then of former
//! names, other names and other languages, last of formal names.

use crate::text::printable;

use super::facts::{Facts, Origin, Wording};
use super::folded::Folded;
use super::table::{AlwaysAsks, table};
use super::{Among, Delegation, Roster};

/// How many names that come near are offered.
const NEAR: usize = 5;

/// Whether somebody is meant, by one way of reading what was typed.
type Step<'typed> = &'typed dyn Fn(&Delegation, &Facts) -> bool;

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
    /// A name typed in a command: an exact name, a code in capitals, else the only word-prefix match.
    pub fn find(&self, typed: &str, among: Among) -> Result<&Delegation, Unfound> {
        let name = Folded::of(typed);
        let code = typed.trim();
        let asked = asks(&name).map_or(&[][..], |asks| asks.choices.as_slice());
        let steps: [Step<'_>; 6] = [
            &|_, facts| facts.origin == Origin::Agenda && facts.has_name(&name),
            &|delegation, _| asked.contains(&delegation.code),
            &|_, facts| facts.has_name(&name) || facts.has_code_in_capitals(code),
            &|_, facts| facts.begins_with(&name, Wording::Shown),
            &|_, facts| facts.begins_with(&name, Wording::Known),
            &|_, facts| facts.begins_with(&name, Wording::Formal),
        ];
        for fits in steps {
            let found: Vec<&Delegation> =
                self.among(among).filter(|(who, facts)| fits(who, facts)).map(|(who, _)| who).collect();
            match found.as_slice() {
                [] => {}
                [only] => return Ok(only),
                _ => return Err(ambiguous(typed, &found)),
            }
        }
        Err(self.unknown(typed, among))
    }

    fn unknown(&self, typed: &str, among: Among) -> Unfound {
        let near =
            self.search(typed, among).into_iter().take(NEAR).map(|hit| hit.delegation.clone()).collect();
        Unfound::Unknown { typed: printable(typed), near }
    }
}

impl Facts {
    pub(super) fn has_code_in_capitals(&self, typed: &str) -> bool {
        !typed.chars().any(char::is_lowercase) && self.codes.iter().any(|code| code == typed)
    }

    fn begins_with(&self, typed: &Folded, wording: Wording) -> bool {
        self.spellings
            .iter()
            .any(|spelling| spelling.wording == wording && typed.begins_words_of(&spelling.folded))
    }
}

fn ambiguous(typed: &str, choices: &[&Delegation]) -> Unfound {
    let choices = choices.iter().map(|choice| (*choice).clone()).collect();
    Unfound::Ambiguous { typed: printable(typed), choices }
}

/// The words that always ask, if what was typed is one of them.
pub(super) fn asks(typed: &Folded) -> Option<&'static AlwaysAsks> {
    table().always_ask.iter().find(|asks| asks.words.iter().any(|word| word.key() == typed.key()))
}
