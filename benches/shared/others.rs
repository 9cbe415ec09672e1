//! Whoever looks at the same meeting: when an entry, or a picture for the room, is there to be shown.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use informals::journal::jetstream::{Access, Address, Watching};
use informals::meeting::EntryId;

use crate::jetstream_support::consoles::Desk;

/// Longer than anything takes that comes at all.
const AT_LAST: Duration = Duration::from_secs(30);

/// Another console, served by a thread of its own.
pub struct Other {
    shows: Receiver<(EntryId, Instant)>,
    ends: Arc<AtomicBool>,
    serves: Option<JoinHandle<()>>,
}

impl Other {
    pub fn on(address: &Address, folder: &Path, user: &str) -> Self {
        let mut desk = Desk::open(address, folder, user);
        let (says, shows) = channel();
        let ends = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&ends);
        let serves = thread::spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                desk.nap(Duration::from_millis(200));
                tell_new(&mut desk, &says);
            }
        });
        Self { shows, ends, serves: Some(serves) }
    }

    /// When this entry was synced in the other's copy and handed out to be shown.
    pub fn showed(&self, entry: EntryId) -> Instant {
        loop {
            let (shown, at) = self.shows.recv_timeout(AT_LAST).unwrap();
            if shown == entry {
                return at;
            }
        }
    }
}

fn tell_new(desk: &mut Desk, says: &Sender<(EntryId, Instant)>) {
    let read = desk.read.len();
    desk.look();
    let now = Instant::now();
    for stored in desk.read.iter().skip(read) {
        let _ = says.send((stored.entry.id, now));
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        let _ = self.serves.take().map(JoinHandle::join);
    }
}

/// A display for the room.
pub struct Room {
    watching: Watching,
    woken: Receiver<()>,
}

impl Room {
    /// Waits for a first picture.
    pub fn on(address: &Address) -> Self {
        let (wakes, woken) = channel();
        let on_arrival = Arc::new(move || wakes.send(()).unwrap_or_default());
        let (watching, _) = Watching::open(address, &Access::default(), on_arrival).unwrap();
        Self { watching, woken }
    }

    /// What has come when something comes, or when so long nothing did.
    pub fn next(&self, patience: Duration) -> Option<Vec<u8>> {
        let _ = self.woken.recv_timeout(patience);
        self.watching.newest().map(|picture| picture.body)
    }

    /// Waits for this picture.
    pub fn shows(&self, body: &[u8]) {
        loop {
            if self.watching.newest().is_some_and(|picture| picture.body == body) {
                return;
            }
            self.woken.recv_timeout(AT_LAST).unwrap();
        }
    }
}
