//! Journals of every version ever written replay for ever: `tests/journals/` has one file of each.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use informals::journal::{FileStore, OpenMode, Seq, Store, verify};
use informals::meeting::{Entry, Event};
use journal_support::every_event::entries;
use journal_support::last_floor;

fn fixture(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/journals/v{version}.jsonl"))
}

fn write_to(path: &Path) {
    let mut store = FileStore::create(path).unwrap();
    let mut seen = Seq::NOTHING;
    for entry in entries() {
        store.append(&entry, seen).unwrap();
        seen = last_floor(seen, &store.read_new().unwrap());
    }
}

#[test]
fn a_journal_of_version_1_comes_back_entry_by_entry() {
    let (mut store, reading) = FileStore::open(&fixture(1), OpenMode::Read).unwrap();
    assert_eq!((reading.damaged.len(), reading.torn, reading.newer_version), (0, None, None));
    let read: Vec<Entry> = store.read_new().unwrap().iter().map(|stored| (*stored.entry).clone()).collect();
    assert_eq!(read.len(), entries().len());
    for (read, expected) in read.iter().zip(entries()) {
        assert_eq!(*read, expected);
    }
}

/// While a version is not released yet, `INFORMALS_WRITE_FIXTURE=1` writes its file anew; afterwards it never
/// changes again.
#[test]
fn the_present_version_is_written_byte_by_byte_as_its_fixture() {
    if std::env::var_os("INFORMALS_WRITE_FIXTURE").is_some() {
        std::fs::remove_file(fixture(Entry::VERSION)).unwrap();
        write_to(&fixture(Entry::VERSION));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("M.jsonl");
    write_to(&path);
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written == std::fs::read_to_string(fixture(Entry::VERSION)).unwrap());
}

#[test]
fn every_version_has_its_fixture_and_each_is_sound() {
    for version in 1..=Entry::VERSION {
        let report = verify(&fixture(version)).unwrap();
        assert!(
            report.damaged.is_empty() && report.torn.is_none() && report.duplicates.is_empty(),
            "{report}"
        );
    }
}

/// Every kind of event that this program can name is in the list it is compared with.
#[test]
fn the_fixture_of_the_present_version_holds_every_kind_of_event() {
    let names: BTreeSet<String> = entries()
        .iter()
        .flat_map(|entry| &entry.events)
        .map(|event| serde_json::to_value(event).unwrap().as_object().unwrap().keys().next().unwrap().clone())
        .collect();
    let refused = serde_json::from_str::<Event>(r#"{"no-such-event":{}}"#).unwrap_err().to_string();
    let known = refused.matches('`').count() / 2 - 1;
    assert_eq!(names.len(), known, "add the missing kind to every_event.rs; known: {refused}");
}
