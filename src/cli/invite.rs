//! `informals server-config` and `informals invite`: a server for shared meetings, and who may come in.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::args::{InviteArguments, SeeingRole, ServerArguments};
use super::{Exit, Failure, said};
use crate::console::language::in_quotes;
use crate::journal::jetstream::{InvitedAs, Reached, Secretariat};
use crate::journal::owner_only;
use crate::runtime::{Journals, machine, machine_now};
use crate::text::printable;

const PORT: u16 = 4222;

/// `informals server-config MEETING`
pub fn server_config(arguments: &ServerArguments) -> Result<Exit, Failure> {
    let folder = folder_of(arguments.folder.as_deref())?;
    let mut secretariat = opened_or_begun(arguments, &folder)?;
    let place = if secretariat.has_invited(&arguments.meeting, InvitedAs::Facilitator) {
        secretariat.store().map_err(Failure::storage)?;
        PathBuf::from(file_name(&arguments.meeting, InvitedAs::Facilitator, None))
    } else {
        invite_to(&mut secretariat, &arguments.meeting, InvitedAs::Facilitator, None)?
    };
    said::line("start the server; while it runs, --signal reload takes in whom you invite:");
    said::line(format!("  nats-server -c {}", shown(&secretariat.configuration())));
    said::line(format!("the facilitator comes in with {}: keep it for yourself", shown(&place)));
    said::line(format!(
        "  a meeting that is in a file:  informals share {} {}",
        arguments.meeting,
        shown(&place)
    ));
    said::line(format!("  a meeting that begins there:  informals open AGENDA --journal {}", shown(&place)));
    said::line(format!(
        "  a note-taker:  informals invite {} --role note-taker --name NAME",
        arguments.meeting
    ));
    Ok(Exit::Done)
}

/// `informals invite MEETING --role ROLE`
pub fn invite(arguments: &InviteArguments) -> Result<Exit, Failure> {
    let folder = folder_of(arguments.folder.as_deref())?;
    if !Secretariat::is_in(&folder) {
        return Err(Failure::wrong(format!(
            "there is no server in {}; informals server-config {} makes one",
            in_quotes(&shown(&folder)),
            arguments.meeting
        )));
    }
    let mut secretariat = Secretariat::open(&folder).map_err(Failure::storage)?;
    let role = invited_as(arguments.role);
    let name = arguments.name.as_deref().map(printable);
    let place = invite_to(&mut secretariat, &arguments.meeting, role, name.as_deref())?;
    said::line(shown(&place));
    said::line(format!(
        "whoever has this file comes in with informals join FILE --role {}: send it as you send a key",
        role.word()
    ));
    said::line(format!(
        "a server that runs reads its configuration again with  nats-server --signal reload={}",
        shown(&folder.join("server.pid"))
    ));
    Ok(Exit::Done)
}

fn invited_as(role: SeeingRole) -> InvitedAs {
    match role {
        SeeingRole::Facilitator => InvitedAs::Facilitator,
        SeeingRole::NoteTaker => InvitedAs::NoteTaker,
        SeeingRole::Audience => InvitedAs::Audience,
    }
}

fn opened_or_begun(arguments: &ServerArguments, folder: &Path) -> Result<Secretariat, Failure> {
    if Secretariat::is_in(folder) && arguments.host.is_empty() && arguments.port.is_none() {
        return Secretariat::open(folder).map_err(Failure::storage);
    }
    let mut hosts: Vec<String> = arguments.host.iter().map(|host| printable(host)).collect();
    for host in [machine().as_str(), "localhost", "127.0.0.1"] {
        if !hosts.iter().any(|known| known == host) {
            hosts.push(host.to_owned());
        }
    }
    let reached = Reached { hosts, port: arguments.port.unwrap_or(PORT) };
    Secretariat::begin(folder, &reached, machine_now()).map_err(Failure::storage)
}

fn folder_of(given: Option<&Path>) -> Result<PathBuf, Failure> {
    match given {
        Some(folder) => Ok(folder.to_owned()),
        None => Ok(Journals::of_user().map_err(Failure::wrong)?.server()),
    }
}

/// Invites somebody, and writes the invitation here, for the owner only.
fn invite_to(
    secretariat: &mut Secretariat,
    meeting: &str,
    role: InvitedAs,
    name: Option<&str>,
) -> Result<PathBuf, Failure> {
    let invitation = secretariat.invite(meeting, role, name).map_err(Failure::wrong)?;
    let place = PathBuf::from(file_name(meeting, role, invitation.name.as_deref()));
    write(&place, &invitation.text().map_err(Failure::storage)?)
        .map_err(|error| Failure::storage(format!("cannot write {}: {error}", in_quotes(&shown(&place)))))?;
    secretariat.store().map_err(Failure::storage)?;
    Ok(place)
}

/// `M.note-taker.Geneva.invitation`
fn file_name(meeting: &str, role: InvitedAs, name: Option<&str>) -> String {
    let name = name.map(|name| format!(".{name}")).unwrap_or_default();
    let name = format!("{meeting}.{}{name}.invitation", role.word());
    name.replace(['/', '\\'], "-")
}

fn write(place: &Path, text: &str) -> std::io::Result<()> {
    let mut file = owner_only::new_file().write(true).create_new(true).open(place)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn shown(path: &Path) -> String {
    printable(&path.display().to_string())
}
