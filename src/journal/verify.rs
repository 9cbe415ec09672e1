//! Looking a whole journal over without changing it.

use std::collections::HashSet;
use std::fmt;
use std::path::Path;

use super::disk::{Disk, Hold};
use super::intake::{Tail, split_line};
use super::line::{self, Line};
use super::local::LocalFile;
use super::notice::{DamagedLine, Torn, TornFate};
use super::trouble::{StoreError, quoted};
use crate::meeting::{Entry, EntryId, Track};
use crate::time::Moment;

/// A floor entry that is earlier than the floor entry before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfOrder {
    /// Its line, from 1.
    pub line: u64,
    /// When it happened.
    pub at: Moment,
    /// When the latest floor entry before it happened.
    pub after: Moment,
}

/// What a journal holds and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Lines with a newline.
    pub lines: u64,
    /// Entries of the floor track.
    pub floor: usize,
    /// Entries of the notes track.
    pub notes: usize,
    /// A half-written last line.
    pub torn: Option<Torn>,
    /// Damaged lines, in order.
    pub damaged: Vec<DamagedLine>,
    /// Lines that repeat an entry; the first one counts.
    pub duplicates: Vec<u64>,
    /// Floor entries that go back in time.
    pub out_of_order: Vec<OutOfOrder>,
    /// The newest version met that this program does not know.
    pub newer_version: Option<u32>,
}

impl Report {
    /// Whether nothing is wrong: every line is an entry, once, in order, and known to this program.
    pub fn is_sound(&self) -> bool {
        self.torn.is_none()
            && self.damaged.is_empty()
            && self.duplicates.is_empty()
            && self.out_of_order.is_empty()
            && self.newer_version.is_none()
    }
}

impl fmt::Display for Report {
    /// One sentence a line: the counts first, then each thing that is wrong.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let entries = self.floor.saturating_add(self.notes);
        write!(out, "{entries} entries: {} of the floor, {} of notes", self.floor, self.notes)?;
        for damaged in &self.damaged {
            write!(out, "\n{damaged}")?;
        }
        if let Some(torn) = &self.torn {
            write!(out, "\n{torn}")?;
        }
        for line in &self.duplicates {
            write!(out, "\nline {line} repeats an earlier entry, which counts once")?;
        }
        for OutOfOrder { line, at, after } in &self.out_of_order {
            write!(out, "\nline {line} happened at {at}, before an earlier line's {after}")?;
        }
        if let Some(version) = self.newer_version {
            write!(out, "\n{}", super::lift::newer_sentence(version))?;
        }
        if self.is_sound() { out.write_str("\nnothing is wrong") } else { Ok(()) }
    }
}

/// Reads a journal from beginning to end and reports; changes nothing.
pub fn verify(path: &Path) -> Result<Report, StoreError> {
    let trouble =
        |error| StoreError::from_system(format!("cannot verify the journal {}", quoted(path)), &error);
    let mut file = LocalFile::open_to_read(path).map_err(trouble)?;
    file.hold(Hold::Shared).map_err(trouble)?;
    let bytes = file.read_from(0);
    file.release();
    Ok(verify_lines(&bytes.map_err(trouble)?))
}

/// The same of lines that were read elsewhere.
pub fn verify_lines(bytes: &[u8]) -> Report {
    let mut review = Review::default();
    let mut rest = bytes;
    while let Some((line, after)) = split_line(rest) {
        review.report.lines = review.report.lines.saturating_add(1);
        review.look_at(line, review.report.lines);
        rest = after;
    }
    let last = review.report.lines.saturating_add(1);
    match Tail::of(rest) {
        Tail::Nothing => {}
        Tail::Whole => review.look_at(rest, last),
        Tail::Torn => {
            review.report.torn = Some(Torn { line: last, bytes: rest.len(), fate: TornFate::Left });
        }
    }
    review.report
}

#[derive(Default)]
struct Review {
    report: Report,
    seen: HashSet<EntryId>,
    last_floor_at: Option<Moment>,
}

impl Review {
    fn look_at(&mut self, bytes: &[u8], line: u64) {
        match line::decode(bytes) {
            Line::Blank => {}
            Line::Entry(entry) => self.count(&entry, line),
            Line::Newer(version) => {
                self.report.newer_version = self.report.newer_version.max(Some(version));
            }
            Line::Damaged(why, entries) => {
                self.report.damaged.push(DamagedLine { line, why });
                for entry in &entries {
                    self.count(entry, line);
                }
            }
        }
    }

    fn count(&mut self, entry: &Entry, line: u64) {
        if !self.seen.insert(entry.id) {
            self.report.duplicates.push(line);
            return;
        }
        match entry.track() {
            Track::Notes => self.report.notes = self.report.notes.saturating_add(1),
            Track::Floor => self.count_floor(entry.at, line),
        }
    }

    fn count_floor(&mut self, at: Moment, line: u64) {
        self.report.floor = self.report.floor.saturating_add(1);
        if let Some(after) = self.last_floor_at.filter(|after| at < *after) {
            self.report.out_of_order.push(OutOfOrder { line, at, after });
        }
        self.last_floor_at = self.last_floor_at.max(Some(at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Console, Event, Role};

    fn line_of(v: u32, n: u128) -> Vec<u8> {
        let (id, at) = (EntryId::from_bits(n), Moment::from_millis(0));
        let by = Console { machine_user: "anna@desk".into(), role: Role::Facilitator, name: String::new() };
        line::encode(&Entry { v, id, at, recorded_at: at, by, events: vec![Event::ListOpened {}] }).unwrap()
    }

    #[test]
    fn a_line_of_a_newer_program_is_told_and_is_not_damaged() {
        let report = verify_lines(&[line_of(Entry::VERSION, 1), line_of(Entry::VERSION + 1, 2)].concat());
        assert_eq!((report.newer_version, report.damaged.len()), (Some(Entry::VERSION + 1), 0));
        assert!(!report.is_sound() && report.to_string().contains("newer program"), "{report}");
    }

    #[test]
    fn a_last_line_that_lacks_only_its_end_counts() {
        let mut lines = line_of(Entry::VERSION, 1);
        lines.pop();
        let report = verify_lines(&lines);
        assert_eq!((report.floor, report.torn.as_ref()), (1, None));
        assert!(report.is_sound());
    }

    #[test]
    fn entries_that_ran_together_are_told_and_counted() {
        let mut lines = [line_of(Entry::VERSION, 1), line_of(Entry::VERSION, 2)].concat();
        lines.retain(|byte| *byte != b'\n');
        lines.push(b'\n');
        let report = verify_lines(&lines);
        assert_eq!((report.floor, report.damaged.len()), (2, 1));
    }
}
