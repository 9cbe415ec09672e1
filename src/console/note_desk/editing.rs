//! A note written anew: as the line it would be typed with, and what differs in it when Enter is pressed.

use crate::agenda::Document;
use crate::meeting::{Command, Id, KeptNote, Mark, Note, NoteChange, NoteKind, PositionTaken, Room, Stance};
use crate::time::Moment;

use super::super::inline::{Inline, InlineNote, Surroundings};
use super::super::text_area::TextArea;
use super::line::NoteDeed;
use super::position;
use super::private::PrivateNote;
use super::sections::{Noted, PositionAt};

/// A note or a position that is being written anew.
#[derive(Debug, Clone)]
pub struct Editing {
    /// Which.
    pub what: Rewritten,
    /// Where it stands.
    pub noted: Noted,
    /// What is typed.
    pub area: TextArea,
    before: String,
}

/// What is written anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rewritten {
    /// A note.
    Note(Id),
    /// Where somebody stands on a proposal.
    Position(PositionAt, Box<PositionTaken>),
}

const AS_IT_STANDS: &str = "as it stands; type what changes, empty it to strike it";

const OTHERS_HAVE_IT: &str = "others have it already; empty the line to strike it, and write it anew with ##";

const BEGINS_SO: &str = "a note does not begin so; a space before it makes it text";

/// How a note can be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Form {
    /// With all that stands in it.
    Whole,
    /// Its text alone, which would be taken for something else if anything stood before it.
    TextAlone,
    /// An alignment, which is not written anew.
    Alignment,
}

impl Editing {
    /// Begins to write a note anew; nothing where there is none, or it was struck.
    pub fn of(room: &Room, note: Id) -> Option<Self> {
        let kept = room.note(note).filter(|kept| kept.stands())?;
        let (before, _) = spelled(kept, &room.agenda.documents);
        let what = Rewritten::Note(note);
        Some(Self { what, noted: Noted::Kept(kept.number), area: TextArea::with_text(&before), before })
    }

    /// Begins to write a private note anew: the one of this place in the console's file.
    pub fn of_private(private: &[PrivateNote], place: usize, documents: &[Document]) -> Option<Self> {
        let note = private.get(place)?;
        let before = spelled_note(&note.note, documents).0 + " ##";
        let (what, noted) = (Rewritten::Note(note.note.id), Noted::Private(place));
        Some(Self { what, noted, area: TextArea::with_text(&before), before })
    }

    /// Begins to write anew where somebody stands.
    pub fn of_position(room: &Room, at: PositionAt) -> Option<Self> {
        let taken = room.position(at.proposal, at.place)?;
        let before = position::line_of(room, at.proposal, taken);
        let what = Rewritten::Position(at, Box::new(taken.clone()));
        Some(Self { what, noted: Noted::Position(at), area: TextArea::with_text(&before), before })
    }

    /// Begins to write a note of either kind anew, by its name.
    pub(super) fn named(room: &Room, private: &[PrivateNote], note: Id) -> Option<Self> {
        let place = || private.iter().position(|private| private.note.id == note);
        Self::of(room, note).or_else(|| Self::of_private(private, place()?, &room.agenda.documents))
    }

    /// The note that is written anew, if it is one.
    pub fn note(&self) -> Option<Id> {
        match self.what {
            Rewritten::Note(note) => Some(note),
            Rewritten::Position(..) => None,
        }
    }

    /// When it was said, where that stays whatever is typed: a position is still of its own moment.
    pub(super) fn said_at(&self) -> Option<Moment> {
        match &self.what {
            Rewritten::Note(_) => None,
            Rewritten::Position(_, taken) => Some(taken.at),
        }
    }

    /// Others may have taken positions meanwhile: this one is found again.
    pub(super) fn follow(&mut self, room: &Room) {
        let Rewritten::Position(at, taken) = &self.what else { return };
        let place = room.positions_on(at.proposal).position(|other| other.who.same_capacity(&taken.who));
        self.noted = place.map_or(self.noted, |place| Noted::Position(PositionAt { place, ..*at }));
    }

    /// Whether anything was typed.
    pub fn has_changed(&self) -> bool {
        self.area.text() != self.before
    }

    /// What Enter would do, with its words, or why it does nothing.
    pub(super) fn meaning(&self, room: &Room, private: &[PrivateNote]) -> Result<(NoteDeed, String), String> {
        let asks = |(command, words)| (NoteDeed::Ask(Box::new(command)), words);
        match (&self.what, self.noted) {
            (Rewritten::Position(at, taken), _) => {
                position::meaning(self.area.text(), room, at.proposal, taken).map(asks)
            }

            (Rewritten::Note(note), Noted::Kept(_) | Noted::Position(_)) => {
                self.of_journal(*note, room).map(asks)
            }
            (Rewritten::Note(_), Noted::Private(place)) => private.get(place).map_or_else(
                || Err("this note is no longer there; go on to another".to_owned()),
                |note| self.of_own_file(note, &room.agenda.documents),
            ),
        }
    }

    /// A private note written anew stays one: nothing that was kept from others goes to them by a sign left out.
    fn of_own_file(&self, note: &PrivateNote, documents: &[Document]) -> Result<(NoteDeed, String), String> {
        let (_, form) = spelled_note(&note.note, documents);
        if self.area.is_blank() {
            let struck = NoteDeed::RewritePrivate(Box::new(note.struck()));
            return Ok((struck, "Enter strikes the private note".to_owned()));
        }
        if !self.has_changed() {
            return Err(AS_IT_STANDS.to_owned());
        }
        let around = Surroundings { documents, room_is_on: None, note_before: None };
        match Inline::read(self.area.text(), around) {
            Inline::Note(line) if !line.private => {
                Err("a private note stays private: ## at the end; for all, write it as a new line".to_owned())
            }
            Inline::Note(line) if line.says_nothing() => {
                Err("a private note of what? empty the line to strike it".to_owned())
            }
            Inline::Note(line) => {
                let anew = match form {
                    Form::TextAlone => note.with_text(&line.text),
                    Form::Whole | Form::Alignment => note.anew(&line),
                };
                let anew = NoteDeed::RewritePrivate(Box::new(anew));
                Ok((anew, "Enter writes the private note anew".to_owned()))
            }
            Inline::Nothing
            | Inline::Find(_)
            | Inline::Command(_)
            | Inline::Aligns(_)
            | Inline::Position { .. } => Err(BEGINS_SO.to_owned()),
        }
    }

    fn of_journal(&self, note: Id, room: &Room) -> Result<(Command, String), String> {
        let Some(kept) = room.note(note).filter(|kept| kept.stands()) else {
            return Err("somebody has struck this note; go on to another".to_owned());
        };
        if self.area.is_blank() {
            return Ok((Command::StrikeNote { note }, format!("Enter strikes {}", kept.handle())));
        }
        if !self.has_changed() {
            return Err(AS_IT_STANDS.to_owned());
        }
        let documents = &room.agenda.documents;
        let (_, form) = spelled(kept, documents);
        let changes = match form {
            Form::Alignment => {
                return Err("an alignment is not rewritten; empty the line to strike it".to_owned());
            }
            Form::TextAlone if Inline::marked(self.area.text()).private => {
                return Err(OTHERS_HAVE_IT.to_owned());
            }
            Form::TextAlone => vec![NoteChange::Text(self.area.text().trim().to_owned())],
            Form::Whole => changes(kept, self.area.text(), documents)?,
        };
        if changes.is_empty() {
            return Err("nothing changes".to_owned());
        }
        Ok((Command::EditNote { note, changes }, format!("Enter writes {} anew", kept.handle())))
    }
}

/// The line with which a note would be typed.
fn spelled(kept: &KeptNote, documents: &[Document]) -> (String, Form) {
    if let NoteKind::Alignment { with, .. } = &kept.kind {
        return (format!("= {}", with.short()), Form::Alignment);
    }
    spelled_note(&kept.note, documents)
}

fn spelled_note(note: &Note, documents: &[Document]) -> (String, Form) {
    let line = line_of(note);
    let around = Surroundings { documents, room_is_on: None, note_before: None };
    let is_same = match Inline::read(&line, around) {
        Inline::Note(read) => is_same(&read, note),
        _ => false,
    };
    if is_same { (line, Form::Whole) } else { (format!(" {}", note.text), Form::TextAlone) }
}

/// All that stands in a note, with its signs.
pub(super) fn line_of(note: &Note) -> String {
    let on = note.on.as_deref().unwrap_or_default();
    let wording = note.verbatim.as_ref().map(|wording| format!("\"{wording}\""));
    let marks = [note.summary.then_some("**"), note.check.then_some("??")];
    let parts = [Some(on), note.stance.and_then(sign), wording.as_deref(), Some(note.text.as_str())];
    let parts = parts.into_iter().chain(marks).flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// The sign of a stance that has one.
const fn sign(stance: Stance) -> Option<&'static str> {
    match stance {
        Stance::Proposes => Some("!"),
        Stance::Supports => Some("+"),
        Stance::Opposes => Some("-"),
        Stance::Reserves => Some("~"),
        Stance::Asks => Some("?"),
        Stance::Answers | Stance::Aligns | Stance::Welcomes | Stance::IsConcerned => None,
    }
}

fn is_same(read: &InlineNote, note: &Note) -> bool {
    let stance = note.stance.filter(|stance| sign(*stance).is_some());
    read.text == note.text
        && read.on == note.on
        && read.stance == stance
        && read.verbatim == note.verbatim
        && (read.check, read.summary, read.private) == (note.check, note.summary, false)
}

/// In what respects a line differs from the note.
fn changes(kept: &KeptNote, typed: &str, documents: &[Document]) -> Result<Vec<NoteChange>, String> {
    let note = &kept.note;
    let read = match Inline::read(typed, Surroundings { documents, room_is_on: None, note_before: None }) {
        Inline::Note(read) => read,
        Inline::Nothing
        | Inline::Find(_)
        | Inline::Command(_)
        | Inline::Aligns(_)
        | Inline::Position { .. } => {
            return Err(BEGINS_SO.to_owned());
        }
    };
    if read.private {
        return Err(OTHERS_HAVE_IT.to_owned());
    }
    let is_proposal = matches!(kept.kind, NoteKind::Proposal { .. });
    if is_proposal && read.stance != Some(Stance::Proposes) {
        return Err("a proposal stays one: ! before the wording; empty the line to strike it".to_owned());
    }
    // A stance without a sign stays unless another one is typed.
    let keeps_stance = read.stance.is_none() && note.stance.is_some_and(|stance| sign(stance).is_none());
    let marks = [(note.check, read.check, Mark::Check), (note.summary, read.summary, Mark::Summary)];
    let marks = marks
        .into_iter()
        .filter(|(was, is, _)| was != is)
        .map(|(_, is, mark)| if is { NoteChange::Marked(mark) } else { NoteChange::Unmarked(mark) });
    let changed = [
        (read.text != note.text).then(|| NoteChange::Text(read.text.clone())),
        (read.on != note.on).then(|| NoteChange::On(read.on.clone())),
        (read.stance != note.stance && !keeps_stance).then_some(NoteChange::Stance(read.stance)),
        (read.verbatim != note.verbatim).then(|| NoteChange::Verbatim(read.verbatim.clone())),
    ];
    Ok(changed.into_iter().flatten().chain(marks).collect())
}
