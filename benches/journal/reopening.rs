//! Opening a journal of a million entries, beside reading the same bytes with nothing but `serde_json`.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use informals::journal::{FileStore, OpenMode, Store};
use informals::meeting::{Entry, EntryId, Meeting};

use crate::line::line;
use crate::meeting::Played;
use crate::memory;
use crate::table::{Row, beside, median, row, timed, told};

const ENTRIES: usize = 1_000_000;

pub fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("m.jsonl");
    let bytes = write(&path);
    let (held, entries) = memory::of(|| open(&path));
    let (replayed, meeting) = timed(|| Meeting::replay(entries));
    assert_eq!(meeting.entries().len(), ENTRIES);
    drop(meeting);
    let scan = median(3, || timed(|| newlines(&path)).0);
    let parsed = median(3, || timed(|| with_serde_alone(&path)).0);
    let opened = median(3, || timed(|| open(&path)).0);
    let what = format!("10⁶ entries ({} MB)", bytes / 1_000_000);
    let limit = parsed * 2;
    let (opening, most) = (told(opened), format!("2 × serde_json: {}", told(limit)));
    vec![
        beside(format!("{what}: counting newlines"), told(scan)),
        beside(format!("{what}: serde_json into the same types"), told(parsed)),
        row(format!("{what}: opened and read, checksums and all"), opening, most, opened <= limit),
        beside(format!("{what}: memory of the entries"), format!("{held} MB")),
        beside(format!("{what}: folded into a meeting"), told(replayed)),
    ]
}

/// A meeting of ten thousand entries, a hundred times under new names.
fn write(path: &Path) -> u64 {
    let played = Played::of(ENTRIES / 100);
    let mut out = BufWriter::new(File::create(path).unwrap());
    let entries: Vec<_> = played.meeting.entries().iter().collect();
    let (first, entries) = (*entries.first().unwrap(), entries.iter().copied().skip(1).cycle());
    for (number, entry) in (1_u128..).zip(std::iter::once(first).chain(entries)).take(ENTRIES) {
        let entry = Entry { id: EntryId::from_bits(number), ..(**entry).clone() };
        out.write_all(&line(&entry)).unwrap();
    }
    out.flush().unwrap();
    fs::metadata(path).unwrap().len()
}

fn newlines(path: &Path) -> usize {
    fs::read(path).unwrap().split(|byte| *byte == b'\n').count()
}

fn with_serde_alone(path: &Path) -> Vec<Entry> {
    let bytes = fs::read(path).unwrap();
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
    let entries: Vec<Entry> = lines.map(|line| serde_json::from_slice(line).unwrap()).collect();
    assert_eq!(entries.len(), ENTRIES);
    entries
}

fn open(path: &Path) -> Vec<std::sync::Arc<Entry>> {
    let (mut store, reading) = FileStore::open(path, OpenMode::Read).unwrap();
    assert_eq!((reading.entries, reading.damaged.len()), (ENTRIES, 0));
    store.read_new().unwrap().into_iter().map(|stored| stored.entry).collect()
}
