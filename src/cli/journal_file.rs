//! Opening the journal that a person means.

use std::path::Path;

use super::agenda_file::AgendaFile;
use super::{Failure, said, shared_meeting};
use crate::console::language::in_quotes;
use crate::journal::{FileStore, OpenMode, Reading};
use crate::meeting::{Command, Console, Meeting, Opening, Practice};
use crate::runtime::{Arrivals, Found, JournalFile, Journals, Keeper, Moving, NotDone, Opened, When};

/// The journal of a meeting that exists.
pub fn find(typed: &str) -> Result<JournalFile, Failure> {
    Journals::of_user().and_then(|journals| journals.find(typed)).map_err(Failure::wrong)
}

/// Reads a journal without changing it. What is damaged is told on standard error and passed over.
pub fn open_to_read(file: &JournalFile) -> Result<Opened, Failure> {
    if let Some(address) = shared_meeting::address_of(file)? {
        return shared_meeting::to_read(file, address);
    }
    let (store, reading) = FileStore::open(&file.path, OpenMode::Read).map_err(Failure::storage)?;
    tell(&reading);
    Opened::read(Box::new(store)).map_err(Failure::storage)
}

/// A second copy in the place of the journal itself would be no second copy.
fn must_not_be_itself(file: &JournalFile, mirror: Option<&Path>) -> Result<(), Failure> {
    let Some(mirror) = mirror else { return Ok(()) };
    let place = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new(".")).canonicalize().unwrap_or_default();
        path.canonicalize().unwrap_or_else(|_| folder.join(path.file_name().unwrap_or_default()))
    };
    if place(mirror) != place(&file.path) {
        return Ok(());
    }
    Err(Failure::wrong(format!(
        "--mirror {} is the journal itself; name a file elsewhere, on a stick say",
        in_quotes(&mirror.display().to_string())
    )))
}

/// Opens a journal for commands without a screen; says what was found.
pub fn open_to_act(file: &JournalFile, by: &Console) -> Result<(Opened, Reading), Failure> {
    if let Some(address) = shared_meeting::address_of(file)? {
        return Ok((shared_meeting::to_act(file, address, by)?, Reading::default()));
    }
    let (store, reading) = FileStore::open(&file.path, OpenMode::Write).map_err(Failure::storage)?;
    Ok((Opened::read(Box::new(store)).map_err(Failure::storage)?, reading))
}

/// Opens a journal at a desk; says what was found. The desk goes on over a server if the meeting is shared later.
pub fn open_at_desk(
    file: &JournalFile,
    me: &Console,
    mirror: Option<&Path>,
) -> Result<(Opened, Reading), Failure> {
    must_not_be_itself(file, mirror)?;
    if let Some(address) = shared_meeting::address_of(file)? {
        return shared_meeting::at_desk(file, address, me, mirror);
    }
    let (store, reading) = FileStore::open(&file.path, OpenMode::Write).map_err(Failure::storage)?;
    let store = match mirror {
        Some(mirror) => store.with_mirror(mirror),
        None => store,
    };
    let arrivals = Arrivals::default();
    let moving = Moving::new(store, &file.path, me, arrivals.clone(), mirror);
    let opened = Opened::kept_by(Keeper::woken_by(Box::new(moving), arrivals)).map_err(Failure::storage)?;
    Ok((opened, reading))
}

/// Begins the journal of a meeting.
pub fn begin(
    file: &JournalFile,
    agenda: &AgendaFile,
    practice: Option<Practice>,
    by: &Console,
    when: When,
    mirror: Option<&Path>,
) -> Result<Opened, Failure> {
    must_not_be_itself(file, mirror)?;
    let store = FileStore::create(&file.path).map_err(Failure::storage)?;
    let store = match mirror {
        Some(mirror) => store.with_mirror(mirror),
        None => store,
    };
    let arrivals = Arrivals::default();
    let moving = Moving::new(store, &file.path, by, arrivals.clone(), mirror);
    let keeper = Keeper::woken_by(Box::new(moving), arrivals);
    let mut opened = Opened::kept_by(keeper).map_err(Failure::storage)?;
    open_meeting(&mut opened, agenda, practice, by, when)?;
    Ok(opened)
}

/// Whether nothing was ever stored in a journal: the power went, or the disk was full, just when it was begun.
pub fn is_empty(opened: &Opened) -> bool {
    opened.meeting().entries().is_empty()
}

/// An empty journal is nobody's meeting until its agenda is known.
pub fn must_not_be_empty(opened: &Opened, file: &JournalFile) -> Result<(), Failure> {
    if !is_empty(opened) {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "nothing was ever stored in the journal {}; to begin its meeting: informals open AGENDA",
        in_quotes(&file.path.display().to_string())
    )))
}

/// The first entry of a journal.
pub fn open_meeting(
    opened: &mut Opened,
    agenda: &AgendaFile,
    practice: Option<Practice>,
    by: &Console,
    when: When,
) -> Result<(), Failure> {
    let opening = Command::OpenMeeting(Box::new(opening_of(agenda, practice)));
    opened.perform(by, when, &opening).map(drop).map_err(failure)
}

/// What is said when the meeting of an agenda is begun.
pub fn opening_of(agenda: &AgendaFile, practice: Option<Practice>) -> Opening {
    Opening {
        name: agenda.name.clone(),
        agenda: agenda.agenda.clone(),
        agenda_text: agenda.text.clone(),
        practice,
    }
}

/// What to say when a command was not carried out.
pub fn failure(not_done: NotDone) -> Failure {
    match not_done {
        NotDone::Refused(refusal) => Failure::refused(refusal),
        NotDone::Append(error) => Failure::storage(error),
        NotDone::Read(error) => Failure::storage(error),
    }
}

/// Lines of which an entry may be lost and that nobody has accepted yet.
pub fn damage_to_accept(reading: &Reading, meeting: &Meeting) -> Vec<u64> {
    let lost = reading.damaged.iter().filter(|damaged| damaged.may_have_lost_an_entry());
    lost.map(|damaged| damaged.line).filter(|line| !meeting.room().damage.contains(line)).collect()
}

/// Tells what was found on standard error.
pub fn tell(reading: &Reading) {
    for damaged in &reading.damaged {
        said::aside(format_args!("warning: {damaged}"));
    }
    if let Some(torn) = &reading.torn {
        said::aside(format_args!("warning: {torn}"));
    }
}

/// Where `--journal WHERE` puts the journal of a meeting: a file, a folder, or an address.
pub fn place_of(place: &Path, name: &str) -> Result<Found, Failure> {
    let elsewhere = |typed: &&str| typed.contains("://") || typed.ends_with(".invitation");
    match place.to_str().filter(elsewhere) {
        Some(address) => find(address).map(Found::There),
        None => Ok(Journals::at(place, name)),
    }
}

/// Where the journal named on the command line lies or would lie, and whether it is there.
pub fn place(meeting: &str) -> Result<Found, Failure> {
    let journals = Journals::of_user().map_err(Failure::wrong)?;
    if meeting.contains("://") || meeting.ends_with(".invitation") {
        return journals.find(meeting).map(Found::There).map_err(Failure::wrong);
    }
    let given = Path::new(meeting);
    let is_name = given.components().count() == 1 && given.extension().is_none();
    Ok(if is_name { journals.of_name(meeting) } else { Journals::at(given, meeting) })
}

/// The same name with another date or title is another meeting.
pub fn must_be_same_meeting(opened: &Opened, agenda: &AgendaFile) -> Result<(), Failure> {
    let there = &opened.meeting().room().agenda;
    let here = &agenda.agenda;
    if is_empty(opened) || (there.title == here.title && there.date == here.date) {
        return Ok(());
    }
    Err(Failure::refused(format!(
        "there is another meeting of the name {}: it is {} of {}, the agenda file has {} of {}; rename the agenda \
         file, or give its journal a place of its own with --journal",
        in_quotes(&agenda.name),
        in_quotes(&there.title),
        there.date.format("%-d %B %Y"),
        in_quotes(&here.title),
        here.date.format("%-d %B %Y"),
    )))
}
