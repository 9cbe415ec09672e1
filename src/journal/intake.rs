//! What has been taken in from a journal file: line by line, in order, each entry once.

use std::sync::Arc;

use super::line::{self, Line};
use super::notice::{Damage, DamagedLine, Notice, Torn, TornFate};
use super::positions::Positions;
use super::store::{Seq, Stored};
use crate::meeting::Entry;

/// Everything known of the file up to `end`.
#[derive(Debug, Default)]
pub(super) struct Intake {
    /// Up to here the file has been taken in: always just after a newline.
    pub end: u64,
    /// Lines up to `end`.
    lines: u64,
    /// Which entries there are, and where.
    pub positions: Positions,
    /// Entries not handed out yet.
    pub fresh: Vec<Stored>,
    /// Notices not handed out yet.
    pub notices: Vec<Notice>,
    /// The newest version met that this program does not know.
    pub newer: Option<u32>,
}

/// What follows the last newline of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// Nothing.
    Nothing,
    /// Something whole that only lost its newline: it may have been acknowledged, so it is kept.
    Whole,
    /// A line cut off while it was written, never acknowledged.
    Torn,
}

impl Tail {
    /// Judges what follows the last newline.
    pub(super) fn of(bytes: &[u8]) -> Self {
        match line::decode(bytes) {
            Line::Blank => Self::Nothing,
            Line::Entry(_)
            | Line::Newer(_)
            | Line::Damaged(Damage::RunTogether(_) | Damage::Partly(_) | Damage::Unknown(_), _) => {
                Self::Whole
            }
            Line::Damaged(Damage::Checksum, _) => Self::Torn,
        }
    }
}

impl Intake {
    /// Takes in every line that has its newline; returns what follows the last one.
    pub(super) fn take_lines<'a>(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let mut rest = bytes;
        while let Some((line, after)) = split_line(rest) {
            self.take_line(line);
            rest = after;
        }
        rest
    }

    /// Takes in a line that has its newline, given without it.
    pub(super) fn take_line(&mut self, bytes: &[u8]) {
        self.lines = self.lines.saturating_add(1);
        self.end = self.end.saturating_add(length_of(bytes)).saturating_add(1);
        match line::decode(bytes) {
            Line::Blank => {}
            Line::Entry(entry) => self.take_entry(*entry),
            Line::Newer(version) => {
                self.positions.pass_over();
                self.meet_version(version);
            }
            Line::Damaged(why, entries) => {
                let damaged = DamagedLine { line: self.lines, why };
                if damaged.may_have_lost_an_entry() {
                    self.positions.pass_over();
                }
                self.notices.push(Notice::Damaged(damaged));
                self.take_entries(entries);
            }
        }
    }

    /// Shows what is whole after the last newline without counting the line: once somebody has mended it, it
    /// comes again with its newline, and its entries are not taken twice.
    pub(super) fn look_at_tail(&mut self, tail: &[u8]) {
        match line::decode(tail) {
            Line::Blank => {}
            Line::Entry(entry) => self.take_entry(*entry),
            Line::Newer(version) => self.meet_version(version),
            Line::Damaged(_, entries) => self.take_entries(entries),
        }
    }

    /// Takes in the line that this console has just written, and says where the entry stands.
    pub(super) fn take_own(&mut self, entry: &Entry, line: &[u8]) -> Seq {
        self.lines = self.lines.saturating_add(1);
        self.end = self.end.saturating_add(length_of(line));
        let seq = self.positions.place(entry).unwrap_or_default();
        self.fresh.push(Stored { seq, entry: Arc::new(entry.clone()) });
        seq
    }

    /// Keeps for a person that the last line was cut off.
    pub(super) fn tell_torn(&mut self, tail: &[u8], fate: TornFate) {
        let torn = Torn { line: self.lines.saturating_add(1), bytes: tail.len(), fate };
        self.notices.push(Notice::Torn(torn));
    }

    fn take_entries(&mut self, entries: Vec<Entry>) {
        for entry in entries {
            self.take_entry(entry);
        }
    }

    fn take_entry(&mut self, entry: Entry) {
        if let Some(seq) = self.positions.place(&entry) {
            self.fresh.push(Stored { seq, entry: Arc::new(entry) });
        }
    }

    fn meet_version(&mut self, version: u32) {
        if self.newer < Some(version) {
            self.newer = Some(version);
            self.notices.push(Notice::NewerVersion(version));
        }
    }
}

/// The first line without its newline, and what follows; nothing if there is no newline.
pub(super) fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at_checked(length)?;
    Some((line, rest.strip_prefix(b"\n").unwrap_or(rest)))
}

/// A length in bytes as a place in a file.
pub(super) fn length_of(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
