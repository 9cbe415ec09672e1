//! `informals forget`: a meeting deleted, with everything beside its journal.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::journal_file::find;
use super::said;
use super::{Exit, Failure};
use crate::journal::Paths;
use crate::text;

pub fn run(meeting: &str) -> Result<Exit, Failure> {
    let file = find(meeting)?;
    let doomed = what_is_there(&Paths::beside(&file.path));
    for path in &doomed {
        said::line(text::printable(&path.display().to_string()));
    }
    if io::stdin().is_terminal() && !agreed()? {
        said::line("nothing was deleted");
        return Ok(Exit::Refused);
    }
    for path in &doomed {
        delete(path)?;
    }
    said::line(format_args!("{} deleted", text::printable(&file.name)));
    Ok(Exit::Done)
}

fn what_is_there(paths: &Paths) -> Vec<PathBuf> {
    let beside = [
        paths.torn(),
        paths.desk(),
        paths.for_chat(),
        paths.drafts(),
        paths.outbox(),
        paths.links(),
        paths.private(),
    ];
    std::iter::once(paths.journal().to_path_buf()).chain(beside).filter(|path| path.exists()).collect()
}

fn agreed() -> Result<bool, Failure> {
    Ok(said::asked("delete these for ever? type yes: ")? == "yes")
}

fn delete(path: &Path) -> Result<(), Failure> {
    let result = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    result.map_err(|error| {
        Failure::storage(format!("cannot delete {}: {error}", text::printable(&path.display().to_string())))
    })
}
