//! The desks without a terminal: keys in, effects, notices and pictures out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod agenda;
mod any_keys;
mod attendance;
mod audience;
mod columns;
mod console;
mod drawings;
mod extremes;
mod guards;
mod lines;
mod manners;
mod note_keeping;
mod note_screens;
mod note_story;
mod notes;
mod overlays;
mod picture;
mod plain;
mod public;
mod remedies;
mod replay;
mod said;
mod screens;
mod secrets;
mod steady;
mod store;
mod story;
mod too_late;
mod whole_story;
