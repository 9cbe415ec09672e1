//! Where a display's pictures come from: the journal of a meeting on this machine, which is read and never written to.

use std::io;
use std::path::PathBuf;

use super::clock::{Clock, meeting_now};
use super::faults::{self, Fault};
use super::opened::Opened;
use crate::journal::Watch;
use crate::meeting::Event;
use crate::record::Audience;

/// What to do when there may be another picture. It is called from another thread.
pub type OnChange = Box<dyn Fn() + Send>;

/// A source of what the room may see.
pub trait Pictures {
    /// The picture of this moment; where nothing newer can be had, the last one.
    fn now(&mut self) -> Audience;

    /// Says from now on when there may be another one, until this is dropped. Clocks that run need no saying.
    fn follow(&mut self, on_change: OnChange) -> io::Result<()>;
}

/// The pictures that a journal gives.
pub struct OfJournal {
    opened: Opened,
    journal: PathBuf,
    clock: Clock,
    watch: Option<Watch>,
}

impl OfJournal {
    /// Of a journal that is open for reading.
    pub fn new(opened: Opened, journal: PathBuf) -> Self {
        Self { opened, journal, clock: Clock::begin(), watch: None }
    }

    /// Where the journal cannot be read the room is not told: what it sees stands, and its clock goes on.
    fn catch_up(&mut self) {
        let read = self.opened.meeting().entries().len();
        if self.opened.catch_up().is_err() {
            faults::note(&Fault::Unreadable);
        }
        let new = self.opened.meeting().entries().since(read);
        if new.flat_map(|entry| &entry.events).any(|event| *event == Event::ClockSet {}) {
            self.clock.trust();
        }
    }
}

impl Pictures for OfJournal {
    fn now(&mut self) -> Audience {
        self.catch_up();
        let (machine, _) = self.clock.read();
        let room = self.opened.meeting().room();
        Audience::of(room, meeting_now(room, machine))
    }

    fn follow(&mut self, on_change: OnChange) -> io::Result<()> {
        self.watch = Some(Watch::new(&self.journal, on_change).map_err(io::Error::other)?);
        Ok(())
    }
}
