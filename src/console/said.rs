//! The sentence that belongs to the next key: what is said aloud and what is done never part.
//!
//! An open line has the sentence of its Enter where there is one; else it is that of the next Space, or of the
//! key that takes its place before the meeting and while it is suspended. A key that acts at once has its
//! sentence beside the notice.

use crate::meeting::{Command, FloorTo, Id, MeetingState, Speaker};
use crate::words::{Manner, Said, Voice};

use super::Model;
use super::line::{Deed, Meaning, Purpose};

impl Model {
    /// What to say next, or why there is nothing.
    pub fn to_say(&self) -> Said {
        self.of_the_line().unwrap_or_else(|| self.of_the_floor())
    }

    /// The sentence of Space; of the key that resumes while the meeting is suspended.
    fn of_the_floor(&self) -> Said {
        let voice = self.voice();
        match self.room().state {
            MeetingState::Suspended => voice.resumed(),
            MeetingState::Before | MeetingState::Running | MeetingState::Adjourned => voice.next_floor(),
        }
    }

    /// The sentence of the open line's Enter.
    fn of_the_line(&self) -> Option<Said> {
        match self.meaning()? {
            Meaning::Does { deed: Deed::Ask(command), .. } => self.sentence_of(command),
            Meaning::Does { deed: Deed::Open(Purpose::Sure(sure)), .. } => self.sentence_of(&sure.command()),
            Meaning::Does { .. } | Meaning::Twice { .. } | Meaning::Choose { .. } | Meaning::Not(_) => None,
        }
    }

    /// What is said with a command that a key carries out at once; none with those whose sentence stood there
    /// before.
    pub(super) fn said_beside(&self, command: &Command) -> Option<String> {
        let said_before = matches!(
            command,
            Command::GiveFloor { .. }
                | Command::PointOfOrder { .. }
                | Command::Respond { .. }
                | Command::ResumeMeeting
                | Command::Adjourn
        );
        let said = if said_before { None } else { self.sentence_of(command) };
        said.and_then(Result::ok).map(|sentence| sentence.to_string())
    }

    fn sentence_of(&self, command: &Command) -> Option<Said> {
        let voice = self.voice();
        match command {
            Command::Suspend => Some(voice.suspended(None)),
            Command::ResumeMeeting => Some(voice.resumed()),
            Command::Adjourn => Some(voice.adjourned()),
            Command::AnnounceClosing { closes_at } => Some(voice.closing_announced(*closes_at)),
            Command::CloseList => Some(voice.list_closed()),
            Command::Limit { scope, limit } => Some(voice.limit(*scope, *limit)),
            Command::Conclude => Some(voice.conclude()),
            Command::Skip { .. } => Some(voice.skip()),
            Command::InWriting { target } => self.speaker_of(*target).map(|who| voice.in_writing(who)),
            Command::GiveFloor { to } => self.floor_to(to),
            Command::PointOfOrder { who: Some(_) } => {
                let after = self.rehearse(command).ok()?;
                Some(Voice::of(after.room()).in_manner(self.manner()).point_of_order())
            }
            Command::Respond { words } => Some(voice.response(words.as_deref())),
            _ => None,
        }
    }

    fn floor_to(&self, to: &FloorTo) -> Option<Said> {
        let voice = self.voice();
        match to {
            FloorTo::Waiting(id, _) => {
                let waiting = self.room().waiting_entry(*id)?;
                Some(voice.floor_to(&waiting.speaker, waiting.kind))
            }
            FloorTo::Called(asking) => Some(voice.floor_to(&asking.speaker, asking.kind)),
            FloorTo::Unknown => None,
        }
    }

    fn speaker_of(&self, id: Id) -> Option<&Speaker> {
        let room = self.room();
        let waiting = room.waiting_entry(id).map(|waiting| &waiting.speaker);
        waiting.or_else(|| room.intervention(id).map(|begun| &begun.request.speaker))
    }

    fn voice(&self) -> Voice<'_> {
        Voice::of(self.room()).in_manner(self.manner())
    }

    fn manner(&self) -> Manner {
        Manner { distinguished: self.settings.distinguished, ..Manner::default() }
    }
}
