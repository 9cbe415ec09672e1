//! `informals share`: a meeting in a file goes on over a server, and whoever sits at it with it.

use super::journal_file::find;
use super::shared_meeting::address_of;
use super::{Exit, Failure, said};
use crate::journal::jetstream::{Access, Address, Invitation, InvitedAs, pour};
use crate::meeting::Role;
use crate::runtime::Links;

pub fn run(meeting: &str, to: &str) -> Result<Exit, Failure> {
    let file = find(meeting)?;
    if let Some(address) = address_of(&file)? {
        return Err(Failure::refused(format!("{meeting} is shared already, at {address}")));
    }
    let (invitation, access) = invited(to)?;
    let links = Links::beside(&file.path);
    let keep = || links.keep(&invitation);
    let poured = pour(&file.path, &invitation.address, &access, invitation.syncs.clone(), keep)
        .map_err(Failure::storage)?;
    said::line(format!(
        "shared: {} entries, compared with the file; the meeting goes on at {}; {}",
        poured.entries, invitation.address, poured.promise
    ));
    Ok(Exit::Done)
}

/// An address, or a file that holds one and lets in.
fn invited(to: &str) -> Result<(Invitation, Access), Failure> {
    if to.contains("://") {
        let address = Address::parse(to).map_err(Failure::wrong)?;
        return Ok((Invitation::open(address, Role::Facilitator), Access::default()));
    }
    let invitation = Invitation::read(to.as_ref()).map_err(Failure::wrong)?;
    if invitation.role != InvitedAs::Facilitator {
        return Err(Failure::wrong("only a facilitator's invitation allows to share a meeting"));
    }
    Ok((invitation, Access { invitation: Some(to.into()) }))
}
