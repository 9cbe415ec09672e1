//! A far server played in memory, with every fault that a link can have, each one asked for and none by chance.
//!
//! There is no thread and no clock in it: time passes when somebody calls [`RemoteLog::advance`].

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::memory::Log;
use super::notice::Notice;
use super::store::{AppendError, Seq, Store, Stored};
use super::trouble::StoreError;
use crate::meeting::Entry;

#[derive(Debug, Default)]
struct Server {
    log: Log,
    /// Step at which each entry of the log was stored.
    stored_at: Vec<u64>,
    step: u64,
}

/// The server.
#[derive(Debug, Clone, Default)]
pub struct RemoteLog {
    server: Arc<Mutex<Server>>,
}

impl RemoteLog {
    /// An empty server.
    pub fn new() -> Self {
        Self::default()
    }

    /// A console with a link to it.
    pub fn console(&self) -> RemoteConsole {
        RemoteConsole {
            server: self.clone(),
            handed_out: 0,
            delay: 0,
            link: Link::Whole,
            next_answer: Answer::Arrives,
        }
    }

    /// One step of time passes.
    pub fn advance(&self) {
        let mut server = self.lock();
        server.step = server.step.saturating_add(1);
    }

    fn lock(&self) -> MutexGuard<'_, Server> {
        self.server.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Whole,
    Cut,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Arrives,
    IsLost,
}

/// One console's link to the server.
#[derive(Debug)]
pub struct RemoteConsole {
    server: RemoteLog,
    handed_out: usize,
    delay: u64,
    link: Link,
    next_answer: Answer,
}

impl RemoteConsole {
    /// From now on entries, its own included, reach this console only after so many steps.
    pub fn delay_by(&mut self, steps: u64) {
        self.delay = steps;
    }

    /// The next append reaches the server, but its acknowledgement does not come back.
    pub fn lose_next_acknowledgement(&mut self) {
        self.next_answer = Answer::IsLost;
    }

    /// Cuts the link: nothing is sent, nothing arrives.
    pub fn cut(&mut self) {
        self.link = Link::Cut;
    }

    /// The link is back; what was missed arrives.
    pub fn restore(&mut self) {
        self.link = Link::Whole;
    }
}

impl Store for RemoteConsole {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        match self.link {
            Link::Cut => return Err(AppendError::Offline),
            Link::Whole => {}
        }
        let mut server = self.server.lock();
        let answer = server.log.append(entry, floor_seen);
        let step = server.step;
        let stored = server.log.entries.len();
        server.stored_at.resize(stored, step);
        match std::mem::replace(&mut self.next_answer, Answer::Arrives) {
            Answer::Arrives => answer,
            Answer::IsLost => Err(AppendError::Unknown(StoreError::new(
                "cannot tell whether the entry was stored",
                "the server's answer did not arrive",
                "send the same entry again, which is safe",
            ))),
        }
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        match self.link {
            Link::Cut => return Ok(Vec::new()),
            Link::Whole => {}
        }
        let server = self.server.lock();
        let arrived = |stored_at: &u64| stored_at.saturating_add(self.delay) <= server.step;
        let pairs = server.log.entries.iter().zip(&server.stored_at).skip(self.handed_out);
        let fresh: Vec<Stored> =
            pairs.take_while(|(_, stored_at)| arrived(stored_at)).map(|(stored, _)| stored.clone()).collect();
        self.handed_out = self.handed_out.saturating_add(fresh.len());
        Ok(fresh)
    }

    fn notices(&mut self) -> Vec<Notice> {
        Vec::new()
    }

    fn promise(&self) -> String {
        "an acknowledged entry is with the server, which is only played".to_owned()
    }
}
