//! A clock that nobody can set: time since some fixed instant, a machine's sleep included where the system
//! can tell.

use std::sync::OnceLock;
use std::time::Duration;

use crate::time::Length;

/// Whether a steady clock counts the time a machine sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sleep {
    /// It does: a difference from the wall clock means that the wall clock was set.
    Counted,
    /// It does not: a wall clock that is ahead may mean sleep.
    NotCounted,
}

/// Whether this machine's steady clock counts sleep.
pub const SLEEP: Sleep = if cfg!(target_os = "linux") { Sleep::Counted } else { Sleep::NotCounted };

/// Time since the clock was first read by this program.
pub fn since_program_began() -> Length {
    static ORIGIN: OnceLock<Reading> = OnceLock::new();
    let passed = since(ORIGIN.get_or_init(read));
    Length::from_millis(i64::try_from(passed.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(target_os = "linux")]
type Reading = Duration;

#[cfg(target_os = "linux")]
fn read() -> Reading {
    let since_boot = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(since_boot.tv_sec.unsigned_abs(), u32::try_from(since_boot.tv_nsec).unwrap_or(0))
}

#[cfg(target_os = "linux")]
fn since(origin: &Reading) -> Duration {
    read().saturating_sub(*origin)
}

#[cfg(not(target_os = "linux"))]
type Reading = std::time::Instant;

#[cfg(not(target_os = "linux"))]
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
fn read() -> Reading {
    std::time::Instant::now()
}

#[cfg(not(target_os = "linux"))]
fn since(origin: &Reading) -> Duration {
    origin.elapsed()
}
