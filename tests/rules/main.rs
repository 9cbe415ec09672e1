//! The rules of the room as tests: each is named after one rule, in words, and is the place to look it up.
#![expect(clippy::unwrap_used, reason = "a test that cannot find what it set up should stop there")]

mod advice;
mod asking;
mod capacity;
mod cleaning_up;
mod counting;
mod damage;
mod desk;
mod finding;
mod floor;
mod heard;
mod items;
mod lists;
mod logged_afterwards;
mod notes;
mod order;
mod orders;
mod people;
mod plan;
mod points;
mod positions;
mod positions_said;
mod presence;
mod proposals;
mod refusals;
mod replies;
mod room;
mod rounds;
mod time;
mod told;
mod too_late;
mod undo;
