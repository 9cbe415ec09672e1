//! Notes commute: in whatever order those of different consoles come, the same notes stand, and so do interventions
//! logged afterwards.
//!
//! Two things are the store's to say and are left out here: numbers, which count in its order, and which of two edits of
//! the same respect of the same note is the later one.

use std::sync::Arc;

use informals::agenda::ItemLabel;
use informals::meeting::{
    About, Console, Entry, EntryId, Event, Id, Intervention, KeptNote, Kind, Mark, Meeting, Note, NoteChange,
    NoteKind, PastIntervention, Position, PositionTaken, Role, Speaker, Stance,
};
use informals::time::Length;
use proptest::prelude::*;

use crate::people::{delegation, moment};

const NOTES: u16 = 4;

/// What a console may do, by numbers.
type Deed = (u8, u16, u8);

fn console(number: usize) -> Console {
    let name = ["anna", "ben", "carla"].get(number).unwrap();
    Console { machine_user: format!("{name}@desk"), role: Role::NoteTaker, name: String::new() }
}

/// Notes that all consoles speak of; they may come after what is said of them.
fn shared(n: u16) -> Id {
    EntryId::from_bits(1000 + u128::from(n)).thing(0)
}

/// What may have been heard in an intervention of the first console that is logged afterwards.
fn request(pick: u8) -> Id {
    EntryId::from_bits(1 + u128::from(pick % 16)).thing(1)
}

fn note(id: Id) -> Note {
    let (about, text) = (About::Meeting, format!("note {id}"));
    Note { id, about, text, on: None, stance: None, verbatim: None, check: false, summary: false }
}

/// Each console changes respects of its own, strikes what it likes, and adds delegations of its own.
fn event(console: usize, id: Id, (what, which, pick): Deed) -> Event {
    let on = shared(which % NOTES);
    let who = |codes: [&str; 3]| Speaker::plain(delegation(codes.get(console).unwrap()));
    let own = match console {
        0 => NoteChange::Text(format!("edited {pick}")),
        1 if pick.is_multiple_of(2) => NoteChange::Marked(Mark::Check),
        1 => NoteChange::Unmarked(Mark::Check),
        _ => NoteChange::Stance(Some(if pick.is_multiple_of(2) { Stance::Asks } else { Stance::Answers })),
    };
    match what % 9 {
        0 | 1 => Event::NoteEdited { id: on, changes: vec![own] },
        2 => Event::NoteStruck { id: on },
        3 if console == 2 => {
            Event::NoteMoved { id: on, about: About::Item(ItemLabel::new(pick.to_string())) }
        }
        3 | 4 => Event::Noted(Note { about: About::Intervention(request(pick)), ..note(id) }),
        5 => Event::Proposed { note: note(id), amendment: None, by: None },
        6 => Event::Aligned { note: note(id), who: None, with: Box::new(who(["EU", "NAM", "CARICOM"])) },
        7 => {
            // No two consoles have the same moment: which of two began first would be the store's to say.
            let apart = i64::from(which) * 3 + i64::try_from(console).unwrap();
            let began = moment("10:41:00") + Length::from_millis(apart);
            let heard =
                PastIntervention::plain(who(["JPN", "MEX", "CUB"]), Kind::Statement, None, began, began);
            let request = Some(id.entry.thing(1));
            Event::InterventionLogged { id, heard: Box::new(PastIntervention { request, ..heard }) }
        }
        _ => {
            let position = if pick.is_multiple_of(2) { Position::Supports } else { Position::Opposes };
            Event::PositionTaken { proposal: on, who: who(["JPN", "MEX", "CUB"]), position }
        }
    }
}

fn entry(console_number: usize, n: usize, id: EntryId, event: Event) -> Arc<Entry> {
    let seconds = i64::try_from(n * 7 + console_number * 3).unwrap();
    let at = moment("10:41:00") + Length::from_seconds(seconds);
    let by = console(console_number);
    Arc::new(Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events: vec![event] })
}

/// The entries of each console in its own order; the shared notes are those of the first.
fn written(deeds: &[Vec<Deed>; 3]) -> [Vec<Arc<Entry>>; 3] {
    let of = |console: usize| -> Vec<Arc<Entry>> {
        let deeds = deeds.get(console).unwrap().iter().enumerate();
        let entry = |(n, deed): (usize, &Deed)| {
            let id = EntryId::from_bits((console * 100 + n + 1) as u128);
            entry(console, n, id, event(console, id.thing(0), *deed))
        };
        deeds.map(entry).collect()
    };
    let mut all = [of(0), of(1), of(2)];
    let begun = (0..NOTES).map(|n| entry(0, 0, shared(n).entry, Event::Noted(note(shared(n)))));
    all[0].splice(0..0, begun);
    all
}

/// One order of arrival in which each console's own order is kept.
fn arrived(written: &[Vec<Arc<Entry>>; 3], turns: &[usize]) -> Meeting {
    let mut left = written.clone().map(std::collections::VecDeque::from);
    let mut meeting = Meeting::new();
    for turn in turns.iter().copied().chain([0, 1, 2].repeat(60)) {
        if let Some(entry) = left.get_mut(turn).and_then(std::collections::VecDeque::pop_front) {
            meeting.apply(&entry);
        }
    }
    assert!(left.iter().all(std::collections::VecDeque::is_empty), "everything has arrived");
    meeting
}

/// Notes that stand, positions on them, and interventions logged afterwards.
type Picture = (Vec<KeptNote>, Vec<(Id, PositionTaken)>, Vec<Intervention>);

/// Everything that stands, without numbers and in an order that does not depend on arrival.
fn picture(meeting: &Meeting) -> Picture {
    let mut notes: Vec<KeptNote> = meeting.room().notes.iter().cloned().collect();
    for kept in &mut notes {
        kept.number = 0;
        if let NoteKind::Proposal { number, .. } = &mut kept.kind {
            *number = 0;
        }
    }
    notes.sort_by_key(|kept| kept.note.id);
    let room = meeting.room();
    let on = |id: Id| room.positions_on(id).map(move |taken| (id, taken.clone()));
    let mut positions: Vec<(Id, PositionTaken)> = notes.iter().flat_map(|kept| on(kept.note.id)).collect();
    positions.sort_by_key(|(proposal, taken)| (*proposal, taken.who.short()));
    (notes, positions, room.finished.iter().cloned().collect())
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec((any::<u8>(), any::<u16>(), any::<u8>()), 0..16)
}

proptest! {
    #![proptest_config(crate::config())]

    #[test]
    fn notes_of_different_consoles_may_come_in_any_order(
        deeds in [deeds(), deeds(), deeds()],
        one in prop::collection::vec(0_usize..3, 0..60),
        other in prop::collection::vec(0_usize..3, 0..60),
    ) {
        let written = written(&deeds);
        let (one, other) = (arrived(&written, &one), arrived(&written, &other));
        prop_assert_eq!(picture(&one), picture(&other));
        prop_assert!(one.room().before_their_notes.is_empty(), "nothing waits for a note that is there");
        let replayed = Meeting::replay(one.entries().iter().cloned());
        prop_assert_eq!(one.room(), replayed.room());
    }
}
