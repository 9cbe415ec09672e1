//! An opened meeting: its journal, what was read of it, and commands carried out one at a time.

use std::sync::Arc;

use super::clock::{machine_now, meeting_now};
use super::identity::fresh_id;
use super::keeper::{Arrived, Keeper};
use crate::delegations::Roster;
use crate::journal::{AppendError, Store, StoreError};
use crate::meeting::{Command, Console, Entry, Meeting, Refusal, Request};
use crate::time::Moment;

/// A meeting with its journal.
pub struct Opened {
    keeper: Keeper,
    meeting: Meeting,
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

/// Why a command was not carried out; nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The rules say no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// It could not be stored.
    #[error("{0}")]
    Append(#[from] AppendError),
    /// What others wrote could not be read.
    #[error("{0}")]
    Read(#[from] StoreError),
}

/// Others may be faster so many times before a person is told.
const ATTEMPTS: usize = 50;

impl Opened {
    /// Reads a journal whole.
    pub fn read(store: Box<dyn Store>) -> Result<Self, StoreError> {
        Self::kept_by(Keeper::new(store))
    }

    /// The same of a journal that a console keeps.
    pub fn kept_by(keeper: Keeper) -> Result<Self, StoreError> {
        let meeting = Meeting::replay([]);
        let mut opened = Self { keeper, roster: roster_of(&meeting), meeting };
        opened.catch_up()?;
        Ok(opened)
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
        meeting_now(self.meeting.room(), machine_now())
    }

    /// The journal and what was read of it, for a desk that goes on from there.
    pub fn into_parts(self) -> (Keeper, Meeting) {
        (self.keeper, self.meeting)
    }

    /// Takes in what was written since.
    pub fn catch_up(&mut self) -> Result<(), StoreError> {
        let first = self.meeting.entries().is_empty();
        match self.keeper.catch_up()? {
            Arrived::More(entries) => entries.iter().for_each(|entry| self.meeting.apply(entry)),
            Arrived::Anew { stand, then } => {
                self.meeting = self.meeting.laid_anew(stand, &then).0;
            }
        }
        if first {
            self.roster = roster_of(&self.meeting);
        }
        Ok(())
    }

    /// Decides, stores and applies a command. Somebody faster is caught up with, and the command decided again.
    pub fn perform(&mut self, by: &Console, when: When, command: &Command) -> Result<Arc<Entry>, NotDone> {
        let id = fresh_id();
        let mut attempt = 0;
        loop {
            attempt += 1;
            self.catch_up()?;
            let at = match when {
                When::Now => self.now(),
                When::At(moment) => moment,
            };
            let request = Request { id, at, by: by.clone(), command: command.clone() };
            let events = self.meeting.decide(&request)?;
            let entry =
                Entry { v: Entry::VERSION, id, at, recorded_at: machine_now(), by: by.clone(), events };
            match self.keeper.keep(&entry) {
                Err(AppendError::Conflict { .. }) if attempt < ATTEMPTS => {}
                Err(other) => return Err(other.into()),
                Ok(()) => return Ok(self.stored(entry)),
            }
        }
    }

    /// The entry stands, whatever becomes of reading it again with what others wrote.
    fn stored(&mut self, entry: Entry) -> Arc<Entry> {
        let entry = Arc::new(entry);
        if self.catch_up().is_err() {
            self.meeting.apply(&entry);
        }
        entry
    }
}

fn roster_of(meeting: &Meeting) -> Roster {
    let agenda = &meeting.room().agenda;
    Roster::as_of(agenda.date, &agenda.delegations)
}
