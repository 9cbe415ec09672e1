//! Where the time went: planned against actual, item by item.

use crate::agenda::{ItemKind, ItemLabel};
use crate::meeting::{Room, Span};
use crate::time::{Length, Moment};

/// An item with its plan and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemAccount {
    /// Its label.
    pub label: ItemLabel,
    /// Its title; empty where the agenda no longer knows it.
    pub title: String,
    /// What happens under it; none where the agenda no longer knows it.
    pub kind: Option<ItemKind>,
    /// Its planned length as it stood last.
    pub planned: Option<Length>,
    /// When it was open; several stretches where it was reopened.
    pub times: Vec<Span>,
    /// How long it was open, suspensions not counted; none where it never was.
    pub actual: Option<Length>,
}

impl ItemAccount {
    /// When it was first opened.
    pub fn opened_at(&self) -> Option<Moment> {
        self.times.first().map(|span| span.from)
    }

    /// When it was last closed; none while it is open.
    pub fn closed_at(&self) -> Option<Moment> {
        self.times.last().and_then(|span| span.to)
    }
}

/// All items in the agenda's order, as of a moment.
pub(super) fn accounts(room: &Room, as_of: Moment) -> Vec<ItemAccount> {
    let accounts = room.items.iter().map(|state| {
        let planned = room.agenda.item(&state.label);
        ItemAccount {
            label: state.label.clone(),
            title: planned.map(|item| item.title.clone()).unwrap_or_default(),
            kind: planned.map(|item| item.kind),
            planned: state.planned,
            times: state.times.clone(),
            actual: (!state.times.is_empty()).then(|| room.time_open(state, as_of)),
        }
    });
    accounts.collect()
}
