//! A sentence to be read aloud, or the reason why there is none.

use std::fmt;

/// Words to be read aloud: one or more whole sentences.
///
/// It is made only from [`Phrase`](super::Phrase)s, so that a name for lists, for narrow columns or for
/// finding cannot get into it; nor can any other text:
/// ```compile_fail,E0423
/// let said = informals::words::Sentence(String::from("I thank Iran (Islamic Republic of)."));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence(String);

impl Sentence {
    /// Only a phrase becomes a sentence.
    pub(super) fn from_phrase(words: String) -> Self {
        Self(words)
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

/// Why a sentence cannot be made: its line stays empty and shows this instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentence says it")]
pub enum Unsayable {
    #[error("the speaker is not named yet")]
    NotNamed,
    #[error("guest without a name")]
    GuestWithoutName,
    #[error("delegation without a name")]
    DelegationWithoutName,
    #[error("group without a name")]
    GroupWithoutName,
    #[error("group of States without a State")]
    GroupWithoutStates,
    #[error("the meeting is suspended")]
    Suspended,
    #[error("the meeting is adjourned")]
    Adjourned,
    #[error("nobody has the floor")]
    NobodyHasFloor,
    #[error("whoever presides has the floor")]
    Presiding,
    #[error("nobody is waiting for the floor")]
    NobodyWaiting,
    #[error("everybody who waits is held")]
    EverybodyHeld,
    #[error("no point of order was raised")]
    NoPointOfOrder,
    #[error("nobody has asked to exercise the right of reply")]
    NoReplies,
    #[error("there is no time limit")]
    NoLimit,
    #[error("the list is not closed, or more than one speaker remains")]
    NotTheLast,
    #[error(
        "\u{201c}{0}\u{201d} is said with its article, which only the agenda knows: write the title with it, or a name"
    )]
    TitleWithoutArticle(String),
    #[error("\u{201c}{0}\u{201d} stands for nothing in this sentence of the agenda; take it out under [say]")]
    Placeholder(String),
}
