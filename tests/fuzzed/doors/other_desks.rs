//! Keys, pastes and lines as a row of bytes at the note-taker's desk, at the display for the room, and at the desks in lines.

use std::sync::Arc;

use informals::console::audience::{Display, Heard};
use informals::console::note_desk::NoteDesk;
use informals::console::own::AudienceOverTime;
use informals::console::plain::{ByLines, PlainDisplay, PlainFacilitator, PlainNoteTaker};
use informals::console::{Model, Msg, Now};
use informals::meeting::{Console, Entry, EntryId, Meeting, Role};
use informals::record::Audience;
use informals::screen::{Theme, still};
use informals::time::Length;

use super::hands::{does, letter, pasted};
use super::presses::is_clean;
use super::seat::Seat;
use super::{is_harmless, quickly};
use crate::console::{Desk, Store, facilitator};
use crate::story::{busy, until_c, until_d};

/// What is typed in lines: words of the language and names.
const WORDS: [&str; 24] = [
    "inscribe ",
    "japan",
    "eu",
    "give-floor ",
    "end-floor",
    "note \"",
    "#1",
    " for nam",
    "undo",
    "redo",
    "open-item ",
    "D",
    "withdraw ",
    "limit national ",
    "2m",
    "point-of-order",
    "propose \"",
    "support P1 ",
    "move ",
    " to 3",
    "edit ",
    "\"",
    "24+ ",
    "adjourn",
];

/// The desk that the first byte names, under hands that know nothing.
pub fn come_in(bytes: &[u8]) {
    let &[which, store, ref rest @ ..] = bytes else { return };
    let store = if store.is_multiple_of(16) { Store::Refuses } else { Store::Keeps };
    match which % 5 {
        0 | 1 => at_the_note_desk(which, store, rest),
        2 => at_the_display(rest),
        3 => in_lines(
            Seat::at(PlainFacilitator::new(the_model(which)), store, the_desk(which).model.clock()),
            rest,
        ),
        _ => in_lines(
            Seat::at(PlainNoteTaker::new(note_desk(which)), store, the_desk(which).model.clock()),
            rest,
        ),
    }
}

fn the_desk(which: u8) -> Desk {
    match which / 5 % 3 {
        0 => until_c(),
        1 => until_d(),
        _ => busy(),
    }
}

fn entries(which: u8) -> (Vec<Arc<Entry>>, Now) {
    let desk = the_desk(which);
    let now =
        Now { meeting: desk.model.clock(), since_start: Length::ZERO, fresh: EntryId::from_bits(1 << 100) };
    (desk.model.meeting().entries().iter().cloned().collect(), now)
}

fn the_model(which: u8) -> Model {
    let (entries, now) = entries(which);
    Model::new(facilitator(), entries, now)
}

fn note_desk(which: u8) -> NoteDesk {
    let (entries, now) = entries(which);
    let me = Console { machine_user: "note-taker".to_owned(), role: Role::NoteTaker, name: String::new() };
    NoteDesk::new(me, entries, now)
}

/// What it shows at the end is what was stored.
fn at_the_note_desk(which: u8, store: Store, bytes: &[u8]) {
    let desk = note_desk(which);
    let clock = desk.clock();
    let mut seat = Seat::at(desk, store, clock);
    let mut size = (80, 24);
    for (number, pair) in bytes.chunks_exact(2).enumerate() {
        let &[what, which] = pair else { return };
        let (after, msg) = does(what, which);
        if let Msg::Resized { columns, rows } = msg {
            size = (columns, rows);
        }
        quickly("a message", || seat.hear(after, msg));
        if number.is_multiple_of(8) {
            is_clean(&quickly("a picture", || still(&seat.desk, Theme::Dark, size.0, size.1)));
        }
    }
    for (columns, rows) in [size, (60, 16), (300, 100), (1, 1)] {
        is_clean(&quickly("a picture", || still(&seat.desk, Theme::Dark, columns, rows)));
    }
    let replayed = Meeting::replay(seat.desk.meeting().entries().iter().cloned());
    assert_eq!(replayed.room(), seat.desk.room());
}

fn at_the_display(bytes: &[u8]) {
    let picture = |which| {
        let desk = the_desk(which);
        Audience::of(desk.room(), desk.model.clock() + Length::from_seconds(i64::from(which) * 30))
    };
    let mut display = Display::new(picture(0), AudienceOverTime::Words, None);
    let mut plain = PlainDisplay::new(AudienceOverTime::Figures, None);
    let (mut size, mut since_start) = ((80, 24), Length::ZERO);
    for pair in bytes.chunks_exact(2) {
        let &[what, which] = pair else { return };
        let (after, msg) = does(what, which);
        since_start = since_start + Length::from_millis(after);
        let heard = match msg {
            Msg::Key(key) => Heard::Key(key),
            Msg::Told(_) | Msg::Pasted(_) => {
                let audience = picture(which);
                let lines = quickly("lines", || plain.lines(audience.clone()));
                lines.iter().for_each(|line| is_harmless(line));
                Heard::Picture(Box::new(audience))
            }
            Msg::Resized { columns, rows } => {
                size = (columns, rows);
                Heard::Ticked
            }
            _ => Heard::Ticked,
        };
        display.hear(heard, since_start);
        is_clean(&quickly("a picture", || still(&display, Theme::Dark, size.0, size.1)));
    }
}

fn in_lines<D: ByLines>(mut seat: Seat<D>, bytes: &[u8]) {
    let mut line = String::new();
    for pair in bytes.chunks_exact(2) {
        let &[what, which] = pair else { return };
        match what {
            0..70 => line.push(letter(which)),
            70..170 => {
                line.push_str(WORDS.get(usize::from(which) % WORDS.len()).copied().unwrap_or_default())
            }
            170..190 => line.push_str(pasted(which)),
            190..245 => {
                let said = quickly("a line", || seat.types(&std::mem::take(&mut line)));
                said.iter().for_each(|line| is_harmless(line));
            }
            245..=255 => seat.hear(i64::from(which) * 1000, Msg::Ticked),
        }
    }
    quickly("a line", || seat.types(&line)).iter().for_each(|line| is_harmless(line));
}
