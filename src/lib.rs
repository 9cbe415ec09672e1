//! A desk for running informal consultations from a terminal.
//!
//! The modules are layers; each uses only what stands above it here (`tests/layers.rs` holds them to it).

pub mod agenda;
pub mod console;
pub mod delegations;
pub mod export;
pub mod meeting;
pub mod record;
pub mod screen;
pub mod text;
pub mod time;
pub mod words;
