//! What the key of pause does: a clock stands still or goes on, the speaker's or that of the whole meeting.

use crate::meeting::{Command, MeetingState, Room};

/// What would stand still or go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standstill {
    /// The meeting goes on.
    ResumeMeeting,
    /// The point of order is answered, the speaker goes on.
    Answer,
    /// The speaker's clock goes on.
    Resume,
    /// The speaker's clock stops.
    Pause,
    /// Nobody has the floor: the meeting is suspended.
    SuspendMeeting,
}

impl Standstill {
    /// What it is in a room.
    pub fn of(room: &Room) -> Self {
        match &room.floor.speaker {
            _ if room.state == MeetingState::Suspended => Self::ResumeMeeting,
            _ if room.floor.point_of_order.is_some() => Self::Answer,
            Some(speaker) if speaker.is_paused() => Self::Resume,
            Some(_) => Self::Pause,
            None => Self::SuspendMeeting,
        }
    }

    /// The command that does it.
    pub fn command(self) -> Command {
        match self {
            Self::ResumeMeeting => Command::ResumeMeeting,
            Self::Answer => Command::Respond { words: None },
            Self::Resume => Command::Resume,
            Self::Pause => Command::Pause,
            Self::SuspendMeeting => Command::Suspend,
        }
    }

    /// In the footer.
    pub const fn words(self) -> &'static str {
        match self {
            Self::ResumeMeeting => "resume meeting",
            Self::Answer | Self::Resume => "resume",
            Self::Pause => "pause",
            Self::SuspendMeeting => "suspend",
        }
    }
}
