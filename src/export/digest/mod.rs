//! What is left of a record when names are left out: points by theme with counts.
//!
//! There is no place here for a speaker, a moment or an order: points are sorted by their words, so that two
//! meetings in which the same was said in another order give the same document.

mod points;
mod proposed;
mod summary;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use super::cast::{Cast, FEW, LeftOut, Told};
use crate::agenda::{Language, Order};
use crate::meeting::{MeetingState, OutcomeKind};
use crate::record::{PlacedNote, Record, Voices};
pub(super) use points::{Point, Theme};
use points::{by_group, group_of, point_in_full, themes};
pub(super) use proposed::ProposedOn;
use proposed::proposed;
pub(super) use summary::{Said, Summary, SummaryTheme};

/// A number; one that is not nought and so small that it could point at somebody is only `some`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    /// Exactly so many.
    Exactly(usize),
    /// One or two.
    Some,
}

impl From<usize> for Count {
    fn from(count: usize) -> Self {
        if (1..FEW).contains(&count) { Self::Some } else { Self::Exactly(count) }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exactly(count) => count.serialize(serializer),
            Self::Some => serializer.serialize_str("some"),
        }
    }
}

/// A record without names.
pub(super) struct Digest {
    pub(super) left_out: LeftOut,
    pub(super) about: About,
    pub(super) state: MeetingState,
    pub(super) order: Order,
    pub(super) name: Told,
    pub(super) time_zone: Told,
    pub(super) heard: Heard,
    pub(super) groups: Vec<GroupHeard>,
    pub(super) in_writing: Count,
    pub(super) not_heard: Count,
    pub(super) to_check: usize,
    pub(super) closing: Vec<Told>,
    pub(super) items: Vec<ItemDigest>,
    pub(super) elsewhere: Vec<Theme>,
    pub(super) outcomes: Vec<(OutcomeKind, Told)>,
    pub(super) proposals: Vec<ProposedOn>,
}

/// What meeting it was, as every document without names says it.
pub(super) struct About {
    pub(super) practice: bool,
    pub(super) language: Language,
    pub(super) title: Told,
    pub(super) series: Option<Told>,
    pub(super) reference: Option<Told>,
    pub(super) mandate: Option<Told>,
    pub(super) place: Option<Told>,
    pub(super) date: NaiveDate,
}

/// Different speakers by capacity.
#[derive(Serialize)]
pub(super) struct Heard {
    pub(super) delegations: Count,
    pub(super) groups: Count,
    pub(super) observers: Count,
    pub(super) organizations: Count,
    pub(super) others: Count,
}

/// A group that may be named, with what was said for it.
pub(super) struct GroupHeard {
    pub(super) name: Told,
    pub(super) statements: usize,
}

/// An item with the points made on it.
pub(super) struct ItemDigest {
    pub(super) label: Told,
    pub(super) title: Told,
    pub(super) themes: Vec<Theme>,
    pub(super) of_groups: Vec<(Told, Vec<Point>)>,
}

impl Digest {
    /// The record with the names taken out.
    pub(super) fn of(record: &Record, left_out: LeftOut) -> Self {
        let cast = Cast::of(record, left_out);
        let agenda = &record.agenda;
        Self {
            left_out,
            about: About::of(record, &cast),
            state: record.state,
            order: agenda.list_of_speakers.order,
            name: cast.free(&record.name),
            time_zone: cast.free(agenda.time_zone.name()),
            heard: Heard::of(&record.counting.speakers),
            groups: groups(record, &cast),
            in_writing: record.in_writing.len().into(),
            not_heard: record.not_heard.len().into(),
            to_check: record.notes.iter().filter(|placed| placed.note.check).count(),
            closing: closing(record, &cast),
            items: items(record, &cast),
            elsewhere: elsewhere(record, &cast),
            outcomes: outcomes(record, &cast),
            proposals: proposed(record, &cast),
        }
    }
}

impl About {
    pub(super) fn of(record: &Record, cast: &Cast) -> Self {
        let agenda = &record.agenda;
        let free = |text: &Option<String>| text.as_deref().map(|text| cast.free(text));
        Self {
            practice: record.practice,
            language: agenda.language,
            title: cast.free(&agenda.title),
            series: free(&agenda.series),
            reference: free(&agenda.reference),
            mandate: free(&agenda.mandate),
            place: free(&agenda.place),
            date: agenda.date,
        }
    }
}

impl Heard {
    pub(super) fn of(voices: &Voices) -> Self {
        Self {
            delegations: voices.delegations.into(),
            groups: voices.groups.into(),
            observers: voices.observers.into(),
            organizations: voices.organizations.into(),
            others: voices.others.into(),
        }
    }
}

fn groups(record: &Record, cast: &Cast) -> Vec<GroupHeard> {
    let mut statements: BTreeMap<Told, usize> = BTreeMap::new();
    for heard in record.interventions.iter().filter(|heard| heard.counts()) {
        if let Some(name) = cast.group(&heard.request.speaker) {
            *statements.entry(name).or_default() += 1;
        }
    }
    statements.into_iter().map(|(name, statements)| GroupHeard { name, statements }).collect()
}

fn closing(record: &Record, cast: &Cast) -> Vec<Told> {
    let marked = record.notes.iter().filter(|placed| placed.note.summary);
    let points: BTreeSet<Told> = marked.map(|placed| point_in_full(placed, cast).text).collect();
    points.into_iter().collect()
}

fn items(record: &Record, cast: &Cast) -> Vec<ItemDigest> {
    let items = record.items.iter().map(|account| {
        let here = |placed: &&PlacedNote| record.item_of_note(placed) == Some(&account.label);
        let notes: Vec<&PlacedNote> = record.notes.iter().filter(here).collect();
        let (of_groups, others): (Vec<&PlacedNote>, Vec<&PlacedNote>) =
            notes.into_iter().partition(|placed| group_of(record, placed, cast).is_some());
        ItemDigest {
            label: cast.free(account.label.as_str()),
            title: cast.free(&account.title),
            themes: themes(record, &others, cast),
            of_groups: by_group(record, &of_groups, cast),
        }
    });
    items.collect()
}

fn elsewhere(record: &Record, cast: &Cast) -> Vec<Theme> {
    let nowhere: Vec<&PlacedNote> =
        record.notes.iter().filter(|placed| record.item_of_note(placed).is_none()).collect();
    themes(record, &nowhere, cast)
}

/// Outcomes by kind, without who follows them up.
fn outcomes(record: &Record, cast: &Cast) -> Vec<(OutcomeKind, Told)> {
    let mut outcomes = Vec::new();
    for kind in [OutcomeKind::Agreed, OutcomeKind::Decision, OutcomeKind::FollowUp] {
        let texts = record.outcomes.iter().map(|concluded| &concluded.outcome);
        let texts = texts.filter(|outcome| outcome.kind == kind).map(|outcome| outcome.text.trim());
        let told: BTreeSet<Told> = texts.map(|text| cast.free(text.trim_end_matches('.'))).collect();
        outcomes.extend(told.into_iter().map(|text| (kind, text)));
    }
    outcomes
}
