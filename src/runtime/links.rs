//! Where a meeting is shared, as this machine knows it: beside the journal one file for each role let in.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::journal::jetstream::{Access, Address, Invitation, InvitedAs};
use crate::journal::{Paths, StoreError, owner_only};

/// The links of one journal.
#[derive(Debug, Clone)]
pub struct Links {
    folder: PathBuf,
}

/// Roles in the order in which their key serves for reading.
const READERS: [InvitedAs; 2] = [InvitedAs::Facilitator, InvitedAs::NoteTaker];

impl Links {
    /// The links of the journal of this path.
    pub fn beside(journal: &Path) -> Self {
        Self { folder: Paths::beside(journal).links() }
    }

    /// Whether the meeting is shared.
    pub fn is_there(&self) -> bool {
        self.folder.is_dir()
    }

    /// Where the meeting is shared; nothing if it is not.
    pub fn address(&self) -> Result<Option<Address>, StoreError> {
        Ok(self.best(InvitedAs::Audience)?.map(|invitation| invitation.address))
    }

    /// What lets a role in: its own invitation, else one that this machine's user has for another role.
    pub fn best(&self, role: impl Into<InvitedAs>) -> Result<Option<Invitation>, StoreError> {
        self.best_file(role.into()).map(|file| Invitation::read(&file)).transpose()
    }

    /// The same as the store wants it.
    pub fn access(&self, role: impl Into<InvitedAs>) -> Access {
        Access { invitation: self.best_file(role.into()) }
    }

    fn best_file(&self, role: InvitedAs) -> Option<PathBuf> {
        let mut files = std::iter::once(role).chain(READERS).map(|role| self.file(role));
        files.find(|file| file.is_file())
    }

    fn file(&self, role: InvitedAs) -> PathBuf {
        self.folder.join(format!("{}.toml", role.word()))
    }

    /// Keeps an invitation, for the owner only. The folder is there only with an invitation in it, because from
    /// then on nothing is written to the journal but what comes from the server.
    pub fn keep(&self, invitation: &Invitation) -> Result<(), StoreError> {
        let text = invitation.text()?;
        self.write(invitation.role, &text).map_err(|error| {
            StoreError::from_system("cannot keep the invitation beside the copy of the meeting", &error)
        })
    }

    fn write(&self, role: InvitedAs, text: &str) -> io::Result<()> {
        let making = self.folder.with_extension(format!("links-{}", std::process::id()));
        owner_only::folder(&making)?;
        let (fresh, place) = (making.join(format!("{}.toml", role.word())), self.file(role));
        let mut file = owner_only::new_file().write(true).create(true).truncate(true).open(&fresh)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        owner_only::sync_folder_of(&fresh)?;
        if self.is_there() {
            fs::rename(&fresh, &place)?;
            fs::remove_dir(&making)?;
            return owner_only::sync_folder_of(&place);
        }
        fs::rename(&making, &self.folder)?;
        owner_only::sync_folder_of(&self.folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Role;

    #[test]
    fn a_meeting_is_shared_as_soon_as_somebody_was_let_in_and_each_role_has_a_key_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let links = Links::beside(&folder.path().join("M.jsonl"));
        assert!(!links.is_there());
        let address = Address::parse("tls://desk.example/M").unwrap();
        let note_taker =
            Invitation { name: Some("Geneva".into()), ..Invitation::open(address.clone(), Role::NoteTaker) };
        links.keep(&note_taker).unwrap();
        assert_eq!(links.address().unwrap(), Some(address.clone()));
        assert_eq!(links.best(Role::Facilitator).unwrap(), Some(note_taker));
        let facilitator = Invitation::open(address, Role::Facilitator);
        links.keep(&facilitator).unwrap();
        assert_eq!(links.best(Role::Facilitator).unwrap(), Some(facilitator));
    }
}
