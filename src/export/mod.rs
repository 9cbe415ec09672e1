//! The record as a file: pure, and the same bytes for the same record every time.
//!
//! What notes say is put together once, as a `Page`, and written as Markdown, HTML or Word; lists of interventions
//! are spreadsheets, CSV and chapters of a recording. Without names nothing of the record reaches a writer
//! directly: a `Cast` takes the names out of every text, and what is left is counted in a `Digest` or a `Summary`, types
//! that have no place for a speaker, a moment or an order.

mod cast;
mod compilation;
mod digest;
mod html;
mod json;
mod lists;
mod markdown;
mod markup;
mod notes;
mod page;
mod picture;
mod redaction;
mod summary;
mod wanted;
mod word;

use crate::agenda::Attribution;
use crate::record::{Record, Series};
use crate::text::printable;
use cast::{Cast, LeftOut};
use digest::{Digest, Summary};
use page::Page;
pub use wanted::{Document, Extra, Format, NotWritten, Wanted};

/// The document, in the language of the record's agenda.
///
/// # Errors
/// Where what is wanted cannot be told without names.
pub fn export(record: &Record, wanted: &Wanted) -> Result<Vec<u8>, NotWritten> {
    wanted.can_be_written()?;
    match (wanted.document, left_out(wanted.attribution)) {
        (Document::Notes, None) => named(record, wanted),
        (Document::Notes, Some(left_out)) => unnamed(record, left_out, wanted),
        (Document::Compilation, _) => text(record, wanted, &compilation::page(record, wanted)),
        (Document::Summary, _) => text(record, wanted, &summary::page(&Summary::of(record))),
    }
}

fn text(record: &Record, wanted: &Wanted, page: &Page) -> Result<Vec<u8>, NotWritten> {
    match wanted.format {
        Format::Markdown => Ok(markdown::write(page)),
        Format::Html => Ok(html::write(page)),
        Format::Word => word::write(page, record.agenda.date),
        Format::Excel | Format::Csv | Format::Json | Format::Chapters => {
            Err(NotWritten::OnlyText(wanted.document, wanted.format))
        }
    }
}

/// The totals of a series as CSV: they name everybody.
///
/// # Errors
/// None that is known; it asks to be reported.
pub fn series_csv(series: &Series) -> Result<Vec<u8>, NotWritten> {
    lists::series(series)
}

fn named(record: &Record, wanted: &Wanted) -> Result<Vec<u8>, NotWritten> {
    match wanted.format {
        Format::Markdown | Format::Html | Format::Word => {
            text(record, wanted, &notes::named::page(record, wanted))
        }
        Format::Excel => lists::excel(record, wanted),
        Format::Csv => lists::csv(record),
        Format::Json => Ok(json::named(record, wanted)),
        Format::Chapters => Ok(lists::chapters(record, wanted.recording_start)),
    }
}

fn unnamed(record: &Record, left_out: LeftOut, wanted: &Wanted) -> Result<Vec<u8>, NotWritten> {
    let digest = Digest::of(record, left_out);
    match wanted.format {
        Format::Markdown | Format::Html | Format::Word => {
            text(record, wanted, &notes::unnamed::page(&digest))
        }
        Format::Json => Ok(json::unnamed(&digest)),
        Format::Excel | Format::Csv | Format::Chapters => Err(NotWritten::OnlyNamed(wanted.format)),
    }
}

/// The name of its file, which says whom the document names: `2021-06-25-new-technologies.no-names.md`; that of a
/// compilation or a summary says so too: `2021-06-25-new-technologies.compilation.NAMED.docx`.
pub fn file_name(record: &Record, wanted: &Wanted) -> String {
    let attribution = wanted.document.attribution(wanted.attribution);
    let name = meeting_name(record, attribution);
    let what = match wanted.document {
        Document::Notes => String::new(),
        Document::Compilation | Document::Summary => format!(".{}", wanted.document.word()),
    };
    format!("{name}{what}.{}.{}", whom_it_names(attribution), wanted.format.word())
}

/// The name of a folder with all documents.
pub fn folder_name(record: &Record, attribution: Attribution) -> String {
    format!("{}.{}", meeting_name(record, attribution), whom_it_names(attribution))
}

fn meeting_name(record: &Record, attribution: Attribution) -> String {
    let name = match left_out(attribution) {
        None => printable(&record.name),
        Some(left_out) => Cast::of(record, left_out).free(&record.name).as_str().to_owned(),
    };
    let safe = |letter: char| if letter.is_alphanumeric() || "-_.".contains(letter) { letter } else { '-' };
    let name: String = name.trim().chars().map(safe).collect();
    let name = name.trim_start_matches('.');
    let name = if name.is_empty() { "meeting" } else { name };
    let practice = if record.practice { ".practice" } else { "" };
    format!("{name}{practice}")
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
