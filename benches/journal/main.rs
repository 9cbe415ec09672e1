//! How the journal and the meeting cost as they grow, each figure beside its limit: `cargo bench --bench journal`, one
//! table; `-- reopening` or `-- growing` measures a part of it. Two gigabytes of memory and of disk are wanted.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops, and time is what is measured"
)]

mod growing;
#[path = "../desk/meeting.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod meeting;
mod memory;
mod reopening;

use std::process::Command;
use std::time::{Duration, Instant};

/// A line of the table: what, measured, limit, and whether it holds where there is one.
pub struct Row(pub String, pub String, pub String, pub Option<bool>);

/// A part of the table.
type Part = fn() -> Vec<Row>;

fn main() {
    let parts: [(&str, Part); 2] = [("reopening", reopening::rows), ("growing", growing::rows)];
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    match parts.iter().find(|(name, _)| wanted.iter().any(|wanted| wanted == name)) {
        Some((_, part)) => part().iter().for_each(Row::print),
        None => each_by_itself(parts.map(|(name, _)| name)),
    }
}

/// Each part in a process of its own, so that memory which one gave back is not taken for the next one's.
fn each_by_itself(parts: [&str; 2]) {
    println!("| what | measured | limit | |\n| --- | --- | --- | --- |");
    for part in parts {
        let here = std::env::current_exe().unwrap();
        assert!(Command::new(here).arg(part).status().unwrap().success());
    }
}

impl Row {
    fn print(&self) {
        let Self(what, measured, limit, holds) = self;
        let holds = holds.map_or("", |holds| if holds { "holds" } else { "EXCEEDED" });
        println!("| {what} | {measured} | {limit} | {holds} |");
    }
}

/// The median of so many runs.
pub fn median(runs: usize, run: impl FnMut() -> Duration) -> Duration {
    let mut all: Vec<Duration> = std::iter::repeat_with(run).take(runs).collect();
    all.sort_unstable();
    all.get(runs / 2).copied().unwrap_or_default()
}

/// How long something takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let result = work();
    (begun.elapsed(), result)
}

/// In seconds, milliseconds or microseconds.
pub fn told(duration: Duration) -> String {
    match duration.as_micros() {
        0..10 => format!("{:.1} µs", duration.as_secs_f64() * 1e6),
        10..1000 => format!("{} µs", duration.as_micros()),
        1000..1_000_000 => format!("{:.1} ms", duration.as_secs_f64() * 1000.0),
        _ => format!("{:.2} s", duration.as_secs_f64()),
    }
}
