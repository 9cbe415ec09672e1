//! A table made by hand: each row a request, its delegation in a column.

use super::columns::Column;
use super::lines::asked;
use super::matching::Matcher;
use super::people::{Asked, Remark};
use super::read::Reading;
use super::shape::Shape;
use super::stamp::Stamp;
use super::table::Row;

/// Reads one request a row; a row without a delegation is left.
pub(super) fn read(shape: &Shape, rows: &[Row], matcher: &Matcher<'_>, reading: &mut Reading) {
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
