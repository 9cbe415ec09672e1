//! The room as it was at earlier moments, the nearer the denser: to take something back costs as much as what has
//! happened since, however long the meeting.

use std::sync::Arc;

use super::room::Room;
use super::shared::Shared;

/// Entries from one checkpoint to the next, where they are densest.
const STEP: usize = 16;

/// How many of its own steps away a checkpoint is forgotten, in favour of the next coarser ones.
const REACH: usize = 4;

/// Rooms of earlier moments, the oldest first; the beginning, when nothing was known yet, is always among them.
#[derive(Debug, Clone)]
pub struct Checkpoints(Shared<Vec<Checkpoint>>);

/// The room as the first so many entries leave it.
#[derive(Debug, Clone)]
pub struct Checkpoint {
    pub entries: usize,
    pub room: Arc<Room>,
}

impl Checkpoints {
    /// Nothing but the beginning.
    pub fn begin() -> Self {
        Self(vec![Checkpoint { entries: 0, room: Room::empty().into() }].into())
    }

    /// The room before the entry at this position, or before an earlier one. Later ones are forgotten: they hold
    /// what is to be folded again.
    pub fn back_to(&mut self, position: usize) -> Checkpoint {
        self.0.retain(|kept| kept.entries <= position);
        self.0.last().cloned().unwrap_or_else(|| Checkpoint { entries: 0, room: Room::empty().into() })
    }

    /// Keeps the room as the first so many entries leave it, if it is one that is wanted when there are `all`.
    pub fn keep(&mut self, entries: usize, all: usize, room: &Room) {
        if is_wanted(entries, all) {
            self.0.retain(|kept| is_wanted(kept.entries, all));
            self.0.push(Checkpoint { entries, room: room.clone().into() });
        }
    }
}

/// A checkpoint stands at every multiple of the step, and the rounder its number in steps, the longer.
fn is_wanted(entries: usize, all: usize) -> bool {
    let own_step = STEP << (entries / STEP).trailing_zeros().min(usize::BITS / 2);
    entries == 0 || (entries.is_multiple_of(STEP) && all.saturating_sub(entries) <= REACH * own_step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(all: usize) -> Vec<usize> {
        let mut checkpoints = Checkpoints::begin();
        for entries in 1..=all {
            checkpoints.keep(entries, entries, &Room::empty());
        }
        checkpoints.0.iter().map(|kept| kept.entries).collect()
    }

    #[test]
    fn a_checkpoint_lies_no_further_behind_an_entry_than_what_has_happened_since() {
        for all in [1, 17, 100, 1_000, 5_000] {
            let standing = standing(all);
            for position in 0..all {
                let before = standing.iter().rev().find(|kept| **kept <= position).unwrap();
                let since = all - position;
                assert!(position - before <= since + STEP, "{position} of {all}: {before}");
            }
        }
    }

    #[test]
    fn few_are_kept_however_long_the_meeting() {
        assert!(standing(20_000).len() <= 1 + REACH * 12);
    }

    #[test]
    fn those_wanted_at_the_end_are_wanted_all_the_way() {
        let at_once: Vec<usize> = (0..=4_992).filter(|entries| is_wanted(*entries, 4_992)).collect();
        assert_eq!(standing(4_992), at_once);
    }
}
