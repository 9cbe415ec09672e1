//! Who was heard, by code: how often somebody spoke is known without going through the whole meeting.

use std::borrow::Cow;
use std::collections::HashMap;

use super::event::Kind;
use super::room::{Intervention, Room};
use super::shared::Shared;
use super::speaker::{OnBehalfOf, Speaker};
use crate::delegations::{Category, Code, Delegation};
use crate::time::{Length, Moment};

/// A delegation or a group. The code alone does not tell: Namibia and the Movement of Non-Aligned Countries
/// share one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Voice {
    Delegation(Code),
    Group(Code),
}

/// What one voice has said: interventions that count, and have ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Said {
    /// Their places in the list of finished interventions.
    places: Vec<usize>,
    /// How long they took together.
    time: Length,
    /// The place of the last one for a group.
    for_group: Option<usize>,
    /// Whether one was for somebody else: a group, or States.
    for_others: bool,
}

/// Everybody who was heard.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heard {
    said: Shared<HashMap<Voice, Said>>,
    guests: Shared<Vec<Delegation>>,
    /// Places of remarks, of questions, and of rights of reply.
    remarks: Shared<Vec<usize>>,
    questions: Shared<Vec<usize>>,
    replies: Shared<Vec<usize>>,
}

impl Heard {
    /// Of all that have ended.
    pub fn of(finished: &[Intervention]) -> Self {
        let mut heard = Self::default();
        for (place, intervention) in finished.iter().enumerate() {
            heard.add(place, intervention);
        }
        heard
    }

    /// One more has ended.
    pub(super) fn add(&mut self, place: usize, intervention: &Intervention) {
        let speaker = &intervention.request.speaker;
        if let Some(guest) = speaker.delegation.as_ref().filter(|who| who.is_guest())
            && self.guests.iter().all(|known| known.code != guest.code)
        {
            self.guests.push(guest.clone());
        }
        match intervention.request.kind {
            Kind::Remarks => self.remarks.push(place),
            Kind::Question => self.questions.push(place),
            Kind::RightOfReply => self.replies.push(place),
            Kind::Statement | Kind::Reaction | Kind::PointOfOrder => {}
        }
        if !intervention.counts() {
            return;
        }
        // It has ended: the moment asked for does not matter.
        let time = intervention.elapsed(intervention.started);
        for voice in voices(speaker) {
            let said = self.said.entry(voice).or_default();
            said.places.push(place);
            said.time = said.time + time;
            said.for_others |= speaker.on_behalf_of.is_some();
            if group_of(intervention).is_some() {
                said.for_group = Some(place);
            }
        }
    }

    /// Guests among them, each once.
    pub fn guests(&self) -> &[Delegation] {
        &self.guests
    }

    fn places(&self, speaker: &Speaker) -> Cow<'_, [usize]> {
        let mut known = voices(speaker).filter_map(|voice| self.said.get(&voice)).map(|said| &said.places);
        match (known.next(), known.next()) {
            (None, _) => Cow::Borrowed(&[]),
            (Some(one), None) => Cow::Borrowed(one),
            (Some(one), Some(other)) => {
                let mut both: Vec<usize> = one.iter().chain(other).copied().collect();
                both.sort_unstable();
                both.dedup();
                Cow::Owned(both)
            }
        }
    }

    /// How often and how long, where the speaker is one voice only.
    fn sum(&self, speaker: &Speaker) -> Option<(usize, Length)> {
        let mut voices = voices(speaker);
        match (voices.next(), voices.next()) {
            (Some(one), None) => {
                Some(self.said.get(&one).map_or((0, Length::ZERO), |said| (said.places.len(), said.time)))
            }
            (None | Some(_), _) => None,
        }
    }
}

/// The group for which somebody of another delegation spoke.
fn group_of(intervention: &Intervention) -> Option<&Delegation> {
    match &intervention.request.speaker.on_behalf_of {
        Some(OnBehalfOf::Group(group)) => Some(group),
        Some(OnBehalfOf::States(_) | OnBehalfOf::Named(_)) | None => None,
    }
}

/// The delegation, and the group it speaks for; a group inscribed alone is one voice.
fn voices(speaker: &Speaker) -> impl Iterator<Item = Voice> {
    let delegation = speaker.delegation.as_ref().map(|who| match who.category {
        Category::Group => Voice::Group(who.code.clone()),
        Category::State
        | Category::ObserverState
        | Category::Organization
        | Category::GuestOrganization
        | Category::GuestPerson
        | Category::Officer => Voice::Delegation(who.code.clone()),
    });
    let group = speaker.group().map(|group| Voice::Group(group.code.clone()));
    let group = group.filter(|group| Some(group) != delegation.as_ref());
    delegation.into_iter().chain(group)
}

impl Room {
    /// What has been said by the delegation or for the group of a speaker, in the order of beginning; the
    /// running intervention included, points of order and remarks not.
    pub fn heard_of<'a>(&'a self, speaker: &'a Speaker) -> impl DoubleEndedIterator<Item = &'a Intervention> {
        let places = self.heard.places(speaker);
        let places = (0..places.len()).filter_map(move |index| places.get(index).copied());
        let finished = places.filter_map(|place| self.finished.get(place));
        let all = finished.chain(&self.floor.speaker);
        all.filter(|heard| heard.counts() && heard.request.speaker.same_voice(speaker))
    }

    /// Whether a delegation has spoken for somebody else, a group or States.
    pub fn has_spoken_for_others(&self, speaker: &Speaker) -> bool {
        let running = self.floor.speaker.as_ref().map(|running| &running.request.speaker);
        let running =
            running.is_some_and(|running| running.on_behalf_of.is_some() && running.same_voice(speaker));
        running || voices(speaker).filter_map(|voice| self.heard.said.get(&voice)).any(|said| said.for_others)
    }

    /// Remarks that have ended, the last first.
    pub(super) fn remarks_heard(&self) -> impl Iterator<Item = &Intervention> {
        self.heard.remarks.iter().rev().filter_map(|place| self.finished.get(*place))
    }

    /// Questions that have been put, the last first.
    pub(super) fn questions_put(&self) -> impl Iterator<Item = &Intervention> {
        self.heard.questions.iter().rev().filter_map(|place| self.finished.get(*place))
    }

    /// Rights of reply that were exercised, in the order of beginning.
    pub(super) fn replies_heard(&self) -> impl Iterator<Item = &Intervention> {
        self.heard.replies.iter().filter_map(|place| self.finished.get(*place))
    }

    /// Number of interventions and time spoken by somebody so far, as of `now`: the group counts where it is
    /// for a group, else the delegation.
    pub fn spoken(&self, speaker: &Speaker, now: Moment) -> (usize, Length) {
        let Some((count, time)) = self.heard.sum(speaker) else {
            return self
                .heard_of(speaker)
                .fold((0, Length::ZERO), |(count, time), heard| (count + 1, time + heard.elapsed(now)));
        };
        let running = self.floor.speaker.as_ref();
        let running =
            running.filter(|running| running.counts() && running.request.speaker.same_voice(speaker));
        running.map_or((count, time), |running| (count + 1, time + running.elapsed(now)))
    }

    /// The group for which the delegation or the group of a speaker was heard last.
    pub fn last_heard_for(&self, speaker: &Speaker) -> Option<&Delegation> {
        let running = self.floor.speaker.as_ref();
        let running =
            running.filter(|running| running.counts() && running.request.speaker.same_voice(speaker));
        let last = voices(speaker).filter_map(|voice| self.heard.said.get(&voice)?.for_group).max();
        let last = last.and_then(|place| self.finished.get(place));
        running.and_then(group_of).or_else(|| last.and_then(group_of))
    }
}
