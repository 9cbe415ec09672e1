//! What the room may see. It is drawn from a [`Display`], which holds an audience's picture and nothing else.

mod between;
mod calm;
mod foot;
mod speaking;

use crate::console::audience::{Display, Scene};
use crate::text::{shortened, width};

use super::digits;
use super::letters::Lettering;
use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// With fewer rows only who has the floor and who is next are shown.
const LOW: usize = 16;

/// Columns left free at each side.
const MARGIN: usize = 2;

/// The picture for the room.
pub fn draw(sheet: &mut Sheet<'_>, display: &Display) {
    match display.scene() {
        Scene::Calm => calm::draw(sheet, display),
        Scene::Between => between::draw(sheet, display),
        Scene::Speaking(floor) => speaking::draw(sheet, display, floor),
    }
    if display.audience().practice {
        centre(sheet, 0, "PRACTICE", Look::Mark);
    }
    if let Some(told) = display.told() {
        let last = sheet.height().saturating_sub(1);
        sheet.clear(last, 1);
        centre(sheet, last, told, Look::Quiet);
    }
}

/// The title of the meeting and the item. Gives the first row below.
fn head(sheet: &mut Sheet<'_>, display: &Display) -> usize {
    let audience = display.audience();
    let low = sheet.height() < LOW;
    let (first, most) = if low { (usize::from(audience.practice), 1) } else { (1, 2) };
    let item = audience.item.as_ref().filter(|_| !(low && audience.practice));
    let item = item.map(|item| format!("{}. {}", item.label, item.title));
    let mut row = first;
    for text in [Some(&audience.title), item.as_ref()].into_iter().flatten() {
        row = lines(sheet, row, text, most, Look::Plain);
    }
    row
}

/// Text in the middle of so many rows at most; the last one ends in an ellipsis where it is not enough. Gives the row
/// below.
fn lines(sheet: &mut Sheet<'_>, row: usize, text: &str, most: usize, look: Look) -> usize {
    let columns = sheet.width().saturating_sub(2 * MARGIN);
    let wrapped = wrapped(text, columns);
    let shown = wrapped.len().min(most);
    for (index, line) in wrapped.iter().take(shown).enumerate() {
        let cut = index + 1 == shown && wrapped.len() > shown;
        let line =
            if cut { format!("{}…", shortened(line, columns.saturating_sub(1))) } else { line.clone() };
        centre(sheet, row + index, &line, look);
    }
    row + shown
}

/// How many rows [`lines`] takes.
fn rows_of(sheet: &Sheet<'_>, text: &str, most: usize) -> usize {
    wrapped(text, sheet.width().saturating_sub(2 * MARGIN)).len().min(most)
}

fn centre(sheet: &mut Sheet<'_>, row: usize, text: &str, look: Look) {
    let text = shortened(text, sheet.width());
    let column = sheet.width().saturating_sub(width(&text)).div_euclid(2);
    sheet.rest(row, column, &text, look);
}

/// A name as large as so many rows allow: in letters of its own, or else in the terminal's.
enum Name {
    Large(Lettering),
    Small(String),
}

impl Name {
    fn of(sheet: &Sheet<'_>, text: &str, rows: usize) -> Self {
        let columns = sheet.width().saturating_sub(2 * MARGIN);
        Lettering::of(text, columns, rows).map_or_else(|| Self::Small(text.to_owned()), Self::Large)
    }

    fn rows(&self, sheet: &Sheet<'_>) -> usize {
        match self {
            Self::Large(letters) => letters.rows(),
            Self::Small(text) => rows_of(sheet, text, 2),
        }
    }

    /// Gives the row below.
    fn draw(&self, sheet: &mut Sheet<'_>, row: usize, look: Look) -> usize {
        match self {
            Self::Large(letters) => {
                letters.centre(sheet, row, look);
                row + letters.rows()
            }
            Self::Small(text) => lines(sheet, row, text, 2, look),
        }
    }
}

/// Figures in the middle as large as so many rows allow, as wide as `widest` would be, so that they never move.
struct Figures<'a> {
    shown: &'a str,
    widest: &'a str,
    times: usize,
}

impl<'a> Figures<'a> {
    fn of(sheet: &Sheet<'_>, shown: &'a str, widest: &'a str, rows: usize) -> Self {
        let across = sheet.width() * 3 / 4 / digits::columns(widest, 1).max(1);
        Self { shown, widest, times: across.min(rows / digits::HEIGHT) }
    }

    fn rows(&self) -> usize {
        (digits::HEIGHT * self.times).max(1)
    }

    /// Gives the row below.
    fn draw(&self, sheet: &mut Sheet<'_>, row: usize) -> usize {
        if self.times == 0 {
            centre(sheet, row, self.shown, Look::Now);
        } else {
            let end = usize::midpoint(sheet.width(), digits::columns(self.widest, self.times));
            digits::put_right(sheet, row, end, self.shown, self.times, Look::Now);
        }
        row + self.rows()
    }
}
