//! Who was heard, by code, and where each intervention stands: known without going through the whole meeting.

use super::counting::{Counting, Tally};
use super::entry::Id;
use super::event::Kind;
use super::room::{Intervention, Room};
use super::shared::{SharedList, SharedMap};
use super::speaker::{OnBehalfOf, Speaker};
use crate::delegations::{Category, Code, Delegation};
use crate::time::{Length, Moment};

/// Whoever stands up. The code alone does not tell: Namibia and the Movement of Non-Aligned Countries share one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Who {
    Delegation(Code),
    Group(Code),
}

/// Somebody, a group that is spoken for, or the one for the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Voice {
    Of(Who),
    ForGroup(Code),
    Both(Who, Code),
}

/// What one voice has said: interventions that count, and have ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Said {
    /// Their places in the list of finished interventions.
    places: SharedList<usize>,
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
    said: SharedMap<Voice, Said>,
    guests: SharedList<Delegation>,
    /// The place of each intervention in the list of finished ones.
    places: SharedMap<Id, usize>,
    /// Places of remarks, of questions, and of rights of reply.
    remarks: SharedList<usize>,
    questions: SharedList<usize>,
    replies: SharedList<usize>,
    /// How many they were.
    tally: Tally,
}

impl Heard {
    /// Of all that have ended.
    pub fn of<'a>(finished: impl IntoIterator<Item = &'a Intervention>) -> Self {
        let mut heard = Self::default();
        for (place, intervention) in finished.into_iter().enumerate() {
            heard.add(place, intervention);
        }
        heard
    }

    /// One more has ended.
    pub(super) fn add(&mut self, place: usize, intervention: &Intervention) {
        self.stands_at(place, intervention);
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
        self.tally.add(intervention);
        // It has ended: the moment asked for does not matter.
        let time = intervention.elapsed(intervention.started);
        for voice in voices(speaker).chain(both(speaker)) {
            self.said.change(voice, |said| {
                said.places.push(place);
                said.time = said.time + time;
                said.for_others |= speaker.on_behalf_of.is_some();
                if group_of(intervention).is_some() {
                    said.for_group = Some(place);
                }
            });
        }
    }

    /// Whether an intervention leaves nothing behind here: a point of order of somebody who is no guest.
    pub(super) fn passes_over(intervention: &Intervention) -> bool {
        let guest = intervention.request.speaker.delegation.as_ref().is_some_and(Delegation::is_guest);
        intervention.request.kind == Kind::PointOfOrder && !guest
    }

    /// An intervention has this place now.
    pub(super) fn stands_at(&mut self, place: usize, intervention: &Intervention) {
        self.places.insert(intervention.id(), place);
    }

    /// The place of an intervention in the list of finished ones.
    pub(super) fn place_of(&self, id: Id) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// Guests among them, each once.
    pub fn guests(&self) -> &SharedList<Delegation> {
        &self.guests
    }

    fn places_of(&self, speaker: &Speaker) -> SharedList<usize> {
        let mut known = voices(speaker).filter_map(|voice| self.said.get(&voice)).map(|said| &said.places);
        match (known.next(), known.next()) {
            (None, _) => SharedList::default(),
            (Some(one), None) => one.clone(),
            (Some(one), Some(other)) => {
                let mut both: Vec<usize> = one.iter().chain(other).copied().collect();
                both.sort_unstable();
                both.dedup();
                both.into_iter().collect()
            }
        }
    }

    /// How often and how long. What a delegation said for the group it speaks for is told by both, and counts once.
    fn sum(&self, speaker: &Speaker) -> (usize, Length) {
        let of =
            |voice| self.said.get(&voice).map_or((0, Length::ZERO), |said| (said.places.len(), said.time));
        let told = voices(speaker)
            .map(of)
            .fold((0, Length::ZERO), |(count, time), (one, long)| (count + one, time + long));
        both(speaker).map(of).map_or(told, |(twice, long)| (told.0 - twice, told.1 - long))
    }
}

/// The group for which somebody of another delegation spoke.
fn group_of(intervention: &Intervention) -> Option<&Delegation> {
    match &intervention.request.speaker.on_behalf_of {
        Some(OnBehalfOf::Group(group)) => Some(group),
        Some(OnBehalfOf::States(_) | OnBehalfOf::Named(_)) | None => None,
    }
}

/// Whoever stands up, and the group that is spoken for: a group with the floor speaks for itself.
fn voices(speaker: &Speaker) -> impl Iterator<Item = Voice> {
    let group = speaker.group().map(|group| Voice::ForGroup(group.code.clone()));
    who(speaker).map(Voice::Of).into_iter().chain(group)
}

/// The one for the other, where there are both.
fn both(speaker: &Speaker) -> Option<Voice> {
    Some(Voice::Both(who(speaker)?, speaker.group()?.code.clone()))
}

fn who(speaker: &Speaker) -> Option<Who> {
    speaker.delegation.as_ref().map(|who| match who.category {
        Category::Group => Who::Group(who.code.clone()),
        Category::State
        | Category::ObserverState
        | Category::Organization
        | Category::GuestOrganization
        | Category::GuestPerson
        | Category::Officer => Who::Delegation(who.code.clone()),
    })
}

impl Room {
    /// What has been said by the delegation or for the group of a speaker, in the order of beginning; the
    /// running intervention included, points of order and remarks not.
    pub fn heard_of<'a>(&'a self, speaker: &'a Speaker) -> impl DoubleEndedIterator<Item = &'a Intervention> {
        let places = self.heard.places_of(speaker);
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

    /// Everybody heard so far, counted, whoever has the floor included.
    pub fn counted(&self) -> Counting {
        self.heard.tally.with(self.floor.speaker.as_ref())
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
        let (count, time) = self.heard.sum(speaker);
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
