//! What the rules propose so that everybody is heard in time, each with one key.
//!
//! The rules reckon ([`Room::remedies`](crate::meeting::Room::remedies)), the desk only gives keys. Nothing is done but
//! by the key, and that only while it is on the screen.

use crate::meeting::{Command, MeetingState, Room};
use crate::time::Moment;

use super::{Action, Model};

/// One thing that could be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The key's action.
    pub action: Action,
    /// Its command.
    pub(super) command: Command,
    /// In a few words: `2:30 each`.
    pub words: String,
    /// When the meeting would end then.
    pub ends_at: Moment,
}

impl Model {
    /// What may be proposed now, the gentlest first.
    pub fn remedies(&self) -> &[Remedy] {
        &self.remedies
    }

    /// What a key would do about it now.
    pub(super) fn remedy(&self, action: Action) -> Option<&Remedy> {
        self.remedies.iter().find(|remedy| remedy.action == action)
    }

    /// Looks ahead once for each moment, not once for each picture.
    pub(super) fn look_ahead(&mut self) {
        let (room, now) = (self.stored.room(), self.clock);
        let mut keyed: Vec<Remedy> = Vec::new();
        if room.state == MeetingState::Running {
            for remedy in room.remedies(now) {
                let Some((action, words)) = key_of(&remedy.command, room) else { continue };
                // Of two that share a key the gentler one comes first.
                if keyed.iter().all(|other| other.action != action) {
                    keyed.push(Remedy { action, command: remedy.command, words, ends_at: remedy.ends_at });
                }
            }
        }
        self.remedies = keyed;
    }
}

/// The key of a proposal, and what stands beside it.
fn key_of(command: &Command, room: &Room) -> Option<(Action, String)> {
    let at = |moment: Moment| moment.hour_minute(room.agenda.time_zone);
    match command {
        Command::Limit { limit, .. } => Some((Action::FitLimit, format!("{} each", limit.clock()))),
        Command::AnnounceClosing { closes_at } => {
            Some((Action::FitList, format!("list closes {}", at(*closes_at))))
        }
        Command::CloseList => Some((Action::FitList, "close the list".to_owned())),
        // Interpreters and the room are there until the hard stop; nothing further is for one key.
        Command::ExtendMeeting { until } if room.hard_stop().is_some_and(|stop| *until <= stop) => {
            Some((Action::FitUntil, format!("go on until {}", at(*until))))
        }
        Command::Borrow { by, from } => Some((Action::FitBorrow, format!("{by} from {from}"))),
        _ => None,
    }
}
