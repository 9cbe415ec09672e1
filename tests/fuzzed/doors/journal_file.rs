//! Journals: whatever the bytes, what can be read of them makes a meeting that can be drawn, told and gone on with.

use std::sync::Arc;

use informals::console::own::Settings;
use informals::console::{Keymap, Model, Now};
use informals::journal::{AppendError, FileStore, OpenMode, Seq, Store};
use informals::meeting::{Console, Entry, EntryId, Meeting, Role};
use informals::record::{Audience, Record, lines};
use informals::screen::{Theme, still};
use informals::time::{Length, Moment};

use super::{is_harmless, presses, quickly};
use crate::journal_support::disk::MemoryDisk;
use crate::journal_support::note;

/// Opened, folded, drawn and told, and one more entry stored.
pub fn comes_in(bytes: &[u8]) {
    let disk = MemoryDisk::holding(bytes);
    let (mut store, _) = quickly("opening", || FileStore::open_on(disk.boxed(), OpenMode::Write)).unwrap();
    let entries: Vec<Arc<Entry>> = store.read_new().unwrap().into_iter().map(|stored| stored.entry).collect();
    let known: Vec<EntryId> = entries.iter().map(|entry| entry.id).collect();
    let meeting = quickly("folding", || Meeting::replay(entries.iter().cloned()));
    for now in moments(&meeting) {
        is_told(&meeting, now);
    }
    is_drawn(entries, meeting.room().last_floor_at);
    goes_on(&disk, &mut store, &known);
}

/// A moment long before, that of the meeting, and one long after.
fn moments(meeting: &Meeting) -> [Moment; 3] {
    let last = meeting.room().last_floor_at;
    [Moment::from_millis(0), last, last + Length::from_minutes(60 * 24 * 400)]
}

fn is_told(meeting: &Meeting, now: Moment) {
    let room = meeting.room();
    is_harmless(&quickly("telling", || lines(room, now, &|_, _| None)));
    quickly("the record", || Record::of(meeting, now));
    quickly("the picture for the room", || Audience::of(room, now));
}

fn is_drawn(entries: Vec<Arc<Entry>>, at: Moment) {
    let me = Console { machine_user: "anna@desk".to_owned(), role: Role::Facilitator, name: String::new() };
    let now = Now { meeting: at, since_start: Length::ZERO, fresh: EntryId::from_bits(1) };
    let model = Model::new(me, entries, now).with_own(Keymap::default(), Settings::default());
    for (columns, rows) in [(80, 24), (160, 50)] {
        presses::is_clean(&quickly("a picture", || still(&model, Theme::Dark, columns, rows)));
    }
}

fn goes_on(disk: &MemoryDisk, store: &mut FileStore, known: &[EntryId]) {
    let more = note(u128::MAX);
    match store.append(&more, Seq::NOTHING) {
        Ok(_) => {}
        Err(AppendError::ReadOnly(_)) => return,
        Err(error) => panic!("{error}"),
    }
    let (mut again, reading) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
    assert_eq!(reading.torn, None);
    let there: Vec<EntryId> = again.read_new().unwrap().iter().map(|stored| stored.entry.id).collect();
    let expected = known.iter().copied().chain((!known.contains(&more.id)).then_some(more.id));
    assert_eq!(there, expected.collect::<Vec<_>>());
}
