//! Interventions as CSV for other programs: columns and words are promised, whatever the language of the meeting.

use ::csv::{Terminator, WriterBuilder};
use serde::Serialize;

use super::state_word;
use crate::agenda::ItemLabel;
use crate::export::{Format, NotWritten};
use crate::meeting::{Capacity, Intervention, Kind, OnBehalfOf};
use crate::record::{Record, Series};
use crate::text::printable;
use crate::time::Length;

/// Spreadsheet programs take the file for UTF-8 when it begins with this.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// A cell that begins with one of these could be taken for a formula; the wide ones are formulas in some
/// languages' spreadsheets.
const BEGINS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

#[derive(Serialize)]
struct Row {
    number: usize,
    item: Option<String>,
    who: Option<String>,
    name: Option<String>,
    on_behalf_of: Option<String>,
    capacity: Capacity,
    kind: Kind,
    started_at: String,
    ended_at: Option<String>,
    duration_s: i64,
    limit_s: Option<i64>,
    over_s: i64,
    paused_s: i64,
    state: &'static str,
}

const COLUMNS: [&str; 14] = [
    "number",
    "item",
    "who",
    "name",
    "on_behalf_of",
    "capacity",
    "kind",
    "started_at",
    "ended_at",
    "duration_s",
    "limit_s",
    "over_s",
    "paused_s",
    "state",
];

/// The file.
pub(in crate::export) fn csv(record: &Record) -> Result<Vec<u8>, NotWritten> {
    let gave_up = |_| NotWritten::Unexpected(Format::Csv);
    let mut rows =
        WriterBuilder::new().has_headers(false).terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    rows.write_record(COLUMNS).map_err(gave_up)?;
    for heard in &record.interventions {
        rows.serialize(row(record, heard)).map_err(gave_up)?;
    }
    rows.into_inner().map_err(|_| NotWritten::Unexpected(Format::Csv))
}

/// The totals of a series: a line for everybody who spoke.
pub(in crate::export) fn series(series: &Series) -> Result<Vec<u8>, NotWritten> {
    let gave_up = |_| NotWritten::Unexpected(Format::Csv);
    let mut rows =
        WriterBuilder::new().has_headers(false).terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    rows.write_record(["name", "capacity", "sittings", "interventions", "duration_s"]).map_err(gave_up)?;
    for voice in &series.voices {
        let duration = voice.time.rounded_seconds();
        let row = (cell(&voice.name()), voice.capacity, voice.sittings, voice.interventions, duration);
        rows.serialize(row).map_err(gave_up)?;
    }
    rows.into_inner().map_err(|_| NotWritten::Unexpected(Format::Csv))
}

fn row(record: &Record, heard: &Intervention) -> Row {
    let (zone, as_of) = (record.agenda.time_zone, record.as_of);
    let speaker = &heard.request.speaker;
    let delegation = speaker.delegation.as_ref();
    Row {
        number: heard.number,
        item: heard.item.as_ref().map(ItemLabel::as_str).map(cell),
        who: delegation.map(|delegation| cell(delegation.code.as_str())),
        name: delegation.map(|delegation| cell(delegation.name.as_str())),
        on_behalf_of: speaker.on_behalf_of.as_ref().map(|behalf| cell(&for_whom(behalf))),
        capacity: speaker.capacity(),
        kind: heard.request.kind,
        started_at: heard.started.rfc3339(zone),
        ended_at: heard.ended.map(|ended| ended.rfc3339(zone)),
        duration_s: heard.elapsed(as_of).rounded_seconds(),
        limit_s: heard.limit.map(Length::rounded_seconds),
        over_s: heard.over(as_of).rounded_seconds(),
        paused_s: heard.paused(as_of).rounded_seconds(),
        state: state_word(heard),
    }
}

/// The group's name, or the States by their codes.
fn for_whom(behalf: &OnBehalfOf) -> String {
    match behalf {
        OnBehalfOf::Group(group) => group.name.to_string(),
        OnBehalfOf::Named(named) => named.clone(),
        OnBehalfOf::States(states) => {
            states.iter().map(|state| state.code.as_str()).collect::<Vec<_>>().join(" ")
        }
    }
}

/// Text that no spreadsheet takes for a formula: an apostrophe stands before what could be one.
fn cell(text: &str) -> String {
    let clean = printable(text);
    let clean = clean.trim();
    if clean.starts_with(BEGINS_FORMULA) { format!("'{clean}") } else { clean.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"] {
            assert!(cell(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(cell("Guinea-Bissau"), "Guinea-Bissau");
    }
}
