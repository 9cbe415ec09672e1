//! Proposals with their wording and those who were added to them, and the line about them on the first screen.

use super::named::Source;
use super::phrases::{counted, listed, place_in_document};
use super::positions;
use super::who::Who;
use crate::agenda::Document;
use crate::export::page::{Block, Line, Page};
use crate::meeting::{Amendment, Paragraphs, Reference, Speaker};
use crate::record::MadeProposal;
use crate::words::terms::Terms;

/// Each proposal, then who stands where on which paragraph.
pub(super) fn add(page: &mut Page, from: &Source<'_>) {
    if !from.record.proposals.is_empty() {
        page.add(Block::Part(Line::new(from.terms.proposals.heading)));
    }
    for made in &from.record.proposals {
        page.add(Block::Head(head(from, made)));
        page.add(Block::Quote(Line::default().text(&wording(made, from.terms))));
        if let Some(line) = added(made, &from.who, from.terms) {
            page.add(Block::Lines(vec![line]));
        }
    }
    page.part_with_bullets(from.terms.positions.heading, positions::lines(from));
}

/// `P1, paragraph 24 (Indonesia, on behalf of the Movement of Non-Aligned Countries, 10.46 a.m.)`
fn head(from: &Source<'_>, made: &MadeProposal) -> Line {
    let place = made.on.as_deref().map(|on| place_in_document(on, &from.terms.said));
    let line = Line::default().text(&made.label);
    let line = line.with(place, |line, place| line.fixed(", ").text(&place)).strong().fixed(" (");
    let by = made.by.as_ref().filter(|by| by.delegation.is_some());
    let line = line.with(by, |line, by| line.text(&from.who.name(by)).fixed(", "));
    line.text(&from.hour(made.at)).fixed(")")
}

/// What is proposed, in quotes where it was kept as it was said: `replace “as is” with “as appropriate”`.
pub(in crate::export) fn wording(made: &MadeProposal, terms: &Terms) -> String {
    let (before, after) = terms.said.quote;
    let quoted = |text: &str| format!("{before}{}{after}", text.trim());
    let (words, wording) = (&terms.proposals, &made.wording);
    match &made.amendment {
        None if made.as_said => quoted(wording),
        None => wording.trim().to_owned(),
        Some(Amendment::Adds) => format!("{}{}", words.add, quoted(wording)),
        Some(Amendment::Deletes) => format!("{}{}", words.delete, quoted(wording)),
        Some(Amendment::Replaces(old)) => {
            format!("{}{}{}{}", words.replace, quoted(old), words.replaced_with, quoted(wording))
        }
    }
}

/// `Supported by: Cuba, Egypt. Opposed by: Switzerland. Will consult: Japan.`; none where nobody was added.
pub(in crate::export) fn added(made: &MadeProposal, who: &Who, terms: &Terms) -> Option<Line> {
    let words = &terms.proposals;
    let all = [
        (words.supported_by, &made.supports),
        (words.opposed_by, &made.opposes),
        (words.will_consult, &made.consults),
    ];
    let some = all.into_iter().filter(|(_, speakers)| !speakers.is_empty());
    let lines = some.enumerate().fold(Line::default(), |line, (index, (before, speakers))| {
        let line = if index == 0 { line } else { line.fixed(" ") };
        line.fixed(before).text(&names(speakers, who)).stop()
    });
    (!lines.pieces().is_empty()).then_some(lines)
}

fn names(speakers: &[Speaker], who: &Who) -> String {
    speakers.iter().map(|speaker| who.for_whom(speaker)).collect::<Vec<String>>().join(", ")
}

/// `3 proposals, on paragraphs 24 and 25 of A/CONF.192/2018/RC/3 (below).` Where, if each of them has a place.
pub(super) fn in_short(from: &Source<'_>) -> Option<Line> {
    let words = &from.terms.proposals;
    let made = &from.record.proposals;
    let places = places(made, &from.record.agenda.documents, from.terms);
    (!made.is_empty()).then(|| {
        let line = Line::default().text(&counted(made.len(), words.proposals));
        let all_placed = made.iter().all(|made| made.on.is_some());
        let places = Some(places.join(from.terms.semicolon)).filter(|_| all_placed);
        line.with(places, |line, places| line.fixed(words.on).text(&places)).fixed(words.below)
    })
}

/// Paragraphs of a document are said together; a place with a section is said alone.
fn places(made: &[MadeProposal], documents: &[Document], terms: &Terms) -> Vec<String> {
    let mut places: Vec<Reference> = made
        .iter()
        .filter_map(|made| Some(Reference::read(made.on.as_deref()?, documents).within(None, documents)))
        .collect();
    places.sort_by_cached_key(|place| place.order(documents));
    let mut said: Vec<String> = Vec::new();
    let plain = |place: &Reference| place.section.is_none() && !place.paragraphs.is_empty();
    for together in places.chunk_by(|one, next| plain(one) && plain(next) && one.document == next.document) {
        let Some(first) = together.first() else { continue };
        let place = if plain(first) {
            paragraphs_of(together, first.document.as_deref(), documents, terms)
        } else {
            place_in_document(&first.to_string(), &terms.said)
        };
        if !said.contains(&place) {
            said.push(place);
        }
    }
    said
}

/// `paragraphs 24 and 25 of A/CONF.192/2018/RC/3`
fn paragraphs_of(
    places: &[Reference],
    document: Option<&str>,
    documents: &[Document],
    terms: &Terms,
) -> String {
    let mut paragraphs: Vec<&Paragraphs> = places.iter().flat_map(|place| &place.paragraphs).collect();
    paragraphs.sort();
    paragraphs.dedup();
    let (one, several) = terms.proposals.paragraph;
    let single = paragraphs.len() == 1 && paragraphs.iter().all(|paragraphs| paragraphs.to.is_none());
    let paragraphs: Vec<String> = paragraphs.iter().map(ToString::to_string).collect();
    let said = format!("{} {}", if single { one } else { several }, listed(&paragraphs, terms));
    match document {
        None => said,
        Some(document) => format!("{said}{}{}", terms.proposals.of_document, symbol(document, documents)),
    }
}

/// A document by its symbol, where it has one.
fn symbol<'a>(short: &'a str, documents: &'a [Document]) -> &'a str {
    let known = documents.iter().find(|document| document.short == short);
    known.and_then(|document| document.symbol.as_deref()).unwrap_or(short)
}
