//! What was read waits for its Enter, and names of the list are settled one by one.

use crossterm::event::{KeyCode, KeyEvent};

use super::act::PAGE;
use super::import::{Import, NameLeft, Reader, Takes, as_typed};
use super::line::{Line, Purpose};
use super::notice::Tone;
use super::{Effect, Model, Now};
use crate::attendance::{Detail, Matcher, Unreadable};
use crate::meeting::{Command, Refusal, SettledNames};
use crate::text::counted;

impl Model {
    /// What was read and is not taken yet.
    pub fn import(&self) -> Option<&Import> {
        self.import.as_ref()
    }

    /// Names of the list taken last that are to be settled.
    pub fn names_left(&self) -> Vec<&NameLeft> {
        let room = self.ahead().room();
        self.names.iter().filter(|name| room.settled_as(&name.mark).is_none()).collect()
    }

    /// How many names are to be settled, in words; and what to do where this desk does not know them.
    pub(super) fn names_told(&self) -> String {
        let room = self.ahead().room();
        match (self.names_left().len(), room.names_to_settle().count()) {
            (0, 0) if room.attendance_list().is_none() => {
                "no attendance list is taken yet; attendance FILE takes one".to_owned()
            }
            (0, 0) => "every name is settled".to_owned(),
            (0, left) => {
                format!(
                    "{left} to settle, whose names no journal keeps: attendance FILE reads the list again"
                )
            }
            (left, _) => format!("settles {}", counted(left, "name", "names")),
        }
    }

    /// Shows what was read.
    pub(super) fn attendance_read(
        &mut self,
        name: &str,
        bytes: &[u8],
        earlier: Vec<SettledNames>,
    ) -> Vec<Effect> {
        self.earlier = earlier;
        match self.read_for_import(name, bytes) {
            Ok(import) => {
                self.import = Some(import);
                self.view.turned = 0;
                self.open(Purpose::Import)
            }
            Err(unreadable) => self.refuse(format!("cannot read \u{201c}{name}\u{201d}: {unreadable}")),
        }
    }

    /// Several lines pasted where one asks for the floor: shown as a file would be; where one of them is not
    /// clear, they are put into the line to be mended.
    pub(super) fn lines_pasted(&mut self, text: &str) -> Vec<Effect> {
        let read = self.read_for_import("pasted lines", text.as_bytes());
        let typed = self.line.take().map(|line| line.text()).unwrap_or_default();
        match read {
            Ok(import) if !matches!(import.takes, Takes::Not(_)) => {
                if !typed.trim().is_empty() {
                    self.kept.push((Purpose::Asks, typed));
                }
                self.import = Some(import);
                self.view.turned = 0;
                self.open(Purpose::Import)
            }
            Ok(Import { takes: Takes::Not(why), .. }) => {
                let gap = if typed.trim().is_empty() { "" } else { "; " };
                self.line =
                    Some(Line::with_text(Purpose::Asks, format!("{}{gap}{}", typed.trim(), as_typed(text))));
                self.refuse(why)
            }
            Ok(_) => Vec::new(),
            Err(unreadable) => {
                self.line = Some(Line::with_text(Purpose::Asks, typed));
                self.refuse(format!("cannot read what was pasted: {unreadable}"))
            }
        }
    }

    /// Takes what was read. The same list once more only brings its names back.
    pub(super) fn take_import(&mut self, now: Now) -> Vec<Effect> {
        let Some(Import { takes: Takes::All(command, _), names, .. }) = self.import.take() else {
            return Vec::new();
        };
        if matches!(*command, Command::TakeAttendance { .. }) {
            self.names = names;
        }
        match self.would(&command) {
            Err(same @ Refusal::ListSaysTheSame(_)) => {
                self.say(Tone::Quiet, same.to_string());
                Vec::new()
            }
            Ok(_) | Err(_) => self.ask(*command, now),
        }
    }

    /// Whether a key only turns the preview.
    pub(super) fn turns(&mut self, event: KeyEvent) -> bool {
        let rows = self.import.as_ref().map_or(0, |import| import.preview.len());
        self.view.turned = match event.code {
            KeyCode::PageDown => (self.view.turned + PAGE).min(rows.saturating_sub(1)),
            KeyCode::Down => (self.view.turned + 1).min(rows.saturating_sub(1)),
            KeyCode::PageUp => self.view.turned.saturating_sub(PAGE),
            KeyCode::Up => self.view.turned.saturating_sub(1),
            _ => return false,
        };
        true
    }

    fn read_for_import(&self, name: &str, bytes: &[u8]) -> Result<Import, Unreadable> {
        let matcher = Matcher::of(&self.roster);
        let reader =
            Reader { room: self.ahead().room(), matcher: &matcher, now: self.clock, earlier: &self.earlier };
        reader.import(name, bytes, Detail::EachRow)
    }
}
