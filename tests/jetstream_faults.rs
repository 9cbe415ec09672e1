//! What a network and a server can do while people work: nothing acknowledged is lost, doubled, or comes back
//! without being told.
//!
//! `INFORMALS_FAULTS=20` runs each fault that many times.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;
mod journal_support;

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use informals::journal::jetstream::Address;
use informals::journal::{Link, Store};
use informals::meeting::Entry;
use jetstream_support::consoles::{Desk, begin, check, kept};
use jetstream_support::proxy::Proxy;
use jetstream_support::server::{Server, address, pause};
use journal_support::{floor, note};
use tempfile::TempDir;

fn times() -> u32 {
    std::env::var("INFORMALS_FAULTS").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// What somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Floor,
    Notes,
}

struct Room {
    folder: TempDir,
    desks: Vec<Desk>,
    next: AtomicU64,
}

impl Room {
    fn open(addresses: [&Address; 3]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let names = ["facilitator", "brussels", "geneva"];
        let desks = names.iter().zip(addresses).map(|(name, at)| Desk::open(at, folder.path(), name));
        Self { desks: desks.collect(), folder, next: AtomicU64::new(1) }
    }

    /// All write, about two hundred entries a second each, while something happens.
    fn work_while(&mut self, hands: [Hand; 3], happens: impl FnOnce()) {
        let over = &AtomicU64::new(0);
        let numbers = &self.next;
        thread::scope(|scope| {
            for (desk, hand) in self.desks.iter_mut().zip(hands) {
                scope.spawn(move || {
                    while over.load(Ordering::Relaxed) == 0 {
                        desk.act(entry(numbers, hand));
                        desk.take_back();
                        desk.nap(Duration::from_millis(5));
                    }
                });
            }
            happens();
            over.store(1, Ordering::Relaxed);
        });
    }

    /// Everything is shared in the end, and everything adds up.
    fn settle(&mut self, at: &Address) {
        for desk in &mut self.desks {
            loop {
                desk.until_shared();
                desk.take_back();
                if desk.store.unshared().is_empty() {
                    break;
                }
            }
        }
        let there = kept(at);
        for desk in &mut self.desks {
            desk.until("all that the server keeps", |desk| desk.read.len() >= there.len());
        }
        check(at, &mut self.desks);
        let acknowledged: usize = self.desks.iter().map(|desk| desk.acknowledged.len()).sum();
        let returned: usize = self.desks.iter().map(|desk| desk.returned.len()).sum();
        assert!(acknowledged > 0 && self.folder.path().exists());
        println!("{acknowledged} acknowledged, 0 lost, 0 stored twice, {returned} came back and were told");
    }
}

fn entry(numbers: &AtomicU64, hand: Hand) -> Entry {
    let n = u128::from(numbers.fetch_add(1, Ordering::Relaxed));
    match hand {
        Hand::Notes => note(n),
        Hand::Floor => floor(n),
    }
}

/// One holds the floor desk, the others take notes.
const FLOOR_AND_NOTES: [Hand; 3] = [Hand::Floor, Hand::Notes, Hand::Notes];
/// Two want the floor at once.
const TWO_WANT_THE_FLOOR: [Hand; 3] = [Hand::Floor, Hand::Floor, Hand::Notes];

#[test]
fn three_writers_at_once_lose_and_double_nothing() {
    for hands in [FLOOR_AND_NOTES, TWO_WANT_THE_FLOOR] {
        let server = Server::start();
        let at = server.address("M");
        begin(&at);
        let mut room = Room::open([&at, &at, &at]);
        room.work_while(hands, || pause(Duration::from_secs(1)));
        room.settle(&at);
    }
}

#[test]
fn a_server_killed_and_restarted_under_load_loses_and_doubles_nothing() {
    for _ in 0..times() {
        for hands in [FLOOR_AND_NOTES, TWO_WANT_THE_FLOOR] {
            let mut server = Server::start();
            let at = server.address("M");
            begin(&at);
            let mut room = Room::open([&at, &at, &at]);
            room.work_while(hands, || {
                for _ in 0..3 {
                    pause(Duration::from_millis(400));
                    server.kill();
                    pause(Duration::from_millis(200));
                    server.restart();
                }
                pause(Duration::from_millis(400));
            });
            room.settle(&at);
        }
    }
}

fn cut_for(length: Duration, hands: [Hand; 3], cut: impl Fn(&Proxy)) {
    let server = Server::start();
    let at = server.address("M");
    begin(&at);
    let proxy = Proxy::to(server.port());
    let through = address(proxy.port(), "M");
    let mut room = Room::open([&through, &at, &at]);
    room.work_while(hands, || {
        pause(Duration::from_millis(500));
        cut(&proxy);
        pause(length);
        proxy.restore();
        pause(Duration::from_millis(500));
    });
    room.settle(&at);
}

#[test]
fn a_link_that_breaks_for_three_seconds_stops_nobody() {
    for _ in 0..times() {
        cut_for(Duration::from_secs(3), FLOOR_AND_NOTES, Proxy::break_off);
        cut_for(Duration::from_secs(3), TWO_WANT_THE_FLOOR, Proxy::break_off);
    }
}

#[test]
fn a_link_that_falls_silent_for_three_seconds_stops_nobody() {
    for _ in 0..times() {
        cut_for(Duration::from_secs(3), FLOOR_AND_NOTES, Proxy::go_silent);
        cut_for(Duration::from_secs(3), TWO_WANT_THE_FLOOR, Proxy::go_silent);
    }
}

#[test]
fn a_link_that_is_gone_for_long_stops_nobody() {
    if times() < 2 {
        return;
    }
    let cuts: [fn(&Proxy); 2] = [Proxy::go_silent, Proxy::break_off];
    thread::scope(|scope| {
        for (seconds, cut) in [30, 300].into_iter().flat_map(|seconds| cuts.map(|cut| (seconds, cut))) {
            scope.spawn(move || cut_for(Duration::from_secs(seconds), FLOOR_AND_NOTES, cut));
        }
    });
}

#[test]
fn a_console_that_ends_with_a_full_outbox_shares_it_when_it_is_back() {
    for _ in 0..times() {
        let server = Server::start();
        let at = server.address("M");
        begin(&at);
        let proxy = Proxy::to(server.port());
        let through = address(proxy.port(), "M");
        let mut room = Room::open([&through, &at, &at]);
        proxy.break_off();
        room.desks[0].until("the link is gone", |desk| matches!(desk.store.link(), Link::Cut(_)));
        for _ in 0..50 {
            let (one, other) = (entry(&room.next, Hand::Floor), entry(&room.next, Hand::Notes));
            room.desks[0].act(one);
            room.desks[0].act(other);
        }
        let ended = room.desks.remove(0);
        assert_eq!(ended.store.unshared().len(), 100);
        let (before, acknowledged) = (ended.read.clone(), ended.acknowledged.clone());
        let decided_on = ended.decided_on.clone();
        drop(ended);
        proxy.restore();
        let mut back = Desk::open(&through, room.folder.path(), "facilitator");
        assert_eq!(back.read, before);
        (back.acknowledged, back.decided_on) = (acknowledged, decided_on);
        room.desks.insert(0, back);
        room.settle(&at);
        assert_eq!(kept(&at).len(), 100);
    }
}
