//! Keys while the help or the table of positions stands over the desk: none of them changes a note.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::Effect;
use super::NoteDesk;
use super::keys::Stroke;
use super::stroke_map::Press;
use super::table::Table;
use super::view::NoteOverlay;
use crate::delegations::Code;
use crate::record::Positions;

/// Lines of the table by which a page turns.
const PAGE: usize = 10;

/// Rows of the help by which a page turns: some are of several lines.
const HELP_PAGE: usize = 6;

/// Longer words are in no help.
const LONGEST: usize = 40;

impl NoteDesk {
    /// A key while something stands over the desk.
    pub(super) fn in_overlay(&mut self, event: KeyEvent) -> Vec<Effect> {
        let overlay = std::mem::take(&mut self.view.overlay);
        self.view.overlay = match overlay {
            NoteOverlay::None => NoteOverlay::None,
            NoteOverlay::Help { search, turned } => self.in_help(event, search, turned),
            NoteOverlay::Positions { row, column, folded } => self.in_positions(event, (row, column), folded),
        };
        if let NoteOverlay::Help { turned, .. } = &self.view.overlay {
            let most = self.help().len().saturating_sub(1);
            let wanted = (*turned).min(most);
            if let NoteOverlay::Help { turned, .. } = &mut self.view.overlay {
                *turned = wanted;
            }
        }
        Vec::new()
    }

    fn in_positions(
        &self,
        event: KeyEvent,
        (row, column): (usize, usize),
        folded: Option<Code>,
    ) -> NoteOverlay {
        let all = Positions::of(self.room());
        let positions = folded.as_ref().map_or_else(|| all.clone(), |group| all.folded(group));
        let (row, column) = match event.code {
            KeyCode::Up => (row.saturating_sub(1), column),
            KeyCode::Down => (row + 1, column),
            KeyCode::PageUp => (row.saturating_sub(PAGE), column),
            KeyCode::PageDown => (row + PAGE, column),
            KeyCode::Left => (row, column.saturating_sub(1)),
            KeyCode::Right => (row, column + 1),
            KeyCode::Char('f') => {
                let folded = next_group(&all, folded.as_ref());
                return NoteOverlay::Positions { row: 0, column: 0, folded };
            }
            _ if matches!(self.keys.press(event), Press::Stroke(Stroke::Positions | Stroke::Back, _)) => {
                return NoteOverlay::None;
            }
            // What is typed for a note that is hidden would go where nobody looks.
            _ => (row, column),
        };
        let column = column.min(positions.columns.len().saturating_sub(1));
        let last = Table::of(&positions, column, self.view.columns).lines.len().saturating_sub(1);
        NoteOverlay::Positions { row: row.min(last), column, folded }
    }

    /// Letters look for something, arrows turn, any other key goes back.
    fn in_help(&self, event: KeyEvent, mut search: String, turned: usize) -> NoteOverlay {
        let held = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let turned = match event.code {
            KeyCode::Up => turned.saturating_sub(1),
            KeyCode::Down => turned + 1,
            KeyCode::PageUp => turned.saturating_sub(HELP_PAGE),
            KeyCode::PageDown => turned + HELP_PAGE,
            KeyCode::Home => 0,
            KeyCode::End => usize::MAX,
            KeyCode::Backspace if !search.is_empty() => {
                search.pop();
                0
            }
            KeyCode::Char(letter) if !held && !letter.is_control() && search.chars().count() < LONGEST => {
                search.push(letter);
                0
            }
            _ => return NoteOverlay::None,
        };
        let left = matches!(self.keys.press(event), Press::Stroke(Stroke::Help | Stroke::Back, _));
        if left { NoteOverlay::None } else { NoteOverlay::Help { search, turned } }
    }
}

/// The group after this one; none after the last.
fn next_group(positions: &Positions, folded: Option<&Code>) -> Option<Code> {
    let mut groups = positions.groups();
    match folded {
        None => groups.next().cloned(),
        Some(code) => groups.skip_while(|group| *group != code).nth(1).cloned(),
    }
}
