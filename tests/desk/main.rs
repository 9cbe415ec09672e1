//! The facilitator's desk without a terminal: keys in, effects, notices and pictures out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod agenda;
mod any_keys;
mod console;
mod guards;
mod lines;
mod picture;
mod public;
mod screens;
mod store;
mod story;
mod whole_story;
