//! Files opened by readers that know nothing of how they were written.

use std::io::{Cursor, Read};

use informals::agenda::Attribution;
use informals::export::{Extra, Format, Wanted, export};
use informals::meeting::{About, Command};
use informals::record::Record;
use zip::ZipArchive;

use crate::desk::{Desk, plain};
use crate::june;

/// What a person might type to see what happens.
pub const HOSTILE: [&str; 8] = [
    "</p><script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "]]>&amp;&#x1;<w:p/>",
    "=cmd|' /C calc'!A0",
    "a\u{0}b\u{8}c\u{b}d\u{1b}e\u{FFFE}f\u{FFFF}g\u{202E}h",
    "--> 00:00:01.000",
    "</title></head><body onload=x>",
    "<![CDATA[ <!-- -->",
];

pub fn record(desk: &Desk) -> Record {
    Record::of(&desk.meeting, desk.now)
}

/// A whole meeting with hostile notes, guests and outcomes.
pub fn hostile() -> Desk {
    let mut desk = june::adjourned(None);
    for text in HOSTILE {
        desk.note(plain(About::Meeting, text));
        desk.does(Command::RecordOutcome {
            kind: informals::meeting::OutcomeKind::Agreed,
            text: text.to_owned(),
            by: None,
            until: Some(text.to_owned()),
        });
    }
    desk
}

pub fn bytes(desk: &Desk, format: Format, attribution: Attribution) -> Vec<u8> {
    let wanted = Wanted::new(format, attribution);
    let extras = match attribution {
        Attribution::Named => vec![Extra::Times, Extra::Reminders],
        Attribution::Groups | Attribution::None => Vec::new(),
    };
    export(&record(desk), &wanted.with(extras)).unwrap()
}

/// The parts of a zip file by name, in their order; all of one fixed date.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let (name, date) = (file.name().unwrap().into_owned(), file.last_modified().unwrap());
        assert_eq!((date.year(), date.month(), date.day(), date.hour()), (1980, 1, 1, 0), "{name}");
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.push((name, text));
    }
    parts
}

pub fn part(bytes: &[u8], name: &str) -> String {
    parts(bytes).into_iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no {name}")).1
}
