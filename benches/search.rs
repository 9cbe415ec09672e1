//! How long a key takes when one of ten thousand names is typed: `cargo bench --bench search`.
//!
//! Beside it, in the same run, `fzf --filter` over the same names, which starts a process for each key; a person
//! would wait for that.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made should say where")]
#![expect(clippy::disallowed_methods, reason = "a measurement asks the machine for its time")]

#[expect(dead_code, reason = "a part of it is used here")]
mod table;

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use informals::delegations::{Among, Category, Code, Delegation, ListName, Roster, ShortName, SpokenName};
use table::{row, timed, told};

const NAMES: usize = 10_000;
const LIMIT: Duration = Duration::from_millis(2);
const TIMES: usize = 20;

/// What is typed, key by key: the beginning of a name, a word within one, a slip, nothing that is there.
const TYPED: [&str; 6] = ["indonesia", "republic of kor", "trinadad", "cote d'iv", "tabira 4711", "xqzwv"];

/// Syllables of names that nobody has.
const SYLLABLES: [&str; 16] =
    ["ta", "bi", "ra", "mo", "ne", "lu", "ka", "sol", "ver", "dan", "pe", "ri", "ost", "um", "fa", "gil"];

fn main() {
    let names = names();
    let roster = Roster::as_of("2021-06-25".parse().unwrap(), &names);
    table::head();
    let lines: Vec<String> = roster.all().iter().map(|who| who.name.to_string()).collect();
    let lines = lines.join("\n");
    for typed in TYPED {
        let ends: Vec<usize> = typed.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
        let keys = ends.iter().map(|end| key(&roster, typed.get(..*end).unwrap()));
        let slow = keys.max().unwrap();
        let beside = fzf(typed, &lines).map_or("not there".to_owned(), told);
        let what = format!("slowest key of “{typed}” among {NAMES} names");
        row(what, told(slow), format!("{} (fzf --filter: {beside})", told(LIMIT)), slow <= LIMIT).print();
    }
}

/// Names to the number, different from each other.
fn names() -> Vec<Delegation> {
    let missing = NAMES - Roster::as_of("2021-06-25".parse().unwrap(), &[]).all().len();
    let syllable =
        |number: usize| SYLLABLES.iter().cycle().nth(number % SYLLABLES.len()).copied().unwrap_or_default();
    let name = |number: usize| {
        let (a, b, c) = (syllable(number), syllable(number / 16), syllable(number / 256));
        format!("{}{a}{b} {c}{a} {number}", c.to_uppercase())
    };
    (0..missing).map(|number| organization(&name(number))).collect()
}

fn organization(name: &str) -> Delegation {
    Delegation {
        code: Code::new(name),
        category: Category::Organization,
        name: ListName::new(name),
        spoken: SpokenName::new(name),
        short: ShortName::new(name),
        member_of: Vec::new(),
    }
}

/// The best of several, so that other work on the machine is not measured.
fn key(roster: &Roster, typed: &str) -> Duration {
    let once = |_| {
        let (taken, hits) = timed(|| roster.search(typed, Among::Everyone));
        std::hint::black_box(hits.len());
        taken
    };
    (0..TIMES).map(once).min().unwrap()
}

/// None where fzf is not there.
fn fzf(typed: &str, lines: &str) -> Option<Duration> {
    let once = || {
        let began = Instant::now();
        let mut child = Command::new("fzf")
            .args(["--filter", typed])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        // it may have ended before it has read everything
        let _ = child.stdin.take()?.write_all(lines.as_bytes());
        child.wait().ok()?;
        Some(began.elapsed())
    };
    (0..TIMES).map(|_| once()).collect::<Option<Vec<_>>>()?.into_iter().min()
}
