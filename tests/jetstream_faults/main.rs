//! What a network and a server can do while people work: nothing acknowledged is lost, doubled, or comes back
//! without being told.
//!
//! `INFORMALS_FAULTS=20` runs each fault that many times, and cuts links for half a minute and five minutes as well.

#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

#[path = "../jetstream_support/mod.rs"]
mod jetstream_support;
#[path = "../journal_support/mod.rs"]
mod journal_support;
mod killed;
mod room;

use std::thread;
use std::time::Duration;

use informals::journal::{Link, Store};
use jetstream_support::consoles::begin;
use jetstream_support::proxy::Proxy;
use jetstream_support::server::{Server, pause};
use jetstream_support::small_disk::SmallDisk;
use room::{FAST, FLOOR_AND_NOTES, Hand, Room, STEADY, TWO_WANT_THE_FLOOR, far_room, times};

#[test]
fn three_writers_at_once_lose_and_double_nothing() {
    for hands in [FLOOR_AND_NOTES, TWO_WANT_THE_FLOOR] {
        let server = Server::start();
        let at = server.address("M");
        begin(&at);
        let mut room = Room::open([&at, &at, &at]);
        room.work_while(hands, FAST, || pause(Duration::from_secs(1)));
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
            room.work_while(hands, FAST, || {
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
    let (mut room, proxy) = far_room(&server, "M");
    room.work_while(hands, FAST, || {
        pause(Duration::from_millis(500));
        cut(&proxy);
        pause(length);
        proxy.restore();
        pause(Duration::from_millis(500));
    });
    room.settle(&server.address("M"));
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

/// Twenty meetings and more at once on one server, each with a link that is gone: half of them broken, half silent.
#[test]
fn a_link_that_is_gone_for_long_stops_nobody() {
    if times() < 2 {
        return;
    }
    let cuts: [fn(&Proxy); 2] = [Proxy::go_silent, Proxy::break_off];
    let server = &Server::start();
    thread::scope(|scope| {
        for (seconds, n) in [30, 300].into_iter().flat_map(|seconds| (0..times()).map(move |n| (seconds, n)))
        {
            let cut = if n % 2 == 0 { cuts[0] } else { cuts[1] };
            scope.spawn(move || {
                let meeting = format!("{seconds}-{n}");
                let (mut room, proxy) = far_room(server, &meeting);
                room.work_while(FLOOR_AND_NOTES, STEADY, || {
                    pause(STEADY * 3);
                    cut(&proxy);
                    pause(Duration::from_secs(seconds));
                    proxy.restore();
                    pause(STEADY * 3);
                });
                room.settle(&server.address(&meeting));
            });
        }
    });
}

/// The deputy takes the floor while the facilitator, who held it, hears nothing; both go on, and notes are taken.
#[test]
fn a_floor_desk_taken_over_while_its_holder_is_cut_off_costs_nobody_an_entry_untold() {
    for _ in 0..times() {
        let server = Server::start();
        let (mut room, proxy) = far_room(&server, "M");
        room.work_while(FLOOR_AND_NOTES, FAST, || pause(Duration::from_millis(300)));
        proxy.break_off();
        room.desks[0].until("the link is gone", |desk| matches!(desk.store.link(), Link::Cut(_)));
        room.work_while(TWO_WANT_THE_FLOOR, FAST, || pause(Duration::from_millis(500)));
        assert!(!room.desks[0].store.unshared().is_empty());
        room.work_while([Hand::Notes, Hand::Floor, Hand::Notes], FAST, || {
            proxy.restore();
            pause(Duration::from_millis(700));
        });
        room.settle(&server.address("M"));
        assert!(!room.desks[0].returned.is_empty(), "whoever held the floor was not told");
    }
}

#[test]
fn a_server_whose_disk_is_full_under_load_is_told_and_loses_and_doubles_nothing() {
    for _ in 0..times() {
        let Some(disk) = SmallDisk::of(1) else {
            println!("NOT TRIED: a small disk can be made by root only");
            return;
        };
        let place = disk.0.path().display();
        let server = Server::start_with(&format!(
            "jetstream {{ store_dir: \"{place}\", sync_interval: always, max_file_store: 1GB }}"
        ));
        let at = server.address("M");
        begin(&at);
        let mut room = Room::open([&at, &at, &at]);
        for round in 1..=30 {
            room.work_while(FLOOR_AND_NOTES, FAST, || pause(Duration::from_millis(500)));
            if room.desks.iter().all(|desk| !desk.told.is_empty()) {
                break;
            }
            assert!(round < 30, "the server is never full");
        }
        disk.grows_to(64);
        room.settle(&at);
    }
}
