//! Three people at work in one meeting while something happens to the network or the server.

use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use informals::journal::Store;
use informals::journal::jetstream::Address;
use informals::meeting::Entry;
use tempfile::TempDir;

use crate::jetstream_support::consoles::{Desk, begin, check, kept};
use crate::jetstream_support::proxy::Proxy;
use crate::jetstream_support::server::{Server, address, pause};
use crate::journal_support::{floor, note};

pub fn times() -> u32 {
    std::env::var("INFORMALS_FAULTS").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// About two hundred entries a second from each.
pub const FAST: Duration = Duration::from_millis(5);
/// Where dozens of meetings go on at once.
pub const STEADY: Duration = Duration::from_secs(1);

/// What somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Floor,
    Notes,
}

pub struct Room {
    pub folder: TempDir,
    pub desks: Vec<Desk>,
    pub next: AtomicU64,
}

impl Room {
    pub fn open(addresses: [&Address; 3]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let names = ["facilitator", "brussels", "geneva"];
        let desks = names.iter().zip(addresses).map(|(name, at)| Desk::open(at, folder.path(), name));
        Self { desks: desks.collect(), folder, next: AtomicU64::new(1) }
    }

    /// All write, each again after so long, while something happens.
    pub fn work_while(&mut self, hands: [Hand; 3], pace: Duration, happens: impl FnOnce()) {
        work_while(&mut self.desks, hands, &self.next, pace, happens);
    }

    /// Everything is shared in the end, and everything adds up.
    pub fn settle(&mut self, at: &Address) {
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

pub fn work_while<const MANY: usize>(
    desks: &mut [Desk],
    hands: [Hand; MANY],
    numbers: &AtomicU64,
    pace: Duration,
    happens: impl FnOnce(),
) {
    let over = &AtomicU64::new(0);
    thread::scope(|scope| {
        for (desk, hand) in desks.iter_mut().zip(hands) {
            scope.spawn(move || {
                while over.load(Ordering::Relaxed) == 0 {
                    desk.act(entry(numbers, hand));
                    desk.take_back();
                    pause(pace);
                }
            });
        }
        happens();
        over.store(1, Ordering::Relaxed);
    });
}

pub fn entry(numbers: &AtomicU64, hand: Hand) -> Entry {
    let n = u128::from(numbers.fetch_add(1, Ordering::Relaxed));
    match hand {
        Hand::Notes => note(n),
        Hand::Floor => floor(n),
    }
}

/// One holds the floor desk, the others take notes.
pub const FLOOR_AND_NOTES: [Hand; 3] = [Hand::Floor, Hand::Notes, Hand::Notes];
/// Two want the floor at once.
pub const TWO_WANT_THE_FLOOR: [Hand; 3] = [Hand::Floor, Hand::Floor, Hand::Notes];

/// A meeting on a server, with the facilitator behind a link that can be cut.
pub fn far_room(server: &Server, meeting: &str) -> (Room, Proxy) {
    let at = server.address(meeting);
    begin(&at);
    let proxy = Proxy::to(server.port());
    let through = address(proxy.port(), meeting);
    (Room::open([&through, &at, &at]), proxy)
}
