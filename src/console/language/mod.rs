//! The command language: a line typed becomes a command of the room.
//!
//! [`Line`] cuts it, [`stamp`] takes off the time before it, [`parse()`] gives a [`Phrase`] or says where it is
//! [`Misphrased`] (exit code 2), [`resolve()`] finds whom and what it means in the room or says why it is
//! [`Unresolved`] (exit code 1). [`spell()`] goes the other way, for offers.

mod alone;
mod at;
mod lex;
mod misphrased;
pub(super) mod nearest;
mod parse;
mod phrase;
mod reading;
mod resolve;
mod spell;
mod times;
mod unresolved;
mod words;

#[cfg(test)]
mod tests;

pub use alone::{looked_for, speaker};
pub use at::{Stamp, stamp};
pub use lex::{LONGEST, Line, Token, TokenKind, in_quotes};
pub use misphrased::{Misphrased, Place};
pub use parse::parse;
pub use phrase::{
    AboutPhrase, Details, FloorPhrase, ForWhom, GuestIs, Handle, NotePhrase, OnPhrase, Part, Phrase, Pointed,
    ProposalPhrase, Whom,
};
pub use reading::RESERVED;
pub use resolve::{Hearing, Resolved, Seen, resolve};
pub use spell::{spell, spelled_name};
pub use times::TimeTyped;
pub use unresolved::Unresolved;
pub use words::Word;
