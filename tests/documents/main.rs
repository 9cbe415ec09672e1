//! What a meeting gives a script, the room and a reader: `show --json`, the audience's picture, the documents.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say where")]

mod desk;
mod export_files;
mod june;
mod no_names;
mod schemas;
mod shown;
