//! Lines typed and what becomes of them, in a room of 25 June 2021.

mod errors;
mod lines;
mod names;
mod planning;
mod room;
mod spelling;
mod stamps;
