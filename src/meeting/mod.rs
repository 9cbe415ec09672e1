//! The rules of the room.
//!
//! Words: a *command* is asked for, an *event* has happened, an *entry* is the events of one command, a
//! *refusal* is the rules saying no. An intervention is *waiting* on the list of speakers, has the *floor*,
//! or is *finished*; it keeps one [`Id`] from the request to the record.

mod command;
mod entry;
mod event;
mod room;
mod speaker;

pub use command::{Asking, Command, FloorTo, LimitScope, Opening, ReplyCount, Request, Target};
pub use entry::{Console, Entry, EntryId, Id, Role, Track};
pub use event::{About, Channel, Event, Kind, ListName, Note, Outcome, OutcomeKind, Practice, Stance};
pub use room::{Floor, Intervention, ItemState, ItemTimes, ListState, MeetingState, Room, Span, Waiting};
pub use speaker::{Capacity, OnBehalfOf, Speaker};
