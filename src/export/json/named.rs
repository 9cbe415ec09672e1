//! The record with names.

use serde::Serialize;

use super::{SCHEMA, on_one_line};
use crate::agenda::ItemLabel;
use crate::export::{Extra, Wanted};
use crate::meeting::{NoteKind, Speaker, Stance};
use crate::record::{
    Counting, NotePlace, PlacedNote, Record, Show, ShownEntry, ShownForecast, ShownItem, ShownList,
    ShownMeeting, ShownOutcome, ShownProposal, ShownSpeaker, ShownSpeech, ShownWarning, Voices,
};

#[derive(Serialize)]
struct NamedRecord<'a> {
    schema: &'static str,
    attribution: &'static str,
    as_of: &'a str,
    practice: bool,
    meeting: &'a ShownMeeting,
    items: &'a [ShownItem],
    item: Option<&'a ItemLabel>,
    floor: Option<&'a ShownSpeech>,
    list: &'a ShownList,
    after_closing: &'a [ShownEntry],
    replies: &'a [ShownEntry],
    in_writing: &'a [ShownEntry],
    finished: &'a [ShownSpeech],
    forecast: Option<&'a ShownForecast>,
    proposals: &'a [ShownProposal],
    outcomes: &'a [ShownOutcome],
    warnings: &'a [ShownWarning],
    notes: Vec<NamedNote<'a>>,
    statistics: Statistics,
}

#[derive(Serialize)]
struct NamedNote<'a> {
    intervention: Option<usize>,
    item: Option<&'a ItemLabel>,
    placed: bool,
    at: String,
    text: &'a str,
    on: Option<&'a str>,
    stance: Option<Stance>,
    verbatim: Option<&'a str>,
    said_by: Option<ShownSpeaker>,
    proposal: Option<String>,
    aligned_with: Option<ShownSpeaker>,
    check: bool,
    summary: bool,
}

#[derive(Serialize)]
struct Statistics {
    speakers: Numbers,
    statements: Numbers,
    questions: usize,
    reactions: usize,
    rights_of_reply: usize,
    in_writing: usize,
    not_heard: usize,
    withdrawn: usize,
}

#[derive(Serialize)]
struct Numbers {
    delegations: usize,
    groups: usize,
    observers: usize,
    organizations: usize,
    others: usize,
}

/// The document.
pub(in crate::export) fn named(record: &Record, wanted: &Wanted) -> Vec<u8> {
    let mut shown = record.as_shown().clone();
    if wanted.with.contains(&Extra::Reminders) {
        put_back_reminders(&mut shown, record);
    }
    on_one_line(&NamedRecord {
        schema: SCHEMA,
        attribution: "named",
        as_of: &shown.as_of,
        practice: shown.practice,
        meeting: &shown.meeting,
        items: &shown.items,
        item: shown.item.as_ref(),
        floor: shown.floor.as_ref(),
        list: &shown.list,
        after_closing: &shown.after_closing,
        replies: &shown.replies,
        in_writing: &shown.in_writing,
        finished: &shown.finished,
        forecast: shown.forecast.as_ref(),
        proposals: &shown.proposals,
        outcomes: &shown.outcomes,
        warnings: &shown.warnings,
        notes: record.notes.iter().map(|placed| note(record, placed)).collect(),
        statistics: statistics(record),
    })
}

/// Who was asked to conclude is known to the record and told only where it was asked for.
fn put_back_reminders(shown: &mut Show, record: &Record) {
    for speech in shown.finished.iter_mut().chain(&mut shown.floor) {
        let asked = record.intervention(speech.number).and_then(|heard| heard.asked_to_conclude);
        speech.asked_to_conclude = asked.map(|asked| asked.rfc3339(record.agenda.time_zone));
    }
}

fn note<'a>(record: &'a Record, placed: &'a PlacedNote) -> NamedNote<'a> {
    let note = &placed.note;
    let said = |who: &Option<Box<Speaker>>| who.as_deref().map(ShownSpeaker::of);
    let (said_by, proposal, aligned_with) = match &placed.kind {
        NoteKind::Plain => (None, None, None),
        NoteKind::Proposal { number, by, .. } => (said(by), Some(format!("P{number}")), None),
        NoteKind::Alignment { who, with } => (said(who), None, Some(ShownSpeaker::of(with))),
    };
    NamedNote {
        intervention: record.intervention_of_note(placed).map(|heard| heard.number),
        item: record.item_of_note(placed),
        placed: placed.place != NotePlace::NotPlaced,
        at: placed.at.rfc3339(record.agenda.time_zone),
        text: &note.text,
        on: note.on.as_deref(),
        stance: note.stance,
        verbatim: note.verbatim.as_deref(),
        said_by,
        proposal,
        aligned_with,
        check: note.check,
        summary: note.summary,
    }
}

fn statistics(record: &Record) -> Statistics {
    let Counting { speakers, interventions } = &record.counting;
    Statistics {
        speakers: numbers(speakers),
        statements: numbers(&interventions.statements),
        questions: interventions.questions,
        reactions: interventions.reactions,
        rights_of_reply: interventions.replies,
        in_writing: record.in_writing.len(),
        not_heard: record.not_heard.len(),
        withdrawn: record.withdrawn.len(),
    }
}

fn numbers(voices: &Voices) -> Numbers {
    Numbers {
        delegations: voices.delegations,
        groups: voices.groups,
        observers: voices.observers,
        organizations: voices.organizations,
        others: voices.others,
    }
}
