//! Planned against actual: the rest of the plan shifts with what has happened, or is shared out on request, and
//! is never lengthened by itself (RULES "Time").

use super::room::{ItemState, Room};
use crate::agenda::ItemLabel;
use crate::time::{Length, Moment};

/// When an item that is open or still to come is expected, as things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// The item.
    pub label: ItemLabel,
    /// When it began, or would begin.
    pub begins: Moment,
    /// When it would end at its planned length, and not before now.
    pub ends: Moment,
}

impl Room {
    /// The rest of the plan, shifted: the open item to the end of its planned length, and the others one after
    /// the other behind it. Before the meeting, the plan as it was made; after a late beginning, later.
    pub fn expected(&self, now: Moment) -> Vec<Expected> {
        let open = self.open_item.as_ref().and_then(|label| self.item(label));
        let mut rest = Vec::new();
        let mut end = match (open, self.opened_at()) {
            (Some(open), _) => {
                let left = self.own_planned(open, now).unwrap_or_default() - self.time_open(open, now);
                let ends = now + left.not_negative();
                let begins = open.times.first().map_or(now, |span| span.from);
                rest.push(Expected { label: open.label.clone(), begins, ends });
                ends
            }
            (None, Some(_)) => now,
            (None, None) => self.agenda.starts_at().max(now),
        };
        for item in self.counted_later() {
            let ends = end + item.planned.unwrap_or_default();
            rest.push(Expected { label: item.label.clone(), begins: end, ends });
            end = ends;
        }
        rest
    }

    /// When the plan would end, as things stand.
    pub fn expected_end(&self, now: Moment) -> Moment {
        self.expected(now).last().map_or(now, |item| item.ends)
    }

    /// What an item has of its planned length for itself: it is the frame of its sub-items, of which those still
    /// to come take what is planned for them, and the others what they took.
    pub fn own_planned(&self, item: &ItemState, now: Moment) -> Option<Length> {
        let parts = self.items.iter().filter(|part| part.label.parent().as_ref() == Some(&item.label));
        let taken: Length = parts
            .map(|part| {
                if part.times.is_empty() {
                    part.planned.unwrap_or_default()
                } else {
                    self.time_open(part, now)
                }
            })
            .sum();
        item.planned.map(|planned| (planned - taken).not_negative())
    }

    /// Items still to come with what each would have, if so much were taken from them in equal shares; none falls
    /// below nothing. Only those that change.
    pub(super) fn shortened_by(&self, over: Length) -> Vec<(ItemLabel, Length)> {
        let mut planned: Vec<(&ItemState, Length)> = self
            .counted_later()
            .filter_map(|item| item.planned.map(|planned| (item, planned)))
            .filter(|(_, planned)| *planned > Length::ZERO)
            .collect();
        // The shortest gives first: what it cannot give is left to the others.
        planned.sort_by_key(|(_, planned)| *planned);
        let mut left = over;
        let mut givers = planned.len();
        let mut shortened = Vec::new();
        for (item, planned) in planned {
            let share = whole_seconds_up(left.shared_by(givers)).min(planned).min(left);
            left = left - share;
            givers -= 1;
            shortened.push((item.label.clone(), planned - share));
        }
        shortened
    }

    /// How long an item was open, suspensions not counted.
    pub fn time_open(&self, item: &ItemState, now: Moment) -> Length {
        let suspended = |from: Moment, to: Moment| -> Length {
            let within = self
                .suspensions
                .iter()
                .map(|pause| (pause.to.unwrap_or(now).min(to) - pause.from.max(from)).not_negative());
            within.sum()
        };
        let open =
            item.times.iter().map(|span| span.length(now) - suspended(span.from, span.to.unwrap_or(now)));
        open.sum::<Length>().not_negative()
    }
}

/// Lengths of a plan are whole seconds, so that they can be typed.
fn whole_seconds_up(length: Length) -> Length {
    let second = Length::from_seconds(1);
    (length + second - Length::from_millis(1)).floor_to(second)
}
