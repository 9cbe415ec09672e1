//! Two hundred meetings at once, each with a facilitator, a note-taker and a display, at the pace of a real one.
//!
//! Every console is what a desk has: its own connection, thread, copy and outbox. They are in this one process, because
//! six hundred screens would measure the screens.

use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, Scope};
use std::time::{Duration, Instant};

use informals::journal::{Link, Store};
use informals::meeting::{Entry, EntryId};

use crate::Spread;
use crate::jetstream_support::consoles::{Desk, begin};
use crate::jetstream_support::server::Server;
use crate::journal_support::{floor, note};
use crate::others::Room;
use crate::spent::Spent;
use crate::table::{Row, beside, row, told};

const MEETINGS: u32 = 200;
/// The morning of 25 June has about 150 entries on the floor and 130 notes in two hours.
const FLOOR_EVERY: Duration = Duration::from_secs(48);
const NOTE_EVERY: Duration = Duration::from_secs(55);
const LASTS: Duration = Duration::from_mins(3);
/// So often whoever waits looks whether it is over.
const AWAKE: Duration = Duration::from_secs(10);
/// What a person does not notice.
const UNNOTICED: Duration = Duration::from_millis(100);

/// What all consoles measure.
#[derive(Default)]
struct Figures {
    begun: Mutex<HashMap<EntryId, Instant>>,
    acknowledged: Mutex<Vec<Duration>>,
    shown: Mutex<Vec<Duration>>,
    pictures: Mutex<Vec<Duration>>,
    ends: AtomicBool,
}

impl Figures {
    fn end(&self) -> bool {
        self.ends.load(Ordering::Relaxed)
    }
}

/// What somebody does all the time.
#[derive(Clone, Copy)]
struct Part {
    user: &'static str,
    make: fn(u128) -> Entry,
    every: Duration,
    shows: Shows,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shows {
    TheRoom,
    Nobody,
}

const FACILITATOR: Part =
    Part { user: "facilitator", make: floor, every: FLOOR_EVERY, shows: Shows::TheRoom };
const NOTE_TAKER: Part = Part { user: "geneva", make: note, every: NOTE_EVERY, shows: Shows::Nobody };

pub fn rows() -> Vec<Row> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let server = Server::start();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let figures = Arc::new(Figures::default());
    let [server, consoles] = thread::scope(|scope| {
        for n in 0..MEETINGS {
            gather(scope, &server, folder.path(), n, &figures);
        }
        // What it costs to come in is no part of what it costs to be there.
        thread::sleep(Duration::from_secs(5));
        let processes = [server.process(), std::process::id()];
        let before = processes.map(|process| (process, Spent::by(process)));
        thread::sleep(LASTS);
        let costs = before.map(|(process, before)| cost(before, Spent::by(process)));
        figures.ends.store(true, Ordering::Relaxed);
        costs
    });
    let taken = |lengths: &Mutex<Vec<Duration>>| std::mem::take(&mut *lengths.lock().unwrap());
    let (acknowledged, shown) = (taken(&figures.acknowledged), taken(&figures.shown));
    let what = format!("{MEETINGS} meetings of 3 consoles, {} entries in 3 min", acknowledged.len());
    vec![
        beside(format!("{what}: the server"), server),
        beside(format!("{what}: all consoles, without their screens"), consoles),
        latency("an entry, appended and acknowledged", acknowledged),
        latency("an entry, shown on the other console", shown),
        latency("a picture, at the display, from the key on", taken(&figures.pictures)),
    ]
}

fn cost(before: Spent, after: Spent) -> String {
    let share = (after.processor - before.processor) / LASTS.as_secs_f64() * 100.0;
    format!("{share:.1} % of one core, {:.0} MB", after.megabytes)
}

fn latency(what: &str, lengths: Vec<Duration>) -> Row {
    let spread = Spread::of(lengths);
    row(format!("among them, {what}"), spread.told(), told(UNNOTICED), spread.most <= UNNOTICED)
}

/// Three consoles come in.
fn gather<'a>(scope: &'a Scope<'a, '_>, server: &Server, folder: &Path, n: u32, figures: &Arc<Figures>) {
    let at = server.address(&format!("M{n}"));
    begin(&at);
    let folder = folder.join(format!("{n}"));
    for part in [FACILITATOR, NOTE_TAKER] {
        let (mut desk, figures) = (Desk::open(&at, &folder, part.user), Arc::clone(figures));
        desk.until("the link is whole", |desk| desk.store.link() == Link::Whole);
        if part.shows == Shows::TheRoom {
            desk.store.show(EntryId::from_bits(0).to_string().into_bytes());
        }
        scope.spawn(move || works(desk, part, n, &figures));
    }
    let (room, figures) = (Room::on(&at), Arc::clone(figures));
    scope.spawn(move || watches(&room, &figures));
}

fn watches(room: &Room, figures: &Figures) {
    while !figures.end() {
        if let Some(body) = room.next(AWAKE) {
            let shown = String::from_utf8(body).unwrap().parse().unwrap();
            if let Some(begun) = figures.begun.lock().unwrap().get(&shown) {
                figures.pictures.lock().unwrap().push(begun.elapsed());
            }
        }
    }
}

/// Acts at its pace, each meeting a little later than the one before, and looks whenever something comes.
fn works(mut desk: Desk, part: Part, meeting: u32, figures: &Figures) {
    let mut next = Instant::now() + part.every * meeting / MEETINGS;
    let mut n = u128::from(meeting) * 1_000_000 + if part.shows == Shows::TheRoom { 0 } else { 500_000 };
    while !figures.end() {
        let left = next.saturating_duration_since(Instant::now()).min(AWAKE);
        if left.is_zero() {
            next += part.every;
            n += 1;
            acts(&mut desk, part, n, figures);
        } else {
            desk.nap(left);
        }
        looks(&mut desk, figures);
    }
}

fn acts(desk: &mut Desk, part: Part, n: u128, figures: &Figures) {
    let entry = (part.make)(n);
    let begun = Instant::now();
    figures.begun.lock().unwrap().insert(entry.id, begun);
    let picture = entry.id.to_string().into_bytes();
    desk.act(entry);
    figures.acknowledged.lock().unwrap().push(begun.elapsed());
    if part.shows == Shows::TheRoom {
        desk.store.show(picture);
    }
}

fn looks(desk: &mut Desk, figures: &Figures) {
    let read = desk.read.len();
    desk.look();
    for stored in desk.read.iter().skip(read).filter(|stored| stored.entry.by != desk.who) {
        if let Some(begun) = figures.begun.lock().unwrap().get(&stored.entry.id) {
            figures.shown.lock().unwrap().push(begun.elapsed());
        }
    }
}
