//! Whom a key is meant for, where nobody is selected: those who wait, found by name.

use crate::console::Model;
use crate::meeting::{Asking, Channel, Command, FloorTo, Id, Kind, Room, Speaker, Waiting, ordinal};

use super::asking::{Clear, read};
use super::{Deed, Line, Meaning, Purpose, Sure};

/// The key that asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// Give the floor.
    GiveFloor,
    /// Hold or release.
    Hold,
    /// In writing.
    InWriting,
    /// Withdraw.
    Withdraw,
    /// Move.
    Move,
    /// Correct delegation or capacity.
    ForWhom,
}

impl Intent {
    pub(super) const fn head(self) -> &'static str {
        match self {
            Self::GiveFloor => "FLOOR TO",
            Self::Hold => "HOLD",
            Self::InWriting => "IN WRITING",
            Self::Withdraw => "WITHDRAW",
            Self::Move => "MOVE",
            Self::ForWhom => "CORRECT",
        }
    }

    /// What it does to somebody who waits.
    pub(in crate::console) fn deed(self, waiting: &Waiting) -> Deed {
        let target = waiting.id;
        match self {
            Self::GiveFloor => Deed::Open(Purpose::Sure(Sure::GiveFloor(FloorTo::Waiting(target, None)))),
            Self::Hold if waiting.held => Deed::Ask(Box::new(Command::Release { target })),
            Self::Hold => Deed::Ask(Box::new(Command::Hold { target })),
            Self::InWriting => Deed::Ask(Box::new(Command::InWriting { target })),
            Self::Withdraw => Deed::Open(Purpose::Sure(Sure::Withdraw(target))),
            Self::Move => Deed::Open(Purpose::Place(target)),
            Self::ForWhom => Deed::Open(Purpose::ForWhom(target)),
        }
    }
}

/// What the line means.
pub(super) fn meaning(line: &Line, intent: Intent, model: &Model) -> Meaning {
    let text = line.text();
    let request = read(&text, model);
    let speaker = match line.speaker(&request, model) {
        Clear::Nothing => {
            return Meaning::Does { deed: Deed::Close, says: "who? of those who wait".to_owned() };
        }
        Clear::Choose(choices) => return Meaning::Choose { choices },
        Clear::Not(why) => return Meaning::Not(why),
        Clear::Speaker(speaker) | Clear::Guest(speaker) => *speaker,
    };
    let room = model.ahead().room();
    let waiting = waiting_of(room, &speaker, request.behalf.is_some());
    match (waiting.as_slice(), intent) {
        ([one], _) => {
            let says = place(room, one.id);
            Meaning::Does { deed: intent.deed(one), says: format!("{}{says}", one.speaker.short()) }
                .unless_refused(model)
        }
        ([], Intent::GiveFloor) => {
            let says = format!("{}, who is not on the list", speaker.short());
            let to = FloorTo::Called(Box::new(called(speaker, request.kind)));
            Meaning::Does { deed: Deed::Open(Purpose::Sure(Sure::GiveFloor(to))), says }
        }
        ([], _) => Meaning::Not(format!("{} is not waiting for the floor", speaker.short())),
        (several, _) => {
            let names: Vec<String> = several.iter().map(|waiting| waiting.speaker.short()).collect();
            Meaning::Not(format!(
                "{} wait; add \u{201c}for\u{201d} and the group, or select a row",
                names.join(", ")
            ))
        }
    }
}

/// Those who wait and can be meant: in exactly this capacity where it is typed or where they wait so.
fn waiting_of<'a>(room: &'a Room, speaker: &Speaker, typed: bool) -> Vec<&'a Waiting> {
    let lists = || room.waiting.iter().chain(&room.replies).chain(&room.after_closing);
    let same: Vec<&Waiting> = lists().filter(|waiting| waiting.speaker.same_capacity(speaker)).collect();
    if typed || !same.is_empty() {
        return same;
    }
    lists().filter(|waiting| waiting.speaker.same_voice(speaker)).collect()
}

fn place(room: &Room, id: Id) -> String {
    room.waiting
        .iter()
        .position(|waiting| waiting.id == id)
        .map_or_else(String::new, |index| format!(", {}", ordinal(index + 1)))
}

fn called(speaker: Speaker, kind: Kind) -> Asking {
    Asking { speaker, kind, channel: Channel::Other, asked: None, limit: None, note: None, rank: None }
}
