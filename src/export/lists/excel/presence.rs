//! The sheet of who was present, where it was asked for.

use super::sheet::{Cell, Column, Table};
use crate::delegations::Roster;
use crate::export::notes::who::Who;
use crate::record::Record;
use crate::words::terms::Terms;

/// A row for everybody on the attendance list taken last; a sentence where none was taken.
pub(super) fn sheet(record: &Record, terms: &'static Terms, who: &Who) -> Table {
    let words = &terms.presence;
    let roster = Roster::as_of(record.agenda.date, &record.agenda.delegations);
    let rows = match &record.attended {
        None => vec![vec![Cell::Words(words.not_known.to_owned())]],
        Some(attended) => attended
            .attendees
            .iter()
            .map(|attendee| {
                let region = roster.regional_group(&attendee.who.code);
                vec![
                    Cell::Words(who.delegation(&attendee.who)),
                    Cell::words(region.map(|region| who.delegation(region))),
                    Cell::Count(attendee.people),
                    attendee.left.map_or(Cell::Empty, Cell::Moment),
                    Cell::Count(attendee.heard),
                ]
            })
            .collect(),
    };
    Table {
        name: words.heading,
        columns: vec![
            Column::new(terms.columns.speaker, 60),
            Column::new(words.region, 30),
            Column::new(words.people, 10),
            Column::new(words.left, 19),
            Column::new(words.heard, 10),
        ],
        rows,
    }
}
