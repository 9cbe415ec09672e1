//! One thing that is wrong in a file, with the way out.

use std::ops::Range;

/// Whether a problem keeps a file from being used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, and something in it is odd.
    Warning,
}

/// One thing that is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Bytes of the text it is about.
    pub span: Range<usize>,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// The way out.
    pub help: Option<String>,
    /// Whether it keeps the file from being used.
    pub severity: Severity,
}

impl Problem {
    /// A problem that keeps the file from being used.
    pub fn error(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None, severity: Severity::Error }
    }

    /// Something odd in a file that can be used.
    pub fn warning(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: None, severity: Severity::Warning }
    }

    /// The same problem with a way out.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}
