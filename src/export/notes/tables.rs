//! The tables at the end of notes: items with plan and actual times, and every intervention with its times.
//!
//! They stand in what is printed; in Markdown only where times are asked for, since a wide table is no reading in
//! a plain mail.

use super::named::{Source, afterwards};
use super::times::length_shown;
use crate::export::page::{Block, Column, Line, Page, Table};
use crate::export::{Extra, Format};
use crate::meeting::{Capacity, Intervention, Kind};
use crate::record::{ItemAccount, Record};
use crate::time::Length;
use crate::words::terms::Terms;

/// Both tables, where they belong into the document.
pub(super) fn add(page: &mut Page, from: &Source<'_>) {
    if !is_printed(from.wanted.format) && !from.wanted.with.contains(&Extra::Times) {
        return;
    }
    for table in [items(from), interventions(from)] {
        if !table.rows.is_empty() {
            page.add(Block::Part(Line::new(table.caption)));
            page.add(Block::Table(table));
        }
    }
}

/// Whether a document is laid out for paper, with room for tables and pictures.
pub(super) const fn is_printed(format: Format) -> bool {
    match format {
        Format::Html | Format::Word => true,
        Format::Markdown | Format::Json | Format::Csv | Format::Excel | Format::Chapters => false,
    }
}

fn items(from: &Source<'_>) -> Table {
    let columns = &from.terms.columns;
    let opened =
        from.record.items.iter().filter(|account| account.planned.is_some() || account.actual.is_some());
    Table {
        caption: columns.items,
        columns: vec![
            Column::words(columns.item, 2),
            Column::words(columns.title, 10),
            Column::figures(columns.began, 2),
            Column::figures(columns.ended, 2),
            Column::figures(columns.planned, 2),
            Column::figures(columns.actual, 2),
        ],
        rows: opened.map(|account| item(from.record, account)).collect(),
    }
}

fn item(record: &Record, account: &ItemAccount) -> Vec<Line> {
    let clock = |moment: crate::time::Moment| moment.hour_minute(record.agenda.time_zone);
    let cell = |text: Option<String>| Line::default().text(&text.unwrap_or_default());
    vec![
        Line::default().text(account.label.as_str()),
        Line::default().text(&account.title),
        cell(account.opened_at().map(clock)),
        cell(account.closed_at().map(clock)),
        cell(account.planned.map(length_shown)),
        cell(account.actual.map(length_shown)),
    ]
}

fn interventions(from: &Source<'_>) -> Table {
    let names = &from.terms.columns;
    let mut columns = vec![
        Column::figures(names.number, 5),
        Column::words(names.speaker, 18),
        Column::words(names.capacity, 10),
        Column::words(names.item, 5),
        Column::figures(names.began, 8),
        Column::figures(names.ended, 8),
    ];
    if from.wanted.with.contains(&Extra::Times) {
        columns.extend([
            Column::figures(names.spoken, 7),
            Column::figures(names.limit, 7),
            Column::figures(names.over, 8),
            Column::figures(names.paused, 7),
        ]);
    }
    let rows = from.record.interventions.iter().map(|heard| intervention(from, heard));
    Table { caption: names.interventions, columns, rows: rows.collect() }
}

fn intervention(from: &Source<'_>, heard: &Intervention) -> Vec<Line> {
    let (zone, as_of) = (from.record.agenda.time_zone, from.record.as_of);
    let number = from.statements.get(&heard.number).copied();
    let speaker = Line::default().text(&from.who.with_person(&heard.request.speaker));
    let speaker = match heard.request.kind {
        Kind::Statement => speaker,
        Kind::Question | Kind::Reaction | Kind::PointOfOrder | Kind::RightOfReply | Kind::Remarks => {
            speaker.fixed(" (").fixed(kind_word(heard.request.kind, from.terms)).fixed(")")
        }
    };
    let speaker = speaker.fixed(afterwards(heard, from.terms));
    let ended = heard.ended.map(|ended| ended.hour_minute_second(zone)).unwrap_or_default();
    let mut cells = vec![
        Line::default().with(number, Line::number),
        speaker,
        Line::new(capacity_word(heard.request.speaker.capacity(), from.terms)),
        Line::default().text(heard.item.as_ref().map(crate::agenda::ItemLabel::as_str).unwrap_or_default()),
        Line::default().text(&heard.started.hour_minute_second(zone)),
        Line::default().text(&ended),
    ];
    if from.wanted.with.contains(&Extra::Times) {
        let more_than_none = |length: Length| Some(length).filter(|length| length.rounded_seconds() > 0);
        let lengths = [
            Some(heard.elapsed(as_of)),
            heard.limit,
            more_than_none(heard.over(as_of)),
            more_than_none(heard.paused(as_of)),
        ];
        let shown = lengths.map(|length| length.map(length_shown).unwrap_or_default());
        cells.extend(shown.iter().map(|length| Line::default().text(length)));
    }
    cells
}

/// A capacity in the words of the document.
pub(in crate::export) const fn capacity_word(capacity: Capacity, terms: &Terms) -> &'static str {
    let [national, group, states, observer, organization, other] = terms.columns.capacities;
    match capacity {
        Capacity::National => national,
        Capacity::Group => group,
        Capacity::States => states,
        Capacity::Observer => observer,
        Capacity::Organization => organization,
        Capacity::Other => other,
    }
}

/// A kind of intervention in the words of the document.
pub(in crate::export) const fn kind_word(kind: Kind, terms: &Terms) -> &'static str {
    let [statement, question, reaction, point_of_order, right_of_reply, remarks] = terms.columns.kinds;
    match kind {
        Kind::Statement => statement,
        Kind::Question => question,
        Kind::Reaction => reaction,
        Kind::PointOfOrder => point_of_order,
        Kind::RightOfReply => right_of_reply,
        Kind::Remarks => remarks,
    }
}
