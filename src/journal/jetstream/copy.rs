//! The whole meeting in a file on this machine: line k is message k of the stream.
//!
//! The lines are those of an ordinary journal, so that everything that reads one reads this. A message that
//! does not count, and one that is missing in the stream, is an empty line. Several consoles on one machine
//! may keep the same copy: whoever comes second finds the line there.

use std::io;
use std::path::Path;

use super::super::disk::{Disk, Hold, Presence};
use super::super::intake::{length_of, split_line};
use super::super::local::LocalFile;
use super::super::mirror::Mirror;
use super::super::notice::Notice;
use super::super::trouble::{StoreError, quoted};

/// The file, taken in up to `end`.
pub(super) struct Copy {
    disk: Box<dyn Disk>,
    end: u64,
    lines: u64,
}

/// A line for the copy: its place from 1, and its bytes without the newline.
pub(super) type Numbered = (u64, Vec<u8>);

impl Copy {
    /// Begins a copy where there is none.
    pub(super) fn create(path: &Path) -> Result<Self, StoreError> {
        let attempted = format!("cannot begin the copy {}", quoted(path));
        let disk = LocalFile::create(path).map_err(|error| StoreError::from_system(attempted, &error))?;
        Ok(Self::on(Box::new(disk)))
    }

    /// Opens a copy and gives what is in it. A last line that was cut off is taken away: the stream has it.
    pub(super) fn open(path: &Path) -> Result<(Self, Vec<Numbered>), StoreError> {
        let attempted = format!("cannot open the copy {}", quoted(path));
        let disk = LocalFile::open_to_write(path);
        let disk = disk.map_err(|error| StoreError::from_system(attempted, &error))?;
        let mut copy = Self::on(Box::new(disk));
        let lines = copy.while_held(|copy| {
            let lines = copy.take_in()?;
            copy.disk.truncate(copy.end)?;
            copy.disk.sync()?;
            Ok(lines)
        })?;
        Ok((copy, lines))
    }

    fn on(disk: Box<dyn Disk>) -> Self {
        Self { disk, end: 0, lines: 0 }
    }

    /// How many lines it is known to have.
    pub(super) fn lines(&self) -> u64 {
        self.lines
    }

    /// Brings a second copy up to what is here.
    pub(super) fn bring_up(&mut self, mirror: &mut Mirror) -> Option<Notice> {
        mirror.catch_up(self.disk.as_mut(), self.end)
    }

    /// Adds lines, in order, that are not there yet; synced when this returns.
    pub(super) fn add(&mut self, lines: &[Numbered]) -> Result<(), StoreError> {
        self.while_held(|copy| {
            copy.take_in()?;
            let (bytes, last) = copy.missing(lines);
            if bytes.is_empty() {
                return Ok(());
            }
            let written = copy.disk.truncate(copy.end).and_then(|()| copy.disk.write_at(copy.end, &bytes));
            if let Err(error) = written.and_then(|()| copy.disk.sync()) {
                // What cannot be cut off now is cut off, or found to be right, by the next who adds.
                let _ = copy.disk.truncate(copy.end);
                return Err(error);
            }
            copy.end = copy.end.saturating_add(length_of(&bytes));
            copy.lines = last;
            Ok(())
        })
    }

    fn missing(&self, lines: &[Numbered]) -> (Vec<u8>, u64) {
        let mut bytes = Vec::new();
        let mut last = self.lines;
        for (place, line) in lines.iter().filter(|(place, _)| *place > self.lines) {
            while last.saturating_add(1) < *place {
                bytes.push(b'\n');
                last = last.saturating_add(1);
            }
            bytes.extend_from_slice(line);
            bytes.push(b'\n');
            last = *place;
        }
        (bytes, last)
    }

    /// Takes in what another console has added.
    fn take_in(&mut self) -> io::Result<Vec<Numbered>> {
        match self.disk.presence()? {
            Presence::Same => {}
            Presence::Gone | Presence::Replaced => return Err(io::Error::from(io::ErrorKind::NotFound)),
        }
        if self.disk.length()? == self.end {
            return Ok(Vec::new());
        }
        let bytes = self.disk.read_from(self.end)?;
        let mut taken = Vec::new();
        let mut rest = bytes.as_slice();
        while let Some((line, after)) = split_line(rest) {
            self.lines = self.lines.saturating_add(1);
            self.end = self.end.saturating_add(length_of(line)).saturating_add(1);
            taken.push((self.lines, line.to_vec()));
            rest = after;
        }
        Ok(taken)
    }

    fn while_held<T>(&mut self, act: impl FnOnce(&mut Self) -> io::Result<T>) -> Result<T, StoreError> {
        let result = self.disk.hold(Hold::Exclusive).and_then(|()| {
            let result = act(self);
            self.disk.release();
            result
        });
        result.map_err(|error| {
            StoreError::from_system(format!("cannot keep the copy {}", self.disk.name()), &error)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn line(n: u64) -> Numbered {
        (n, format!("line {n}").into_bytes())
    }

    #[test]
    fn line_k_is_message_k_and_what_is_missing_is_an_empty_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("M.jsonl");
        let mut copy = Copy::create(&path).unwrap();
        copy.add(&[line(1), line(4)]).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "line 1\n\n\nline 4\n");
        assert_eq!(copy.lines(), 4);
    }

    #[test]
    fn two_consoles_on_one_copy_write_each_line_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("M.jsonl");
        let mut one = Copy::create(&path).unwrap();
        let (mut other, lines) = Copy::open(&path).unwrap();
        assert_eq!(lines, []);
        one.add(&[line(1), line(2)]).unwrap();
        other.add(&[line(1)]).unwrap();
        other.add(&[line(2), line(3)]).unwrap();
        one.add(&[line(3)]).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "line 1\nline 2\nline 3\n");
    }

    #[test]
    fn a_line_that_was_cut_off_is_taken_away_and_comes_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("M.jsonl");
        fs::write(&path, "line 1\nlin").unwrap();
        let (mut copy, lines) = Copy::open(&path).unwrap();
        assert_eq!(lines, [line(1)]);
        copy.add(&[line(2)]).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "line 1\nline 2\n");
    }
}
