//! What a note says in a document with names: a proposal by its label, an alignment with whom.

use super::named::Source;
use super::phrases::{Wording, place_in_document, said, sentence};
use crate::meeting::{NoteKind, Speaker};
use crate::record::PlacedNote;

/// `Paragraph 24: proposes P1.`
pub(super) fn whole(from: &Source<'_>, placed: &PlacedNote) -> String {
    let place = placed.note.on.as_deref().map(|on| place_in_document(on, &from.terms.said));
    sentence(place.as_deref(), &words(from, placed), from.terms)
}

fn words(from: &Source<'_>, placed: &PlacedNote) -> String {
    let note = &placed.note;
    let text = note.text.trim();
    match &placed.kind {
        NoteKind::Plain => said(note, Wording::Kept, &from.terms.said),
        NoteKind::Proposal { number, by, .. } => {
            let proposes = from.terms.proposals.proposes;
            let text = if text.is_empty() || note.verbatim.is_none() {
                String::new()
            } else {
                format!("{}{text}", from.terms.colon)
            };
            format!("{}{proposes}P{number}{text}", another(from, placed, by.as_deref()))
        }
        NoteKind::Alignment { who, with } => {
            let who = another(from, placed, who.as_deref());
            let aligns = if text.is_empty() {
                format!("{}{}", from.terms.positions.aligns_itself_with, from.who.in_a_sentence(with))
            } else {
                said(note, Wording::Kept, &from.terms.said)
            };
            format!("{who}{aligns}")
        }
    }
}

/// Who is meant, where it is not whoever has the floor in the line above.
fn another(from: &Source<'_>, placed: &PlacedNote, who: Option<&Speaker>) -> String {
    let heard = from.record.intervention_of_note(placed).map(|heard| &heard.request.speaker);
    let another = who.filter(|who| !heard.is_some_and(|heard| heard.same_capacity(who)));
    another.map(|who| format!("{} ", from.who.name(who))).unwrap_or_default()
}
