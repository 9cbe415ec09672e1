//! Rows that are each one event: somebody joined, or somebody left.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;

use super::columns::Column;
use super::people::{Remark, Span};
use super::read::Reading;
use super::shape::Shape;
use super::stamp::Stamp;
use super::stays::person;
use super::table::Row;

/// What a row says that somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Did {
    Join,
    Leave,
}

/// Reads events into stays: each from one join to the next leaving.
pub(super) fn read(shape: &Shape, rows: &[Row], reading: &mut Reading) {
    let rows = rows.get(shape.people.clone()).unwrap_or(&[]);
    let joining = joining_words(shape, rows);
    for row in rows {
        let at = time(shape.columns.cell(Column::Event, row), row, reading);
        let word = action(shape, row);
        let did = did(&word, &joining);
        if did.is_none() && !row.is_blank() {
            let text = format!(
                "it is not understood whether “{word}” is coming or going; the person is taken as there"
            );
            reading.problems.push(Remark::at(row.line, text));
        }
        let Some(person) = person(row, &shape.columns, reading) else { continue };
        match (did.unwrap_or(Did::Join), person.spans.last_mut().filter(|span| span.left.is_none())) {
            (Did::Leave, Some(span)) => {
                span.left = at.filter(|at| span.joined.is_none_or(|joined| joined <= *at));
            }
            (Did::Leave, None) => person.spans.push(Span { joined: None, left: at }),
            (Did::Join, _) => person.spans.push(Span { joined: at, left: None }),
        }
    }
}

fn time(cell: &str, row: &Row, reading: &mut Reading) -> Option<NaiveDateTime> {
    let time = Stamp::read(cell).and_then(|stamp| reading.calendar.wall_clock(&stamp));
    if time.is_none() && !cell.is_empty() {
        reading.problems.push(Remark::at(
            row.line,
            format!("the time “{cell}” is not understood; the person is taken without it"),
        ));
    }
    time
}

/// The action; in a language whose headings are not known, the column that is neither name nor time.
fn action(shape: &Shape, row: &Row) -> String {
    let column = shape.columns.place(Column::Action).or_else(|| {
        let taken = [shape.columns.place(Column::Name), shape.columns.place(Column::Event)];
        (0..3).find(|place| !taken.contains(&Some(*place)))
    });
    column.map_or("", |place| row.cell(place)).to_lowercase()
}

/// What somebody does first is coming, whatever it is called.
fn joining_words(shape: &Shape, rows: &[Row]) -> HashSet<String> {
    let mut first: HashMap<String, String> = HashMap::new();
    for row in rows {
        first.entry(shape.columns.name(row)).or_insert_with(|| action(shape, row));
    }
    first.into_values().collect()
}

fn did(word: &str, joining: &HashSet<String>) -> Option<Did> {
    if word.contains("join") {
        Some(Did::Join)
    } else if word.contains("left") || word.contains("leave") {
        Some(Did::Leave)
    } else if word.is_empty() || word.len() > 60 {
        None
    } else if joining.contains(word) {
        Some(Did::Join)
    } else {
        Some(Did::Leave)
    }
}
