//! A shared meeting without anything kept here: every step waits for the server.

use std::sync::Arc;
use std::time::Duration;

use super::super::line;
use super::super::notice::Notice;
use super::super::store::{AppendError, Link, Seq, Store, Stored};
use super::super::trouble::StoreError;
use super::address::Address;
use super::in_words::{not_read, unknown, way_out};
use super::invitation::Access;
use super::line::ANSWER_WITHIN;
use super::reader::{Counts, Reader};
use super::report::{Answer, Ask, Far, Letter, Report, Within};
use super::subjects::Subjects;
use super::terms::Syncs;
use super::wire::{Calling, Opening, Wire};
use crate::meeting::{Entry, EntryId, Track};

/// One console's view of a meeting on a server.
pub struct Direct {
    far: Box<dyn Far>,
    subjects: Subjects,
    reader: Reader,
    link: Link,
    syncs: Syncs,
}

impl Direct {
    /// Opens a meeting that is on the server. Waits for the server, but not for ever.
    pub fn open(address: &Address, access: &Access) -> Result<Self, StoreError> {
        Self::called(address, access, Opening::Existing)
    }

    /// Begins a meeting on the server where there is none. `syncs` is what the server's keeper knows of it.
    pub fn begin(address: &Address, access: &Access, syncs: Syncs) -> Result<Self, StoreError> {
        Self::called(address, access, Opening::Begin(syncs))
    }

    /// Opens a meeting on the server, or begins it where there is none.
    pub fn open_or_begin(address: &Address, access: &Access, syncs: Syncs) -> Result<Self, StoreError> {
        Self::called(address, access, Opening::Either(syncs))
    }

    fn called(address: &Address, access: &Access, opening: Opening) -> Result<Self, StoreError> {
        let subjects = Subjects::of(address.meeting());
        let calling = Calling {
            address: address.clone(),
            access: access.clone(),
            subjects: subjects.clone(),
            opening,
            after: 0,
            patience: Some(LINK_WITHIN),
        };
        let mut direct = Self::over(Box::new(Wire::begin(calling, Arc::new(|| {}))?), subjects);
        direct.wait_for_link(address)?;
        Ok(direct)
    }

    /// Over whoever speaks to the server.
    pub(super) fn over(far: Box<dyn Far>, subjects: Subjects) -> Self {
        Self {
            far,
            reader: Reader::new(subjects.clone()),
            subjects,
            link: Link::CatchingUp,
            syncs: Syncs::NotTold,
        }
    }

    pub(super) fn wait_for_link(&mut self, address: &Address) -> Result<(), StoreError> {
        let cannot = |why: &str| {
            let attempted = format!("cannot open \u{201c}{address}\u{201d}");
            let way_out = way_out(why, "see to the server and the network, then do it again");
            StoreError::new(attempted, why, way_out)
        };
        while let Some(report) = self.far.hear() {
            match (report, &self.link) {
                (Report::Unfit(error) | Report::Denied(error), _) => return Err(error),
                (Report::Overdue, Link::Cut(why)) => return Err(cannot(why)),
                (Report::Overdue, _) => return Err(cannot("the server does not answer")),
                (other, _) => self.note_down(other),
            }
            match &self.link {
                Link::Whole => return Ok(()),
                Link::NotNeeded | Link::CatchingUp | Link::Cut(_) => {}
            }
        }
        Err(cannot(ENDED))
    }

    fn note_down(&mut self, report: Report) {
        match report {
            Report::Whole { syncs, .. } => {
                self.link = Link::Whole;
                self.syncs = syncs;
            }
            Report::Cut(why) => self.link = Link::Cut(why),
            Report::Unfit(error) => {
                self.link = Link::Cut(error.wrong.clone());
                self.reader.notices.push(Notice::NotShared(error));
            }
            Report::Denied(error) => self.reader.notices.push(Notice::NotShared(error)),
            Report::Arrived(message) => match self.reader.judge(&message) {
                Counts::Yes => self.reader.take(message.seq, &message.body),
                Counts::No => {}
            },
            // Late answers to what nobody waits for any more.
            Report::Answer { .. } | Report::Slow(_) | Report::CaughtUp { .. } | Report::Overdue => {}
        }
    }

    fn note_down_all(&mut self) {
        while let Some(report) = self.far.heard() {
            self.note_down(report);
        }
    }

    fn catch_up(&mut self) -> Result<(), StoreError> {
        // One at a time: there is never an answer to an earlier one.
        self.far.ask(Ask::CatchUp { number: 0, within: Within::Each(ANSWER_WITHIN) });
        while let Some(report) = self.far.hear() {
            match report {
                Report::CaughtUp { result, .. } => return result,
                other => self.note_down(other),
            }
        }
        Err(not_read(ENDED))
    }

    fn answer_for(&mut self, wanted: EntryId) -> Answer {
        while let Some(report) = self.far.hear() {
            match report {
                Report::Answer { id, answer } if id == wanted => return answer,
                Report::Denied(error) => return Answer::Refused(error),
                other => self.note_down(other),
            }
        }
        Answer::Unknown(unknown())
    }

    /// Some servers compare the expectation before they look whether the entry is there already: an entry sent
    /// again may be told that it was overtaken by itself.
    fn overtaken(&mut self, entry: EntryId, expected: Seq, actual: u64) -> Result<Seq, AppendError> {
        self.catch_up().map_err(AppendError::Unknown)?;
        match self.reader.positions.of(entry) {
            Some(seq) => Ok(seq),
            None => Err(AppendError::Conflict { expected, actual: Seq(actual) }),
        }
    }
}

/// So long a command waits for a server that may be starting again.
pub(super) const LINK_WITHIN: Duration = Duration::from_secs(5);
const ENDED: &str = "the thread that speaks to the server has ended";

/// The line of an entry as a message: without its newline.
pub(super) fn letter(subjects: &Subjects, entry: &Entry, expected: Seq) -> Result<Letter, StoreError> {
    let mut body = line::encode(entry)?;
    body.pop();
    let expected = match entry.track() {
        Track::Floor => Some(expected.0),
        Track::Notes => None,
    };
    let subject = subjects.of_entry(entry);
    Ok(Letter { id: entry.id, subject, body, expected, patience: None, wait: Duration::ZERO })
}

impl Store for Direct {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        self.note_down_all();
        self.reader.check_writable()?;
        if let Some(seq) = self.reader.positions.of(entry.id) {
            return Ok(seq);
        }
        self.far.ask(Ask::Publish(letter(&self.subjects, entry, floor_seen)?));
        match self.answer_for(entry.id) {
            Answer::Stored(seq) => Ok(Seq(seq)),
            Answer::Overtaken { actual } => self.overtaken(entry.id, floor_seen, actual),
            Answer::Refused(error) => Err(AppendError::Storage(error)),
            Answer::Unknown(error) => Err(AppendError::Unknown(error)),
            Answer::Offline => Err(AppendError::Offline),
        }
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        self.catch_up()?;
        Ok(std::mem::take(&mut self.reader.fresh))
    }

    fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.reader.notices)
    }

    fn promise(&self) -> String {
        format!("an acknowledged entry is with the server; {}", self.syncs.promise())
    }

    fn link(&self) -> Link {
        self.link.clone()
    }
}
