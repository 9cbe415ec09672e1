//! `informals show`: how a meeting stands, for a person, a script, or a chat window.

use super::args_told::{SeeingRole, ShowArguments};
use super::said;
use super::{Exit, Failure, journal_file, time_given};
use crate::console::language::spell;
use crate::meeting::{Command, Meeting, Room};
use crate::record::{Audience, lines, list_lines, meeting_at, show};
use crate::runtime::Opened;
use crate::time::Moment;

pub fn run(arguments: &ShowArguments) -> Result<Exit, Failure> {
    let opened = journal_file::open_to_read(&journal_file::find(&arguments.meeting)?)?;
    let (meeting, as_of) = as_it_stood(&opened, arguments.at.as_deref())?;
    said::text(shown(arguments, &meeting, as_of)?);
    Ok(Exit::Done)
}

/// The meeting at the moment asked for: now, or then.
pub fn as_it_stood(opened: &Opened, at: Option<&str>) -> Result<(Meeting, Moment), Failure> {
    let Some(typed) = at else { return Ok((opened.meeting().clone(), opened.now())) };
    let then = time_given::given(typed, opened.meeting().room())?;
    Ok((meeting_at(opened.meeting(), then), then))
}

/// How an offer is typed.
pub fn spelled(command: &Command, room: &Room) -> Option<String> {
    spell(command, room)
}

fn shown(arguments: &ShowArguments, meeting: &Meeting, as_of: Moment) -> Result<String, Failure> {
    let room = meeting.room();
    match (arguments.role, arguments.json) {
        _ if arguments.list => Ok(list_lines(room)),
        (SeeingRole::Audience, true) => json(&Audience::of(room, as_of)),
        (SeeingRole::Audience, false) => Ok(list_lines(room)),
        (SeeingRole::Facilitator | SeeingRole::NoteTaker, true) => json(&show(meeting, as_of, &spelled)),
        (SeeingRole::Facilitator | SeeingRole::NoteTaker, false) => Ok(lines(room, as_of, &spelled)),
    }
}

fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::wrong(error.to_string()))?;
    Ok(text + "\n")
}
