//! A file system that keeps, write by write, what was synced and what was not, and loses the rest at a power cut.
//!
//! It promises as little as a file system may: what was not synced is kept, lost, torn at any byte or kept only in its
//! middle, each write for itself, a later one though an earlier one is lost; so are names of files whose folder was
//! not synced. A sync that fails has forgotten what it should have kept, as Linux does.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use crate::chance::Chance;

/// Whether the disk does what a sync asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syncs {
    Keep,
    /// It says yes and does nothing: the mutation that the tests must notice.
    DoNothing,
}

/// Who dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    Process(u32),
    /// The power goes.
    Everybody,
}

#[derive(Debug, Clone)]
enum Change {
    Write { place: usize, bytes: Vec<u8> },
    Cut(usize),
}

#[derive(Debug, Clone, Default)]
struct File {
    now: Vec<u8>,
    kept: Vec<u8>,
    unsynced: Vec<Change>,
}

pub struct World {
    files: Vec<File>,
    names: BTreeMap<&'static str, usize>,
    kept_names: BTreeMap<&'static str, usize>,
    syncs: Syncs,
    pub chance: Chance,
    death: Option<(usize, Whom)>,
    dead: BTreeSet<u32>,
    power_is_off: bool,
    failing_syncs: BTreeMap<&'static str, usize>,
    failing_truncates: usize,
}

const FAULT: i32 = 5;

impl World {
    pub fn new(syncs: Syncs, chance: Chance) -> Self {
        Self {
            files: Vec::new(),
            names: BTreeMap::new(),
            kept_names: BTreeMap::new(),
            syncs,
            chance,
            death: None,
            dead: BTreeSet::new(),
            power_is_off: false,
            failing_syncs: BTreeMap::new(),
            failing_truncates: 0,
        }
    }

    pub fn is_dead(&self, process: u32) -> bool {
        self.power_is_off || self.dead.contains(&process)
    }

    /// Somebody dies at the step after so many others.
    pub fn will_die(&mut self, after: usize, whom: Whom) {
        self.death = Some((after, whom));
    }

    /// So many syncs of a file fail and forget.
    pub fn fail_syncs_of(&mut self, name: &'static str, syncs: usize) {
        self.failing_syncs.insert(name, syncs);
    }

    /// So many times nothing can be cut off.
    pub fn fail_truncates(&mut self, truncates: usize) {
        self.failing_truncates = truncates;
    }

    /// The file of a name; made where there is none.
    pub fn open_or_create(&mut self, process: u32, name: &'static str) -> io::Result<usize> {
        if let Some(file) = self.names.get(name) {
            return Ok(*file);
        }
        self.step(process)?;
        self.files.push(File::default());
        let file = self.files.len() - 1;
        self.names.insert(name, file);
        self.sync(process, file)?;
        self.sync_names(process)?;
        Ok(file)
    }

    pub fn named(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    pub fn bytes(&self, file: usize) -> &[u8] {
        self.files.get(file).map_or(&[], |file| &file.now)
    }

    pub fn write(&mut self, process: u32, file: usize, place: usize, bytes: &[u8]) -> io::Result<()> {
        let alive = self.step(process);
        let reached = if alive.is_ok() { bytes.len() } else { self.dying(process, bytes.len() + 1) };
        let bytes = bytes.get(..reached).unwrap_or_default().to_vec();
        self.change(file, Change::Write { place, bytes });
        alive
    }

    pub fn truncate(&mut self, process: u32, file: usize, length: usize) -> io::Result<()> {
        if self.failing_truncates > 0 {
            self.failing_truncates -= 1;
            return Err(io::Error::from_raw_os_error(FAULT));
        }
        let alive = self.step(process);
        if alive.is_ok() || self.dying(process, 2) == 1 {
            self.change(file, Change::Cut(length));
        }
        alive
    }

    pub fn sync(&mut self, process: u32, file: usize) -> io::Result<()> {
        let alive = self.step(process);
        if alive.is_ok() && self.sync_fails(file) {
            self.files.get_mut(file).unwrap().unsynced.clear();
            return Err(io::Error::from_raw_os_error(FAULT));
        }
        if self.syncs == Syncs::Keep && (alive.is_ok() || self.dying(process, 2) == 1) {
            let file = self.files.get_mut(file).unwrap();
            for change in std::mem::take(&mut file.unsynced) {
                apply(&mut file.kept, &change);
            }
        }
        alive
    }

    fn sync_fails(&mut self, file: usize) -> bool {
        let left = self.names.iter().find(|(_, named)| **named == file);
        let left = left.and_then(|(name, _)| self.failing_syncs.get_mut(name));
        let fails = left.as_ref().is_some_and(|left| **left > 0);
        if let Some(left) = left {
            *left = left.saturating_sub(1);
        }
        fails
    }

    pub fn sync_names(&mut self, process: u32) -> io::Result<()> {
        let alive = self.step(process);
        if self.syncs == Syncs::Keep && (alive.is_ok() || self.dying(process, 2) == 1) {
            self.kept_names = self.names.clone();
        }
        alive
    }

    /// One system call of a process; an error if it is dead or dies now.
    fn step(&mut self, process: u32) -> io::Result<()> {
        if self.is_dead(process) {
            return Err(io::Error::from_raw_os_error(FAULT));
        }
        match &mut self.death {
            Some((0, whom)) => {
                match *whom {
                    Whom::Process(other) if other != process => return Ok(()),
                    Whom::Process(_) => {
                        self.dead.insert(process);
                    }
                    Whom::Everybody => self.power_is_off = true,
                }
                Err(io::Error::from_raw_os_error(FAULT))
            }
            Some((steps, _)) => {
                *steps -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// How much of a call is still done by whoever dies in it: a number below this one, once.
    fn dying(&mut self, process: u32, end: usize) -> usize {
        if self.is_dead(process) && self.death.take().is_some() { self.chance.below(end) } else { 0 }
    }

    fn change(&mut self, file: usize, change: Change) {
        let file = self.files.get_mut(file).unwrap();
        apply(&mut file.now, &change);
        file.unsynced.push(change);
    }

    /// The power has gone and comes back.
    pub fn lose_power(&mut self) {
        let Self { files, chance, .. } = self;
        for file in files.iter_mut() {
            for change in std::mem::take(&mut file.unsynced) {
                survive(&mut file.kept, &change, chance);
            }
            file.now.clone_from(&file.kept);
        }
        for (name, file) in &self.names {
            if !self.kept_names.contains_key(name) && self.chance.once_in(2) {
                self.kept_names.insert(name, *file);
            }
        }
        self.names = self.kept_names.clone();
        self.dead.clear();
        self.death = None;
        self.power_is_off = false;
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut(length) => bytes.truncate(*length),
        Change::Write { place, bytes: written } => write_over(bytes, *place, written),
    }
}

fn write_over(bytes: &mut Vec<u8>, place: usize, written: &[u8]) {
    let end = place + written.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
    bytes.get_mut(place..end).unwrap().copy_from_slice(written);
}

/// What a power cut leaves of a change that was not synced.
fn survive(kept: &mut Vec<u8>, change: &Change, chance: &mut Chance) {
    match (change, chance.below(6)) {
        (_, 0) => {}
        (change, 1) | (change @ Change::Cut(_), _) => apply(kept, change),
        (Change::Write { place, bytes }, 2 | 3) => {
            write_over(kept, *place, bytes.get(..chance.below(bytes.len() + 1)).unwrap());
        }
        (Change::Write { place, bytes }, 4) => write_over(kept, *place, &vec![0; bytes.len()]),
        (Change::Write { place, bytes }, _) => {
            let from = chance.below(bytes.len());
            let to = from + chance.below(bytes.len() - from + 1);
            write_over(kept, place + from, bytes.get(from..to).unwrap());
            if kept.len() < place + bytes.len() && chance.once_in(2) {
                kept.resize(place + bytes.len(), 0);
            }
        }
    }
}
