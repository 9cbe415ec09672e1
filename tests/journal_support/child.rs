//! The test program started again as another process, to be killed or to be in the way.

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use informals::journal::{AppendError, FileStore, OpenMode, Seq, Store};

use super::{floor, insist, note};

const ROLE: &str = "INFORMALS_TEST_ROLE";
const JOURNAL: &str = "INFORMALS_TEST_JOURNAL";
const FIRST: &str = "INFORMALS_TEST_FIRST";

/// What the other process does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Writes entries until it is killed.
    WritesUntilKilled,
    /// Writes two hundred entries.
    WritesTwoHundred,
    /// Writes until the journal may not grow further, then tries once more.
    WritesUntilRefused,
    /// Begins a journal.
    Begins,
}

const PARTS: [Part; 4] =
    [Part::WritesUntilKilled, Part::WritesTwoHundred, Part::WritesUntilRefused, Part::Begins];

/// Another process at work; its acknowledgements come as `N SEQ`, its refusals as sentences.
pub struct Other {
    pub process: Child,
    pub says: Lines<BufReader<ChildStdout>>,
}

/// A command that starts this test program in a part; `test` is the name of the test that calls [`play`].
pub fn command(program: &Path, test: &str, part: Part, journal: &Path, first: u128) -> Command {
    let mut command = Command::new(program);
    command.args([test, "--exact", "--nocapture", "--test-threads=1"]);
    command.env(ROLE, format!("{part:?}")).env(JOURNAL, journal).env(FIRST, first.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

pub fn start(mut command: Command) -> Other {
    let mut process = command.spawn().unwrap();
    let says = BufReader::new(process.stdout.take().unwrap()).lines();
    Other { process, says }
}

impl Other {
    /// The next acknowledgement: number of the entry and its position.
    pub fn acknowledged(&mut self) -> Option<(u128, u64)> {
        let mut says = self.says.by_ref().map_while(Result::ok);
        says.find_map(|line| parse(&line))
    }

    /// All acknowledgements that are still to come, to the end of the process.
    pub fn rest(&mut self) -> Vec<(u128, u64)> {
        std::iter::from_fn(|| self.acknowledged()).collect()
    }
}

fn parse(line: &str) -> Option<(u128, u64)> {
    let (n, seq) = line.strip_prefix("ack ")?.split_once(' ')?;
    Some((n.parse().ok()?, seq.parse().ok()?))
}

/// Plays the part that this process was started for; nothing if it is the ordinary test.
pub fn play() {
    let Some(role) = std::env::var(ROLE).ok() else { return };
    let part = PARTS.into_iter().find(|part| format!("{part:?}") == role).unwrap();
    let journal = PathBuf::from(std::env::var_os(JOURNAL).unwrap());
    let first: u128 = std::env::var(FIRST).unwrap().parse().unwrap();
    match part {
        Part::WritesUntilKilled => write_many(&journal, first, u128::MAX),
        Part::WritesTwoHundred => write_many(&journal, first, 200),
        Part::WritesUntilRefused => write_until_refused(&journal, first),
        Part::Begins => match FileStore::create(&journal) {
            Ok(_) => say("begun"),
            Err(error) => say(&format!("refused {error}")),
        },
    }
}

fn say(words: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{words}").unwrap();
    out.flush().unwrap();
}

fn write_many(journal: &Path, first: u128, count: u128) {
    let mut store = FileStore::open(journal, OpenMode::Write).unwrap().0;
    let (mut seen, mut log) = (Seq::NOTHING, Vec::new());
    for n in (first..).take_while(|n| n - first < count) {
        let entry = if n.is_multiple_of(3) { note(n) } else { floor(n) };
        let seq = insist(&mut store, &mut seen, &mut log, &entry);
        log.clear();
        say(&format!("ack {n} {seq}"));
    }
}

fn write_until_refused(journal: &Path, first: u128) {
    let mut store = FileStore::open(journal, OpenMode::Write).unwrap().0;
    for n in first.. {
        match store.append(&note(n), Seq::NOTHING) {
            Ok(seq) => say(&format!("ack {n} {seq}")),
            Err(error) => {
                assert!(matches!(error, AppendError::Storage(_)), "{error}");
                assert_eq!(store.append(&note(n), Seq::NOTHING), Err(error.clone()));
                say(&format!("refused {error}"));
                return;
            }
        }
    }
}
