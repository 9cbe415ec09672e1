//! What a Chair could sum up: by theme and stance, how many said something, and what was said.
//!
//! Nobody is named whatever the attribution, groups neither: a summary is the Chair's and goes to everybody.

use std::collections::{BTreeMap, BTreeSet};

use super::points::{by_place, voices_of};
use super::{About, closing, outcomes};
use crate::export::cast::{Cast, LeftOut, Told};
use crate::meeting::{NoteKind, OutcomeKind, Stance};
use crate::record::{MadeProposal, PlacedNote, Record, Voices};

/// A record summed up.
pub(in crate::export) struct Summary {
    pub(in crate::export) about: About,
    /// From how many delegations on it is "some".
    pub(in crate::export) some: usize,
    /// From how many on it is "many".
    pub(in crate::export) many: usize,
    pub(in crate::export) marked: Vec<Told>,
    pub(in crate::export) outcomes: Vec<(OutcomeKind, Told)>,
    pub(in crate::export) items: Vec<SummaryItem>,
    /// What belongs to no item.
    pub(in crate::export) elsewhere: Vec<SummaryTheme>,
}

/// An item on which something was noted.
pub(in crate::export) struct SummaryItem {
    pub(in crate::export) label: Told,
    pub(in crate::export) title: Told,
    pub(in crate::export) themes: Vec<SummaryTheme>,
}

/// What was said on one place in a document, or on none in particular.
pub(in crate::export) struct SummaryTheme {
    pub(in crate::export) on: Option<Told>,
    pub(in crate::export) spoke: Voices,
    pub(in crate::export) said: Vec<Said>,
    /// Who supports, opposes, will consult on what was proposed there.
    pub(in crate::export) added: [Voices; 3],
}

/// What was said with one stance.
pub(in crate::export) struct Said {
    pub(in crate::export) stance: Option<Stance>,
    pub(in crate::export) by: Voices,
    pub(in crate::export) points: Vec<Told>,
}

impl Summary {
    /// Of a record.
    pub(in crate::export) fn of(record: &Record) -> Self {
        let cast = Cast::of(record, LeftOut::Everybody);
        let whole = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let rules = &record.agenda.record;
        let mut by_item: BTreeMap<Option<&str>, Vec<&PlacedNote>> = BTreeMap::new();
        for placed in &record.notes {
            let item = record.item_of_note(placed).map(crate::agenda::ItemLabel::as_str);
            let known = item.filter(|item| record.items.iter().any(|one| one.label.as_str() == *item));
            by_item.entry(known).or_default().push(placed);
        }
        let mut themes = |item| themes(record, &by_item.remove(&item).unwrap_or_default(), &cast);
        let items = record.items.iter().map(|account| SummaryItem {
            label: cast.free(account.label.as_str()),
            title: cast.free(&account.title),
            themes: themes(Some(account.label.as_str())),
        });
        Self {
            some: whole(rules.some),
            many: whole(rules.many),
            items: items.filter(|item| !item.themes.is_empty()).collect(),
            elsewhere: themes(None),
            marked: closing(record, &cast),
            outcomes: outcomes(record, &cast),
            about: About::of(record, &cast),
        }
    }
}

fn themes(record: &Record, notes: &[&PlacedNote], cast: &Cast) -> Vec<SummaryTheme> {
    let theme = |(on, notes): (Option<Told>, Vec<&PlacedNote>)| SummaryTheme {
        added: added(record, &notes),
        spoke: voices_of(record, &notes),
        said: by_stance(record, &notes, cast),
        on,
    };
    by_place(notes, cast).into_iter().map(theme).collect()
}

/// In the order in which stances are listed; what was said without one comes last.
fn by_stance(record: &Record, notes: &[&PlacedNote], cast: &Cast) -> Vec<Said> {
    let order = [
        Some(Stance::Proposes),
        Some(Stance::Supports),
        Some(Stance::Opposes),
        Some(Stance::Reserves),
        Some(Stance::Asks),
        Some(Stance::Answers),
        Some(Stance::Aligns),
        Some(Stance::Welcomes),
        Some(Stance::IsConcerned),
        None,
    ];
    let said = order.into_iter().map(|stance| {
        let here: Vec<&PlacedNote> =
            notes.iter().copied().filter(|placed| placed.note.stance == stance).collect();
        let points: BTreeSet<Told> =
            here.iter().map(|placed| point(placed, cast)).filter(|point| !point.is_empty()).collect();
        (!here.is_empty()).then(|| Said {
            stance,
            by: voices_of(record, &here),
            points: points.into_iter().collect(),
        })
    });
    said.flatten().collect()
}

/// What was said, without the stance, which the sentence says, and without wording.
fn point(placed: &PlacedNote, cast: &Cast) -> Told {
    let text = placed.note.text.trim().trim_end_matches(['.', ';']);
    match &placed.kind {
        NoteKind::Alignment { with, .. } if text.is_empty() => cast.free(&with.said()),
        NoteKind::Plain | NoteKind::Proposal { .. } | NoteKind::Alignment { .. } => cast.free(text),
    }
}

/// Who was added to the proposals that are among these notes.
fn added(record: &Record, notes: &[&PlacedNote]) -> [Voices; 3] {
    let here: BTreeSet<usize> = notes.iter().map(|placed| placed.number).collect();
    let made: Vec<&MadeProposal> = record.proposals.iter().filter(|made| here.contains(&made.note)).collect();
    [
        Voices::of(made.iter().flat_map(|made| &made.supports)),
        Voices::of(made.iter().flat_map(|made| &made.opposes)),
        Voices::of(made.iter().flat_map(|made| &made.consults)),
    ]
}
