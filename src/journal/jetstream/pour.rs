//! A meeting in a file becomes one on a server, while people go on writing to the file.
//!
//! Line k becomes message k, so that the file is a copy of the stream from then on. Most of it is sent while the
//! file is in use; only what is written meanwhile is sent while nobody else may write.

use std::path::Path;
use std::sync::Arc;

use super::super::disk::{Disk, Hold};
use super::super::intake::{length_of, split_line};
use super::super::line::{self, Line};
use super::super::local::LocalFile;
use super::super::store::Seq;
use super::super::trouble::{StoreError, quoted};
use super::super::verify::verify_lines;
use super::address::Address;
use super::direct::{LINK_WITHIN, letter};
use super::in_words::unknown;
use super::invitation::Access;
use super::line::ANSWER_WITHIN;
use super::report::{Answer, Ask, Far, Report, Within};
use super::subjects::Subjects;
use super::terms::Syncs;
use super::whole::Lines;
use super::wire::{Calling, Opening, Wire};
use crate::meeting::Track;

/// What was shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poured {
    /// So many entries are on the server.
    pub entries: u64,
    /// What it means there that an entry is stored.
    pub promise: String,
}

/// Shares a journal and says what is on the server. `moved` is called while the file is held and
/// must say beside it where the meeting goes on. What was interrupted is taken up again where it stopped.
pub fn pour(
    journal: &Path,
    address: &Address,
    access: &Access,
    syncs: Syncs,
    moved: impl FnOnce() -> Result<(), StoreError>,
) -> Result<Poured, StoreError> {
    let attempted = format!("cannot share the journal {}", quoted(journal));
    let wrong = |error: std::io::Error| StoreError::from_system(attempted.as_str(), &error);
    let mut file = LocalFile::open_to_write(journal).map_err(wrong)?;
    let mut pouring = Pouring::begin(address, access, syncs)?;
    file.hold(Hold::Shared).map_err(wrong)?;
    let written = file.read_from(0);
    file.release();
    pouring.send(&written.map_err(wrong)?)?;
    file.hold(Hold::Exclusive).map_err(wrong)?;
    let shared = file.read_from(0).map_err(wrong).and_then(|whole| {
        pouring.send(&whole)?;
        pouring.compare(&whole)?;
        moved()
    });
    file.release();
    shared.map(|()| Poured { entries: pouring.sent, promise: pouring.promise })
}

struct Pouring {
    far: Wire,
    subjects: Subjects,
    promise: String,
    there: Lines,
    /// Lines of the file that are on the server.
    sent: u64,
    /// Bytes of the file that are on the server.
    end: usize,
    last_floor: Seq,
}

impl Pouring {
    /// Calls the server, makes the stream where there is none, and reads what there is.
    fn begin(address: &Address, access: &Access, syncs: Syncs) -> Result<Self, StoreError> {
        let subjects = Subjects::of(address.meeting());
        let calling = Calling {
            address: address.clone(),
            access: access.clone(),
            subjects: subjects.clone(),
            opening: Opening::Either(syncs),
            after: 0,
            patience: Some(LINK_WITHIN),
        };
        let far = Wire::begin(calling, Arc::new(|| {}))?;
        let mut pouring = Self {
            far,
            subjects,
            promise: String::new(),
            there: Lines::default(),
            sent: 0,
            end: 0,
            last_floor: Seq::NOTHING,
        };
        let whole = |report: &Report| matches!(report, Report::Whole { .. });
        if let Report::Whole { syncs, .. } = pouring.wait_for(whole)? {
            pouring.promise = syncs.promise();
        }
        pouring.catch_up()?;
        Ok(pouring)
    }

    /// Waits for a report; what arrives meanwhile is kept.
    fn wait_for(&mut self, wanted: impl Fn(&Report) -> bool) -> Result<Report, StoreError> {
        let mut why = "the server does not answer".to_owned();
        while let Some(report) = self.far.hear() {
            if wanted(&report) {
                return Ok(report);
            }
            match report {
                Report::Arrived(message) => self.there.add(message.seq, &message.body),
                Report::Unfit(error) | Report::Denied(error) => return Err(error),
                Report::Cut(because) => why = because,
                Report::Overdue if self.there.is_empty() && self.sent == 0 => break,
                Report::Whole { .. }
                | Report::Answer { .. }
                | Report::Slow(_)
                | Report::Overdue
                | Report::CaughtUp { .. } => {}
            }
        }
        Err(not_shared(why, "see to the server and the network, then do it again"))
    }

    fn catch_up(&mut self) -> Result<(), StoreError> {
        self.far.ask(Ask::CatchUp { number: 0, within: Within::Each(ANSWER_WITHIN) });
        match self.wait_for(|report| matches!(report, Report::CaughtUp { .. }))? {
            Report::CaughtUp { result, .. } => result,
            _ => Ok(()),
        }
    }

    /// Sends the lines that are not there yet.
    fn send(&mut self, whole: &[u8]) -> Result<(), StoreError> {
        check(whole)?;
        let mut rest = whole.get(self.end..).unwrap_or_default();
        while let Some((line, after)) = split_line(rest) {
            self.send_line(line)?;
            self.sent = self.sent.saturating_add(1);
            self.end = self.end.saturating_add(line.len()).saturating_add(1);
            rest = after;
        }
        Ok(())
    }

    fn send_line(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let Line::Entry(entry) = line::decode(bytes) else { return Err(damaged()) };
        let seq = self.sent.saturating_add(1);
        let expected = self.last_floor;
        match entry.track() {
            Track::Floor => self.last_floor = Seq(seq),
            Track::Notes => {}
        }
        if seq <= self.there.count() {
            // Compared at the end, with everything else.
            return Ok(());
        }
        let letter = letter(&self.subjects, &entry, expected)?;
        let id = letter.id;
        self.far.ask(Ask::Publish(letter));
        let answered = |report: &Report| matches!(report, Report::Answer { id: of, .. } if *of == id);
        match self.wait_for(answered)? {
            Report::Answer { answer: Answer::Stored(stored), .. } if stored == seq => Ok(()),
            Report::Answer { answer: Answer::Refused(error), .. } => Err(error),
            Report::Answer { answer: Answer::Stored(_) | Answer::Overtaken { .. }, .. } => {
                Err(other_meeting())
            }
            _ => Err(unknown()),
        }
    }

    /// What is on the server is what is in the file, line by line.
    fn compare(&mut self, whole: &[u8]) -> Result<(), StoreError> {
        self.catch_up()?;
        if self.there.bytes() == whole { Ok(()) } else { Err(other_meeting()) }
    }
}

/// A stream holds entries and nothing else, each once.
fn check(whole: &[u8]) -> Result<(), StoreError> {
    let report = verify_lines(whole);
    let entries = u64::try_from(report.floor.saturating_add(report.notes)).unwrap_or(u64::MAX);
    let ends = whole.last().is_none_or(|last| *last == b'\n');
    if report.lines == entries && length_of(whole) > 0 && ends { Ok(()) } else { Err(damaged()) }
}

fn damaged() -> StoreError {
    not_shared(
        "some of its lines are no entries",
        "see which with informals verify, and share a copy without them",
    )
}

fn other_meeting() -> StoreError {
    not_shared(
        "the server keeps something else under this name",
        "share it under another name; the journal here is as it was",
    )
}

fn not_shared(wrong: impl Into<String>, way_out: &str) -> StoreError {
    StoreError::new("cannot share the meeting", wrong, way_out)
}
