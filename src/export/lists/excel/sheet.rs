//! A table on a sheet: two lines that say what it is, one row of heads that stays in sight and on every page.

use chrono::{Datelike, Timelike};
use chrono_tz::Tz;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::export::markup::allowed;
use crate::time::{Length, Moment};

/// The row of heads: two lines and an empty one stand above it.
const HEADS: u32 = 3;

/// Spreadsheet programs take no longer text in a cell.
const LONGEST: usize = 32_000;

/// Milliseconds of a day, the unit of times in a spreadsheet.
const DAY: f64 = 86_400_000.0;

/// A sheet to be.
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A column with the letters that fit into it.
pub(super) struct Column {
    head: &'static str,
    letters: u16,
}

/// What stands in a cell. Words are always written as text, so that none of them is a formula.
pub(super) enum Cell {
    Empty,
    Words(String),
    Count(usize),
    Length(Length),
    Moment(Moment),
}

/// How cells look.
pub(super) struct Formats {
    title: Format,
    head: Format,
    words: Format,
    length: Format,
    moment: Format,
}

impl Column {
    pub(super) const fn new(head: &'static str, letters: u16) -> Self {
        Self { head, letters }
    }
}

impl Cell {
    pub(super) fn words(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Words)
    }
}

impl Formats {
    pub(super) fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            head: top().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin),
            words: top().set_text_wrap(),
            length: top().set_num_format("[h]:mm:ss"),
            moment: top().set_num_format("yyyy-mm-dd hh:mm:ss"),
        }
    }
}

/// The whole table, ready to be read and printed.
pub(super) fn write(
    sheet: &mut Worksheet,
    above: &[String; 2],
    table: &Table,
    formats: &Formats,
    zone: Tz,
) -> Result<(), XlsxError> {
    let [title, remark] = above;
    sheet.set_name(table.name)?;
    sheet.write_string_with_format(0, 0, shortened(title), &formats.title)?;
    sheet.write_string(1, 0, shortened(remark))?;
    for (column, at) in table.columns.iter().zip(0_u16..) {
        sheet.set_column_width(at, column.letters)?;
        sheet.write_string_with_format(HEADS, at, column.head, &formats.head)?;
    }
    for (row, at) in table.rows.iter().zip(HEADS + 1..) {
        for (cell, column) in row.iter().zip(0_u16..) {
            write_cell(sheet, (at, column), cell, formats, zone)?;
        }
    }
    sheet.set_freeze_panes(HEADS + 1, 0)?.set_repeat_rows(HEADS, HEADS)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&R&P / &N");
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
    zone: Tz,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Words(text) => {
            sheet.write_string_with_format(row, column, shortened(text), &formats.words)?;
        }
        Cell::Count(count) => {
            let count = u32::try_from(*count).unwrap_or(u32::MAX);
            sheet.write_number_with_format(row, column, count, &formats.words)?;
        }
        Cell::Length(length) => {
            let seconds = i32::try_from(length.rounded_seconds()).unwrap_or(i32::MAX);
            let days = f64::from(seconds) * 1000.0 / DAY;
            sheet.write_number_with_format(row, column, days, &formats.length)?;
        }
        Cell::Moment(moment) => {
            // A note may be of any moment: one of a year that spreadsheets do not know stands there in figures.
            match moment_of(*moment, zone) {
                Ok(moment) => sheet.write_datetime_with_format(row, column, &moment, &formats.moment)?,
                Err(_) => {
                    sheet.write_string_with_format(row, column, figures(*moment, zone), &formats.words)?
                }
            };
        }
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    allowed(text).trim().chars().take(LONGEST).collect()
}

fn figures(moment: Moment, zone: Tz) -> String {
    moment.in_zone(zone).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// The wall clock of the meeting, to the second; years that spreadsheets do not know are refused.
pub(super) fn moment_of(moment: Moment, zone: Tz) -> Result<ExcelDateTime, XlsxError> {
    let wall = moment.in_zone(zone).naive_local();
    let year = u16::try_from(wall.year()).unwrap_or(0);
    let narrow = |number: u32| u8::try_from(number).unwrap_or(0);
    let date = ExcelDateTime::from_ymd(year, narrow(wall.month()), narrow(wall.day()))?;
    let hour = u16::try_from(wall.hour()).unwrap_or(0);
    date.and_hms(hour, narrow(wall.minute()), f64::from(wall.second()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_of_a_year_that_spreadsheets_do_not_know_keeps_nothing_else_from_being_written() {
        let long_ago = Moment::from_millis(-62_135_596_800_000);
        assert!(moment_of(long_ago, Tz::UTC).is_err());
        let mut sheet = Worksheet::new();
        assert!(write_cell(&mut sheet, (3, 0), &Cell::Moment(long_ago), &Formats::new(), Tz::UTC).is_ok());
        assert_eq!(figures(long_ago, Tz::UTC), "0001-01-01 00:00:00");
    }
}
