//! A shared meeting as the server keeps it, message by message, for whoever looks it over.

use std::sync::Arc;

use super::super::trouble::StoreError;
use super::address::Address;
use super::direct::LINK_WITHIN;
use super::in_words::not_read;
use super::invitation::Access;
use super::line::ANSWER_WITHIN;
use super::report::{Ask, Far, Report, Within};
use super::subjects::Subjects;
use super::wire::{Calling, Opening, Wire};

/// Every message as a line of a journal: line k is message k.
pub fn lines(address: &Address, access: &Access) -> Result<Vec<u8>, StoreError> {
    let calling = Calling {
        address: address.clone(),
        access: access.clone(),
        subjects: Subjects::of(address.meeting()),
        opening: Opening::Existing,
        after: 0,
        patience: Some(LINK_WITHIN),
    };
    let mut far = Wire::begin(calling, Arc::new(|| {}))?;
    let mut lines = Lines::default();
    while let Some(report) = far.hear() {
        match report {
            Report::Whole { .. } => far.ask(Ask::CatchUp { number: 0, within: Within::Each(ANSWER_WITHIN) }),
            Report::Arrived(message) => lines.add(message.seq, &message.body),
            Report::CaughtUp { result, .. } => return result.map(|()| lines.bytes),
            Report::Unfit(error) => return Err(error),
            Report::Overdue => return Err(not_read("the server does not answer")),
            // What is not read now is told when the time is over.
            Report::Cut(_) | Report::Denied(_) | Report::Answer { .. } | Report::Slow(_) => {}
        }
    }
    Err(not_read("the thread that speaks to the server has ended"))
}

/// Messages as lines.
#[derive(Default)]
pub(super) struct Lines {
    bytes: Vec<u8>,
    last: u64,
}

impl Lines {
    /// A message that is missing in the stream is an empty line.
    pub(super) fn add(&mut self, seq: u64, body: &[u8]) {
        while self.last.saturating_add(1) < seq {
            self.bytes.push(b'\n');
            self.last = self.last.saturating_add(1);
        }
        self.bytes.extend_from_slice(body);
        self.bytes.push(b'\n');
        self.last = seq;
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many there are.
    pub(super) fn count(&self) -> u64 {
        self.last
    }

    pub(super) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }
}
