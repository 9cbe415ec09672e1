//! Consoles on a shared meeting, each with a copy and an outbox of its own, and what they were told.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use informals::journal::jetstream::{Access, Address, Direct, OnArrival, Place, Shared, Syncs};
use informals::journal::{AppendError, Link, Notice, Seq, Settled, Store, StoreError, Stored};
use informals::meeting::{Console, Entry, EntryId, Role, Track};

/// Longer than anything takes that comes at all.
pub const AT_LAST: Duration = Duration::from_secs(40);

/// Begins a meeting on a server that syncs every message.
pub fn begin(address: &Address) {
    Direct::begin(address, &Access::default(), Syncs::Always).unwrap();
}

/// Another console on it.
pub fn direct(address: &Address) -> Direct {
    Direct::open(address, &Access::default()).unwrap()
}

/// A console with a copy.
pub fn shared(
    address: &Address,
    folder: &Path,
    user: &str,
    on_arrival: OnArrival,
) -> Result<Shared, StoreError> {
    let (access, copy, who) = (Access::default(), copy_of(folder, user), by(user));
    Shared::open(Place { address, access: &access, copy: &copy, console: &who }, on_arrival)
}

pub fn copy_of(folder: &Path, user: &str) -> PathBuf {
    folder.join(user).join("M.jsonl")
}

pub fn by(user: &str) -> Console {
    Console { machine_user: user.into(), role: Role::Facilitator, name: String::new() }
}

/// A console and everything that it was told.
pub struct Desk {
    pub store: Shared,
    pub who: Console,
    pub copy: PathBuf,
    woken: Receiver<()>,
    seen: Seq,
    /// Entries that it was told are kept.
    pub acknowledged: Vec<EntryId>,
    /// Entries that came back to it, because somebody else changed the floor.
    pub returned: Vec<EntryId>,
    pub read: Vec<Stored>,
    /// The floor entry on which each of its floor entries was decided.
    pub decided_on: HashMap<EntryId, Option<EntryId>>,
    pub told: Vec<Notice>,
}

impl Desk {
    pub fn open(address: &Address, folder: &Path, user: &str) -> Self {
        Self::try_open(address, folder, user).unwrap()
    }

    pub fn try_open(address: &Address, folder: &Path, user: &str) -> Result<Self, StoreError> {
        let (wakes, woken) = mpsc::channel();
        let (who, copy) = (by(user), copy_of(folder, user));
        let store = shared(address, folder, user, Arc::new(move || wakes.send(()).unwrap_or_default()))?;
        let mut desk = Self {
            store,
            who,
            copy,
            woken,
            seen: Seq::NOTHING,
            acknowledged: Vec::new(),
            returned: Vec::new(),
            read: Vec::new(),
            decided_on: HashMap::new(),
            told: Vec::new(),
        };
        desk.look();
        Ok(desk)
    }

    /// Reads what is new.
    pub fn look(&mut self) {
        let fresh = self.store.read_new().unwrap();
        if let Some(floor) = fresh.iter().rev().find(|stored| stored.entry.track() == Track::Floor) {
            self.seen = floor.seq;
        }
        self.read.extend(fresh);
        let told = self.store.notices().into_iter();
        self.told.extend(told.filter(|notice| !matches!(notice, Notice::OnServer { .. })));
    }

    /// Does something, as a desk does: reads, decides on what it has seen, and again when somebody was faster.
    pub fn act(&mut self, mut entry: Entry) {
        entry.by = self.who.clone();
        loop {
            self.look();
            if entry.track() == Track::Floor {
                self.decided_on.insert(entry.id, self.last_floor());
            }
            match self.store.append(&entry, self.seen) {
                Ok(_) => break,
                Err(AppendError::Conflict { .. }) => self.nap(Duration::from_millis(1)),
                Err(other) => panic!("{other}"),
            }
        }
        self.acknowledged.push(entry.id);
    }

    /// The last floor entry that it sees, its own unshared ones on top.
    fn last_floor(&self) -> Option<EntryId> {
        let unshared = self.store.unshared();
        let own = unshared.iter().rev().find(|entry| entry.track() == Track::Floor).map(|entry| entry.id);
        let shared = self.read.iter().rev().find(|stored| stored.entry.track() == Track::Floor);
        own.or(shared.map(|stored| stored.entry.id))
    }

    /// Takes back what was overtaken, as a person who sets everything aside.
    pub fn take_back(&mut self) {
        for entry in self.store.overtaken() {
            self.store.settle(entry.id, Settled::SetAside).unwrap();
            self.returned.push(entry.id);
        }
    }

    /// Waits for something to happen, not longer than this.
    pub fn nap(&self, length: Duration) {
        let _ = self.woken.recv_timeout(length);
    }

    /// Waits until something is so. Returns how many wakes it took.
    pub fn until(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        loop {
            self.look();
            if so(self) {
                return;
            }
            let woken = self.woken.recv_timeout(AT_LAST);
            assert!(woken.is_ok(), "{} never saw: {what}; {:?} {:?}", self.who, self.store.link(), self.told);
        }
    }

    /// Waits until the others have everything.
    pub fn until_shared(&mut self) {
        self.until("everything is shared", |desk| {
            desk.store.link() == Link::Whole && desk.store.unshared().is_empty()
        });
    }

    pub fn ids(&self) -> Vec<EntryId> {
        self.read.iter().map(|stored| stored.entry.id).collect()
    }
}

/// What the server keeps, read by a console that keeps nothing: the ids in order, each as often as it stands.
pub fn kept(address: &Address) -> Vec<EntryId> {
    direct(address).read_new().unwrap().iter().map(|stored| stored.entry.id).collect()
}

/// Nothing that was acknowledged is lost without being told, and nothing is there twice, in the stream or in
/// any copy; all copies are the same.
pub fn check(address: &Address, desks: &mut [Desk]) {
    let stored: Vec<EntryId> = desks.iter_mut().flat_map(|desk| raw_ids(&desk.copy)).collect();
    let there = kept(address);
    let unique: HashSet<EntryId> = there.iter().copied().collect();
    assert_eq!(unique.len(), there.len());
    assert_eq!(stored.len(), there.len() * desks.len(), "a copy holds an entry twice, or lacks one");
    let copies: Vec<Vec<u8>> = desks.iter().map(|desk| std::fs::read(&desk.copy).unwrap()).collect();
    assert!(copies.iter().zip(copies.iter().skip(1)).all(|(one, other)| one == other), "the copies differ");
    let read = desks.iter().flat_map(|desk| &desk.read).take(there.len());
    let floor = read.filter(|stored| stored.entry.track() == Track::Floor);
    let mut before = None;
    for id in floor.map(|stored| stored.entry.id).collect::<Vec<_>>() {
        let decided_on = desks.iter().find_map(|desk| desk.decided_on.get(&id)).unwrap();
        assert_eq!(*decided_on, before, "{id} was decided without seeing what stands before it");
        before = Some(id);
    }
    for desk in desks {
        assert_eq!(desk.ids(), there, "{} has seen something else", desk.who);
        for id in &desk.acknowledged {
            let told = desk.returned.contains(id);
            assert!(unique.contains(id) != told, "{id}: stored {}, told {told}", unique.contains(id));
        }
    }
}

/// The ids of a copy, line by line.
fn raw_ids(copy: &Path) -> Vec<EntryId> {
    let text = std::fs::read_to_string(copy).unwrap();
    text.lines().map(|line| serde_json::from_str::<Entry>(line).unwrap().id).collect()
}
