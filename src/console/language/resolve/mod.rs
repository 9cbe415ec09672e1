//! From what a line asks for to a command: whom it means, which entry, which moment.

mod asking;
mod capacity;
mod entries;
mod floor;
mod notes;
mod past;
mod proposals;
mod record;
mod target;
mod who;

use super::phrase::{Phrase, Pointed, Whom};
use super::unresolved::Unresolved;
use crate::agenda::ItemLabel;
use crate::delegations::Roster;
use crate::meeting::{Channel, Command, Console, EntryId, Meeting, Room, Speaker, Waiting};
use crate::time::Moment;

/// What a line is resolved against.
pub trait Seen {
    /// The room as it stands.
    fn room(&self) -> &Room;
    /// Who is next: the first on the list who is not held, else the first right of reply.
    fn next(&self) -> Option<&Waiting>;
    /// The last command of a console that can be taken back.
    fn undoable(&self, by: &Console) -> Option<EntryId>;
    /// The last command of a console that was taken back and can be done again.
    fn redoable(&self, by: &Console) -> Option<EntryId>;
}

impl Seen for Meeting {
    fn room(&self) -> &Room {
        self.room()
    }

    fn next(&self) -> Option<&Waiting> {
        self.room().next()
    }

    fn undoable(&self, by: &Console) -> Option<EntryId> {
        self.undoable(by)
    }

    fn redoable(&self, by: &Console) -> Option<EntryId> {
        self.redoable(by)
    }
}

/// The circumstances in which a line is said.
#[derive(Debug, Clone, Copy)]
pub struct Hearing<'a> {
    /// Who can be named.
    pub roster: &'a Roster,
    /// When the line happens.
    pub at: Moment,
    /// Who says it.
    pub by: &'a Console,
    /// How a request comes in unless the line says it.
    pub channel: Channel,
}

/// What a line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// A command, to be decided when the line happens.
    Command(Box<Command>),
    /// `why`: the answer, one sentence; nothing happens.
    Answer(String),
    /// `clock`: [`Command::MoveClock`], to be decided at this moment.
    ClockTo(Moment),
    /// `amend-agenda`: whoever may read files makes a [`Command::AmendAgenda`] of this one.
    AgendaFile(String),
    /// `attendance`: whoever may read files makes a command of what is in this one.
    AttendanceFile(String),
    /// `names`: names of the attendance list that are to be settled.
    Names,
}

/// Finds names, entries and moments.
struct Finder<'a> {
    room: &'a Room,
    hearing: Hearing<'a>,
}

/// Gives a phrase its meaning in a meeting, or says why it has none.
#[expect(clippy::too_many_lines, reason = "one line a phrase, so that a new one stops the build here")]
pub fn resolve(phrase: &Phrase, seen: &impl Seen, hearing: Hearing<'_>) -> Result<Resolved, Unresolved> {
    let find = Finder { room: seen.room(), hearing };
    let zone = find.room.agenda.time_zone;
    let target = |target, lists| find.target(target, &lists);
    let command = match phrase {
        Phrase::Clock { to } => return Ok(Resolved::ClockTo(to.at_or_after(hearing.at, zone))),
        Phrase::AmendAgenda { file } => return Ok(Resolved::AgendaFile(file.clone())),
        Phrase::Why { target } => return find.why(target).map(Resolved::Answer),
        Phrase::Attendance { file } => return Ok(Resolved::AttendanceFile(file.clone())),
        Phrase::Names => return Ok(Resolved::Names),
        Phrase::Ready(command) => command.as_ref().clone(),

        Phrase::OpenItem { item } => Command::OpenItem { item: find.item(item)? },
        Phrase::Plan { item, planned } => Command::Plan { item: find.item(item)?, planned: *planned },
        Phrase::Borrow { by, from } => Command::Borrow { by: *by, from: find.item(from)? },
        Phrase::Budget { group, pool } => Command::Budget { group: find.group(group)?, pool: *pool },
        Phrase::ExtendMeeting { until } => {
            Command::ExtendMeeting { until: until.at_or_after(hearing.at, zone) }
        }
        Phrase::Preside { who } => Command::Preside { who: find.officer_or_delegation(who)? },
        Phrase::AnnounceClosing { closes } => {
            Command::AnnounceClosing { closes_at: closes.at_or_after(hearing.at, zone) }
        }

        Phrase::Settle { name, who } => Command::SettleName {
            name: find.room.mark_of(name),
            who: who.as_deref().map(|who| find.delegation(who).map(Box::new)).transpose()?,
        },
        Phrase::Inscribe { parts } => Command::Inscribe { askings: find.askings(parts)? },
        Phrase::Guest { name, what, details } => find.guest(name, *what, details)?,
        Phrase::Admit { target: late } => Command::Admit { target: target(late, find.after_closing())? },
        Phrase::Withdraw { target: who, from } => {
            Command::Withdraw { target: target(who, find.lists(*from))? }
        }
        Phrase::Move { target: who, place } => {
            Command::Move { target: target(who, find.waiting())?, place: *place }
        }
        Phrase::Skip => Command::Skip { target: find.skipped(seen)? },
        Phrase::Hold { target: who } => Command::Hold { target: target(who, find.waiting())? },
        Phrase::Release { target: who } => Command::Release { target: target(who, find.waiting())? },
        Phrase::InWriting { target: who } => {
            Command::InWriting { target: target(who, find.waiting_or_speaking())? }
        }
        Phrase::Received { target: who } => Command::Received { target: target(who, find.in_writing())? },

        Phrase::GiveFloor { to } => find.give_floor(to, seen)?,
        Phrase::Remarks { who } => Command::Remarks { who: find.officer_or_delegation(who)? },
        Phrase::PointOfOrder { who } => Command::PointOfOrder { who: find.perhaps(who.as_deref())? },
        Phrase::Reply { who, count } => {
            Command::Reply { speaker: find.delegation(who).map(Speaker::plain)?, count: *count }
        }

        Phrase::Paragraphs { on } => {
            Command::TakeUpParagraphs { on: on.as_deref().map(|typed| find.reference(typed)) }
        }
        Phrase::Note(note) => find.note(note)?,
        Phrase::Edit { note, changes } => find.edit(*note, changes)?,
        Phrase::Strike { note } => Command::StrikeNote { note: find.noted(*note)? },
        Phrase::MoveNote { note, to } => {
            Command::MoveNote { note: find.noted(*note)?, about: find.about(to)? }
        }
        Phrase::Propose(proposal) => find.proposal(proposal)?,
        Phrase::Position { proposal, who, position } => find.position(*proposal, who, *position)?,
        Phrase::Align { who, with } => find.alignment(who, with)?,
        Phrase::RecordOutcome { kind, text, by, until } => Command::RecordOutcome {
            kind: *kind,
            text: text.clone(),
            by: find.perhaps(by.as_deref())?,
            until: until.clone(),
        },
        Phrase::LogIntervention { whom, kind, from, to } => {
            find.log_intervention(whom, *kind, (*from, *to))?
        }
        Phrase::Reassign { target: who, to } => {
            Command::Reassign { target: target(who, find.begun())?, to: find.speaker(to)? }
        }
        Phrase::CorrectStart { target, to } => find.correct_start(target.as_ref(), *to)?,
        Phrase::CorrectEnd { target, to } => find.correct_end(target.as_ref(), *to)?,
        Phrase::Undo => Command::Undo { entry: seen.undoable(hearing.by).ok_or(Unresolved::NothingToUndo)? },
        Phrase::Redo => Command::Redo { entry: seen.redoable(hearing.by).ok_or(Unresolved::NothingToRedo)? },
    };
    Ok(Resolved::Command(Box::new(command)))
}

/// Whom a name means.
pub fn speaker(whom: &Whom, seen: &impl Seen, hearing: Hearing<'_>) -> Result<Speaker, Unresolved> {
    Finder { room: seen.room(), hearing }.speaker(whom)
}

impl Finder<'_> {
    /// Why an entry stands where it does.
    fn why(&self, target: &Pointed) -> Result<String, Unresolved> {
        let lists = self.lists(None);
        let entry = self.entry(target, &lists)?;
        let nowhere = || Unresolved::NotThere { name: entry.speaker().said(), place: lists.place };
        self.room.why(entry.id).ok_or_else(nowhere)
    }

    /// The item of a label, capitals or not.
    fn item(&self, typed: &str) -> Result<ItemLabel, Unresolved> {
        let labels = || self.room.agenda.items.iter().map(|item| &item.label);
        let exact = labels().find(|label| label.as_str() == typed);
        let found = exact.or_else(|| labels().find(|label| label.as_str().eq_ignore_ascii_case(typed)));
        found.cloned().ok_or_else(|| Unresolved::NoItem {
            typed: typed.to_owned(),
            labels: labels().map(ToString::to_string).collect(),
        })
    }
}
