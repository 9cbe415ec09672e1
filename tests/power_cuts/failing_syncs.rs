//! A sync that fails has forgotten what it should have kept, and the next one says yes all the same.

use std::sync::{Arc, Mutex};

use informals::journal::{AppendError, Disk, FileStore, Mirror, Notice, OpenMode, Seq, Store};

use crate::chance::Chance;
use crate::disk::PoweredDisk;
use crate::journal_support::{entry_ids, floor, ids, note};
use crate::world::{Syncs, Whom, World};

type Shared = Arc<Mutex<World>>;

const JOURNAL: &str = "M.jsonl";
const COPY: &str = "copy.jsonl";

fn world() -> Shared {
    world_of(1)
}

fn world_of(number: u64) -> Shared {
    Arc::new(Mutex::new(World::new(Syncs::Keep, Chance::begun_with(number))))
}

fn console(world: &Shared, process: u32, mode: OpenMode) -> FileStore {
    let disk = PoweredDisk::open(world, process, JOURNAL).unwrap();
    FileStore::open_on(Box::new(disk), mode).unwrap().0
}

/// What is there after the power was gone.
fn after_a_cut(world: &Shared, name: &'static str) -> Vec<informals::meeting::EntryId> {
    world.lock().unwrap().lose_power();
    let disk = PoweredDisk::open(world, 99, name).unwrap();
    ids(&FileStore::open_on(Box::new(disk), OpenMode::Read).unwrap().0.read_new().unwrap())
}

/// Whoever writes entry 2 dies before its sync.
fn dies_before_its_sync(world: &Shared) {
    let mut dying = console(world, 2, OpenMode::Write);
    dying.read_new().unwrap();
    world.lock().unwrap().will_die(1, Whom::Process(2));
    assert!(dying.append(&note(2), Seq::NOTHING).is_err());
}

#[test]
fn an_entry_that_could_be_neither_synced_nor_cut_off_is_written_again_before_it_is_acknowledged() {
    let world = world();
    let mut store = console(&world, 1, OpenMode::Write);
    store.append(&floor(1), Seq::NOTHING).unwrap();
    world.lock().unwrap().fail_syncs_of(JOURNAL, 1);
    world.lock().unwrap().fail_truncates(1);
    assert!(matches!(store.append(&floor(2), Seq(1)), Err(AppendError::Unknown(_))));
    assert_eq!(store.append(&floor(2), Seq(1)), Ok(Seq(2)));
    assert_eq!(after_a_cut(&world, JOURNAL), entry_ids([1, 2]));
}

#[test]
fn what_a_killed_console_left_unsynced_is_written_again_where_the_first_sync_of_it_failed() {
    let world = world();
    let mut store = console(&world, 1, OpenMode::Write);
    store.append(&floor(1), Seq::NOTHING).unwrap();
    dies_before_its_sync(&world);
    world.lock().unwrap().fail_syncs_of(JOURNAL, 1);
    assert!(store.read_new().is_err());
    let shown = ids(&store.read_new().unwrap());
    assert_eq!(after_a_cut(&world, JOURNAL), shown);
}

#[test]
fn whoever_only_reads_shows_nothing_that_a_power_cut_takes_away() {
    for number in 0..20 {
        let world = world_of(number);
        console(&world, 1, OpenMode::Write).append(&floor(1), Seq::NOTHING).unwrap();
        dies_before_its_sync(&world);
        let shown = ids(&console(&world, 3, OpenMode::Read).read_new().unwrap());
        assert_eq!(after_a_cut(&world, JOURNAL), shown);
    }
}

#[test]
fn a_second_copy_whose_sync_failed_is_written_again_before_it_has_caught_up() {
    let world = world();
    let copy = Arc::clone(&world);
    let open = move || Ok(Box::new(PoweredDisk::open(&copy, 1, COPY)?) as Box<dyn Disk>);
    let mut store = console(&world, 1, OpenMode::Write);
    store.append(&floor(1), Seq::NOTHING).unwrap();
    let mut store = store.mirrored_by(Mirror::opened_by("copy".into(), Box::new(open)));
    store.append(&note(2), Seq::NOTHING).unwrap();
    world.lock().unwrap().fail_syncs_of(COPY, 1);
    store.append(&note(3), Seq::NOTHING).unwrap();
    assert!(matches!(store.notices().as_slice(), [Notice::MirrorFailed(_)]));
    store.append(&note(4), Seq::NOTHING).unwrap();
    assert_eq!(store.notices(), [Notice::MirrorCaughtUp]);
    assert_eq!(after_a_cut(&world, COPY), entry_ids([1, 2, 3, 4]));
}
