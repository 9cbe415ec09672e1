//! A position on a proposal as a line that is written anew: said otherwise, or taken back.

use crate::meeting::{Command, Id, KeptNote, Position, PositionTaken, Room};

use super::super::inline::{Inline, Surroundings};

const AS_IT_STANDS: &str = "as it stands; + supports, - opposes, . will consult; empty it to take it back";

/// The line with which it would be typed; `P1+ Mexico`.
pub fn line_of(room: &Room, proposal: Id, taken: &PositionTaken) -> String {
    let sign = match taken.position {
        Position::Supports => "+",
        Position::Opposes => "-",
        Position::Consults => ".",
        Position::NotSaid => "",
    };
    format!("{}{sign} {}", label(room, proposal), taken.who.short())
}

/// What Enter would ask for, with its words, or why nothing.
pub fn meaning(
    typed: &str,
    room: &Room,
    proposal: Id,
    taken: &PositionTaken,
) -> Result<(Command, String), String> {
    let same = |stands: &&PositionTaken| stands.who.same_capacity(&taken.who);
    let stands = room.positions_on(proposal).find(same);
    let stands = stands.is_some_and(|stands| stands.position != Position::NotSaid);
    if !stands || !room.note(proposal).is_some_and(KeptNote::stands) {
        return Err("somebody has taken this back; go on to another".to_owned());
    }
    let (who, label) = (taken.who.short(), label(room, proposal));
    let stand = |position| Command::TakePosition { proposal, who: vec![taken.who.clone()], position };
    if typed.trim().is_empty() {
        return Ok((
            stand(Position::NotSaid),
            format!("Enter takes back that {}", room.position_in_words(proposal, taken)),
        ));
    }
    let around = Surroundings { documents: &[], room_is_on: None, note_before: None };
    match Inline::read(typed, around) {
        Inline::Position { proposal: other, .. } if format!("P{other}") != label => {
            Err(format!("it stays on {label}; empty the line to take it back, and write it anew"))
        }
        Inline::Position { who: named, .. } if !named.is_empty() && named != [who.clone()] => {
            Err(format!("it stays with {who}; empty the line to take it back, and write it anew"))
        }
        Inline::Position { position, .. } if position == taken.position => Err(AS_IT_STANDS.to_owned()),
        Inline::Position { position, .. } => {
            Ok((stand(position), format!("Enter writes that {who} {}", position.on(&label))))
        }
        Inline::Nothing | Inline::Find(_) | Inline::Command(_) | Inline::Aligns(_) | Inline::Note(_) => {
            Err(AS_IT_STANDS.to_owned())
        }
    }
}

fn label(room: &Room, proposal: Id) -> String {
    room.note(proposal).and_then(KeptNote::proposal_label).unwrap_or_default()
}
