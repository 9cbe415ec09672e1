//! Sitting down at a desk: what the person has set, who moderates already, and what is said on leaving.

use std::io::{self, IsTerminal};

use super::agenda_file::drawn;
use super::said;
use super::{Exit, Failure, journal_file};
use crate::console::Model;
use crate::console::plain::PlainFacilitator;
use crate::meeting::{Command, Console, MeetingState};
use crate::runtime::{
    Beside, Holds, JournalFile, Opened, Own, Presence, Seat, When, now_in, sit_down, sit_down_by_lines,
};
use crate::screen::Theme;
use crate::text::printable;

/// How a desk is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worked {
    /// With keys, on a screen.
    OnAScreen,
    /// Line by line.
    ByLines,
}

/// How a desk is worked, and the colours asked for when it was opened.
#[derive(Debug, Clone, Copy)]
pub struct AtDesk {
    /// With keys, or line by line.
    pub worked: Worked,
    /// Its colours.
    pub theme: Option<Theme>,
}

/// Sits down, and says on leaving how to come back.
pub fn sit(
    mut opened: Opened,
    file: &JournalFile,
    me: Console,
    mut notices: Vec<String>,
    at_desk: AtDesk,
) -> Result<Exit, Failure> {
    let AtDesk { worked, theme } = at_desk;
    let own = own_files(worked)?;
    let presence = Presence::claim(&file.path);
    notices.extend(match file.shared {
        None => who_moderates(&mut opened, presence.holds(), &me)?,
        Some(_) => who_moderates_far(&opened, &me),
    });
    let beside = Beside::of(&file.path, &me);
    let (keeper, meeting) = opened.into_parts();
    let desk = Model::new(me, meeting.entries().iter().cloned(), now_in(meeting.room()))
        .with_own(own.keys, own.settings);
    let presence = Some(presence);
    let journal = &file.path;
    match worked {
        Worked::OnAScreen => sit_down(Seat { desk, keeper, journal, beside, theme, presence, notices }),
        Worked::ByLines => {
            let desk = PlainFacilitator::new(desk);
            sit_down_by_lines(Seat { desk, keeper, journal, beside, theme, presence, notices })
        }
    }
    .map_err(|error| Failure::storage(format!("the desk ended: {error}")))?;
    said::line(farewell(file));
    Ok(Exit::Done)
}

/// How to come back, or where the record is once the meeting is over.
fn farewell(file: &JournalFile) -> String {
    let name = printable(&file.name);
    let over = super::meetings::read(file)
        .is_ok_and(|opened| opened.meeting().room().state == MeetingState::Adjourned);
    if over {
        format!("The meeting is adjourned and kept: informals export {name} --format md")
    } else {
        format!("The meeting goes on: informals join {name} --role facilitator")
    }
}

/// Mistakes in a person's own files are shown before the desk; a meeting never waits for them, and lines are not
/// asked about: the first one may be a command.
pub fn own_files(worked: Worked) -> Result<Own, Failure> {
    let own = Own::of_user();
    for wrong in &own.wrong {
        said::aside(drawn(&wrong.path, &wrong.text, &wrong.problems));
    }
    let goes_on = own.wrong.is_empty() || worked == Worked::ByLines;
    if goes_on || said::asked("Enter goes on without what is wrong, n leaves: ")? != "n" {
        return Ok(own);
    }
    Err(Failure::wrong("nothing was changed"))
}

/// A desk whose holder is not there any more is taken over; one whose holder is there is told of.
fn who_moderates(opened: &mut Opened, holds: Holds, me: &Console) -> Result<Option<String>, Failure> {
    let room = opened.meeting().room();
    let holder = room.floor_desk.clone();
    let ended = room.state == MeetingState::Adjourned;
    match (holds, holder) {
        (Holds::Here, Some(holder)) if holder != *me && !ended => {
            opened.perform(me, When::Now, &Command::TakeFloorDesk).map_err(journal_file::failure)?;
            Ok(Some(format!("this desk moderates now: {holder} is no longer there")))
        }
        (Holds::Elsewhere, Some(holder)) if holder != *me => {
            Ok(Some(format!("{holder} moderates at another desk; a key that acts asks first")))
        }
        (Holds::Elsewhere, Some(_) | None) => {
            Ok(Some("this meeting is open at another desk too; both show what either does".to_owned()))
        }
        (Holds::Here | Holds::Unknown, Some(_) | None) => Ok(None),
    }
}

/// A desk on another machine may be there or not: it is never taken over by itself.
fn who_moderates_far(opened: &Opened, me: &Console) -> Option<String> {
    let holder = opened.meeting().room().floor_desk.as_ref().filter(|holder| *holder != me)?;
    Some(format!("{holder} moderates at another desk; a key that acts asks first"))
}

impl Worked {
    /// As asked for on the command line. A screen needs a terminal.
    pub fn asked(plain: bool) -> Result<Self, Failure> {
        if plain {
            return Ok(Self::ByLines);
        }
        if io::stdin().is_terminal() && io::stdout().is_terminal() {
            return Ok(Self::OnAScreen);
        }
        Err(Failure::wrong(
            "a desk on a screen needs a terminal; without one use --plain, informals do or informals show",
        ))
    }
}
