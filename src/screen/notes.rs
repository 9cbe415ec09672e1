//! What was noted about the running statement, on the widest screens.

use crate::console::{Action, Model};
use crate::meeting::{About, Intervention, KeptNote, Note, NoteKind, Position, Stance};
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
    let notes = about(model, heard).into_iter().map(|kept| (kept.at, words(&kept.note)));
    let mut said: Vec<(Moment, String)> = notes.chain(positions(model, heard)).collect();
    said.sort_by_key(|(at, _)| *at);
    let lines: Vec<(String, String)> =
        said.iter().flat_map(|(at, words)| told(*at, words, model, columns)).collect();
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

/// Where the speaker stands on proposals since the statement began.
fn positions(model: &Model, heard: &Intervention) -> Vec<(Moment, String)> {
    let room = model.room();
    let proposals = room.notes.iter().rev().take(LOOKED_AT).filter(|kept| kept.stands());
    let proposals = proposals.filter(|kept| matches!(kept.kind, NoteKind::Proposal { .. }));
    let all =
        proposals.flat_map(|kept| room.positions_on(kept.note.id).map(move |taken| (kept.note.id, taken)));
    let said = all.filter(|(_, taken)| {
        let counts = taken.position != Position::NotSaid && taken.at >= heard.started;
        counts && taken.who.same_capacity(&heard.request.speaker)
    });
    said.map(|(proposal, taken)| (taken.at, room.position_in_words(proposal, taken))).collect()
}

fn words(note: &Note) -> String {
    let wording = note.verbatim.as_ref().map(|wording| format!("\u{201c}{wording}\u{201d}"));
    let parts = [
        note.on.clone(),
        note.stance.map(|stance| stance_word(stance).to_owned()),
        wording,
        Some(note.text.clone()).filter(|text| !text.is_empty()),
        note.check.then(|| "(check)".to_owned()),
        note.summary.then(|| "(summary)".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
}

fn told(at: Moment, words: &str, model: &Model, columns: usize) -> Vec<(String, String)> {
    let at = at.hour_minute(model.room().agenda.time_zone);
    let times = std::iter::once(at).chain(std::iter::repeat(String::new()));
    times.zip(wrapped(words, columns)).collect()
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
