//! From the bytes of an agenda file to an agenda, with everything that is wrong in them at once.

use super::Agenda;
use super::mistakes::FileMistake;
use super::reading::{Finding, Findings, read_toml};
use super::schema::read_agenda;
use crate::source::{Problem, decode};

/// Bytes of an agenda file at most.
const LARGEST: usize = 1_000_000;

/// What an agenda file gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The agenda, if and only if none of the problems is an error.
    pub agenda: Option<Agenda>,
    /// Errors and warnings in the order of their places.
    pub problems: Vec<Problem>,
}

/// Reads an agenda file. To draw the problems, [`decode`] gives the text that they have their places in.
pub fn parse(bytes: &[u8]) -> Parsed {
    let (agenda, findings) = examine(bytes);
    Parsed { agenda, problems: findings.into_iter().map(|finding| finding.problem).collect() }
}

/// The same with the codes of the mistakes.
pub(super) fn examine(bytes: &[u8]) -> (Option<Agenda>, Vec<Finding>) {
    if bytes.len() > LARGEST {
        let mut found = Findings::new("");
        found.note(0..0, &FileMistake::TooLarge { bytes: bytes.len() });
        return (None, found.in_order());
    }
    let decoded = decode(bytes);
    let mut found = Findings::new(&decoded.text);
    if let Some(problem) = decoded.problem {
        found.note_problem("not-utf8", problem);
        return (None, found.in_order());
    }
    let (table, broken) = read_toml(&decoded.text, &mut found);
    let agenda = read_agenda(table.get_ref(), &mut found);
    if !broken.is_empty() {
        found.keep_what_stands_alone(&broken);
    }
    let agenda = agenda.filter(|_| !found.has_errors());
    (agenda, found.in_order())
}
