//! When somebody really spoke, and from when over time.

use crate::meeting::Intervention;
use crate::time::{Length, Moment};

/// A stretch of speaking without a pause, all of it within the limit or all beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spoken {
    pub(super) from: Moment,
    pub(super) to: Moment,
    pub(super) over: bool,
}

/// The stretches of an intervention in their order.
pub(super) fn spoken(heard: &Intervention, as_of: Moment) -> Vec<Spoken> {
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
