//! `informals keys`: the keys of both desks as the file that changes them.

use super::Exit;
use super::said;
use crate::console::own::{written_keys, written_settings};
use crate::runtime::{keys_file, settings_file};
use crate::text::printable;

/// The file goes to standard output, where it belongs to standard error.
pub fn run() -> Exit {
    said::text(written_keys());
    tell("these keys", keys_file());
    Exit::Done
}

/// The same for the settings.
pub fn settings() -> Exit {
    said::text(written_settings());
    tell("these settings", settings_file());
    Exit::Done
}

fn tell(what: &str, place: Option<std::path::PathBuf>) {
    if let Some(place) = place {
        said::aside(format_args!(
            "to change {what}, put what differs into {}",
            printable(&place.display().to_string())
        ));
    }
}
