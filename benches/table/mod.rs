//! The one table that all measurements are lines of, and the watch they are taken with.

use std::time::{Duration, Instant};

/// One line: what was measured, how much, and the limit it is held to where there is one.
pub struct Row {
    what: String,
    measured: String,
    limit: String,
    holds: Option<bool>,
}

/// A line with its limit.
pub fn row(what: impl Into<String>, measured: String, limit: impl Into<String>, holds: bool) -> Row {
    Row { what: what.into(), measured, limit: limit.into(), holds: Some(holds) }
}

/// A line to compare with.
pub fn beside(what: impl Into<String>, measured: String) -> Row {
    Row { what: what.into(), measured, limit: String::new(), holds: None }
}

/// A part of the table.
pub type Part = fn() -> Vec<Row>;

/// The table of these parts, or of those among them that were named on the command line.
pub fn print(parts: &[(&str, Part)]) {
    head();
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    for (_, part) in
        parts.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|one| one == name))
    {
        part().iter().for_each(Row::print);
    }
}

/// The head of the table.
pub fn head() {
    println!("| what | measured | limit | |\n| --- | --- | --- | --- |");
}

impl Row {
    /// Written as it stands in CONTRIBUTING.
    pub fn print(&self) {
        let holds = self.holds.map_or("", |holds| if holds { "holds" } else { "EXCEEDED" });
        println!("| {} | {} | {} | {holds} |", self.what, self.measured, self.limit);
    }
}

/// The median of so many runs.
pub fn median(runs: usize, run: impl FnMut() -> Duration) -> Duration {
    middle(std::iter::repeat_with(run).take(runs).collect())
}

/// The median of all of them.
pub fn middle(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or_default()
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
