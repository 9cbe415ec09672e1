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
            actual: (!state.times.is_empty()).then(|| time_open(&state.times, &room.suspensions, as_of)),
        }
    });
    accounts.collect()
}

/// An item is not charged for a suspension, as no speaker is.
fn time_open(times: &[Span], suspensions: &[Span], as_of: Moment) -> Length {
    let stretch = |span: &Span| (span.from, span.to.unwrap_or(as_of));
    let common = |one: &Span, other: &Span| {
        let ((from, to), (since, until)) = (stretch(one), stretch(other));
        (to.min(until) - from.max(since)).not_negative()
    };
    let open: Length = times.iter().map(|span| span.length(as_of)).sum();
    let suspended: Length =
        times.iter().flat_map(|span| suspensions.iter().map(move |other| common(span, other))).sum();
    (open - suspended).not_negative()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(count: i64) -> Moment {
        Moment::from_millis(count * 60_000)
    }

    fn span(from: i64, to: Option<i64>) -> Span {
        Span { from: minutes(from), to: to.map(minutes) }
    }

    #[test]
    fn an_item_is_not_charged_for_a_suspension() {
        let times = [span(0, Some(10)), span(20, None)];
        let suspensions = [span(5, Some(8)), span(15, Some(22)), span(28, None)];
        assert_eq!(time_open(&times, &suspensions, minutes(30)), Length::from_minutes(7 + 6));
    }
}
