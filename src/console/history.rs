//! Commands typed before: kept in memory only, since they hold names.

/// More are not worth looking through.
const KEPT: usize = 200;

/// Commands in the order in which they were typed.
#[derive(Debug, Clone, Default)]
pub struct History {
    lines: Vec<String>,
}

impl History {
    /// A command was carried out.
    pub fn done(&mut self, line: &str) {
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        self.lines.retain(|known| known != line);
        self.lines.push(line.to_owned());
        let over = self.lines.len().saturating_sub(KEPT);
        self.lines.drain(..over);
    }

    /// The line so many commands back, from 1, among those that begin so.
    pub fn back(&self, steps: usize, begins: &str) -> Option<&str> {
        let index = steps.checked_sub(1)?;
        self.lines.iter().rev().filter(|line| line.starts_with(begins)).nth(index).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_command_comes_first_and_each_once() {
        let mut history = History::default();
        for line in ["skip", "hold Cuba", "", "skip"] {
            history.done(line);
        }
        assert_eq!(
            [history.back(1, ""), history.back(2, ""), history.back(3, "")],
            [Some("skip"), Some("hold Cuba"), None]
        );
        assert_eq!(history.back(1, "ho"), Some("hold Cuba"));
    }
}
