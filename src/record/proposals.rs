//! Proposals with those who were added to them.

use crate::meeting::{Amendment, KeptNote, NoteKind, Position, Room, Speaker};
use crate::time::Moment;

/// A proposal as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeProposal {
    /// `P1`: never given twice.
    pub label: String,
    /// The number of its note: 12 of `N12`.
    pub note: usize,
    /// When it was noted.
    pub at: Moment,
    /// Its wording; else what the note-taker wrote of it.
    pub wording: String,
    /// Whether that is the wording as it was said.
    pub as_said: bool,
    /// What it would do with its wording to the text on the table.
    pub amendment: Option<Amendment>,
    /// The place in a document.
    pub on: Option<String>,
    /// By whom.
    pub by: Option<Speaker>,
    /// Who supports it, in the order in which they said so.
    pub supports: Vec<Speaker>,
    /// Who opposes it.
    pub opposes: Vec<Speaker>,
    /// Who will consult.
    pub consults: Vec<Speaker>,
}

impl MadeProposal {
    /// What is proposed, in words: `replace “as is” with “as appropriate”`; the wording alone where it was not said
    /// what it does.
    pub fn text(&self) -> String {
        let wording = &self.wording;
        match &self.amendment {
            None => wording.clone(),
            Some(Amendment::Adds) => format!("add \u{201c}{wording}\u{201d}"),
            Some(Amendment::Deletes) => format!("delete \u{201c}{wording}\u{201d}"),
            Some(Amendment::Replaces(before)) => {
                format!("replace \u{201c}{before}\u{201d} with \u{201c}{wording}\u{201d}")
            }
        }
    }
}

/// Proposals that stand, in the order of their labels.
pub(super) fn proposals(room: &Room) -> Vec<MadeProposal> {
    room.proposals().filter_map(|kept| proposal(room, kept)).collect()
}

fn proposal(room: &Room, kept: &KeptNote) -> Option<MadeProposal> {
    let NoteKind::Proposal { amendment, .. } = &kept.kind else { return None };
    let who = |position| {
        room.on_proposal(kept.note.id, position).map(|taken| taken.who.clone()).collect::<Vec<Speaker>>()
    };
    let wording = kept.note.verbatim.clone().filter(|wording| !wording.trim().is_empty());
    Some(MadeProposal {
        label: kept.proposal_label()?,
        note: kept.number,
        at: kept.at,
        as_said: wording.is_some(),
        wording: wording.unwrap_or_else(|| kept.note.text.clone()),
        amendment: amendment.clone(),
        on: kept.note.on.clone(),
        by: room.voice_of(kept).cloned(),
        supports: who(Position::Supports),
        opposes: who(Position::Opposes),
        consults: who(Position::Consults),
    })
}
