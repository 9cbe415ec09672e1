//! The words to say now: in an exchange of views the sentence of the next Space, before it the item's own.

use crate::agenda::{Item, ItemKind};
use crate::console::{Middle, Model};
use crate::meeting::{MeetingState, Room};
use crate::words::{self, Voice};

use super::now::MARGIN;
use super::sheet::{Sheet, wrapped};
use super::theme::Look;

/// Under words that go on.
const MORE: &str = "  PgDn";

/// The words, and how they may be turned.
pub struct Words {
    lines: Vec<String>,
    manner: Manner,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// A sentence, always whole.
    Whole,
    /// A script, turned by pages.
    Turned,
    /// No sentence can be made.
    Reason,
}

impl Words {
    /// The words for a screen of so many columns.
    pub fn of(model: &Model, columns: usize) -> Self {
        let room = model.room();
        let columns = columns.saturating_sub(MARGIN + 1);
        if let Some(script) = script(room, model.view().middle) {
            return Self { lines: wrapped(&script, columns), manner: Manner::Turned };
        }
        let manner =
            words::Manner { distinguished: model.settings().distinguished, ..words::Manner::default() };
        match Voice::of(room).in_manner(manner).next_floor() {
            Ok(sentence) => Self { lines: wrapped(sentence.as_str(), columns), manner: Manner::Whole },
            Err(reason) => Self { lines: wrapped(&format!("({reason})"), columns), manner: Manner::Reason },
        }
    }

    /// Rows wanted when so many are to be had: a sentence stands whole, a script leaves half to the list. The
    /// least are kept free even for a short sentence, so that what stands below does not move with each.
    pub fn rows(&self, least: usize, free: usize, middle: Middle) -> usize {
        let most = match (self.manner, middle) {
            (Manner::Turned, Middle::Words) | (Manner::Whole | Manner::Reason, _) => free,
            (Manner::Turned, Middle::List | Middle::Heard | Middle::There) => free.div_ceil(2),
        };
        self.lines.len().clamp(least.min(free).max(1), most.max(least.min(free)).max(1))
    }

    /// Draws them.
    pub fn draw(&self, sheet: &mut Sheet<'_>, turned: usize) {
        sheet.put(0, 1, 4, "SAY", Look::Head);
        let rows = sheet.height();
        let last = self.lines.len().saturating_sub(rows);
        let first = turned.min(last);
        let style = if self.manner == Manner::Reason { Look::Quiet } else { Look::Plain };
        let columns = sheet.width().saturating_sub(MARGIN + 1);
        for (row, line) in self.lines.iter().skip(first).take(rows).enumerate() {
            let columns =
                if first < last && row + 1 == rows { columns.saturating_sub(MORE.len()) } else { columns };
            sheet.put(row, MARGIN, columns, line, style);
        }
        if first < last {
            sheet.put_right(rows - 1, sheet.width() - 1, MORE, Look::Key);
        }
    }
}

/// The words of the open item, or of the first one before the meeting, unless the list of speakers speaks.
fn script(room: &Room, middle: Middle) -> Option<String> {
    let item = match room.state {
        MeetingState::Before => room.next_item().and_then(|item| room.agenda.item(&item.label)),
        MeetingState::Running | MeetingState::Suspended | MeetingState::Adjourned => room.open_item_planned(),
    }?;
    match (item.kind, middle) {
        (ItemKind::Exchange, Middle::List | Middle::Heard | Middle::There) => None,
        (ItemKind::Exchange, Middle::Words)
        | (ItemKind::Opening | ItemKind::Introduction | ItemKind::Presentation | ItemKind::Closing, _) => {
            words(item)
        }
    }
}

fn words(item: &Item) -> Option<String> {
    let questions = item.guiding_questions.iter().zip(1..).map(|(text, number)| format!("{number}. {text}"));
    let all: Vec<String> = item.script.iter().cloned().chain(questions).collect();
    let text = crate::text::printable_lines(&all.join("\n"));
    (!text.trim().is_empty()).then_some(text)
}
