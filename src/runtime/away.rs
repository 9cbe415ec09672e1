//! Stepping away to the shell and coming back: what Ctrl-Z does in any other program.

/// Whether there is a shell to go back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// It waits.
    #[cfg_attr(not(unix), expect(dead_code, reason = "no shell waits there"))]
    Waits,
    /// There is none: this program is the first of its terminal, or the system knows no such thing.
    None,
}

/// Asks the shell to take the terminal. It stops the whole job, this program with it, as the terminal would;
/// the signal comes back as [`Wake::StepAway`](super::wake::Wake).
#[cfg(unix)]
pub fn ask() -> Shell {
    use rustix::process::{Signal, getpid, getsid, kill_current_process_group};
    let leads = getsid(None).is_ok_and(|leader| leader == getpid());
    if leads || kill_current_process_group(Signal::TSTP).is_err() { Shell::None } else { Shell::Waits }
}

/// Stops until the shell says go on. The terminal must have been given back before.
#[cfg(unix)]
pub fn stop() {
    // Where it cannot be stopped it simply goes on.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// There is no stepping away here.
#[cfg(not(unix))]
pub fn ask() -> Shell {
    Shell::None
}

/// There is no stepping away here.
#[cfg(not(unix))]
pub fn stop() {}
