//! The rules that every journal keeps, run for every store.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod journal_support;

use std::sync::Arc;

use informals::journal::jetstream::Shared;
use informals::journal::remote::RemoteLog;
use informals::journal::{
    AppendError, FileStore, MemoryStore, Notice, OpenMode, Seq, Store, StoreError, Stored,
};
use informals::meeting::Entry;
use jetstream_support::consoles::{begin, direct, shared};
use jetstream_support::server::Server;
use journal_support::{entry_ids, floor, ids, insist, note};

/// One journal, and consoles on it.
struct Journal {
    another: Box<dyn FnMut() -> Box<dyn Store>>,
}

impl Journal {
    fn console(&mut self) -> Box<dyn Store> {
        (self.another)()
    }
}

fn in_a_file() -> Journal {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("M.jsonl");
    FileStore::create(&path).unwrap();
    Journal {
        another: Box::new(move || {
            let _kept = &folder;
            Box::new(FileStore::open(&path, OpenMode::Write).unwrap().0)
        }),
    }
}

fn in_memory() -> Journal {
    let first = MemoryStore::new();
    Journal { another: Box::new(move || Box::new(first.another())) }
}

fn far_away() -> Journal {
    let server = RemoteLog::new();
    Journal { another: Box::new(move || Box::new(server.console())) }
}

fn on_a_server() -> Journal {
    let server = Server::start();
    let address = server.address("M");
    begin(&address);
    Journal {
        another: Box::new(move || {
            let _running = &server;
            Box::new(direct(&address))
        }),
    }
}

/// A shared meeting with copies: what is asked here and now is waited for.
struct Patient {
    shared: Shared,
}

impl Store for Patient {
    fn append(&mut self, entry: &Entry, floor_seen: Seq) -> Result<Seq, AppendError> {
        let mut appended = self.shared.append(entry, floor_seen);
        while appended == Ok(Seq::NOTHING) {
            self.shared.catch_up().unwrap();
            appended = self.shared.append(entry, floor_seen);
        }
        appended
    }

    fn read_new(&mut self) -> Result<Vec<Stored>, StoreError> {
        self.shared.catch_up()?;
        self.shared.read_new()
    }

    fn notices(&mut self) -> Vec<Notice> {
        self.shared.notices()
    }

    fn promise(&self) -> String {
        self.shared.promise()
    }
}

fn with_copies() -> Journal {
    let (server, folder) = (Server::start(), tempfile::tempdir().unwrap());
    let address = server.address("M");
    begin(&address);
    let mut consoles = 0;
    Journal {
        another: Box::new(move || {
            let _running = &server;
            consoles += 1;
            let user = format!("desk{consoles}");
            Box::new(Patient { shared: shared(&address, folder.path(), &user, Arc::new(|| {})).unwrap() })
        }),
    }
}

fn for_every_store(rule: impl Fn(Journal)) {
    for journal in [in_a_file(), in_memory(), far_away(), on_a_server(), with_copies()] {
        rule(journal);
    }
}

#[test]
fn entries_come_back_in_order_as_they_were_with_positions_from_one() {
    for_every_store(|mut journal| {
        let mut desk = journal.console();
        assert_eq!(desk.append(&floor(1), Seq::NOTHING).unwrap(), Seq(1));
        assert_eq!(desk.append(&note(2), Seq::NOTHING).unwrap(), Seq(2));
        assert_eq!(desk.append(&floor(3), Seq(1)).unwrap(), Seq(3));
        let read = journal.console().read_new().unwrap();
        assert_eq!(read.iter().map(|stored| stored.seq.0).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(*read[0].entry, floor(1));
        assert_eq!(*read[1].entry, note(2));
    });
}

#[test]
fn each_console_is_handed_every_entry_once_its_own_included() {
    for_every_store(|mut journal| {
        let (mut desk, mut notes) = (journal.console(), journal.console());
        desk.append(&floor(1), Seq::NOTHING).unwrap();
        notes.append(&note(2), Seq::NOTHING).unwrap();
        desk.append(&floor(3), Seq(1)).unwrap();
        for console in [&mut desk, &mut notes] {
            assert_eq!(ids(&console.read_new().unwrap()), entry_ids(1..=3));
            assert_eq!(console.read_new().unwrap(), []);
        }
    });
}

#[test]
fn a_floor_entry_that_was_overtaken_is_refused_and_changes_nothing() {
    for_every_store(|mut journal| {
        let (mut desk, mut other) = (journal.console(), journal.console());
        desk.append(&floor(1), Seq::NOTHING).unwrap();
        let refused = other.append(&floor(2), Seq::NOTHING);
        assert_eq!(refused, Err(AppendError::Conflict { expected: Seq(0), actual: Seq(1) }));
        assert_eq!(ids(&journal.console().read_new().unwrap()), entry_ids([1]));
        assert_eq!(other.append(&floor(2), Seq(1)), Ok(Seq(2)));
    });
}

#[test]
fn who_claims_to_have_seen_more_than_there_is_is_refused() {
    for_every_store(|mut journal| {
        let refused = journal.console().append(&floor(1), Seq(7));
        assert_eq!(refused, Err(AppendError::Conflict { expected: Seq(7), actual: Seq(0) }));
    });
}

#[test]
fn notes_never_conflict_and_overtake_nobody() {
    for_every_store(|mut journal| {
        let (mut desk, mut notes) = (journal.console(), journal.console());
        desk.append(&floor(1), Seq::NOTHING).unwrap();
        assert_eq!(notes.append(&note(2), Seq::NOTHING), Ok(Seq(2)));
        assert_eq!(notes.append(&note(3), Seq(99)), Ok(Seq(3)));
        assert_eq!(desk.append(&floor(4), Seq(1)), Ok(Seq(4)));
    });
}

#[test]
fn a_retry_is_acknowledged_with_the_first_position_and_never_stored_twice() {
    for_every_store(|mut journal| {
        let (mut desk, mut other) = (journal.console(), journal.console());
        desk.append(&floor(1), Seq::NOTHING).unwrap();
        other.append(&floor(2), Seq(1)).unwrap();
        assert_eq!(desk.append(&floor(1), Seq::NOTHING), Ok(Seq(1)), "although it was overtaken since");
        assert_eq!(other.append(&floor(1), Seq(2)), Ok(Seq(1)), "whoever sends it");
        assert_eq!(ids(&journal.console().read_new().unwrap()), entry_ids([1, 2]));
    });
}

#[test]
fn consoles_that_take_turns_never_lose_double_or_misplace_an_entry() {
    for_every_store(|mut journal| {
        let mut consoles: Vec<_> =
            (0..3_u128).map(|_| (journal.console(), Seq::NOTHING, Vec::new())).collect();
        for n in 0..60_u128 {
            let (console, seen, log) = &mut consoles[usize::try_from(n * 7 % 3).unwrap()];
            let entry = if n % 5 == 0 { note(n + 1) } else { floor(n + 1) };
            insist(console.as_mut(), seen, log, &entry);
        }
        let whole = journal.console().read_new().unwrap();
        assert_eq!(ids(&whole), entry_ids(1..=60));
        for (mut console, _, mut log) in consoles {
            log.extend(console.read_new().unwrap());
            assert_eq!(log, whole);
        }
    });
}

#[test]
fn every_store_says_in_one_line_what_an_acknowledgement_means() {
    for_every_store(|mut journal| {
        let promise = journal.console().promise();
        assert!(promise.starts_with("an acknowledged entry") && !promise.contains('\n'), "{promise}");
    });
}
