//! What a rehearsal says: how likely the programme is to fit, and a picture of the ends.

use super::Rehearsal;
use crate::time::{Length, Moment};

/// Columns of the longest bar.
const WIDEST: usize = 40;
/// What the meetings were held with.
const RECKONED: [&str; 2] = [
    "reckoned with: a beginning on time, statements as long as 112 measured ones, half of what",
    "goes beyond a limit left unsaid, hand-overs of 15 to 20 s, items without a list as planned",
];
/// Rows at most; longer pictures have longer steps.
const MOST_ROWS: usize = 24;
const STEPS: [i64; 6] = [1, 2, 5, 10, 15, 30];

impl Rehearsal {
    /// The answer in words, then the picture, then what was reckoned with.
    pub fn lines(&self) -> Vec<String> {
        let (agenda, held) = (&self.agenda, self.ends.len());
        let mut lines = vec![
            format!(
                "{}, {}, {} to {}",
                agenda.title,
                agenda.date.format("%-d %B %Y"),
                agenda.starts.format("%H:%M"),
                agenda.ends.format("%H:%M")
            ),
            format!("{held} meetings with {}, seed {}", self.asked(), self.programme.seed),
            self.in_time("in time, by", agenda.ends_at()),
        ];
        lines.extend(agenda.hard_stop_at().map(|stop| self.in_time("by the hard stop,", stop)));
        if let (Some(half), Some(nine)) = (self.end_of(50), self.end_of(90)) {
            lines.push(format!("half end by {}, nine in ten by {}", self.wall(half), self.wall(nine)));
        }
        lines.push(String::new());
        lines.extend(self.picture());
        lines.push(String::new());
        lines.extend(RECKONED.map(str::to_owned));
        lines
    }

    fn asked(&self) -> String {
        let more = self.programme.requests.saturating_sub(self.planned_requests);
        match (self.planned_requests, more) {
            (planned, 0) => format!("{} of the agenda file", requests(planned)),
            (0, more) => format!("{} in national capacity, since the agenda file has none", requests(more)),
            (planned, more) => {
                format!("{} of the agenda file and {more} more in national capacity", requests(planned))
            }
        }
    }

    fn in_time(&self, what: &str, end: Moment) -> String {
        format!("{what} {}: {} of {}", self.wall(end), self.ended_by(end), self.ends.len())
    }

    /// One row for each stretch of time, with a mark where the plan ends.
    fn picture(&self) -> Vec<String> {
        let (Some(first), Some(last)) = (self.ends.first(), self.ends.last()) else { return Vec::new() };
        let step = step_for(*last - *first);
        let rows = self.rows(*first, *last, step);
        let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let mut marks = vec![(self.agenda.ends_at(), "planned end")];
        marks.extend(self.agenda.hard_stop_at().map(|stop| (stop, "hard stop")));
        let mut lines = Vec::new();
        for (from, count) in rows {
            while let Some((end, name)) = marks.first().copied().filter(|(end, _)| *end <= from) {
                lines.push(format!("{} - {name}", self.wall(end)));
                marks.remove(0);
            }
            let bar = "#".repeat((count * WIDEST).div_ceil(most));
            let gap = if bar.is_empty() { "" } else { " " };
            lines.push(format!("{}  {bar}{gap}{count}", self.wall(from)));
        }
        lines.extend(marks.iter().map(|(end, name)| format!("{} - {name}", self.wall(*end))));
        lines
    }

    fn rows(&self, first: Moment, last: Moment, step: Length) -> Vec<(Moment, usize)> {
        let begin = Length::from_millis(first.millis()).floor_to(step);
        let mut from = Moment::from_millis(begin.millis());
        let mut rows = Vec::new();
        let before = |moment: Moment| self.ends.partition_point(|end| *end < moment);
        while from <= last {
            let to = from + step;
            rows.push((from, before(to) - before(from)));
            from = to;
        }
        rows
    }

    fn wall(&self, moment: Moment) -> String {
        moment.hour_minute(self.agenda.time_zone)
    }
}

fn requests(count: usize) -> String {
    if count == 1 { "1 request".to_owned() } else { format!("{count} requests") }
}

/// The shortest step, in whole minutes, that gives not too many rows.
fn step_for(span: Length) -> Length {
    let rows = |step: &Length| span.floor_to(*step).millis() / step.millis() + 2;
    let most = i64::try_from(MOST_ROWS).unwrap_or(i64::MAX);
    let steps = STEPS.into_iter().map(Length::from_minutes);
    steps.clone().find(|step| rows(step) <= most).unwrap_or_else(|| Length::from_minutes(60))
}
