//! Notes that name delegations: item by item, statement by statement.

use super::line::{Line, Page};
use super::named_head::{head, in_short};
use super::unnamed::outcome_words;
use crate::export::phrases::{Wording, place_in_document, said, sentence};
use crate::meeting::{Intervention, Kind, OnBehalfOf, Speaker};
use crate::record::{Concluded, ItemAccount, NotePlace, PlacedNote, Record};
use crate::time::Moment;
use crate::words::dates;

/// The document.
pub(in crate::export) fn named(record: &Record) -> Vec<u8> {
    let mut page = Page::default();
    head(&mut page, record);
    page.part(Some(Line::new("## In short")), in_short(record));
    page.part(Some(Line::new("## Points for the closing")), closing(record));
    page.part(Some(Line::new("## Outcomes")), record.outcomes.iter().map(outcome).collect());
    page.gap();
    page.line(Line::new("## Item by item"));
    bullets(&mut page, record, &NotePlace::Meeting);
    let mut statement = 0;
    for account in &record.items {
        item(&mut page, record, account, &mut statement);
    }
    elsewhere(&mut page, record, &mut statement);
    page.part(Some(Line::new("## Statements in writing")), in_writing(record));
    let not_placed = record.notes_at(&NotePlace::NotPlaced).map(bullet).collect();
    page.part(Some(Line::new("## Notes not placed")), not_placed);
    page.into_bytes()
}

fn closing(record: &Record) -> Vec<Line> {
    let marked = record.notes.iter().filter(|placed| placed.note.summary).zip(1..);
    marked.map(|(placed, place)| Line::default().number(place).fixed(". ").text(&whole(placed))).collect()
}

fn outcome(concluded: &Concluded) -> Line {
    let outcome = &concluded.outcome;
    let text = outcome.text.trim().trim_end_matches('.');
    Line::new(outcome_words(outcome.kind))
        .text(text)
        .with(outcome.by.as_ref(), |line, by| line.fixed(", by ").text(&name(by)))
        .with(outcome.until.as_ref(), |line, until| line.fixed(", until ").text(until))
        .fixed(".")
}

fn item(page: &mut Page, record: &Record, account: &ItemAccount, statement: &mut usize) {
    page.gap();
    let hours = hours(record, account);
    let line = Line::new("### ").text(account.label.as_str()).fixed(". ").text(&account.title);
    page.line(line.with(hours, |line, hours| line.fixed(" (").text(&hours).fixed(")")));
    bullets(page, record, &NotePlace::Item(account.label.clone()));
    let opening = record.of_item(&account.label).next().filter(|first| first.request.kind == Kind::Remarks);
    for heard in record.of_item(&account.label) {
        let opens = opening.is_some_and(|opening| opening.number == heard.number);
        if opens {
            // Who presents is in the item's title; what was said is the item's.
            bullets(page, record, &NotePlace::Intervention(heard.number));
        } else {
            intervention(page, record, heard, statement);
        }
    }
}

/// What was heard while no item was open.
fn elsewhere(page: &mut Page, record: &Record, statement: &mut usize) {
    let known = |heard: &&Intervention| {
        record.items.iter().any(|account| heard.item.as_ref() == Some(&account.label))
    };
    let others: Vec<&Intervention> = record.interventions.iter().filter(|heard| !known(heard)).collect();
    if others.is_empty() {
        return;
    }
    page.gap();
    page.line(Line::new("### Between items"));
    for heard in others {
        intervention(page, record, heard, statement);
    }
}

/// Statements have a number, so that one can say “number 12” on the telephone; remarks and points of order
/// have none, and remarks without a note are not worth a line.
fn intervention(page: &mut Page, record: &Record, heard: &Intervention, statement: &mut usize) {
    let place = NotePlace::Intervention(heard.number);
    let line = match heard.request.kind {
        Kind::Statement | Kind::Question | Kind::Reaction | Kind::RightOfReply => {
            *statement += 1;
            Line::new("**").number(*statement).fixed(". ")
        }
        Kind::PointOfOrder => Line::new("**Point of order: "),
        Kind::Remarks if record.notes_at(&place).next().is_none() => return,
        Kind::Remarks => Line::new("**"),
    };
    page.gap();
    let line =
        line.text(&with_person(&heard.request.speaker)).fixed("** (").fixed(kind_words(heard.request.kind));
    page.line(line.text(&hour(record, heard.started)).fixed(")"));
    if let Some(response) = &heard.response {
        page.gap();
        page.line(Line::new("- Response: ").text(&sentence(None, response.trim())));
    }
    bullets(page, record, &place);
}

fn bullets(page: &mut Page, record: &Record, place: &NotePlace) {
    page.part(None, record.notes_at(place).map(bullet).collect());
}

fn bullet(placed: &PlacedNote) -> Line {
    let line = Line::new("- ").text(&whole(placed));
    if placed.note.check { line.fixed(" (?)") } else { line }
}

fn whole(placed: &PlacedNote) -> String {
    let place = placed.note.on.as_deref().map(place_in_document);
    sentence(place.as_deref(), &said(&placed.note, Wording::Kept))
}

fn in_writing(record: &Record) -> Vec<Line> {
    let written = record.in_writing.iter().map(|written| {
        let line = Line::new("- ").text(&name(&written.request.speaker));
        line.fixed(if written.received { ": received." } else { ": to come." })
    });
    written.collect()
}

const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement | Kind::PointOfOrder | Kind::Remarks => "",
        Kind::Question => "question, ",
        Kind::Reaction => "reaction, ",
        Kind::RightOfReply => "right of reply, ",
    }
}

/// `10.04 to 10.11 a.m.`; none where the item was never open.
fn hours(record: &Record, account: &ItemAccount) -> Option<String> {
    let stretches = account.times.iter().map(|span| match span.to {
        Some(to) => from_to(&hour(record, span.from), &hour(record, to)),
        None => format!("from {}", hour(record, span.from)),
    });
    let stretches: Vec<String> = stretches.collect();
    (!stretches.is_empty()).then(|| stretches.join(", "))
}

/// The half of the day is said once where it is the same.
fn from_to(from: &str, to: &str) -> String {
    let half = |hour: &str| ["a.m.", "p.m."].into_iter().find(|half| hour.ends_with(half));
    match half(from) {
        Some(same) if half(to) == Some(same) => format!("{} to {to}", from.trim_end_matches(same).trim_end()),
        _ => format!("{from} to {to}"),
    }
}

/// A time of day as documents have it, without seconds.
pub(super) fn hour(record: &Record, moment: Moment) -> String {
    dates::hour_of(moment, record.agenda.time_zone, record.agenda.language)
}

/// `Indonesia, on behalf of the Movement of Non-Aligned Countries`, by the names of lists.
pub(super) fn name(speaker: &Speaker) -> String {
    let name = speaker.delegation.as_ref().map_or("Not yet named", |delegation| delegation.name.as_str());
    let behalf = match &speaker.on_behalf_of {
        None => return name.to_owned(),
        Some(OnBehalfOf::Group(group)) => group.spoken.to_string(),
        Some(OnBehalfOf::Named(named)) => named.clone(),
        Some(OnBehalfOf::States(states)) => {
            let mut names: Vec<&str> = states.iter().map(|state| state.name.as_str()).collect();
            names.sort_unstable();
            format!("a group of States ({})", names.join(", "))
        }
    };
    let nationally = if speaker.also_national { " and in national capacity" } else { "" };
    format!("{name}, on behalf of {behalf}{nationally}")
}

fn with_person(speaker: &Speaker) -> String {
    match &speaker.person {
        Some(person) => format!("{}, {person}", name(speaker)),
        None => name(speaker),
    }
}
