//! The sheets of an `OpenDocument` spreadsheet, row by row, repeated cells within limits.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::sheets::{Cells, damaged, text_of};
use super::table::{MOST_COLUMNS, MOST_ROWS};
use super::unreadable::Unreadable;

/// The sheet that is being read.
#[derive(Debug, Default)]
struct Sheet {
    name: String,
    cells: Cells,
    row: usize,
    rows_alike: usize,
    /// The cells of a row that hold anything, each with its column and how often it is repeated.
    current: Vec<(usize, usize, String)>,
    column: usize,
    cells_alike: usize,
    text: String,
    /// A date as the file keeps it, which no locale has touched.
    date: Option<String>,
    within_cell: bool,
    within_remark: bool,
}

/// Reads all sheets.
pub(super) fn sheets(xml: &[u8]) -> Result<Vec<(String, Cells)>, Unreadable> {
    let mut reader = Reader::from_reader(xml);
    let mut sheets = Vec::new();
    let mut sheet = Sheet::default();
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) => sheet.begin(&tag),
            Event::Empty(tag) => {
                sheet.begin(&tag);
                sheet.end(tag.name().as_ref());
            }
            text @ (Event::Text(_) | Event::GeneralRef(_)) => sheet.add(&text_of(&text)),
            Event::End(tag) if tag.name().as_ref() == b"table:table" => {
                let done = std::mem::take(&mut sheet);
                sheets.push((done.name, done.cells));
            }
            Event::End(tag) => sheet.end(tag.name().as_ref()),
            Event::Eof => return Ok(sheets),
            Event::CData(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

impl Sheet {
    fn begin(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            b"table:table" => self.name = attribute(tag, b"table:name").unwrap_or_default(),
            b"table:table-row" => {
                self.rows_alike = number(tag, b"table:number-rows-repeated");
                self.current.clear();
                self.column = 0;
            }
            b"table:table-cell" | b"table:covered-table-cell" => {
                self.cells_alike = number(tag, b"table:number-columns-repeated");
                self.date = attribute(tag, b"office:date-value");
                self.text.clear();
                self.within_cell = true;
            }
            b"office:annotation" => self.within_remark = true,
            b"text:p" if !self.text.is_empty() => self.add(" "),
            b"text:s" | b"text:tab" | b"text:line-break" => self.add(" "),
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if self.within_cell && !self.within_remark {
            self.text.push_str(text);
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"office:annotation" => self.within_remark = false,
            b"table:table-cell" | b"table:covered-table-cell" => self.end_cell(),
            b"table:table-row" => self.end_row(),
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        self.within_cell = false;
        let text = std::mem::take(&mut self.text);
        let text = self.date.take().filter(|date| date.contains('T')).unwrap_or(text);
        if !text.trim().is_empty() {
            self.current.push((self.column, self.cells_alike, text));
        }
        self.column = self.column.saturating_add(self.cells_alike);
    }

    /// The last row of a sheet is repeated to the end of the world, and empty.
    fn end_row(&mut self) {
        let rows = if self.current.is_empty() { 0 } else { self.rows_alike.min(MOST_ROWS) };
        for place in 0..rows {
            for (column, alike, text) in &self.current {
                for column in *column..column.saturating_add((*alike).min(MOST_COLUMNS)) {
                    self.cells.put(self.row.saturating_add(place + 1), column, text);
                }
            }
        }
        self.row = self.row.saturating_add(self.rows_alike);
    }
}

/// An attribute of a tag, by its whole name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name)?;
    let value = String::from_utf8_lossy(&found.value);
    quick_xml::escape::unescape(&value).ok().map(std::borrow::Cow::into_owned)
}

fn number(tag: &BytesStart<'_>, name: &[u8]) -> usize {
    let number = attribute(tag, name).and_then(|number| number.parse::<u32>().ok());
    number.map_or(1, |number| number.max(1) as usize)
}
