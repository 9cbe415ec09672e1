//! Will the programme fit? Many meetings are held that never were, from the requests and limits of an agenda.

mod chance;
mod held;
mod lengths;
mod picture;

use chance::Chance;
use held::Held;

use crate::agenda::Agenda;
use crate::meeting::Refusal;
use crate::time::Moment;

/// What is rehearsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Programme {
    /// How many meetings are held.
    pub meetings: usize,
    /// The same seed gives the same meetings.
    pub seed: u64,
    /// How many ask for the floor at least: those of the agenda file, and others in national capacity.
    pub requests: usize,
}

/// When the meetings ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    programme: Programme,
    agenda: Agenda,
    /// Of the agenda file.
    planned_requests: usize,
    /// From the earliest to the latest.
    ends: Vec<Moment>,
}

impl Rehearsal {
    /// Holds the meetings.
    ///
    /// # Errors
    /// The [`Refusal`] of the rules, where the agenda cannot be held as it stands.
    pub fn of(agenda: &Agenda, programme: Programme) -> Result<Self, Refusal> {
        let planned_requests = agenda.requests.len();
        let more = programme.requests.saturating_sub(planned_requests);
        let mut chance = Chance::of(programme.seed);
        let mut ends = Vec::with_capacity(programme.meetings);
        for _ in 0..programme.meetings {
            ends.push(Held::from_beginning_to_end(agenda, more, &mut chance)?);
        }
        ends.sort_unstable();
        Ok(Self { programme, agenda: agenda.clone(), planned_requests, ends })
    }

    /// When the meetings ended, from the earliest to the latest.
    pub fn ends(&self) -> &[Moment] {
        &self.ends
    }

    /// How many meetings ended by then.
    pub fn ended_by(&self, moment: Moment) -> usize {
        self.ends.partition_point(|end| *end <= moment)
    }

    /// By when so many of a hundred had ended; none where none was held.
    pub fn end_of(&self, of_a_hundred: usize) -> Option<Moment> {
        let rank = (self.ends.len() * of_a_hundred).div_ceil(100).max(1);
        self.ends.get(rank - 1).copied()
    }
}
