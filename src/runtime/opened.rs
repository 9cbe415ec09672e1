//! An opened meeting: its journal, what was read of it, and commands carried out one at a time.

use std::sync::Arc;

use super::clock::{machine_now, meeting_now};
use super::identity::fresh_id;
use crate::delegations::Roster;
use crate::journal::{AppendError, Seq, Store, StoreError, Stored};
use crate::meeting::{Command, Console, Entry, Meeting, Refusal, Request, Track};
use crate::time::Moment;

/// A meeting with its journal.
pub struct Opened {
    store: Box<dyn Store>,
    meeting: Meeting,
    floor_seen: Seq,
    roster: Roster,
}

/// When a command happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Now, by the meeting's clock.
    Now,
    /// At a moment given by a person.
    At(Moment),
}

/// A command that was carried out.
#[derive(Debug, Clone)]
pub struct Done {
    /// What was stored.
    pub entry: Arc<Entry>,
}

/// Why a command was not carried out; nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The rules say no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// It could not be stored.
    #[error("{0}")]
    Append(AppendError),
    /// What others wrote could not be read.
    #[error("{0}")]
    Read(#[from] StoreError),
}

/// Others may be faster so many times before a person is told.
const ATTEMPTS: usize = 20;

impl Opened {
    /// Reads a journal whole.
    pub fn read(mut store: Box<dyn Store>) -> Result<Self, StoreError> {
        let stored = store.read_new()?;
        let floor_seen = last_floor(&stored).unwrap_or(Seq::NOTHING);
        let meeting = Meeting::replay(stored.into_iter().map(|stored| stored.entry));
        let roster = roster_of(&meeting);
        Ok(Self { store, meeting, floor_seen, roster })
    }

    /// The meeting as far as it was read.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// Who may be named in it.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The time of the meeting now.
    pub fn now(&self) -> Moment {
        meeting_now(&self.meeting, machine_now())
    }

    /// One line on what it means that something was stored.
    pub fn promise(&self) -> String {
        self.store.promise()
    }

    /// Takes in what was written since.
    pub fn catch_up(&mut self) -> Result<Vec<Arc<Entry>>, StoreError> {
        let stored = self.store.read_new()?;
        self.floor_seen = last_floor(&stored).unwrap_or(self.floor_seen);
        let knew_agenda = !self.meeting.entries().is_empty();
        for stored in &stored {
            self.meeting.apply(&stored.entry);
        }
        if !knew_agenda && !stored.is_empty() {
            self.roster = roster_of(&self.meeting);
        }
        Ok(stored.into_iter().map(|stored| stored.entry).collect())
    }

    /// Decides, stores and applies a command. Somebody faster is caught up with, and the command decided again.
    pub fn perform(&mut self, by: &Console, when: When, command: &Command) -> Result<Done, NotDone> {
        let id = fresh_id();
        for _ in 0..ATTEMPTS {
            self.catch_up()?;
            let at = match when {
                When::Now => self.now(),
                When::At(moment) => moment,
            };
            let request = Request { id, at, by: by.clone(), command: command.clone() };
            let events = self.meeting.decide(&request)?;
            let entry =
                Entry { v: Entry::VERSION, id, at, recorded_at: machine_now(), by: by.clone(), events };
            match self.append(&entry) {
                Ok(()) => return Ok(Done { entry: Arc::new(entry) }),
                Err(AppendError::Conflict { .. }) => {}
                Err(other) => return Err(NotDone::Append(other)),
            }
        }
        Err(NotDone::Append(AppendError::Conflict { expected: self.floor_seen, actual: self.floor_seen }))
    }

    /// Stores an entry; sent again with the same id where it is not known whether it arrived.
    fn append(&mut self, entry: &Entry) -> Result<(), AppendError> {
        let mut result = self.store.append(entry, self.floor_seen);
        for _ in 0..2 {
            if !matches!(result, Err(AppendError::Unknown(_))) {
                break;
            }
            result = self.store.append(entry, self.floor_seen);
        }
        let seq = result?;
        if entry.track() == Track::Floor {
            self.floor_seen = self.floor_seen.max(seq);
        }
        // It stands; what else was written is read with the next command if it cannot be read now.
        let _ = self.catch_up();
        self.meeting.apply(&Arc::new(entry.clone()));
        Ok(())
    }
}

fn last_floor(stored: &[Stored]) -> Option<Seq> {
    stored.iter().rev().find(|stored| stored.entry.track() == Track::Floor).map(|stored| stored.seq)
}

fn roster_of(meeting: &Meeting) -> Roster {
    let agenda = &meeting.room().agenda;
    Roster::as_of(agenda.date, &agenda.delegations)
}
