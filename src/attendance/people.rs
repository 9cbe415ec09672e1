//! What an attendance file says of people and of requests.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::time::Length;

/// Somebody in an attendance file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name shown in the meeting; “telephone 1” and “e-mail 1” stand for what was dropped.
    pub display_name: String,
    /// First line of the file, or row of the sheet, that names the person.
    pub line: usize,
    /// From when to when, once for each time that the person joined; in order.
    pub spans: Vec<Span>,
    /// For how long, where the file says no times.
    pub stayed: Option<Length>,
    /// The role, in the file's own language.
    pub role: Option<String>,
    /// What the file says of the delegation in columns of their own.
    pub delegation: Vec<String>,
}

/// One stay, on the wall clock of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// When the person came; none where it cannot be read, or was before the list was made.
    pub joined: Option<NaiveDateTime>,
    /// When the person went; none where the list was made before.
    pub left: Option<NaiveDateTime>,
}

/// A request for the floor in a list, a line or a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Line of the file, or row of the sheet.
    pub line: usize,
    /// Who asks, as written.
    pub who: String,
    /// Who wrote it, where that is somebody else's name: the author in a chat.
    pub written_by: Option<String>,
    /// On whose behalf, as written.
    pub on_behalf_of: Option<String>,
    /// What is to be noted beside it.
    pub note: Option<String>,
    /// The day on which it was asked, if it is said.
    pub on: Option<NaiveDate>,
    /// When it was asked, on the wall clock of the file.
    pub at: Option<NaiveTime>,
}

/// Something to be known about a line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Line of the file, or row of the sheet; none where it is about the whole file.
    pub line: Option<usize>,
    /// Lower case, no full stop.
    pub text: String,
}

impl Remark {
    pub(super) fn at(line: usize, text: impl Into<String>) -> Self {
        Self { line: Some(line), text: text.into() }
    }

    pub(super) fn of_all(text: impl Into<String>) -> Self {
        Self { line: None, text: text.into() }
    }
}

/// People as they are met, those who join again taken together.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    people: Vec<Person>,
    known: HashMap<(String, String), usize>,
}

impl Gathering {
    /// The person with this name and mark; the mark tells two persons of one name apart. Called with the
    /// line at which the person is met.
    pub(super) fn person(&mut self, name: &str, mark: &str, line: usize) -> Option<&mut Person> {
        let next = self.people.len();
        let place = *self.known.entry((name.to_lowercase(), mark.to_owned())).or_insert(next);
        if place == next {
            self.people.push(Person {
                display_name: name.to_owned(),
                line,
                spans: Vec::new(),
                stayed: None,
                role: None,
                delegation: Vec::new(),
            });
        }
        self.people.get_mut(place)
    }

    /// Everybody in the order of the lines, stays in order and each only once.
    pub(super) fn into_people(mut self) -> Vec<Person> {
        for person in &mut self.people {
            person.spans.sort();
            person.spans.dedup();
        }
        self.people.sort_by_key(|person| person.line);
        self.people
    }
}

impl Person {
    /// Whether the name was an address or a number that was dropped: what stands in its place is another one's in
    /// the next list.
    pub fn is_unnamed(&self) -> bool {
        let number =
            ["telephone ", "e-mail "].iter().find_map(|begins| self.display_name.strip_prefix(begins));
        number.is_some_and(|number| number.chars().all(|letter| letter.is_ascii_digit()))
    }

    pub(super) fn add_length(&mut self, length: Length) {
        self.stayed = Some(self.stayed.unwrap_or(Length::ZERO) + length);
    }
}
