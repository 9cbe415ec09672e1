//! What is kept of an entry of the floor that came too late: somebody else had taken the floor desk meanwhile, so that
//! it can change nothing of the floor any more. What was heard is an intervention logged afterwards, with its start and
//! its end; what else was done is a note with its time, to be checked.

use std::sync::Arc;

use super::command::NoteTaken;
use super::entry::{Entry, EntryId, Id, Track};
use super::event::Event;
use super::meeting::Meeting;
use super::notes::About;
use super::past::PastIntervention;
use super::room::{Intervention, Span};
use crate::time::Moment;

/// What an entry that came too late is kept as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptLate {
    /// An intervention logged afterwards.
    Intervention {
        /// What was heard.
        heard: Box<PastIntervention>,
        /// What else the entry did.
        note: Option<Box<NoteTaken>>,
        /// Where its end is known from.
        end: EndOfLate,
        /// Later ones among these entries that only tell how it went on: they are kept with it.
        with: Vec<EntryId>,
    },
    /// A note.
    Note(Box<NoteTaken>),
    /// Nothing more: all that it says is kept already, or was taken back at the same desk.
    Nothing,
}

/// Where the end of an intervention is known from that came too late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndOfLate {
    /// Its own desk logged it.
    Logged,
    /// It is taken to be what happened on the floor next, in these words.
    AsRecorded(String),
    /// It is taken to be now: nothing has happened on the floor since.
    Now,
}

impl Meeting {
    /// What the first of these entries is kept as. They are of one desk, oldest first, and count for nothing here.
    pub fn kept_late(&self, late: &[Arc<Entry>], now: Moment) -> Option<KeptLate> {
        let (first, later) = late.split_first()?;
        let own = Self::replay(late.iter().cloned());
        if own.is_undone(first.id) {
            return Some(KeptLate::Nothing);
        }
        let begun = begun_by(first, &own);
        let past = begun.map(|begun| (begun.id(), self.as_past(begun, first.id, now)));
        let heard = past.filter(|(_, (heard, _))| self.room().same_as(first.id.thing(0), heard).is_none());
        let note = self.note_of(first, heard.as_ref().map(|(id, _)| *id)).map(Box::new);
        Some(match (heard, note) {
            (None, None) => KeptLate::Nothing,
            (None, Some(note)) => KeptLate::Note(note),
            (Some((id, (heard, end))), note) => {
                let told = |entry: &&Arc<Entry>| {
                    entry.events.iter().any(|event| event.intervention() == Some(id))
                        && self.not_told(entry, Some(id)).is_empty()
                };
                let with = later.iter().filter(told).map(|entry| entry.id).collect();
                KeptLate::Intervention { heard: Box::new(heard), note, end, with }
            }
        })
    }

    /// What its own desk knew of it; where that did not log its end, when the floor went on without it.
    fn as_past(&self, begun: &Intervention, entry: EntryId, now: Moment) -> (PastIntervention, EndOfLate) {
        let logged = begun.ended.map(|ended| (ended, EndOfLate::Logged));
        let (ended, end) = logged.unwrap_or_else(|| self.went_on_after(begun, now));
        let pauses = begun.pauses.iter().filter(|pause| pause.from < ended);
        let until = |pause: &Span| Some(pause.to.unwrap_or(ended).min(ended));
        let heard = PastIntervention {
            request: (begun.id() != entry.thing(0)).then(|| begun.id()),
            limit: begun.limit,
            pauses: pauses.map(|pause| Span { from: pause.from, to: until(pause) }).collect(),
            asked_to_conclude: begun.asked_to_conclude,
            response: begun.response.clone(),
            ..PastIntervention::plain(
                begun.request.speaker.clone(),
                begun.request.kind,
                begun.item.clone(),
                begun.started,
                ended,
            )
        };
        (heard, end)
    }

    /// When somebody else had the floor, an item was opened or closed, or the meeting adjourned: each ends what runs.
    fn went_on_after(&self, begun: &Intervention, now: Moment) -> (Moment, EndOfLate) {
        let ends = |event: &Event| match event {
            Event::FloorGiven { id, .. } => *id != begun.id(),
            other => {
                matches!(other, Event::ItemOpened { .. } | Event::ItemClosed { .. } | Event::Adjourned {})
            }
        };
        let mut after = self.standing().filter(|entry| entry.at > begun.started);
        match after.find(|entry| entry.track() == Track::Floor && entry.events.iter().any(ends)) {
            Some(next) => (next.at, EndOfLate::AsRecorded(self.summary(next))),
            None => (now.max(begun.started), EndOfLate::Now),
        }
    }

    /// Whatever of an entry is not told by this intervention, nor by one that is logged afterwards already; what only
    /// concerns its own desk is told by nobody.
    fn not_told(&self, entry: &Entry, by: Option<Id>) -> Vec<Event> {
        let room = self.room();
        let logged = |id: Id| {
            room.was_heard_afterwards(id)
                || room.intervention(id).is_some_and(Intervention::was_logged_afterwards)
        };
        let is_told = |event: &Event| match event {
            Event::FloorDeskTaken {} | Event::ClockMoved {} | Event::ClockSet {} => true,
            Event::Undone { entry, .. } | Event::Redone { entry, .. } => self.entry(*entry).is_none(),
            other => other.intervention().is_some_and(|id| Some(id) == by || logged(id)),
        };
        entry.events.iter().filter(|event| !is_told(event)).cloned().collect()
    }

    /// `logged afterwards: 10:41 list of speakers closed, 8 waiting`
    fn note_of(&self, entry: &Entry, told_by: Option<Id>) -> Option<NoteTaken> {
        let rest = Entry { events: self.not_told(entry, told_by), ..entry.clone() };
        let of = rest.events.iter().filter_map(Event::intervention);
        let about = of.filter(|id| self.room().intervention(*id).is_some()).map(About::Intervention).next();
        let item = || self.room().item_open_at(entry.at).cloned().map(About::Item);
        let at = entry.at.hour_minute(self.room().agenda.time_zone);
        (!rest.events.is_empty()).then(|| NoteTaken {
            about: about.or_else(item).unwrap_or(About::Meeting),
            text: format!("logged afterwards: {at} {}", self.summary(&rest)),
            on: None,
            stance: None,
            verbatim: None,
            check: true,
            summary: false,
        })
    }
}

/// The intervention that an entry begins, by what its own desk did; a point of order that only waits its turn has not
/// begun.
fn begun_by<'a>(entry: &Entry, own: &'a Meeting) -> Option<&'a Intervention> {
    let begins = |event: &Event| match event {
        Event::FloorGiven { id, .. } | Event::PointOfOrderRaised { id, .. } => Some(*id),
        _ => None,
    };
    let id = entry.events.iter().find_map(begins)?;
    let room = own.room();
    let mut begun = room.finished.iter().chain(&room.floor.speaker).chain(&room.floor.point_of_order);
    begun.find(|begun| begun.id() == id)
}
