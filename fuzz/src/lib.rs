//! The doors of the program as the tests of `tests/fuzzed` have them, for cargo-fuzz.

#[path = "../../tests/desk/agenda.rs"]
mod agenda;
#[path = "../../tests/desk/console.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod console;
#[path = "../../tests/fuzzed/doors/mod.rs"]
pub mod doors;
#[path = "../../tests/journal_support/mod.rs"]
mod journal_support;
#[path = "../../tests/desk/story.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod story;
