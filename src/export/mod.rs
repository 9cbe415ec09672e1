//! The record as a file: pure, and the same bytes for the same record every time.
//!
//! Without names nothing of the record reaches a writer directly: a `Cast` takes the names out of every text,
//! and what is left is counted in a `Digest`, a type that has no place for a speaker, a moment or an order.

mod cast;
mod digest;
mod json;
mod markdown;
mod phrases;
mod redaction;

use crate::agenda::Attribution;
use crate::record::Record;
use crate::text::printable;
use cast::{Cast, LeftOut};
use digest::Digest;

/// Format of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Notes to be mailed.
    Markdown,
    /// Schema informals.record/1, for other programs; on one line, so that its first line says whom it names.
    Json,
}

impl Format {
    /// The word on the command line, and the ending of a file's name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }
}

/// The document.
pub fn export(record: &Record, format: Format, attribution: Attribution) -> Vec<u8> {
    match (left_out(attribution), format) {
        (None, Format::Markdown) => markdown::named(record),
        (None, Format::Json) => json::named(record),
        (Some(left_out), Format::Markdown) => markdown::unnamed(&Digest::of(record, left_out)),
        (Some(left_out), Format::Json) => json::unnamed(&Digest::of(record, left_out)),
    }
}

/// The name of its file, which says whom the document names: `2021-06-25-new-technologies.no-names.md`.
pub fn file_name(record: &Record, format: Format, attribution: Attribution) -> String {
    let name = match left_out(attribution) {
        None => printable(&record.name),
        Some(left_out) => Cast::of(record, left_out).free(&record.name).as_str().to_owned(),
    };
    let safe = |letter: char| if letter.is_alphanumeric() || "-_.".contains(letter) { letter } else { '-' };
    let name: String = name.trim().chars().map(safe).collect();
    let name = name.trim_start_matches('.');
    let name = if name.is_empty() { "meeting" } else { name };
    let practice = if record.practice { ".practice" } else { "" };
    format!("{name}{practice}.{}.{}", whom_it_names(attribution), format.word())
}

/// Whom a document names, in its file name and on its first line.
const fn whom_it_names(attribution: Attribution) -> &'static str {
    match attribution {
        Attribution::Named => "NAMED",
        Attribution::Groups => "groups",
        Attribution::None => "no-names",
    }
}

const fn left_out(attribution: Attribution) -> Option<LeftOut> {
    match attribution {
        Attribution::Named => None,
        Attribution::Groups => Some(LeftOut::AllButGroups),
        Attribution::None => Some(LeftOut::Everybody),
    }
}
