//! The forecast's sum with its parts, so that it can be defended.

use crate::console::{Model, in_hand, minute_up, plan_told};
use crate::meeting::Forecast;
use crate::time::{Length, Moment};

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Rows with the head.
pub const ROWS: usize = 10;

/// The head and the parts.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let (room, now) = (model.room(), model.clock());
    sheet.put(0, 1, 10, "TIME", Look::Head);
    let Some(forecast) = room.forecast(now) else {
        let columns = sheet.width().saturating_sub(2);
        for (row, line) in wrapped(&plan_told(room, now), columns).iter().enumerate() {
            sheet.rest(row + 1, 1, line, Look::Plain);
        }
        return;
    };
    let (word, look) = if forecast.fits() { ("FITS", Look::Plain) } else { ("SHORT", Look::Warning) };
    sheet.put_right(0, sheet.width() - 1, word, look);
    for (row, (what, figure)) in parts(model, &forecast).iter().enumerate() {
        sheet.rest(row + 1, 1, what, Look::Plain);
        sheet.put_right(row + 1, sheet.width() - 1, figure, Look::Plain);
    }
}

fn parts(model: &Model, forecast: &Forecast) -> Vec<(String, String)> {
    let (room, now) = (model.room(), model.clock());
    let zone = room.agenda.time_zone;
    let at = |moment: Moment| minute_up(moment).hour_minute(zone);
    let left = (forecast.planned_end_at - now - forecast.later).not_negative();
    let each = forecast.per_speaker.map_or_else(|| "-".to_owned(), Length::clock);
    let handover = room.limits.handover;
    let end = forecast.planned_end_at.hour_minute(zone);
    [
        ("left for this item".to_owned(), left_told(left, model)),
        ("rest of the speaker".to_owned(), forecast.rest.clock()),
        (at_limits(forecast.waiting), forecast.limits.clock()),
        (hand_overs(forecast.waiting, handover), forecast.handovers.clock()),
        (replies(room.replies.len()), forecast.replies.clock()),
        ("all heard by".to_owned(), at(forecast.heard_by)),
        ("later items end".to_owned(), at(forecast.ends_at)),
        (format!("before {end}"), in_hand(forecast.in_hand())),
        ("equal share, each".to_owned(), each),
    ]
    .into()
}

/// A desk at rest is woken once a minute: it shows no seconds that would stand still.
fn left_told(left: Length, model: &Model) -> String {
    if model.seconds_count() {
        return left.clock();
    }
    format!("{} min", left.millis().div_euclid(60_000))
}

fn at_limits(count: usize) -> String {
    if count == 1 { "1 at its limit".to_owned() } else { format!("{count} at their limits") }
}

fn hand_overs(count: usize, each: Length) -> String {
    if count == 1 { format!("1 hand-over of {each}") } else { format!("{count} hand-overs of {each}") }
}

fn replies(count: usize) -> String {
    if count == 1 { "1 right of reply".to_owned() } else { format!("{count} rights of reply") }
}
