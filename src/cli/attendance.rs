//! `informals attendance FILE`: what an attendance file or a list of requests says, before anything is taken.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;

use super::said;
use super::{Exit, Failure};
use crate::attendance::{Attendance, Detail, Matcher, overview, preview, read};
use crate::delegations::Roster;
use crate::text::printable;

/// Megabytes; a list of ten thousand people has two.
const MOST: u64 = 32;

pub fn run(path: &Path, detail: Detail) -> Result<Exit, Failure> {
    let name = printable(&path.display().to_string());
    let bytes = bytes(path, &name)?;
    let today = Roster::as_of(crate::runtime::machine_now().in_zone(chrono_tz::UTC).date_naive(), &[]);
    let attendance = read(&bytes, &Matcher::of(&today))
        .map_err(|unreadable| Failure::wrong(format!("cannot read “{name}”: {unreadable}")))?;
    // names as they were on the day of the meeting
    let roster = day(&attendance).map_or(today, |day| Roster::as_of(day, &[]));
    let overview = overview(&attendance, &Matcher::of(&roster));
    said::text(format_args!("{name}: {}", preview(&attendance, &overview, detail)));
    Ok(Exit::Done)
}

fn bytes(path: &Path, name: &str) -> Result<Vec<u8>, Failure> {
    let wrong = |error: std::io::Error| {
        Failure::wrong(format!("cannot read “{name}”: {}", printable(&error.to_string())))
    };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(wrong)?;
    file.take((MOST << 20) + 1).read_to_end(&mut bytes).map_err(wrong)?;
    if bytes.len() as u64 > MOST << 20 {
        return Err(Failure::wrong(format!(
            "cannot read “{name}”: it is larger than {MOST} MB; copy the rows that are wanted into a new file"
        )));
    }
    Ok(bytes)
}

fn day(attendance: &Attendance) -> Option<NaiveDate> {
    let spans = attendance.people.iter().flat_map(|person| &person.spans);
    spans.filter_map(|span| span.joined.or(span.left)).min().map(|first| first.date())
}
