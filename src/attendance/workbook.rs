//! The sheets of an Excel workbook, cell by cell.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::open_document::attribute;
use super::sheets::{Cells, Parts, damaged, text_of};
use super::unreadable::Unreadable;
use super::workbook_styles::{Styles, calendar_moment};

/// Characters kept of a text that many cells share.
const LONGEST: usize = 401;

/// What cells refer to.
struct Shared {
    texts: Vec<String>,
    styles: Styles,
    /// Whether days count from 1904, as old Macintoshes had it.
    epoch: Epoch,
}

/// The day from which a workbook counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    Of1900,
    Of1904,
}

/// A cell while it is read.
#[derive(Debug, Default)]
struct Cell {
    row: usize,
    column: usize,
    kind: String,
    style: usize,
    value: String,
}

/// Reads all sheets, in their order.
pub(super) fn sheets(parts: &mut Parts<'_>) -> Result<Vec<(String, Cells)>, Unreadable> {
    let (listed, epoch) = listed(&parts.part("xl/workbook.xml")?)?;
    let targets = match parts.part("xl/_rels/workbook.xml.rels") {
        Ok(part) => targets(&part)?,
        Err(_) => HashMap::new(),
    };
    let texts = match parts.part("xl/sharedStrings.xml") {
        Ok(part) => texts(&part)?,
        Err(_) => Vec::new(),
    };
    let styles = match parts.part("xl/styles.xml") {
        Ok(part) => Styles::read(&part)?,
        Err(_) => Styles::default(),
    };
    let shared = Shared { texts, styles, epoch };
    let mut sheets = Vec::new();
    for (place, (name, id)) in listed.into_iter().enumerate() {
        let usual = format!("xl/worksheets/sheet{}.xml", place + 1);
        let target = targets.get(&id).cloned().unwrap_or(usual);
        if parts.has(&target) {
            sheets.push((name, cells(&parts.part(&target)?, &shared)?));
        }
    }
    Ok(sheets)
}

/// Names and relations of the sheets, and the epoch.
fn listed(xml: &[u8]) -> Result<(Vec<(String, String)>, Epoch), Unreadable> {
    let mut sheets = Vec::new();
    let mut epoch = Epoch::Of1900;
    each_tag(xml, |tag| match tag.local_name().as_ref() {
        b"sheet" => {
            let name = attribute(tag, b"name").unwrap_or_default();
            sheets.push((name, attribute(tag, b"r:id").unwrap_or_default()));
        }
        b"workbookPr" if matches!(attribute(tag, b"date1904").as_deref(), Some("1" | "true")) => {
            epoch = Epoch::Of1904;
        }
        _ => {}
    })?;
    Ok((sheets, epoch))
}

fn targets(xml: &[u8]) -> Result<HashMap<String, String>, Unreadable> {
    let mut targets = HashMap::new();
    each_tag(xml, |tag| {
        if let (Some(id), Some(target)) = (attribute(tag, b"Id"), attribute(tag, b"Target")) {
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.insert(id, target);
        }
    })?;
    Ok(targets)
}

/// Every opening tag of a part.
pub(super) fn each_tag(xml: &[u8], mut take: impl FnMut(&BytesStart<'_>)) -> Result<(), Unreadable> {
    let mut reader = Reader::from_reader(xml);
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) | Event::Empty(tag) => take(&tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The texts that cells share; how they are pronounced is left out.
fn texts(xml: &[u8]) -> Result<Vec<String>, Unreadable> {
    let mut reader = Reader::from_reader(xml);
    let mut texts = Vec::new();
    let mut text = String::new();
    let (mut within, mut pronounced) = (false, false);
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) if tag.local_name().as_ref() == b"t" => within = true,
            Event::Start(tag) if tag.local_name().as_ref() == b"rPh" => pronounced = true,
            Event::Empty(tag) if tag.local_name().as_ref() == b"si" => texts.push(String::new()),
            part @ (Event::Text(_) | Event::GeneralRef(_)) if within && !pronounced => {
                text.push_str(&text_of(&part));
            }
            Event::End(tag) => match tag.local_name().as_ref() {
                b"t" => within = false,
                b"rPh" => pronounced = false,
                b"si" => texts.push(std::mem::take(&mut text).chars().take(LONGEST).collect()),
                _ => {}
            },
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

fn cells(xml: &[u8], shared: &Shared) -> Result<Cells, Unreadable> {
    let mut reader = Reader::from_reader(xml);
    let mut cells = Cells::default();
    let mut cell = Cell::default();
    let mut within = false;
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                b"row" => cell.begin_row(&tag),
                b"c" => cell.begin(&tag),
                b"v" | b"t" => within = true,
                _ => {}
            },
            part @ (Event::Text(_) | Event::GeneralRef(_)) if within => cell.value.push_str(&text_of(&part)),
            Event::Empty(tag) if tag.local_name().as_ref() == b"c" => cell.begin(&tag),
            Event::Empty(tag) if tag.local_name().as_ref() == b"row" => cell.begin_row(&tag),
            Event::End(tag) => match tag.local_name().as_ref() {
                b"v" | b"t" => within = false,
                b"c" => cells.put(cell.row, cell.column.saturating_sub(1), &cell.in_words(shared)),
                _ => {}
            },
            Event::Eof => return Ok(cells),
            _ => {}
        }
    }
}

impl Cell {
    fn begin_row(&mut self, tag: &BytesStart<'_>) {
        let number = attribute(tag, b"r").and_then(|number| number.parse::<u32>().ok());
        self.row = number.map_or(self.row.saturating_add(1), |number| number as usize);
        self.column = 0;
    }

    /// Cells without a place stand after the one before them.
    fn begin(&mut self, tag: &BytesStart<'_>) {
        let place = attribute(tag, b"r").and_then(|place| column(&place));
        self.column = place.unwrap_or(self.column.saturating_add(1));
        self.kind = attribute(tag, b"t").unwrap_or_default();
        self.style = attribute(tag, b"s").and_then(|style| style.parse().ok()).unwrap_or(0);
        self.value.clear();
    }

    fn in_words(&self, shared: &Shared) -> String {
        match self.kind.as_str() {
            "s" => {
                let text = self.value.trim().parse().ok().and_then(|place: usize| shared.texts.get(place));
                text.cloned().unwrap_or_default()
            }
            "e" => String::new(),
            "" | "n" if shared.styles.is_date(self.style) => {
                calendar_moment(&self.value, shared.epoch).unwrap_or_else(|| self.value.clone())
            }
            _ => self.value.clone(),
        }
    }
}

/// The column of `AB12`, from 1.
fn column(place: &str) -> Option<usize> {
    let letters = place.chars().take_while(char::is_ascii_alphabetic);
    let number = letters.take(4).fold(0_usize, |sum, letter| {
        sum * 26 + usize::try_from(u32::from(letter.to_ascii_uppercase()) - u32::from('A')).unwrap_or(0) + 1
    });
    (number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_letters() {
        assert_eq!(
            (column("A1"), column("Z9"), column("AA1"), column("XFD1048576")),
            (Some(1), Some(26), Some(27), Some(16384))
        );
        assert_eq!(column("12"), None);
    }
}
