//! Draws a console; reads everything, changes nothing.
//!
//! The desk is a stack of blocks, each in a file of its own: `compact` and `wide` put them in their places.
//! `theme` is the only place with colours, `picture` makes the same screens for documents.

mod announcements;
mod bar;
mod bottom;
mod compact;
mod digits;
mod done;
mod footer;
mod header;
mod heard;
mod help;
mod import;
mod large;
mod letters;
mod list;
mod names;
mod note_desk;
mod notes;
mod now;
mod picture;
mod pictures;
mod plan;
mod public;
mod replay;
mod say;
mod sheet;
mod sums;
mod theme;
mod there;
mod time_left;
mod wide;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::console::audience::Display;
use crate::console::{Model, Overlay, Showing};
use crate::record::Audience;

pub use picture::svg;
pub use theme::{Look, Surroundings, Theme};

use sheet::{Sheet, wrapped};

/// The smallest terminal in which the desk can be used.
const SMALLEST: (usize, usize) = (60, 16);

/// Whatever has a picture.
pub trait Pictured {
    /// Draws it; gives the place of the cursor where text is typed.
    fn paint(&self, theme: Theme, buffer: &mut Buffer) -> Option<Position>;
}

impl Pictured for Model {
    fn paint(&self, theme: Theme, buffer: &mut Buffer) -> Option<Position> {
        paint(self, theme, buffer)
    }
}

impl Pictured for Display {
    fn paint(&self, theme: Theme, buffer: &mut Buffer) -> Option<Position> {
        public::draw(&mut Sheet::new(buffer, theme), self);
        None
    }
}

/// The picture of a console at this moment.
pub fn draw(pictured: &impl Pictured, theme: Theme, frame: &mut Frame<'_>) {
    if let Some(cursor) = pictured.paint(theme, frame.buffer_mut()) {
        frame.set_cursor_position(cursor);
    }
}

/// The same without a terminal, for so many columns and rows.
pub fn still(pictured: &impl Pictured, theme: Theme, columns: u16, rows: u16) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    pictured.paint(theme, &mut buffer);
    buffer
}

/// Gives the place of the cursor where a line is open.
fn paint(model: &Model, theme: Theme, buffer: &mut Buffer) -> Option<Position> {
    let mut sheet = Sheet::new(buffer, theme);
    let small = sheet.width() < SMALLEST.0 || sheet.height() < SMALLEST.1;
    match (model.view().showing, model.view().overlay) {
        (Showing::Public, _) => {
            public_view(&mut sheet, model);
            None
        }
        (Showing::Desk, _) if small => {
            too_small(&mut sheet);
            None
        }
        (Showing::Desk, Overlay::Help) => {
            help::draw(&mut sheet, model);
            None
        }
        (Showing::Desk, Overlay::Announcements) => {
            announcements::draw(&mut sheet, model);
            None
        }
        (Showing::Desk, Overlay::Pictures) => {
            pictures::draw(&mut sheet, model);
            None
        }
        (Showing::Desk, Overlay::None) if wide::fits(&sheet) => wide::draw(&mut sheet, model),
        (Showing::Desk, Overlay::None) => compact::draw(&mut sheet, model),
    }
}

fn public_view(sheet: &mut Sheet<'_>, model: &Model) {
    let audience = Audience::of(model.room(), model.clock());
    public::draw(sheet, &Display::new(audience, model.settings().audience_over_time, None));
}

fn too_small(sheet: &mut Sheet<'_>) {
    let told = [
        "NOT FOR SHARING".to_owned(),
        format!("The desk needs {} columns and {} rows.", SMALLEST.0, SMALLEST.1),
        format!("This window has {} and {}.", sheet.width(), sheet.height()),
        "Nothing is lost; keys go on working.".to_owned(),
    ];
    let lines = told.iter().flat_map(|line| wrapped(line, sheet.width()));
    for (row, line) in lines.collect::<Vec<_>>().iter().enumerate() {
        let look = if row == 0 { Look::Mark } else { Look::Plain };
        sheet.rest(row, 0, line, look);
    }
}
