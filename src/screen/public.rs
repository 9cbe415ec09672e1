//! What the room may see. It is drawn from [`Audience`] alone, which holds nothing else.

use crate::record::{Audience, AudienceFloor, AudienceList};
use crate::text::{shortened, width};
use crate::time::Length;

use super::sheet::{Sheet, wrapped};
use super::theme;

/// The picture for the room; `clock` is the time of day there.
pub fn draw(sheet: &mut Sheet<'_>, audience: &Audience, clock: &str) {
    let mut row = 1;
    if audience.practice {
        centre(sheet, 0, "PRACTICE", theme::MARK);
    }
    for line in wrapped(&audience.title, sheet.width().saturating_sub(8)).iter().take(2) {
        centre(sheet, row, line, theme::PLAIN);
        row += 1;
    }
    if let Some(item) = &audience.item {
        centre(sheet, row, &format!("{}. {}", item.label, item.title), theme::PLAIN);
    }
    match &audience.floor {
        Some(floor) => speaking(sheet, row + 3, floor),
        None => centre(sheet, row + 3, &between(audience), theme::NOW),
    }
    if audience.state == "running" {
        next(sheet, audience, clock);
    }
}

fn speaking(sheet: &mut Sheet<'_>, row: usize, floor: &AudienceFloor) {
    let name = floor.name.as_deref().unwrap_or("");
    centre(sheet, row, name, theme::NOW);
    if let Some(behalf) = &floor.on_behalf_of {
        centre(sheet, row + 1, &format!("on behalf of {behalf}"), theme::PLAIN);
    }
    let elapsed = Length::from_millis(floor.elapsed_ms);
    let limit = floor.limit_ms.map(Length::from_millis);
    let reached = limit.is_some_and(|limit| elapsed >= limit);
    let shown = if reached { limit.unwrap_or(elapsed) } else { elapsed };
    centre(sheet, row + 3, &shown.clock(), theme::NOW);
    let mut told = limit.map_or_else(String::new, |limit| format!("limit {}", limit.clock()));
    if reached {
        told.push_str("     Time limit reached");
    } else if floor.paused {
        told.push_str("     The clock is stopped");
    }
    centre(sheet, row + 4, told.trim(), theme::PLAIN);
}

fn between(audience: &Audience) -> String {
    let place = audience.place.as_ref().map_or_else(String::new, |place| format!(", {place}"));
    match audience.state {
        "before" => format!("begins at {}{place}", audience.starts.get(11..16).unwrap_or_default()),
        "suspended" => "The meeting is suspended".to_owned(),
        "adjourned" => "The meeting is adjourned".to_owned(),
        _ => String::new(),
    }
}

/// Who comes next, at the foot.
fn next(sheet: &mut Sheet<'_>, audience: &Audience, clock: &str) {
    let lines = audience.next.len() + usize::from(audience.next_not_shown > 0);
    let top = sheet.height().saturating_sub(lines + 4);
    if lines > 0 {
        sheet.rule(top, &[]);
        sheet.rest(top + 1, 3, "Next", theme::HEAD);
        for (name, row) in audience.next.iter().zip(top + 1..) {
            sheet.rest(row, 11, name, theme::PLAIN);
        }
        if audience.next_not_shown > 0 {
            let more = format!("and {} more", audience.next_not_shown);
            sheet.rest(top + 1 + audience.next.len(), 11, &more, theme::PLAIN);
        }
    }
    let foot = sheet.height().saturating_sub(2);
    sheet.rule(foot - 1, &[]);
    let list = match audience.list {
        AudienceList::NotOpen => "The list of speakers is not open yet",
        AudienceList::Open => "The list of speakers is open",
        AudienceList::Closed => "The list of speakers is closed",
    };
    sheet.rest(foot, 3, list, theme::PLAIN);
    sheet.put_right(foot, sheet.width() - 2, clock, theme::PLAIN);
}

fn centre(sheet: &mut Sheet<'_>, row: usize, text: &str, style: ratatui::style::Style) {
    let text = shortened(text, sheet.width().saturating_sub(2));
    let column = sheet.width().saturating_sub(width(&text)).div_euclid(2);
    sheet.rest(row, column, &text, style);
}
