//! How a task on the command line ends.

use std::fmt;
use std::process::ExitCode;

/// The exit codes of INTERFACES.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Refused by the rules, or an unknown or ambiguous name.
    Refused = 1,
    /// Wrong arguments, unknown command word, bad time, bad file.
    Wrong = 2,
    /// Storage or network.
    Storage = 3,
}

impl Exit {
    /// For the operating system.
    pub fn code(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// Why a task was not done: a sentence for standard error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The code to leave with.
    pub exit: Exit,
    /// What a person reads.
    pub sentence: String,
}

#[expect(clippy::needless_pass_by_value, reason = "errors are handed over whole, as map_err does")]
impl Failure {
    /// Refused by the rules, or a name that finds nobody or several.
    pub fn refused(sentence: impl ToString) -> Self {
        Self { exit: Exit::Refused, sentence: sentence.to_string() }
    }

    /// Something in the arguments or in a file is wrong.
    pub fn wrong(sentence: impl ToString) -> Self {
        Self { exit: Exit::Wrong, sentence: sentence.to_string() }
    }

    /// Storage or network say no.
    pub fn storage(sentence: impl ToString) -> Self {
        Self { exit: Exit::Storage, sentence: sentence.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.sentence)
    }
}
