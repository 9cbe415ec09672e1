//! One note as rows: time, place in a document, stance, text, and at the right its marks.

use crate::console::note_desk::{NoteDesk, Noted};
use crate::meeting::{KeptNote, Note, NoteKind, Position, Room};
use crate::text::width;
use crate::time::Moment;

use super::super::notes::stance_word;
use super::super::sheet::wrapped;
use super::super::theme::Look;

/// Column of the place in a document.
const PLACE: usize = 7;

/// Columns for that place, and more where there are more.
const PLACES: usize = 13;
const PLACES_BROAD: usize = 17;
const BROAD: usize = 100;

/// Columns of a stance.
const STANCE: usize = 10;

/// Columns kept free at the right for the marks.
const MARKS: usize = 10;

/// Pieces of text at their columns.
pub type Row = Vec<(usize, String, Look)>;

/// What of a note is drawn.
struct Shown<'a> {
    at: Moment,
    note: &'a Note,
    kind: Option<&'a KeptNote>,
    /// What is typed for it, where notes were looked for.
    number: Option<String>,
}

/// The rows of a note in so many columns; none where it is gone.
pub fn rows(desk: &NoteDesk, noted: Noted, columns: usize) -> Vec<Row> {
    let room = desk.room();
    match noted {
        Noted::Kept(number) => room.note_numbered(number).map_or_else(Vec::new, |kept| {
            let number = desk.is_finding().then(|| kept.handle());
            of(room, &Shown { at: kept.at, note: &kept.note, kind: Some(kept), number }, columns)
        }),
        Noted::Private(index) => desk.private().get(index).map_or_else(Vec::new, |private| {
            let shown = Shown { at: private.at, note: &private.note, kind: None, number: None };
            of(room, &shown, columns)
        }),
    }
}

fn of(room: &Room, shown: &Shown<'_>, columns: usize) -> Vec<Row> {
    let note = shown.note;
    let place = note.on.as_deref().unwrap_or_default();
    let places = if columns < BROAD { PLACES } else { PLACES_BROAD };
    let stance_at = PLACE + places.max(width(place) + 1);
    let stance = note.stance.map(stance_word);
    let text_at = if stance.is_some() { stance_at + STANCE } else { stance_at };
    let marks = marks(shown);
    let kept_free = if marks.is_empty() { 1 } else { MARKS.max(width(&marks) + 2) };
    let text = wrapped(&words(shown), columns.saturating_sub(text_at + kept_free).max(12));
    let mut rows: Vec<Row> = text.into_iter().map(|line| vec![(text_at, line, Look::Plain)]).collect();
    rows.extend(rows.is_empty().then(Vec::new));
    if let Some(label) = shown.kind.and_then(KeptNote::proposal_label) {
        proposal(room, shown, &label, (stance_at, text_at), columns, &mut rows);
    }
    if let Some(first) = rows.first_mut() {
        first.push((1, shown.at.hour_minute(room.agenda.time_zone), Look::Quiet));
        first.push((PLACE, place.to_owned(), Look::Plain));
        first.extend(stance.map(|stance| (stance_at, stance.to_owned(), Look::Plain)));
        let look = if shown.kind.is_none() { Look::Warning } else { Look::Quiet };
        first.push((columns.saturating_sub(width(&marks) + 1), marks, look));
    }
    rows
}

/// Under the stance its label, and at the end who stands where on it.
fn proposal(
    room: &Room,
    shown: &Shown<'_>,
    label: &str,
    (stance_at, text_at): (usize, usize),
    columns: usize,
    rows: &mut Vec<Row>,
) {
    let told = positions(room, shown.note);
    for line in wrapped(&told, columns.saturating_sub(text_at + 1).max(12)) {
        if !line.is_empty() {
            rows.push(vec![(text_at, line, Look::Quiet)]);
        }
    }
    if rows.len() < 2 {
        rows.push(Vec::new());
    }
    if let Some(second) = rows.get_mut(1) {
        second.push((stance_at, label.to_owned(), Look::Open));
    }
}

/// `supported by Cuba, Egypt; opposed by Switzerland`
pub fn positions(room: &Room, proposal: &Note) -> String {
    let on = |position, words: &str| {
        let who: Vec<String> =
            room.on_proposal(proposal.id, position).map(|taken| taken.who.short()).collect();
        (!who.is_empty()).then(|| format!("{words} {}", who.join(", ")))
    };
    let told = [
        on(Position::Supports, "supported by"),
        on(Position::Opposes, "opposed by"),
        on(Position::Consults, "will consult:"),
    ];
    told.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn words(shown: &Shown<'_>) -> String {
    let note = shown.note;
    let with = match shown.kind.map(|kept| &kept.kind) {
        Some(NoteKind::Alignment { with, .. }) => Some(format!("with {}", with.said())),
        Some(NoteKind::Plain | NoteKind::Proposal { .. }) | None => None,
    };
    let named = match shown.kind.map(|kept| &kept.kind) {
        Some(NoteKind::Alignment { who, .. } | NoteKind::Proposal { by: who, .. }) => who.as_ref(),
        Some(NoteKind::Plain) | None => None,
    };
    let named = named.map(|who| format!("{}:", who.short()));
    let wording = note.verbatim.as_ref().map(|wording| format!("\u{201c}{wording}\u{201d}"));
    let text = Some(note.text.clone()).filter(|text| !text.is_empty());
    let parts: Vec<String> = [named, wording, with, text].into_iter().flatten().collect();
    parts.join(" ")
}

fn marks(shown: &Shown<'_>) -> String {
    let marks = [
        shown.note.summary.then_some("summary"),
        shown.note.check.then_some("check"),
        shown.kind.is_some_and(|kept| kept.edited.is_some()).then_some("edited"),
        shown.kind.is_none().then_some("private"),
        shown.number.as_deref(),
    ];
    marks.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
