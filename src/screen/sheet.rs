//! A part of the screen with rows and columns: text is put at a place and never leaves its cell.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::text::{shortened, width};

use super::theme;

/// Rows and columns counted from the upper left corner of its area.
pub struct Sheet<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
}

impl<'a> Sheet<'a> {
    /// The sheet of an area.
    pub fn new(buffer: &'a mut Buffer, area: Rect) -> Self {
        Self { area: area.intersection(buffer.area), buffer }
    }

    /// Columns.
    pub fn width(&self) -> usize {
        usize::from(self.area.width)
    }

    /// Rows.
    pub fn height(&self) -> usize {
        usize::from(self.area.height)
    }

    /// Text from a column on, in at most so many columns; too long text ends in an ellipsis. Gives the
    /// column after it.
    pub fn put(&mut self, row: usize, column: usize, columns: usize, text: &str, style: Style) -> usize {
        let columns = columns.min(self.width().saturating_sub(column));
        let text = shortened(text, columns);
        let (Ok(x), Ok(y)) = (u16::try_from(column), u16::try_from(row)) else { return column };
        if row < self.height() {
            self.buffer.set_stringn(self.area.x + x, self.area.y + y, &text, columns, style);
        }
        column + width(&text)
    }

    /// Text that ends before a column. Gives the column where it begins.
    pub fn put_right(&mut self, row: usize, end: usize, text: &str, style: Style) -> usize {
        let begin = end.saturating_sub(width(text));
        self.put(row, begin, end - begin, text, style);
        begin
    }

    /// Text to the end of the row.
    pub fn rest(&mut self, row: usize, column: usize, text: &str, style: Style) -> usize {
        self.put(row, column, usize::MAX, text, style)
    }

    /// A rule with heads at columns.
    pub fn rule(&mut self, row: usize, heads: &[(usize, &str)]) {
        self.put(row, 0, self.width(), &"─".repeat(self.width()), theme::HEAD);
        for (column, head) in heads {
            self.rest(row, *column, &format!(" {head} "), theme::HEAD);
        }
    }

    /// A whole row in a style over what is there.
    pub fn emphasise(&mut self, row: usize, style: Style) {
        let Ok(y) = u16::try_from(row) else { return };
        if row < self.height() {
            self.buffer.set_style(Rect { y: self.area.y + y, height: 1, ..self.area }, style);
        }
    }

    /// A place on the terminal.
    pub fn position(&self, row: usize, column: u16) -> Position {
        let y = u16::try_from(row).unwrap_or(u16::MAX);
        Position { x: self.area.x.saturating_add(column), y: self.area.y.saturating_add(y) }
    }

    /// A part of it: so many rows from one on.
    pub fn part(&mut self, row: usize, rows: usize) -> Sheet<'_> {
        let y = u16::try_from(row).unwrap_or(u16::MAX).min(self.area.height);
        let height = u16::try_from(rows).unwrap_or(u16::MAX).min(self.area.height - y);
        let area = Rect { y: self.area.y + y, height, ..self.area };
        Sheet { buffer: self.buffer, area }
    }
}

/// Text broken at spaces into lines of so many columns; its own line breaks are kept.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    text.lines().flat_map(|line| wrapped_line(line, columns)).collect()
}

fn wrapped_line(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}
