//! The rules of the room.
//!
//! Words: a *command* is asked for, an *event* has happened, an *entry* is the events of one command, a
//! *refusal* is the rules saying no. An intervention is *waiting* on the list of speakers, has the *floor*,
//! or is *finished*; it keeps one [`Id`] from the request to the record.

mod advise;
mod clock;
mod command;
mod decide;
mod entry;
mod event;
mod fold;
mod forecast;
mod heard;
#[expect(clippy::module_inception, reason = "the meeting is what this layer is about")]
mod meeting;
mod order;
mod queries;
mod refusal;
mod room;
mod shared;
mod speaker;
mod summary;

pub use advise::{Warning, WarningCode};
pub use command::{Asking, Command, FloorTo, LimitScope, NoteTaken, Opening, ReplyCount, Request, Target};
pub use entry::{Console, Entry, EntryId, Id, Role, Track};
pub use event::{About, Channel, Event, Kind, ListName, Note, Outcome, OutcomeKind, Practice, Stance};
pub use forecast::Forecast;
pub use heard::Heard;
pub use meeting::{Meeting, Rehearsal};
pub use order::{Questions, ordinal, place_for};
pub use refusal::Refusal;
pub use room::{Floor, Intervention, ItemState, ItemTimes, ListState, MeetingState, Room, Span, Waiting};
pub use shared::Shared;
pub use speaker::{Capacity, OnBehalfOf, Speaker};
