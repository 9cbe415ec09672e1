//! Rows with the times at which somebody joined and left: Teams, Zoom, Webex and whoever writes so.

use super::columns::{Column, Columns};
use super::kind::Kind;
use super::lasting::{BareNumber, lasting};
use super::people::{Person, Remark, Span};
use super::read::Reading;
use super::shape::Shape;
use super::stamp::Stamp;
use super::table::Row;

/// Reads the people; where a second table has every join, its times are taken.
pub(super) fn read(shape: &Shape, rows: &[Row], reading: &mut Reading) {
    let people = rows.get(shape.people.clone()).unwrap_or(&[]);
    let Some((columns, joins)) = &shape.joins else {
        for row in people {
            take(row, &shape.columns, shape.kind, reading);
        }
        return;
    };
    let joins = rows.get(joins.clone()).unwrap_or(&[]);
    for row in joins {
        take(row, columns, shape.kind, reading);
    }
    for row in people {
        take_person(row, &shape.columns, reading);
    }
}

fn take(row: &Row, columns: &Columns, kind: Kind, reading: &mut Reading) {
    let span = span(row, columns, reading);
    let bare = match kind {
        Kind::Zoom | Kind::Webex => BareNumber::Minutes,
        _ => BareNumber::Nothing,
    };
    let length = lasting(columns.cell(Column::Duration, row), bare);
    let Some(person) = person(row, columns, reading) else { return };
    if let Some(span) = span {
        person.spans.push(span);
    }
    if let Some(length) = length {
        person.add_length(length);
    }
}

/// A row that sums up what the joins have said already.
fn take_person(row: &Row, columns: &Columns, reading: &mut Reading) {
    let span = span(row, columns, reading);
    let length = lasting(columns.cell(Column::Duration, row), BareNumber::Nothing);
    let Some(person) = person(row, columns, reading) else { return };
    person.line = row.line;
    person.stayed = length.or(person.stayed);
    if let Some(span) = span.filter(|_| person.spans.is_empty()) {
        person.spans.push(span);
    }
}

/// The person of a row; a row without a name is left.
pub(super) fn person<'reading>(
    row: &Row,
    columns: &Columns,
    reading: &'reading mut Reading,
) -> Option<&'reading mut Person> {
    if row.is_blank() {
        return None;
    }
    let mark = row.cells.iter().find(|cell| cell.starts_with("e-mail ")).map_or("", String::as_str);
    let name = columns.name(row);
    let name = if name.is_empty() { mark.to_owned() } else { reading.door.name(&name) };
    if name.is_empty() {
        reading.left.push(Remark::at(row.line, format!("no name: {}", row.in_words())));
        return None;
    }
    let role = columns.cell(Column::Role, row);
    let person = reading.gathering.person(&name, mark, row.line)?;
    if person.role.is_none() && !role.is_empty() {
        person.role = Some(role.to_owned());
    }
    for column in [Column::Delegation, Column::Affiliation] {
        let said = columns.cell(column, row);
        if !said.is_empty() && !person.delegation.iter().any(|known| known == said) {
            person.delegation.push(said.to_owned());
        }
    }
    Some(person)
}

fn span(row: &Row, columns: &Columns, reading: &mut Reading) -> Option<Span> {
    let mut time = |column| {
        let cell = columns.cell(column, row);
        let time = Stamp::read(cell).and_then(|stamp| reading.calendar.wall_clock(&stamp));
        if time.is_none() && !cell.is_empty() {
            let text = format!(
                "the time “{}” is not understood; the person is taken without it",
                crate::text::shortened(cell, 60)
            );
            reading.problems.push(Remark::at(row.line, text));
        }
        time
    };
    let (joined, left) = (time(Column::Joined), time(Column::Left));
    if let (Some(from), Some(until)) = (joined, left)
        && until < from
    {
        reading.problems.push(Remark::at(row.line, "leaves before joining; only the first time is taken"));
        return Some(Span { joined, left: None });
    }
    (joined.is_some() || left.is_some()).then_some(Span { joined, left })
}
