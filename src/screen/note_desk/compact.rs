//! The note-taker's desk on an ordinary screen: the notes, the line, the signs.

use ratatui::layout::Position;

use super::super::sheet::Sheet;
use super::{footer, head, over_line, stream};
use crate::console::note_desk::NoteDesk;

/// With fewer rows the signs give way to the notes.
const LOW: usize = 22;

/// Draws it. Gives the place of the cursor.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk) -> Option<Position> {
    let height = sheet.height();
    let (signs, least, most) = if height < LOW { (2, 1, 3) } else { (4, 2, 5) };
    let line = over_line::rows(desk, sheet.width(), least, most);
    let rule = usize::from(height >= LOW);
    let notes = height.saturating_sub(head::ROWS + line + rule + signs);
    head::draw(&mut sheet.part(0, head::ROWS), desk);
    stream::draw(&mut sheet.part(head::ROWS, notes), desk);
    let cursor = over_line::draw(&mut sheet.part(head::ROWS + notes, line), desk);
    if rule > 0 {
        sheet.rule(height - signs - 1, &[]);
    }
    footer::draw(&mut sheet.part(height - signs, signs), desk.keys());
    cursor
}
