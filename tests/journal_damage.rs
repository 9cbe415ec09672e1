//! Journals cut off, flipped and spoiled: what was intact comes back, and what was not is told.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use informals::journal::{Damage, FileStore, OpenMode, Reading, Seq, Store, Stored, TornFate};
use informals::meeting::Entry;
use journal_support::disk::{Fault, MemoryDisk};
use journal_support::{entry_ids, floor, ids, note};
use proptest::prelude::*;

fn entries() -> Vec<Entry> {
    vec![floor(1), note(2), note(3), floor(4), note(5)]
}

/// The bytes of a journal and where each line ends, its newline included.
fn journal() -> (Vec<u8>, Vec<usize>) {
    let disk = MemoryDisk::default();
    let (mut store, _) = FileStore::open_on(disk.boxed(), OpenMode::Write).unwrap();
    let mut seen = Seq::NOTHING;
    let mut ends = Vec::new();
    for entry in entries() {
        let seq = store.append(&entry, seen).unwrap();
        seen = if entry == floor(1) { seq } else { seen };
        ends.push(disk.bytes().len());
    }
    (disk.bytes(), ends)
}

fn open(disk: &MemoryDisk, mode: OpenMode) -> (FileStore, Reading, Vec<Stored>) {
    let (mut store, reading) = FileStore::open_on(disk.boxed(), mode).unwrap();
    let read = store.read_new().unwrap();
    assert_eq!(reading.entries, read.len());
    (store, reading, read)
}

/// Opens, writes one more, and opens again: it must be there beside everything that was read before.
fn goes_on_after_reopening(disk: &MemoryDisk, read: &[Stored]) {
    let (mut store, _, _) = open(disk, OpenMode::Write);
    store.append(&note(99), Seq::NOTHING).unwrap();
    let (_, reading, again) = open(disk, OpenMode::Write);
    assert_eq!(reading.torn, None);
    let mut expected = ids(read);
    expected.extend(entry_ids([99]));
    assert_eq!(ids(&again), expected);
}

#[test]
fn cut_at_any_byte_of_its_last_three_entries_a_journal_reopens_with_all_before_the_cut() {
    let (bytes, ends) = journal();
    for cut in ends[1]..bytes.len() {
        let disk = MemoryDisk::holding(&bytes[..cut]);
        let whole = ends.iter().filter(|end| **end <= cut + 1).count();
        let tail = if ends.contains(&(cut + 1)) { 0 } else { cut - ends[whole - 1] };

        let (_, looked, seen) = open(&disk, OpenMode::Read);
        assert_eq!(disk.bytes(), &bytes[..cut], "reading changes nothing");
        let (_, reading, read) = open(&disk, OpenMode::Write);

        assert_eq!(ids(&read), entry_ids(1..=whole as u128), "cut at {cut}");
        assert_eq!(seen, read);
        assert_eq!(reading.damaged, []);
        assert_eq!(reading.torn.as_ref().map_or(0, |torn| torn.bytes), tail, "cut at {cut}");
        assert_eq!(looked.torn.is_some(), tail > 0);
        if tail > 0 {
            assert_eq!(disk.content().torn, [&bytes[cut - tail..cut], b"\n"].concat(), "set aside as it was");
        }
        goes_on_after_reopening(&disk, &read);
    }
}

#[test]
fn with_any_bit_of_any_byte_flipped_all_that_was_intact_comes_back_and_it_is_told() {
    let (bytes, ends) = journal();
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut spoiled = bytes.clone();
            spoiled[place] ^= 1 << bit;
            let touched = ends.iter().filter(|end| **end <= place).count();
            let lost = !ends.contains(&(place + 1));
            let disk = MemoryDisk::holding(&spoiled);

            let (_, reading, read) = open(&disk, OpenMode::Write);

            let expected: Vec<Entry> = entries()
                .into_iter()
                .enumerate()
                .filter(|(n, _)| !lost || *n != touched)
                .map(|(_, e)| e)
                .collect();
            let got: Vec<Entry> = read.iter().map(|stored| (*stored.entry).clone()).collect();
            assert_eq!(got, expected, "byte {place}, bit {bit}");
            let told = reading.torn.is_some()
                || reading.damaged.iter().any(|damaged| damaged.may_have_lost_an_entry() == lost);
            assert!(told, "byte {place}, bit {bit}");
            goes_on_after_reopening(&disk, &read);
        }
    }
}

#[test]
fn a_damaged_line_is_named_and_stays_where_it_is() {
    let (mut bytes, ends) = journal();
    bytes[ends[1] + 40] ^= 1;
    let disk = MemoryDisk::holding(&bytes);
    let (mut store, reading, read) = open(&disk, OpenMode::Write);
    assert_eq!(reading.damaged.len(), 1);
    assert_eq!(
        reading.damaged[0].to_string(),
        "line 3 is damaged: its checksum does not fit; it was passed over"
    );
    assert_eq!(
        read.iter().map(|stored| stored.seq.0).collect::<Vec<_>>(),
        [1, 2, 4, 5],
        "others keep their place"
    );
    store.append(&note(99), Seq::NOTHING).unwrap();
    assert_eq!(&disk.bytes()[..bytes.len()], bytes);
}

#[test]
fn two_entries_run_together_are_both_read_and_nothing_is_called_lost() {
    let (mut bytes, ends) = journal();
    bytes[ends[0] - 1] = b'J';
    let (_, reading, read) = open(&MemoryDisk::holding(&bytes), OpenMode::Write);
    assert_eq!(ids(&read), entry_ids(1..=5));
    assert_eq!(reading.damaged[0].why, Damage::RunTogether(2));
    assert!(!reading.damaged[0].may_have_lost_an_entry());
}

#[test]
fn a_line_written_after_the_rest_of_another_is_read_all_the_same() {
    let (bytes, ends) = journal();
    let spoiled = [&bytes[..ends[0] + 30], &bytes[ends[1]..]].concat();
    let (_, reading, read) = open(&MemoryDisk::holding(&spoiled), OpenMode::Write);
    assert_eq!(ids(&read), entry_ids([1, 3, 4, 5]));
    assert_eq!(reading.damaged[0].why, Damage::Partly(1));
}

#[test]
fn an_entry_that_stands_twice_is_read_once() {
    let (bytes, ends) = journal();
    let (_, _, read) = open(&MemoryDisk::holding(&[&bytes[..], &bytes[..ends[1]]].concat()), OpenMode::Write);
    assert_eq!(ids(&read), entry_ids(1..=5));
}

#[test]
fn a_checksum_in_capitals_is_a_damaged_one() {
    let (bytes, ends) = journal();
    let text = String::from_utf8(bytes).unwrap();
    let (first, rest) = text.split_at(ends[0]);
    let (body, seal) = first.split_at(first.len() - 11);
    let letters = seal.to_uppercase();
    let spoiled = format!("{body}{letters}{rest}");
    let (_, reading, _) = open(&MemoryDisk::holding(spoiled.as_bytes()), OpenMode::Write);
    assert_eq!(reading.damaged.len(), usize::from(spoiled != text));
}

#[test]
fn a_torn_line_that_cannot_be_set_aside_keeps_nobody_from_reading_and_is_mended_later() {
    let (bytes, _) = journal();
    let disk = MemoryDisk::holding(&bytes[..bytes.len() - 5]);
    disk.fails(Fault::SetAside(28));
    let (mut store, reading, read) = open(&disk, OpenMode::Write);
    assert_eq!(ids(&read), entry_ids(1..=4));
    assert!(matches!(reading.torn.unwrap().fate, TornFate::NotYetSetAside(_)));
    let refused = store.append(&note(6), Seq::NOTHING).unwrap_err().to_string();
    assert!(refused.contains("the disk is full"), "{refused}");
    assert_eq!(disk.bytes(), &bytes[..bytes.len() - 5]);

    disk.works_again();
    store.append(&note(6), Seq::NOTHING).unwrap();
    assert!(!disk.content().torn.is_empty());
    assert_eq!(ids(&open(&disk, OpenMode::Write).2), entry_ids([1, 2, 3, 4, 6]));
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_it_panic_or_keep_it_from_going_on(
        from in 0_usize..1500, length in 0_usize..400, with in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let (bytes, _) = journal();
        let (from, to) = (from.min(bytes.len()), (from + length).min(bytes.len()));
        let disk = MemoryDisk::holding(&[&bytes[..from], &with, &bytes[to..]].concat());
        let (_, _, read) = open(&disk, OpenMode::Write);
        goes_on_after_reopening(&disk, &read);
    }
}
