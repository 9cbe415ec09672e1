//! Draws a console; reads everything, changes nothing.
//!
//! The desk is a stack of blocks, each in a file of its own; `theme` is the only place with colours.

mod bottom;
mod footer;
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

use crate::agenda::ItemKind;
use crate::console::{Middle, Model, Overlay, Showing};
use crate::meeting::Room;
use crate::record;

use bottom::Bottom;
use say::Words;
use sheet::Sheet;

/// The smallest terminal in which the desk can be used.
const SMALLEST: (u16, u16) = (60, 16);

/// With fewer rows what can be spared gives way to the words to say.
const LOW: usize = 22;

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
    let (columns, height) = (sheet.width(), sheet.height());
    let low = height < LOW;
    let header = if low { header::ROWS - 1 } else { header::ROWS };
    let sums = if low { sums::ROWS - 1 } else { sums::ROWS };
    let words = Words::of(model, columns);
    let bottom = Bottom::of(model, columns, height);
    let middle = model.view().middle;
    let end = height.saturating_sub(sums + bottom.rows());
    let said = words.rows(end.saturating_sub(header + now::ROWS + 2), middle);
    let list = header + now::ROWS + said;
    header::draw(&mut sheet.part(0, header), model);
    now::draw(&mut sheet.part(header, now::ROWS), model);
    words.draw(&mut sheet.part(header + now::ROWS, said), model.view().turned);
    let mut part = sheet.part(list, end.saturating_sub(list));
    match middle {
        Middle::List if is_closing(model.room()) => heard::draw(&mut part, model),
        Middle::List | Middle::Words => list::draw(&mut part, model),
        Middle::Heard => heard::draw(&mut part, model),
    }
    sums::draw(&mut sheet.part(end, sums), model);
    bottom.draw(&mut sheet.part(end + sums, bottom.rows()), model)
}

/// While the meeting is closed and nobody waits any more, who was heard matters.
fn is_closing(room: &Room) -> bool {
    room.waiting.is_empty() && room.open_item_planned().is_some_and(|item| item.kind == ItemKind::Closing)
}

fn public_view(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let zone = room.agenda.time_zone;
    let city = zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ");
    let clock = format!("{}, {city} time", model.clock().hour_minute(zone));
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
