//! Sitting down at the note-taker's desk: with the lines that were unfinished and the private notes of the console.

use std::io;

use super::sit::{AtDesk, Worked, own_files};
use super::{Exit, Failure, said};
use crate::console::note_desk::NoteDesk;
use crate::console::plain::PlainNoteTaker;
use crate::meeting::Console;
use crate::runtime::{Beside, JournalFile, Opened, Seat, now_in, sit_down, sit_down_by_lines};
use crate::text::printable;

/// Sits down, and says on leaving how to come back.
pub fn sit_with_notes(
    opened: Opened,
    file: &JournalFile,
    me: Console,
    mut notices: Vec<String>,
    at_desk: AtDesk,
) -> Result<Exit, Failure> {
    let AtDesk { worked, theme } = at_desk;
    let own = own_files(worked)?;
    let beside = Beside::of(&file.path, &me);
    let Some(_held) = beside.hold().map_err(|error| cannot_keep(&error))? else {
        return Err(Failure::wrong(
            "this note-taker\u{2019}s desk is open in another window already; --name NAME opens one of another name",
        ));
    };
    let (drafts, unreadable_drafts) = beside.drafts().map_err(|error| cannot_keep(&error))?;
    let (private, unreadable_private) = beside.private().map_err(|error| cannot_keep(&error))?;
    let unreadable = unreadable_drafts + unreadable_private;
    if unreadable > 0 {
        notices.push(format!("{unreadable} unfinished lines or private notes could not be read"));
    }
    let name = me.name.clone();
    let (keeper, meeting) = opened.into_parts();
    let desk = NoteDesk::new(me, meeting.entries().iter().cloned(), now_in(meeting.room()))
        .with_own(own.note_keys, own.settings)
        .with_kept(drafts, private);
    let (journal, presence) = (&file.path, None);
    match worked {
        Worked::OnAScreen => sit_down(Seat { desk, keeper, journal, beside, theme, presence, notices }),
        Worked::ByLines => {
            let desk = PlainNoteTaker::new(desk);
            sit_down_by_lines(Seat { desk, keeper, journal, beside, theme, presence, notices })
        }
    }
    .map_err(|error| Failure::storage(format!("the desk ended: {error}")))?;
    said::line(farewell(file, &name));
    Ok(Exit::Done)
}

fn cannot_keep(error: &io::Error) -> Failure {
    Failure::storage(format!("cannot keep unfinished lines and private notes beside the journal: {error}"))
}

fn farewell(file: &JournalFile, name: &str) -> String {
    let meeting = printable(&file.name);
    let named = if name.is_empty() { String::new() } else { format!(" --name {}", in_words(name)) };
    format!("The notes are kept: informals join {meeting} --role note-taker{named}")
}

/// A name as a shell takes it.
fn in_words(name: &str) -> String {
    let plain = name.chars().all(|letter| letter.is_alphanumeric() || "-_.".contains(letter));
    if plain { name.to_owned() } else { format!("'{}'", name.replace('\'', "'\\''")) }
}
