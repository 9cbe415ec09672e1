//! Draws a console; reads everything, changes nothing.
//!
//! The desk is a stack of blocks, each in a file of its own; [`theme`] is the only place with colours.

mod bottom;
mod header;
mod heard;
mod help;
mod list;
mod now;
mod public;
mod say;
mod sheet;
mod sums;
mod theme;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::console::{Middle, Model, Overlay, Showing};
use crate::record;

use bottom::Bottom;
use say::Words;
use sheet::Sheet;

/// The smallest terminal in which the desk can be used.
const SMALLEST: (u16, u16) = (60, 16);

/// The picture of a console at this moment.
pub fn draw(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    let mut sheet = Sheet::new(frame.buffer_mut(), area);
    let cursor = if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(&mut sheet);
        None
    } else {
        match (model.view().showing, model.view().overlay) {
            (Showing::Public, _) => {
                public_view(&mut sheet, model);
                None
            }
            (Showing::Desk, Overlay::Help) => {
                help::draw(&mut sheet, model);
                None
            }
            (Showing::Desk, Overlay::None) => desk(&mut sheet, model),
        }
    };
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// The facilitator's desk. Gives the place of the cursor where a line is open.
fn desk(sheet: &mut Sheet<'_>, model: &Model) -> Option<Position> {
    const HEADER: usize = 3;
    let (columns, height) = (sheet.width(), sheet.height());
    let words = Words::of(model, columns);
    let bottom = Bottom::of(model, columns);
    let middle = model.view().middle;
    let free = height.saturating_sub(HEADER + now::ROWS + sums::ROWS + bottom.rows() + 2);
    let said = words.rows(free, middle);
    let mut row = HEADER;
    header::draw(&mut sheet.part(0, HEADER), model);
    now::draw(&mut sheet.part(row, now::ROWS), model);
    row += now::ROWS;
    words.draw(&mut sheet.part(row, said), model.view().turned);
    row += said;
    let end = height.saturating_sub(sums::ROWS + bottom.rows());
    let mut part = sheet.part(row, end.saturating_sub(row));
    match middle {
        Middle::List | Middle::Words => list::draw(&mut part, model),
        Middle::Heard => heard::draw(&mut part, model),
    }
    sums::draw(&mut sheet.part(end, sums::ROWS), model);
    bottom.draw(&mut sheet.part(end + sums::ROWS, bottom.rows()), model)
}

fn public_view(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let clock = model.clock().in_zone(room.agenda.time_zone).format("%H:%M %Z").to_string();
    public::draw(sheet, &record::Audience::of(room, model.clock()), &clock);
}

fn too_small(sheet: &mut Sheet<'_>) {
    let told = [
        format!("The desk needs {} columns and {} rows.", SMALLEST.0, SMALLEST.1),
        format!("This window has {} and {}.", sheet.width(), sheet.height()),
        "Nothing is lost; keys go on working.".to_owned(),
    ];
    for (row, line) in told.iter().enumerate() {
        sheet.rest(row, 0, line, theme::PLAIN);
    }
}
