//! Entries and disks for the tests of the journal.

#![expect(dead_code, reason = "each test crate uses a part of this")]

pub mod child;
pub mod disk;
pub mod every_event;

use informals::journal::{Seq, Store, Stored};
use informals::meeting::{About, Console, Entry, EntryId, Event, Note, Role, Track};
use informals::time::Moment;

pub fn entry(n: u128, events: Vec<Event>) -> Entry {
    let at = Moment::from_millis(1_624_629_600_000 + i64::try_from(n % 1_000_000).unwrap_or(0) * 1000);
    Entry {
        v: Entry::VERSION,
        id: EntryId::from_bits(n),
        at,
        recorded_at: at,
        by: Console { machine_user: "anna@desk".into(), role: Role::Facilitator, name: String::new() },
        events,
    }
}

pub fn floor(n: u128) -> Entry {
    entry(n, vec![Event::ListOpened {}])
}

pub fn note(n: u128) -> Entry {
    note_saying(n, "Côte d'Ivoire: \"sur le paragraphe 58\"\n中国 \\ {\"v\":1")
}

pub fn note_saying(n: u128, text: &str) -> Entry {
    let note = Note {
        id: EntryId::from_bits(n).thing(0),
        about: About::Meeting,
        text: text.into(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    };
    entry(n, vec![Event::Noted(note)])
}

pub fn ids(stored: &[Stored]) -> Vec<EntryId> {
    stored.iter().map(|stored| stored.entry.id).collect()
}

pub fn entry_ids(numbers: impl IntoIterator<Item = u128>) -> Vec<EntryId> {
    numbers.into_iter().map(EntryId::from_bits).collect()
}

/// The position of the last floor entry among these, or the one seen before them.
pub fn last_floor(seen: Seq, stored: &[Stored]) -> Seq {
    stored.iter().rev().find(|stored| stored.entry.track() == Track::Floor).map_or(seen, |stored| stored.seq)
}

/// Appends what the room would: reads what is new, appends, and decides again when overtaken.
pub fn insist(store: &mut dyn Store, seen: &mut Seq, log: &mut Vec<Stored>, entry: &Entry) -> Seq {
    use informals::journal::AppendError;
    loop {
        let fresh = store.read_new().unwrap();
        *seen = last_floor(*seen, &fresh);
        log.extend(fresh);
        match store.append(entry, *seen) {
            Ok(seq) => return seq,
            Err(AppendError::Conflict { .. } | AppendError::Unknown(_)) => {}
            Err(other) => panic!("{other}"),
        }
    }
}
