//! Before, suspended, after, or whenever it is wanted: title, place, time, and nothing that goes on.

use crate::console::audience::Display;
use crate::record::AudienceState;

use super::super::sheet::Sheet;
use super::super::theme::Look;
use super::{Figures, Name, centre, lines, rows_of};

/// Everything in the middle, the time of day as large as it can be.
pub fn draw(sheet: &mut Sheet<'_>, display: &Display) {
    let (audience, words) = (display.audience(), display.words());
    let high = sheet.height();
    let title = Name::of(sheet, &audience.title, high * 4 / 10);
    let happens = match audience.state {
        AudienceState::Before => Some(words.begins_at(audience.starts.get(11..16).unwrap_or_default())),
        AudienceState::Suspended => Some(words.suspended.to_owned()),
        AudienceState::Adjourned => Some(words.adjourned.to_owned()),
        AudienceState::Running => None,
    };
    let place = audience.place.clone().unwrap_or_default();
    let said: Vec<String> =
        happens.into_iter().chain(Some(place).filter(|place| !place.is_empty())).collect();
    let below: usize = said.iter().map(|text| rows_of(sheet, text, 2)).sum();
    let time = display.time_of_day();
    let free = high.saturating_sub(title.rows(sheet) + below + 4);
    let figures = Figures::of(sheet, time, time, free.min(high * 4 / 10));
    let needed = title.rows(sheet) + below + figures.rows() + 1;
    let gap = high.saturating_sub(needed).div_euclid(4).min(3);
    let mut row = high.saturating_sub(needed + 2 * gap).div_euclid(2);
    row = title.draw(sheet, row, Look::Now) + gap;
    for text in &said {
        row = lines(sheet, row, text, 2, Look::Plain);
    }
    let large = figures.rows() > 1;
    if large {
        row = figures.draw(sheet, row + gap);
    }
    centre(sheet, row, &words.time_there(time, &audience.time_zone), Look::Plain);
}
