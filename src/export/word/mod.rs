//! A document as a Word file: headings that make an outline, tables whose heads repeat, numbered pages.
//!
//! Written by hand over `zip`: no crate that writes .docx has repeated table heads and drawn pictures and gives
//! the same bytes twice (docx-rs numbers its paragraphs from a counter that goes on from one document to the
//! next). The parts are few and their schema does not change any more.

mod body;
mod drawing;
mod parts;

use std::io::Cursor;
use std::io::Write;

use chrono::NaiveDate;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::page::Page;
use super::{Format, NotWritten};

/// The file. Its date is that of the meeting, so that it is the same on another day.
pub(super) fn write(page: &Page, created: NaiveDate) -> Result<Vec<u8>, NotWritten> {
    packed(page, created).map_err(|_| NotWritten::Unexpected(Format::Word))
}

fn packed(page: &Page, created: NaiveDate) -> Result<Vec<u8>, ZipError> {
    let files = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(page, created)),
        ("docProps/app.xml", parts::APP.to_owned()),
        ("word/document.xml", body::document(page)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", parts::styles(page.terms.language_code)),
        ("word/numbering.xml", parts::NUMBERING.to_owned()),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/footer1.xml", parts::footer(page)),
    ];
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(name, options)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}
