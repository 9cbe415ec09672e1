//! Chapters of a recording: items and interventions as `WebVTT`, in the recording's own time.

use std::fmt::Write;

use crate::export::notes::who::Who;
use crate::export::notes::{afterwards, statement_numbers};
use crate::meeting::{Intervention, Kind};
use crate::record::Record;
use crate::text::printable;
use crate::time::{Length, Moment};
use crate::words::terms::{Terms, terms};

/// A chapter before it is known when the next one begins.
struct Chapter {
    from: Moment,
    to: Moment,
    title: String,
}

/// The file. What ended before the recording began is left out; players show one chapter at a time, so each
/// ends where the next begins.
pub(in crate::export) fn chapters(record: &Record, recording_start: Option<Moment>) -> Vec<u8> {
    let terms = terms(record.agenda.language);
    let start = recording_start.or(record.opened_at).unwrap_or_else(|| record.agenda.starts_at());
    let mut text = format!("WEBVTT{}", terms.head.named);
    let practice = if record.practice { terms.head.practice } else { "" };
    let (title, remark) = (safe(&record.agenda.title), terms.head.not_official);
    // Writing into a text cannot go wrong.
    let _ = writeln!(text, " {practice}{title}\n\nNOTE {remark}");
    let mut number = 0;
    for chapter in one_at_a_time(all(record, terms)) {
        let (from, to) = ((chapter.from - start).not_negative(), (chapter.to - start).not_negative());
        if from < to {
            number += 1;
            let (from, to) = (clock(from), clock(to));
            let _ = writeln!(text, "\n{number}\n{from} --> {to}\n{}", safe(&chapter.title));
        }
    }
    text.into_bytes()
}

fn all(record: &Record, terms: &Terms) -> Vec<Chapter> {
    let (who, statements) = (Who::of(record), statement_numbers(record));
    let items = record.items.iter().flat_map(|account| {
        account.times.iter().map(|span| Chapter {
            from: span.from,
            to: span.to.unwrap_or(record.as_of),
            title: format!("{}. {}", account.label, account.title),
        })
    });
    let mut chapters: Vec<Chapter> = items.collect();
    let opens = |heard: &&Intervention| {
        let begins =
            record.items.iter().flat_map(|account| &account.times).any(|span| span.from == heard.started);
        heard.request.kind == Kind::Remarks && begins
    };
    // Who presents is in the item's title.
    for heard in record.interventions.iter().filter(|heard| !opens(heard)) {
        let name = who.name(&heard.request.speaker);
        let title = match (heard.request.kind, statements.get(&heard.number)) {
            (Kind::PointOfOrder, _) => format!("{}{name}", terms.parts.point_of_order),
            (_, Some(number)) => format!("{number}. {name}"),
            (_, None) => name,
        };
        let title = title + afterwards(heard, terms);
        let (from, to) = (heard.started, heard.until(record.as_of));
        chapters.push(Chapter { from, to, title: title.clone() });
        chapters.extend(goes_on(record, heard).map(|from| Chapter { from, to, title: title.clone() }));
    }
    chapters.sort_by_key(|chapter| chapter.from);
    chapters
}

/// Whoever had the floor goes on after what interrupted it.
fn goes_on<'a>(record: &'a Record, heard: &'a Intervention) -> impl Iterator<Item = Moment> + 'a {
    after_points(record, heard).chain(after_others(record, heard))
}

/// Two desks may have heard two people at once: one of the two was then logged afterwards.
fn after_others<'a>(record: &'a Record, heard: &'a Intervention) -> impl Iterator<Item = Moment> + 'a {
    let until = heard.until(record.as_of);
    let begun = record.interventions.iter().skip(heard.number).take_while(move |other| other.started < until);
    let beside = begun.filter(|other| other.was_logged_afterwards() || heard.was_logged_afterwards());
    beside.filter_map(|other| other.ended).filter(move |ended| *ended < until)
}

/// Points of order are dealt with, and the speaker goes on.
fn after_points<'a>(record: &'a Record, heard: &'a Intervention) -> impl Iterator<Item = Moment> + 'a {
    let until = heard.until(record.as_of);
    let pauses = heard.pauses.iter().filter_map(|pause| pause.to.map(|to| (pause.from, to)));
    let pauses = pauses.filter(move |(_, to)| *to < until);
    let points = || record.interventions.iter().filter(|point| point.request.kind == Kind::PointOfOrder);
    pauses
        .filter(move |(from, to)| points().any(|point| *from <= point.started && point.started < *to))
        .map(|(_, to)| to)
}

fn one_at_a_time(chapters: Vec<Chapter>) -> impl Iterator<Item = Chapter> {
    let mut next: Vec<Moment> = chapters.iter().skip(1).map(|chapter| chapter.from).collect();
    next.extend(chapters.last().map(|chapter| chapter.to));
    chapters
        .into_iter()
        .zip(next)
        .map(|(chapter, next)| Chapter { to: chapter.to.min(next.max(chapter.from)), ..chapter })
}

/// `00:47:03.250`
fn clock(length: Length) -> String {
    let millis = length.millis();
    let (hours, minutes) = (millis / 3_600_000, millis / 60_000 % 60);
    format!("{hours:02}:{minutes:02}:{:02}.{:03}", millis / 1000 % 60, millis % 1000)
}

/// Text that begins no tag, and no arrow that would begin a chapter.
fn safe(text: &str) -> String {
    printable(text).trim().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
