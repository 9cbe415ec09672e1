//! Everything that can be wrong in an agenda file, each with its sentence and the way out.
//!
//! `tests/agenda_problems` holds a bad file for every one of them, named after its code.

mod keys;
mod names;
mod plan;
#[cfg(test)]
mod tests;
mod values;

use crate::source::Severity;
use crate::text::printable;

pub(super) use keys::{FileMistake, KeyMistake, Shape};
pub(super) use names::NameMistake;
pub(super) use plan::{ItemMistake, TimeMistake};
pub(super) use values::{SayMistake, ValueMistake};

/// One kind of thing that is wrong.
pub(super) trait Mistake {
    /// Name of the mistake: the stem of its bad file.
    fn code(&self) -> &'static str;
    /// What is wrong: lower case, no full stop.
    fn message(&self) -> String;
    /// The way out.
    fn help(&self) -> Option<String>;
    /// Whether the file can be used nevertheless.
    fn severity(&self) -> Severity {
        Severity::Error
    }
    /// Whether the place alone shows it. What depends on other places is not told of a file that is not
    /// TOML throughout: the other place may be the broken one.
    fn reach(&self) -> Reach {
        Reach::OtherPlaces
    }
}

/// What a mistake depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// On its own place only.
    ItsPlace,
    /// On other places of the file, or on what is not there.
    OtherPlaces,
}

/// A typed word in curly quotes, harmless and short.
pub(super) fn quoted(typed: &str) -> String {
    const LONGEST: usize = 60;
    let clean = printable(typed);
    match clean.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("“{}…”", clean.get(..cut).unwrap_or_default()),
        None => format!("“{clean}”"),
    }
}

/// `a, b or c`, each in curly quotes.
pub(super) fn any_of<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut words: Vec<String> = words.into_iter().map(quoted).collect();
    match words.pop() {
        None => String::new(),
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} or {last}", words.join(", ")),
    }
}
