//! What the notes of a meeting say, with names and without: put together once for every kind of document.

mod heard;
mod named;
mod named_head;
pub(super) mod phrases;
pub(super) mod positions;
mod presence;
pub(super) mod proposals;
mod saying;
mod tables;
mod times;
mod unnamed;
pub(super) mod who;

pub(super) use named::{named, statement_numbers};
pub(super) use tables::{capacity_word, kind_word};
pub(super) use times::{length_shown, time_parts};
pub(super) use unnamed::unnamed;
