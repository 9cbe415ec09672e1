//! An entry until it is acknowledged, and until another console shows it, beside the bare message: in turns, one run.

use std::time::{Duration, Instant};

use informals::journal::{Link, Seq, Store};
use informals::meeting::{Entry, Track};

use crate::Spread;
use crate::bare::Bare;
use crate::jetstream_support::consoles::{Desk, begin};
use crate::jetstream_support::server::Server;
use crate::journal_support::{floor, note};
use crate::others::{Other, Room};
use crate::table::{Row, beside, row, told};

/// Entries of each track.
const ENTRIES: u128 = 1000;
/// Not measured: whatever happens once only has happened by then.
const BEFORE: u128 = 50;
/// Pictures for the room.
const PICTURES: u32 = 200;

/// What was measured of one track.
#[derive(Default)]
struct Measured {
    bare: Vec<Duration>,
    acknowledged: Vec<Duration>,
    own: Vec<Duration>,
    shown: Vec<Duration>,
    late: usize,
}

pub fn rows() -> Vec<Row> {
    let server = Server::start();
    let mut rows = measured_rows(&server, "a note", "NOTES", note);
    rows.extend(measured_rows(&server, "a floor entry", "FLOOR", floor));
    rows.push(pictures(&server));
    rows
}

fn measured_rows(server: &Server, what: &str, name: &str, make: fn(u128) -> Entry) -> Vec<Row> {
    let measured = in_turns(server, name, make);
    let late = measured.late;
    let bare = Spread::of(measured.bare);
    let (acknowledged, shown) = (Spread::of(measured.acknowledged), Spread::of(measured.shown));
    let allowed = bare.half.mul_f64(1.5);
    vec![
        beside(format!("{what}, published by a bare client and acknowledged"), bare.told()),
        row(
            format!("{what}, appended and acknowledged ({late} answers too late to wait for)"),
            format!("{}, {:.2} × bare", acknowledged.told(), ratio(acknowledged, bare)),
            format!("1.5 × bare: {}", told(allowed)),
            acknowledged.half <= allowed,
        ),
        beside(format!("{what}, synced in the own copy as well and shown"), Spread::of(measured.own).told()),
        row(
            format!("{what}, synced in the copy of another console and shown there"),
            shown.told(),
            format!("twice 1.5 × bare: {}", told(allowed * 2)),
            shown.half <= allowed * 2,
        ),
    ]
}

fn ratio(one: Spread, other: Spread) -> f64 {
    one.half.as_secs_f64() / other.half.as_secs_f64()
}

/// Bare, ours, bare, ours: both meet the same server, the same disk and the same other work on this machine.
fn in_turns(server: &Server, name: &str, make: fn(u128) -> Entry) -> Measured {
    let (at, folder) = (server.address(name), tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
    begin(&at);
    begin(&server.address(&format!("{name}-bare")));
    let mut bare = Bare::on(server.port(), &format!("{name}-bare"));
    let mut desk = Desk::open(&at, folder.path(), "facilitator");
    let other = Other::on(&at, folder.path(), "geneva");
    desk.until("the link is whole", |desk| desk.store.link() == Link::Whole);
    let (mut measured, mut floor_seen) = (Measured::default(), Seq::NOTHING);
    for n in 1..=ENTRIES + BEFORE {
        let entry = Entry { by: desk.who.clone(), ..make(n) };
        let alone = bare.publishes(&entry);
        let begun = Instant::now();
        let seq = desk.store.append(&entry, floor_seen).unwrap();
        let acknowledged = begun.elapsed();
        desk.look();
        let own = begun.elapsed();
        let shown = other.showed(entry.id).duration_since(begun);
        if seq == Seq::NOTHING {
            desk.until_shared();
        }
        if entry.track() == Track::Floor {
            floor_seen = desk.read.last().unwrap().seq;
        }
        if n > BEFORE {
            measured.bare.push(alone);
            measured.acknowledged.push(acknowledged);
            measured.own.push(own);
            measured.shown.push(shown);
            measured.late += usize::from(seq == Seq::NOTHING);
        }
    }
    measured
}

/// From the desk that moderates to a display that has no journal and is woken by what comes.
fn pictures(server: &Server) -> Row {
    let (at, folder) = (server.address("ROOM"), tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
    begin(&at);
    let mut desk = Desk::open(&at, folder.path(), "facilitator");
    desk.store.show(b"first".to_vec());
    let room = Room::on(&at);
    let lengths = (0..PICTURES).map(|n| {
        let picture = format!("picture {n}").into_bytes();
        let begun = Instant::now();
        desk.store.show(picture.clone());
        room.shows(&picture);
        begun.elapsed()
    });
    let shown = Spread::of(lengths.collect());
    let limit = Duration::from_millis(100);
    row("a picture, at a display for the room", shown.told(), told(limit), shown.most <= limit)
}
