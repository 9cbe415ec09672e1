//! What a note or a position says in a document with names: a proposal by its label, an alignment with whom.

use super::named::Source;
use super::phrases::{Wording, joint, place_in_document, said, sentence};
use crate::meeting::{NoteKind, Position, Speaker};
use crate::record::{PlacedNote, PlacedPosition};

/// `Paragraph 24: proposes P1.`
pub(super) fn whole(from: &Source<'_>, placed: &PlacedNote) -> String {
    let place = placed.note.on.as_deref().map(|on| place_in_document(on, &from.terms.said));
    let joint = match placed.kind {
        NoteKind::Plain => joint(&placed.note, Wording::Kept, from.terms),
        NoteKind::Proposal { .. } | NoteKind::Alignment { .. } => from.terms.colon,
    };
    sentence(place.as_deref().map(|place| (place, joint)), &words(from, placed), from.terms)
}

/// `Supports P1.` under the statement of who said it, `Mexico supports P1.` elsewhere.
pub(super) fn position(from: &Source<'_>, placed: &PlacedPosition) -> String {
    let [supports, opposes, consults] = from.terms.proposals.stands;
    let stands = match placed.position {
        Position::Supports => supports,
        Position::Opposes => opposes,
        Position::Consults => consults,
        Position::NotSaid => return String::new(),
    };
    let heard = from.record.intervention_at(&placed.place).map(|heard| &heard.request.speaker);
    let own = heard.is_some_and(|heard| heard.same_capacity(&placed.who));
    let who = if own { String::new() } else { format!("{} ", from.who.name(&placed.who)) };
    sentence(None, &format!("{who}{stands}{}", placed.label), from.terms)
}

fn words(from: &Source<'_>, placed: &PlacedNote) -> String {
    let note = &placed.note;
    let text = note.text.trim();
    match &placed.kind {
        NoteKind::Plain => said(note, Wording::Kept, from.terms),
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
            let with = from.who.in_a_sentence(with);
            let aligns = format!("{}{with}", from.terms.positions.aligns_itself_with);
            let aligns = if text.is_empty() { aligns } else { format!("{aligns}{}{text}", from.terms.colon) };
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
