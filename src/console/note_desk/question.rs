//! A question to the person before something is done to many notes at once.

use crate::meeting::Command;

/// What is asked, and what Enter then does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub asked: String,
    pub(super) command: Box<Command>,
}
