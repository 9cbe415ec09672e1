//! Notes as they are taken, and what can become of them afterwards.

use serde::{Deserialize, Serialize};

use super::entry::Id;
use super::speaker::Speaker;
use crate::agenda::ItemLabel;
use crate::time::Moment;

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// An intervention.
    Intervention(Id),
    /// An item.
    Item(ItemLabel),
    /// An outcome or a follow-up.
    Outcome(Id),
    /// The meeting, when nothing is open.
    Meeting,
}

/// A note as it was first taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its name.
    pub id: Id,
    /// What it is about.
    pub about: About,
    /// Its text; empty where there is only a mark, a stance or a wording.
    pub text: String,
    /// Paragraph of a document, as typed: `RC/3 ¶ 58`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// The stance, where one was heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// Wording kept as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verbatim: Option<String>,
    /// To be checked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub check: bool,
    /// For the summary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub summary: bool,
}

/// A stance heard in an intervention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each word says itself")]
pub enum Stance {
    Proposes,
    Supports,
    Opposes,
    Reserves,
    Asks,
    Answers,
    Aligns,
    Welcomes,
    IsConcerned,
}

impl Stance {
    /// The word that is typed and shown.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposes => "proposes",
            Self::Supports => "supports",
            Self::Opposes => "opposes",
            Self::Reserves => "reserves",
            Self::Asks => "asks",
            Self::Answers => "answers",
            Self::Aligns => "aligns",
            Self::Welcomes => "welcomes",
            Self::IsConcerned => "is-concerned",
        }
    }
}

impl Note {
    /// Whether nothing stands in it: neither words nor a stance nor a mark.
    pub fn says_nothing(&self) -> bool {
        self.text.trim().is_empty()
            && self.stance.is_none()
            && self.verbatim.as_ref().is_none_or(|wording| wording.trim().is_empty())
            && !self.check
            && !self.summary
    }

    /// The note after a change.
    pub(super) fn change(&mut self, change: &NoteChange) {
        match change {
            NoteChange::Text(text) => text.clone_into(&mut self.text),
            NoteChange::On(on) => on.clone_into(&mut self.on),
            NoteChange::Stance(stance) => self.stance = *stance,
            NoteChange::Verbatim(wording) => wording.clone_into(&mut self.verbatim),
            NoteChange::Marked(Mark::Check) => self.check = true,
            NoteChange::Marked(Mark::Summary) => self.summary = true,
            NoteChange::Unmarked(Mark::Check) => self.check = false,
            NoteChange::Unmarked(Mark::Summary) => self.summary = false,
        }
    }
}

/// One respect in which a note is written anew: two people who change different ones do not overwrite each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteChange {
    /// Its text.
    Text(String),
    /// The paragraph it is on, or none.
    On(Option<String>),
    /// The stance heard, or none.
    Stance(Option<Stance>),
    /// The wording kept as it was said, or none.
    Verbatim(Option<String>),
    /// It bears a mark.
    Marked(Mark),
    /// It bears the mark no more.
    Unmarked(Mark),
}

/// A mark on a note that others see; private ones never leave their console.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// To be checked.
    Check,
    /// For the summary.
    Summary,
}

/// What a proposal would do with its wording to the text on the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amendment {
    /// It adds it.
    Adds,
    /// It deletes it.
    Deletes,
    /// It puts it in the place of these words.
    Replaces(String),
}

/// Where somebody stands on a proposal of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// Supports it.
    Supports,
    /// Opposes it.
    Opposes,
    /// Will consult its capital.
    Consults,
    /// Was taken for one of the others by mistake.
    NotSaid,
}

/// A note as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptNote {
    /// From 1 in store order, never given twice: [`KeptNote::handle`].
    pub number: usize,
    /// When it was taken.
    pub at: Moment,
    /// Its present version.
    pub note: Note,
    /// What it is beside a note.
    pub kind: NoteKind,
    /// When it was edited last; none where this is the first version.
    pub edited: Option<Moment>,
    /// When it was struck first.
    pub struck: Option<Moment>,
}

/// What a note is beside a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// Nothing else.
    Plain,
    /// A proposal, to which others are added.
    Proposal {
        /// From 1 in store order, never given twice: `P1`.
        number: usize,
        /// What its wording would do to the text.
        amendment: Option<Amendment>,
        /// By whom, where it was said.
        by: Option<Box<Speaker>>,
    },
    /// An alignment: shown as what it is, never as a position of one's own.
    Alignment {
        /// Who, where it was said.
        who: Option<Box<Speaker>>,
        /// With whom.
        with: Box<Speaker>,
    },
}

/// What became of a note after it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Afterwards {
    /// It was written anew in these respects.
    Edited(Vec<NoteChange>),
    /// It belongs elsewhere.
    Moved(About),
    /// It was struck.
    Struck,
}

/// Where one delegation stands on one proposal, as it said last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PositionTaken {
    /// Who, in what capacity.
    pub who: Speaker,
    /// Where they stand.
    pub position: Position,
    /// When they said so.
    pub at: Moment,
}

impl KeptNote {
    /// What a person types for it: `N12`.
    pub fn handle(&self) -> String {
        format!("N{}", self.number)
    }

    /// For a proposal, its label: `P1`.
    pub fn proposal_label(&self) -> Option<String> {
        match &self.kind {
            NoteKind::Proposal { number, .. } => Some(format!("P{number}")),
            NoteKind::Plain | NoteKind::Alignment { .. } => None,
        }
    }

    /// Whether it counts: it has not been struck.
    pub fn stands(&self) -> bool {
        self.struck.is_none()
    }
}
