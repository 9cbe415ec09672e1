//! Schema informals.record/1: the same keys as `show --json` with notes and statistics, on one line.

mod named;
mod unnamed;

use serde::Serialize;

pub(super) use named::named;
pub(super) use unnamed::unnamed;

const SCHEMA: &str = "informals.record/1";

/// Writing plain values to memory cannot go wrong.
fn on_one_line(document: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
