//! Journals as files: who may read them, what lies beside them, and what happens when they are moved.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use informals::journal::{
    AppendError, FileStore, Following, Notice, OpenMode, Seq, Store, Watch, WhyReadOnly, verify,
};
use journal_support::{entry, entry_ids, floor, ids, note};
use tempfile::TempDir;

fn begin() -> (TempDir, PathBuf, FileStore) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("meetings/M.jsonl");
    let mut store = FileStore::create(&path).unwrap();
    store.append(&floor(1), Seq::NOTHING).unwrap();
    (folder, path, store)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn add(path: &Path, bytes: &[u8]) {
    fs::write(path, [&fs::read(path).unwrap(), bytes].concat()).unwrap();
}

#[test]
fn a_journal_and_all_beside_it_are_for_the_owner_only() {
    let (folder, path, store) = begin();
    drop(store);
    add(&path, b"{\"v\":1,\"half a li");
    let stick = folder.path().join("copy.jsonl");
    let (store, reading) = FileStore::open(&path, OpenMode::Write).unwrap();
    drop(store.with_mirror(&stick));
    assert_eq!(reading.torn.unwrap().line, 2);
    assert_eq!(fs::read(path.with_extension("torn")).unwrap(), b"{\"v\":1,\"half a li\n");
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    for file in [&path, &path.with_extension("torn"), &stick] {
        assert_eq!(mode(file), 0o600, "{}", file.display());
    }
}

#[test]
fn a_journal_is_never_begun_over_another() {
    let (_folder, path, _store) = begin();
    let before = fs::read(&path).unwrap();
    let refused = FileStore::create(&path).err().unwrap().to_string();
    assert!(refused.contains("there is one already; open that one, or choose another name"), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn what_is_no_journal_file_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    for (path, words) in [
        (folder.path().to_owned(), "it is a folder"),
        (folder.path().join("none.jsonl"), "the file or its folder is not there"),
        (PathBuf::from("/dev/null"), "it is a device, not a file"),
    ] {
        let refused = FileStore::open(&path, OpenMode::Read).err().unwrap().to_string();
        assert!(refused.contains(words), "{refused}");
    }
}

#[test]
fn open_for_reading_changes_nothing_and_refuses_to_write() {
    let (_folder, path, _store) = begin();
    add(&path, b"torn");
    let before = fs::read(&path).unwrap();
    let (mut reader, _) = FileStore::open(&path, OpenMode::Read).unwrap();
    let refused = reader.append(&note(2), Seq::NOTHING);
    assert_eq!(refused, Err(AppendError::ReadOnly(WhyReadOnly::OpenedForReading)));
    assert_eq!(ids(&reader.read_new().unwrap()), entry_ids([1]));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn with_its_folder_moved_away_nothing_is_written_until_it_is_back() {
    let (folder, path, mut store) = begin();
    let (there, away) = (folder.path().join("meetings"), folder.path().join("away"));
    fs::rename(&there, &away).unwrap();
    let refused = store.append(&floor(2), Seq(1)).unwrap_err().to_string();
    assert!(refused.contains("the file or its folder is gone; put it back, then do it again"), "{refused}");
    fs::rename(&away, &there).unwrap();
    assert_eq!(store.append(&floor(2), Seq(1)), Ok(Seq(2)));
    assert!(verify(&path).unwrap().is_sound());
}

#[test]
fn a_journal_replaced_by_another_file_is_not_written_to_where_nobody_would_find_it() {
    let (_folder, path, mut store) = begin();
    let copy = path.with_extension("copy");
    fs::copy(&path, &copy).unwrap();
    fs::rename(&copy, &path).unwrap();
    let refused = store.append(&floor(2), Seq(1)).unwrap_err().to_string();
    assert!(refused.contains("another file has taken its place"), "{refused}");
}

#[test]
fn an_entry_of_a_newer_program_makes_the_journal_read_only_and_names_the_program() {
    let (_folder, path, mut store) = begin();
    let body = br#"{"v":2,"id":"x","at":"2021-06-25T10:00:00Z","something":"new""#;
    let newer = format!("{},\"crc\":\"{:08x}\"}}\n", str::from_utf8(body).unwrap(), crc32fast::hash(body));
    add(&path, newer.as_bytes());
    let refused = store.append(&floor(2), Seq(1)).unwrap_err();
    assert_eq!(refused, AppendError::ReadOnly(WhyReadOnly::NewerVersion(2)));
    assert!(refused.to_string().contains("install informals 0.2 or newer"), "{refused}");
    assert_eq!(store.notices(), [Notice::NewerVersion(2)]);
    let (mut again, reading) = FileStore::open(&path, OpenMode::Write).unwrap();
    assert_eq!(reading.newer_version, Some(2));
    assert_eq!(ids(&again.read_new().unwrap()), entry_ids([1]));
    assert!(again.append(&note(2), Seq::NOTHING).is_err());
}

#[test]
fn verifying_counts_and_names_every_line_that_is_wrong() {
    let (_folder, path, mut store) = begin();
    store.append(&note(5), Seq::NOTHING).unwrap();
    let mut earlier = floor(6);
    earlier.at = floor(0).at;
    store.append(&earlier, Seq(1)).unwrap();
    assert_eq!(verify(&path).unwrap().out_of_order[0].line, 3);
    let text = fs::read_to_string(&path).unwrap();
    let first = text.lines().next().unwrap();
    add(&path, format!("{first}\nnonsense\ntorn").as_bytes());
    let report = verify(&path).unwrap();
    assert_eq!((report.lines, report.floor, report.notes), (5, 2, 1));
    assert_eq!((&report.duplicates[..], report.damaged[0].line), (&[4][..], 5));
    assert_eq!(report.torn.as_ref().unwrap().line, 6);
    assert!(!report.is_sound());
    assert_eq!(report.to_string().lines().count(), 5, "{report}");
}

#[test]
fn a_stick_that_is_taken_out_and_put_back_catches_up() {
    let (folder, path, store) = begin();
    let stick = folder.path().join("stick");
    let mut store = store.with_mirror(&stick.join("copy.jsonl"));
    assert!(
        matches!(store.notices()[..], [Notice::MirrorFailed(_)]),
        "no folder is made where a stick is missing"
    );
    fs::create_dir(&stick).unwrap();
    store.append(&note(2), Seq::NOTHING).unwrap();
    assert_eq!(store.notices(), [Notice::MirrorCaughtUp]);
    fs::rename(&stick, folder.path().join("out")).unwrap();
    store.append(&note(3), Seq::NOTHING).unwrap();
    fs::rename(folder.path().join("out"), &stick).unwrap();
    store.append(&note(4), Seq::NOTHING).unwrap();
    assert!(matches!(store.notices()[..], [Notice::MirrorFailed(_), Notice::MirrorCaughtUp]));
    assert_eq!(fs::read(stick.join("copy.jsonl")).unwrap(), fs::read(&path).unwrap());
}

#[test]
fn who_follows_a_journal_hears_of_a_new_entry_either_way() {
    let (_folder, path, mut store) = begin();
    let (told, hears) = mpsc::channel();
    let second = told.clone();
    let watch = Watch::new(&path, Box::new(move || told.send("told").unwrap_or(()))).unwrap();
    let looking = Watch::looking(&path, Box::new(move || second.send("looked").unwrap_or(()))).unwrap();
    assert_eq!(looking.following(), Following::Looking);
    store.append(&note(2), Seq::NOTHING).unwrap();
    let mut heard = Vec::new();
    while !(heard.contains(&"looked") && (heard.contains(&"told") || watch.following() == Following::Looking))
    {
        heard.push(hears.recv_timeout(Duration::from_secs(20)).unwrap());
    }
}

#[test]
fn reading_a_journal_wakes_nobody() {
    let (_folder, path, _store) = begin();
    let (told, hears) = mpsc::channel();
    let watch = Watch::new(&path, Box::new(move || told.send(()).unwrap_or(()))).unwrap();
    for _ in 0..5 {
        let (mut reader, _) = FileStore::open(&path, OpenMode::Read).unwrap();
        reader.read_new().unwrap();
    }
    assert_eq!(hears.recv_timeout(Duration::from_millis(300)), Err(mpsc::RecvTimeoutError::Timeout));
    drop(watch);
}

#[test]
fn an_entry_with_no_events_is_kept_like_any_other() {
    let (_folder, path, mut store) = begin();
    store.append(&entry(2, vec![]), Seq::NOTHING).unwrap();
    assert!(verify(&path).unwrap().is_sound());
}
