//! What would be taken from a file, in words, before anything is taken.

use std::fmt::Write;

use crate::delegations::{Category, Delegation};
use crate::text::{counted, shortened};

use super::matching::Matched;
use super::overview::{Overview, Request};
use super::people::{Person, Remark};
use super::read::Attendance;

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Lists of what is to be looked over are cut.
    Short,
    /// What becomes of each row.
    EachRow,
}

/// A list is cut after so many.
const AT_MOST: usize = 20;

const COLUMNS: usize = 70;

/// The preview: what the file is, who is there, what is guessed, what is to be settled, left and dropped.
pub fn preview(attendance: &Attendance, overview: &Overview<'_, '_>, detail: Detail) -> String {
    let mut text = format!("{}\n", attendance.kind.in_words());
    let _ = writeln!(text, "{}", totals(attendance, overview));
    let names = in_one_line(&overview.there.iter().map(|(who, _)| *who).collect::<Vec<_>>());
    if !names.is_empty() {
        let _ = writeln!(text, "there: {names}");
    }
    list(
        &mut text,
        "guessed",
        detail,
        overview
            .guesses
            .iter()
            .map(|(person, who, doubt)| format!("{}: {}? {}", named(person), who.name, doubt.reason())),
    );
    let several = overview.several.iter().map(|(person, choices)| {
        format!(
            "{}: {}?",
            named(person),
            choices.iter().map(|who| who.name.as_str()).collect::<Vec<_>>().join(" or ")
        )
    });
    list(&mut text, "to settle", detail, several.chain(overview.unknown.iter().map(|person| named(person))));
    list(&mut text, "requests", detail, overview.requests.iter().map(request));
    list(&mut text, "left", detail, attendance.left.iter().map(remark));
    list(&mut text, "to know", detail, attendance.problems.iter().map(remark));
    if detail == Detail::EachRow {
        list(
            &mut text,
            "people",
            detail,
            overview.there.iter().flat_map(|(who, people)| {
                people.iter().map(|person| format!("{}: {}", named(person), who.name))
            }),
        );
    }
    text.push_str(&dropped(attendance));
    if attendance.kind.is_of_those_online() {
        text.push_str("it lists those online; who sits in the room is not in it\n");
    }
    text
}

fn totals(attendance: &Attendance, overview: &Overview<'_, '_>) -> String {
    let states = overview.of(|category| matches!(category, Category::State | Category::ObserverState)).len();
    let others = overview.there.len() - states;
    let mut parts = Vec::new();
    if !attendance.people.is_empty() || attendance.requests.is_empty() {
        parts.push(counted(attendance.people.len(), "person", "people"));
        parts.push(counted(states, "delegation", "delegations"));
    }
    for (count, one, many) in [
        (others, "group or organization", "groups and organizations"),
        (attendance.requests.len(), "request", "requests"),
        (overview.to_settle() + overview.guesses.len(), "name to settle", "names to settle"),
        (attendance.left.len(), "row left", "rows left"),
    ] {
        if count > 0 {
            parts.push(counted(count, one, many));
        }
    }
    let guessed = overview.guesses.len();
    let guessed = if guessed == 0 { String::new() } else { format!("; {guessed} of the names guessed") };
    parts.join(", ") + &guessed
}

fn in_one_line(who: &[&Delegation]) -> String {
    let mut names: Vec<&str> = who.iter().map(|who| who.name.as_str()).collect();
    names.sort_unstable();
    names.join("; ")
}

fn named(person: &Person) -> String {
    format!("line {}, “{}”", person.line, shortened(&person.display_name, COLUMNS))
}

fn request(request: &Request<'_, '_>) -> String {
    let asked = request.asked;
    let mut text = format!("line {}, {}", asked.line, meant(&request.who, &asked.who));
    if let (Some(written), Some(group)) = (&asked.on_behalf_of, &request.on_behalf_of) {
        let _ = write!(text, ", on behalf of {}", meant(group, written));
    }
    if let Some(at) = asked.at {
        let day = asked.on.map_or_else(String::new, |day| format!("{} ", day.format("%-d %B")));
        let _ = write!(text, ", asked {day}{}", at.format("%H:%M"));
    }
    if let Some(note) = &asked.note {
        let _ = write!(text, ", “{}”", shortened(note, COLUMNS));
    }
    text
}

fn meant(found: &Matched<'_>, written: &str) -> String {
    let written = shortened(written, COLUMNS);
    match found {
        Matched::Sure(who) if who.is_called(&written) => who.name.to_string(),
        Matched::Sure(who) => format!("{}, from “{written}”", who.name),
        Matched::Guess(who, doubt) => format!("{}? from “{written}”: {}", who.name, doubt.reason()),
        Matched::Several(choices) => {
            let names: Vec<&str> = choices.iter().map(|who| who.name.as_str()).collect();
            format!("“{written}”: {}?", names.join(" or "))
        }
        Matched::Unknown => format!("“{written}”, of whom nothing is known"),
    }
}

fn remark(remark: &Remark) -> String {
    match remark.line {
        Some(line) => format!("line {line}, {}", remark.text),
        None => remark.text.clone(),
    }
}

fn list(text: &mut String, heading: &str, detail: Detail, rows: impl Iterator<Item = String>) {
    let rows: Vec<String> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let shown = match detail {
        Detail::Short => AT_MOST,
        Detail::EachRow => usize::MAX,
    };
    let _ = writeln!(text, "{heading}:");
    for row in rows.iter().take(shown) {
        let _ = writeln!(text, "  {row}");
    }
    if rows.len() > shown {
        let _ = writeln!(text, "  and {} more", rows.len() - shown);
    }
}

fn dropped(attendance: &Attendance) -> String {
    let dropped = attendance.dropped;
    let mut parts = Vec::new();
    if dropped.addresses > 0 {
        parts.push(counted(dropped.addresses, "e-mail address", "e-mail addresses"));
    }
    if dropped.telephones > 0 {
        parts.push(counted(dropped.telephones, "telephone number", "telephone numbers"));
    }
    if parts.is_empty() { String::new() } else { format!("dropped: {}\n", parts.join(" and ")) }
}
