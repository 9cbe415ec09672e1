//! The rest of the meeting as a line: who would speak when, and where the planned end and the hard stop lie.
//!
//! Each cell shows who has the floor in its middle: `:` the speaker, the last figure of a place on the list, `r` a
//! right of reply, the letter of a later item, `·` nobody. No colour is needed to read it.

use crate::console::Model;
use crate::meeting::{Forecast, Room};
use crate::text::width;
use crate::time::{Length, Moment};

use super::sheet::Sheet;
use super::theme::Look;

/// Rows of the picture.
pub const ROWS: usize = 2;

/// Draws it, in an exchange of views.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let (room, now) = (model.room(), model.clock());
    let Some(forecast) = room.forecast(now) else { return };
    let columns = sheet.width().saturating_sub(2);
    let scale = Scale::of(&forecast, now, columns);
    let slots = slots(room, &forecast, now);
    for cell in 0..columns {
        let sign = sign_at(&slots, scale.moment(cell));
        let late = scale.moment(cell) >= forecast.planned_end_at;
        let look = if late && sign != "·" { Look::Warning } else { Look::Plain };
        sheet.put(0, cell + 1, 1, sign, look);
    }
    marks(sheet, room, &forecast, scale);
}

/// Moments along the line.
#[derive(Clone, Copy)]
struct Scale {
    from: Moment,
    whole: Length,
    columns: usize,
}

impl Scale {
    fn of(forecast: &Forecast, now: Moment, columns: usize) -> Self {
        let last = forecast.ends_at.max(forecast.planned_end_at);
        let last = forecast.hard_stop_at.map_or(last, |stop| last.max(stop));
        // Room for the mark of the last moment.
        let whole = (last - now) + (last - now).shared_by(columns.max(1));
        Self { from: now, whole, columns }
    }

    /// The moment in the middle of a cell.
    fn moment(self, cell: usize) -> Moment {
        let halves = self.whole.shared_by(self.columns.max(1) * 2);
        self.from + halves * (cell * 2 + 1)
    }

    /// The cell of a moment.
    fn cell(self, moment: Moment) -> usize {
        let columns = i64::try_from(self.columns).unwrap_or(0);
        let whole = self.whole.millis().max(1);
        let cell = (moment - self.from).millis() * columns / whole;
        usize::try_from(cell).unwrap_or(0).min(self.columns.saturating_sub(1))
    }
}

/// Who has the floor until when, in order.
fn slots(room: &Room, forecast: &Forecast, now: Moment) -> Vec<(String, Moment)> {
    let mut slots = vec![(":".to_owned(), now + forecast.rest)];
    let mut end = now + forecast.rest;
    let mut add = |sign: String, length: Length| {
        end = end + length;
        slots.push((sign, end));
    };
    for (waiting, place) in room.waiting.iter().zip(1..).filter(|(waiting, _)| !waiting.held) {
        let limit = room.limit_of(waiting).unwrap_or_default();
        add((place % 10).to_string(), room.limits.handover + limit);
    }
    for reply in &room.replies {
        add("r".to_owned(), reply.limit.unwrap_or_default());
    }
    for item in room.later_items() {
        let label: String = item.label.as_str().chars().take(1).collect();
        add(label, item.planned.unwrap_or_default());
    }
    // Sub-items are planned within their item: what is beyond the forecast's end is shown nowhere.
    slots.retain(|(_, until)| *until <= forecast.ends_at);
    slots
}

fn sign_at(slots: &[(String, Moment)], moment: Moment) -> &str {
    let slot = slots.iter().find(|(_, until)| moment < *until);
    slot.map_or("·", |(sign, _)| sign.as_str())
}

/// `^10:49 now`, `|12:00 end`, `!12:15 stop`, where they fit beside each other.
fn marks(sheet: &mut Sheet<'_>, room: &Room, forecast: &Forecast, scale: Scale) {
    let zone = room.agenda.time_zone;
    let mark = |sign: &str, moment: Moment, word: &str| {
        (scale.cell(moment), format!("{sign}{} {word}", moment.hour_minute(zone)))
    };
    let stop = forecast.hard_stop_at.map(|stop| mark("!", stop, "stop"));
    let last = [stop, Some(mark("|", forecast.planned_end_at, "end"))];
    let mut edge = sheet.width() - 1;
    for (cell, told) in last.into_iter().flatten() {
        // A mark stands under its cell; near the edge it ends there.
        let sign = told.chars().next().unwrap_or('|');
        let text: String = told.chars().skip(1).collect();
        let at = cell + 1;
        let fits = at + width(&told) <= edge;
        let shown = if fits { told.clone() } else { format!("{text}{sign}") };
        let column = if fits {
            at
        } else {
            (at + 1).saturating_sub(width(&shown)).min(edge.saturating_sub(width(&shown)))
        };
        if column > 12 {
            edge = sheet.put(1, column, width(&shown), &shown, Look::Head).min(column).saturating_sub(1);
        }
    }
    let legend = "figures: places on the list";
    if edge > 12 + 4 + legend.len() + 2 {
        sheet.rest(1, 16, legend, Look::Quiet);
    }
    if edge > 12 {
        sheet.put(1, 1, 11, &format!("^{} now", scale.from.hour_minute(zone)), Look::Head);
    }
}
