//! Notes that name delegations: item by item, statement by statement.

use std::collections::BTreeMap;

use super::named_head::{head, in_short};
use super::phrases::sentence;
use super::saying::whole;
use super::who::Who;
use super::{presence, proposals, tables, times};
use crate::export::page::{Block, Line, Page};
use crate::export::{Extra, Wanted};
use crate::meeting::{Intervention, Kind, OutcomeKind};
use crate::record::{Concluded, ItemAccount, NotePlace, PlacedNote, Record};
use crate::time::Moment;
use crate::words::dates;
use crate::words::terms::{Terms, terms};

/// What the notes are written from.
pub(in crate::export) struct Source<'a> {
    pub(in crate::export) record: &'a Record,
    pub(in crate::export) wanted: &'a Wanted,
    pub(in crate::export) terms: &'static Terms,
    pub(in crate::export) who: Who,
    /// The number under which a statement stands in the notes, by the number of its intervention.
    pub(in crate::export) statements: BTreeMap<usize, usize>,
}

/// The document.
pub(in crate::export) fn page(record: &Record, wanted: &Wanted) -> Page {
    let from = Source::of(record, wanted);
    let mut page = Page::new(from.terms);
    let parts = &from.terms.parts;
    head(&mut page, &from);
    page.part_with_bullets(parts.in_short, in_short(&from));
    closing(&mut page, &from);
    proposals::add(&mut page, &from);
    page.part_with_bullets(
        parts.outcomes,
        record.outcomes.iter().map(|concluded| outcome(&from, concluded)).collect(),
    );
    page.add(Block::Part(Line::new(parts.item_by_item)));
    bullets(&mut page, &from, &NotePlace::Meeting);
    for account in &record.items {
        item(&mut page, &from, account);
    }
    elsewhere(&mut page, &from);
    page.part_with_bullets(parts.in_writing, in_writing(&from));
    let not_placed = record.notes_at(&NotePlace::NotPlaced).map(|placed| bullet(&from, placed)).collect();
    page.part_with_bullets(parts.not_placed, not_placed);
    presence::add(&mut page, &from);
    tables::add(&mut page, &from);
    times::add(&mut page, &from);
    page
}

/// Statements are numbered as they stand in the notes, so that one can say “number 12” on the telephone;
/// remarks and points of order have no number.
pub(in crate::export) fn statement_numbers(record: &Record) -> BTreeMap<usize, usize> {
    let on_items = record.items.iter().flat_map(|account| record.of_item(&account.label));
    let numbered = on_items.chain(between_items(record)).filter(|heard| heard.counts());
    numbered.map(|heard| heard.number).zip(1..).collect()
}

/// What was heard while no item of the agenda was open.
fn between_items(record: &Record) -> impl Iterator<Item = &Intervention> {
    let known =
        |heard: &Intervention| record.items.iter().any(|account| heard.item.as_ref() == Some(&account.label));
    record.interventions.iter().filter(move |heard| !known(heard))
}

fn closing(page: &mut Page, from: &Source<'_>) {
    let marked = from.record.notes.iter().filter(|placed| placed.note.summary);
    let points: Vec<Line> = marked.map(|placed| Line::default().text(&whole(from, placed))).collect();
    if !points.is_empty() {
        page.add(Block::Part(Line::new(from.terms.parts.closing)));
        page.add(Block::Numbered(points));
    }
}

fn outcome(from: &Source<'_>, concluded: &Concluded) -> Line {
    let (outcome, terms) = (&concluded.outcome, from.terms);
    let text = outcome.text.trim().trim_end_matches('.');
    Line::new(outcome_words(outcome.kind, terms))
        .text(text)
        .with(outcome.by.as_ref(), |line, by| line.fixed(terms.by).text(&from.who.name(by)))
        .with(outcome.until.as_ref(), |line, until| line.fixed(terms.until).text(until))
        .fixed(".")
}

/// The words before an outcome.
pub(super) const fn outcome_words(kind: OutcomeKind, terms: &Terms) -> &'static str {
    match kind {
        OutcomeKind::Agreed => terms.parts.agreed,
        OutcomeKind::Decision => terms.parts.decided,
        OutcomeKind::FollowUp => terms.parts.follow_up,
    }
}

fn item(page: &mut Page, from: &Source<'_>, account: &ItemAccount) {
    let hours = hours(from, account);
    let line = Line::default().text(account.label.as_str()).fixed(". ").text(&account.title);
    page.add(Block::Item(line.with(hours, |line, hours| line.fixed(" (").text(&hours).fixed(")"))));
    bullets(page, from, &NotePlace::Item(account.label.clone()));
    let opening =
        from.record.of_item(&account.label).next().filter(|first| first.request.kind == Kind::Remarks);
    for heard in from.record.of_item(&account.label) {
        let opens = opening.is_some_and(|opening| opening.number == heard.number);
        if opens {
            // Who presents is in the item's title; what was said is the item's.
            bullets(page, from, &NotePlace::Intervention(heard.number));
        } else {
            intervention(page, from, heard);
        }
    }
}

fn elsewhere(page: &mut Page, from: &Source<'_>) {
    let mut others = between_items(from.record).peekable();
    if others.peek().is_some() {
        page.add(Block::Item(Line::new(from.terms.parts.between_items)));
    }
    for heard in others {
        intervention(page, from, heard);
    }
}

/// Remarks without a note are not worth a line.
fn intervention(page: &mut Page, from: &Source<'_>, heard: &Intervention) {
    let place = NotePlace::Intervention(heard.number);
    let line = match heard.request.kind {
        Kind::Statement | Kind::Question | Kind::Reaction | Kind::RightOfReply => {
            let number = from.statements.get(&heard.number).copied().unwrap_or_default();
            Line::default().number(number).fixed(". ")
        }
        Kind::PointOfOrder => Line::new(from.terms.parts.point_of_order),
        Kind::Remarks if from.record.notes_at(&place).next().is_none() => return,
        Kind::Remarks => Line::default(),
    };
    let line = line.text(&from.who.with_person(&heard.request.speaker)).strong();
    let line = line.fixed(" (").fixed(kind_words(heard.request.kind, from.terms));
    let line = line.text(&from.hour(heard.started)).fixed(afterwards(heard, from.terms)).fixed(")");
    page.add(Block::Head(line));
    bullets(page, from, &place);
    page.bullets(around(from, heard));
}

/// The response to a point of order; and, where it was asked for, when the speaker was asked to conclude.
fn around(from: &Source<'_>, heard: &Intervention) -> Vec<Line> {
    let parts = &from.terms.parts;
    let response = heard
        .response
        .as_ref()
        .map(|response| Line::new(parts.response).text(&sentence(None, response.trim(), from.terms)));
    let asked = heard.asked_to_conclude.filter(|_| from.wanted.with.contains(&Extra::Reminders));
    let asked = asked.map(|asked| Line::new(parts.asked_to_conclude).text(&from.hour(asked)).stop());
    response.into_iter().chain(asked).collect()
}

fn bullets(page: &mut Page, from: &Source<'_>, place: &NotePlace) {
    page.bullets(from.record.notes_at(place).map(|placed| bullet(from, placed)).collect());
}

fn bullet(from: &Source<'_>, placed: &PlacedNote) -> Line {
    let line = Line::default().text(&whole(from, placed));
    if placed.note.check { line.fixed(" (?)") } else { line }
}

fn in_writing(from: &Source<'_>) -> Vec<Line> {
    let parts = &from.terms.parts;
    let written = from.record.in_writing.iter().map(|written| {
        let line = Line::default().text(&from.who.name(&written.request.speaker));
        line.fixed(if written.received { parts.received } else { parts.to_come })
    });
    written.collect()
}

const fn kind_words(kind: Kind, terms: &Terms) -> &'static str {
    match kind {
        Kind::Statement | Kind::PointOfOrder | Kind::Remarks => "",
        Kind::Question => terms.parts.question,
        Kind::Reaction => terms.parts.reaction,
        Kind::RightOfReply => terms.parts.right_of_reply,
    }
}

/// `10.04 to 10.11 a.m.`; none where the item was never open.
fn hours(from: &Source<'_>, account: &ItemAccount) -> Option<String> {
    let stretches = account.times.iter().map(|span| match span.to {
        Some(to) => from_to(&from.hour(span.from), &from.hour(to), from.terms),
        None => format!("{}{}", from.terms.from.trim_start(), from.hour(span.from)),
    });
    let stretches: Vec<String> = stretches.collect();
    (!stretches.is_empty()).then(|| stretches.join(", "))
}

/// `, logged afterwards`, where nobody logged it at the time.
pub(in crate::export) fn afterwards(heard: &Intervention, terms: &Terms) -> &'static str {
    if heard.was_logged_afterwards() { terms.parts.logged_afterwards } else { "" }
}

/// The half of the day, or the word for hours, is said once where it is the same.
pub(super) fn from_to(from: &str, to: &str, terms: &Terms) -> String {
    let half = |hour: &str| ["a.m.", "p.m.", "horas"].into_iter().find(|half| hour.ends_with(half));
    let from = match half(from) {
        Some(same) if half(to) == Some(same) => from.trim_end_matches(same).trim_end(),
        _ => from,
    };
    format!("{from}{}{to}", terms.to)
}

impl<'a> Source<'a> {
    /// A record, in the language of its agenda.
    pub(in crate::export) fn of(record: &'a Record, wanted: &'a Wanted) -> Self {
        let (terms, statements) = (terms(record.agenda.language), statement_numbers(record));
        Self { record, wanted, terms, who: Who::of(record), statements }
    }

    /// A time of day as documents have it, without seconds.
    pub(in crate::export) fn hour(&self, moment: Moment) -> String {
        dates::hour_of(moment, self.record.agenda.time_zone, self.record.agenda.language)
    }
}
