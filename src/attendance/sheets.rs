//! Spreadsheets: the rows of the first sheet that holds any, unpacked with a limit.
//!
//! A packed file of a few kilobytes can unpack to fill the memory, and a damaged one can mislead whoever reads
//! its parts. So every part is unpacked once first, counted, and held against its checksum.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};
use zip::ZipArchive;

use super::people::Remark;
use super::read::Reading;
use super::table::{MOST_COLUMNS, MOST_ROWS, Row, Table};
use super::unreadable::Unreadable;
use super::{open_document, workbook};

/// Megabytes that all parts may have together.
const MOST_UNPACKED: u64 = 64;

/// Cells of one sheet: a text repeated over all rows and columns would fill the memory.
const MOST_CELLS: usize = 500_000;

/// Characters kept of a cell: one more than come in through the door, so that the door says it was cut.
const LONGEST_CELL: usize = 401;

type Archive<'bytes> = ZipArchive<Cursor<&'bytes [u8]>>;

/// Where the parts of a packed file are taken from.
pub(super) struct Parts<'bytes>(Archive<'bytes>);

/// The filled rows of a sheet by their number, from 1.
#[derive(Debug, Default)]
pub(super) struct Cells {
    rows: BTreeMap<usize, Vec<String>>,
    count: usize,
    /// Cells that had no place any more.
    too_many: usize,
}

/// The text that a piece of a part brings, if it brings any.
pub(super) fn text_of(piece: &Event<'_>) -> String {
    match piece {
        Event::Text(text) => text.decode().unwrap_or_default().into_owned(),
        Event::GeneralRef(named) => letter_of(named),
        _ => String::new(),
    }
}

/// What `&amp;` and `&#233;` stand for; nothing where nobody knows it.
fn letter_of(named: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = named.resolve_char_ref() {
        return letter.to_string();
    }
    let name = named.decode().unwrap_or_default();
    resolve_predefined_entity(&name).unwrap_or_default().to_owned()
}

/// Whether a file is packed as spreadsheets are.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Opens a spreadsheet; sheets that are not read are left, by their names.
pub(super) fn opened(bytes: &[u8], reading: &mut Reading) -> Result<Table, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    unpacks_within_limit(&mut archive)?;
    let mut parts = Parts(archive);
    let sheets = if parts.has("xl/workbook.xml") {
        workbook::sheets(&mut parts)?
    } else if parts.has("word/document.xml") {
        return Err(Unreadable::AnotherKind("a text document"));
    } else if parts.has("content.xml") {
        open_document::sheets(&parts.part("content.xml")?)?
    } else {
        return Err(Unreadable::AnotherKind("a packed file"));
    };
    Ok(first_filled(sheets, reading))
}

fn first_filled(sheets: Vec<(String, Cells)>, reading: &mut Reading) -> Table {
    let mut filled = sheets.into_iter().filter(|(_, cells)| !cells.is_empty());
    let (_, cells) = filled.next().unwrap_or_default();
    for (name, cells) in filled {
        let name = crate::text::printable(&name);
        let text = format!("the sheet “{name}” with {} rows; only the first sheet is read", cells.rows.len());
        reading.left.push(Remark::of_all(text));
    }
    if cells.too_many > 0 {
        let text = format!("{} cells that stand too far down or to the right", cells.too_many);
        reading.left.push(Remark::of_all(text));
    }
    let mut rows: Vec<Row> = Vec::new();
    for (line, cells) in cells.rows {
        // a row that is not there is a blank one: sections end with it
        if rows.last().is_some_and(|last| last.line + 1 < line) {
            rows.push(Row { line: line - 1, cells: Vec::new() });
        }
        let cells = cells.iter().map(|cell| reading.door.let_in(cell)).collect();
        rows.push(Row { line, cells });
    }
    Table { rows, separator: None, unread: 0, too_wide: 0 }
}

impl Cells {
    /// Puts a text at a row, from 1, and a column, from 0.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let new_row = !self.rows.contains_key(&row);
        if column >= MOST_COLUMNS || self.count >= MOST_CELLS || new_row && self.rows.len() >= MOST_ROWS {
            self.too_many += 1;
            return;
        }
        let cells = self.rows.entry(row).or_default();
        self.count += (column + 1).saturating_sub(cells.len());
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text.chars().take(LONGEST_CELL).collect();
        }
    }

    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl Parts<'_> {
    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// A part, unpacked.
    pub(super) fn part(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let mut bytes = Vec::new();
        let part = self.0.by_name(name).map_err(damaged)?;
        part.take(MOST_UNPACKED << 20).read_to_end(&mut bytes).map_err(damaged)?;
        Ok(bytes)
    }
}

fn unpacks_within_limit(archive: &mut Archive<'_>) -> Result<(), Unreadable> {
    let mut left = MOST_UNPACKED << 20;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(damaged)?;
        left = left.checked_sub(size).ok_or(Unreadable::TooLarge(MOST_UNPACKED))?;
    }
    Ok(())
}

/// A spreadsheet that cannot be opened, and what its reader says.
pub(super) fn damaged(error: impl std::fmt::Display) -> Unreadable {
    Unreadable::DamagedSheet(crate::text::printable(&error.to_string()))
}
