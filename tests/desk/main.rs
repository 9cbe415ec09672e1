//! The facilitator's desk without a terminal: keys in, effects, notices and pictures out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod agenda;
mod any_keys;
mod columns;
mod console;
mod drawings;
mod extremes;
mod guards;
mod lines;
mod manners;
mod picture;
mod public;
mod remedies;
mod said;
mod screens;
mod steady;
mod store;
mod story;
mod whole_story;
