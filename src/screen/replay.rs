//! A replay: the desk as it was, with the keys of the replay in the place of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::console::{REPLAY_KEYS, Replay, ReplayKey};
use crate::text::width;

use super::sheet::Sheet;
use super::theme::{Look, Theme};
use super::{Pictured, compact, wide};

/// Space between two keys.
const GAP: usize = 2;

impl Pictured for Replay {
    fn paint(&self, theme: Theme, buffer: &mut Buffer) -> Option<Position> {
        let whole = buffer.area;
        let placed = placed(usize::from(whole.width));
        let rows = placed.last().map_or(1, |(row, ..)| row + 2);
        let kept = keys_of_desk(&mut Buffer::empty(whole), theme);
        let less = u16::try_from(rows.saturating_sub(kept)).unwrap_or(0);
        let mut desk = Buffer::empty(Rect { height: whole.height.saturating_sub(less), ..whole });
        self.desk().paint(theme, &mut desk);
        buffer.merge(&desk);
        let mut sheet = Sheet::new(buffer, theme);
        let top = sheet.height().saturating_sub(rows.max(kept));
        sheet.clear(top, rows.max(kept));
        sheet.rest(top, 1, &self.status(), Look::Mark);
        for (row, column, key) in placed {
            let after = sheet.rest(top + 1 + row, column, key.shown, Look::Key);
            sheet.rest(top + 1 + row, after + 1, key.brief, Look::Head);
        }
        None
    }
}

/// Rows in which the desk has its keys.
fn keys_of_desk(desk: &mut Buffer, theme: Theme) -> usize {
    let sheet = Sheet::new(desk, theme);
    if wide::fits(&sheet) { wide::key_rows(sheet.height()) } else { compact::key_rows(sheet.height()) }
}

/// Where each key stands: as many rows as are needed for all of them.
fn placed(columns: usize) -> Vec<(usize, usize, &'static ReplayKey)> {
    let (mut row, mut column) = (0, 1);
    let mut all = Vec::new();
    for key in &REPLAY_KEYS {
        let needed = width(key.shown) + 1 + width(key.brief);
        if column > 1 && column + needed > columns {
            (row, column) = (row + 1, 1);
        }
        all.push((row, column, key));
        column += needed + GAP;
    }
    all
}
