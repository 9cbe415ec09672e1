//! What was done here and is not shared yet, on this machine's disk.
//!
//! One file a console, beside the copy. A line that begins with `+` puts an entry in, with what it was decided
//! upon and its own line; `-` takes it out; `!` says that it was overtaken. An entry is out only when it stands
//! in the copy, or a person has decided on it.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::intake::{length_of, split_line};
use super::super::line::{self, Line};
use super::super::owner_only;
use super::super::store::Seq;
use super::super::trouble::{StoreError, quoted};
use crate::meeting::{Entry, EntryId, Track};

/// The last floor entry that the author of an entry had seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// A shared one.
    Shared(Seq),
    /// One of this outbox.
    Own(EntryId),
}

/// How far an entry has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The server may not have it.
    Waiting,
    /// The server has stored it there; it has not come back yet.
    Stored(Seq),
    /// Somebody else changed the floor meanwhile: a person decides.
    Overtaken,
}

/// An entry in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub entry: Arc<Entry>,
    pub after: After,
    pub stage: Stage,
}

/// The outbox of one console.
pub(super) struct Outbox {
    file: File,
    path: PathBuf,
    end: u64,
    kept: Vec<Kept>,
}

impl Outbox {
    /// Opens the outbox, or makes it. Nobody else has it until this is dropped.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let trouble = |error: io::Error| {
            StoreError::from_system(format!("cannot open the outbox {}", quoted(path)), &error)
        };
        let file = opened(path).map_err(trouble)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::new(
                    format!("cannot open the outbox {}", quoted(path)),
                    "this console is open in another window",
                    "go on there, or give this one a name of its own with --name",
                ));
            }
            Err(TryLockError::Error(error)) => return Err(trouble(error)),
        }
        let mut outbox = Self { file, path: path.to_owned(), end: 0, kept: Vec::new() };
        outbox.read().map_err(trouble)??;
        Ok(outbox)
    }

    fn read(&mut self) -> io::Result<Result<(), StoreError>> {
        let mut bytes = Vec::new();
        self.file.read_to_end(&mut bytes)?;
        let mut rest = bytes.as_slice();
        let mut number = 0_u64;
        while let Some((line, after)) = split_line(rest) {
            number = number.saturating_add(1);
            if self.take_line(line).is_none() {
                return Ok(Err(StoreError::new(
                    format!("cannot read the outbox {}", quoted(&self.path)),
                    format!("line {number} is damaged"),
                    "keep a copy of the file for whoever can read it, then move it away",
                )));
            }
            self.end = self.end.saturating_add(length_of(line)).saturating_add(1);
            rest = after;
        }
        // A line that was cut off was never acknowledged.
        self.file.set_len(self.end)?;
        Ok(Ok(()))
    }

    fn take_line(&mut self, line: &[u8]) -> Option<()> {
        let text = std::str::from_utf8(line).ok()?;
        let (mark, rest) = text.split_once(' ')?;
        match mark {
            "+" => {
                let (after, body) = rest.split_once(' ')?;
                let Line::Entry(entry) = line::decode(body.as_bytes()) else { return None };
                self.place(Kept {
                    entry: Arc::new(*entry),
                    after: parse_after(after)?,
                    stage: Stage::Waiting,
                });
            }
            "-" => {
                let id: EntryId = rest.parse().ok()?;
                self.kept.retain(|kept| kept.entry.id != id);
            }
            "!" => self.set_stage(rest.parse().ok()?, Stage::Overtaken),
            _ => return None,
        }
        Some(())
    }

    /// What is in it, in order.
    pub(super) fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// An entry in it.
    pub(super) fn get(&self, id: EntryId) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.entry.id == id)
    }

    /// Puts an entry in; synced when this returns.
    pub(super) fn put(&mut self, entry: &Entry, floor_seen: Seq) -> Result<(), StoreError> {
        let own = self.kept.iter().rev().find(|kept| is_ahead(kept) && kept.entry.track() == Track::Floor);
        let after = own.map_or(After::Shared(floor_seen), |kept| After::Own(kept.entry.id));
        let mut line = match after {
            After::Shared(seq) => format!("+ s{seq} "),
            After::Own(id) => format!("+ o{id} "),
        }
        .into_bytes();
        line.extend(line::encode(entry)?);
        self.write(&line, Synced::Now)?;
        self.place(Kept { entry: Arc::new(entry.clone()), after, stage: Stage::Waiting });
        Ok(())
    }

    /// An overtaken entry may come again, decided again, under its own id.
    fn place(&mut self, entry: Kept) {
        self.kept.retain(|kept| kept.entry.id != entry.entry.id);
        self.kept.push(entry);
    }

    /// The server has stored it.
    pub(super) fn is_stored(&mut self, id: EntryId, seq: Seq) {
        self.set_stage(id, Stage::Stored(seq));
    }

    /// A server that acknowledged an entry and then lost it has another one in its place, or none.
    pub(super) fn send_again_what_is_not_there(&mut self, read: u64) {
        for kept in &mut self.kept {
            if matches!(kept.stage, Stage::Stored(seq) if seq.0 <= read) {
                kept.stage = Stage::Waiting;
            }
        }
    }

    /// Takes out what stands in the copy. After a crash it is found there again, so nothing waits for the disk.
    pub(super) fn strike(&mut self, id: EntryId) {
        if self.get(id).is_none() {
            return;
        }
        self.kept.retain(|kept| kept.entry.id != id);
        if self.kept.is_empty() && self.file.set_len(0).is_ok() {
            self.end = 0;
        } else {
            let _ = self.write(format!("- {id}\n").as_bytes(), Synced::Later);
        }
    }

    /// Somebody changed the floor before this entry: it and all floor entries decided on top of it wait for a
    /// person.
    pub(super) fn overtake(&mut self, id: EntryId) -> Result<(), StoreError> {
        let from = self.kept.iter().position(|kept| kept.entry.id == id).unwrap_or(usize::MAX);
        let waiting = |kept: &&Kept| kept.entry.track() == Track::Floor && kept.stage == Stage::Waiting;
        let ids: Vec<EntryId> =
            self.kept.iter().skip(from).filter(waiting).map(|kept| kept.entry.id).collect();
        let lines: Vec<String> = ids.iter().map(|id| format!("! {id}\n")).collect();
        self.write(lines.concat().as_bytes(), Synced::Now)?;
        for id in ids {
            self.set_stage(id, Stage::Overtaken);
        }
        Ok(())
    }

    /// Takes out an overtaken entry that was done again.
    pub(super) fn done_again(&mut self, id: EntryId) -> Result<(), StoreError> {
        self.write(format!("- {id}\n").as_bytes(), Synced::Now)?;
        self.kept.retain(|kept| kept.entry.id != id);
        Ok(())
    }

    /// Takes out an overtaken entry and keeps it in the file with the ending `.set-aside`.
    pub(super) fn set_aside(&mut self, id: EntryId) -> Result<(), StoreError> {
        let Some(kept) = self.get(id) else { return Ok(()) };
        let aside = self.path.with_extension("set-aside");
        let line = line::encode(&kept.entry)?;
        owner_only::add_to(&aside, &line).map_err(|error| {
            StoreError::from_system(format!("cannot set the entry aside in {}", quoted(&aside)), &error)
        })?;
        self.done_again(id)
    }

    fn set_stage(&mut self, id: EntryId, stage: Stage) {
        if let Some(kept) = self.kept.iter_mut().find(|kept| kept.entry.id == id) {
            kept.stage = stage;
        }
    }

    fn write(&mut self, bytes: &[u8], synced: Synced) -> Result<(), StoreError> {
        let place = self.file.seek(SeekFrom::Start(self.end));
        let written = place.and_then(|_| self.file.write_all(bytes));
        let done = written.and_then(|()| match synced {
            Synced::Now => self.file.sync_data(),
            Synced::Later => Ok(()),
        });
        match done {
            Ok(()) => {
                self.end = self.end.saturating_add(length_of(bytes));
                Ok(())
            }
            Err(error) => {
                // The next line is written over what cannot be cut off.
                let _ = self.file.set_len(self.end);
                let attempted = format!("cannot write to the outbox {}", quoted(&self.path));
                Err(StoreError::from_system(attempted, &error))
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Synced {
    Now,
    Later,
}

/// Whether an entry counts here already although the others may not have it.
pub(super) fn is_ahead(kept: &Kept) -> bool {
    match kept.stage {
        Stage::Waiting | Stage::Stored(_) => true,
        Stage::Overtaken => false,
    }
}

fn opened(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent().filter(|folder| !folder.exists()) {
        owner_only::folder(folder)?;
        owner_only::sync_folder_of(folder)?;
    }
    let file = owner_only::new_file().read(true).write(true).create(true).truncate(false).open(path)?;
    owner_only::sync_folder_of(path)?;
    Ok(file)
}

fn parse_after(text: &str) -> Option<After> {
    match text.split_at_checked(1)? {
        ("s", seq) => Some(After::Shared(Seq(seq.parse().ok()?))),
        ("o", id) => Some(After::Own(id.parse().ok()?)),
        _ => None,
    }
}
