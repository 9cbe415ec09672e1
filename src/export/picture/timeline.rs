//! Who had the floor when: a row for everybody who spoke, in the order in which they first did.

use super::axis::Axis;
use super::{BAR, PLOT, Paint, Picture, ROW, ROWS, Sheet, Stands, WIDTH};
use crate::export::notes::who::Who;
use crate::meeting::Intervention;
use crate::record::{Record, Spoken, spoken};
use crate::time::Moment;
use crate::words::terms::Pictures;

/// What is shorter can hardly be seen.
const THIN: i64 = 12;

/// More would make a picture that no word processor opens in good time.
const STRETCHES: usize = 1_500;

/// The picture; none of a meeting in which nobody spoke.
pub(super) fn timeline(record: &Record, who: &Who, words: &Pictures) -> Option<Picture> {
    let axis = Axis::of(record)?;
    let rows = rows(record, who);
    if rows.is_empty() {
        return None;
    }
    let mut sheet = Sheet::default();
    times(&mut sheet, &axis);
    items(&mut sheet, &axis, record);
    let top = sheet.height;
    let places: Vec<i64> =
        rows.iter().take(ROWS).enumerate().map(|(index, (name, _))| sheet.row(index, name)).collect();
    rules(&mut sheet, &axis, record, top);
    let shown = rows.iter().zip(&places).map(|((_, heard), _)| heard.len()).sum::<usize>();
    let in_rows =
        rows.iter().zip(places).flat_map(|((_, heard), y)| heard.iter().map(move |heard| (y, heard)));
    let stretches =
        in_rows.flat_map(|(y, heard)| spoken(heard, record.as_of).into_iter().map(move |one| (y, one)));
    for (y, stretch) in stretches.take(STRETCHES) {
        bar(&mut sheet, &axis, y, stretch);
    }
    let more = record.interventions.len().saturating_sub(shown);
    if more > 0 {
        let y = sheet.height + ROW / 2;
        sheet.words((PLOT, y), Stands::After, format!("{}{more}", words.more_rows));
        sheet.height += ROW;
    }
    let key = [(Paint::Spoken, words.within_limit), (Paint::OverTime, words.over_time)];
    let suspended = (!record.suspensions.is_empty()).then_some((Paint::Suspended, words.suspended));
    sheet.key(&key.into_iter().chain(suspended).collect::<Vec<_>>());
    Some(sheet.picture(words.timeline, words))
}

/// Interventions by the name under which they were made.
fn rows<'a>(record: &'a Record, who: &Who) -> Vec<(String, Vec<&'a Intervention>)> {
    let mut rows: Vec<(String, Vec<&Intervention>)> = Vec::new();
    let mut known = std::collections::BTreeMap::new();
    for heard in &record.interventions {
        let name = who.in_a_row(&heard.request.speaker);
        let index = *known.entry(name.clone()).or_insert(rows.len());
        match rows.get_mut(index) {
            Some((_, all)) => all.push(heard),
            None => rows.push((name, vec![heard])),
        }
    }
    rows
}

fn bar(sheet: &mut Sheet, axis: &Axis, y: i64, stretch: Spoken) {
    let (from, to) = (axis.place(stretch.from), axis.place(stretch.to));
    let paint = if stretch.over { Paint::OverTime } else { Paint::Spoken };
    sheet.bar((from, y), ((to - from).max(THIN), BAR), paint);
}

fn times(sheet: &mut Sheet, axis: &Axis) {
    for (x, time) in axis.ticks() {
        sheet.words((x, ROW / 2), Stands::Around, time);
    }
    sheet.height += ROW;
}

/// Under the times, which item was open.
fn items(sheet: &mut Sheet, axis: &Axis, record: &Record) {
    let top = sheet.height;
    for (index, account) in record.items.iter().enumerate() {
        for span in &account.times {
            let (from, to) = (axis.place(span.from), axis.place(span.to.unwrap_or(record.as_of)));
            let paint = if index % 2 == 0 { Paint::Ground } else { Paint::Planned };
            sheet.bar((from, top), ((to - from).max(THIN), ROW), paint);
            let label = account.label.as_str();
            let room = (to - from) / 70;
            if i64::try_from(label.chars().count()).is_ok_and(|letters| letters <= room) {
                sheet.words((i64::midpoint(from, to), top + ROW / 2), Stands::Around, label);
            }
        }
    }
    sheet.height += ROW + 40;
}

/// Suspensions, times and the beginnings of sittings run from top to bottom.
fn rules(sheet: &mut Sheet, axis: &Axis, record: &Record, top: i64) {
    let height = sheet.height - top;
    for (x, _) in axis.ticks() {
        sheet.bar((x, top), (6, height), Paint::Rule);
    }
    for span in &record.suspensions {
        let until: Moment = span.to.unwrap_or(record.as_of);
        let (from, to) = (axis.place(span.from), axis.place(until));
        sheet.bar((from, top), ((to - from).max(THIN), height), Paint::Suspended);
    }
    for x in axis.breaks() {
        sheet.bar((x.min(WIDTH - 20), top), (20, height), Paint::Rule);
    }
}
