//! What the room may see. It is drawn from [`Audience`] alone, which holds nothing else.

use crate::console::own::AudienceOverTime;
use crate::record::{Audience, AudienceFloor, AudienceList};
use crate::text::{shortened, width};
use crate::time::Length;

use super::digits;
use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Rows at the foot: a rule, those who come next, a rule, the state of the list.
const FOOT: usize = 8;

/// With fewer rows only who has the floor is shown.
const LOW: usize = 16;

/// The picture for the room; `clock` is the time of day there.
pub fn draw(sheet: &mut Sheet<'_>, audience: &Audience, clock: &str, over_time: AudienceOverTime) {
    if audience.practice {
        centre(sheet, 0, "PRACTICE", Look::Mark);
    }
    let mut row = 1;
    for line in wrapped(&audience.title, sheet.width().saturating_sub(8)).iter().take(2) {
        centre(sheet, row, line, Look::Plain);
        row += 1;
    }
    if let Some(item) = &audience.item {
        centre(sheet, row, &format!("{}. {}", item.label, item.title), Look::Plain);
    }
    let low = sheet.height() < LOW;
    let foot = if low { 0 } else { FOOT };
    let free = sheet.height().saturating_sub(foot + row + 2);
    match &audience.floor {
        Some(floor) => speaking(&mut sheet.part(row + 2, free), floor, over_time),
        None => centre(sheet, row + 2 + free / 3, &between(audience), Look::Now),
    }
    if audience.state == "running" && !low {
        next(sheet, audience, clock);
    }
}

/// Who has the floor, and the clock as large as the sheet allows; the limit says how wide it may become, so that
/// it never moves.
fn speaking(sheet: &mut Sheet<'_>, floor: &AudienceFloor, over_time: AudienceOverTime) {
    let elapsed = Length::from_millis(floor.elapsed_ms);
    let limit = floor.limit_ms.map(Length::from_millis);
    let reached = limit.is_some_and(|limit| elapsed >= limit);
    let stops = match over_time {
        AudienceOverTime::Words => limit.filter(|_| reached),
        AudienceOverTime::Figures => None,
    };
    let shown = stops.unwrap_or(elapsed).clock();
    let widest = limit.filter(|_| stops.is_some() || !reached).map_or_else(|| shown.clone(), Length::clock);
    let times = times(sheet, &widest);
    let figures = if times == 0 { 1 } else { digits::HEIGHT * times };
    // A row between the name and the figures, and one between these and the limit, where there is room.
    let gap = usize::from(sheet.height() > figures + 3);
    let needed = 2 + gap + figures + gap + 1;
    let top = sheet.height().saturating_sub(needed) / 2;
    centre(sheet, top, floor.name.as_deref().unwrap_or(""), Look::Now);
    if let Some(behalf) = &floor.on_behalf_of {
        centre(sheet, top + 1, &format!("on behalf of {behalf}"), Look::Plain);
    }
    let at = top + 2 + gap;
    if times == 0 {
        centre(sheet, at, &shown, Look::Now);
    } else {
        let end = usize::midpoint(sheet.width(), digits::columns(&widest, times));
        digits::put_right(sheet, at, end, &shown, times, Look::Now);
    }
    let mut told = limit.map_or_else(String::new, |limit| format!("limit {}", limit.clock()));
    if reached {
        told.push_str("     Time limit reached");
    } else if floor.paused {
        told.push_str("     The clock is stopped");
    }
    centre(sheet, at + figures + gap, told.trim(), Look::Plain);
}

/// How many times the smallest size the figures can be; none where even that is too large.
fn times(sheet: &Sheet<'_>, widest: &str) -> usize {
    let high = sheet.height().saturating_sub(3) / digits::HEIGHT;
    let across = sheet.width() * 3 / 4 / digits::columns(widest, 1).max(1);
    // On a large screen the figures leave room around themselves.
    high.min(across).min((sheet.height() * 3 / 4 / digits::HEIGHT).max(1))
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
    let top = sheet.height().saturating_sub(FOOT);
    if !audience.next.is_empty() {
        sheet.rule(top, &[]);
        sheet.rest(top + 1, 3, "Next", Look::Head);
        for (name, row) in audience.next.iter().zip(top + 1..) {
            sheet.rest(row, 11, name, Look::Plain);
        }
        if audience.next_not_shown > 0 {
            let more = format!("and {} more", audience.next_not_shown);
            sheet.rest(top + 1 + audience.next.len(), 11, &more, Look::Plain);
        }
    }
    let foot = sheet.height().saturating_sub(2);
    sheet.rule(foot.saturating_sub(1), &[]);
    let list = match audience.list {
        AudienceList::NotOpen => "The list of speakers is not open yet",
        AudienceList::Open => "The list of speakers is open",
        AudienceList::Closed => "The list of speakers is closed",
    };
    sheet.rest(foot, 3, list, Look::Plain);
    sheet.put_right(foot, sheet.width().saturating_sub(2), clock, Look::Plain);
}

fn centre(sheet: &mut Sheet<'_>, row: usize, text: &str, style: Look) {
    let text = shortened(text, sheet.width().saturating_sub(2));
    let column = sheet.width().saturating_sub(width(&text)).div_euclid(2);
    sheet.rest(row, column, &text, style);
}
