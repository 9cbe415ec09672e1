//! `informals replay`: a meeting again on a screen, or told line by line where there is none.

use std::io::{self, IsTerminal};

use super::args_told::ReplayArguments;
use super::{Exit, Failure, journal_file, said, sit};
use crate::console::Replay;
use crate::meeting::{Meeting, Role};
use crate::runtime::{Beside, Seat, console, sit_down};
use crate::text::printable;

pub fn run(arguments: &ReplayArguments) -> Result<Exit, Failure> {
    let file = journal_file::find(&arguments.meeting)?;
    let opened = journal_file::open_to_read(&file)?;
    let (keeper, meeting) = opened.into_parts();
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        told(&meeting).iter().for_each(said::line);
        return Ok(Exit::Done);
    }
    let Some(replay) = Replay::of(meeting.entries(), arguments.speed) else {
        return Err(Failure::refused("nothing is in this journal yet; there is nothing to replay"));
    };
    let own = sit::own_files(sit::Worked::OnAScreen)?;
    let desk = replay.with_own(own.keys, own.settings);
    let beside = Beside::of(&file.path, &console(Role::Facilitator, None));
    sit_down(Seat {
        desk,
        keeper,
        journal: &file.path,
        beside,
        theme: None,
        presence: None,
        notices: Vec::new(),
    })
    .map_err(|error| Failure::storage(format!("the replay ended: {error}")))?;
    Ok(Exit::Done)
}

/// `10:41:05  floor to Indonesia for NAM`, in the words of the day: an entry is told as it was known then, whether
/// or not it was taken back later. A new day has a line of its own.
fn told(meeting: &Meeting) -> Vec<String> {
    let mut then = Meeting::new();
    let mut lines = Vec::new();
    let mut day = None;
    for entry in meeting.entries() {
        then.apply(entry);
        let zone = then.room().agenda.time_zone;
        let today = entry.at.in_zone(zone).date_naive();
        if day.replace(today) != Some(today) {
            lines.push(today.format("%-d %B %Y").to_string());
        }
        let what = printable(&then.summary(entry));
        lines.push(format!("{}  {what}", entry.at.hour_minute_second(zone)));
    }
    lines
}
