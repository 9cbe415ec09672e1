//! What was done last, who else writes, and where in the journal it stands.

use crate::console::{Action, Model};
use crate::meeting::{Console, Entry, Event};
use crate::time::Length;

use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// A console that wrote nothing for so long is not told of.
const HERE: Length = Length::from_minutes(15);

/// Column of what was done.
const TEXT: usize = 7;

/// Entries looked at for other consoles: a picture costs the same however long the journal is.
const LOOKED_AT: usize = 100;

/// The head, the last entries with the newest first, and at the foot the store and the other consoles.
pub fn draw(sheet: &mut Sheet<'_>, model: &Model) {
    let meeting = model.meeting();
    let zone = model.room().agenda.time_zone;
    let foot = sheet.height().saturating_sub(1);
    let undo = model.keys().shown(Action::Undo);
    sheet.rest(0, 1, &format!("DONE ({undo} takes back the last of yours)"), Look::Head);
    let columns = sheet.width().saturating_sub(TEXT + 1);
    let mut row = 1;
    for entry in meeting.standing().rev().filter(|entry| is_told(entry)).take(foot) {
        let lines = wrapped(&meeting.summary(entry), columns);
        if row + lines.len() > foot {
            break;
        }
        sheet.rest(row, 1, &entry.at.hour_minute(zone), Look::Quiet);
        for line in lines {
            sheet.rest(row, TEXT, &line, Look::Plain);
            row += 1;
        }
    }
    let stored = format!("stored, no. {}", meeting.entries().len());
    let here = others(model).into_iter().map(|console| format!("{console} here"));
    let told: Vec<String> = std::iter::once(stored).chain(here).collect();
    sheet.rest(foot, 1, &told.join("   "), Look::Quiet);
}

/// That a practice clock was moved is seen on the clock.
fn is_told(entry: &Entry) -> bool {
    entry.events.iter().any(|event| !matches!(event, Event::ClockMoved {}))
}

/// Consoles other than the one looked at that wrote something lately.
fn others(model: &Model) -> Vec<&Console> {
    let mut others: Vec<&Console> = Vec::new();
    let is_late = |entry: &&Entry| model.clock() - entry.at < HERE;
    let entries = model.meeting().entries().iter().rev().take(LOOKED_AT).map(AsRef::as_ref);
    for entry in entries.filter(is_late) {
        if !model.is_me(&entry.by) && !others.contains(&&entry.by) {
            others.push(&entry.by);
        }
    }
    others
}
