//! What a meeting on several machines costs, over a real server on this one: `cargo bench --bench shared`, one table;
//! `-- entry`, `-- far` or `-- crowd` measures a part of it.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops, and time is what is measured"
)]

mod bare;
mod crowd;
mod entry;
mod far;
#[path = "../../tests/jetstream_support/mod.rs"]
mod jetstream_support;
#[path = "../../tests/journal_support/mod.rs"]
mod journal_support;
mod others;
mod spent;
#[path = "../../tests/terminal/mod.rs"]
mod terminal;

use std::time::Duration;

/// One line of the table.
pub struct Row {
    what: String,
    measured: String,
    limit: String,
    holds: Option<bool>,
}

/// A part of the table.
type Part = fn() -> Vec<Row>;

/// A line with its limit.
pub fn row(what: impl Into<String>, measured: String, limit: String, holds: bool) -> Row {
    Row { what: what.into(), measured, limit, holds: Some(holds) }
}

/// A line to compare with.
pub fn beside(what: impl Into<String>, measured: String) -> Row {
    Row { what: what.into(), measured, limit: String::new(), holds: None }
}

fn main() {
    println!("| what | measured | limit | |\n| --- | --- | --- | --- |");
    let parts: [(&str, Part); 3] = [("entry", entry::rows), ("far", far::rows), ("crowd", crowd::rows)];
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

/// What half of them and ninety-nine of a hundred keep within.
#[derive(Debug, Clone, Copy)]
pub struct Spread {
    /// Half of them.
    pub half: Duration,
    /// Ninety-nine of a hundred.
    pub most: Duration,
}

impl Spread {
    /// Of these.
    pub fn of(mut lengths: Vec<Duration>) -> Self {
        lengths.sort_unstable();
        let part = |hundredths: usize| lengths.get(lengths.len() * hundredths / 100).copied();
        Self { half: part(50).unwrap_or_default(), most: part(99).unwrap_or_default() }
    }

    /// In words.
    pub fn told(self) -> String {
        format!("half within {}, 99 of 100 within {}", told(self.half), told(self.most))
    }
}

/// In milliseconds or microseconds.
pub fn told(duration: Duration) -> String {
    if duration < Duration::from_millis(1) {
        format!("{} µs", duration.as_micros())
    } else {
        format!("{:.1} ms", duration.as_secs_f64() * 1000.0)
    }
}
