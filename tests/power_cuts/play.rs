//! A meeting at which processes are killed and the power goes, with account kept of what was promised.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use informals::journal::{AppendError, Damage, FileStore, Mirror, Notice, OpenMode, Seq, Store, Stored};
use informals::meeting::{Entry, EntryId, Event, Track};

use crate::chance::Chance;
use crate::disk::PoweredDisk;
use crate::journal_support::{entry, floor, last_floor, note, note_saying};
use crate::world::{Syncs, Whom, World};

const JOURNAL: &str = "M.jsonl";
const COPY: &str = "copy.jsonl";

/// What came of a play.
#[derive(Debug, Default)]
pub struct Account {
    pub cuts: usize,
    pub kills: usize,
    pub acknowledged: usize,
    pub torn: usize,
    pub damaged: usize,
    /// Promises that were broken.
    pub broken: Vec<String>,
}

struct Console {
    process: u32,
    store: FileStore,
    mode: OpenMode,
    seen: Seq,
    mirrored: bool,
}

/// A meeting, its consoles, and what was promised so far.
pub struct Play {
    world: Arc<Mutex<World>>,
    chance: Chance,
    consoles: Vec<Console>,
    processes: u32,
    asked: BTreeMap<EntryId, Entry>,
    acknowledged: BTreeMap<EntryId, Seq>,
    shown: BTreeSet<EntryId>,
    copied: BTreeSet<EntryId>,
    account: Account,
}

/// Plays a hundred steps.
pub fn play(number: u64, syncs: Syncs) -> Account {
    let world = World::new(syncs, Chance::begun_with(number.wrapping_mul(31)));
    let mut play = Play {
        world: Arc::new(Mutex::new(world)),
        chance: Chance::begun_with(number),
        consoles: Vec::new(),
        processes: 0,
        asked: BTreeMap::new(),
        acknowledged: BTreeMap::new(),
        shown: BTreeSet::new(),
        copied: BTreeSet::new(),
        account: Account::default(),
    };
    for _ in 0..100 {
        play.step();
        play.bury();
    }
    play.cut();
    play.account.acknowledged = play.acknowledged.len();
    play.account
}

impl Play {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }

    fn step(&mut self) {
        let console = self.chance.below(self.consoles.len());
        match self.chance.below(24) {
            2..=11 if !self.consoles.is_empty() => self.append(console),
            12..=14 if !self.consoles.is_empty() => self.read(console),
            15 if !self.consoles.is_empty() => drop(self.consoles.remove(console)),
            16..=17 => {
                let steps = self.chance.below(12);
                self.world().will_die(steps, Whom::Everybody);
            }
            18..=19 if !self.consoles.is_empty() => {
                let process = self.consoles.get(console).map_or(0, |console| console.process);
                let steps = self.chance.below(4);
                self.world().will_die(steps, Whom::Process(process));
            }
            20 => self.cut(),
            _ => self.open(),
        }
    }

    fn open(&mut self) {
        if self.consoles.len() > 3 {
            return;
        }
        self.processes += 1;
        let mode = if self.chance.once_in(4) { OpenMode::Read } else { OpenMode::Write };
        let mirrored = mode == OpenMode::Write && self.chance.once_in(2);
        let opened = PoweredDisk::open(&self.world, self.processes, JOURNAL);
        let Ok(disk) = opened else { return };
        let Ok((store, reading)) = FileStore::open_on(Box::new(disk), mode) else { return };
        self.account.torn += usize::from(reading.torn.is_some());
        if reading.damaged.iter().any(|damaged| damaged.why != Damage::Checksum) {
            self.account.broken.push(format!("damage that no cut makes: {:?}", reading.damaged));
        }
        let store = if mirrored { store.mirrored_by(mirror(&self.world, self.processes)) } else { store };
        self.consoles.push(Console { process: self.processes, store, mode, seen: Seq::NOTHING, mirrored });
    }

    /// Something new, or once more what was never acknowledged.
    fn wish(&mut self) -> Entry {
        let n = self.asked.len() as u128 + 1;
        let open = self.asked.values().filter(|entry| !self.acknowledged.contains_key(&entry.id));
        let again: Vec<Entry> = open.cloned().collect();
        if let Some(entry) = again.get(self.chance.below(again.len() * 3)) {
            return entry.clone();
        }
        let any = EntryId::from_bits(1 + self.chance.below(self.asked.len()) as u128);
        match self.chance.below(8) {
            0..=2 => floor(n),
            3 => entry(n, vec![Event::Undone { entry: any, track: Track::Floor }]),
            4 => note_saying(n, &"a long statement, word by word ".repeat(1 + self.chance.below(400))),
            _ => note(n),
        }
    }

    fn append(&mut self, number: usize) {
        let wish = self.wish();
        let Some(console) = self.consoles.get_mut(number) else { return };
        if console.mode == OpenMode::Read {
            return;
        }
        self.asked.insert(wish.id, wish.clone());
        for _ in 0..2 {
            let Ok(fresh) = console.store.read_new() else { return };
            console.seen = last_floor(console.seen, &fresh);
            if self.world.lock().unwrap().is_dead(console.process) {
                return;
            }
            self.shown.extend(fresh.iter().map(|stored| stored.entry.id));
            match console.store.append(&wish, console.seen) {
                Ok(seq) => {
                    let before = self.acknowledged.insert(wish.id, seq);
                    if before.is_some_and(|before| before != seq) {
                        self.account.broken.push(format!("{} stands at two places", wish.id));
                    }
                    if console.mirrored && !self.world.lock().unwrap().is_dead(console.process) {
                        self.copied.insert(wish.id);
                    }
                    return;
                }
                Err(AppendError::Conflict { .. }) => {}
                Err(_) if self.world.lock().unwrap().is_dead(console.process) => return,
                Err(error) => self.account.broken.push(format!("refused for no reason: {error}")),
            }
        }
    }

    fn read(&mut self, number: usize) {
        let Some(console) = self.consoles.get_mut(number) else { return };
        let Ok(fresh) = console.store.read_new() else { return };
        if self.world.lock().unwrap().is_dead(console.process) {
            return;
        }
        console.seen = last_floor(console.seen, &fresh);
        self.shown.extend(fresh.iter().map(|stored| stored.entry.id));
        for notice in console.store.notices() {
            if matches!(notice, Notice::MirrorParted { .. }) {
                self.account.broken.push(notice.to_string());
            }
        }
    }

    /// Takes away whoever was killed; if the power went, everybody.
    fn bury(&mut self) {
        if self.world().is_dead(0) {
            return self.cut();
        }
        let before = self.consoles.len();
        let world = Arc::clone(&self.world);
        self.consoles.retain(|console| !world.lock().unwrap().is_dead(console.process));
        self.account.kills += before - self.consoles.len();
    }

    fn cut(&mut self) {
        self.consoles.clear();
        self.world().lose_power();
        self.account.cuts += 1;
        self.check();
    }

    /// Everything promised is there after reopening, once, and nothing that was never asked for.
    fn check(&mut self) {
        self.processes += 1;
        let Ok(disk) = PoweredDisk::open(&self.world, self.processes, JOURNAL) else { return };
        let (mut store, reading) = FileStore::open_on(Box::new(disk), OpenMode::Write).unwrap();
        self.account.damaged = self.account.damaged.max(reading.damaged.len());
        let there = store.read_new().unwrap();
        let places: BTreeMap<EntryId, Seq> =
            there.iter().map(|stored| (stored.entry.id, stored.seq)).collect();
        let mut broken = Vec::new();
        for (id, seq) in &self.acknowledged {
            if places.get(id) != Some(seq) {
                broken.push(format!("lost: {id} was acknowledged at {seq}, is at {:?}", places.get(id)));
            }
        }
        broken.extend(
            self.shown.iter().filter(|id| !places.contains_key(id)).map(|id| format!("lost: {id} was shown")),
        );
        if places.len() != there.len() {
            broken.push("doubled".to_owned());
        }
        broken.extend(
            there
                .iter()
                .filter(|stored| !self.was_asked(stored))
                .map(|stored| format!("never asked: {stored:?}")),
        );
        broken.extend(self.lost_in_copy());
        self.shown.extend(places.keys());
        self.account.broken.extend(broken);
        self.check_copy(store);
    }

    fn was_asked(&self, stored: &Stored) -> bool {
        self.asked.get(&stored.entry.id) == Some(&*stored.entry)
    }

    fn lost_in_copy(&self) -> Vec<String> {
        if self.copied.is_empty() {
            return Vec::new();
        }
        let Some(bytes) = self.bytes_of(COPY) else {
            return vec!["lost: the second copy".to_owned()];
        };
        let disk = crate::journal_support::disk::MemoryDisk::holding(&bytes);
        let (mut store, _) = FileStore::open_on(disk.boxed(), OpenMode::Read).unwrap();
        let there: BTreeSet<EntryId> =
            store.read_new().unwrap().iter().map(|stored| stored.entry.id).collect();
        self.copied.difference(&there).map(|id| format!("lost in the second copy: {id}")).collect()
    }

    fn bytes_of(&self, name: &str) -> Option<Vec<u8>> {
        let world = self.world();
        world.named(name).map(|file| world.bytes(file).to_vec())
    }

    /// The second copy catches up whatever the cut left of it.
    fn check_copy(&mut self, store: FileStore) {
        let mut store = store.mirrored_by(mirror(&self.world, self.processes));
        let told = store.notices();
        if self.bytes_of(COPY) != self.bytes_of(JOURNAL) {
            self.account.broken.push(format!("the second copy is another text: {told:?}"));
        }
    }
}

fn mirror(world: &Arc<Mutex<World>>, process: u32) -> Mirror {
    let world = Arc::clone(world);
    let open =
        move || Ok(Box::new(PoweredDisk::open(&world, process, COPY)?) as Box<dyn informals::journal::Disk>);
    Mirror::opened_by("\u{201c}copy.jsonl\u{201d}".to_owned(), Box::new(open))
}
