//! How long an entry takes, beside the same by a bare client in the same run: `INFORMALS_FIGURES=1`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what it did not expect"
)]

mod jetstream_support;
mod journal_support;

use std::time::{Duration, Instant};

use informals::journal::{Seq, Store};
use jetstream_support::consoles::{Desk, begin, direct};
use jetstream_support::proxy::Proxy;
use jetstream_support::server::{Server, address};
use journal_support::{note, note_saying};

const ENTRIES: u128 = 1000;

#[expect(clippy::disallowed_methods, reason = "what is measured here is real time")]
fn now() -> Instant {
    Instant::now()
}

fn figures(what: &str, mut lengths: Vec<Duration>) -> Duration {
    lengths.sort();
    let (p50, p99) = (lengths[lengths.len() / 2], lengths[lengths.len() * 99 / 100]);
    println!("{what}: p50 {} µs, p99 {} µs", p50.as_micros(), p99.as_micros());
    p50
}

fn bare(server: &Server) -> Vec<Duration> {
    let place = format!("127.0.0.1:{}", server.port());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let context = async_nats::jetstream::new(async_nats::connect(place).await.unwrap());
        let subjects = vec!["bare.*".to_owned()];
        let config =
            async_nats::jetstream::stream::Config { name: "bare".into(), subjects, ..Default::default() };
        context.create_stream(config).await.unwrap();
        let mut lengths = Vec::new();
        for n in 0..ENTRIES {
            let body = serde_json::to_vec(&note(n)).unwrap();
            let start = now();
            context.publish("bare.one", body.into()).await.unwrap().await.unwrap();
            lengths.push(start.elapsed());
        }
        lengths
    })
}

#[test]
fn an_entry_takes_little_longer_than_the_bare_message() {
    if std::env::var_os("INFORMALS_FIGURES").is_none() {
        return;
    }
    let server = Server::start();
    let bare = figures("bare client, acknowledged", bare(&server));
    let at = server.address("direct");
    begin(&at);
    let mut store = direct(&at);
    let lengths = (0..ENTRIES).map(|n| {
        let start = now();
        store.append(&note(n + 1), Seq::NOTHING).unwrap();
        start.elapsed()
    });
    figures("direct, acknowledged", lengths.collect());

    let (at, folder) = (server.address("shared"), tempfile::tempdir().unwrap());
    begin(&at);
    let mut desk = Desk::open(&at, folder.path(), "facilitator");
    let mut other = Desk::open(&at, folder.path(), "geneva");
    let (mut acknowledged, mut shown, mut later) = (Vec::new(), Vec::new(), 0);
    for n in 1..=ENTRIES {
        let start = now();
        let seq = desk.store.append(&note(n), Seq::NOTHING).unwrap();
        acknowledged.push(start.elapsed());
        later += u32::from(seq == Seq::NOTHING);
        other.until("the entry", |other| other.read.len() >= usize::try_from(n).unwrap());
        shown.push(start.elapsed());
        desk.look();
    }
    println!("shared, answered after the patience: {later}");
    let shared = figures("shared, acknowledged", acknowledged);
    figures("shared, synced in the copy of another console and shown there", shown);
    println!("shared / bare at p50: {:.2}", shared.as_secs_f64() / bare.as_secs_f64());
    slow_link(&server);
}

/// A hundred milliseconds between the machines, there and back.
fn slow_link(server: &Server) {
    let (at, folder) = (server.address("slow"), tempfile::tempdir().unwrap());
    begin(&at);
    let proxy = Proxy::to(server.port());
    proxy.delay_by(Duration::from_millis(50));
    let mut desk = Desk::open(&address(proxy.port(), "slow"), folder.path(), "facilitator");
    let mut lengths = Vec::new();
    for n in 0..50 {
        desk.look();
        let start = now();
        desk.store.append(&note_saying(n + 1, "from far away"), Seq::NOTHING).unwrap();
        lengths.push(start.elapsed());
        desk.nap(Duration::from_millis(30));
    }
    figures("shared, 100 ms away, kept here", lengths);
    desk.until_shared();
}
