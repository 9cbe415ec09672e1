//! Beside the list: rights of reply, requests after closing, who was heard; and whether all can be heard.

use crate::console::{Model, in_hand, minute_up, plan_told};
use crate::meeting::{Forecast, Id, MeetingState, Room, Waiting};
use crate::text::width;
use crate::time::Length;

use super::heard::counted;
use super::sheet::Sheet;
use super::theme;

/// Rows of the block; the first can be spared.
pub const ROWS: usize = 2;

/// The two rows.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let last = sheet.height().saturating_sub(1);
    let (told, style) = forecast(model, sheet.width() - 2);
    sheet.rest(last, 1, &told, style);
    if last > 0 {
        beside(sheet, model);
    }
}

/// `Right of reply: none    After closing: none        Heard: 1 group`
fn beside(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let selected = model.view().selection.map(|selection| selection.id);
    let heard = format!("Heard: {}", counted(room));
    let right = sheet.width().saturating_sub(width(&heard) + 1);
    let replies = format!("Right of reply: {}", names(&room.replies, selected));
    let closing = format!("After closing: {}", names(&room.after_closing, selected));
    let both = format!("{replies}    {closing}");
    let fits = width(&both) + 4 < right;
    let told = if room.in_writing.is_empty() {
        both
    } else {
        format!("{both}    In writing: {}", room.in_writing.len())
    };
    let free = if fits { right.saturating_sub(3) } else { sheet.width() - 2 };
    sheet.put(0, 1, free, &told, theme::PLAIN);
    if fits {
        sheet.rest(0, right, &heard, theme::PLAIN);
    }
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

fn forecast(model: &Model, columns: usize) -> (String, ratatui::style::Style) {
    let room = model.room();
    if room.state == MeetingState::Adjourned {
        return (not_heard(room), theme::PLAIN);
    }
    let Some(forecast) = room.forecast(model.clock()) else {
        return (format!("PLAN {}", plan_told(room, model.clock())), theme::PLAIN);
    };
    let style = if forecast.fits() { theme::PLAIN } else { theme::WARNING };
    let told = told(&forecast, room);
    let fits = told.iter().find(|told| width(told) <= columns).or(told.last());
    (fits.cloned().unwrap_or_default(), style)
}

/// From the longest to the shortest.
fn told(forecast: &Forecast, room: &Room) -> Vec<String> {
    let zone = room.agenda.time_zone;
    let ends = minute_up(forecast.ends_at).hour_minute(zone);
    let hand = in_hand(forecast.in_hand());
    if forecast.waiting == 0 {
        let sign = if forecast.fits() { "FITS" } else { "SHORT" };
        return vec![format!("{sign} we end {ends}, {hand}")];
    }
    let heard_by = minute_up(forecast.heard_by).hour_minute(zone);
    let all = format!("all {} heard by {heard_by}", forecast.waiting);
    let each = forecast.per_speaker.unwrap_or(Length::ZERO);
    let share = if each == Length::ZERO {
        "not all can be heard".to_owned()
    } else {
        format!("{} each", each.clock())
    };
    if forecast.fits() {
        let closing = format!("FITS {all}, closing ends {ends}, {hand}");
        return vec![
            format!("{closing}; {} each fits", each.clock()),
            closing,
            format!("FITS {all}, {hand}"),
        ];
    }
    let all = format!("all {} by {heard_by}", forecast.waiting);
    let short = format!("SHORT {all}, end {ends}: {hand}. {share}");
    vec![
        format!("{short}, or close the list (l), limit (t)"),
        format!("{short}; list (l), limit (t)"),
        short,
        format!("SHORT {hand}. {share}"),
    ]
}

fn not_heard(room: &Room) -> String {
    match room.waiting.len() {
        0 => "ADJOURNED everybody on the list was heard".to_owned(),
        1 => format!("ADJOURNED not heard: {}", names(&room.waiting, None)),
        several => format!("ADJOURNED {several} not heard: {}", names(&room.waiting, None)),
    }
}
