//! Messages become entries: each once, and only if its sender could have written it.

use std::sync::Arc;

use super::super::line::{self, Line};
use super::super::notice::{Damage, DamagedLine, Notice};
use super::super::positions::Positions;
use super::super::store::{AppendError, Seq, Stored, WhyReadOnly};
use super::clocks::Clocks;
use super::report::Message;
use super::subjects::Subjects;

/// Everything read of a stream.
pub(super) struct Reader {
    subjects: Subjects,
    pub positions: Positions,
    /// Entries not handed out yet.
    pub fresh: Vec<Stored>,
    /// Notices not handed out yet.
    pub notices: Vec<Notice>,
    newer: Option<u32>,
    clocks: Clocks,
}

/// Whether a message belongs to the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Yes,
    No,
}

impl Reader {
    pub(super) fn new(subjects: Subjects) -> Self {
        Self {
            subjects,
            positions: Positions::default(),
            fresh: Vec::new(),
            notices: Vec::new(),
            newer: None,
            clocks: Clocks::default(),
        }
    }

    /// Whether a message belongs to the meeting: a server lets everybody write under their own subject only,
    /// so an entry that names another author, or another track, is not what it says.
    pub(super) fn judge(&mut self, message: &Message) -> Counts {
        let why = match line::decode(&message.body) {
            Line::Entry(entry) if self.subjects.of_entry(&entry) == message.subject => return Counts::Yes,
            Line::Newer(_) => return Counts::Yes,
            Line::Entry(entry) => format!("it says that {} wrote it, which is not so", entry.by),
            Line::Blank => "it is empty".to_owned(),
            Line::Damaged(..) => "it is no entry".to_owned(),
        };
        self.notices.push(Notice::PassedOver { place: Seq(message.seq), why });
        Counts::No
    }

    /// Holds the clock of a message's sender against the server's.
    pub(super) fn compare_clocks(&mut self, message: &Message) {
        let (Some(came), Line::Entry(entry)) = (message.came, line::decode(&message.body)) else { return };
        if let Some(ahead) = self.clocks.compare(&entry.by, entry.recorded_at, came) {
            self.notices.push(Notice::ClockParts { who: entry.by.to_string(), ahead });
        }
    }

    /// Takes in a line that counts, at its place.
    pub(super) fn take(&mut self, seq: u64, bytes: &[u8]) {
        match line::decode(bytes) {
            Line::Blank => {}
            Line::Entry(entry) => {
                if let Some(seq) = self.positions.place_at(&entry, Seq(seq)) {
                    self.fresh.push(Stored { seq, entry: Arc::new(*entry) });
                }
            }
            Line::Newer(version) => {
                if self.newer < Some(version) {
                    self.newer = Some(version);
                    self.notices.push(Notice::NewerVersion(version));
                }
            }
            // Only in a copy on a disk: the stream's messages were judged when they came.
            Line::Damaged(why, _) => self.tell_damaged(seq, why),
        }
    }

    fn tell_damaged(&mut self, line: u64, why: Damage) {
        self.notices.push(Notice::Damaged(DamagedLine { line, why }));
    }

    /// Nothing may be written by a program that does not know all that was.
    pub(super) fn check_writable(&self) -> Result<(), AppendError> {
        match self.newer {
            Some(version) => Err(AppendError::ReadOnly(WhyReadOnly::NewerVersion(version))),
            None => Ok(()),
        }
    }
}
