//! A shared meeting at a desk: a whole copy and an outbox here, so that a dropped link stops nobody.
//!
//! What is done is sent at once when the link is whole and nothing waits before it, and the answer is waited
//! for as long as nobody notices. Otherwise it is synced in the outbox and counts as done; it is shared when
//! the server answers, in order, after everything missed has been read.

use std::path::Path;
use std::sync::Arc;

use super::super::mirror::Mirror;
use super::super::notice::Notice;
use super::super::paths::Paths;
use super::super::positions::Admission;
use super::super::store::{AppendError, Link, Seq, Settled, Store, Stored};
use super::super::trouble::StoreError;
use super::address::Address;
use super::copy::{Copy, Numbered};
use super::direct::LINK_WITHIN;
use super::in_words::way_out;
use super::invitation::Access;
use super::line::ANSWER_WITHIN;
use super::outbox::{Outbox, Stage, is_ahead};
use super::reader::Reader;
use super::report::{Answers, Ask, Far, Report, Within};
use super::sharing::Sharing;
use super::subjects::{self, Subjects};
use super::terms::Syncs;
use super::wire::{Calling, OnArrival, Opening, Wire};
use crate::meeting::{Console, Entry, EntryId};

/// Where a console finds a shared meeting, and where it keeps its copy.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The meeting on its server.
    pub address: &'a Address,
    /// What lets the person in.
    pub access: &'a Access,
    /// The copy; the outbox lies beside it.
    pub copy: &'a Path,
    /// Whose outbox.
    pub console: &'a Console,
}

/// One console's view of a shared meeting.
pub struct Shared {
    sharing: Sharing,
}

impl Shared {
    /// Opens the meeting. With a copy here it never waits for the server; without one it reads the whole
    /// meeting first. `on_arrival` is called from another thread whenever something may be there to read, and
    /// when the link changes.
    pub fn open(place: Place<'_>, on_arrival: OnArrival) -> Result<Self, StoreError> {
        let outbox =
            Paths::beside(place.copy).outbox().join(format!("{}.jsonl", subjects::console(place.console)));
        let outbox = Outbox::open(&outbox)?;
        if place.copy.exists() {
            let (copy, lines) = Copy::open(place.copy)?;
            let far = wire(place, copy.lines().saturating_sub(1), on_arrival)?;
            return Ok(Self::over(Box::new(far), place.address.meeting(), copy, &lines, outbox));
        }
        let mut far = wire(place, 0, on_arrival)?;
        let first = first_report(&mut far, place.address)?;
        let copy = Copy::create(place.copy)?;
        let mut shared = Self::over(Box::new(far), place.address.meeting(), copy, &[], outbox);
        shared.sharing.note_down(first);
        shared.catch_up()?;
        Ok(shared)
    }

    /// The same over whoever speaks to the server.
    pub(super) fn over(
        far: Box<dyn Far>,
        meeting: &str,
        copy: Copy,
        lines: &[Numbered],
        mut outbox: Outbox,
    ) -> Self {
        let subjects = Subjects::of(meeting);
        let mut reader = Reader::new(subjects.clone());
        for (place, line) in lines {
            reader.take(*place, line);
        }
        for stored in &reader.fresh {
            outbox.strike(stored.entry.id);
        }
        let last = lines.last().filter(|(_, line)| !line.is_empty()).cloned();
        Self {
            sharing: Sharing {
                far,
                subjects,
                reader,
                copy,
                outbox,
                last,
                arrived: Vec::new(),
                link: Link::CatchingUp,
                syncs: Syncs::NotTold,
                promised: None,
                goal: None,
                in_flight: None,
                doubtful: None,
                barriers: 0,
                answers: Answers::InTime,
                wait: std::time::Duration::ZERO,
                told: None,
                lost_ground: false,
                parted: None,
                mirror: None,
            },
        }
    }

    /// Keeps a second, synced copy of the copy from now on.
    #[must_use]
    pub fn with_mirror(mut self, path: &Path) -> Self {
        self.sharing.mirror = Some(Mirror::at(path));
        self.sharing.update_mirror();
        self
    }

    /// Waits until everything is read that is stored by now.
    pub fn catch_up(&mut self) -> Result<(), StoreError> {
        self.sharing.catch_up_now(Within::Each(ANSWER_WITHIN))?;
        self.sharing.move_on()
    }
}

fn wire(place: Place<'_>, after: u64, on_arrival: OnArrival) -> Result<Wire, StoreError> {
    let calling = Calling {
        address: place.address.clone(),
        access: place.access.clone(),
        subjects: Subjects::of(place.address.meeting()),
        opening: Opening::Existing,
        after,
        patience: Some(LINK_WITHIN),
    };
    Wire::begin(calling, on_arrival)
}

/// Without a copy there is nothing to show until the server has answered.
fn first_report(far: &mut Wire, address: &Address) -> Result<Report, StoreError> {
    let cannot = |why: String| {
        let way_out =
            way_out(&why, "the first time needs the server: see to it and to the network, then do it again");
        StoreError::new(format!("cannot open \u{201c}{address}\u{201d}"), why, way_out)
    };
    let mut why = "the server does not answer".to_owned();
    loop {
        match far.hear() {
            Some(Report::Unfit(error)) => return Err(error),
            Some(Report::Cut(because)) => why = because,
            Some(Report::Overdue) => return Err(cannot(why)),
            Some(report) => return Ok(report),
            None => return Err(cannot("the thread that speaks to the server has ended".to_owned())),
        }
    }
}

impl Store for Shared {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        let sharing = &mut self.sharing;
        // What cannot be read now is told by whoever reads; the entry is safe in the outbox.
        let _ = sharing.move_on();
        sharing.reader.check_writable()?;
        match sharing.outbox.get(entry.id).map(|kept| kept.stage) {
            Some(Stage::Waiting | Stage::Stored(_)) => return Ok(Seq::NOTHING),
            Some(Stage::Overtaken) | None => {}
        }
        match sharing.judge(entry, floor_seen)? {
            Admission::Already(seq) => return Ok(seq),
            Admission::New => {}
        }
        if sharing.road_is_free() {
            sharing.send_now(entry, floor_seen)
        } else {
            sharing.keep(entry, floor_seen)
        }
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        self.sharing.move_on()?;
        self.sharing.lost_ground = false;
        Ok(std::mem::take(&mut self.sharing.reader.fresh))
    }

    fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.sharing.reader.notices)
    }

    fn promise(&self) -> String {
        format!(
            "an acknowledged entry is with the server, or synced on this machine's disk until it is; {}",
            self.sharing.syncs.promise()
        )
    }

    fn link(&self) -> Link {
        self.sharing.link()
    }

    fn unshared(&self) -> Vec<Arc<Entry>> {
        let ahead = self.sharing.outbox.kept().iter().filter(|kept| is_ahead(kept));
        ahead.map(|kept| Arc::clone(&kept.entry)).collect()
    }

    fn overtaken(&self) -> Vec<Arc<Entry>> {
        let overtaken = self.sharing.outbox.kept().iter().filter(|kept| kept.stage == Stage::Overtaken);
        overtaken.map(|kept| Arc::clone(&kept.entry)).collect()
    }

    fn show(&mut self, picture: Vec<u8>) {
        self.sharing.far.ask(Ask::Show(picture));
    }

    fn settle(&mut self, entry: EntryId, settled: Settled) -> Result<(), StoreError> {
        match (self.sharing.outbox.get(entry).map(|kept| kept.stage), settled) {
            (Some(Stage::Overtaken), Settled::DoneAgain) => self.sharing.outbox.done_again(entry),
            (Some(Stage::Overtaken), Settled::SetAside) => self.sharing.outbox.set_aside(entry),
            (Some(Stage::Waiting | Stage::Stored(_)) | None, _) => Ok(()),
        }
    }
}
