//! A journal in a file that several processes on one machine share.
//!
//! To append: hold the file alone, take in what others wrote, compare, write the line in one piece, sync. If
//! any of it fails the file is cut back to where it was, so that nothing half written stays. To read: hold
//! the file together with others, so that nobody sees a line that is not synced yet and may be cut off.

use std::io;
use std::path::Path;

use super::disk::{Disk, Hold, Presence};
use super::intake::{Intake, Tail, length_of};
use super::line;
use super::local::LocalFile;
use super::mirror::Mirror;
use super::notice::{Notice, Reading, TornFate};
use super::positions::Admission;
use super::store::{AppendError, Seq, Store, Stored, WhyReadOnly};
use super::trouble::{StoreError, quoted};
use crate::meeting::Entry;

/// What a journal is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenMode {
    /// To read it only: nothing is changed, not even mended.
    Read,
    /// To read and write it.
    Write,
}

/// One console's view of a journal file.
pub struct FileStore {
    disk: Box<dyn Disk>,
    mode: OpenMode,
    intake: Intake,
    mirror: Option<Mirror>,
    unsynced: Unsynced,
}

/// What a sync that failed leaves behind the part taken in: the system then holds for written what it forgot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unsynced {
    /// The next sync is enough.
    WaitsForSync,
    /// It must be written again before the next sync means anything.
    WaitsForWriting,
}

impl FileStore {
    /// Begins a journal where there is none, with its folder, for the owner only.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        let attempted = format!("cannot begin the journal {}", quoted(path));
        let disk = LocalFile::create(path).map_err(|error| StoreError::from_system(attempted, &error))?;
        Ok(Self::new(Box::new(disk), OpenMode::Write))
    }

    /// Opens a journal and says what was found in it; the entries are there for [`Store::read_new`].
    pub fn open(path: &Path, mode: OpenMode) -> Result<(Self, Reading), StoreError> {
        let opened = match mode {
            OpenMode::Read => LocalFile::open_to_read(path),
            OpenMode::Write => LocalFile::open_to_write(path),
        };
        let attempted = format!("cannot open the journal {}", quoted(path));
        let disk = opened.map_err(|error| StoreError::from_system(attempted, &error))?;
        Self::open_on(Box::new(disk), mode)
    }

    /// The same on any disk.
    pub fn open_on(disk: Box<dyn Disk>, mode: OpenMode) -> Result<(Self, Reading), StoreError> {
        let mut store = Self::new(disk, mode);
        let hold = match mode {
            OpenMode::Read => Hold::Shared,
            OpenMode::Write => Hold::Exclusive,
        };
        store.while_held(hold, Self::take_in_at_first)?;
        let notices = std::mem::take(&mut store.intake.notices);
        let (reading, others) = Reading::sort(store.intake.fresh.len(), notices);
        store.intake.notices = others;
        Ok((store, reading))
    }

    /// Keeps a second, synced copy of the journal from now on. If it cannot be kept the journal goes on, and
    /// the notices say so.
    #[must_use]
    pub fn with_mirror(self, path: &Path) -> Self {
        self.mirrored_by(Mirror::at(path))
    }

    /// The same with a copy on any disk.
    #[must_use]
    pub fn mirrored_by(mut self, mirror: Mirror) -> Self {
        self.mirror = Some(mirror);
        self.update_mirror();
        self
    }

    fn new(disk: Box<dyn Disk>, mode: OpenMode) -> Self {
        Self { disk, mode, intake: Intake::default(), mirror: None, unsynced: Unsynced::WaitsForSync }
    }

    fn while_held<T, E: From<StoreError>>(
        &mut self,
        hold: Hold,
        act: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.disk.hold(hold).map_err(|error| self.trouble("lock", &error))?;
        let result = act(self);
        self.disk.release();
        result
    }

    fn trouble(&self, verb: &str, error: &io::Error) -> StoreError {
        StoreError::from_system(format!("cannot {verb} the journal {}", self.disk.name()), error)
    }

    /// What follows the part taken in, synced, so that what is shown is on the disk. Whoever wrote it may have died
    /// before its own sync.
    fn bytes_after_end(&mut self) -> Result<Vec<u8>, StoreError> {
        self.check_presence()?;
        let end = self.intake.end;
        let length = self.disk.length().map_err(|error| self.trouble("read", &error))?;
        if length < end {
            return Err(StoreError::new(
                format!("cannot read the journal {}", self.disk.name()),
                format!("{} bytes at its end were cut off by another program", end.saturating_sub(length)),
                "keep a copy of the file, then open it again",
            ));
        }
        if length == end {
            return Ok(Vec::new());
        }
        let bytes = self.disk.read_from(end).map_err(|error| self.trouble("read", &error))?;
        match self.mode {
            // A disk that can only be read has nothing to sync, and some systems sync only what may be written to.
            OpenMode::Read => drop(self.disk.sync()),
            OpenMode::Write => {
                if self.unsynced == Unsynced::WaitsForWriting {
                    self.disk.write_at(end, &bytes).map_err(|error| self.trouble("sync", &error))?;
                }
                self.sync().map_err(|error| self.trouble("sync", &error))?;
            }
        }
        Ok(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        let synced = self.disk.sync();
        self.unsynced = if synced.is_ok() { Unsynced::WaitsForSync } else { Unsynced::WaitsForWriting };
        synced
    }

    fn check_presence(&mut self) -> Result<(), StoreError> {
        let presence = self.disk.presence().map_err(|error| self.trouble("find", &error))?;
        let (wrong, way_out) = match presence {
            Presence::Same => return Ok(()),
            Presence::Gone => ("the file or its folder is gone", "put it back, then do it again"),
            Presence::Replaced => ("another file has taken its place", "close the program and open it again"),
        };
        Err(StoreError::new(format!("cannot use the journal {}", self.disk.name()), wrong, way_out))
    }

    /// Takes in the whole file. A last line that cannot be mended now keeps nobody from reading.
    fn take_in_at_first(&mut self) -> Result<(), StoreError> {
        let bytes = self.bytes_after_end()?;
        let tail = self.intake.take_lines(&bytes);
        let fate = match self.check_writable() {
            Ok(()) => match self.mend(tail) {
                Ok(()) => return Ok(()),
                Err(error) => TornFate::NotYetSetAside(error),
            },
            Err(_) => TornFate::Left,
        };
        match Tail::of(tail) {
            Tail::Nothing => {}
            Tail::Whole => self.intake.look_at_tail(tail),
            Tail::Torn => self.intake.tell_torn(tail, fate),
        }
        Ok(())
    }

    /// Gives a whole last line its newline back and sets a torn one aside. Only while holding the file alone:
    /// to anybody else a torn line may be one that is being written.
    fn mend(&mut self, tail: &[u8]) -> Result<(), StoreError> {
        match Tail::of(tail) {
            Tail::Nothing => Ok(()),
            Tail::Whole => {
                let place = self.intake.end.saturating_add(length_of(tail));
                let mended = self.disk.write_at(place, b"\n").and_then(|()| self.sync());
                mended.map_err(|error| self.trouble("mend the last line of", &error))?;
                self.intake.take_line(tail);
                Ok(())
            }
            Tail::Torn => {
                let mut kept = tail.to_vec();
                kept.push(b'\n');
                let moved = self.disk.set_aside(&kept).and_then(|()| self.disk.truncate(self.intake.end));
                let synced = moved.and_then(|()| self.sync());
                synced.map_err(|error| self.trouble("mend the last line of", &error))?;
                self.intake.tell_torn(tail, TornFate::SetAside);
                Ok(())
            }
        }
    }

    fn append_alone(&mut self, entry: &Entry, line: &[u8], floor_seen: Seq) -> Result<Seq, AppendError> {
        let bytes = self.bytes_after_end()?;
        let tail = self.intake.take_lines(&bytes);
        self.check_writable()?;
        self.mend(tail)?;
        self.check_writable()?;
        // Looked at while the file is held: whoever shares a meeting says so while holding it.
        if self.disk.is_shared() {
            return Err(AppendError::Shared);
        }
        match self.intake.positions.admit(entry, floor_seen)? {
            Admission::Already(seq) => return Ok(seq),
            Admission::New => {}
        }
        let written = self.disk.write_at(self.intake.end, line).and_then(|()| self.sync());
        match written {
            Ok(()) => Ok(self.intake.take_own(entry, line)),
            Err(error) => Err(self.take_back(&error)),
        }
    }

    fn take_back(&mut self, error: &io::Error) -> AppendError {
        let trouble = self.trouble("write to", error);
        if self.disk.truncate(self.intake.end).is_err() {
            return AppendError::Unknown(trouble);
        }
        // The line is gone already; if this sync fails as well, the next append's makes up for it.
        let _ = self.disk.sync();
        AppendError::Storage(trouble)
    }

    fn check_writable(&self) -> Result<(), AppendError> {
        match (self.mode, self.intake.newer) {
            (OpenMode::Read, _) => Err(AppendError::ReadOnly(WhyReadOnly::OpenedForReading)),
            (OpenMode::Write, Some(version)) => {
                Err(AppendError::ReadOnly(WhyReadOnly::NewerVersion(version)))
            }
            (OpenMode::Write, None) => Ok(()),
        }
    }

    fn update_mirror(&mut self) {
        if let Some(mirror) = &mut self.mirror
            && let Some(notice) = mirror.catch_up(self.disk.as_mut(), self.intake.end)
        {
            self.intake.notices.push(notice);
        }
    }
}

impl From<StoreError> for AppendError {
    fn from(error: StoreError) -> Self {
        Self::Storage(error)
    }
}

impl Store for FileStore {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        self.check_writable()?;
        let line = line::encode(entry)?;
        let seq = self.while_held(Hold::Exclusive, |store| store.append_alone(entry, &line, floor_seen))?;
        self.update_mirror();
        Ok(seq)
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        self.while_held(Hold::Shared, |store| {
            let bytes = store.bytes_after_end()?;
            let tail = store.intake.take_lines(&bytes);
            store.intake.look_at_tail(tail);
            Ok::<(), StoreError>(())
        })?;
        self.update_mirror();
        Ok(std::mem::take(&mut self.intake.fresh))
    }

    fn notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.intake.notices)
    }

    fn promise(&self) -> String {
        let copy = if self.mirror.is_some() { ", then copied to the second place" } else { "" };
        format!("an acknowledged entry is synced on this machine's disk{copy}")
    }
}
