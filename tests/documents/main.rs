//! What a meeting gives a script, the room and a reader: `show --json`, the audience's picture, the documents.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should say where"
)]

mod desk;
mod every_document;
mod export_files;
mod june;
mod lists;
mod logged_afterwards;
mod no_names;
mod opened;
mod printed;
mod schemas;
mod shown;
mod texts;
mod times;
