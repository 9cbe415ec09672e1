//! What the roster knows of a delegation beside what is shown: how it may be typed, its codes, its region.

use std::fmt;

use super::folded::{Folded, Letters};
use super::{Alias, Code, Delegation, OfficialNames};

/// Beside each delegation of the roster stands one of these.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) kind: Kind,
    pub(super) origin: Origin,
    /// ISO3 and ISO2, or the id: found when typed in capitals.
    pub(super) codes: Vec<String>,
    pub(super) spellings: Vec<Spelling>,
    pub(super) official: Option<OfficialNames>,
    pub(super) region: Option<Code>,
    /// The list name as it is put in alphabetical order.
    pub(super) in_order: String,
    /// Every letter of its spellings and codes: what has others does not find it.
    pub(super) letters: Letters,
}

/// Part of the roster, in the order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    State,
    /// Anything that somebody can speak on behalf of.
    Group,
    Entity,
}

/// Where a delegation comes from; the agenda's own wins a name that others have too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    BuiltIn,
    Agenda,
}

/// How near a spelling is to what is shown; the nearest comes first in a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wording {
    /// Listed, said, or in the narrow column.
    Shown,
    /// In another language, or an alias.
    Known,
    /// The formal name: begins with words that many share, so it is looked at last.
    Formal,
}

/// One way to type a delegation. Aliases are among them, so its text is never printed.
#[derive(Clone)]
pub(super) struct Spelling {
    pub(super) wording: Wording,
    pub(super) folded: Folded,
}

impl fmt::Debug for Spelling {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Spelling(for finding only)")
    }
}

impl Spelling {
    pub(super) fn new(wording: Wording, text: &str) -> Self {
        Self { wording, folded: Folded::of(text) }
    }

    pub(super) fn alias(alias: &Alias) -> Self {
        Self::new(Wording::Known, alias.for_finding())
    }
}

impl Facts {
    /// Whether a name or alias is this one.
    pub(super) fn has_name(&self, typed: &Folded) -> bool {
        !typed.is_empty() && self.spellings.iter().any(|spelling| spelling.folded.key() == typed.key())
    }

    /// Adds the names that are shown, and drops spellings that compare alike.
    pub(super) fn with_shown(mut self, delegation: &Delegation) -> Self {
        let shown = [delegation.name.as_str(), delegation.spoken.as_str(), delegation.short.as_str()];
        self.spellings.extend(shown.map(|text| Spelling::new(Wording::Shown, text)));
        self.spellings.sort_by(|one, other| {
            (one.folded.words(), one.wording).cmp(&(other.folded.words(), other.wording))
        });
        self.spellings.dedup_by(|one, other| one.folded == other.folded);
        self.spellings.retain(|spelling| !spelling.folded.is_empty());
        Folded::of(delegation.name.as_str()).text().clone_into(&mut self.in_order);
        let spelled = self.spellings.iter().map(|spelling| spelling.folded.letters());
        let coded = self.codes.iter().map(|code| Folded::of(code).letters());
        self.letters = spelled.chain(coded).fold(Letters::NONE, Letters::and);
        self
    }
}
