//! `informals totals`: who spoke how often and how long over the sittings of one series.

use super::args::TotalsArguments;
use super::meetings::read;
use super::{Exit, Failure, journal_file, said};
use crate::agenda::Language;
use crate::export::series_csv;
use crate::meeting::{Capacity, Meeting};
use crate::record::{Record, Series};
use crate::runtime::Journals;
use crate::text::{padded, printable};
use crate::words::dates;

/// Columns of names.
const NAME: usize = 44;
/// Columns of capacities and titles.
const CAPACITY: usize = 13;

pub fn run(arguments: &TotalsArguments) -> Result<Exit, Failure> {
    let file = journal_file::find(&arguments.meeting)?;
    let opened = journal_file::open_to_read(&file)?;
    let Some(name) = opened.meeting().room().agenda.series.clone() else {
        return Err(Failure::refused(
            "this meeting is of no series; write series = \u{201c}…\u{201d} into its agenda file, and take it with \
             amend-agenda",
        ));
    };
    if opened.meeting().room().practice.is_some() {
        return Err(Failure::refused(
            "this is a practice meeting: it is in no totals; name a sitting that was held",
        ));
    }
    let mut records = vec![record(opened.meeting())];
    for other in Journals::of_user().map_err(Failure::wrong)?.all() {
        if other.path.canonicalize().ok() == file.path.canonicalize().ok() {
            continue;
        }
        match read(&other) {
            Ok(other) => records.push(record(other.meeting())),
            Err(why) => said::aside(format_args!("warning: {} is left out: {why}", printable(&other.name))),
        }
    }
    records.retain(|record| record.agenda.series.as_ref() == Some(&name) && !record.practice);
    let series = Series::of(&records);
    if arguments.csv {
        said::bytes(&series_csv(&series).map_err(Failure::storage)?);
    } else {
        lines(&name, &series).iter().for_each(said::line);
    }
    Ok(Exit::Done)
}

/// Clocks that still run are read at the last entry, so that the same journals give the same totals.
fn record(meeting: &Meeting) -> Record {
    let last = meeting.entries().iter().map(|entry| entry.at).max();
    Record::of(meeting, last.unwrap_or(meeting.room().last_floor_at))
}

fn lines(name: &str, series: &Series) -> Vec<String> {
    let sittings = counted(series.sittings.len(), "sitting", "sittings");
    let mut lines = vec![
        format!("{}, {sittings}. Delegations are named: NOT FOR SHARING", printable(name)),
        String::new(),
    ];
    lines.extend(series.sittings.iter().map(|sitting| {
        let (date, title) = (dates::day(sitting.date, Language::English), printable(&sitting.title));
        let title = padded(&format!("{date}, {title}"), NAME + CAPACITY + 1);
        row(&title, "", sitting.interventions, &sitting.time.clock())
    }));
    let all = padded("all of them", NAME + CAPACITY + 1);
    lines.push(row(&all, "", series.interventions(), &series.time().clock()));
    lines.push(String::new());
    let head = format!("{} {}", padded("who", NAME), padded("capacity", CAPACITY));
    lines.push(format!("{head} {:>8} {:>13} {:>9}", "sittings", "interventions", "time"));
    lines.extend(series.voices.iter().map(|voice| {
        let name = printable(&voice.name());
        let who = format!("{} {}", padded(&name, NAME), padded(capacity(voice.capacity), CAPACITY));
        row(&who, &voice.sittings.to_string(), voice.interventions, &voice.time.clock())
    }));
    lines
}

fn row(who: &str, sittings: &str, interventions: usize, time: &str) -> String {
    format!("{who} {sittings:>8} {interventions:>13} {time:>9}")
}

fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}

const fn capacity(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::National => "national",
        Capacity::Group => "group",
        Capacity::States => "States",
        Capacity::Observer => "observer",
        Capacity::Organization => "organization",
        Capacity::Other => "other",
    }
}
