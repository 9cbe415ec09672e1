//! How fast the desk is, each figure beside its limit: `cargo bench`, one table; `cargo bench --bench desk -- frames` measures a part of it (frames, append, first, rest, live).
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops, and time is what is measured"
)]

mod append;
mod first_frame;
mod frames;
mod live;
mod meeting;
mod rest;
mod terminal;

use std::time::{Duration, Instant};

/// One line of the table.
pub struct Row {
    what: &'static str,
    measured: String,
    limit: String,
    holds: Option<bool>,
}

/// A part of the table.
type Part = fn() -> Vec<Row>;

/// A line with its limit.
pub fn row(what: &'static str, measured: String, limit: String, holds: bool) -> Row {
    Row { what, measured, limit, holds: Some(holds) }
}

/// A line to compare with.
pub fn beside(what: &'static str, measured: String) -> Row {
    Row { what, measured, limit: String::new(), holds: None }
}

fn main() {
    if std::env::args().any(|argument| argument == first_frame::MINIMAL) {
        first_frame::minimal();
        return;
    }
    println!("| what | measured | limit | |\n| --- | --- | --- | --- |");
    let parts: [(&str, Part); 5] = [
        ("frames", frames::rows),
        ("append", append::rows),
        ("first", first_frame::rows),
        ("rest", rest::rows),
        ("live", live::rows),
    ];
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    for (name, part) in parts {
        if !wanted.is_empty() && !wanted.iter().any(|wanted| wanted == name) {
            continue;
        }
        for row in part() {
            let holds = row.holds.map_or("", |holds| if holds { "holds" } else { "EXCEEDED" });
            println!("| {} | {} | {} | {holds} |", row.what, row.measured, row.limit);
        }
    }
}

/// The median of so many runs.
pub fn median(runs: usize, mut run: impl FnMut() -> Duration) -> Duration {
    let mut all: Vec<Duration> = (0..runs).map(|_| run()).collect();
    all.sort_unstable();
    all.get(runs / 2).copied().unwrap_or_default()
}

/// How long something takes.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let result = work();
    (begun.elapsed(), result)
}

/// In milliseconds or microseconds.
pub fn told(duration: Duration) -> String {
    if duration < Duration::from_millis(1) {
        format!("{} µs", duration.as_micros())
    } else {
        format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
    }
}
