//! What would make everybody be heard in time, each with one key and with the end it leads to.
//!
//! Nothing is proposed while all fits, and nothing is done but by the key.

use crate::meeting::{Command, Forecast, LimitScope, ListState, MeetingState, Room};
use crate::time::{Length, Moment};

use super::line::nearest_minute;
use super::{Action, Model};

/// Less than this for each is not worth proposing.
const LEAST: Length = Length::from_seconds(30);

/// From saying that the list closes to closing it.
const NOTICE: Length = Length::from_minutes(5);

/// One thing that could be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The key's action.
    pub action: Action,
    /// Its command.
    pub(super) command: Command,
    /// In a few words: `2:30 each`.
    pub words: String,
    /// When the meeting would end then, where that changes.
    pub ends_at: Option<Moment>,
}

impl Model {
    /// What may be proposed now, the gentlest first.
    pub fn remedies(&self) -> Vec<Remedy> {
        let (room, now) = (self.room(), self.clock);
        let runs = room.state == MeetingState::Running;
        let Some(short) = room.forecast(now).filter(|forecast| runs && !forecast.fits()) else {
            return Vec::new();
        };
        let all = [limit(&short), list(room, now), until(room, &short)];
        let mut all: Vec<Remedy> = all.into_iter().flatten().collect();
        all.retain(|remedy| self.stored.allows(&remedy.command, &self.me, now));
        all
    }

    /// What a key would do about it now.
    pub(super) fn remedy(&self, action: Action) -> Option<Remedy> {
        self.remedies().into_iter().find(|remedy| remedy.action == action)
    }
}

/// An equal share for those who have not begun.
fn limit(short: &Forecast) -> Option<Remedy> {
    let limit = short.per_speaker.filter(|share| *share >= LEAST)?;
    let saved = short.limits - limit * short.waiting;
    Some(Remedy {
        action: Action::FitLimit,
        command: Command::Limit { scope: LimitScope::All, limit },
        words: format!("{} each", limit.clock()),
        ends_at: Some(short.ends_at - saved),
    })
}

/// The list goes on to its next state: nobody more comes after those who wait.
fn list(room: &Room, now: Moment) -> Option<Remedy> {
    let (command, words) = match room.list {
        ListState::Open => {
            let closes_at = nearest_minute(now + NOTICE);
            let at = closes_at.hour_minute(room.agenda.time_zone);
            (Command::AnnounceClosing { closes_at }, format!("list closes {at}"))
        }
        ListState::ClosingAnnounced(_) => (Command::CloseList, "close the list".to_owned()),
        ListState::NotOpen | ListState::Closed => return None,
    };
    Some(Remedy { action: Action::FitList, command, words, ends_at: None })
}

/// Room and interpreters are there until the hard stop.
fn until(room: &Room, short: &Forecast) -> Option<Remedy> {
    let until = short.hard_stop_at.filter(|stop| *stop > short.planned_end_at)?;
    Some(Remedy {
        action: Action::FitUntil,
        command: Command::ExtendMeeting { until },
        words: format!("go on until {}", until.hour_minute(room.agenda.time_zone)),
        ends_at: None,
    })
}
