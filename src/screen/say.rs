//! The words to read and to say: an item's own while it is presented, and under them the sentence that belongs to
//! the next key, or nothing.

use crate::agenda::{Item, ItemKind};
use crate::console::{Action, Middle, Model, NextStep};
use crate::meeting::{MeetingState, Room};
use crate::words::Unsayable;

use super::now::MARGIN;
use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Under words that go on.
const MORE: &str = "  PgDn";

/// The words, and how they may be turned.
pub struct Words {
    /// An item's own, turned by pages.
    read: Vec<String>,
    /// The sentence, always whole; or in brackets why there is none.
    said: Vec<String>,
    look: Look,
}

impl Words {
    /// The words for a screen of so many columns.
    pub fn of(model: &Model, columns: usize) -> Self {
        let columns = columns.saturating_sub(MARGIN + 1);
        let script = script(model.room(), model.view().middle);
        let read = script.map_or_else(Vec::new, |script| wrapped(&script, columns));
        match model.to_say() {
            // The words of the first item open the meeting.
            Ok(_) if model.room().state == MeetingState::Before && !read.is_empty() => {
                Self { read, said: Vec::new(), look: Look::Plain }
            }
            Ok(sentence) => Self { read, said: wrapped(sentence.as_str(), columns), look: Look::Plain },
            Err(reason) => {
                let said = wrapped(&instead(&reason, model), columns);
                Self { read, said, look: Look::Quiet }
            }
        }
    }

    /// Rows wanted when so many are to be had: a sentence stands whole, a script leaves half to the list. The
    /// least are kept free even for a short sentence, so that what stands below does not move with each.
    pub fn rows(&self, least: usize, free: usize, middle: Middle) -> usize {
        let for_script = match middle {
            Middle::Words => free,
            Middle::List | Middle::Heard | Middle::There => free.div_ceil(2),
        };
        let read = self.read.len().min(for_script.saturating_sub(self.said.len()).max(1));
        (read + self.said.len()).clamp(least.min(free).max(1), free.max(1))
    }

    /// Draws them.
    pub fn draw(&self, sheet: &mut Sheet<'_>, turned: usize) {
        let read = sheet.height().saturating_sub(self.said.len()).min(self.read.len());
        if read > 0 {
            self.script(&mut sheet.part(0, read), turned);
        }
        sheet.put(read, 1, 4, if self.said.is_empty() { "" } else { "SAY" }, Look::Head);
        let columns = sheet.width().saturating_sub(MARGIN + 1);
        for (line, row) in self.said.iter().zip(read..) {
            sheet.put(row, MARGIN, columns, line, self.look);
        }
    }

    fn script(&self, sheet: &mut Sheet<'_>, turned: usize) {
        sheet.put(0, 1, 4, "READ", Look::Head);
        let rows = sheet.height();
        let last = self.read.len().saturating_sub(rows);
        let first = turned.min(last);
        let columns = sheet.width().saturating_sub(MARGIN + 1);
        for (row, line) in self.read.iter().skip(first).take(rows).enumerate() {
            let goes_on = first < last && row + 1 == rows;
            let columns = if goes_on { columns.saturating_sub(MORE.len()) } else { columns };
            sheet.put(row, MARGIN, columns, line, Look::Plain);
        }
        if first < last {
            sheet.put_right(rows - 1, sheet.width() - 1, MORE, Look::Key);
        }
    }
}

/// Why there is no sentence, and what goes on where Space has nothing to do: `(n opens item B)`.
fn instead(reason: &Unsayable, model: &Model) -> String {
    let room = model.room();
    if room.state == MeetingState::Adjourned {
        let key = model.keys().shown(Action::Leave);
        return format!("({reason}; {key} twice leaves and says how the notes are made)");
    }
    if NextStep::of(room) != NextStep::Nothing || !model.offers(Action::NextItem) {
        return format!("({reason})");
    }
    let key = model.keys().shown(Action::NextItem);
    let next = match room.next_item() {
        Some(item) => format!("{key} opens item {}", item.label),
        None => format!("{key} adjourns"),
    };
    // Whoever is on the list waits for its exchange of views, not under another item.
    if room.open_exchange().is_some() { format!("({reason}; {next})") } else { format!("({next})") }
}

/// The words of the open item until they have been said, or of the first one before the meeting; in an exchange of
/// views only where they are asked for.
fn script(room: &Room, middle: Middle) -> Option<String> {
    let item = match room.state {
        MeetingState::Before => room.next_item().and_then(|item| room.agenda.item(&item.label)),
        MeetingState::Running | MeetingState::Suspended | MeetingState::Adjourned => room.open_item_planned(),
    }?;
    match (item.kind, middle) {
        (_, Middle::Words) => words(item),
        (ItemKind::Exchange, Middle::List | Middle::Heard | Middle::There) => None,
        (
            ItemKind::Opening | ItemKind::Introduction | ItemKind::Presentation | ItemKind::Closing,
            Middle::List | Middle::Heard | Middle::There,
        ) => words(item).filter(|_| !room.was_presented(&item.label)),
    }
}

fn words(item: &Item) -> Option<String> {
    let questions = item.guiding_questions.iter().zip(1..).map(|(text, number)| format!("{number}. {text}"));
    let all: Vec<String> = item.script.iter().cloned().chain(questions).collect();
    let text = crate::text::printable_lines(&all.join("\n"));
    (!text.trim().is_empty()).then_some(text)
}
