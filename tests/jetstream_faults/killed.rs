//! A console that dies with a full outbox while others write: nothing that it acknowledged is lost or doubled.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicU64;

use crate::jetstream_support::consoles::{Desk, begin};
use crate::jetstream_support::proxy::Proxy;
use crate::jetstream_support::server::{Server, address, pause};
use crate::room::{FAST, Hand, Room, entry, times, work_while};
use informals::journal::Store;
use informals::journal::jetstream::Address;
use informals::meeting::EntryId;

/// A command that starts this test again, as a console that writes until it is killed.
const KILLED: &str = "INFORMALS_TEST_KILLED";
/// The number of its first entry. Floor and notes take turns.
const FIRST: u64 = 1_000_000;

/// Plays the other process; where it is asked for nothing there is nothing to do.
#[test]
fn a_console_in_a_process_of_its_own() {
    let Ok(asked) = std::env::var(KILLED) else { return };
    let (url, folder) = asked.split_once(' ').unwrap();
    let mut desk = Desk::open(&Address::parse(url).unwrap(), Path::new(folder), "facilitator");
    let numbers = AtomicU64::new(FIRST);
    loop {
        for hand in [Hand::Floor, Hand::Notes] {
            let entry = entry(&numbers, hand);
            let id = entry.id;
            desk.act(entry);
            println!("kept {id} {}", desk.store.unshared().len());
        }
        pause(FAST);
    }
}

/// Starts a console elsewhere, lets its link be cut while it writes, and kills it with so much in its outbox. Gives what
/// it was told is kept.
fn killed_with(full: usize, through: &Address, folder: &Path, proxy: &Proxy) -> Vec<EntryId> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["killed::a_console_in_a_process_of_its_own", "--exact", "--nocapture", "--test-threads=1"]);
    command.env(KILLED, format!("{through} {}", folder.display()));
    let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut acknowledged = Vec::new();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines().map_while(Result::ok);
    for line in lines {
        let Some((id, unshared)) = line.strip_prefix("kept ").and_then(|kept| kept.split_once(' ')) else {
            continue;
        };
        acknowledged.push(id.parse().unwrap());
        if acknowledged.len() == 20 {
            proxy.break_off();
        }
        if unshared.parse::<usize>().unwrap() == full {
            // The rest of what it had said is read to its end.
            process.kill().unwrap();
        }
    }
    process.wait().unwrap();
    acknowledged
}

/// Nobody else was on the floor: each of its floor entries was decided on the one before.
fn decided_on() -> HashMap<EntryId, Option<EntryId>> {
    let ids = (FIRST..FIRST + 20_000).step_by(2).map(|n| EntryId::from_bits(u128::from(n)));
    let before = std::iter::once(None).chain(ids.clone().map(Some));
    ids.zip(before).collect()
}

#[test]
fn a_console_killed_with_a_full_outbox_shares_it_when_it_is_back() {
    for _ in 0..times() {
        let server = Server::start();
        let at = server.address("M");
        begin(&at);
        let proxy = Proxy::to(server.port());
        let through = address(proxy.port(), "M");
        let folder = tempfile::tempdir().unwrap();
        let mut desks: Vec<Desk> =
            ["brussels", "geneva"].map(|name| Desk::open(&at, folder.path(), name)).into();
        let numbers = AtomicU64::new(1);
        let mut acknowledged = Vec::new();
        work_while(&mut desks, [Hand::Notes, Hand::Notes], &numbers, FAST, || {
            acknowledged = killed_with(100, &through, folder.path(), &proxy);
        });
        let mut back = Desk::open(&through, folder.path(), "facilitator");
        assert!(back.store.unshared().len() >= 100);
        proxy.restore();
        (back.acknowledged, back.decided_on) = (acknowledged, decided_on());
        desks.insert(0, back);
        let mut room = Room { folder, desks, next: numbers };
        room.settle(&at);
    }
}
