//! What was noted about the running statement, on the widest screens.

use crate::console::{Action, Model};
use crate::meeting::{About, Intervention, KeptNote, Note, Stance};
use crate::time::Moment;

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Notes looked at: those of the running statement are among the last.
const LOOKED_AT: usize = 200;

/// Column of the text.
const TEXT: usize = 7;

/// The head and the notes, the newest at the foot where not all fit.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let room = model.room();
    let heard = room.floor.speaker.as_ref().or_else(|| room.last_on_the_floor());
    let Some(heard) = heard else {
        sheet.rest(0, 1, "NOTES", Look::Head);
        sheet.rest(1, 1, "none yet", Look::Quiet);
        return;
    };
    sheet.rest(0, 1, &format!("NOTES on {}", heard.request.speaker.short()), Look::Head);
    let columns = sheet.width().saturating_sub(TEXT + 1);
    let lines: Vec<(String, String)> =
        about(model, heard).iter().flat_map(|kept| told(kept.at, &kept.note, model, columns)).collect();
    if lines.is_empty() {
        sheet.rest(1, 1, &format!("none yet; {} jots one", model.keys().shown(Action::Jot)), Look::Quiet);
    }
    let rows = sheet.height().saturating_sub(1);
    for (row, (at, line)) in lines.iter().skip(lines.len().saturating_sub(rows)).enumerate() {
        sheet.rest(row + 1, 1, at, Look::Quiet);
        sheet.rest(row + 1, TEXT, line, Look::Plain);
    }
}

/// In the order in which they were taken.
fn about<'a>(model: &'a Model, heard: &Intervention) -> Vec<&'a KeptNote> {
    let last = model.room().notes.iter().rev().take(LOOKED_AT);
    let mut about: Vec<_> = last
        .filter(|kept| kept.struck.is_none() && kept.note.about == About::Intervention(heard.id()))
        .collect();
    about.reverse();
    about
}

fn told(at: Moment, note: &Note, model: &Model, columns: usize) -> Vec<(String, String)> {
    let at = at.hour_minute(model.room().agenda.time_zone);
    let wording = note.verbatim.as_ref().map(|wording| format!("\u{201c}{wording}\u{201d}"));
    let parts = [
        note.on.clone(),
        note.stance.map(|stance| stance_word(stance).to_owned()),
        Some(note.text.clone()).filter(|text| !text.is_empty()),
        wording,
        note.check.then(|| "(check)".to_owned()),
        note.summary.then(|| "(summary)".to_owned()),
    ];
    let whole = parts.into_iter().flatten().collect::<Vec<_>>().join("  ");
    let times = std::iter::once(at).chain(std::iter::repeat(String::new()));
    times.zip(wrapped(&whole, columns)).collect()
}

/// A stance as it stands beside a note.
pub const fn stance_word(stance: Stance) -> &'static str {
    match stance {
        Stance::Proposes => "proposes",
        Stance::Supports => "supports",
        Stance::Opposes => "opposes",
        Stance::Reserves => "reserves",
        Stance::Asks => "asks",
        Stance::Answers => "answers",
        Stance::Aligns => "aligns",
        Stance::Welcomes => "welcomes",
        Stance::IsConcerned => "is concerned",
    }
}
