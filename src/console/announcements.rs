//! What can be announced now, to be read from the screen or copied for the chat.

use crossterm::event::{KeyCode, KeyEvent};

use super::line::nearest_minute;
use super::view::{Overlay, Showing};
use super::{Action, Effect, Model};
use crate::time::Length;
use crate::words::{Announcement, Manner, Voice};

/// When an open list would be closed, as `l` proposes it.
const CLOSES_IN: Length = Length::from_minutes(5);

impl Model {
    /// What a key does while something stands over the desk; none where nothing does.
    pub(super) fn in_overlay(&mut self, event: KeyEvent, action: Option<Action>) -> Option<Vec<Effect>> {
        match (self.view.showing, self.view.overlay) {
            (Showing::Public, _) | (Showing::Desk, Overlay::None) => None,
            (Showing::Desk, Overlay::Help) => Some(self.in_help(event, action)),
            (Showing::Desk, Overlay::Announcements) => Some(self.in_announcements(event)),
            (Showing::Desk, Overlay::Pictures) => Some(self.in_pictures(event)),
        }
    }

    /// Puts something over the desk, where it begins.
    pub(super) fn look_at(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.view.overlay = overlay;
        self.view.turned = 0;
        Vec::new()
    }

    /// The announcements that can be made now, in the order of a meeting.
    pub fn announcements(&self) -> Vec<Announcement> {
        let manner = Manner { distinguished: self.settings.distinguished, ..Manner::default() };
        Voice::of(self.room()).in_manner(manner).announcements(nearest_minute(self.clock + CLOSES_IN))
    }

    /// A key while they are open: arrows choose, Enter or c copies, any other goes back. None of them acts on the
    /// meeting.
    pub(super) fn in_announcements(&mut self, event: KeyEvent) -> Vec<Effect> {
        let all = self.announcements();
        let last = all.len().saturating_sub(1);
        let chosen = self.view.turned.min(last);
        match event.code {
            KeyCode::Up => self.view.turned = chosen.saturating_sub(1),
            KeyCode::Down => self.view.turned = (chosen + 1).min(last),
            KeyCode::Enter | KeyCode::Char('c') => {
                self.view.overlay = Overlay::None;
                let sentence = all.get(chosen).map(|announcement| announcement.sentence.to_string());
                return sentence.map(Effect::Copy).into_iter().collect();
            }
            _ => self.view.overlay = Overlay::None,
        }
        Vec::new()
    }

    /// A key while the pictures are open: arrows turn, any other goes back.
    pub(super) fn in_pictures(&mut self, event: KeyEvent) -> Vec<Effect> {
        const PAGE: usize = 10;
        let turned = self.view.turned;
        match event.code {
            KeyCode::Up => self.view.turned = turned.saturating_sub(1),
            KeyCode::Down => self.view.turned = turned.saturating_add(1),
            KeyCode::PageUp => self.view.turned = turned.saturating_sub(PAGE),
            KeyCode::PageDown => self.view.turned = turned.saturating_add(PAGE),
            KeyCode::Home => self.view.turned = 0,
            _ => self.view.overlay = Overlay::None,
        }
        Vec::new()
    }
}
