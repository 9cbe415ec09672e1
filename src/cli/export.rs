//! `informals export`: the record of a meeting as a document, finished or not.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::args::{DocumentLanguage, ExportArguments, ExportFormat, More, Naming, WhichDocument};
use super::said;
use super::show::as_it_stood;
use super::{Exit, Failure, journal_file, time_given};
use crate::agenda::{Attribution, Language};
use crate::export::{Document, Extra, Format, NotWritten, Wanted, export, file_name, folder_name};
use crate::meeting::{Meeting, Refusal};
use crate::record::Record;
use crate::runtime::told_while;
use crate::text;
use crate::time::Moment;

pub fn run(arguments: &ExportArguments) -> Result<Exit, Failure> {
    let opened = told_while("reading the journal", || {
        journal_file::open_to_read(&journal_file::find(&arguments.meeting)?)
    })?;
    let (meeting, asked) = as_it_stood(&opened, arguments.at.as_deref())?;
    if opened.meeting().entries().is_empty() {
        return Err(Failure::refused(Refusal::NoMeeting));
    }
    if meeting.entries().is_empty() {
        return Err(Failure::refused(
            "at that time nothing was in the journal yet; give a later one with \u{201c}--at\u{201d}",
        ));
    }
    let as_of = if arguments.at.is_some() { asked } else { last_moment(&meeting).unwrap_or(asked) };
    let mut record = told_while("putting the record together", || Record::of(&meeting, as_of));
    if let Some(language) = arguments.language {
        record.agenda.language = language_of(language);
    }
    let recording_start = arguments.recording_start.as_deref();
    let recording_start =
        recording_start.map(|typed| time_given::given(typed, meeting.room())).transpose()?;
    let wanted = Wanted {
        with: arguments.with.iter().map(|more| extra_of(*more)).collect(),
        recording_start,
        ..Wanted::new(Format::Markdown, attribution_of(arguments.attribution, &record))
    };
    let document = arguments.document.map(document_of);
    match format_of(arguments.format) {
        Some(format) => {
            let wanted = Wanted { format, ..wanted.of(document.unwrap_or(Document::Notes)) };
            one(&record, &wanted, arguments.output.as_deref())
        }
        None => all(&record, &everything(document, &wanted), arguments.output.as_deref()),
    }
}

/// What is in a folder with everything: the notes in each format, and each text to be mailed and to be worked on; of
/// one document every text.
fn everything(document: Option<Document>, wanted: &Wanted) -> Vec<Wanted> {
    let as_text = |wanted: Wanted, formats: &[Format]| -> Vec<Wanted> {
        formats.iter().map(|format| Wanted { format: *format, ..wanted.clone() }).collect()
    };
    match document {
        Some(Document::Notes) => as_text(wanted.clone(), &Format::ALL),
        Some(document) => {
            as_text(wanted.clone().of(document), &[Format::Markdown, Format::Html, Format::Word])
        }
        None => {
            let bare = Wanted { with: BTreeSet::new(), ..wanted.clone() };
            let others = [Document::Compilation, Document::Summary]
                .map(|document| as_text(bare.clone().of(document), &[Format::Markdown, Format::Word]));
            as_text(wanted.clone(), &Format::ALL).into_iter().chain(others.into_iter().flatten()).collect()
        }
    }
}

/// A document follows from the journal alone: what still runs is read at the last entry, not when it is exported.
fn last_moment(meeting: &Meeting) -> Option<Moment> {
    meeting.entries().iter().map(|entry| entry.at).max()
}

fn one(record: &Record, wanted: &Wanted, output: Option<&Path>) -> Result<Exit, Failure> {
    for extra in wanted.with.iter().filter(|extra| !wanted.format.has_place_for(**extra)) {
        let (format, extra) = (wanted.format.word(), extra.word());
        said::aside(format_args!("left out: {format} has no place for {extra}; md, html and docx have"));
    }
    let name = file_name(record, wanted);
    let document = written(record, wanted, &name).map_err(refused)?;
    match output {
        Some(path) if path == Path::new("-") => said::bytes(&document),
        Some(path) if path.is_dir() => write(&path.join(name), &document)?,
        Some(path) => write(path, &document)?,
        None => write(&PathBuf::from(name), &document)?,
    }
    Ok(Exit::Done)
}

/// Every document that may be written, in one folder; what may not is told and left out.
fn all(record: &Record, everything: &[Wanted], output: Option<&Path>) -> Result<Exit, Failure> {
    if output == Some(Path::new("-")) {
        return Err(Failure::wrong(
            "all documents do not fit on standard output; give a folder with \u{201c}--output\u{201d}",
        ));
    }
    let Some(first) = everything.first() else { return Ok(Exit::Done) };
    first.can_be_written().map_err(refused)?;
    let folder =
        output.map_or_else(|| PathBuf::from(folder_name(record, first.attribution)), Path::to_path_buf);
    make_folder(&folder)?;
    let mut told = None;
    for wanted in everything {
        let name = file_name(record, wanted);
        match written(record, wanted, &name) {
            Ok(document) => write(&folder.join(name), &document)?,
            Err(error @ (NotWritten::OnlyNamed(_) | NotWritten::CompilationOnlyNamed)) => {
                if told != Some(error) {
                    said::aside(format_args!("left out: {error}"));
                }
                told = Some(error);
            }
            Err(error) => return Err(refused(error)),
        }
    }
    Ok(Exit::Done)
}

fn written(record: &Record, wanted: &Wanted, name: &str) -> Result<Vec<u8>, NotWritten> {
    told_while(&format!("writing {}", text::printable(name)), || export(record, wanted))
}

fn refused(error: NotWritten) -> Failure {
    match error {
        NotWritten::OnlyNamed(_)
        | NotWritten::ExtrasOnlyNamed
        | NotWritten::CompilationOnlyNamed
        | NotWritten::OnlyText(..)
        | NotWritten::ExtrasOnlyInNotes(_) => Failure::refused(error),
        NotWritten::Unexpected(_) => Failure::storage(error),
    }
}

fn make_folder(folder: &Path) -> Result<(), Failure> {
    let shown = text::printable(&folder.display().to_string());
    fs::create_dir_all(folder).map_err(|error| {
        Failure::storage(format!(
            "cannot make the folder \u{201c}{shown}\u{201d}: {error}; name another with \u{201c}--output\u{201d}"
        ))
    })
}

const fn format_of(format: ExportFormat) -> Option<Format> {
    Some(match format {
        ExportFormat::Md => Format::Markdown,
        ExportFormat::Html => Format::Html,
        ExportFormat::Docx => Format::Word,
        ExportFormat::Xlsx => Format::Excel,
        ExportFormat::Csv => Format::Csv,
        ExportFormat::Json => Format::Json,
        ExportFormat::Vtt => Format::Chapters,
        ExportFormat::All => return None,
    })
}

const fn document_of(document: WhichDocument) -> Document {
    match document {
        WhichDocument::Notes => Document::Notes,
        WhichDocument::Compilation => Document::Compilation,
        WhichDocument::Summary => Document::Summary,
    }
}

const fn extra_of(more: More) -> Extra {
    match more {
        More::Times => Extra::Times,
        More::Presence => Extra::Presence,
        More::Reminders => Extra::Reminders,
    }
}

const fn language_of(language: DocumentLanguage) -> Language {
    match language {
        DocumentLanguage::En => Language::English,
        DocumentLanguage::Fr => Language::French,
        DocumentLanguage::Es => Language::Spanish,
    }
}

fn attribution_of(naming: Option<Naming>, record: &Record) -> Attribution {
    match naming {
        None => record.agenda.record.attribution,
        Some(Naming::Named) => Attribution::Named,
        Some(Naming::Groups) => Attribution::Groups,
        Some(Naming::None) => Attribution::None,
    }
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
    said::line(&shown);
    Ok(())
}
