//! The record without names: the keys that could tell of somebody hold types that cannot hold anything.

use serde::Serialize;

use super::{SCHEMA, on_one_line};
use crate::agenda::Order;
use crate::export::cast::{LeftOut, Told};
use crate::export::digest::{Count, Digest, Heard, Point};
use crate::meeting::{MeetingState, OutcomeKind};

/// Always `[]`.
type Nobody = [(); 0];

/// Always `null`.
type Nothing = ();

#[derive(Serialize)]
struct UnnamedRecord<'a> {
    schema: &'static str,
    attribution: &'static str,
    as_of: Nothing,
    practice: bool,
    meeting: UnnamedMeeting<'a>,
    items: Vec<UnnamedItem<'a>>,
    item: Nothing,
    floor: Nothing,
    list: UnnamedList,
    after_closing: Nobody,
    replies: Nobody,
    in_writing: Nobody,
    finished: Nobody,
    forecast: Nothing,
    proposals: Nobody,
    outcomes: Vec<UnnamedOutcome<'a>>,
    warnings: Nobody,
    notes: Vec<UnnamedNote<'a>>,
    statistics: UnnamedStatistics<'a>,
}

#[derive(Serialize)]
struct UnnamedMeeting<'a> {
    name: &'a Told,
    title: &'a Told,
    series: Option<&'a Told>,
    date: String,
    time_zone: &'a Told,
    state: &'static str,
    starts: Nothing,
    ends: Nothing,
    hard_stop: Nothing,
    opened_at: Nothing,
    adjourned_at: Nothing,
}

#[derive(Serialize)]
struct UnnamedItem<'a> {
    label: &'a Told,
    title: &'a Told,
    kind: Nothing,
    state: Nothing,
    presided_by: Nothing,
    presenter: Nothing,
    planned_ms: Nothing,
    opened_at: Nothing,
    closed_at: Nothing,
    actual_ms: Nothing,
}

#[derive(Serialize)]
struct UnnamedList {
    state: Nothing,
    closes_at: Nothing,
    order: Order,
    waiting: Nobody,
}

#[derive(Serialize)]
struct UnnamedOutcome<'a> {
    kind: OutcomeKind,
    text: &'a Told,
    at: Nothing,
}

/// A point; `group` where the group that made it may be named, `speakers` for the theme as a whole.
#[derive(Serialize)]
struct UnnamedNote<'a> {
    item: Option<&'a Told>,
    on: Option<&'a Told>,
    group: Option<&'a Told>,
    speakers: Option<Count>,
    text: &'a Told,
    check: bool,
    summary: bool,
}

#[derive(Serialize)]
struct UnnamedStatistics<'a> {
    speakers: &'a Heard,
    groups: Vec<UnnamedGroup<'a>>,
    in_writing: Count,
    not_heard: Count,
}

#[derive(Serialize)]
struct UnnamedGroup<'a> {
    name: &'a Told,
    statements: usize,
}

/// The document.
pub(in crate::export) fn unnamed(digest: &Digest) -> Vec<u8> {
    on_one_line(&UnnamedRecord {
        schema: SCHEMA,
        attribution: match digest.left_out {
            LeftOut::AllButGroups => "groups",
            LeftOut::Everybody => "none",
        },
        as_of: (),
        practice: digest.about.practice,
        meeting: meeting(digest),
        items: items(digest),
        item: (),
        floor: (),
        list: UnnamedList { state: (), closes_at: (), order: digest.order, waiting: [] },
        after_closing: [],
        replies: [],
        in_writing: [],
        finished: [],
        forecast: (),
        proposals: [],
        outcomes: digest
            .outcomes
            .iter()
            .map(|(kind, text)| UnnamedOutcome { kind: *kind, text, at: () })
            .collect(),
        warnings: [],
        notes: notes(digest),
        statistics: statistics(digest),
    })
}

fn meeting(digest: &Digest) -> UnnamedMeeting<'_> {
    UnnamedMeeting {
        name: &digest.name,
        title: &digest.about.title,
        series: digest.about.series.as_ref(),
        date: digest.about.date.to_string(),
        time_zone: &digest.time_zone,
        state: match digest.state {
            MeetingState::Before => "before",
            MeetingState::Running => "running",
            MeetingState::Suspended => "suspended",
            MeetingState::Adjourned => "adjourned",
        },
        starts: (),
        ends: (),
        hard_stop: (),
        opened_at: (),
        adjourned_at: (),
    }
}

fn items(digest: &Digest) -> Vec<UnnamedItem<'_>> {
    let items = digest.items.iter().map(|item| UnnamedItem {
        label: &item.label,
        title: &item.title,
        kind: (),
        state: (),
        presided_by: (),
        presenter: (),
        planned_ms: (),
        opened_at: (),
        closed_at: (),
        actual_ms: (),
    });
    items.collect()
}

fn notes(digest: &Digest) -> Vec<UnnamedNote<'_>> {
    let mut notes = Vec::new();
    for item in &digest.items {
        for (group, points) in &item.of_groups {
            notes.extend(
                points
                    .iter()
                    .map(|point| UnnamedNote { group: Some(group), ..note(point, Some(&item.label)) }),
            );
        }
    }
    let on_items =
        digest.items.iter().flat_map(|item| item.themes.iter().map(|theme| (Some(&item.label), theme)));
    for (item, theme) in on_items.chain(digest.elsewhere.iter().map(|theme| (None, theme))) {
        let speakers = Some(theme.speakers);
        let points = theme.points.iter();
        notes.extend(points.map(|point| UnnamedNote {
            on: theme.on.as_ref(),
            speakers,
            ..note(point, item)
        }));
    }
    notes
}

fn note<'a>(point: &'a Point, item: Option<&'a Told>) -> UnnamedNote<'a> {
    let Point { text, check, summary } = point;
    UnnamedNote { item, on: None, group: None, speakers: None, text, check: *check, summary: *summary }
}

fn statistics(digest: &Digest) -> UnnamedStatistics<'_> {
    let groups = digest.groups.iter();
    UnnamedStatistics {
        speakers: &digest.heard,
        groups: groups
            .map(|group| UnnamedGroup { name: &group.name, statements: group.statements })
            .collect(),
        in_writing: digest.in_writing,
        not_heard: digest.not_heard,
    }
}
