//! A table made by hand: each row a request, its delegation in a column.

use super::columns::Column;
use super::lines::asked;
use super::matching::Matcher;
use super::people::{Asked, Remark};
use super::read::Reading;
use super::shape::Shape;
use super::stamp::Stamp;
use super::table::Row;
use crate::text::shortened;

/// What is taken of a row, beside a time in any column.
const TAKEN: [Column; 3] = [Column::Delegation, Column::OnBehalfOf, Column::Note];

/// Reads one request a row; a row without a delegation is left.
pub(super) fn read(shape: &Shape, rows: &[Row], matcher: &Matcher<'_>, reading: &mut Reading) {
    tell_columns(shape, rows, reading);
    for row in rows.get(shape.people.clone()).unwrap_or(&[]).iter().filter(|row| !row.is_blank()) {
        let who = match shape.columns.cell(Column::Delegation, row) {
            "" => shape.columns.name(row),
            who => who.to_owned(),
        };
        let who = reading.door.name(&who);
        if who.is_empty() {
            reading.left.push(Remark::at(row.line, format!("no delegation: {}", row.in_words())));
            continue;
        }
        let filled =
            |column| Some(shape.columns.cell(column, row)).filter(|cell| !cell.is_empty()).map(str::to_owned);
        let said = asked(&who, row.line, matcher);
        let on_behalf_of = filled(Column::OnBehalfOf).or(said.on_behalf_of);
        let asked_at = row.cells.iter().find_map(|cell| reading.calendar.wall_clock(&Stamp::read(cell)?));
        let note = filled(Column::Note).or(said.note);
        let (on, at) = (asked_at.map(|at| at.date()), asked_at.map(|at| at.time()).or(said.at));
        reading.requests.push(Asked { who: said.who, on_behalf_of, note, on, at, ..said });
    }
}

/// Columns of which nothing is taken are told, by their headings or by what stands in them first.
fn tell_columns(shape: &Shape, rows: &[Row], reading: &mut Reading) {
    let requests = rows.get(shape.people.clone()).unwrap_or(&[]);
    let headings = shape.people.start.checked_sub(1).and_then(|place| rows.get(place));
    let width = requests.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let has_delegation = shape.columns.place(Column::Delegation).is_some();
    for place in 0..width {
        let is_name = !has_delegation
            && shape.columns.is_one_of(place, &[Column::Name, Column::FirstName, Column::LastName]);
        let first = requests.iter().map(|row| row.cell(place)).find(|cell| !cell.is_empty());
        let Some(first) = first.filter(|cell| Stamp::read(cell).is_none()) else { continue };
        if is_name || shape.columns.is_one_of(place, &TAKEN) {
            continue;
        }
        let told = match headings.map(|row| row.cell(place)).filter(|heading| !heading.is_empty()) {
            Some(heading) => format!("the column “{heading}” is not taken"),
            None => {
                format!("column {}, which begins with “{}”, is not taken", place + 1, shortened(first, 40))
            }
        };
        reading.problems.push(Remark::of_all(told));
    }
}
