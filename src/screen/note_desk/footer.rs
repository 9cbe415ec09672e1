//! The signs of a line and the keys, from the tables that also make them.

use super::super::sheet::Sheet;
use super::super::theme::Look;
use crate::console::note_desk::{SIGNS, Stroke, StrokeMap, Whereabouts};
use crate::text::{padded, width};

/// Columns of the words before the signs.
const LABEL: usize = 18;

/// A key with what it does.
type Pair<'a> = (&'a str, &'a str);

/// Signs for each place where they stand, then the keys; on low screens the first row of both.
pub fn draw(sheet: &mut Sheet<'_>, keys: &StrokeMap) {
    let low = sheet.height() < Whereabouts::ALL.len() + 1;
    let shown = if low { 1 } else { Whereabouts::ALL.len() };
    for (row, whereabouts) in Whereabouts::ALL.into_iter().take(shown).enumerate() {
        let signs = SIGNS.iter().filter(|sign| sign.whereabouts == whereabouts);
        let pairs: Vec<Pair<'_>> = signs.map(|sign| (sign.typed, sign.brief)).collect();
        let label = padded(&format!("{}  ", whereabouts.words()), LABEL);
        let spare = sheet.width().saturating_sub(needed(&pairs, 2) + 2);
        let label = if whereabouts == Whereabouts::Start && spare < LABEL { String::new() } else { label };
        let column = sheet.rest(row, 1, &label, Look::Head);
        line(sheet, row, column, &pairs, "");
    }
    let offered = keys.rows().iter().filter(|row| !row.brief.is_empty() && !row.keys.is_empty());
    let offered: Vec<Pair<'_>> = offered.map(|row| (row.shown.as_str(), row.brief)).collect();
    line(sheet, shown, 1, &offered, keys.shown(Stroke::Help));
}

/// As many as fit, with as much space between them as there is; this one always.
fn line(sheet: &mut Sheet<'_>, row: usize, from: usize, pairs: &[Pair<'_>], always: &str) {
    let free = sheet.width().saturating_sub(from + 1);
    let gap = if needed(pairs, 3) <= free { 3 } else { 2 };
    let kept = pairs.iter().find(|(key, _)| *key == always).filter(|_| needed(pairs, gap) > free);
    let end = kept.map_or(free, |pair| free.saturating_sub(needed(&[*pair], gap) + gap)) + from;
    let mut column = from;
    for (key, brief) in pairs.iter().filter(|pair| kept.is_none_or(|kept| kept != *pair)) {
        if column + width(key) + 1 + width(brief) > end {
            break;
        }
        let after = sheet.rest(row, column, key, Look::Key);
        column = sheet.rest(row, after + 1, brief, Look::Head) + gap;
    }
    if let Some((key, brief)) = kept {
        let after = sheet.rest(row, column, key, Look::Key);
        sheet.rest(row, after + 1, brief, Look::Head);
    }
}

/// Columns that they need with such a gap.
fn needed(pairs: &[Pair<'_>], gap: usize) -> usize {
    let columns: usize = pairs.iter().map(|(key, brief)| width(key) + 1 + width(brief) + gap).sum();
    columns.saturating_sub(gap)
}
