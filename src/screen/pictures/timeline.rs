//! Who had the floor when: a row for everybody who spoke, in the order in which they first did.

use std::collections::BTreeMap;

use super::{Line, NAME, OVER, WITHIN, head, name};
use crate::meeting::Intervention;
use crate::record::{Record, spoken};
use crate::screen::theme::Look;
use crate::time::{Length, Moment};

/// Columns of a time and the space behind it.
const TIME: usize = 8;

/// Time in which the meeting ran, laid along columns; sittings stand next to one another.
struct Axis {
    sittings: Vec<(Moment, Moment)>,
    columns: usize,
}

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cell {
    Empty,
    Suspended,
    Within,
    Over,
}

/// The picture; nothing of a meeting in which nobody spoke.
pub(super) fn lines(record: &Record, columns: usize) -> Vec<Line> {
    let Some(axis) = Axis::of(record, columns.saturating_sub(NAME)) else { return Vec::new() };
    let rows = rows(record);
    if rows.is_empty() {
        return Vec::new();
    }
    let legend =
        format!("WHO HAD THE FLOOR WHEN   {WITHIN} within the limit   {OVER} over time   . suspended");
    let mut lines = vec![head(&legend), axis.times(record), axis.items(record)];
    lines.extend(rows.into_iter().map(|(who, heard)| {
        let mut line = vec![name(&who)];
        line.extend(axis.row(record, &heard));
        line
    }));
    lines
}

/// Interventions by the name under which they were made.
fn rows(record: &Record) -> Vec<(String, Vec<&Intervention>)> {
    let mut rows: Vec<(String, Vec<&Intervention>)> = Vec::new();
    let mut known = BTreeMap::new();
    for heard in &record.interventions {
        let name = heard.request.speaker.short();
        let index = *known.entry(name.clone()).or_insert(rows.len());
        match rows.get_mut(index) {
            Some((_, all)) => all.push(heard),
            None => rows.push((name, vec![heard])),
        }
    }
    rows
}

impl Axis {
    fn of(record: &Record, columns: usize) -> Option<Self> {
        let closed = record.sittings.iter().map(|span| (span.from, span.to.unwrap_or(record.as_of)));
        let sittings: Vec<(Moment, Moment)> = closed.filter(|(from, to)| from < to).collect();
        (!sittings.is_empty() && columns > 0).then_some(Self { sittings, columns })
    }

    fn length(&self) -> Length {
        self.sittings.iter().map(|(from, to)| *to - *from).sum()
    }

    /// The column of a moment; one between two sittings stands at the end of the first.
    fn place(&self, moment: Moment) -> usize {
        let before: Length =
            self.sittings.iter().map(|(from, to)| (moment.min(*to) - *from).not_negative()).sum();
        let columns = i64::try_from(self.columns).unwrap_or(i64::MAX);
        let place = before.millis().saturating_mul(columns) / self.length().millis().max(1);
        usize::try_from(place).unwrap_or(0).min(self.columns - 1)
    }

    /// Columns from one moment to another, one at least.
    fn places(&self, from: Moment, to: Moment) -> std::ops::RangeInclusive<usize> {
        let last = self.place(Moment::from_millis(to.millis() - 1));
        let first = self.place(from);
        first..=last.max(first)
    }

    /// The moment at which a column begins.
    fn moment(&self, column: usize) -> Moment {
        let columns = i64::try_from(self.columns).unwrap_or(1).max(1);
        let column = i64::try_from(column).unwrap_or(0);
        let mut left = Length::from_millis(self.length().millis().saturating_mul(column) / columns);
        for (from, to) in &self.sittings {
            if left < *to - *from {
                return *from + left;
            }
            left = left - (*to - *from);
        }
        self.sittings.last().map_or(Moment::from_millis(0), |(_, to)| *to)
    }

    /// `10:04   10:21   …`
    fn times(&self, record: &Record) -> Line {
        let zone = record.agenda.time_zone;
        let times = (0..self.columns.saturating_sub(TIME - 3)).step_by(TIME);
        let all = times.map(|column| format!("{:<TIME$}", self.moment(column).hour_minute(zone)));
        let all: String = all.collect();
        vec![name(""), (all.trim_end().to_owned(), Look::Quiet)]
    }

    /// Which item was open: its label where it begins.
    fn items(&self, record: &Record) -> Line {
        let mut cells = vec!["·"; self.columns];
        for account in &record.items {
            for span in &account.times {
                for place in self.places(span.from, span.to.unwrap_or(record.as_of)) {
                    set(&mut cells, place, "-");
                }
                set(&mut cells, self.place(span.from), first_letter(account.label.as_str()));
            }
        }
        vec![name("item"), (cells.concat(), Look::Quiet)]
    }

    fn row(&self, record: &Record, heard: &[&Intervention]) -> Line {
        let mut cells = vec![Cell::Empty; self.columns];
        let mut paint = |from: Moment, to: Moment, cell: Cell| {
            for place in self.places(from, to) {
                if let Some(here) = cells.get_mut(place) {
                    *here = cell.max(*here);
                }
            }
        };
        for span in &record.suspensions {
            paint(span.from, span.to.unwrap_or(record.as_of), Cell::Suspended);
        }
        for stretch in heard.iter().flat_map(|heard| spoken(heard, record.as_of)) {
            paint(stretch.from, stretch.to, if stretch.over { Cell::Over } else { Cell::Within });
        }
        cells.chunk_by(|one, other| one == other).map(shown).collect()
    }
}

fn shown(cells: &[Cell]) -> (String, Look) {
    let (sign, look) = match cells.first() {
        None | Some(Cell::Empty) => (" ", Look::Plain),
        Some(Cell::Suspended) => (".", Look::Quiet),
        Some(Cell::Within) => (WITHIN, Look::Plain),
        Some(Cell::Over) => (OVER, Look::OverTime),
    };
    (sign.repeat(cells.len()), look)
}

fn set<'a>(cells: &mut [&'a str], place: usize, sign: &'a str) {
    if let Some(cell) = cells.get_mut(place) {
        *cell = sign;
    }
}

fn first_letter(label: &str) -> &str {
    label.get(..1).unwrap_or("?")
}
