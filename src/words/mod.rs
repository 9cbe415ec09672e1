//! What is said aloud: the sentence that belongs to each moment, in the language of the meeting.
//!
//! *Who* is named, and how, is the same in every language and stands in `address` and `next`; a language is a
//! `Tongue`: a table of sentences with placeholders, and the forms that fill them. The
//! templates of an agenda stand in the place of the table's.

mod address;
mod announcements;
pub mod dates;
mod display;
mod english;
mod french;
mod manner;
mod next;
mod phrase;
mod romance;
pub mod say;
mod sentence;
mod spanish;
pub mod terms;
mod tongue;
mod voice;

#[cfg(test)]
mod tests;

pub use announcements::Announcement;
pub use display::{Direction, DisplayWords};
pub use manner::{Distinguished, EuropeanUnion, Manner, Palestine};
pub use phrase::Phrase;
pub use sentence::{Sentence, Unsayable};
pub use voice::{Said, Voice};
