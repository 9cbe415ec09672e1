//! What lies ahead: a programme rehearsed, and those not heard carried to the next meeting.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says at once what it did not find")]

mod carry;
#[path = "../program/mod.rs"]
mod program;
mod rehearse;
