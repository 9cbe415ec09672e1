//! Opening a meeting that is shared over a server: once, for a command or to read, or for a desk.

use std::path::Path;

use super::agenda_file::AgendaFile;
use super::journal_file::{failure, opening_of};
use super::{Failure, said};
use crate::console::language::in_quotes;
use crate::journal::jetstream::{Address, Direct, Invitation, InvitedAs, Place, Shared, Syncs};
use crate::journal::{FileStore, OpenMode, Reading, StoreError};
use crate::meeting::{Command, Console, Practice, Role};
use crate::runtime::{Arrivals, JournalFile, Keeper, Links, Opened, When, console};

/// Who sits at a console of this meeting: the machine's user, or whom the invitation names.
pub fn me(file: &JournalFile, role: Role, name: Option<&str>) -> Result<Console, Failure> {
    let invitation = Links::beside(&file.path).best(role).map_err(Failure::storage)?;
    let invitation = invitation.filter(|invitation| invitation.key.is_some());
    if role == Role::Facilitator
        && invitation.as_ref().is_some_and(|known| known.role == InvitedAs::NoteTaker)
    {
        return Err(Failure::refused("the invitation is for a note-taker; come in with --role note-taker"));
    }
    let invited =
        invitation.filter(|invitation| invitation.role == role.into()).and_then(|invited| invited.name);
    match (invited, name) {
        (None, name) => Ok(console(role, name)),
        (Some(invited), None) => Ok(Console { machine_user: invited, role, name: String::new() }),
        (Some(invited), Some(_)) => Err(Failure::wrong(format!(
            "the invitation is for {}; come in without another name",
            in_quotes(&invited)
        ))),
    }
}

/// Where a meeting is shared; nothing if it is in a file of this machine.
pub fn address_of(file: &JournalFile) -> Result<Option<&Address>, Failure> {
    match &file.shared {
        None => Ok(None),
        Some(Ok(address)) => Ok(Some(address)),
        Some(Err(error)) => Err(Failure::storage(error)),
    }
}

/// Reads it from the server; where that cannot be reached, from the copy on this machine, and says so.
pub fn to_read(file: &JournalFile, address: &Address) -> Result<Opened, Failure> {
    let access = Links::beside(&file.path).access(Role::Facilitator);
    let read = Direct::open(address, &access).and_then(|direct| Opened::read(Box::new(direct)));
    read.or_else(|error| of_copy(file, &error))
}

fn of_copy(file: &JournalFile, error: &StoreError) -> Result<Opened, Failure> {
    if !file.path.is_file() {
        return Err(Failure::storage(error));
    }
    let (store, reading) = FileStore::open(&file.path, OpenMode::Read).map_err(Failure::storage)?;
    said::aside(format!("warning: {error}; this is the copy on this machine, as far as it goes"));
    super::journal_file::tell(&reading);
    Opened::read(Box::new(store)).map_err(Failure::storage)
}

/// Opens it for commands without a screen: each waits for the server, and nothing is kept for later.
pub fn to_act(file: &JournalFile, address: &Address, by: &Console) -> Result<Opened, Failure> {
    let access = Links::beside(&file.path).access(by.role);
    let direct = Direct::open(address, &access).map_err(Failure::storage)?;
    Opened::read(Box::new(direct)).map_err(Failure::storage)
}

/// The same where the meeting is begun if there is none on the server.
pub fn to_act_or_begin(
    file: &JournalFile,
    address: &Address,
    agenda: &AgendaFile,
    practice: Option<Practice>,
    by: &Console,
    when: When,
) -> Result<Opened, Failure> {
    let links = Links::beside(&file.path);
    let syncs = links.best(by.role).map_err(Failure::storage)?.map_or(Syncs::NotTold, |known| known.syncs);
    let direct = Direct::open_or_begin(address, &links.access(by.role), syncs).map_err(Failure::storage)?;
    let mut opened = Opened::read(Box::new(direct)).map_err(Failure::storage)?;
    if opened.meeting().entries().is_empty() {
        let opening = Command::OpenMeeting(Box::new(opening_of(agenda, practice)));
        opened.perform(by, when, &opening).map_err(failure)?;
    }
    Ok(opened)
}

/// Opens it at a desk, with a copy and an outbox here. With a copy it never waits for the server.
pub fn at_desk(
    file: &JournalFile,
    address: &Address,
    me: &Console,
    mirror: Option<&Path>,
) -> Result<(Opened, Reading), Failure> {
    let links = Links::beside(&file.path);
    let (access, arrivals) = (links.access(me.role), Arrivals::default());
    let place = Place { address, access: &access, copy: &file.path, console: me };
    let shared = Shared::open(place, arrivals.on_arrival()).map_err(Failure::storage)?;
    if !links.is_there() {
        links.keep(&Invitation::open(address.clone(), me.role)).map_err(Failure::storage)?;
    }
    let shared = match mirror {
        Some(mirror) => shared.with_mirror(mirror),
        None => shared,
    };
    let keeper = Keeper::woken_by(Box::new(shared), arrivals);
    Ok((Opened::kept_by(keeper).map_err(Failure::storage)?, Reading::default()))
}
