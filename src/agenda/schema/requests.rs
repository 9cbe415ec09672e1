//! Requests for the floor known before the meeting.

use std::collections::HashMap;

use super::names::Names;
use crate::agenda::PlannedRequest;
use crate::agenda::mistakes::NameMistake;
use crate::agenda::reading::{Findings, Section};
use crate::delegations::Code;

/// Requests before one meeting at most.
const MOST: usize = 500;

/// Who asked in which capacity, and where in the file.
type Asked = HashMap<(Code, Option<Code>), usize>;

/// Reads `[[requests]]`.
pub(super) fn read(file: &mut Section, names: &Names, found: &mut Findings) -> Vec<PlannedRequest> {
    let mut asked = Asked::new();
    let sections = file.tables("requests", "[[requests]]", MOST, found);
    sections.into_iter().filter_map(|section| read_request(section, names, &mut asked, found)).collect()
}

fn read_request(
    mut section: Section,
    names: &Names,
    asked: &mut Asked,
    found: &mut Findings,
) -> Option<PlannedRequest> {
    let span = section.place("who");
    let who = section.text("who", found);
    let group = section.text("on_behalf_of", found);
    let who = who.and_then(|typed| names.delegation(&typed, found));
    let on_behalf_of = group.and_then(|typed| names.group(&typed, found));
    let rank = section.number("rank", 1..=6, found).and_then(|rank| u8::try_from(rank).ok());
    let note = section.plain("note", found);
    section.close_with(&[("who", "who = \"…\"")], found);
    let request = PlannedRequest { who: who?, on_behalf_of, rank, note };
    let group = request.on_behalf_of.as_ref().map(|group| group.code.clone());
    if let Some(first) = asked.insert((request.who.code.clone(), group), span.start) {
        let first_line = found.line(first);
        found.note(span, &NameMistake::RequestTwice { who: request.who.name.to_string(), first_line });
    }
    Some(request)
}
