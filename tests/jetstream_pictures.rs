//! The room's picture at a display on another machine: it comes by itself, and nothing is asked for in between.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

mod jetstream_support;

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use informals::journal::jetstream::{Access, Address, Watching};
use informals::journal::{Link, Store};
use jetstream_support::consoles::{AT_LAST, Desk, begin};
use jetstream_support::server::Server;

struct Display {
    watching: Watching,
    woken: Receiver<()>,
}

impl Display {
    /// Waits for a first picture, which must be this one.
    fn opens(address: &Address, first: &[u8]) -> Self {
        let (wakes, woken) = channel();
        let on_arrival = Arc::new(move || wakes.send(()).unwrap_or_default());
        let (watching, picture) = Watching::open(address, &Access::default(), on_arrival).unwrap();
        assert_eq!(picture.body, first);
        Self { watching, woken }
    }

    /// Is woken until this is the newest.
    fn shows(&self, picture: &[u8]) {
        while self.watching.newest().is_none_or(|newest| newest.body != picture) {
            assert!(self.woken.recv_timeout(AT_LAST).is_ok(), "it was not woken");
        }
    }
}

/// What clients have said to the server, as it counts them.
fn messages_in(server: &Server) -> u64 {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let client = async_nats::connect(format!("127.0.0.1:{}", server.port())).await.unwrap();
        let stream = async_nats::jetstream::new(client).get_stream("audience-M").await.unwrap();
        stream.cached_info().state.last_sequence
    })
}

#[test]
fn a_display_is_woken_by_every_picture_and_by_nothing_else() {
    let server = Server::start();
    let (at, folder) = (server.address("M"), tempfile::tempdir().unwrap());
    begin(&at);
    let mut desk = Desk::open(&at, folder.path(), "facilitator");
    desk.store.show(b"0".to_vec());
    desk.until("the link is whole", |desk| desk.store.link() == Link::Whole);
    let display = Display::opens(&at, b"0");
    for n in 1..=5 {
        let picture = format!("{n}").into_bytes();
        desk.store.show(picture.clone());
        display.shows(&picture);
    }
    assert_eq!(messages_in(&server), 6);
    // That the first picture was waited for long enough is said once; after that nothing wakes it.
    let over = Duration::from_secs(6);
    let wakes = std::iter::from_fn(|| display.woken.recv_timeout(over).ok()).count();
    assert!(wakes <= 2, "woken {wakes} times for nothing");
    desk.store.show(b"at last".to_vec());
    display.shows(b"at last");
}

#[test]
fn a_display_whose_link_was_gone_shows_the_last_picture_when_it_is_back() {
    let mut server = Server::start();
    let (at, folder) = (server.address("M"), tempfile::tempdir().unwrap());
    begin(&at);
    let mut desk = Desk::open(&at, folder.path(), "facilitator");
    desk.store.show(b"before".to_vec());
    let display = Display::opens(&at, b"before");
    server.kill();
    desk.store.show(b"while it was gone".to_vec());
    server.restart();
    display.shows(b"while it was gone");
    // Whoever comes later sees it as well.
    Display::opens(&at, b"while it was gone");
}
