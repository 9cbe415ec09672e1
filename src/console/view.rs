//! What of the meeting is looked at: it is in no journal, and nothing of the meeting depends on it.

use crate::agenda::ItemKind;
use crate::meeting::{Id, Room, WarningCode};
use crate::time::Length;

/// Who may see the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Showing {
    /// The facilitator alone.
    #[default]
    Desk,
    /// Everybody in the room.
    Public,
}

/// What stands in the middle of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Middle {
    /// The list of speakers, with the words of an item that is no exchange of views.
    #[default]
    List,
    /// Who was heard.
    Heard,
    /// Who is there and was not heard yet.
    There,
    /// The words of the item in full.
    Words,
}

impl Middle {
    /// What an item begins with: the list, and while the meeting is closed who was heard.
    pub(super) fn of(room: &Room) -> Self {
        let closing = room.open_item_planned().is_some_and(|item| item.kind == ItemKind::Closing);
        if closing { Self::Heard } else { Self::List }
    }

    /// What stands there after it: who is there only where somebody has taken an attendance list.
    pub(super) fn next(self, room: &Room) -> Self {
        match self {
            Self::List => Self::Heard,
            Self::Heard if room.attendance_list().is_some() => Self::There,
            Self::Heard | Self::There => Self::Words,
            Self::Words => Self::List,
        }
    }
}

/// What stands over the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The keys.
    Help,
    /// What can be announced now.
    Announcements,
    /// The time of the meeting in pictures.
    Pictures,
}

/// A row selected with the arrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// Which request.
    pub id: Id,
    /// When an arrow was last pressed.
    pub(super) since: Length,
}

impl Selection {
    /// When it is let go, since the program began.
    pub(super) fn until(&self) -> Length {
        self.since + SELECTED_FOR
    }
}

/// What is looked at.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// Who may see it.
    pub showing: Showing,
    /// What stands in the middle.
    pub middle: Middle,
    /// What stands over it.
    pub overlay: Overlay,
    /// Lines by which words or help are turned on.
    pub turned: usize,
    /// What is looked for in the help.
    pub search: String,
    /// The row selected.
    pub selection: Option<Selection>,
    /// Warnings set aside by hand.
    pub(super) set_aside: Vec<(WarningCode, Option<Id>)>,
    /// The warning that is shown as long as it holds.
    pub(super) warning: Option<(WarningCode, Option<Id>)>,
}

/// How long a row stays selected.
const SELECTED_FOR: Length = Length::from_seconds(10);

/// Which way an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
}

impl View {
    /// Lets go of a selection that is too old, or whose row is gone.
    pub(super) fn let_go(&mut self, room: &Room, at: Length) {
        let holds =
            |selection: &Selection| at < selection.until() && room.waiting_entry(selection.id).is_some();
        self.selection.take_if(|selection| !holds(selection));
    }

    /// Selects the row above or below.
    pub(super) fn step(&mut self, room: &Room, step: Step, at: Length) {
        let rows: Vec<Id> = selectable(room).collect();
        let here = self.selection.and_then(|selection| rows.iter().position(|id| *id == selection.id));
        let there = match (here, step) {
            (None, Step::Down) => Some(0),
            (None, Step::Up) => rows.len().checked_sub(1),
            (Some(here), Step::Down) => Some((here + 1).min(rows.len().saturating_sub(1))),
            (Some(here), Step::Up) => Some(here.saturating_sub(1)),
        };
        let id = there.and_then(|there| rows.get(there));
        self.selection = id.map(|id| Selection { id: *id, since: at });
    }
}

/// Rows that can be selected: the list of speakers, rights of reply, requests after closing.
fn selectable(room: &Room) -> impl Iterator<Item = Id> {
    room.waiting.iter().chain(&room.replies).chain(&room.after_closing).map(|waiting| waiting.id)
}
