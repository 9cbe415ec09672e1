//! Entries in the order of the journal, each with the moment at which it was known. Notes may have been written
//! for an earlier moment than the entry before them; here time never goes back.

use std::sync::Arc;

use crate::meeting::{Entry, Event};
use crate::time::Moment;

/// The entries and their moments.
#[derive(Debug, Clone, Default)]
pub(super) struct TimeLine {
    entries: Vec<Arc<Entry>>,
    moments: Vec<Moment>,
}

impl TimeLine {
    pub(super) fn of<'a>(entries: impl IntoIterator<Item = &'a Arc<Entry>>) -> Self {
        let mut line = Self::default();
        line.extend(entries);
        line
    }

    /// What was written since.
    pub(super) fn extend<'a>(&mut self, entries: impl IntoIterator<Item = &'a Arc<Entry>>) {
        for entry in entries {
            let before = self.last().unwrap_or(entry.at);
            self.moments.push(entry.at.max(before));
            self.entries.push(Arc::clone(entry));
        }
    }

    /// Only the first ones stand as they were, and others follow.
    pub(super) fn lay_anew(&mut self, stand: usize, then: &[Arc<Entry>]) {
        self.entries.truncate(stand);
        self.moments.truncate(stand);
        self.extend(then);
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Entries from one number to another, this one not among them.
    pub(super) fn entries(&self, from: usize, to: usize) -> &[Arc<Entry>] {
        self.entries.get(from..to).unwrap_or_default()
    }

    /// How many entries were there at a moment.
    pub(super) fn until(&self, at: Moment) -> usize {
        self.moments.partition_point(|moment| *moment <= at)
    }

    pub(super) fn first(&self) -> Option<Moment> {
        self.moments.first().copied()
    }

    pub(super) fn last(&self) -> Option<Moment> {
        self.moments.last().copied()
    }

    /// The moment of an entry, counted from 1.
    pub(super) fn moment(&self, number: usize) -> Option<Moment> {
        self.moments.get(number.checked_sub(1)?).copied()
    }

    /// The nearest moment at which there is a meeting.
    pub(super) fn within(&self, at: Moment) -> Moment {
        match (self.first(), self.last()) {
            (Some(first), Some(last)) => at.clamp(first, last),
            (None, _) | (_, None) => at,
        }
    }

    /// When the item before was opened; the beginning where there is none.
    pub(super) fn item_before(&self, at: Moment) -> Moment {
        let before = self.openings().take_while(|moment| *moment < at).last();
        before.or_else(|| self.first()).unwrap_or(at)
    }

    /// When the next item was opened; the end where there is none.
    pub(super) fn item_after(&self, at: Moment) -> Moment {
        let after = self.openings().find(|moment| *moment > at);
        after.or_else(|| self.last()).unwrap_or(at)
    }

    fn openings(&self) -> impl Iterator<Item = Moment> {
        let opens =
            |entry: &Arc<Entry>| entry.events.iter().any(|event| matches!(event, Event::ItemOpened { .. }));
        self.entries.iter().zip(&self.moments).filter(move |(entry, _)| opens(entry)).map(|(_, at)| *at)
    }
}
