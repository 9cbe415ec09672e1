//! What earlier sittings of a series know of display names: read from their journals when a list is read, and
//! stored nowhere else, so that a meeting forgotten is forgotten here too.

use std::path::Path;

use super::{Journals, Opened};
use crate::console::Msg;
use crate::journal::{FileStore, OpenMode};
use crate::meeting::{Room, SettledNames};
use crate::text::printable;

/// The names settled in earlier sittings of the series of a meeting, the latest sitting first. A journal that
/// cannot be read remembers nothing; a practice meeting neither gives nor takes. The meeting itself is among them,
/// and adds nothing to what it knows.
pub fn settled_earlier(room: &Room) -> Vec<SettledNames> {
    let series = room.agenda.series.as_ref().filter(|_| room.practice.is_none());
    let Some(series) = series else { return Vec::new() };
    let Ok(journals) = Journals::of_user() else { return Vec::new() };
    let mut earlier: Vec<SettledNames> = Vec::new();
    for file in journals.all() {
        let Ok((store, _)) = FileStore::open(&file.path, OpenMode::Read) else { continue };
        let Ok(opened) = Opened::read(Box::new(store)) else { continue };
        let other = opened.meeting().room();
        let same_series = other.agenda.series.as_ref() == Some(series) && other.practice.is_none();
        if same_series && other.agenda.date <= room.agenda.date {
            earlier.push(other.settled_names());
        }
    }
    earlier.sort_by_key(|names| std::cmp::Reverse(names.date()));
    earlier
}

/// A file that says who is there or who asks, with what is remembered of its names.
pub(super) fn read_attendance(path: &str, room: &Room) -> Msg {
    let name = printable(path);
    match super::lists::bytes(Path::new(path)) {
        Ok(bytes) => Msg::AttendanceRead { name, bytes, earlier: settled_earlier(room) },
        Err(why) => Msg::Told(format!("cannot read \u{201c}{name}\u{201d}: {why}")),
    }
}
