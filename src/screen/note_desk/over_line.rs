//! The line that is typed, and over it what it will be: to whom, on what, and whether it is kept.

use std::ops::Range;

use ratatui::layout::Position;

use super::super::sheet::Sheet;
use super::super::theme::Look;
use crate::console::Tone;
use crate::console::note_desk::{KeptAs, NoteDesk, Noted, Says, Stroke};
use crate::meeting::About;
use crate::text::{shortened, width};

/// A piece of the head with its look.
type Told = (String, Look);

/// Rows that it takes: the head, the text within these bounds, what a person should read.
pub fn rows(desk: &NoteDesk, columns: usize, least: usize, most: usize) -> usize {
    desk.area().rows(columns.saturating_sub(2)).len().clamp(least, most) + 2
}

/// Draws it. Gives the place of the cursor.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk) -> Option<Position> {
    head(sheet, desk);
    let last = sheet.height().saturating_sub(1);
    if let Some((told, look)) = read(desk) {
        sheet.put(last, 1, sheet.width().saturating_sub(2), &told, look);
    }
    typed(&mut sheet.part(1, last.saturating_sub(1)), desk)
}

/// `── to Indonesia for NAM, 10:41 ─── RC/3 ¶ 24, reserves ─── kept 10:49:11 ──`
fn head(sheet: &mut Sheet<'_>, desk: &NoteDesk) {
    sheet.rule(0, &[]);
    let end = sheet.width().saturating_sub(3);
    let (kept, look) = kept(desk);
    let edge = if kept.is_empty() { end } else { sheet.put_right(0, end, &format!(" {kept} "), look) };
    let (to, look) = to(desk);
    let words = words(desk);
    // What it will be matters more than the end of a long name.
    let room = edge.saturating_sub(3 + 2 + 2);
    let long = format!("{to}{}", not_now(desk));
    let to = if width(&long) + width(&words.0) + 5 <= room { long } else { to };
    let wanted = width(&to) + width(&words.0) + 5;
    let to_columns =
        if wanted <= room { width(&to) } else { room.saturating_sub(width(&words.0) + 5).max(14) };
    let column = sheet.put(0, 2, to_columns + 2, &format!(" {} ", shortened(&to, to_columns)), look);
    if !words.0.is_empty() {
        let free = edge.saturating_sub(column + 3);
        let told = shortened(&words.0, free.saturating_sub(2));
        sheet.put(0, column + 3, free, &format!(" {told} "), words.1);
    }
}

/// To whom the line goes.
fn to(desk: &NoteDesk) -> Told {
    if let Some(editing) = desk.editing() {
        let told = match editing.noted {
            Noted::Kept(number) => format!("edits N{number}"),
            Noted::Private(_) => "edits a private note".to_owned(),
            Noted::Position(at) => {
                let taken = desk.room().position(at.proposal, at.place);
                let told = taken.map(|taken| desk.room().position_in_words(at.proposal, taken));
                format!("edits \u{201c}{}\u{201d}", told.unwrap_or_default())
            }
        };
        return (told, Look::Warning);
    }
    let room = desk.room();
    let about = desk.about();
    let begun = match about {
        About::Intervention(id) => room.intervention(*id).map(|heard| heard.started),
        About::Item(_) | About::Outcome(_) | About::Meeting => None,
    };
    let since =
        begun.map_or_else(String::new, |begun| format!(", {}", begun.hour_minute(room.agenda.time_zone)));
    let to = format!("to {}{since}", desk.meeting().about_in_words(about));
    let look = if *about == room.about_now() { Look::Open } else { Look::Warning };
    (to, look)
}

/// What it will be.
fn words(desk: &NoteDesk) -> Told {
    if let Some(question) = desk.question() {
        return (question.asked.clone(), Look::Warning);
    }
    match desk.says() {
        Says::Does(_, words) => (words, Look::Now),
        Says::Nothing | Says::Not(_) => (String::new(), Look::Plain),
    }
}

/// Whether it is on the disk.
fn kept(desk: &NoteDesk) -> Told {
    let zone = desk.room().agenda.time_zone;
    match desk.kept() {
        KeptAs::Nothing => (String::new(), Look::Quiet),
        KeptAs::Shown(at) => (format!("kept {}", at.hour_minute_second(zone)), Look::Quiet),
        KeptAs::Before => ("…".to_owned(), Look::Quiet),
        KeptAs::Not(_) => ("NOT KEPT".to_owned(), Look::NotStored),
    }
}

/// What a person should read under the line, the most pressing thing first.
fn read(desk: &NoteDesk) -> Option<Told> {
    if desk.question().is_some() {
        return Some(("Enter or y: yes   any other key: no".to_owned(), Look::Key));
    }
    if let Some((why, waiting)) = desk.trouble() {
        let key = desk.keys().shown(Stroke::StoreAgain);
        let told = format!("NOT STORED: {why}; {key} stores again: {}", waiting.join(", "));
        return Some((told, Look::NotStored));
    }
    if let KeptAs::Not(why) = desk.kept() {
        return Some((why, Look::NotStored));
    }
    if let Some(first) = desk.first_version() {
        return Some((format!("first version: {first}"), Look::Quiet));
    }
    if let Says::Not(why) = desk.says() {
        return Some((why, Look::Warning));
    }
    if let Some(notice) = desk.notice() {
        let look = match notice.tone {
            Tone::Stored => Look::Plain,
            Tone::Refused => Look::Refused,
            Tone::Quiet => Look::Quiet,
        };
        return Some((notice.text.clone(), look));
    }
    offered(desk).or_else(|| unfinished(desk)).or_else(|| response_wanted(desk))
}

/// Lines that wait elsewhere.
fn unfinished(desk: &NoteDesk) -> Option<Told> {
    let last = desk.unfinished().last()?;
    let to = desk.meeting().about_in_words(&last.about);
    let further = match desk.unfinished().len() {
        1 => String::new(),
        several => format!(", and {} more", several - 1),
    };
    let now = *desk.about() == desk.room().about_now();
    let key =
        if now { format!("{} goes there: ", desk.keys().shown(Stroke::ToAndFro)) } else { String::new() };
    Some((format!("{key}unfinished line to {to}{further}"), Look::Warning))
}

/// What the arrows choose.
fn offered(desk: &NoteDesk) -> Option<Told> {
    let groups = desk.other_groups();
    if !groups.is_empty() {
        return Some((format!("Down: {}", groups.join(", ")), Look::Quiet));
    }
    finding(desk).or_else(|| elsewhere(desk))
}

/// What the keys do with the note that is chosen among those found.
fn finding(desk: &NoteDesk) -> Option<Told> {
    let chosen = desk.chosen_note().filter(|_| desk.is_finding())?;
    let about = desk.section_of(chosen).map(|section| desk.meeting().about_in_words(&section.about));
    let about = shortened(&about.unwrap_or_default(), 22);
    let key = |stroke| desk.keys().shown(stroke);
    let (go, anew, back) = (key(Stroke::Store), key(Stroke::WriteAnew), key(Stroke::Back));
    Some((format!("{go} goes to {about}   {anew} edits the note   Up, Down choose   {back} back"), Look::Key))
}

/// Whom the line is about, where that is not what is going on now.
fn elsewhere(desk: &NoteDesk) -> Option<Told> {
    let about = desk.elsewhere()?;
    let about = desk.meeting().about_in_words(about);
    let key = desk.keys().shown(Stroke::ToAndFro);
    let now = desk.meeting().about_in_words(&desk.room().about_now());
    Some((format!("about {about}{}; {key} goes to {now}", not_now(desk)), Look::Warning))
}

/// A line about somebody else than who has the floor says so.
fn not_now(desk: &NoteDesk) -> &'static str {
    let speaks = desk.room().floor.now_heard().is_some();
    let elsewhere = desk.editing().is_none() && desk.elsewhere().is_some();
    if speaks && elsewhere { ", not the one who speaks" } else { "" }
}

/// While a point of order is heard, its response.
fn response_wanted(desk: &NoteDesk) -> Option<Told> {
    let point = desk.room().floor.point_of_order.as_ref()?;
    let missing = point.response.is_none() && desk.area().is_blank();
    missing.then(|| (":respond and the words of the response to the point of order".to_owned(), Look::Quiet))
}

/// The text with its selection, so far that the cursor is seen.
fn typed(sheet: &mut Sheet<'_>, desk: &NoteDesk) -> Option<Position> {
    let area = desk.area();
    let columns = sheet.width().saturating_sub(2);
    let rows = area.rows(columns);
    let (row, column) = area.place(columns);
    let first = (row + 1).saturating_sub(sheet.height());
    for (line, range) in rows.iter().skip(first).take(sheet.height()).enumerate() {
        text(sheet, line, range.clone(), desk);
    }
    if area.text().is_empty() && desk.editing().is_none() {
        sheet.put(0, 1, columns, " what is said; Enter stores it", Look::Quiet);
    }
    let column = u16::try_from(column.min(columns) + 1).ok()?;
    Some(sheet.position(row - first, column))
}

fn text(sheet: &mut Sheet<'_>, line: usize, range: Range<usize>, desk: &NoteDesk) {
    let area = desk.area();
    let selected = area.selected().unwrap_or(0..0);
    let within = |at: usize| at.clamp(range.start, range.end);
    let (from, to) = (within(selected.start), within(selected.end));
    let pieces = [(range.start..from, Look::Typed), (from..to, Look::Selected), (to..range.end, Look::Typed)];
    let mut column = 1;
    for (piece, look) in pieces {
        let told = area.text().get(piece).unwrap_or_default();
        let free = sheet.width().saturating_sub(column);
        let told = if width(told) > free { told.trim_end() } else { told };
        column = sheet.rest(line, column, told, look);
    }
}
