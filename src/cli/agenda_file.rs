//! Reading an agenda file for a meeting.

use std::fs;
use std::io::IsTerminal;
use std::path::Path;

use super::Failure;
use super::said;
use crate::agenda::{Agenda, Parsed, parse};
use crate::source::{Colour, Problem, Severity, decode, render};
use crate::text;

/// An agenda file without errors.
#[derive(Debug, Clone)]
pub struct AgendaFile {
    /// The meeting's name: the file's stem.
    pub name: String,
    /// What it says.
    pub agenda: Agenda,
    /// As it was written.
    pub text: String,
}

/// An agenda file as it was found.
pub struct Looked {
    /// Its text, for drawing.
    pub text: String,
    /// What was read.
    pub parsed: Parsed,
}

/// Reads and parses, problems and all.
pub fn look(path: &Path) -> Result<Looked, Failure> {
    let bytes = fs::read(path).map_err(|error| {
        Failure::wrong(format!(
            "cannot read the agenda file \u{201c}{}\u{201d}: {}",
            text::printable(&path.display().to_string()),
            text::printable(&error.to_string())
        ))
    })?;
    Ok(Looked { text: decode(&bytes).text.into_owned(), parsed: parse(&bytes) })
}

/// Reads an agenda file for a meeting; warnings go to standard error, errors are a failure with their drawing.
pub fn read(path: &Path) -> Result<AgendaFile, Failure> {
    let Looked { text, parsed } = look(path)?;
    let Some(agenda) = parsed.agenda else {
        return Err(Failure::wrong(drawn(path, &text, &parsed.problems)));
    };
    for warning in parsed.problems.iter().filter(|problem| problem.severity == Severity::Warning) {
        said::aside(format_args!("warning: {}", warning.message));
    }
    Ok(AgendaFile { name: stem(path)?, agenda, text })
}

/// Problems with their drawings.
pub fn drawn(path: &Path, text: &str, problems: &[Problem]) -> String {
    let colour = if std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        Colour::Terminal
    } else {
        Colour::Plain
    };
    render(&path.display().to_string(), text, problems, colour)
}

fn stem(path: &Path) -> Result<String, Failure> {
    let name = path.file_stem().map(|stem| text::printable(&stem.to_string_lossy()));
    name.filter(|name| !name.is_empty()).ok_or_else(|| Failure::wrong("the agenda file has no name"))
}
