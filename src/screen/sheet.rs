//! A part of the screen with rows and columns: text is put at a place and never leaves its cell.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::{shortened, width};

use super::theme::{Look, Theme};

/// Rows and columns counted from the upper left corner of its area.
pub struct Sheet<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
    theme: Theme,
}

impl<'a> Sheet<'a> {
    /// The sheet of a whole buffer.
    pub fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        Self { area: buffer.area, buffer, theme }
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
    pub fn put(&mut self, row: usize, column: usize, columns: usize, text: &str, look: Look) -> usize {
        let columns = columns.min(self.width().saturating_sub(column));
        let text = shortened(text, columns);
        let (Ok(x), Ok(y)) = (u16::try_from(column), u16::try_from(row)) else { return column };
        if row < self.height() {
            self.buffer.set_stringn(self.area.x + x, self.area.y + y, &text, columns, self.theme.style(look));
        }
        column + width(&text)
    }

    /// Text that ends before a column. Gives the column where it begins.
    pub fn put_right(&mut self, row: usize, end: usize, text: &str, look: Look) -> usize {
        let begin = end.saturating_sub(width(text));
        self.put(row, begin, end - begin, text, look);
        begin
    }

    /// Text to the end of the row.
    pub fn rest(&mut self, row: usize, column: usize, text: &str, look: Look) -> usize {
        self.put(row, column, usize::MAX, text, look)
    }

    /// A rule with heads at columns.
    pub fn rule(&mut self, row: usize, heads: &[(usize, &str)]) {
        self.put(row, 0, self.width(), &"─".repeat(self.width()), Look::Head);
        for (column, head) in heads {
            self.rest(row, *column, &format!(" {head} "), Look::Head);
        }
    }

    /// A whole row in a look over what is there.
    pub fn emphasise(&mut self, row: usize, look: Look) {
        let row = self.rect(row, 1, 0, self.width());
        self.buffer.set_style(row, self.theme.style(look));
    }

    /// Rows with nothing on them.
    pub fn clear(&mut self, row: usize, rows: usize) {
        for row in row..row.saturating_add(rows).min(self.height()) {
            self.put(row, 0, self.width(), &" ".repeat(self.width()), Look::Plain);
            let rect = self.rect(row, 1, 0, self.width());
            self.buffer.set_style(rect, ratatui::style::Style::reset());
        }
    }

    /// A rule from top to bottom, joined to the rules that it meets, those above and below the sheet included.
    pub fn divide(&mut self, column: usize) {
        let Ok(across) = u16::try_from(column) else { return };
        let (x, top, bottom) = (self.area.x + across, self.area.top(), self.area.bottom());
        for y in top.saturating_sub(1)..=bottom {
            let sign = if y < top {
                self.is_rule(x, y).then_some("┬")
            } else if y == bottom {
                self.is_rule(x, y).then_some("┴")
            } else {
                let meets = |x: Option<u16>| x.is_some_and(|x| self.is_rule(x, y));
                Some(match (meets(x.checked_sub(1)), meets(Some(x + 1))) {
                    (true, true) => "┼",
                    (true, false) => "┤",
                    (false, true) => "├",
                    (false, false) => "│",
                })
            };
            if let (Some(sign), Some(cell)) = (sign, self.buffer.cell_mut((x, y))) {
                cell.set_symbol(sign).set_style(self.theme.style(Look::Head));
            }
        }
    }

    fn is_rule(&self, x: u16, y: u16) -> bool {
        self.buffer.cell((x, y)).is_some_and(|cell| cell.symbol() == "─")
    }

    /// A place on the terminal.
    pub fn position(&self, row: usize, column: u16) -> Position {
        let y = u16::try_from(row).unwrap_or(u16::MAX);
        Position { x: self.area.x.saturating_add(column), y: self.area.y.saturating_add(y) }
    }

    /// A part of it: so many rows from one on.
    pub fn part(&mut self, row: usize, rows: usize) -> Sheet<'_> {
        let columns = self.width();
        self.cut(row, rows, 0, columns)
    }

    /// A part of it in both directions.
    pub fn cut(&mut self, row: usize, rows: usize, column: usize, columns: usize) -> Sheet<'_> {
        let area = self.rect(row, rows, column, columns);
        Sheet { buffer: self.buffer, area, theme: self.theme }
    }

    fn rect(&self, row: usize, rows: usize, column: usize, columns: usize) -> Rect {
        let within = |count: usize, most: u16| u16::try_from(count).unwrap_or(u16::MAX).min(most);
        let (x, y) = (within(column, self.area.width), within(row, self.area.height));
        Rect {
            x: self.area.x + x,
            y: self.area.y + y,
            width: within(columns, self.area.width - x),
            height: within(rows, self.area.height - y),
        }
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
