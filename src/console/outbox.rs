//! This console's own entries that are not on stable storage yet.
//!
//! The next command is decided on top of them, the screen does not show them. One is on its way at a time;
//! when entries of others arrive first, those that wait are decided again.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::meeting::{Entry, EntryId, Meeting, Refusal, Request};

/// Requests in order, the first one perhaps on its way.
#[derive(Debug, Clone, Default)]
pub struct Outbox {
    waiting: VecDeque<Request>,
    on_its_way: Option<EntryId>,
    not_stored: Vec<Request>,
    ahead: Option<Meeting>,
}

impl Outbox {
    /// The meeting as it will be when everything that waits is stored.
    pub fn ahead<'a>(&'a self, stored: &'a Meeting) -> &'a Meeting {
        self.ahead.as_ref().unwrap_or(stored)
    }

    /// Decides a request on top of those that wait, and keeps it.
    ///
    /// # Errors
    /// The refusal, when the rules of the room say no.
    pub fn ask(&mut self, stored: &Meeting, request: Request) -> Result<Option<Entry>, Refusal> {
        let events = self.ahead(stored).decide(&request)?;
        let mut ahead = self.ahead.take().unwrap_or_else(|| stored.clone());
        ahead.apply(&Arc::new(entry(&request, events)));
        self.ahead = Some(ahead);
        self.waiting.push_back(request);
        Ok(self.send(stored))
    }

    /// Entries were stored, and applied to `stored`: those that wait are decided again. What the rules now
    /// refuse is given up and returned with the reason; what was put aside and has been done since another
    /// way is forgotten.
    pub fn recorded(
        &mut self,
        stored: &Meeting,
        entries: &[Arc<Entry>],
    ) -> (Option<Entry>, Vec<(Request, Refusal)>) {
        let is_stored = |id: EntryId| entries.iter().any(|entry| entry.id == id);
        self.waiting.retain(|request| !is_stored(request.id));
        self.not_stored.retain(|request| !is_stored(request.id) && stored.decide(request).is_ok());
        self.on_its_way.take_if(|id| is_stored(*id));
        let refused = self.decide_again(stored);
        (self.send(stored), refused)
    }

    /// Another console was first: the entry on its way comes back and is decided again.
    pub fn overtaken(
        &mut self,
        stored: &Meeting,
        entry: EntryId,
    ) -> (Option<Entry>, Vec<(Request, Refusal)>) {
        self.on_its_way.take_if(|id| *id == entry);
        let refused = self.decide_again(stored);
        (self.send(stored), refused)
    }

    /// The store could not keep an entry: it, and all that was decided on top of it, is put aside.
    pub fn not_stored(&mut self, entry: EntryId) {
        if self.on_its_way.take_if(|id| *id == entry).is_some() {
            self.not_stored.extend(self.waiting.drain(..));
            self.ahead = None;
        }
    }

    /// What could not be stored, oldest first, in words.
    pub fn put_aside(&self, stored: &Meeting) -> Vec<String> {
        let said = |request: &Request| match stored.decide(request) {
            Ok(events) => stored.summary(&entry(request, events)),
            Err(refusal) => refusal.to_string(),
        };
        self.not_stored.iter().map(said).collect()
    }

    /// Whether something could not be stored.
    pub fn has_put_aside(&self) -> bool {
        !self.not_stored.is_empty()
    }

    /// Tries again to store what was put aside, each entry under its own name and moment.
    pub fn store_again(&mut self, stored: &Meeting) -> (Option<Entry>, Vec<(Request, Refusal)>) {
        let again = std::mem::take(&mut self.not_stored);
        for request in again.into_iter().rev() {
            self.waiting.push_front(request);
        }
        let refused = self.decide_again(stored);
        (self.send(stored), refused)
    }

    fn decide_again(&mut self, stored: &Meeting) -> Vec<(Request, Refusal)> {
        let mut refused = Vec::new();
        let mut ahead = stored.clone();
        for mut request in std::mem::take(&mut self.waiting) {
            if self.on_its_way != Some(request.id) {
                request.at = request.at.max(ahead.room().last_floor_at);
            }
            match ahead.decide(&request) {
                Ok(events) => ahead.apply(&Arc::new(entry(&request, events))),
                Err(_) if self.on_its_way == Some(request.id) => {}
                Err(refusal) => {
                    refused.push((request, refusal));
                    continue;
                }
            }
            self.waiting.push_back(request);
        }
        self.ahead = (!self.waiting.is_empty()).then_some(ahead);
        refused
    }

    /// The first one that waits goes out, unless one is on its way.
    fn send(&mut self, stored: &Meeting) -> Option<Entry> {
        let request = self.waiting.front().filter(|_| self.on_its_way.is_none())?;
        let events = stored.decide(request).ok()?;
        self.on_its_way = Some(request.id);
        Some(entry(request, events))
    }
}

/// The entry of a request decided.
pub(super) fn entry(request: &Request, events: Vec<crate::meeting::Event>) -> Entry {
    Entry {
        v: Entry::VERSION,
        id: request.id,
        at: request.at,
        recorded_at: request.at,
        by: request.by.clone(),
        events,
    }
}
