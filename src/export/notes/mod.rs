//! What the notes of a meeting say, with names and without: put together once for every kind of document.

mod heard;
pub(super) mod named;
pub(super) mod named_head;
pub(super) mod phrases;
pub(super) mod positions;
mod presence;
pub(super) mod proposals;
mod saying;
mod tables;
mod times;
pub(super) mod unnamed;
pub(super) mod who;

pub(super) use named::{afterwards, statement_numbers};
pub(super) use tables::{capacity_word, kind_word};
pub(super) use times::{length_shown, time_parts};
