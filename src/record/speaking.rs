//! When somebody really spoke, from when over time, and how long in all: the numbers of every picture.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::meeting::{Capacity, Intervention, Speaker};
use crate::time::{Length, Moment};

/// A stretch of speaking without a pause, all of it within the limit or all beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// Its beginning.
    pub from: Moment,
    /// Its end.
    pub to: Moment,
    /// Whether it is beyond the limit.
    pub over: bool,
}

/// How long one name spoke in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakingTime {
    /// The name.
    pub name: String,
    /// Within the limits.
    pub within: Length,
    /// Beyond them.
    pub over: Length,
}

/// Whose speaking time is added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those in national capacity.
    Delegations,
    /// Groups, observers, organizations and others who made statements.
    Others,
}

impl SpeakingTime {
    /// Both together.
    pub fn total(&self) -> Length {
        self.within + self.over
    }
}

/// Speaking time by name, the longest first, then by name.
pub fn speaking_times<'a>(
    interventions: impl IntoIterator<Item = &'a Intervention>,
    whose: Whose,
    as_of: Moment,
    name: &dyn Fn(&Speaker) -> String,
) -> Vec<SpeakingTime> {
    let mut sums: BTreeMap<String, (Length, Length)> = BTreeMap::new();
    for heard in interventions.into_iter().filter(|heard| heard.counts() && is_of(heard, whose)) {
        let beyond = heard.over(as_of);
        let (within, over) = sums.entry(name(&heard.request.speaker)).or_default();
        *within = *within + heard.elapsed(as_of) - beyond;
        *over = *over + beyond;
    }
    let mut times: Vec<SpeakingTime> =
        sums.into_iter().map(|(name, (within, over))| SpeakingTime { name, within, over }).collect();
    times.sort_by_key(|time| Reverse(time.total()));
    times
}

fn is_of(heard: &Intervention, whose: Whose) -> bool {
    let national = heard.request.speaker.capacity() == Capacity::National;
    match whose {
        Whose::Delegations => national,
        Whose::Others => !national,
    }
}

/// The stretches of an intervention in their order.
pub fn spoken(heard: &Intervention, as_of: Moment) -> Vec<Spoken> {
    let until = heard.until(as_of);
    let mut stretches = Vec::new();
    let mut from = heard.started;
    let mut left = heard.limit;
    let pauses =
        heard.pauses.iter().map(|pause| (pause.from.min(until), pause.to.unwrap_or(until).min(until)));
    for (pause, resumed) in pauses.chain([(until, until)]) {
        if from < pause {
            left = split(&mut stretches, (from, pause), left);
        }
        from = from.max(resumed);
    }
    stretches
}

/// A stretch cut where the limit is reached; what is left of the limit after it.
fn split(stretches: &mut Vec<Spoken>, (from, to): (Moment, Moment), left: Option<Length>) -> Option<Length> {
    let Some(left) = left else {
        stretches.push(Spoken { from, to, over: false });
        return None;
    };
    let reached = from + left.min(to - from);
    for (from, to, over) in [(from, reached, false), (reached, to, true)] {
        if from < to {
            stretches.push(Spoken { from, to, over });
        }
    }
    Some(left - (reached - from))
}
