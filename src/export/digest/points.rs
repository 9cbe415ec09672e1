//! Points by theme, with how many spoke on it.

use std::collections::{BTreeMap, BTreeSet};

use super::Count;
use crate::export::cast::{Cast, Told};
use crate::export::notes::phrases::{Wording, joint, place_in_document, said, sentence};
use crate::meeting::{NoteKind, Speaker};
use crate::record::{PlacedNote, Record, Voices};

/// Points on one place in a document, or on none in particular.
pub(in crate::export) struct Theme {
    pub(in crate::export) on: Option<Told>,
    pub(in crate::export) speakers: Count,
    pub(in crate::export) points: Vec<Point>,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::export) struct Point {
    pub(in crate::export) text: Told,
    pub(in crate::export) check: bool,
    pub(in crate::export) summary: bool,
}

/// Themes by the words of their places.
pub(super) fn themes(record: &Record, notes: &[&PlacedNote], cast: &Cast) -> Vec<Theme> {
    let theme = |(on, notes): (Option<Told>, Vec<&PlacedNote>)| {
        let points: BTreeSet<Point> = notes.iter().map(|placed| point(placed, cast)).collect();
        let speakers = voices_of(record, &notes).total().into();
        Theme { on, speakers, points: points.into_iter().collect() }
    };
    by_place(notes, cast).into_iter().map(theme).collect()
}

/// Notes by the places to which they point.
pub(super) fn by_place<'a>(
    notes: &[&'a PlacedNote],
    cast: &Cast,
) -> BTreeMap<Option<Told>, Vec<&'a PlacedNote>> {
    let mut as_typed: BTreeMap<Option<&str>, Vec<&PlacedNote>> = BTreeMap::new();
    for placed in notes {
        as_typed.entry(placed.note.on.as_deref()).or_default().push(placed);
    }
    let mut by_place: BTreeMap<Option<Told>, Vec<&PlacedNote>> = BTreeMap::new();
    for (on, notes) in as_typed {
        by_place.entry(place_told(on, cast)).or_default().extend(notes);
    }
    by_place
}

/// A place as it may be told; none where there is none.
pub(super) fn place_told(on: Option<&str>, cast: &Cast) -> Option<Told> {
    let on = on.map(|on| cast.free(&place_in_document(on, &cast.terms.said)));
    on.filter(|on| !on.is_empty())
}

/// What groups that may be named said, each by itself.
pub(super) fn by_group(record: &Record, notes: &[&PlacedNote], cast: &Cast) -> Vec<(Told, Vec<Point>)> {
    let mut points: BTreeMap<Told, BTreeSet<Point>> = BTreeMap::new();
    for placed in notes {
        if let Some(group) = group_of(record, placed, cast) {
            points.entry(group).or_default().insert(point_in_full(placed, cast));
        }
    }
    points.into_iter().map(|(group, points)| (group, points.into_iter().collect())).collect()
}

/// The group for which it was said, if it may be named.
pub(super) fn group_of(record: &Record, placed: &PlacedNote, cast: &Cast) -> Option<Told> {
    cast.group(speaker_of(record, placed)?)
}

/// Who said it: who was named with it, else whose intervention it was, where that counts.
fn speaker_of<'a>(record: &'a Record, placed: &'a PlacedNote) -> Option<&'a Speaker> {
    named_with(placed).or_else(|| {
        let heard = record.intervention_of_note(placed).filter(|heard| heard.counts())?;
        Some(&heard.request.speaker)
    })
}

fn named_with(placed: &PlacedNote) -> Option<&Speaker> {
    match &placed.kind {
        NoteKind::Plain => None,
        NoteKind::Proposal { by: who, .. } | NoteKind::Alignment { who, .. } => who.as_deref(),
    }
}

/// Different speakers by capacity; nobody knows whether two not yet named are the same.
pub(super) fn voices_of(record: &Record, notes: &[&PlacedNote]) -> Voices {
    let named = notes.iter().filter_map(|placed| named_with(placed));
    let numbers: BTreeSet<usize> = notes
        .iter()
        .filter(|placed| named_with(placed).is_none())
        .filter_map(|placed| record.intervention_of_note(placed))
        .filter(|heard| heard.counts())
        .map(|heard| heard.number)
        .collect();
    let heard = numbers.into_iter().filter_map(|number| record.intervention(number));
    Voices::of(named.chain(heard.map(|heard| &heard.request.speaker)))
}

fn point(placed: &PlacedNote, cast: &Cast) -> Point {
    told(placed, cast, &sentence(None, &said_without_wording(placed, cast), cast.terms))
}

/// A point with where it points, where points are not by theme.
pub(super) fn point_in_full(placed: &PlacedNote, cast: &Cast) -> Point {
    let place = placed.note.on.as_deref().map(|on| place_in_document(on, &cast.terms.said));
    let joint = joint(&placed.note, Wording::LeftOut, cast.terms);
    let place = place.as_deref().map(|place| (place, joint));
    told(placed, cast, &sentence(place, &said_without_wording(placed, cast), cast.terms))
}

/// Wording is told only where it is marked as quotable; no such mark exists yet.
fn said_without_wording(placed: &PlacedNote, cast: &Cast) -> String {
    let (words, positions) = (&cast.terms.said, &cast.terms.positions);
    let text = placed.note.text.trim();
    match &placed.kind {
        NoteKind::Alignment { with, .. } if text.is_empty() => {
            format!("{}{}", positions.aligns_itself_with, with.said())
        }
        NoteKind::Plain | NoteKind::Proposal { .. } | NoteKind::Alignment { .. } => {
            let said = said(&placed.note, Wording::LeftOut, cast.terms);
            let only_wording = said.is_empty() && placed.note.verbatim.is_some();
            if only_wording { words.wording_left_out.to_owned() } else { said }
        }
    }
}

fn told(placed: &PlacedNote, cast: &Cast, text: &str) -> Point {
    Point { text: cast.free(text), check: placed.note.check, summary: placed.note.summary }
}
