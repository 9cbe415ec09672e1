//! How the journal and the meeting cost as they grow, each figure beside its limit: `cargo bench --bench journal`, one
//! table; `-- reopening` or `-- growing` measures a part of it. Two gigabytes of memory and of disk are wanted.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement that cannot go on stops, and time is what is measured"
)]

mod growing;
mod line;
#[path = "../desk/meeting.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod meeting;
mod memory;
mod reopening;
#[path = "../table/mod.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod table;

use std::process::Command;

use table::{Part, Row};

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
    table::head();
    for part in parts {
        let here = std::env::current_exe().unwrap();
        assert!(Command::new(here).arg(part).status().unwrap().success());
    }
}
