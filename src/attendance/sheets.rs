//! Spreadsheets: the rows of the first sheet that holds any, unpacked with a limit.
//!
//! A packed file of a few kilobytes can unpack to fill the memory, and a damaged one can mislead whoever reads
//! its parts. So every part is unpacked once first, counted, and held against its checksum.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::open_document;
use super::people::Remark;
use super::read::Reading;
use super::table::{MOST_COLUMNS, MOST_ROWS, Row, Table};
use super::unreadable::Unreadable;

/// Megabytes that all parts may have together.
const MOST_UNPACKED: u64 = 64;

type Archive<'bytes> = ZipArchive<Cursor<&'bytes [u8]>>;

/// Cells of a sheet by row number, from 1.
pub(super) type Cells = BTreeMap<usize, Vec<String>>;

/// Whether a file is packed as spreadsheets are.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Opens a spreadsheet; sheets that are not read are left, by their names.
pub(super) fn opened(bytes: &[u8], reading: &mut Reading) -> Result<Table, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    unpacks_within_limit(&mut archive)?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let sheets = if has("xl/workbook.xml") {
        workbook(bytes)?
    } else if has("word/document.xml") {
        return Err(Unreadable::AnotherKind("a text document"));
    } else if has("content.xml") {
        let part = part(&mut archive, "content.xml")?;
        open_document::sheets(&part).map_err(Unreadable::DamagedSheet)?
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
        let text = format!("the sheet “{name}” with {} rows; only the first sheet is read", cells.len());
        reading.left.push(Remark::of_all(text));
    }
    let unread = cells.len().saturating_sub(MOST_ROWS);
    let mut rows: Vec<Row> = Vec::new();
    for (line, cells) in cells.into_iter().take(MOST_ROWS) {
        // a row that is not there is a blank one: sections end with it
        if rows.last().is_some_and(|last| last.line + 1 < line) {
            rows.push(Row { line: line - 1, cells: Vec::new() });
        }
        let cells = cells.iter().map(|cell| reading.door.let_in(cell)).collect();
        rows.push(Row { line, cells });
    }
    Table { rows, separator: None, unread, too_wide: 0 }
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

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    let part = archive.by_name(name).map_err(damaged)?;
    part.take(MOST_UNPACKED << 20).read_to_end(&mut bytes).map_err(damaged)?;
    Ok(bytes)
}

fn damaged(error: impl std::fmt::Display) -> Unreadable {
    Unreadable::DamagedSheet(crate::text::printable(&error.to_string()))
}

/// Cell by cell, never as one block: a cell in the last row and column would ask for seventeen thousand million.
fn workbook(bytes: &[u8]) -> Result<Vec<(String, Cells)>, Unreadable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let names = book.sheet_names();
    let mut sheets = Vec::new();
    for name in names {
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else { continue };
        let mut cells = Cells::new();
        while let Some(cell) = reader.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            let text = in_words(cell.get_value());
            put(&mut cells, row as usize + 1, column as usize, text);
        }
        sheets.push((name, cells));
    }
    Ok(sheets)
}

fn put(cells: &mut Cells, row: usize, column: usize, text: String) {
    if text.is_empty() || column >= MOST_COLUMNS {
        return;
    }
    let row = cells.entry(row).or_default();
    if row.len() <= column {
        row.resize(column + 1, String::new());
    }
    if let Some(cell) = row.get_mut(column) {
        *cell = text;
    }
}

fn in_words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(moment) => moment.as_datetime().map_or_else(String::new, |moment| {
            // a time of day alone counts from the first day of the century before the last
            let form = if chrono::Datelike::year(&moment) < 1990 { "%H:%M:%S" } else { "%Y-%m-%d %H:%M:%S" };
            moment.format(form).to_string()
        }),
        DataRef::Empty | DataRef::Error(_) => String::new(),
        other => Data::from(other.clone()).to_string(),
    }
}
