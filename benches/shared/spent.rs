//! What a process costs, as Linux counts it.

/// Time on a processor since it began, and memory now.
#[derive(Debug, Clone, Copy)]
pub struct Spent {
    pub processor: f64,
    pub megabytes: f64,
}

/// Linux counts processors' time in hundredths of a second whatever the machine.
const TICKS: f64 = 100.0;

impl Spent {
    /// Of a process by its number.
    pub fn by(process: u32) -> Self {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
        let after = stat.rsplit_once(')').unwrap().1;
        let figures: Vec<&str> = after.split_whitespace().collect();
        let figure = |at: usize| figures.get(at).unwrap().parse::<f64>().unwrap();
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        let kilobytes: f64 = resident.trim().trim_end_matches(" kB").parse().unwrap();
        Self { processor: (figure(11) + figure(12)) / TICKS, megabytes: kilobytes / 1024.0 }
    }
}
