//! The sheets about a text: proposals with those added to them, and positions, one a row, for sorting and counting.

use super::sheet::{Cell, Column, Table};
use crate::export::notes::phrases::place_in_document;
use crate::export::notes::positions::standing_word;
use crate::export::notes::proposals::wording;
use crate::export::notes::who::Who;
use crate::meeting::Speaker;
use crate::record::{MadeProposal, Record, Row, Stand, Standing};
use crate::words::terms::Terms;

/// Proposals in the order of their labels.
pub(super) fn proposals(record: &Record, terms: &'static Terms, who: &Who) -> Table {
    let (words, columns) = (&terms.positions, &terms.columns);
    let [proposed, supports, opposes, _, consults, _] = words.standings;
    Table {
        name: terms.proposals.heading,
        columns: vec![
            Column::new(columns.number, 6),
            Column::new(words.place, 26),
            Column::new(words.wording, 60),
            Column::new(proposed, 34),
            Column::new(words.noted_at, 19),
            Column::new(supports, 40),
            Column::new(opposes, 40),
            Column::new(consults, 40),
        ],
        rows: record.proposals.iter().map(|made| proposal(made, terms, who)).collect(),
    }
}

fn proposal(made: &MadeProposal, terms: &Terms, who: &Who) -> Vec<Cell> {
    let names = |speakers: &[Speaker]| {
        let names: Vec<String> = speakers.iter().map(|speaker| who.for_whom(speaker)).collect();
        Cell::words((!names.is_empty()).then(|| names.join("; ")))
    };
    vec![
        Cell::Words(made.label.clone()),
        Cell::words(made.on.as_deref().map(|on| place_in_document(on, &terms.said))),
        Cell::Words(wording(made, terms)),
        Cell::words(made.by.as_ref().map(|by| who.for_whom(by))),
        Cell::Moment(made.at),
        names(&made.supports),
        names(&made.opposes),
        names(&made.consults),
    ]
}

/// A row for everything said on a paragraph.
pub(super) fn positions(record: &Record, terms: &'static Terms, who: &Who) -> Table {
    let (words, columns) = (&terms.positions, &terms.columns);
    let rows = record.positions.rows.iter();
    let rows = rows.flat_map(|row| row.stands.iter().map(move |stand| position(row, stand, terms, who)));
    Table {
        name: words.heading,
        columns: vec![
            Column::new(words.place, 26),
            Column::new(columns.speaker, 34),
            Column::new(columns.on_behalf_of, 34),
            Column::new(columns.capacity, 13),
            Column::new(words.position, 15),
            Column::new(words.proposal, 10),
            Column::new(words.with_whom, 34),
        ],
        rows: rows.collect(),
    }
}

fn position(row: &Row, stand: &Stand, terms: &'static Terms, who: &Who) -> Vec<Cell> {
    let with = match &stand.standing {
        Standing::AlignedWith(with) => Some(who.for_whom(with)),
        Standing::Proposed
        | Standing::Supports
        | Standing::Opposes
        | Standing::Reserves
        | Standing::Consults => None,
    };
    vec![
        Cell::Words(place_in_document(&row.on.to_string(), &terms.said)),
        Cell::Words(who.alone(&stand.who)),
        Cell::words(who.behalf(&stand.who)),
        Cell::Words(super::capacity_word(stand.who.capacity(), terms).to_owned()),
        Cell::Words(standing_word(&stand.standing, &terms.positions).to_owned()),
        Cell::words(stand.proposal.clone()),
        Cell::words(with),
    ]
}
