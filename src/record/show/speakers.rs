//! Speakers, those who wait and those who were heard, as the interface names them.

use super::build::View;
use super::{OnBehalfOfShown, ShownEntry, ShownProposal, ShownSpeaker, ShownSpeech};
use crate::meeting::{Intervention, OnBehalfOf, Speaker, Waiting};
use crate::record::proposals::MadeProposal;
use crate::time::Length;

impl View<'_> {
    /// A list that has places, from 1.
    pub(super) fn entries(&self, waiting: &[Waiting]) -> Vec<ShownEntry> {
        waiting.iter().zip(1..).map(|(waiting, place)| self.entry(waiting, Some(place))).collect()
    }

    pub(super) fn entry(&self, waiting: &Waiting, place: Option<usize>) -> ShownEntry {
        let (spoken_count, spoken) = self.room.spoken(&waiting.speaker, self.as_of);
        ShownEntry {
            speaker: ShownSpeaker::of(&waiting.speaker),
            place,
            kind: waiting.kind,
            requested_at: self.time(waiting.asked),
            channel: waiting.channel,
            limit_ms: self.room.limit_of(waiting).map(Length::millis),
            held: waiting.held,
            note: waiting.note.clone(),
            spoken_count,
            spoken_ms: spoken.millis(),
            warnings: self.warnings_about(waiting.id),
        }
    }

    pub(super) fn speech(&self, heard: &Intervention) -> ShownSpeech {
        let state = match (heard.ended, heard.is_paused()) {
            (Some(_), _) => "finished",
            (None, true) => "paused",
            (None, false) => "speaking",
        };
        ShownSpeech {
            speaker: ShownSpeaker::of(&heard.request.speaker),
            number: heard.number,
            item: heard.item.clone(),
            kind: heard.request.kind,
            state,
            started_at: self.time(heard.started),
            ended_at: heard.ended.map(|ended| self.time(ended)),
            elapsed_ms: heard.elapsed(self.as_of).millis(),
            paused_ms: heard.paused(self.as_of).millis(),
            limit_ms: heard.limit.map(Length::millis),
            over_ms: heard.over(self.as_of).millis(),
            asked_to_conclude: heard.asked_to_conclude.map(|asked| self.time(asked)),
            logged_afterwards: heard.was_logged_afterwards(),
        }
    }
}

impl ShownSpeaker {
    /// A speaker by code and list name; both null where the floor was given to somebody unknown.
    pub fn of(speaker: &Speaker) -> Self {
        let delegation = speaker.delegation.as_ref();
        Self {
            who: delegation.map(|delegation| delegation.code.to_string()),
            name: delegation.map(|delegation| delegation.name.to_string()),
            on_behalf_of: speaker.on_behalf_of.as_ref().map(OnBehalfOfShown::of),
            capacity: speaker.capacity(),
            also_national: speaker.also_national,
            person: speaker.person.clone(),
        }
    }
}

impl ShownProposal {
    /// A proposal with those added to it.
    pub(super) fn of(made: &MadeProposal) -> Self {
        let shown = |speakers: &[Speaker]| speakers.iter().map(ShownSpeaker::of).collect();
        Self {
            label: made.label.clone(),
            text: made.text(),
            on: made.on.clone(),
            by: made.by.as_ref().map(ShownSpeaker::of),
            supports: shown(&made.supports),
            opposes: shown(&made.opposes),
            consults: shown(&made.consults),
        }
    }
}

impl OnBehalfOfShown {
    fn of(behalf: &OnBehalfOf) -> Self {
        match behalf {
            OnBehalfOf::Group(group) => {
                Self::Group { group: group.code.to_string(), name: group.name.to_string() }
            }
            OnBehalfOf::States(states) => {
                Self::States { states: states.iter().map(|state| state.code.to_string()).collect() }
            }
            OnBehalfOf::Named(name) => Self::Named { name: name.clone() },
        }
    }
}
