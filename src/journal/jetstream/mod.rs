//! The same meeting on several machines, over a server that keeps it as a stream.
//!
//! Two stores, for two needs. [`Direct`] waits for the server at every step and keeps nothing here: for one
//! command, or to read a meeting once. [`Shared`] never waits for long: it keeps a whole copy of the meeting
//! in a file, takes what is done here while the link is gone into an outbox, and shares it later.
//!
//! Both speak to the server through one thread (`wire`), in which `call` calls until somebody answers,
//! `greet` looks at the server and the stream, `follow` reads and `line` sends. Outside that thread
//! nothing waits for a network except by choice. Of the second store `receiving` is what the others did, on its
//! way into the `copy`, and `sending` what was done here, on its way out of the `outbox`.

mod address;
mod call;
mod clocks;
mod copy;
mod direct;
mod follow;
mod greet;
mod in_words;
mod invitation;
mod line;
mod outbox;
mod picture;
mod pour;
mod reader;
mod receiving;
mod report;
mod sending;
mod server;
mod shared;
mod sharing;
mod subjects;
mod terms;
mod whole;
mod wire;

#[cfg(test)]
mod tests;

pub use address::{Address, Protection};
pub use direct::Direct;
pub use invitation::{Access, Invitation, InvitedAs};
pub use picture::{Picture, Watching};
pub use pour::{Poured, pour};
pub use server::{Reached, Secretariat};
pub use shared::{Place, Shared};
pub use terms::Syncs;
pub use whole::lines;
pub use wire::OnArrival;
