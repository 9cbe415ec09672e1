//! Who was there and who asked for the floor, from the files that meetings leave: bytes in, rows and remarks out.
//!
//! [`read()`] takes a file apart: bytes are decoded, addresses dropped at the door, rows divided, dates decided, and
//! the rows read by the kind of the file. What is not understood is left, with its words and its line; nothing is
//! dropped without a word. [`Matcher`] then says which delegation a display name stands for.

mod by_hand;
mod calendar;
mod chat;
mod columns;
mod decoding;
mod door;
mod events;
mod kind;
mod lasting;
mod lines;
mod matching;
mod mended;
mod open_document;
mod overview;
mod people;
mod preview;
mod read;
mod registrations;
mod shape;
mod sheets;
mod stamp;
mod stays;
mod table;
mod telephones;
mod transcript;
mod unreadable;
mod workbook;
mod workbook_styles;

pub use calendar::{Calendar, Certainty};
pub use door::Dropped;
pub use kind::Kind;
pub use matching::{Doubt, Matched, Matcher, match_name};
pub use overview::{Overview, Request, overview};
pub use people::{Asked, Person, Remark, Span};
pub use preview::{Detail, preview};
pub use read::{Attendance, read};
pub use stamp::DateOrder;
pub use unreadable::Unreadable;
