//! The rules of the room.
//!
//! Words: a *command* is asked for, an *event* has happened, an *entry* is the events of one command, a
//! *refusal* is the rules saying no. An intervention is *waiting* on the list of speakers, has the *floor*,
//! or is *finished*; it keeps one [`Id`] from the request to the record.

mod advise;
mod advise_time;
mod budgets;
mod clock;
mod command;
mod decide;
mod entry;
mod event;
mod fold;
mod forecast;
#[expect(clippy::module_inception, reason = "the meeting is what this layer is about")]
mod meeting;
mod order;
mod ordering;
mod plan;
mod queries;
mod refusal;
mod room;
mod rounds;
mod speaker;
mod summary;

pub use advise::{Warning, WarningCode};
pub use command::{Asking, Command, FloorTo, LimitScope, NoteTaken, Opening, ReplyCount, Request, Target};
pub use decide::Proposal;
pub use entry::{Console, Entry, EntryId, Id, Role, Track};
pub use event::{About, Channel, Event, Kind, ListName, Note, Outcome, OutcomeKind, Practice, Stance};
pub use forecast::Forecast;
pub use meeting::Meeting;
pub use order::{Questions, ordinal, place_for};
pub use ordering::order_words;
pub use plan::Expected;
pub use refusal::Refusal;
pub use room::{
    Budget, Floor, Intervention, ItemState, ItemTimes, ListState, MeetingState, Room, Span, Waiting,
};
pub use speaker::{Capacity, OnBehalfOf, Speaker};
