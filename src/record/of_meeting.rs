//! The sum of a meeting at a moment, without whatever belongs to consoles: no ids are written, no private
//! notes are known here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::accounting::{ItemAccount, accounts};
use super::attended::Attended;
use super::everybody::everybody;
use super::notes::{NotePlace, PlacedNote, placed, places};
use super::positions::Positions;
use super::proposals::{MadeProposal, proposals};
use super::show::{Show, show};
use super::time_account::TimeAccount;
use crate::agenda::{Agenda, ItemLabel};
use crate::meeting::Counting;
use crate::meeting::{Entry, Intervention, Meeting, MeetingState, Outcome, Room, Span, Speaker, Waiting};
use crate::time::Moment;

/// What documents are written from.
#[derive(Debug, Clone)]
pub struct Record {
    /// Name of the meeting: its agenda's file stem.
    pub name: String,
    /// The agenda as it stood last.
    pub agenda: Agenda,
    /// Whether it was only practice.
    pub practice: bool,
    /// The moment for which it holds.
    pub as_of: Moment,
    /// State of the meeting then.
    pub state: MeetingState,
    /// When the first item was opened.
    pub opened_at: Option<Moment>,
    /// When it was adjourned.
    pub adjourned_at: Option<Moment>,
    /// When it ran: from opening or resumption to adjournment.
    pub sittings: Vec<Span>,
    /// When it was suspended.
    pub suspensions: Vec<Span>,
    /// Who presided, from when.
    pub presiding: Vec<(Moment, Speaker)>,
    /// Items with their times, in the agenda's order.
    pub items: Vec<ItemAccount>,
    /// Everything begun, by number: running ones too, points of order and remarks too.
    pub interventions: Vec<Intervention>,
    /// Who was heard.
    pub counting: Counting,
    /// Outcomes in order.
    pub outcomes: Vec<Concluded>,
    /// Notes in store order, with their places.
    pub notes: Vec<PlacedNote>,
    /// Proposals that stand, in the order of their labels.
    pub proposals: Vec<MadeProposal>,
    /// Who stands where on which paragraph.
    pub positions: Positions,
    /// Statements in writing.
    pub in_writing: Vec<Written>,
    /// Who still waited when the meeting was adjourned: on the list, then for a reply, then after closing.
    pub not_heard: Vec<Waiting>,
    /// Who was present; none where no attendance list was taken.
    pub attended: Option<Attended>,
    /// Who withdrew.
    pub withdrawn: Vec<Waiting>,
    /// Everybody the meeting ever spoke of.
    pub everybody: Vec<Speaker>,
    /// Where the time went.
    pub time: TimeAccount,
    /// Notes by their places, so that ten thousand interventions find theirs at once.
    places: BTreeMap<NotePlace, Vec<usize>>,
    shown: Show,
}

/// An outcome with the moment at which it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concluded {
    /// When; none where its entry is not known.
    pub at: Option<Moment>,
    /// The outcome.
    pub outcome: Outcome,
}

/// A statement that comes in writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Who makes it.
    pub request: Waiting,
    /// Whether it was received.
    pub received: bool,
}

impl Record {
    /// What the entries add up to; clocks still running are read at `as_of`.
    pub fn of(meeting: &Meeting, as_of: Moment) -> Self {
        let room = meeting.room();
        let interventions = begun(room);
        let notes = placed(room, &interventions);
        Self {
            name: room.name.clone(),
            agenda: Agenda::clone(&room.agenda),
            practice: room.practice.is_some(),
            as_of,
            state: room.state,
            opened_at: room.opened_at(),
            adjourned_at: room.adjourned_at(),
            sittings: room.sittings.clone(),
            suspensions: room.suspensions.clone(),
            presiding: room.presiding.clone(),
            items: accounts(room, as_of),
            counting: Counting::over(&interventions),
            outcomes: concluded(meeting),
            places: places(&notes),
            notes,
            proposals: proposals(room),
            positions: Positions::of(room),
            in_writing: in_writing(room),
            not_heard: not_heard(room),
            attended: Attended::of(room, &interventions),
            withdrawn: room.withdrawn.iter().cloned().collect(),
            everybody: everybody(meeting),
            time: TimeAccount::of(room, &interventions, as_of),
            interventions,
            shown: for_documents(show(meeting, as_of, &|_, _| None)),
        }
    }

    /// The same as `show --json`, without offers and without who was asked to conclude.
    pub fn as_shown(&self) -> &Show {
        &self.shown
    }

    /// Interventions of an item, by number.
    pub fn of_item<'a>(&'a self, item: &'a ItemLabel) -> impl Iterator<Item = &'a Intervention> {
        self.interventions.iter().filter(move |intervention| intervention.item.as_ref() == Some(item))
    }

    /// Notes that stand at a place, in store order.
    pub fn notes_at<'a>(&'a self, place: &'a NotePlace) -> impl Iterator<Item = &'a PlacedNote> {
        let places = self.places.get(place).into_iter().flatten();
        places.filter_map(|index| self.notes.get(*index))
    }

    /// The item to which a note belongs, directly or through its intervention.
    pub fn item_of_note<'a>(&'a self, note: &'a PlacedNote) -> Option<&'a ItemLabel> {
        match &note.place {
            NotePlace::Intervention(_) => self.intervention_of_note(note)?.item.as_ref(),
            NotePlace::Item(label) => Some(label),
            NotePlace::Meeting | NotePlace::NotPlaced => None,
        }
    }

    /// The intervention with which a note stands.
    pub fn intervention_of_note(&self, note: &PlacedNote) -> Option<&Intervention> {
        match &note.place {
            NotePlace::Intervention(number) => self.intervention(*number),
            NotePlace::Item(_) | NotePlace::Meeting | NotePlace::NotPlaced => None,
        }
    }

    /// The intervention with a number.
    pub fn intervention(&self, number: usize) -> Option<&Intervention> {
        let found = self.interventions.binary_search_by_key(&number, |intervention| intervention.number);
        found.ok().and_then(|index| self.interventions.get(index))
    }
}

/// The meeting as it stood at an earlier moment: the fold of the entries up to it.
pub fn meeting_at(meeting: &Meeting, moment: Moment) -> Meeting {
    let until = |entry: &&Arc<Entry>| entry.at <= moment;
    Meeting::replay(meeting.entries().iter().filter(until).map(Arc::clone))
}

/// A document offers nothing, since nobody can follow it there; and who was asked to conclude is in no document
/// unless asked for.
fn for_documents(mut shown: Show) -> Show {
    for speech in shown.finished.iter_mut().chain(&mut shown.floor) {
        speech.asked_to_conclude = None;
    }
    shown
}

/// Points of order that wait their turn have not begun.
fn begun(room: &Room) -> Vec<Intervention> {
    let running = room.floor.speaker.iter().chain(&room.floor.point_of_order);
    let mut begun: Vec<Intervention> = room.finished.iter().chain(running).cloned().collect();
    begun.sort_by_key(|intervention| intervention.number);
    begun
}

fn concluded(meeting: &Meeting) -> Vec<Concluded> {
    let outcomes = meeting.room().outcomes.iter();
    let when = |outcome: &Outcome| meeting.entry(outcome.id.entry).map(|entry| entry.at);
    outcomes.map(|outcome| Concluded { at: when(outcome), outcome: outcome.clone() }).collect()
}

fn in_writing(room: &Room) -> Vec<Written> {
    let written = room.in_writing.iter();
    written.map(|(request, received)| Written { request: request.clone(), received: *received }).collect()
}

fn not_heard(room: &Room) -> Vec<Waiting> {
    match room.state {
        MeetingState::Before | MeetingState::Running | MeetingState::Suspended => Vec::new(),
        MeetingState::Adjourned => {
            let waiting = room.waiting.iter().chain(&room.replies).chain(&room.after_closing);
            waiting.filter(|waiting| !room.was_heard_afterwards(waiting.id)).cloned().collect()
        }
    }
}
