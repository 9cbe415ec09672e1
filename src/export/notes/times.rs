//! Where the time went, in a table and in pictures: only where times are asked for.

use super::named::Source;
use super::tables::is_printed;
use crate::export::page::{Block, Column, Line, Page, Table};
use crate::export::{Extra, picture};
use crate::record::TimeAccount;
use crate::time::Length;
use crate::words::terms::TimeWords;

/// Shorter stretches with the floor free are not worth a line.
const WORTH_A_LINE: Length = Length::from_minutes(1);

/// The account and the pictures.
pub(super) fn add(page: &mut Page, from: &Source<'_>) {
    let account = &from.record.time;
    if !from.wanted.with.contains(&Extra::Times) || account.meeting == Length::ZERO {
        return;
    }
    let words = &from.terms.time;
    page.add(Block::Part(Line::new(words.heading)));
    page.add(Block::Table(table(account, words)));
    page.bullets(remarks(from));
    page.add(Block::Lines(vec![Line::new(words.how_reckoned)]));
    if !is_printed(from.wanted.format) {
        return;
    }
    let pictures = picture::of(from.record, &from.who, from.terms);
    if !pictures.is_empty() {
        page.add(Block::Part(Line::new(from.terms.pictures.heading)));
    }
    for picture in pictures {
        page.add(Block::Picture(picture));
    }
}

/// The five parts in their order, by name.
pub(in crate::export) fn time_parts(account: &TimeAccount, words: &TimeWords) -> [(&'static str, Length); 5] {
    [
        (words.speaking, account.speaking),
        (words.pauses, account.pauses),
        (words.hand_over, account.hand_over),
        (words.idle, account.idle),
        (words.suspended, account.suspended),
    ]
}

fn table(account: &TimeAccount, words: &TimeWords) -> Table {
    let row = |(name, length): (&'static str, Length)| {
        let share = percent(length, account.meeting);
        vec![Line::new(name), Line::default().text(&length_shown(length)), Line::default().text(&share)]
    };
    let whole = [(words.meeting, account.meeting)];
    Table {
        caption: words.heading,
        columns: vec![
            Column::words(words.part, 3),
            Column::figures(words.length, 2),
            Column::figures(words.share, 2),
        ],
        rows: time_parts(account, words).into_iter().chain(whole).map(row).collect(),
    }
}

/// Rounded to a whole number.
fn percent(part: Length, whole: Length) -> String {
    let twice = whole.millis().saturating_mul(2).max(1);
    let rounded = (part.millis().saturating_mul(200) + whole.millis()) / twice;
    format!("{rounded}\u{a0}%")
}

/// What a reader would ask about.
fn remarks(from: &Source<'_>) -> Vec<Line> {
    let (account, words, zone) = (&from.record.time, &from.terms.time, from.record.agenda.time_zone);
    let worth = account.floor_free.iter().filter(|free| free.length() >= WORTH_A_LINE);
    let stretches: Vec<String> = worth
        .map(|free| format!("{}–{}", free.from.hour_minute_second(zone), free.to.hour_minute_second(zone)))
        .collect();
    let said = |words: &'static str, length: Length| {
        (length > Length::ZERO).then(|| Line::new(words).text(&length_shown(length)).fixed("."))
    };
    let free = (!stretches.is_empty())
        .then(|| Line::new(words.idle_stretches).text(&stretches.join(", ")).fixed("."));
    let twice = said(words.counted_twice, account.counted_twice);
    free.into_iter().chain(twice).chain(said(words.outside, account.outside)).collect()
}

/// `4:09` in minutes and seconds, `1:02:48` with hours; rounded once, half up.
pub(in crate::export) fn length_shown(length: Length) -> String {
    let seconds = length.rounded_seconds().max(0);
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
}
