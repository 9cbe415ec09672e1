//! Whatever comes in by any door: no panic, no second of waiting, no 200 MB, nothing that moves a cursor.
//!
//! `PROPTEST_CASES=20000 cargo test --test fuzzed` is the long run; `fuzz/` has the same doors for cargo-fuzz.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

#[path = "../desk/agenda.rs"]
mod agenda;
#[path = "../desk/console.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod console;
mod doors;
#[path = "../journal_support/mod.rs"]
mod journal_support;
#[path = "../desk/story.rs"]
#[expect(dead_code, reason = "a part of it is used here")]
mod story;

mod mutated;

use doors::{agenda_file, command_line, documents, journal_file, other_desks, presses};
use mutated::{agenda_of, journal_of, lines_of, sealed};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) }
}

/// A whole meeting under keys, or all its documents, takes a second: an eighth of the others.
fn longer() -> ProptestConfig {
    ProptestConfig { cases: (cases() / 8).max(1), ..config() }
}

/// Fewer than usual where nobody says how many: a case here is a whole meeting.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().map_or(48, |cases| cases.parse().unwrap())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_as_an_agenda_file(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        agenda_file::comes_in(&bytes);
    }

    #[test]
    fn a_good_agenda_file_spoiled(bytes in agenda_of()) {
        agenda_file::comes_in(&bytes);
    }

    #[test]
    fn any_bytes_as_a_journal(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        journal_file::comes_in(&bytes);
    }

    #[test]
    fn a_good_journal_spoiled(bytes in journal_of()) {
        journal_file::comes_in(&bytes);
    }

    #[test]
    fn a_journal_of_entries_that_no_rule_allowed(bytes in sealed()) {
        journal_file::comes_in(&bytes);
    }

    #[test]
    fn any_line_typed(line in lines_of()) {
        command_line::comes_in(&line);
    }
}

proptest! {
    #![proptest_config(longer())]

    #[test]
    fn documents_of_a_record_that_no_rule_allowed(bytes in sealed()) {
        documents::go_out(&bytes);
    }

    #[test]
    fn any_keys_at_any_screen_of_any_size(bytes in prop::collection::vec(any::<u8>(), 2..240)) {
        presses::come_in(&bytes);
    }

    #[test]
    fn any_keys_and_lines_at_the_other_desks(bytes in prop::collection::vec(any::<u8>(), 2..240)) {
        other_desks::come_in(&bytes);
    }
}
