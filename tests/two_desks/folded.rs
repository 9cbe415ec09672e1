//! One journal folded by each console as it comes in, and by a fresh replay: the states compared as values.

use std::sync::Arc;

use informals::console::language::spell;
use informals::console::note_desk::NoteDesk;
use informals::console::{Desk, Model, Msg, Now};
use informals::meeting::{Console, Entry, EntryId, Meeting, MeetingState, Role};
use informals::record::show;
use informals::time::Length;
use serde_json::Value;

use super::pair::Chance;

/// The journal folded at once.
pub fn fresh(entries: &[Arc<Entry>]) -> Meeting {
    Meeting::replay(entries.iter().cloned())
}

/// The story was really played: an empty state would be the same everywhere.
pub fn is_whole(meeting: &Meeting) {
    let room = meeting.room();
    assert_eq!(room.state, MeetingState::Adjourned);
    let positions = room.notes.iter().flat_map(|kept| room.positions_on(kept.note.id));
    assert_eq!((room.finished.len(), room.notes.len(), positions.count()), (9, 9, 3));
}

/// Both consoles, opened somewhere in the journal and given the rest in pieces, hold the state of the replay.
pub fn agree(fresh: &Meeting, entries: &[Arc<Entry>], seed: u64) {
    let mut chance = Chance::new(seed);
    let (before, rest) = entries.split_at(1 + chance.one_of(entries.len() - 1));
    let mut moderating = Model::new(console(Role::Facilitator), before.to_vec(), now(entries));
    given(&mut moderating, rest, &mut chance);
    same(moderating.meeting(), fresh);
    let mut noting = NoteDesk::new(console(Role::NoteTaker), before.to_vec(), now(entries));
    given(&mut noting, rest, &mut chance);
    same(noting.meeting(), fresh);
}

fn given(desk: &mut impl Desk, mut rest: &[Arc<Entry>], chance: &mut Chance) {
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(1 + chance.one_of(rest.len()));
        desk.hear(Msg::Recorded(piece.to_vec()), now(rest));
        rest = after;
    }
}

fn same(held: &Meeting, fresh: &Meeting) {
    assert_eq!(held.room(), fresh.room());
    assert_eq!(shown(held), shown(fresh));
}

/// The whole state as `show --json` has it.
pub fn shown(meeting: &Meeting) -> Value {
    let as_of = meeting.entries().last().unwrap().at;
    serde_json::to_value(show(meeting, as_of, &spell)).unwrap()
}

fn console(role: Role) -> Console {
    Console { machine_user: "another".to_owned(), role, name: String::new() }
}

fn now(entries: &[Arc<Entry>]) -> Now {
    let meeting = entries.last().unwrap().at;
    Now { meeting, since_start: Length::ZERO, fresh: EntryId::from_bits(1) }
}
