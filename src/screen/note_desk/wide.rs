//! The note-taker's desk on a large screen: interventions, proposals and marks stand at the left of the notes.

use ratatui::layout::Position;

use super::super::sheet::Sheet;
use super::{footer, head, over_line, side, stream};
use crate::console::note_desk::{NoteDesk, NoteView};

/// The fewest rows in which the blocks at the left have room.
const LOWEST: usize = 30;

/// Rows of signs and keys.
const SIGNS: usize = 4;

/// Rows of text, at least and at most.
const TYPED: (usize, usize) = (4, 10);

/// Whether a screen is large enough.
pub fn fits(sheet: &Sheet<'_>) -> bool {
    NoteView::beside(sheet.width()) > 0 && sheet.height() >= LOWEST
}

/// Draws it. Gives the place of the cursor.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk) -> Option<Position> {
    let beside = NoteView::beside(sheet.width());
    let top = head::ROWS + 1;
    let body = sheet.height() - top - SIGNS - 1;
    let columns = sheet.width() - beside - 1;
    let line = over_line::rows(desk, columns, TYPED.0, TYPED.1);
    head::draw(&mut sheet.part(0, head::ROWS), desk);
    sheet.rule(head::ROWS, &[]);
    sheet.rule(top + body, &[]);
    side::draw(&mut sheet.cut(top, body, 0, beside), desk);
    stream::draw(&mut sheet.cut(top, body - line, beside + 1, columns), desk);
    let cursor = over_line::draw(&mut sheet.cut(top + body - line, line, beside + 1, columns), desk);
    sheet.part(top, body).divide(beside);
    footer::draw(&mut sheet.part(top + body + 1, SIGNS), desk.keys());
    cursor
}
