//! What the events of a meeting add up to, for a person, for a script, for the room and for the documents.
//!
//! A [`Record`] is what documents are written from; [`show()`] is the same as JSON while the meeting runs;
//! [`Audience`] is all that the room may see. Private notes are in none of them: they are in no journal.

mod accounting;
mod ahead;
mod attended;
mod audience;
mod carry;
mod everybody;
mod lines;
mod not_yet_heard;
mod notes;
mod of_meeting;
mod positions;
mod proposals;
mod rehearsal;
mod searching;
mod series;
mod show;
mod speaking;
mod time_account;
mod who_spoke;

pub use accounting::ItemAccount;
pub use attended::{Attended, Attendee};
pub use audience::{
    Audience, AudienceBehalf, AudienceFloor, AudienceItem, AudienceList, AudienceName, AudienceRight,
    AudienceSchema, AudienceSpeaker, AudienceState,
};
pub use carry::{Carried, NotCarried, carried, unheard};
pub use lines::{lines, list_lines};
pub use not_yet_heard::{Among, NotYetHeard};
pub use notes::{NotePlace, PlacedNote, PlacedPosition};
pub use of_meeting::{Concluded, Record, Written, meeting_at};
pub use positions::{Column, Positions, Row, Stand, Standing};
pub use proposals::MadeProposal;
pub use rehearsal::{Programme, Rehearsal};
pub use searching::{Sought, found, note_answers, position_answers};
pub use series::{Series, SeriesVoice, Sitting};
pub use show::{
    OnBehalfOfShown, Show, ShownEntry, ShownForecast, ShownItem, ShownList, ShownMeeting, ShownOutcome,
    ShownProposal, ShownSpeaker, ShownSpeech, ShownWarning, Spell, show,
};
pub use speaking::{SpeakingTime, Spoken, Whose, speaking_times, spoken};
pub use time_account::{FloorFree, TimeAccount};
pub use who_spoke::WhoSpoke;

pub use crate::meeting::{Counting, Statements, Voices};
