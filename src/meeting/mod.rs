//! The rules of the room.
//!
//! Amendment: a *command* is asked for, an *event* has happened, an *entry* is the events of one command, a
//! *refusal* is the rules saying no. An intervention is *waiting* on the list of speakers, has the *floor*,
//! or is *finished*; it keeps one [`Id`] from the request to the record.

mod advise;
mod advise_presence;
mod advise_time;
mod budgets;
mod checkpoints;
mod clock;
mod command;
mod concerns;
mod counting;
mod decide;
mod entry;
mod event;
mod fold;
mod forecast;
mod heard;
#[expect(clippy::module_inception, reason = "the meeting is what this layer is about")]
mod meeting;
mod note_queries;
mod note_summary;
mod notes;
mod numbering;
mod order;
mod ordering;
mod past;
mod plan;
mod presence;
mod queries;
mod reference;
mod refusal;
mod replacing;
mod room;
mod rounds;
mod settled;
mod shared;
mod speaker;
mod summary;
mod too_late;

pub use advise::{Warning, WarningCode};
pub use command::{
    Asking, Command, FloorTo, LimitScope, NoteTaken, Opening, ProposalMade, ReplyCount, Request, Target,
};
pub use counting::{Counting, Statements, Voices};
pub use decide::Remedy;
pub use entry::{Console, Entry, EntryId, Id, Role, Track};
pub use event::{Channel, Event, Kind, ListName, Outcome, OutcomeKind, Practice};
pub use forecast::Forecast;
pub use heard::Heard;
pub use meeting::{Meeting, Rehearsal};
pub use notes::{
    About, Afterwards, Amendment, KeptNote, Mark, Note, NoteChange, NoteKind, Position, PositionTaken, Stance,
};
pub use numbering::Numbering;
pub use order::{Questions, ordinal, place_for};
pub use ordering::{heard_words, order_words};
pub use past::{Logged, PastIntervention};
pub use plan::Expected;
pub use presence::{AttendanceList, Attending, Present, ToSettle};
pub use reference::{Paragraph, Paragraphs, Reference, documents_beginning};
pub use refusal::Refusal;
pub use room::{
    Budget, Floor, Intervention, ItemState, ItemTimes, ListState, MeetingState, Room, Span, Waiting,
};
pub use settled::{NameMark, SettledNames};
pub use shared::{Shared, SharedList};
pub use speaker::{Capacity, OnBehalfOf, Speaker};
pub use too_late::{EndOfLate, KeptLate};
