//! The desk on an ordinary screen: a stack of blocks. From one moment to the next none of them moves.

use ratatui::layout::Position;

use crate::console::{Middle, Model, Purpose};

use super::bottom::Bottom;
use super::say::Words;
use super::sheet::Sheet;
use super::{footer, header, heard, import, list, names, now, sums, there};

/// With fewer rows what can be spared gives way to the words to say.
const LOW: usize = 22;

/// From so many rows on there is room for long sentences and a second row of keys.
const TALL: usize = 30;

/// Rows of keys in so many rows.
pub fn key_rows(height: usize) -> usize {
    if height < LOW { 1 } else { 2 }
}

/// Draws it. Gives the place of the cursor where a line is open.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
    let (columns, height) = (sheet.width(), sheet.height());
    let header = if height < LOW { header::ROWS - 1 } else { header::ROWS };
    let sums = if height < LOW { sums::ROWS - 1 } else { sums::ROWS };
    let keys = key_rows(height);
    let (said, warned) = match height {
        0..LOW => (2, 0),
        LOW..TALL => (3, 1),
        TALL.. => (4, 2),
    };
    let words = Words::of(model, columns);
    let typed = height.saturating_sub(keys + 1);
    let end = typed.saturating_sub(warned.max(1) + sums);
    let said = words.rows(said, end.saturating_sub(header + now::ROWS + 2), model.view().middle);
    let list = header + now::ROWS + said;
    header::draw(&mut sheet.part(0, header), model);
    now::draw(&mut sheet.part(header, now::ROWS), model);
    words.draw(&mut sheet.part(header + now::ROWS, said), model.view().turned);
    middle(&mut sheet.part(list, end.saturating_sub(list)), model);
    sums::forecast(&mut sheet.part(end, 1), model);
    if sums > 1 {
        sums::beside(&mut sheet.part(end + 1, 1), model);
    }
    footer::draw(&mut sheet.part(typed + 1, keys), model);
    Bottom::of(model, columns, warned).draw(&mut sheet.part(0, typed + 1), model)
}

/// The list, or whatever the person wants to see in its place.
pub fn middle(sheet: &mut Sheet<'_>, model: &Model) {
    let purpose = model.line().map(|line| &line.purpose);
    if let (Some(Purpose::Import), Some(import)) = (purpose, model.import()) {
        return import::draw(sheet, import, model);
    }
    if let Some(Purpose::Settle(place)) = purpose {
        return names::draw(sheet, *place, model);
    }
    match model.view().middle {
        Middle::List | Middle::Words => list::draw(sheet, model),
        Middle::Heard => heard::draw(sheet, model),
        Middle::There => there::draw(sheet, model),
    }
}
