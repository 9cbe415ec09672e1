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
#[path = "../table/mod.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod table;
mod terminal;

fn main() {
    if std::env::args().any(|argument| argument == first_frame::MINIMAL) {
        first_frame::minimal();
        return;
    }
    table::print(&[
        ("frames", frames::rows),
        ("append", append::rows),
        ("first", first_frame::rows),
        ("rest", rest::rows),
        ("live", live::rows),
    ]);
}
