//! Who was heard, by code: how often somebody spoke is found without going through the whole meeting.

use std::collections::HashMap;

use super::room::{Intervention, Room};
use super::shared::Shared;
use super::speaker::Speaker;
use crate::delegations::Code;

/// Places in the list of finished interventions, by the codes of who spoke and for which group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    places: Shared<HashMap<Code, Vec<usize>>>,
}

impl Heard {
    /// Of all that have ended.
    pub(super) fn of(finished: &[Intervention]) -> Self {
        let mut heard_by = Self::default();
        for (place, heard) in finished.iter().enumerate() {
            heard_by.add(place, &heard.request.speaker);
        }
        heard_by
    }

    /// One more has ended.
    pub(super) fn add(&mut self, place: usize, speaker: &Speaker) {
        for code in codes(speaker) {
            self.places.entry(code.clone()).or_default().push(place);
        }
    }

    fn places(&self, speaker: &Speaker) -> Vec<usize> {
        let known = codes(speaker).filter_map(|code| self.places.get(code));
        let mut places: Vec<usize> = known.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// The delegation's, and the group's where there is another one.
fn codes(speaker: &Speaker) -> impl Iterator<Item = &Code> {
    let group = speaker.group().map(|group| &group.code);
    speaker.code().into_iter().chain(group.filter(|group| Some(*group) != speaker.code()))
}

impl Room {
    /// What has been said by the delegation or for the group of a speaker, in the order of beginning; the
    /// running intervention included, points of order and remarks not.
    pub fn heard_of<'a>(&'a self, speaker: &'a Speaker) -> impl DoubleEndedIterator<Item = &'a Intervention> {
        let places = self.heard.places(speaker).into_iter();
        let finished = places.filter_map(|place| self.finished.get(place));
        let all = finished.chain(&self.floor.speaker);
        all.filter(|heard| heard.counts() && heard.request.speaker.same_voice(speaker))
    }
}
