//! An attendance file from its bytes to people, requests, and what was left.

use super::calendar::{Calendar, Certainty};
use super::decoding::decoded;
use super::door::{Door, Dropped};
use super::kind::Kind;
use super::matching::Matcher;
use super::mended::mended;
use super::people::{Asked, Gathering, Person, Remark};
use super::stamp::{DateOrder, Stamp};
use super::table::{MOST_COLUMNS, MOST_ROWS, Row, Table, split};
use super::unreadable::Unreadable;
use super::{chat, lines, shape, sheets, transcript};

/// What an attendance file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// What the file is.
    pub kind: Kind,
    /// People, in the order of the file; whoever joined again stands once.
    pub people: Vec<Person>,
    /// Requests for the floor, in the order of the file.
    pub requests: Vec<Asked>,
    /// How its dates were read.
    pub calendar: Calendar,
    /// What is odd and was taken nevertheless.
    pub problems: Vec<Remark>,
    /// Rows that were not understood, each with its words.
    pub left: Vec<Remark>,
    /// Addresses and numbers that were dropped.
    pub dropped: Dropped,
}

/// A file while it is read.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) door: Door,
    pub(super) calendar: Calendar,
    pub(super) gathering: Gathering,
    pub(super) requests: Vec<Asked>,
    pub(super) problems: Vec<Remark>,
    pub(super) left: Vec<Remark>,
}

/// Reads a file of any kind. The matcher knows which column of a list by hand holds delegations.
pub fn read(bytes: &[u8], matcher: &Matcher<'_>) -> Result<Attendance, Unreadable> {
    let mut reading = Reading::new();
    let kind = if sheets::is_packed(bytes) {
        let table = sheets::opened(bytes, &mut reading)?;
        of_table(&table, matcher, &mut reading)?
    } else {
        of_text(bytes, matcher, &mut reading)?
    };
    Ok(reading.attendance(kind))
}

fn of_text(bytes: &[u8], matcher: &Matcher<'_>, reading: &mut Reading) -> Result<Kind, Unreadable> {
    if let Some(kind) = another_kind(bytes) {
        return Err(Unreadable::AnotherKind(kind));
    }
    let text = decoded(bytes);
    must_be_text(&text.text)?;
    if text.unreadable > 0 {
        reading.problems.push(Remark::of_all(format!("{} letters are damaged", text.unreadable)));
    }
    if transcript::is_transcript(&text.text) {
        return transcript::read(&text.text, reading);
    }
    if chat::is_chat(&text.text) {
        chat::read(&text.text, matcher, reading);
        return Ok(Kind::Chat);
    }
    let table = mended(split(&text.text, &mut reading.door));
    of_table(&table, matcher, reading)
}

fn of_table(table: &Table, matcher: &Matcher<'_>, reading: &mut Reading) -> Result<Kind, Unreadable> {
    if table.rows.iter().all(Row::is_blank) {
        return Err(Unreadable::Empty);
    }
    if table.unread > 0 {
        let text =
            format!("the last {} lines were not read: a list is no longer than {}", table.unread, MOST_ROWS);
        reading.left.push(Remark::of_all(text));
    }
    if table.too_wide > 0 {
        let text = format!("what stands after column {MOST_COLUMNS} in {} rows", table.too_wide);
        reading.left.push(Remark::of_all(text));
    }
    let stamps: Vec<Stamp> =
        table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| Stamp::read(cell)).collect();
    reading.calendar = Calendar::of(&stamps);
    match shape::of(&table.rows, matcher) {
        Some(shape) => Ok(shape.read(&table.rows, matcher, reading)),
        None => lines::read(&table.rows, matcher, reading),
    }
}

impl Reading {
    fn new() -> Self {
        Self {
            door: Door::default(),
            calendar: Calendar { order: DateOrder::YearFirst, certainty: Certainty::NoMatter },
            gathering: Gathering::default(),
            requests: Vec::new(),
            problems: Vec::new(),
            left: Vec::new(),
        }
    }

    fn attendance(mut self, kind: Kind) -> Attendance {
        if let Some(remark) = self.calendar.remark() {
            self.problems.push(Remark::of_all(remark));
        }
        if self.door.shortened() > 0 {
            let text = format!("{} cells were too long and are cut", self.door.shortened());
            self.problems.push(Remark::of_all(text));
        }
        self.hide_numbers();
        Attendance {
            kind,
            people: self.gathering.into_people(),
            requests: self.requests,
            calendar: self.calendar,
            problems: self.problems,
            left: self.left,
            dropped: self.door.dropped(),
        }
    }
}

impl Reading {
    /// Whatever of a file is shown or kept is without telephone numbers.
    fn hide_numbers(&mut self) {
        for remark in self.problems.iter_mut().chain(&mut self.left) {
            remark.text = self.door.name(&remark.text);
        }
        for asked in &mut self.requests {
            asked.who = self.door.name(&asked.who);
            for text in
                [&mut asked.written_by, &mut asked.on_behalf_of, &mut asked.note].into_iter().flatten()
            {
                *text = self.door.name(text);
            }
        }
    }
}

/// What a file is by its first bytes, if it is something that is never a list.
fn another_kind(bytes: &[u8]) -> Option<&'static str> {
    let known: [(&[u8], &str); 10] = [
        (b"%PDF", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\xd0\xcf\x11\xe0", "a document of an old Office program"),
        (b"{\\rtf", "a text document"),
        (b"\x7fELF", "a program"),
        (b"MZ\x90", "a program"),
        (b"\x1f\x8b", "a packed file"),
        (b"<!DOCTYPE", "a web page"),
    ];
    known.iter().find(|(begins, _)| bytes.starts_with(begins)).map(|(_, kind)| *kind)
}

fn must_be_text(text: &str) -> Result<(), Unreadable> {
    let (mut odd, mut all) = (0_usize, 0_usize);
    for letter in text.chars() {
        all += 1;
        let control = letter.is_control() && !matches!(letter, '\n' | '\t' | '\u{b}' | '\u{c}');
        odd += usize::from(control || letter == '\u{FFFD}');
    }
    if text.trim().is_empty() {
        Err(Unreadable::Empty)
    } else if odd * 10 > all {
        Err(Unreadable::NoText)
    } else {
        Ok(())
    }
}
