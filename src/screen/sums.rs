//! Beside the list: rights of reply, requests after closing, who was heard; and whether all can be heard.

use crate::console::{Action, Model, Remedy, in_hand, minute_up, plan_told};
use crate::meeting::{Forecast, Id, MeetingState, Room, Waiting};
use crate::text::width;
use crate::time::Length;

use super::heard::counted;
use super::sheet::Sheet;
use super::theme::Look;

/// Rows of the two.
pub const ROWS: usize = 2;

/// Whether all can be heard, and what would make it so: each proposal with its key.
pub fn forecast(sheet: &mut Sheet<'_>, model: &Model) {
    let (told, look) = forecast_told(model, sheet.width() - 2);
    sheet.rest(0, 1, &told, look);
}

/// `Right of reply: none    After closing: none        Heard: 1 group`
pub fn beside(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let selected = model.view().selection.map(|selection| selection.id);
    let replies = format!("Right of reply: {}", names(&room.replies, selected));
    let closing = format!("After closing: {}", names(&room.after_closing, selected));
    let both = format!("{replies}    {closing}");
    let told = if room.in_writing.is_empty() {
        both
    } else {
        format!("{both}    In writing: {}", room.in_writing.len())
    };
    let number = model.counting().interventions.total();
    let heard = [format!("Heard: {}", counted(model)), format!("Heard: {number}")];
    let end = sheet.width() - 1;
    let fits = heard.iter().find(|heard| width(&told) + 4 + width(heard) < end);
    let edge = fits.map_or(end, |heard| sheet.put_right(0, end, heard, Look::Plain));
    sheet.put(0, 1, edge.saturating_sub(3), &told, Look::Plain);
}

/// Names; the selected one in signs, since it has no row of its own.
fn names(list: &[Waiting], selected: Option<Id>) -> String {
    if list.is_empty() {
        return "none".to_owned();
    }
    let names = list.iter().map(|waiting| {
        let name = waiting.speaker.short();
        if Some(waiting.id) == selected { format!(">{name}<") } else { name }
    });
    names.collect::<Vec<_>>().join(", ")
}

fn forecast_told(model: &Model, columns: usize) -> (String, Look) {
    let room = model.room();
    if room.state == MeetingState::Adjourned {
        return (not_heard(room, columns), Look::Plain);
    }
    let Some(forecast) = room.forecast(model.clock()) else {
        return (format!("PLAN {}", plan_told(room, model.clock())), Look::Plain);
    };
    let style = if forecast.fits() { Look::Plain } else { Look::Warning };
    let told = if forecast.fits() { fits(&forecast, room) } else { short(&forecast, model) };
    let fits = told.iter().find(|told| width(told) <= columns).or(told.last());
    (fits.cloned().unwrap_or_default(), style)
}

/// From the longest to the shortest.
fn fits(forecast: &Forecast, room: &Room) -> Vec<String> {
    let zone = room.agenda.time_zone;
    let ends = minute_up(forecast.ends_at).hour_minute(zone);
    let hand = in_hand(forecast.in_hand());
    if forecast.waiting == 0 {
        return vec![format!("FITS we end {ends}, {hand}")];
    }
    let heard_by = minute_up(forecast.heard_by).hour_minute(zone);
    let all = format!("FITS {} heard by {heard_by}", all_of(forecast.waiting));
    let closing = format!("{all}, closing ends {ends}, {hand}");
    let each = forecast.per_speaker.unwrap_or(Length::ZERO);
    vec![format!("{closing}; {} each fits", each.clock()), closing, format!("{all}, {hand}")]
}

/// `SHORT all 11 by 11:56, end 12:04: 4 min over   e 2:30 each   E list closes 11:25   u go on until 12:15`
fn short(forecast: &Forecast, model: &Model) -> Vec<String> {
    let zone = model.room().agenda.time_zone;
    let ends = minute_up(forecast.ends_at).hour_minute(zone);
    let hand = in_hand(forecast.in_hand());
    let heard_by = minute_up(forecast.heard_by).hour_minute(zone);
    let end = if forecast.waiting == 0 {
        format!("SHORT end {ends}: {hand}")
    } else {
        format!("SHORT {} by {heard_by}, end {ends}: {hand}", all_of(forecast.waiting))
    };
    let remedies = model.remedies();
    let limits = remedies.iter().any(|remedy| remedy.action == Action::FitLimit);
    let not_all = if limits || forecast.waiting == 0 { "" } else { "   not all can be heard" };
    let keys: Vec<String> = remedies.iter().map(|remedy| with_key(remedy, model)).collect();
    let keyed = |shown: usize| {
        let keys = keys.iter().take(shown).map(|key| format!("   {key}"));
        keys.collect::<String>()
    };
    let longest = format!("{end}{not_all}{}", keyed(keys.len()));
    // When it ends matters more than the last of the keys.
    let fewer =
        |head: String| (1..=keys.len()).rev().map(move |shown| (head.clone(), shown)).collect::<Vec<_>>();
    let shorter =
        [fewer(format!("SHORT end {ends}: {hand}{not_all}")), fewer(format!("SHORT {hand}{not_all}"))];
    let shorter = shorter.into_iter().flatten().map(|(head, shown)| format!("{head}{}", keyed(shown)));
    [longest].into_iter().chain(shorter).chain([format!("SHORT {hand}")]).collect()
}

fn all_of(waiting: usize) -> String {
    if waiting == 1 { "the one waiting".to_owned() } else { format!("all {waiting}") }
}

fn with_key(remedy: &Remedy, model: &Model) -> String {
    format!("{} {}", model.keys().shown(remedy.action), remedy.words)
}

/// With the names where they fit; the list shows them too.
fn not_heard(room: &Room, columns: usize) -> String {
    let waiting: Vec<Waiting> =
        room.waiting.iter().filter(|waiting| !room.was_heard_afterwards(waiting.id)).cloned().collect();
    let count = waiting.len();
    if count == 0 {
        return "ADJOURNED everybody on the list was heard".to_owned();
    }
    let named = format!("ADJOURNED {count} not heard: {}", names(&waiting, None));
    if width(&named) <= columns { named } else { format!("ADJOURNED {count} not heard: see the list") }
}
