//! How much memory this process holds, as Linux counts it.

/// Megabytes held now; nothing where the system does not say.
pub fn held() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    held.and_then(|held| held.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

/// Megabytes that a value takes which is made here.
pub fn of<T>(make: impl FnOnce() -> T) -> (u64, T) {
    let before = held();
    let value = make();
    (held().saturating_sub(before), value)
}
