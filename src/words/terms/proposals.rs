//! Words about proposals on a text, where somebody stands on them, and what the room agreed on none of yet.

use super::Counted;

/// Proposals with those who were added to them.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct ProposalWords {
    pub heading: &'static str,
    pub proposals: Counted,
    pub on: &'static str,
    pub paragraph: Counted,
    pub of_document: &'static str,
    pub below: &'static str,
    pub proposes: &'static str,
    /// Before the label of a proposal: supports, opposes, will consult on.
    pub stands: [&'static str; 3],
    pub supported_by: &'static str,
    pub opposed_by: &'static str,
    pub will_consult: &'static str,
    pub add: &'static str,
    pub delete: &'static str,
    pub replace: &'static str,
    pub replaced_with: &'static str,
}

/// Where delegations and groups stand, place by place.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct PositionWords {
    pub heading: &'static str,
    pub proposed_by: &'static str,
    pub supported_by: &'static str,
    pub opposed_by: &'static str,
    pub reserved_by: &'static str,
    pub consulted_by: &'static str,
    pub aligned_with: &'static str,
    pub aligns_itself_with: &'static str,
    /// Before and behind a group at the name of who speaks for it.
    pub for_whom: (&'static str, &'static str),
    pub states: &'static str,
    pub place: &'static str,
    pub position: &'static str,
    pub proposal: &'static str,
    pub wording: &'static str,
    pub with_whom: &'static str,
    pub standings: [&'static str; 6],
    pub noted_at: &'static str,
}

/// Proposals paragraph by paragraph, in brackets.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct CompilationWords {
    pub title: &'static str,
    pub nothing_agreed: &'static str,
    pub how_to_read: &'static str,
    pub no_document: &'static str,
    pub no_paragraph: &'static str,
    pub none: &'static str,
    pub delete: &'static str,
    pub in_place_of: &'static str,
}
