//! One note as rows: time, place in a document, stance, text, and at the right its marks.

use crate::console::note_desk::{NoteDesk, Noted, PositionAt, PrivateNote};
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

/// Columns kept free at the right for the marks, and behind them for the number that commands need.
const MARKS: usize = 9;
const NUMBER: usize = 3;

/// Pieces of text at their columns.
pub type Row = Vec<(usize, String, Look)>;

/// What of a note is drawn.
struct Shown<'a> {
    at: Moment,
    place: &'a str,
    stance: Option<&'static str>,
    words: String,
    marks: String,
    marks_look: Look,
    /// What is typed for it in a command, where it has such a number.
    number: String,
    /// Its label where it is a proposal, and who stands where on it.
    proposal: Option<(String, String)>,
}

/// The rows of a note in so many columns; none where it is gone.
pub fn rows(desk: &NoteDesk, noted: Noted, columns: usize) -> Vec<Row> {
    let shown = match noted {
        Noted::Kept(number) => desk.room().note_numbered(number).map(|kept| Shown::kept(desk.room(), kept)),
        Noted::Private(place) => desk.private().get(place).map(Shown::private),
        Noted::Position(at) => Shown::position(desk.room(), at),
    };
    shown.map_or_else(Vec::new, |shown| of(desk.room(), &shown, columns))
}

impl<'a> Shown<'a> {
    fn kept(room: &Room, kept: &'a KeptNote) -> Self {
        let note = &kept.note;
        let edited = kept.edited.is_some().then_some("edited");
        Self {
            marks: marks(note).chain(edited).collect::<Vec<_>>().join(" "),
            marks_look: Look::Quiet,
            number: kept.handle(),
            proposal: kept.proposal_label().map(|label| (label, positions(room, note))),
            ..Self::of(kept.at, note, words(note, &kept.kind))
        }
    }

    fn private(private: &'a PrivateNote) -> Self {
        let note = &private.note;
        let marks = marks(note).chain(["private"]).collect::<Vec<_>>().join(" ");
        let words = words(note, &NoteKind::Plain);
        Self { marks, marks_look: Look::Warning, ..Self::of(private.at, note, words) }
    }

    fn position(room: &'a Room, at: PositionAt) -> Option<Self> {
        let taken = room.position(at.proposal, at.place)?;
        let place = room.note(at.proposal).and_then(|kept| kept.note.on.as_deref());
        Some(Self {
            at: taken.at,
            place: place.unwrap_or_default(),
            stance: None,
            words: room.position_in_words(at.proposal, taken),
            marks: String::new(),
            marks_look: Look::Quiet,
            number: String::new(),
            proposal: None,
        })
    }

    fn of(at: Moment, note: &'a Note, words: String) -> Self {
        Self {
            at,
            place: note.on.as_deref().unwrap_or_default(),
            stance: note.stance.map(stance_word),
            words,
            marks: String::new(),
            marks_look: Look::Quiet,
            number: String::new(),
            proposal: None,
        }
    }
}

fn of(room: &Room, shown: &Shown<'_>, columns: usize) -> Vec<Row> {
    let places = if columns < BROAD { PLACES } else { PLACES_BROAD };
    let stance_at = PLACE + places.max(width(shown.place) + 1);
    let text_at = if shown.stance.is_some() { stance_at + STANCE } else { stance_at };
    let edge = columns.saturating_sub(width(&shown.number).max(NUMBER) + 2);
    let kept_free = if shown.marks.is_empty() { 0 } else { MARKS.max(width(&shown.marks) + 2) };
    let free = |kept_free: usize| edge.saturating_sub(text_at + kept_free).max(12);
    let text = wrapped(&shown.words, free(kept_free));
    let mut rows: Vec<Row> = text.into_iter().map(|line| vec![(text_at, line, Look::Plain)]).collect();
    rows.extend(rows.is_empty().then(Vec::new));
    if let Some(proposal) = &shown.proposal {
        add_proposal(proposal, (stance_at, text_at), free(0), &mut rows);
    }
    if let Some(first) = rows.first_mut() {
        first.push((1, shown.at.hour_minute(room.agenda.time_zone), Look::Quiet));
        first.push((PLACE, shown.place.to_owned(), Look::Plain));
        first.extend(shown.stance.map(|stance| (stance_at, stance.to_owned(), Look::Plain)));
        first.push((edge.saturating_sub(width(&shown.marks)), shown.marks.clone(), shown.marks_look));
        let number_at = columns.saturating_sub(width(&shown.number) + 1);
        first.push((number_at, shown.number.clone(), Look::Quiet));
    }
    rows
}

/// Under the stance its label, and at the end who stands where on it.
fn add_proposal(
    (label, told): &(String, String),
    (stance_at, text_at): (usize, usize),
    free: usize,
    rows: &mut Vec<Row>,
) {
    let lines = wrapped(told, free).into_iter().filter(|line| !line.is_empty());
    rows.extend(lines.map(|line| vec![(text_at, line, Look::Quiet)]));
    if rows.len() < 2 {
        rows.push(Vec::new());
    }
    if let Some(second) = rows.get_mut(1) {
        second.push((stance_at, label.clone(), Look::Open));
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

fn words(note: &Note, kind: &NoteKind) -> String {
    let (named, with) = match kind {
        NoteKind::Plain => (None, None),
        NoteKind::Proposal { by, .. } => (by.as_ref(), None),
        NoteKind::Alignment { who, with } => (who.as_ref(), Some(format!("with {}", with.said()))),
    };
    let named = named.map(|who| format!("{}:", who.short()));
    let wording = note.verbatim.as_ref().map(|wording| format!("\u{201c}{wording}\u{201d}"));
    let text = Some(note.text.clone()).filter(|text| !text.is_empty());
    let parts: Vec<String> = [named, wording, with, text].into_iter().flatten().collect();
    parts.join(" ")
}

fn marks(note: &Note) -> impl Iterator<Item = &'static str> {
    [note.summary.then_some("summary"), note.check.then_some("check")].into_iter().flatten()
}
