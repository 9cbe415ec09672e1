//! `informals meetings`: what lies in the user's data directory.

use super::said;
use super::{Exit, Failure};
use crate::journal::{FileStore, OpenMode};
use crate::meeting::MeetingState;
use crate::runtime::{JournalFile, Journals, Opened};
use crate::text;

pub fn run() -> Result<Exit, Failure> {
    let journals = Journals::of_user().map_err(Failure::wrong)?;
    let all = journals.all();
    if all.is_empty() {
        said::aside("there are no meetings yet; informals open AGENDA begins one");
    }
    for file in all {
        said::line(line(&file));
    }
    Ok(Exit::Done)
}

fn line(file: &JournalFile) -> String {
    let name = text::padded(&text::printable(&file.name), 32);
    match read(file) {
        Err(why) => format!("{name}  cannot be read: {why}"),
        Ok(opened) => {
            let room = opened.meeting().room();
            let practice = if room.practice.is_some() { ", practice" } else { "" };
            format!("{name}  {}  {}{practice}  {}", room.agenda.date, state(room.state), room.agenda.title)
        }
    }
}

/// Reads a journal for its title and state.
pub fn read(file: &JournalFile) -> Result<Opened, String> {
    let (store, _) = FileStore::open(&file.path, OpenMode::Read).map_err(|error| error.to_string())?;
    Opened::read(Box::new(store)).map_err(|error| error.to_string())
}

fn state(state: MeetingState) -> &'static str {
    match state {
        MeetingState::Before => "before",
        MeetingState::Running => "running",
        MeetingState::Suspended => "suspended",
        MeetingState::Adjourned => "adjourned",
    }
}
