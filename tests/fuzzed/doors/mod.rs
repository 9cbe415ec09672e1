//! The doors by which anything comes in, each as a function of bytes or text: it may refuse, but it must not panic,
//! not take long, not take much memory, and let nothing through that moves a cursor.
//!
//! The suites in `tests/fuzzed` and the targets in `fuzz/` call the same functions.

pub mod agenda_file;
pub mod command_line;
pub mod documents;
mod hands;
pub mod journal_file;
pub mod other_desks;
pub mod presses;
mod seat;

use rustix::time::{ClockId, clock_gettime};

/// Time of a processor that one input may take, in milliseconds.
const LONGEST: i64 = 1000;
/// Memory of the process, in kilobytes.
const LARGEST: u64 = 200 * 1024;

/// Does something within the time and the memory there is.
pub fn quickly<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begun = spent();
    let result = work();
    let taken = spent() - begun;
    assert!(taken < LONGEST, "{what} took {taken} ms");
    let memory = memory();
    assert!(memory < LARGEST, "{what}: {memory} kB of memory");
    result
}

/// What this thread has had of a processor: other work on the machine does not count.
fn spent() -> i64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// The most this process has held, where the system says so.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Nothing in it moves a cursor, turns a line round or hides.
pub fn is_harmless(text: &str) {
    let harmful = |sign: char| {
        sign.is_control() && sign != '\n' || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let found = text.chars().find(|sign| harmful(*sign));
    assert_eq!(found, None, "{text:?}");
}
