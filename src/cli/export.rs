//! `informals export`: the record of a meeting as a document, finished or not.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::{ExportArguments, ExportFormat, Naming};
use super::show::as_it_stood;
use super::{Exit, Failure, journal_file};
use crate::agenda::Attribution;
use crate::export::{Format, export, file_name};
use crate::record::Record;
use crate::text;

pub fn run(arguments: &ExportArguments) -> Result<Exit, Failure> {
    let opened = journal_file::open_to_read(&journal_file::find(&arguments.meeting)?)?;
    let (meeting, as_of) = as_it_stood(&opened, arguments.at.as_deref())?;
    let record = Record::of(&meeting, as_of);
    let format = match arguments.format {
        ExportFormat::Md => Format::Markdown,
        ExportFormat::Json => Format::Json,
    };
    let attribution = match arguments.attribution {
        None => record.agenda.record.attribution,
        Some(Naming::Named) => Attribution::Named,
        Some(Naming::Groups) => Attribution::Groups,
        Some(Naming::None) => Attribution::None,
    };
    let document = export(&record, format, attribution);
    let name = file_name(&record, format, attribution);
    match arguments.output.as_deref() {
        Some(path) if path == Path::new("-") => {
            io::stdout().write_all(&document).map_err(Failure::storage)?
        }
        Some(path) if path.is_dir() => write(&path.join(name), &document)?,
        Some(path) => write(path, &document)?,
        None => write(&PathBuf::from(name), &document)?,
    }
    Ok(Exit::Done)
}

/// For the owner only: a document may name people.
fn write(path: &Path, document: &[u8]) -> Result<(), Failure> {
    let shown = text::printable(&path.display().to_string());
    let cannot =
        |error: io::Error| Failure::storage(format!("cannot write \u{201c}{shown}\u{201d}: {error}"));
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    crate::journal::owner_only::new_file()
        .write(true)
        .truncate(true)
        .create(true)
        .open(&beside)
        .and_then(|mut file| file.write_all(document).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path))
        .map_err(cannot)?;
    println!("{shown}");
    Ok(())
}
