//! Who was heard, counted by capacity: different speakers apart from statements (RULES, Counting).

use std::collections::BTreeSet;

use super::event::Kind;
use super::room::Intervention;
use super::shared::SharedMap;
use super::speaker::{Capacity, OnBehalfOf, Speaker};
use crate::agenda::ItemLabel;
use crate::delegations::Code;

/// Numbers by capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Voices {
    /// Delegations in national capacity.
    pub delegations: usize,
    /// Groups, named States and the European Union.
    pub groups: usize,
    /// The two observer States.
    pub observers: usize,
    /// Organizations.
    pub organizations: usize,
    /// Guests and officers who made statements, and speakers not yet named.
    pub others: usize,
}

/// Interventions by kind; points of order and remarks are no statements of anybody and are not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Statements {
    /// Statements, by capacity.
    pub statements: Voices,
    /// Questions.
    pub questions: usize,
    /// Reactions.
    pub reactions: usize,
    /// Rights of reply exercised.
    pub replies: usize,
}

/// Both sums, over the meeting or one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counting {
    /// Different speakers; who only replied was heard too.
    pub speakers: Voices,
    /// What they made.
    pub interventions: Statements,
}

impl Voices {
    /// All of them.
    pub fn total(&self) -> usize {
        self.delegations + self.groups + self.observers + self.organizations + self.others
    }

    /// Different speakers, by capacity.
    pub fn of<'a>(speakers: impl IntoIterator<Item = &'a Speaker>) -> Self {
        let mut voices = Self::default();
        let mut known = BTreeSet::new();
        for (speaker, place) in speakers.into_iter().zip(0..) {
            if known.insert(voice(speaker, place)) {
                voices.add(speaker.capacity());
            }
        }
        voices
    }

    fn add(&mut self, capacity: Capacity) {
        let count = match capacity {
            Capacity::National => &mut self.delegations,
            Capacity::Group | Capacity::States => &mut self.groups,
            Capacity::Observer => &mut self.observers,
            Capacity::Organization => &mut self.organizations,
            Capacity::Other => &mut self.others,
        };
        *count += 1;
    }
}

impl Statements {
    /// Everything that counts as an intervention of a delegation.
    pub fn total(&self) -> usize {
        self.statements.total() + self.questions + self.reactions + self.replies
    }

    fn add(&mut self, intervention: &Intervention) {
        match intervention.request.kind {
            Kind::Statement => self.statements.add(intervention.request.speaker.capacity()),
            Kind::Question => self.questions += 1,
            Kind::Reaction => self.reactions += 1,
            Kind::RightOfReply => self.replies += 1,
            Kind::PointOfOrder | Kind::Remarks => {}
        }
    }
}

impl Counting {
    /// Over interventions begun; points of order and remarks among them are passed over.
    pub fn over<'a>(interventions: impl IntoIterator<Item = &'a Intervention>) -> Self {
        let mut tally = Tally::default();
        for intervention in interventions.into_iter().filter(|intervention| intervention.counts()) {
            tally.add(intervention);
        }
        tally.counting
    }

    /// Over those of one item.
    pub fn on_item(interventions: &[Intervention], item: &ItemLabel) -> Self {
        Self::over(interventions.iter().filter(|intervention| intervention.item.as_ref() == Some(item)))
    }
}

/// A count that goes on: it knows whom it has counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Tally {
    counting: Counting,
    known: SharedMap<Voice, ()>,
}

impl Tally {
    /// One more, which counts.
    pub(super) fn add(&mut self, intervention: &Intervention) {
        self.counting.interventions.add(intervention);
        let speaker = &intervention.request.speaker;
        let voice = voice(speaker, intervention.number);
        if !self.known.contains(&voice) {
            self.counting.speakers.add(speaker.capacity());
            self.known.insert(voice, ());
        }
    }

    /// The count with one more, if it counts.
    pub(super) fn with(&self, running: Option<&Intervention>) -> Counting {
        let mut tally = self.clone();
        running.filter(|running| running.counts()).into_iter().for_each(|running| tally.add(running));
        tally.counting
    }
}

/// What makes a speaker another one: the group where it is for a group, the States where it is for a list of
/// them, else the delegation. Nobody knows whether two speakers not yet named are the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Voice {
    Group(Code),
    Named(String),
    States(Vec<Code>),
    Delegation(Code),
    Unknown(usize),
}

fn voice(speaker: &Speaker, number: usize) -> Voice {
    match (&speaker.on_behalf_of, &speaker.delegation) {
        (Some(OnBehalfOf::Group(group)), _) => Voice::Group(group.code.clone()),
        (Some(OnBehalfOf::Named(name)), _) => Voice::Named(name.clone()),
        (Some(OnBehalfOf::States(states)), _) => Voice::States(states_of(speaker, states)),
        (None, None) => Voice::Unknown(number),
        (None, Some(delegation)) if speaker.group().is_some() => Voice::Group(delegation.code.clone()),
        (None, Some(delegation)) => Voice::Delegation(delegation.code.clone()),
    }
}

fn states_of(speaker: &Speaker, states: &[crate::delegations::Delegation]) -> Vec<Code> {
    let listed = states.iter().map(|state| &state.code);
    let all: BTreeSet<&Code> = listed.chain(speaker.code()).collect();
    all.into_iter().cloned().collect()
}
