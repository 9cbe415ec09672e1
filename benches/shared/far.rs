//! A note-taker a hundred milliseconds away from the server, beside one at a file of her own machine: keys and clock.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::Spread;
use crate::jetstream_support::proxy::Proxy;
use crate::jetstream_support::server::{Server, address};
use crate::table::{Row, row, told};
use crate::terminal::Terminal;

/// Each way: a hundred milliseconds there and back.
const AWAY: Duration = Duration::from_millis(50);
const NOTES: usize = 60;
const SECONDS: usize = 15;
/// Letters of a note after the word by which it is found.
const LETTERS: &str = "marking";
/// Nobody sees the difference.
const UNSEEN: Duration = Duration::from_millis(3);
const AGENDA: &str = "agendas/2021-06-25-new-technologies.toml";
const BEGUN: &str = "open-item D\ninscribe Japan, Mexico\ngive-floor\n";

pub fn rows() -> Vec<Row> {
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let server = Server::start();
    let proxy = Proxy::to(server.port());
    proxy.delay_by(AWAY);
    let far = address(proxy.port(), "M").to_string();
    let mut here = NoteTaker::at(home.path(), "M", "M");
    let mut away = NoteTaker::at(home.path(), &server.address("M").to_string(), &far);
    let (mut at_file, mut at_server) = (Typed::default(), Typed::default());
    for n in 0..NOTES {
        here.notes(n, &mut at_file);
        away.notes(n, &mut at_server);
    }
    let (here, away) = (here.clock(), away.clock());
    vec![
        compared("a letter, until it is on the screen", at_file.letters, at_server.letters),
        compared(
            "Enter and the next letters, until they are on the screen",
            at_file.next_line,
            at_server.next_line,
        ),
        compared("the clock, after the full second", here, away),
    ]
}

fn compared(what: &str, here: Vec<Duration>, away: Vec<Duration>) -> Row {
    let (here, away) = (Spread::of(here), Spread::of(away));
    row(
        format!("{what}, 100 ms away"),
        away.told(),
        format!("at a file, {}, and {} more", here.told(), told(UNSEEN)),
        away.half <= here.half + UNSEEN && away.most <= here.most + UNSEEN * 2,
    )
}

#[derive(Default)]
struct Typed {
    letters: Vec<Duration>,
    next_line: Vec<Duration>,
}

/// A note-taker's desk on a terminal.
struct NoteTaker(Terminal);

impl NoteTaker {
    /// The meeting is begun under one name, and she joins it under the other.
    fn at(home: &Path, begun: &str, joined: &str) -> Self {
        does(home, &["do", begun, "--agenda", AGENDA, "-"]);
        let mut desk = Terminal::start(home, &["join", joined, "--role", "note-taker"], 80, 24);
        desk.sees("Enter store");
        Self(desk)
    }

    /// One note; the first letters come with the Enter that stores the one before.
    fn notes(&mut self, n: usize, typed: &mut Typed) {
        let mut text = format!("zq{n:03}");
        let next = self.presses(&format!("\r{text}"), &text);
        if n > 0 {
            typed.next_line.push(next);
        }
        for letter in LETTERS.chars() {
            text.push(letter);
            typed.letters.push(self.presses(&letter.to_string(), &text));
        }
    }

    fn presses(&mut self, keys: &str, then: &str) -> Duration {
        let begun = Instant::now();
        self.0.types(keys);
        self.0.sees(then);
        begun.elapsed()
    }

    /// How long after each full second its clock shows it, while notes are stored.
    fn clock(&mut self) -> Vec<Duration> {
        let mut second = || {
            let shown = self.shown_time();
            self.0.no_longer_sees(&shown);
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            self.0.types("a note while the clock runs\r");
            Duration::from_nanos(u64::from(since.subsec_nanos()))
        };
        std::iter::repeat_with(&mut second).take(SECONDS).collect()
    }

    /// `10:49:12 EDT` on its first row: without the zone it could be another time on the screen.
    fn shown_time(&mut self) -> String {
        let head = self.0.rows().into_iter().next().unwrap_or_default();
        let mut words = head.split_whitespace().skip_while(|word| word.matches(':').count() != 2);
        format!("{} {}", words.next().unwrap(), words.next().unwrap())
    }
}

fn does(home: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_informals"));
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
        command.env(name, home);
    }
    let mut child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(BEGUN.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}
