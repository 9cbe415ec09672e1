//! What costs the same in a short and in a long meeting, and what does not.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use informals::journal::{FileStore, OpenMode, Seq, Store};
use informals::meeting::{Command, Entry, EntryId, Meeting, Request, Room};
use informals::record::{Audience, Record};
use informals::time::{Length, Moment};

use crate::line::line;
use crate::meeting::{Played, me};
use crate::memory;
use crate::table::{Row, beside, median, middle, row, timed, told};

const RUNS: usize = 51;
const SIZES: [(&str, usize); 3] = [("10²", 100), ("10⁴", 10_000), ("10⁶", 1_000_000)];

/// What is measured of one meeting.
struct Measured {
    named: &'static str,
    stored: Stored,
    applied: Duration,
    ahead: Duration,
    undone: Duration,
    counted: Duration,
    forecast: Duration,
    audience: Duration,
    statistics: Duration,
    memory: u64,
}

pub fn rows() -> Vec<Row> {
    let all: Vec<Measured> = SIZES.iter().map(|(named, entries)| measure(named, *entries)).collect();
    let flat = [
        ("decided and applied", (|one| one.applied) as fn(&Measured) -> Duration),
        ("the same on a copy, as a key does", |one| one.ahead),
        ("taken back", |one| one.undone),
        ("who was heard, counted", |one| one.counted),
        ("forecast", |one| one.forecast),
        ("the picture for the room", |one| one.audience),
    ];
    let mut rows = vec![stored_row(&all)];
    rows.extend(flat.into_iter().map(|(what, of)| flat_row(what, &all, of)));
    let (all_told, memory) =
        (each(&all, |one| told(one.statistics)), each(&all, |one| format!("{} MB", one.memory)));
    rows.push(beside("the whole record with its statistics, all of it in it", all_told));
    rows.push(beside("memory of a meeting, all of it in it", memory));
    rows
}

/// A disk takes what it takes, and longer where much was written just before: each size beside the bare sync.
fn stored_row(all: &[Measured]) -> Row {
    let measured = each(all, |one| format!("{} ({} bare)", told(one.stored.append), told(one.stored.bare)));
    let holds = all.iter().all(|one| one.stored.append <= one.stored.bare.mul_f64(1.25));
    row("stored, written and synced", measured, "1.25 × bare write + fdatasync", holds)
}

fn each(all: &[Measured], text: impl Fn(&Measured) -> String) -> String {
    let parts: Vec<String> = all.iter().map(|one| format!("{} at {}", text(one), one.named)).collect();
    parts.join(", ")
}

/// The longest may take half as much again, and what is a few microseconds is not told apart.
fn flat_row(what: &str, all: &[Measured], of: fn(&Measured) -> Duration) -> Row {
    let (short, long) = (all.first().map(of).unwrap_or_default(), all.last().map(of).unwrap_or_default());
    let holds = long <= short.mul_f64(1.5) + Duration::from_micros(5);
    row(what, each(all, |one| told(of(one))), "the same: ≤ 1.5 ×", holds)
}

fn measure(named: &'static str, entries: usize) -> Measured {
    let (memory, played) = memory::of(|| Played::of(entries));
    let (mut meeting, mut now) = (played.meeting, played.now);
    let stored = stored(&meeting);
    let mut ids = 1_u128 << 64;
    let (mut applied, mut ahead, mut undone) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ids += 1;
        now = now + Length::from_seconds(1);
        let extend = Command::Extend { by: Length::from_seconds(1) };
        ahead.push(timed(|| ask(&mut meeting.clone(), ids, now, extend.clone())).0);
        applied.push(timed(|| ask(&mut meeting, ids, now, extend)).0);
    }
    for back in 0..RUNS {
        let undo = Command::Undo { entry: EntryId::from_bits(ids - u128::try_from(back).unwrap()) };
        undone
            .push(timed(|| ask(&mut meeting, (2 << 64) + ids - u128::try_from(back).unwrap(), now, undo)).0);
    }
    let room: &Room = meeting.room();
    Measured {
        named,
        stored,
        applied: middle(applied),
        ahead: middle(ahead),
        undone: middle(undone),
        counted: median(RUNS, || timed(|| room.counted()).0),
        forecast: median(RUNS, || timed(|| room.forecast(now)).0),
        audience: median(RUNS, || timed(|| Audience::of(room, now)).0),
        statistics: median(3, || timed(|| Record::of(&meeting, now)).0),
        memory,
    }
}

/// Asked and applied.
fn ask(meeting: &mut Meeting, id: u128, at: Moment, command: Command) {
    let request = Request { id: EntryId::from_bits(id), at, by: me(), command };
    let events = meeting.decide(&request).unwrap();
    let Request { id, by, .. } = request;
    meeting.apply(&Arc::new(Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events }));
}

/// An entry stored in a journal that holds all of the meeting, and the bare write and sync of as many bytes.
struct Stored {
    append: Duration,
    bare: Duration,
}

fn stored(meeting: &Meeting) -> Stored {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("m.jsonl");
    let entries: Vec<_> = meeting.entries().iter().collect();
    let bytes = entries.iter().flat_map(|entry| line(entry)).collect::<Vec<u8>>();
    std::fs::write(&path, bytes).unwrap();
    std::fs::File::open(&path).unwrap().sync_all().unwrap();
    let (mut store, _) = FileStore::open(&path, OpenMode::Write).unwrap();
    store.read_new().unwrap();
    let mut bare = std::fs::File::create(folder.path().join("bare")).unwrap();
    let (entry, mut seen) = (entries.last().unwrap(), Seq(u64::try_from(entries.len()).unwrap()));
    let (mut appends, mut bares) = (Vec::new(), Vec::new());
    // One after the other, so that both meet the same disk.
    for number in (1_u128 << 65..).take(4 * RUNS) {
        let entry = Entry { id: EntryId::from_bits(number), ..(***entry).clone() };
        let (append, seq) = timed(|| store.append(&entry, seen).unwrap());
        seen = seq;
        let line = line(&entry);
        let written = timed(|| bare.write_all(&line).and_then(|()| bare.sync_data()));
        written.1.unwrap();
        appends.push(append);
        bares.push(written.0);
    }
    Stored { append: middle(appends), bare: middle(bares) }
}
