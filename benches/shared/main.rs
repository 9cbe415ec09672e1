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
#[path = "../table/mod.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod table;
#[path = "../../tests/terminal/mod.rs"]
mod terminal;

use std::time::Duration;

use table::told;

fn main() {
    table::print(&[("entry", entry::rows), ("far", far::rows), ("crowd", crowd::rows)]);
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
