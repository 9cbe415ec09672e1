//! A desk for running informal consultations from a terminal.
//!
//! The modules are layers; `tests/layers.rs` says who may use whom, and holds them to it.

#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod agenda;
pub mod attendance;
pub mod cli;
pub mod console;
pub mod delegations;
pub mod export;
pub mod journal;
pub mod meeting;
pub mod record;
pub mod runtime;
pub mod screen;
pub mod source;
pub mod text;
pub mod time;
pub mod words;
