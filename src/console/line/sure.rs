//! Questions to the person: before adjourning, when people wait on an item that is left, before somebody
//! gets the floor out of turn or is withdrawn.

use crate::agenda::ItemLabel;
use crate::console::Model;
use crate::meeting::{Command, FloorTo, Id, Room};

use super::{Meaning, does};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sure {
    /// Leave an exchange of views with people waiting.
    OpenItem(ItemLabel),
    /// Adjourn.
    Adjourn,
    /// Give the floor to somebody chosen by hand.
    GiveFloor(FloorTo),
    /// Withdraw a request.
    Withdraw(Id),
    /// Withdraw everybody on the list.
    Clear,
}

impl Sure {
    /// Whether leaving the open item is to be asked about: an exchange of views with people waiting.
    pub fn must_ask(room: &Room) -> bool {
        room.open_exchange().is_some() && !(room.waiting.is_empty() && room.replies.is_empty())
    }

    /// What is asked before a command that was typed, if anything.
    pub(super) fn before(command: &Command, room: &Room) -> Option<Self> {
        if let Command::OpenItem { item } = command {
            return Self::must_ask(room).then(|| Self::OpenItem(item.clone()));
        }
        [Self::Adjourn, Self::Clear].into_iter().find(|sure| sure.command() == *command)
    }

    fn command(&self) -> Command {
        match self {
            Self::OpenItem(item) => Command::OpenItem { item: item.clone() },
            Self::Adjourn => Command::Adjourn,
            Self::GiveFloor(to) => Command::GiveFloor { to: to.clone() },
            Self::Withdraw(target) => Command::Withdraw { target: *target },
            Self::Clear => Command::Clear,
        }
    }

    fn question(&self, model: &Model) -> String {
        let room = model.ahead().room();
        match self {
            Self::OpenItem(item) => format!("{}; open item {item} all the same?", wait(room)),
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
            Self::Clear => format!("withdraw all {} who wait on the list?", room.waiting.len()),
        }
    }
}

/// The question; Enter is yes.
pub(super) fn meaning(sure: &Sure, model: &Model) -> Meaning {
    does(sure.command(), sure.question(model)).unless_refused(model)
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
