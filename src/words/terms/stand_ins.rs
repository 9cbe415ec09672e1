//! What stands in a text in place of a name that is taken out.

use super::Counted;

/// Words in place of names, and the words that go with a name and give way with it.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct StandIns {
    pub delegation: Counted,
    pub group: Counted,
    pub organization: Counted,
    pub person: Counted,
    pub left_out: &'static str,
    /// What stands before a name, with how it joins it; an article may stand between.
    pub before: &'static [(&'static str, Joint)],
    /// `the delegation of` before a name is the delegation itself: the noun for a State, the noun for a group.
    pub noun_before: (&'static str, &'static str),
    /// `the Kenyan delegation`: the noun after the name.
    pub noun_after: (&'static str, &'static str),
    /// Before one and before several: `of `, `d’` and `de `.
    pub of: Counted,
    pub to: Counted,
    /// What may stand between two names that become several.
    pub between: &'static [&'static str],
}

/// How a name is joined to the words before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// By an article that goes with the name, or not at all.
    Alone,
    /// As in `of Kenya`.
    Of,
    /// As in French `au Kenya`.
    To,
}
