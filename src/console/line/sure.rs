//! Questions to the person: before adjourning, when people wait on an item that is left, before somebody
//! gets the floor out of turn or is withdrawn.

use chrono::NaiveDate;

use crate::agenda::ItemLabel;
use crate::console::{Action, Model};
use crate::meeting::{Command, FloorTo, Id, MeetingState, Room};
use crate::time::Moment;

use super::{Meaning, does};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sure {
    /// Leave an exchange of views with people waiting.
    OpenItem(ItemLabel),
    /// Open the meeting on another day than planned.
    OpenMeeting(ItemLabel),
    /// Suspend.
    Suspend,
    /// Adjourn.
    Adjourn,
    /// Give the floor to somebody chosen by hand.
    GiveFloor(FloorTo),
    /// Withdraw a request.
    Withdraw(Id),
    /// Withdraw everybody on the list.
    Clear,
    /// Moderate from this console, in place of another one.
    TakeFloorDesk,
}

impl Sure {
    /// Whether leaving the open item is to be asked about: an exchange of views with people waiting.
    fn must_ask(room: &Room) -> bool {
        room.open_exchange().is_some() && !(room.waiting.is_empty() && room.replies.is_empty())
    }

    /// What is asked before an item is opened, if anything.
    pub fn before_opening(item: &ItemLabel, room: &Room, now: Moment) -> Option<Self> {
        if is_another_day(room, now) {
            return Some(Self::OpenMeeting(item.clone()));
        }
        Self::must_ask(room).then(|| Self::OpenItem(item.clone()))
    }

    /// What is asked before a command that was typed, if anything.
    pub(super) fn before(command: &Command, room: &Room, now: Moment) -> Option<Self> {
        if let Command::OpenItem { item } = command {
            return Self::before_opening(item, room, now);
        }
        [Self::Adjourn, Self::Clear].into_iter().find(|sure| sure.command() == *command)
    }

    pub(in crate::console) fn command(&self) -> Command {
        match self {
            Self::OpenItem(item) | Self::OpenMeeting(item) => Command::OpenItem { item: item.clone() },
            Self::Suspend => Command::Suspend,
            Self::Adjourn => Command::Adjourn,
            Self::GiveFloor(to) => Command::GiveFloor { to: to.clone() },
            Self::Withdraw(target) => Command::Withdraw { target: *target },
            Self::Clear => Command::Clear,
            Self::TakeFloorDesk => Command::TakeFloorDesk,
        }
    }

    fn question(&self, model: &Model) -> String {
        let room = model.ahead().room();
        match self {
            Self::OpenItem(item) => format!("{}; open item {item} all the same?", wait(room)),
            Self::OpenMeeting(item) => format!("{}; open item {item} now?", other_day(room, model.clock())),
            Self::Suspend => format!("suspend the meeting? {} resumes it", model.keys().shown(Action::Pause)),
            Self::Adjourn if room.waiting.is_empty() && room.replies.is_empty() => {
                "adjourn the meeting?".to_owned()
            }
            Self::Adjourn => format!("{} and will not be heard; adjourn the meeting?", wait(room)),
            Self::GiveFloor(FloorTo::Waiting(id, _)) => {
                format!("floor to {} now, out of turn?", model.ahead().short_name(*id))
            }
            Self::GiveFloor(FloorTo::Called(asking)) => {
                format!("floor to {}, who is not on the list?", asking.speaker.short())
            }
            Self::GiveFloor(FloorTo::Unknown) => "floor to somebody named later?".to_owned(),
            Self::Withdraw(id) => format!("withdraw {}?", model.ahead().short_name(*id)),
            Self::TakeFloorDesk => {
                let holder = room.floor_desk.as_ref().map_or_else(String::new, ToString::to_string);
                format!("{holder} moderates; moderate from here instead?")
            }
            Self::Clear => format!("withdraw all {} who wait on the list?", room.waiting.len()),
        }
    }
}

/// The question; Enter is yes.
pub(super) fn meaning(sure: &Sure, model: &Model) -> Meaning {
    does(sure.command(), sure.question(model)).unless_refused(model)
}

/// The first item of a meeting that is not practice would open on another day than planned.
fn is_another_day(room: &Room, now: Moment) -> bool {
    let today = now.in_zone(room.agenda.time_zone).date_naive();
    room.state == MeetingState::Before && room.practice.is_none() && today != room.agenda.date
}

/// `planned for 25 June 2021, today is 24 November 2026`
fn other_day(room: &Room, now: Moment) -> String {
    let day = |date: NaiveDate| date.format("%-d %B %Y");
    let today = now.in_zone(room.agenda.time_zone).date_naive();
    format!("planned for {}, today is {}", day(room.agenda.date), day(today))
}

fn wait(room: &Room) -> String {
    let waiting = match room.waiting.len() {
        0 => None,
        1 => Some("1 waits on the list".to_owned()),
        several => Some(format!("{several} wait on the list")),
    };
    let replies = match room.replies.len() {
        0 => None,
        1 => Some("1 waits for a right of reply".to_owned()),
        several => Some(format!("{several} wait for a right of reply")),
    };
    waiting.into_iter().chain(replies).collect::<Vec<_>>().join(", ")
}
