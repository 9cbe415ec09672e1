//! Storing an entry beside the bare write and sync of as many bytes.

use std::fs::File;
use std::io::Write;

use informals::journal::{FileStore, Seq, Store};

use crate::meeting::Played;
use crate::table::{Row, beside, median, row, timed, told};

pub fn rows() -> Vec<Row> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("m.jsonl");
    let mut store = FileStore::create(&path).unwrap();
    let played = Played::of(1000);
    let mut entries = played.meeting.entries().iter();
    let mut seen = store.append(entries.next().unwrap(), Seq::NOTHING).unwrap();
    let before = std::fs::metadata(&path).unwrap().len();
    let mut bare = File::create(folder.path().join("bare")).unwrap();
    let mut bares = Vec::new();
    // One after the other, so that both meet the same disk.
    let append = median(401, || {
        let (append, seq) = timed(|| store.append(entries.next().unwrap(), seen).unwrap());
        seen = seq;
        bares.push(timed(|| {
            bare.write_all(&[b'x'; 400]).unwrap();
            bare.sync_data().unwrap();
        }));
        append
    });
    let line = (std::fs::metadata(&path).unwrap().len() - before) / 401;
    let mut bares: Vec<_> = bares.into_iter().map(|(bare, ())| bare).collect();
    bares.sort_unstable();
    let bare = bares.get(bares.len() / 2).copied().unwrap_or_default();
    vec![
        beside("write + fdatasync of 400 bytes", told(bare)),
        row(
            "append of an entry",
            format!("{} ({line} bytes)", told(append)),
            format!("1.25 ×: {}", told(bare.mul_f64(1.25))),
            append <= bare.mul_f64(1.25),
        ),
    ]
}
