//! From an entry stored in one process to the screen of another: a desk and the display for the room.

use std::io::Read;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use informals::delegations::{Category, guest};
use informals::journal::{FileStore, OpenMode};
use informals::meeting::{Asking, Channel, Command, FloorTo, Kind, Role, Speaker};
use informals::runtime::{Opened, When, console};

use crate::table::{Row, row, told};
use crate::terminal::{Running, begins};

/// Entries that are waited for.
const RUNS: usize = 100;

const LIMIT: Duration = Duration::from_millis(100);
const PATIENCE: Duration = Duration::from_secs(10);
const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";

/// A desk whose screen is read.
struct Seen {
    running: Option<Running>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
}

impl Seen {
    fn start(home: &Path, arguments: &[&str]) -> Self {
        let (running, mut reader) = begins(home, env!("CARGO_BIN_EXE_informals"), arguments);
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                if send.send(buffer.get(..read).unwrap().to_vec()).is_err() {
                    return;
                }
            }
        });
        let parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
        Self { running: Some(running), output, parser }
    }

    /// Waits until a text is on the screen, and says when it was there.
    fn sees(&mut self, text: &str) -> Instant {
        let begun = Instant::now();
        while !self.parser.screen().contents().contains(text) {
            let left = PATIENCE.saturating_sub(begun.elapsed());
            let bytes = self.output.recv_timeout(left);
            self.parser.process(&bytes.unwrap_or_else(|_| panic!("no {text} on the screen")));
        }
        Instant::now()
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        if let Some(running) = self.running.take() {
            running.ends();
        }
    }
}

pub fn rows() -> Vec<Row> {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let journal = home.path().join("m.jsonl");
    let open = ["open", AGENDA, "--practice", "10:40", "--still", "--journal", journal.to_str().unwrap()];
    let mut desk = Seen::start(home.path(), &open);
    desk.sees("NOT FOR SHARING");
    let (store, _) = FileStore::open(&journal, OpenMode::Write).unwrap();
    let mut opened = Opened::read(Box::new(store)).unwrap();
    let items: Vec<_> = opened.meeting().room().agenda.items.iter().map(|item| item.label.clone()).collect();
    for item in items.into_iter().take(4) {
        does(&mut opened, &Command::OpenItem { item });
    }
    let mut display = Seen::start(home.path(), &["join", journal.to_str().unwrap(), "--role", "audience"]);
    display.sees("The list of speakers is open");
    let desk = after_each(&mut opened, &mut desk, "Desk");
    let display = after_each(&mut opened, &mut display, "Room");
    vec![
        line("an entry of another process, on the desk", desk),
        line("the same, on the display for the room", display),
    ]
}

fn does(opened: &mut Opened, command: &Command) {
    opened.perform(&console(Role::Facilitator, None), When::Now, command).unwrap();
}

/// From before the command is decided, its sync included, until the name is on the screen.
fn after_each(opened: &mut Opened, seen: &mut Seen, name: &str) -> Vec<Duration> {
    (0..RUNS)
        .map(|run| {
            let guest = format!("{name} guest {run:03}");
            let floor = Command::GiveFloor { to: FloorTo::Called(Box::new(called(&guest))) };
            let begun = Instant::now();
            does(opened, &floor);
            seen.sees(&guest).duration_since(begun)
        })
        .collect()
}

fn called(name: &str) -> Asking {
    Asking {
        speaker: Speaker::plain(guest(name, Category::GuestPerson)),
        kind: Kind::Statement,
        channel: Channel::Hand,
        asked: None,
        limit: None,
        note: None,
        rank: None,
    }
}

fn line(what: &'static str, mut times: Vec<Duration>) -> Row {
    times.sort_unstable();
    let part = |hundredths: usize| times.get(times.len() * hundredths / 100).copied().unwrap_or_default();
    let (half, most) = (part(50), part(99));
    let measured = format!("half within {}, 99 of 100 within {}", told(half), told(most));
    row(what, measured, told(LIMIT), most <= LIMIT)
}
