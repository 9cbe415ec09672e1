//! `informals attendance FILE`: what an attendance file or a list of requests says, and, into a meeting, all of it
//! or nothing.

use std::path::Path;

use chrono::NaiveDate;

use super::done::Told;
use super::said;
use super::{Exit, Failure, journal_file, shared_meeting};
use crate::attendance::{Attendance, Detail, Matcher, overview, preview, read};
use crate::console::import::{Import, Reader, Takes};
use crate::delegations::Roster;
use crate::meeting::{Command, Console, Refusal, Role};
use crate::runtime::{NotDone, Opened, When, lists, settled_earlier};
use crate::text::printable;

/// Says what is in a file; nothing is taken.
pub fn run(path: &Path, detail: Detail) -> Result<Exit, Failure> {
    let (name, bytes) = read_file(path)?;
    let today = Roster::as_of(crate::runtime::machine_now().in_zone(chrono_tz::UTC).date_naive(), &[]);
    let attendance = read(&bytes, &Matcher::of(&today)).map_err(|why| unreadable(&name, why))?;
    // names as they were on the day of the meeting
    let roster = day(&attendance).map_or(today, |day| Roster::as_of(day, &[]));
    let overview = overview(&attendance, &Matcher::of(&roster));
    said::text(format_args!("{name}: {}", preview(&attendance, &overview, detail)));
    Ok(Exit::Done)
}

/// Says what becomes of each row, and takes all or nothing.
pub fn into(path: &Path, detail: Detail, meeting: &str) -> Result<Exit, Failure> {
    let file = journal_file::find(meeting)?;
    let by = shared_meeting::me(&file, Role::Facilitator, None)?;
    let (mut opened, reading) = journal_file::open_to_act(&file, &by)?;
    journal_file::tell(&reading);
    let import = import(path, detail, &opened, When::Now)?;
    said::line(format_args!("{}: {}", import.name, import.preview.join("\n")));
    take(&mut opened, &by, import)
}

/// Reads a file for a meeting.
pub fn import(path: &Path, detail: Detail, opened: &Opened, when: When) -> Result<Import, Failure> {
    let (name, bytes) = read_file(path)?;
    let now = match when {
        When::Now => opened.now(),
        When::At(moment) => moment,
    };
    let matcher = Matcher::of(opened.roster());
    let room = opened.meeting().room();
    let reader = Reader { room, matcher: &matcher, now, earlier: &settled_earlier(room) };
    reader.import(&name, &bytes, detail).map_err(|why| unreadable(&name, why))
}

fn take(opened: &mut Opened, by: &Console, import: Import) -> Result<Exit, Failure> {
    let Some(command) = to_take(import)? else { return Ok(Exit::Done) };
    let told = Told::before(opened);
    match opened.perform(by, When::Now, &command) {
        Ok(entry) => told.tell(opened, &entry, None),
        Err(NotDone::Refused(same @ Refusal::ListSaysTheSame(_))) => said::line(&same),
        Err(other) => return Err(journal_file::failure(other)),
    }
    Ok(Exit::Done)
}

/// What is to be asked of the meeting; nothing where everything is there, which is said.
pub fn to_take(import: Import) -> Result<Option<Command>, Failure> {
    match import.takes {
        Takes::All(command, _) => Ok(Some(*command)),
        Takes::Nothing(told) => {
            said::line(format_args!("{}: {told}", import.name));
            Ok(None)
        }
        Takes::Not(why) => Err(Failure::refused(format!("{}: {why}", import.name))),
    }
}

fn read_file(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let name = printable(&path.display().to_string());
    match lists::bytes(path) {
        Ok(bytes) => Ok((name, bytes)),
        Err(why) => Err(unreadable(&name, why)),
    }
}

fn unreadable(name: &str, why: impl std::fmt::Display) -> Failure {
    Failure::wrong(format!("cannot read “{name}”: {why}"))
}

fn day(attendance: &Attendance) -> Option<NaiveDate> {
    let spans = attendance.people.iter().flat_map(|person| &person.spans);
    spans.filter_map(|span| span.joined.or(span.left)).min().map(|first| first.date())
}
