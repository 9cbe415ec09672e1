//! Each call of the journal to its disk fails in turn, once or from then on, in every way a system knows: it is said
//! in words with the way out, nothing acknowledged is lost, and what was refused can be asked again.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex};

use informals::journal::{
    AppendError, Disk, FileStore, Hold, Mirror, Notice, OpenMode, Presence, Seq, Store,
};
use informals::meeting::{Entry, EntryId, Event, Track};
use journal_support::disk::MemoryDisk;
use journal_support::{entry, entry_ids, floor, ids, last_floor, note};

/// Not there, interrupted, fault, not allowed, no device, too many files in the system and here, full, read-only, no
/// locks, stale, over quota.
const ERRORS: [i32; 12] = [2, 4, 5, 13, 19, 23, 24, 28, 30, 37, 116, 122];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lasting {
    Once,
    FromThenOn,
}

#[derive(Debug, Clone, Copy)]
struct Failing {
    call: usize,
    lasting: Lasting,
    error: i32,
}

#[derive(Debug, Default)]
struct Calls {
    made: usize,
    failed: usize,
    failing: Option<Failing>,
}

/// A disk of which one call fails. What it writes then is half of what it should.
struct Counted {
    disk: MemoryDisk,
    calls: Arc<Mutex<Calls>>,
}

impl Counted {
    fn call(&self) -> io::Result<()> {
        let mut calls = self.calls.lock().unwrap();
        let this = calls.made;
        calls.made += 1;
        match calls.failing {
            Some(Failing { call, lasting, error })
                if call == this || call < this && lasting == Lasting::FromThenOn =>
            {
                calls.failed += 1;
                Err(io::Error::from_raw_os_error(error))
            }
            Some(_) | None => Ok(()),
        }
    }
}

fn half(bytes: &[u8]) -> &[u8] {
    bytes.get(..bytes.len() / 2).unwrap_or_default()
}

impl Disk for Counted {
    fn hold(&mut self, hold: Hold) -> io::Result<()> {
        self.call().and_then(|()| self.disk.hold(hold))
    }

    fn release(&mut self) {}

    fn presence(&mut self) -> io::Result<Presence> {
        self.call().and_then(|()| self.disk.presence())
    }

    fn length(&mut self) -> io::Result<u64> {
        self.call().and_then(|()| self.disk.length())
    }

    fn read_from(&mut self, place: u64) -> io::Result<Vec<u8>> {
        self.call().and_then(|()| self.disk.read_from(place))
    }

    fn write_at(&mut self, place: u64, bytes: &[u8]) -> io::Result<()> {
        let called = self.call();
        self.disk.write_at(place, if called.is_ok() { bytes } else { half(bytes) })?;
        called
    }

    fn sync(&mut self) -> io::Result<()> {
        self.call().and_then(|()| self.disk.sync())
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.call().and_then(|()| self.disk.truncate(length))
    }

    fn set_aside(&mut self, bytes: &[u8]) -> io::Result<()> {
        let called = self.call();
        self.disk.set_aside(if called.is_ok() { bytes } else { half(bytes) })?;
        called
    }

    fn name(&self) -> String {
        self.disk.name()
    }
}

/// Everybody on one journal of two entries whose third was torn.
struct Desk {
    journal: MemoryDisk,
    copy: MemoryDisk,
    calls: Arc<Mutex<Calls>>,
    store: Option<FileStore>,
    seen: Seq,
    acknowledged: BTreeMap<EntryId, Seq>,
}

impl Desk {
    fn begin(failing: Option<Failing>) -> Self {
        let journal = MemoryDisk::default();
        let (mut store, _) = FileStore::open_on(journal.boxed(), OpenMode::Write).unwrap();
        store.append(&floor(1), Seq::NOTHING).unwrap();
        store.append(&note(2), Seq::NOTHING).unwrap();
        journal.content().bytes.extend_from_slice(b"{\"v\":1,\"id\":\"0000");
        let calls = Arc::new(Mutex::new(Calls { failing, ..Calls::default() }));
        let acknowledged = BTreeMap::from([(EntryId::from_bits(1), Seq(1)), (EntryId::from_bits(2), Seq(2))]);
        Self { journal, copy: MemoryDisk::default(), calls, store: None, seen: Seq::NOTHING, acknowledged }
    }

    fn counted(&self, disk: &MemoryDisk) -> Box<dyn Disk> {
        Box::new(Counted { disk: disk.clone(), calls: Arc::clone(&self.calls) })
    }

    fn open(&mut self) -> Result<(), String> {
        if self.store.is_none() {
            let opened = FileStore::open_on(self.counted(&self.journal), OpenMode::Write);
            let (store, _) = opened.map_err(|error| error.to_string())?;
            let (copy, calls) = (self.copy.clone(), Arc::clone(&self.calls));
            let open = move || {
                let disk = Counted { disk: copy.clone(), calls: Arc::clone(&calls) };
                disk.call()?;
                Ok(Box::new(disk) as Box<dyn Disk>)
            };
            self.store = Some(store.mirrored_by(Mirror::opened_by("copy".into(), Box::new(open))));
        }
        Ok(())
    }

    fn asks(&mut self, entry: &Entry) -> Result<(), String> {
        self.open()?;
        let store = self.store.as_mut().unwrap();
        let fresh = store.read_new().map_err(|error| error.to_string())?;
        self.seen = last_floor(self.seen, &fresh);
        let seq = store.append(entry, self.seen).map_err(|error| {
            assert!(matches!(error, AppendError::Storage(_) | AppendError::Unknown(_)), "{error:?}");
            error.to_string()
        })?;
        assert!(self.acknowledged.insert(entry.id, seq).is_none_or(|before| before == seq));
        Ok(())
    }

    /// What is said, each sentence once asked.
    fn plays(&mut self) -> Vec<String> {
        let wishes = wishes();
        let mut refusals: Vec<String> = wishes.iter().filter_map(|wish| self.asks(wish).err()).collect();
        for notice in self.store.as_mut().map(Store::notices).unwrap_or_default() {
            assert!(!matches!(notice, Notice::MirrorParted { .. } | Notice::Damaged(_)), "{notice}");
            if let Notice::MirrorFailed(error) = notice {
                refusals.push(error.to_string());
            }
        }
        refusals
    }
}

fn wishes() -> [Entry; 4] {
    let undone = Event::Undone { entry: EntryId::from_bits(3), track: Track::Floor };
    [floor(3), note(4), entry(5, vec![undone]), note(6)]
}

/// What was attempted, what is wrong, the way out; the system's numbers are nobody's words.
fn is_in_words(sentence: &str) {
    let parts = sentence.strip_prefix("cannot ").and_then(|rest| rest.split_once(": "));
    let (_, rest) = parts.unwrap_or_else(|| panic!("{sentence}"));
    let (wrong, way_out) = rest.split_once("; ").unwrap_or_else(|| panic!("{sentence}"));
    assert!(!wrong.is_empty() && !way_out.is_empty() && !sentence.contains("os error"), "{sentence}");
}

/// Plays with a fault, and again without; gives how many calls failed.
fn fails_and_goes_on(failing: Failing) -> usize {
    let mut desk = Desk::begin(Some(failing));
    let refusals = desk.plays();
    for refusal in &refusals {
        is_in_words(refusal);
    }
    let failed = std::mem::take(&mut *desk.calls.lock().unwrap()).failed;
    assert_eq!(desk.plays(), Vec::<String>::new(), "{failing:?}");
    // The second copy is tried again with the next entry.
    assert_eq!(desk.asks(&note(7)), Ok(()));
    assert_eq!(desk.copy.bytes(), desk.journal.bytes(), "{failing:?}: the second copy");
    assert!(!desk.journal.content().torn.is_empty(), "{failing:?}: nothing that was there is thrown away");
    let (mut again, reading) = FileStore::open_on(desk.journal.boxed(), OpenMode::Write).unwrap();
    assert_eq!((reading.torn, reading.damaged.len()), (None, 0), "{failing:?}");
    let there = again.read_new().unwrap();
    let mut sorted = ids(&there);
    sorted.sort();
    assert_eq!(sorted, entry_ids(1..=7), "{failing:?}");
    for stored in there {
        assert_eq!(desk.acknowledged.get(&stored.entry.id), Some(&stored.seq), "{failing:?}");
    }
    failed
}

#[test]
fn whatever_call_fails_and_however_nothing_is_lost_and_the_way_out_is_said() {
    let mut whole = Desk::begin(None);
    assert_eq!(whole.plays(), Vec::<String>::new());
    let calls = whole.calls.lock().unwrap().made;
    let (mut runs, mut faults) = (0, 0);
    for call in 0..calls {
        for error in ERRORS {
            for lasting in [Lasting::Once, Lasting::FromThenOn] {
                faults += fails_and_goes_on(Failing { call, lasting, error });
                runs += 1;
            }
        }
    }
    println!("{calls} calls, {runs} plays, {faults} faults: nothing lost, nothing doubled");
    assert!(calls > 40 && faults >= runs);
}
