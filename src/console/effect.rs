//! What the world should do for a console.

use super::note_desk::PrivateNote;
use super::standing::Fate;
use crate::meeting::{Entry, EntryId};

/// One thing to be done outside; its result comes back as a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Keep this entry on stable storage. `recorded_at` is the runtime's to set. Answered by
    /// [`Recorded`](super::Msg::Recorded), [`Overtaken`](super::Msg::Overtaken) or
    /// [`NotStored`](super::Msg::NotStored); there is never a second one before the answer.
    Append(Entry),
    /// Read and check an agenda file. Answered by [`AgendaRead`](super::Msg::AgendaRead) or
    /// [`Told`](super::Msg::Told).
    ReadAgenda(String),
    /// Read a file that says who is there or who asks. Answered by [`AttendanceRead`](super::Msg::AttendanceRead) or
    /// [`Told`](super::Msg::Told).
    ReadAttendance(String),
    /// Put this text where it can be pasted. Answered by [`Told`](super::Msg::Told).
    Copy(String),
    /// End the wait of an entry of this console that came too late.
    Settle {
        /// Which.
        entry: EntryId,
        /// As the person decided.
        fate: Fate,
    },
    /// Write the unfinished lines of this console down where a kill cannot lose them, at once and without waiting for
    /// the disk. Answered by [`DraftsNotKept`](super::Msg::DraftsNotKept) where that fails.
    WriteTyped(String),
    /// Sync the unfinished lines of this console, in place of those written before. Answered by
    /// [`DraftsKept`](super::Msg::DraftsKept) or [`DraftsNotKept`](super::Msg::DraftsNotKept).
    KeepDrafts(String),
    /// Add a note to the private ones of this console. Answered by [`PrivateKept`](super::Msg::PrivateKept) or
    /// [`PrivateNotKept`](super::Msg::PrivateNotKept).
    KeepPrivate(Box<PrivateNote>),
    /// Ring the terminal's bell.
    Ring,
    /// Give the terminal back to the shell until the person comes back.
    StepAway,
    /// Leave the program.
    Quit,
}
