//! Who has the floor, and the clock.

use crate::console::audience::Display;
use crate::console::own::AudienceOverTime;
use crate::record::AudienceFloor;
use crate::time::Length;

use super::super::sheet::Sheet;
use super::super::theme::Look;
use super::{Figures, Name, centre, foot, head, lines, rows_of};

/// From so many rows on the whole picture is in large letters.
const WALL: usize = 32;

/// Title and item, the speaker with the clock in the middle, those who come next below.
pub fn draw(sheet: &mut Sheet<'_>, display: &Display, floor: &AudienceFloor) {
    let top = head(sheet, display);
    let bottom = sheet.height().saturating_sub(foot::with_next(sheet, display));
    speaker(&mut sheet.part(top, bottom.saturating_sub(top)), display, floor);
}

/// What is said of the clock.
struct Clock {
    shown: String,
    /// As wide as it may become before the limit.
    widest: String,
    told: String,
}

fn speaker(sheet: &mut Sheet<'_>, display: &Display, floor: &AudienceFloor) {
    let words = display.words();
    let right = floor.in_exercise_of.map(|right| words.right(right));
    let behalf = words.behalf(&floor.speaker).unwrap_or_default();
    let clock = clock(display, floor);
    let high = sheet.height();
    let name = Name::of(sheet, words.name(&floor.speaker).unwrap_or_default(), high * 3 / 10);
    // On a wall the limit is as large as the names below.
    let told = Name::of(sheet, &clock.told, if high < WALL { 1 } else { high / 4 });
    let said = usize::from(right.is_some()) + name.rows(sheet) + rows_of(sheet, &behalf, 2);
    let free = high.saturating_sub(said + told.rows(sheet));
    let figures = Figures::of(sheet, &clock.shown, &clock.widest, free.min(high * 6 / 10));
    let needed = said + figures.rows() + told.rows(sheet);
    // Rows are left free above, before the figures and after them, where there are some.
    let gap = high.saturating_sub(needed).div_euclid(4).min(3);
    let mut row = high.saturating_sub(needed + 2 * gap).div_euclid(2);
    if let Some(right) = right {
        centre(sheet, row, right, Look::Plain);
        row += 1;
    }
    row = name.draw(sheet, row, Look::Now);
    row = lines(sheet, row, &behalf, 2, Look::Plain);
    row = figures.draw(sheet, row + gap);
    told.draw(sheet, row + gap, Look::Plain);
}

fn clock(display: &Display, floor: &AudienceFloor) -> Clock {
    let words = display.words();
    let elapsed = Length::from_millis(floor.elapsed_ms);
    let limit = floor.limit_ms.map(Length::from_millis);
    let reached = limit.is_some_and(|limit| elapsed >= limit);
    let stops = match display.over_time() {
        AudienceOverTime::Words => limit.filter(|_| reached),
        AudienceOverTime::Figures => None,
    };
    let shown = stops.unwrap_or(elapsed).clock();
    let widest = limit.filter(|_| stops.is_some() || !reached).map_or_else(|| shown.clone(), Length::clock);
    let limit = limit.map(|limit| words.limit(&limit.clock()));
    let happens = if reached {
        Some(words.limit_reached)
    } else if floor.paused {
        Some(words.clock_stopped)
    } else {
        None
    };
    let told: Vec<String> = limit.into_iter().chain(happens.map(str::to_owned)).collect();
    Clock { shown, widest, told: told.join("     ") }
}
