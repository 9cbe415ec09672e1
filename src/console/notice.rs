//! What a person should read once.

use crate::time::Length;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something is on stable storage.
    Stored,
    /// The rules, or the words typed, say no.
    Refused,
    /// By the way.
    Quiet,
}

/// A sentence with its tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// What is said aloud with it.
    pub aloud: Option<String>,
    /// When it was said, since the program began.
    pub(super) said: Length,
}

impl Notice {
    /// A notice goes by itself after a while; the next one takes its place at once.
    pub(super) const STAYS: Length = Length::from_seconds(12);
}
