//! Disks that refuse: nothing is changed, it is said in words, and the same entry can be sent again.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use informals::journal::{AppendError, FileStore, Mirror, Notice, OpenMode, Seq, Store};
use journal_support::disk::{Fault, MemoryDisk};
use journal_support::{entry_ids, floor, ids, note};

const DISK_FULL: i32 = 28;
const DISK_FAULT: i32 = 5;
const READ_ONLY: i32 = 30;
const NOT_ALLOWED: i32 = 13;
const TOO_MANY_FILES: i32 = 24;
const NO_LOCKS: i32 = 37;

fn journal_of_one() -> (MemoryDisk, FileStore) {
    let disk = MemoryDisk::default();
    let (mut store, _) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
    store.append(&floor(1), Seq::NOTHING).unwrap();
    (disk, store)
}

#[test]
fn every_refusal_of_the_disk_changes_nothing_and_can_be_repeated() {
    let cases = [
        (Fault::Write { after: 0, error: DISK_FULL }, "the disk is full"),
        (Fault::Write { after: 70, error: DISK_FULL }, "the disk is full"),
        (Fault::Write { after: 100_000, error: DISK_FULL }, "the disk is full"),
        (Fault::Write { after: 0, error: READ_ONLY }, "the disk is read-only"),
        (Fault::Write { after: 3, error: DISK_FAULT }, "the disk reports a fault"),
        (Fault::Sync(DISK_FAULT), "the disk reports a fault"),
        (Fault::Hold(NOT_ALLOWED), "the permissions do not allow it"),
        (Fault::Hold(TOO_MANY_FILES), "too many files are open"),
        (Fault::Hold(NO_LOCKS), "no locks to give"),
        (Fault::Gone, "the file or its folder is gone"),
        (Fault::Replaced, "another file has taken its place"),
    ];
    for (fault, words) in cases {
        let (disk, mut store) = journal_of_one();
        let before = disk.bytes();
        disk.fails(fault);
        for _ in 0..2 {
            let refused = store.append(&floor(2), Seq(1)).unwrap_err();
            assert!(matches!(refused, AppendError::Storage(_)), "{fault:?}");
            assert!(refused.to_string().contains(words), "{fault:?}: {refused}");
            assert_eq!(disk.bytes(), before, "{fault:?}");
        }
        disk.works_again();
        assert_eq!(store.append(&floor(2), Seq(1)), Ok(Seq(2)), "{fault:?}");
        assert_eq!(ids(&store.read_new().unwrap()), entry_ids([1, 2]));
        let (mut again, reading) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
        assert_eq!((reading.torn, reading.damaged.len()), (None, 0));
        assert_eq!(ids(&again.read_new().unwrap()), entry_ids([1, 2]));
    }
}

#[test]
fn a_line_that_cannot_be_cut_off_again_is_neither_lost_nor_doubled_when_sent_again() {
    for after in [0, 1, 70, 100_000] {
        let (disk, mut store) = journal_of_one();
        disk.fails(Fault::WriteAndTruncate { after, error: DISK_FAULT });
        assert!(matches!(store.append(&floor(2), Seq(1)), Err(AppendError::Unknown(_))));
        disk.works_again();
        assert_eq!(store.append(&floor(2), Seq(1)), Ok(Seq(2)), "{after}");
        let (mut again, _) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
        assert_eq!(ids(&again.read_new().unwrap()), entry_ids([1, 2]));
    }
}

#[test]
fn a_journal_that_cannot_be_read_now_is_read_whole_later() {
    let (disk, mut store) = journal_of_one();
    let (mut other, _) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
    other.append(&note(2), Seq::NOTHING).unwrap();
    disk.fails(Fault::Read(DISK_FAULT));
    assert!(
        store
            .read_new()
            .unwrap_err()
            .to_string()
            .starts_with("cannot read the journal \u{201c}M.jsonl\u{201d}")
    );
    disk.works_again();
    assert_eq!(ids(&store.read_new().unwrap()), entry_ids([1, 2]));
}

#[test]
fn a_journal_cut_off_by_another_program_is_told_and_not_written_over() {
    let (disk, mut store) = journal_of_one();
    disk.content().bytes.truncate(10);
    let refused = store.append(&floor(2), Seq(1)).unwrap_err().to_string();
    assert!(refused.contains("cut off by another program"), "{refused}");
    assert_eq!(disk.bytes().len(), 10);
}

#[test]
fn one_entry_is_one_write_and_one_sync() {
    let (disk, mut store) = journal_of_one();
    let (writes, syncs) = disk.counts();
    store.append(&floor(2), Seq(1)).unwrap();
    assert_eq!(disk.counts(), (writes + 1, syncs + 1));
}

#[test]
fn what_another_console_wrote_is_synced_before_it_is_shown() {
    let (disk, mut store) = journal_of_one();
    let (mut other, _) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
    other.append(&note(2), Seq::NOTHING).unwrap();
    let (_, syncs) = disk.counts();
    store.read_new().unwrap();
    assert_eq!(disk.counts().1, syncs + 1);
}

fn mirrored() -> (MemoryDisk, MemoryDisk, FileStore) {
    let (disk, store) = journal_of_one();
    let copy = MemoryDisk::default();
    let opened = copy.clone();
    let mirror = Mirror::opened_by("\u{201c}copy\u{201d}".into(), Box::new(move || Ok(opened.boxed())));
    (disk, copy, store.mirrored_by(mirror))
}

#[test]
fn the_second_copy_is_the_journal_byte_by_byte() {
    let (disk, copy, mut store) = mirrored();
    assert_eq!(copy.bytes(), disk.bytes(), "what was there before is copied at once");
    store.append(&floor(2), Seq(1)).unwrap();
    assert_eq!(copy.bytes(), disk.bytes());
    assert!(copy.counts().1 > 0);
    assert_eq!(store.notices(), []);
}

#[test]
fn when_the_second_copy_fails_the_journal_stands_and_it_is_told_once_and_caught_up_later() {
    let (disk, copy, mut store) = mirrored();
    copy.fails(Fault::Write { after: 20, error: DISK_FULL });
    assert_eq!(store.append(&floor(2), Seq(1)), Ok(Seq(2)));
    assert_eq!(store.append(&note(3), Seq(0)), Ok(Seq(3)));
    let told = store.notices();
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].to_string(),
        "the journal is safe, the second copy stands still: cannot keep the second copy \u{201c}copy\u{201d}: \
         the disk is full; free some space, then do it again"
    );
    copy.works_again();
    store.append(&note(4), Seq(0)).unwrap();
    assert_eq!(store.notices(), [Notice::MirrorCaughtUp]);
    assert_eq!(copy.bytes(), disk.bytes());
}

#[test]
fn what_a_power_cut_left_at_the_end_of_the_second_copy_is_written_again() {
    let (disk, copy, mut store) = mirrored();
    let length = copy.bytes().len();
    copy.content().bytes.extend_from_slice(&[0; 50]);
    store.append(&floor(2), Seq(1)).unwrap();
    assert_eq!(copy.bytes(), disk.bytes());
    assert!(copy.bytes().len() > length);
}

#[test]
fn a_second_copy_that_holds_another_text_is_left_alone_and_told() {
    let (_, store) = journal_of_one();
    let copy = MemoryDisk::holding(b"another journal\nof somebody else\n");
    let opened = copy.clone();
    let mut store = store.mirrored_by(Mirror::opened_by("copy".into(), Box::new(move || Ok(opened.boxed()))));
    store.append(&floor(2), Seq(1)).unwrap();
    assert_eq!(store.notices(), [Notice::MirrorParted { mirror: "copy".into(), line: 1 }]);
    assert_eq!(copy.bytes(), b"another journal\nof somebody else\n");
}
