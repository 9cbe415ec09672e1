//! What Space does: always the next step of the floor, and never two.

use crate::meeting::{Command, FloorTo, Id, Intervention, Room, Speaker};

/// The next step of the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// The point of order is answered: the speaker goes on.
    Answer,
    /// The speaker whose clock stands still goes on.
    GoOn,
    /// Thank whoever has the floor, and give it to the next.
    Give(Id),
    /// Thank; nobody is due, the floor is free.
    Free,
    /// Nobody is due and nobody has the floor.
    Nothing,
}

impl NextStep {
    /// The next step in a room.
    pub fn of(room: &Room) -> Self {
        if room.floor.point_of_order.is_some() {
            Self::Answer
        } else if room.floor.speaker.as_ref().is_some_and(Intervention::is_paused) {
            Self::GoOn
        } else if let Some(next) = room.due() {
            Self::Give(next.id)
        } else if room.floor.speaker.is_some() {
            Self::Free
        } else {
            Self::Nothing
        }
    }

    /// The command that takes it.
    pub fn command(self) -> Option<Command> {
        match self {
            Self::Answer => Some(Command::Respond { words: None }),
            Self::GoOn => Some(Command::Resume),
            Self::Give(id) => Some(Command::GiveFloor { to: FloorTo::Waiting(id, None) }),
            Self::Free => Some(Command::EndFloor),
            Self::Nothing => None,
        }
    }

    /// In the footer: `thank Indonesia, floor to European Union`.
    pub fn words(self, room: &Room) -> Option<String> {
        let speaker = room.floor.speaker.as_ref().map(|speaker| name(&speaker.request.speaker));
        let thank = speaker.as_ref().map_or_else(String::new, |name| format!("thank {name}, "));
        match self {
            Self::GoOn => speaker.map(|name| format!("{name} goes on")),
            Self::Answer => Some(speaker.map_or_else(
                || "point of order done".to_owned(),
                |name| format!("point of order done, {name} goes on"),
            )),
            Self::Give(id) => {
                let next = room.waiting_entry(id)?;
                Some(format!("{thank}floor to {}", name(&next.speaker)))
            }
            Self::Free => Some(format!("{thank}floor free")),
            Self::Nothing => None,
        }
    }
}

/// Who stands up, without on whose behalf: there is little room.
fn name(speaker: &Speaker) -> String {
    speaker.delegation.as_ref().map_or_else(|| speaker.short(), |who| who.short.to_string())
}
