//! A clock that nobody can set: time since some fixed instant, a machine's sleep included where the system
//! can tell.

use std::time::Duration;

/// Whether a steady clock counts the time a machine sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sleep {
    /// It does: a difference from the wall clock means that the wall clock was set.
    Counted,
    /// It does not: a wall clock that is ahead may mean sleep.
    NotCounted,
}

/// The steady clock of this machine.
#[derive(Debug, Clone, Copy)]
pub struct Steady {
    #[cfg(not(target_os = "linux"))]
    origin: std::time::Instant,
}

#[cfg(target_os = "linux")]
impl Steady {
    /// Whether sleep is counted.
    pub const SLEEP: Sleep = Sleep::Counted;

    pub fn begin() -> Self {
        Self {}
    }

    #[expect(clippy::unused_self, reason = "elsewhere the clock counts from its beginning")]
    pub fn elapsed(self) -> Duration {
        let since_boot = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Duration::new(since_boot.tv_sec.unsigned_abs(), u32::try_from(since_boot.tv_nsec).unwrap_or(0))
    }
}

#[cfg(not(target_os = "linux"))]
impl Steady {
    /// Whether sleep is counted.
    pub const SLEEP: Sleep = Sleep::NotCounted;

    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn begin() -> Self {
        Self { origin: std::time::Instant::now() }
    }

    pub fn elapsed(self) -> Duration {
        self.origin.elapsed()
    }
}
