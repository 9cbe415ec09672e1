//! `informals carry`: who was not heard goes into the agenda file of the next meeting; the old file is kept.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::said;
use super::{Exit, Failure, agenda_file, journal_file};
use crate::journal::owner_only;
use crate::record::{NotCarried, carried};
use crate::text;

pub fn run(meeting: &str, into: &Path) -> Result<Exit, Failure> {
    let opened = journal_file::open_to_read(&journal_file::find(meeting)?)?;
    let file = agenda_file::read(into)?;
    let carried = match carried(&file.text, opened.meeting().room()) {
        Ok(carried) => carried,
        Err(nothing @ NotCarried::Nothing) => {
            said::line(&nothing);
            return Ok(Exit::Done);
        }
        Err(refused @ NotCarried::Already) => return Err(Failure::refused(refused)),
        Err(wrong @ NotCarried::BadAgenda) => return Err(Failure::wrong(wrong)),
    };
    let kept = replace(into, &carried.text).map_err(|error| {
        Failure::storage(format!(
            "cannot write the agenda file \u{201c}{}\u{201d}, which stays as it was: {}",
            shown(into),
            text::printable(&error.to_string())
        ))
    })?;
    for fate in &carried.fates {
        said::line(text::printable(fate));
    }
    said::line(format_args!("the agenda file as it was before is kept as {}", shown(&kept)));
    Ok(Exit::Done)
}

/// Writes a file anew, for its owner only, so that it is whole at every moment; gives where the old one is kept.
fn replace(path: &Path, text: &str) -> io::Result<PathBuf> {
    let path = fs::canonicalize(path)?;
    let kept = free_beside(&path, "before");
    write_new(&kept, &fs::read(&path)?)?;
    let fresh = free_beside(&path, "new");
    write_new(&fresh, text.as_bytes())?;
    fs::rename(&fresh, &path)?;
    owner_only::sync_folder_of(&path)?;
    Ok(kept)
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = owner_only::new_file().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// `next.toml.before`, or `next.toml.before-2` where that is taken.
fn free_beside(path: &Path, ending: &str) -> PathBuf {
    let beside = |ending: &str| PathBuf::from(format!("{}.{ending}", path.display()));
    let numbered = (2..).map(|number| beside(&format!("{ending}-{number}")));
    let mut all = std::iter::once(beside(ending)).chain(numbered);
    all.find(|path| !path.exists()).unwrap_or_else(|| beside(ending))
}

fn shown(path: &Path) -> String {
    text::printable(&path.display().to_string())
}
