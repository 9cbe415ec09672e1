//! What reaches a console: keys, time, and what the store says.

use std::sync::Arc;

use crossterm::event::KeyEvent;

use super::note_desk::PrivateNote;
use super::standing::Standing;
use crate::agenda::Agenda;
use crate::meeting::{Entry, EntryId, SettledNames};
use crate::time::{Length, Moment};

/// What the world knows at the moment of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The meeting's clock: the wall clock, or that of a practice meeting.
    pub meeting: Moment,
    /// Time since the program began, from a clock that never goes back. Of a key: when it was pressed.
    pub since_start: Length,
    /// An entry name that nobody else has, for what this message may append.
    pub fresh: EntryId,
}

/// One message to a console.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted: never keys.
    Pasted(String),
    /// The terminal has this size now.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// Time went by; only asks for a new picture.
    Ticked,
    /// Entries are on stable storage, this console's own and others', in store order.
    Recorded(Vec<Arc<Entry>>),
    /// Others' entries came before this console's own that they did not have yet: only the first ones stand as
    /// they were, and these follow.
    LaidAnew {
        /// How many stand.
        stand: usize,
        /// What follows them.
        then: Vec<Arc<Entry>>,
    },
    /// How this console stands to the others has changed.
    Standing(Standing),
    /// Another console was first; its entries have been handed over as recorded. This one is decided again.
    Overtaken(EntryId),
    /// The store could not keep an entry: nothing happened.
    NotStored {
        /// Which.
        entry: EntryId,
        /// Why, as a sentence.
        why: String,
    },
    /// An agenda file asked for was read and checked.
    AgendaRead {
        /// The agenda.
        agenda: Box<Agenda>,
        /// The file as it was written.
        text: String,
    },
    /// A file asked for was read: an attendance list, or requests.
    AttendanceRead {
        /// Its name.
        name: String,
        /// All of it.
        bytes: Vec<u8>,
        /// Names settled in earlier sittings of the series, the latest first.
        earlier: Vec<SettledNames>,
    },
    /// The unfinished lines are on the disk.
    DraftsKept,
    /// They are not, and this is why.
    DraftsNotKept(String),
    /// A private note is on the disk.
    PrivateKept(Box<PrivateNote>),
    /// It is not: nothing happened.
    PrivateNotKept {
        /// The note.
        note: Box<PrivateNote>,
        /// Why, as a sentence.
        why: String,
    },
    /// The program is asked to end: whatever must be kept is kept now.
    Leaving,
    /// Something a person should read: what a file's reader or a link says.
    Told(String),
}
