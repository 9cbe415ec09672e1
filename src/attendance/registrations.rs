//! Registrations: who is expected, with the columns of the form in which a country may stand.

use super::read::Reading;
use super::shape::Shape;
use super::stays::person;
use super::table::Row;

/// Reads one person a row; the country and the affiliation of the form are kept for matching.
pub(super) fn read(shape: &Shape, rows: &[Row], reading: &mut Reading) {
    for row in rows.get(shape.people.clone()).unwrap_or(&[]) {
        // nothing more is wanted of a row than its person
        let _ = person(row, &shape.columns, reading);
    }
}
