//! A compilation of proposals on a text, paragraph by paragraph: `24. [Indonesia for NAM: on a voluntary basis] States
//! undertake …`, with who was added to each proposal below.

mod brackets;

use super::notes::named::Source;
use super::notes::named_head::{practice, when_and_where};
use super::notes::phrases::place_in_document;
use super::notes::proposals::added;
use super::page::{Block, Line, Page};
use super::redaction::with_capital;
use super::wanted::Wanted;
use crate::meeting::{Paragraphs, Reference};
use crate::record::{MadeProposal, Record};

/// Proposals on one place.
struct Place<'a> {
    /// None where it was not said.
    on: Option<Reference>,
    made: Vec<&'a MadeProposal>,
}

/// The document.
pub(super) fn page(record: &Record, wanted: &Wanted) -> Page {
    let from = Source::of(record, wanted);
    let mut page = Page::new(from.terms);
    head(&mut page, &from);
    let places = places(record);
    if places.is_empty() {
        page.add(Block::Lines(vec![Line::new(from.terms.compilation.none)]));
    }
    let document_of = |place: &Place<'_>| place.on.as_ref().map(|on| on.document.clone());
    for together in places.chunk_by(|one, next| document_of(one) == document_of(next)) {
        if let Some(first) = together.first() {
            document(&mut page, first, &from);
        }
        for place in together {
            paragraph(&mut page, place, &from);
        }
    }
    page
}

fn head(page: &mut Page, from: &Source<'_>) {
    let (head, words) = (&from.terms.head, &from.terms.compilation);
    let title = if from.record.practice { Line::new(head.practice) } else { Line::default() };
    page.add(Block::Title(title.fixed(words.title).text(&from.record.agenda.title).fixed(head.named)));
    let first = Line::new(words.nothing_agreed).fixed(" ").fixed(head.not_for_circulation).strong();
    let lines = [first].into_iter().chain(practice(from)).chain([Line::new(head.not_official)]);
    page.add(Block::Lines(lines.collect()));
    page.add(Block::Lines(vec![when_and_where(from), Line::new(words.how_to_read)]));
}

/// In the order of the documents and their paragraphs; what is in no document that was said comes after them, what is
/// on no paragraph last.
fn places(record: &Record) -> Vec<Place<'_>> {
    let documents = &record.agenda.documents;
    let mut places: Vec<Place<'_>> = Vec::new();
    for made in &record.proposals {
        let on = made.on.as_deref().map(|on| Reference::read(on, documents).within(None, documents));
        let words = on.as_ref().map(ToString::to_string);
        match places.iter_mut().find(|place| place.on.as_ref().map(ToString::to_string) == words) {
            Some(place) => place.made.push(made),
            None => places.push(Place { on, made: vec![made] }),
        }
    }
    places.sort_by_cached_key(|place| {
        let on = place.on.as_ref();
        (on.is_none(), on.is_some_and(|on| on.document.is_none()), on.map(|on| on.order(documents)))
    });
    places
}

/// `RC/3 (A/CONF.192/2018/RC/3)`, and its title below.
fn document(page: &mut Page, place: &Place<'_>, from: &Source<'_>) {
    let words = &from.terms.compilation;
    let short = place.on.as_ref().map(|on| on.document.as_deref());
    let known = from.record.agenda.documents.iter().find(|document| short == Some(Some(&document.short)));
    let symbol =
        known.and_then(|known| known.symbol.as_deref()).filter(|symbol| short != Some(Some(*symbol)));
    let line = match short {
        None => Line::new(words.no_paragraph),
        Some(None) => Line::new(words.no_document),
        Some(Some(short)) => Line::default().text(short),
    };
    page.add(Block::Part(line.with(symbol, |line, symbol| line.fixed(" (").text(symbol).fixed(")"))));
    if let Some(known) = known {
        page.add(Block::Lines(vec![Line::default().text(&known.title)]));
    }
}

fn paragraph(page: &mut Page, place: &Place<'_>, from: &Source<'_>) {
    let label = place.on.as_ref().and_then(|on| label(on, from));
    let base = place.on.as_ref().and_then(|on| base_text(on, from));
    let text = brackets::text(base, &place.made, &from.who, from.terms);
    let line = Line::default().with(label, |line, label| line.text(&label).fixed(".").strong().fixed(" "));
    page.add(Block::Clause(line.then(text)));
    page.bullets(place.made.iter().filter_map(|made| positions(made, from)).collect());
}

/// `24`, or `Section V, paragraph 3`.
fn label(on: &Reference, from: &Source<'_>) -> Option<String> {
    let within = Reference { document: None, ..on.clone() };
    if within.section.is_none() && !within.paragraphs.is_empty() {
        let paragraphs: Vec<String> = within.paragraphs.iter().map(ToString::to_string).collect();
        return Some(paragraphs.join(", "));
    }
    let place = if within.is_understood() { within.to_string() } else { on.typed.clone() };
    let only_document = on.document.is_some() && !within.is_understood();
    (!only_document).then(|| with_capital(&place_in_document(&place, &from.terms.said)))
}

/// The paragraph as the agenda file gives it, where one paragraph is meant and the file has it.
fn base_text<'a>(on: &Reference, from: &Source<'a>) -> Option<&'a str> {
    let [Paragraphs { from: paragraph, to: None }] = on.paragraphs.as_slice() else { return None };
    let documents = &from.record.agenda.documents;
    let document = documents.iter().find(|document| on.document.as_ref() == Some(&document.short))?;
    let number = match &on.section {
        None => paragraph.to_string(),
        Some(section) => format!("{section} {paragraph}"),
    };
    document.paragraph(&number)
}

/// `P1, Indonesia for NAM. Supported by: Cuba, Egypt. Opposed by: Switzerland.`; none where nobody was added.
fn positions(made: &MadeProposal, from: &Source<'_>) -> Option<Line> {
    let added = added(made, &from.who, from.terms)?;
    let by = made.by.as_ref().map(|by| from.who.for_whom(by));
    let line = Line::default().text(&made.label).with(by, |line, by| line.fixed(", ").text(&by));
    Some(line.strong().fixed(". ").then(added))
}
