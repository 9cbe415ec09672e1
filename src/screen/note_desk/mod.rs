//! Draws the note-taker's desk: what was noted, the line that is typed, and over it what it will be.

mod compact;
mod footer;
mod head;
mod note;
mod over_line;
mod positions;
mod side;
mod stream;
mod wide;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use crate::console::note_desk::{NoteDesk, NoteOverlay};

use super::sheet::Sheet;
use super::theme::Theme;
use super::{Pictured, SMALLEST, help, too_small};

/// Columns of a key in the help.
const KEY_COLUMNS: usize = 10;

impl Pictured for NoteDesk {
    fn paint(&self, theme: Theme, buffer: &mut Buffer) -> Option<Position> {
        let mut sheet = Sheet::new(buffer, theme);
        if sheet.width() < SMALLEST.0 || sheet.height() < SMALLEST.1 {
            too_small(&mut sheet);
            return None;
        }
        match &self.view().overlay {
            NoteOverlay::None if wide::fits(&sheet) => wide::draw(&mut sheet, self),
            NoteOverlay::None => compact::draw(&mut sheet, self),
            NoteOverlay::Help { search, turned } => {
                help::rows(&mut sheet, KEY_COLUMNS, &self.help(), search, *turned);
                None
            }
            NoteOverlay::Positions { row, column, folded } => {
                positions::draw(&mut sheet, self, (*row, *column), folded.as_ref());
                None
            }
        }
    }
}
