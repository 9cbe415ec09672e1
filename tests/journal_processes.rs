//! Several processes on one journal, and processes that are killed while they write.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod journal_support;

use std::collections::HashMap;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use informals::journal::remote::RemoteLog;
use informals::journal::{FileStore, OpenMode, Seq, Store, Stored, verify};
use informals::meeting::EntryId;
use journal_support::child::{self, Other, Part};
use journal_support::{entry_ids, floor, ids, insist, note};

const PLAYER: &str = "another_process_plays_its_part";

#[test]
fn another_process_plays_its_part() {
    child::play();
}

fn other(part: Part, journal: &Path, first: u128) -> Other {
    child::start(child::command(&std::env::current_exe().unwrap(), PLAYER, part, journal, first))
}

fn read(journal: &Path) -> Vec<Stored> {
    FileStore::open(journal, OpenMode::Write).unwrap().0.read_new().unwrap()
}

/// Every acknowledged entry is there, once, at the position it was acknowledged with.
fn assert_kept(whole: &[Stored], acknowledged: &[(u128, u64)]) {
    let places: HashMap<EntryId, u64> = whole.iter().map(|stored| (stored.entry.id, stored.seq.0)).collect();
    assert_eq!(places.len(), whole.len(), "an entry is there twice");
    for (n, seq) in acknowledged {
        assert_eq!(places.get(&EntryId::from_bits(*n)), Some(seq), "entry {n}");
    }
}

/// Fifty kills, or as many as the environment variable `INFORMALS_KILLS` says.
#[test]
fn killed_while_writing_every_acknowledged_entry_is_there_once() {
    let kills: u32 = std::env::var("INFORMALS_KILLS").ok().map_or(50, |kills| kills.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("M.jsonl");
    drop(FileStore::create(&journal).unwrap());
    let mut acknowledged = Vec::new();
    let (mut torn, mut unacknowledged) = (0, 0);
    for kill in 0..kills {
        let mut writer = other(Part::WritesUntilKilled, &journal, u128::from(kill) * 1_000_000 + 1);
        let mut mine: Vec<_> = (0..=kill % 7).map_while(|_| writer.acknowledged()).collect();
        for _ in 0..u64::from(kill % 97) * 500 {
            std::hint::spin_loop();
        }
        writer.process.kill().unwrap();
        mine.extend(writer.rest());
        writer.process.wait().unwrap();
        assert!(!mine.is_empty());
        acknowledged.extend(mine);

        let (mut store, reading) = FileStore::open(&journal, OpenMode::Write).unwrap();
        assert_eq!(reading.damaged, []);
        torn += u32::from(reading.torn.is_some());
        let whole = store.read_new().unwrap();
        assert_kept(&whole, &acknowledged);
        unacknowledged = whole.len() - acknowledged.len();
        assert!(unacknowledged <= kill as usize + 1, "at most one a kill was not acknowledged yet");
    }
    println!(
        "{kills} kills, {} acknowledged, none lost, none doubled; {unacknowledged} stored and not yet acknowledged, \
         {torn} last lines torn",
        acknowledged.len()
    );
}

#[test]
fn five_processes_of_which_one_is_killed_lose_double_and_misplace_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("M.jsonl");
    let mut follower = FileStore::create(&journal).unwrap();
    let mut killed = other(Part::WritesUntilKilled, &journal, 9_000_001);
    let mut writers: Vec<Other> =
        (1..=4).map(|n| other(Part::WritesTwoHundred, &journal, n * 1_000_000 + 1)).collect();
    let mut acknowledged: Vec<_> = (0..20).map_while(|_| killed.acknowledged()).collect();
    killed.process.kill().unwrap();
    acknowledged.extend(killed.rest());
    killed.process.wait().unwrap();
    for writer in &mut writers {
        let mine = writer.rest();
        assert_eq!(mine.len(), 200);
        assert!(mine.is_sorted(), "each writer's entries stand in its own order");
        assert!(writer.process.wait().unwrap().success());
        acknowledged.extend(mine);
    }
    let whole = read(&journal);
    assert_kept(&whole, &acknowledged);
    assert_eq!(follower.read_new().unwrap(), whole);
    let report = verify(&journal).unwrap();
    assert_eq!((report.damaged, report.duplicates, report.torn), (vec![], vec![], None));
}

/// Writers in threads of their own, each with its own way to the journal.
fn three_threads(mut console: impl FnMut() -> Box<dyn Store>) {
    let threads: Vec<_> = (1..=3_u128)
        .map(|turn| {
            let mut store = console();
            std::thread::spawn(move || {
                let (mut seen, mut log) = (Seq::NOTHING, Vec::new());
                for n in turn * 1000..turn * 1000 + 60 {
                    let entry = if n % 4 == 0 { note(n) } else { floor(n) };
                    insist(store.as_mut(), &mut seen, &mut log, &entry);
                }
                (store, log)
            })
        })
        .collect();
    let logs: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
    let whole = console().read_new().unwrap();
    let mut expected = entry_ids((1..=3).flat_map(|turn| turn * 1000..turn * 1000 + 60));
    let mut got = ids(&whole);
    got.sort();
    expected.sort();
    assert_eq!(got, expected);
    for (mut store, mut log) in logs {
        log.extend(store.read_new().unwrap());
        assert_eq!(log, whole, "everybody saw the same in the same order");
    }
}

#[test]
fn three_threads_on_a_file_lose_double_and_misplace_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("M.jsonl");
    drop(FileStore::create(&journal).unwrap());
    three_threads(|| Box::new(FileStore::open(&journal, OpenMode::Write).unwrap().0));
}

#[test]
fn three_threads_on_a_far_server_lose_double_and_misplace_nothing() {
    let server = RemoteLog::new();
    three_threads(|| {
        let mut console = server.console();
        console.lose_next_acknowledgement();
        Box::new(console)
    });
}

#[test]
fn a_file_that_may_not_grow_refuses_in_words_keeps_what_it_has_and_takes_more_later() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("M.jsonl");
    drop(FileStore::create(&journal).unwrap());
    let plain =
        child::command(&std::env::current_exe().unwrap(), PLAYER, Part::WritesUntilRefused, &journal, 1);
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 9; exec \"$0\" \"$@\""]).arg(plain.get_program());
    limited.args(plain.get_args()).stdout(Stdio::piped()).stderr(Stdio::null());
    limited.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let mut writer = child::start(limited);
    let says: Vec<String> = writer.says.by_ref().map_while(Result::ok).collect();
    assert!(writer.process.wait().unwrap().success());

    let acknowledged = says.iter().filter(|line| line.starts_with("ack ")).count();
    let refused = says.iter().find(|line| line.starts_with("refused ")).unwrap();
    assert!(refused.contains("the file has reached the size allowed"), "{refused}");
    assert!(acknowledged > 5);
    assert!(verify(&journal).unwrap().is_sound());
    let (mut store, _) = FileStore::open(&journal, OpenMode::Write).unwrap();
    store.append(&note(999), Seq::NOTHING).unwrap();
    assert_eq!(store.read_new().unwrap().len(), acknowledged + 1);
}

/// The superuser may write anywhere, so the other process gives that up.
#[test]
fn a_folder_that_may_not_be_written_to_is_said_with_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("program");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let closed = folder.path().join("closed");
    std::fs::create_dir(&closed).unwrap();
    for (path, mode) in [(folder.path(), 0o755), (&closed, 0o555)] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let mut command = child::command(&program, PLAYER, Part::Begins, &closed.join("M.jsonl"), 1);
    if std::fs::metadata(&closed).unwrap().uid() == 0 {
        command.uid(65_534);
    }
    let mut writer = child::start(command);
    let says: Vec<String> = writer.says.by_ref().map_while(Result::ok).collect();
    writer.process.wait().unwrap();
    let refused = says.iter().find(|line| line.starts_with("refused ")).unwrap();
    assert!(refused.contains("the permissions do not allow it; change those of the file"), "{refused}");
    assert_eq!(std::fs::read_dir(&closed).unwrap().count(), 0);
}
