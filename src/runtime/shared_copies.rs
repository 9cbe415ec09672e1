//! Which file on this machine is the copy of a shared meeting.

use std::path::PathBuf;

use super::journals::{JournalFile, Journals};
use super::links::Links;
use crate::journal::StoreError;
use crate::journal::jetstream::{Address, Invitation};

impl Journals {
    /// The copy of a meeting on a server, there already or where it would be.
    pub fn copy_of(&self, address: &Address) -> Result<JournalFile, StoreError> {
        let path = self.place_for(address)?;
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(JournalFile { path, name, shared: Some(Ok(address.clone())) })
    }

    /// Keeps an invitation for the next times, and says which copy belongs to it.
    pub fn accept(&self, invitation: &Invitation) -> Result<JournalFile, StoreError> {
        let file = self.copy_of(&invitation.address)?;
        Links::beside(&file.path).keep(invitation)?;
        Ok(file)
    }

    /// The meeting's own name, unless another meeting has it here: then with its server.
    fn place_for(&self, address: &Address) -> Result<PathBuf, StoreError> {
        let name = address.meeting().replace(['/', '\\'], "-");
        let host = address.host().replace(['/', '\\', ':'], "-");
        for path in [self.path_of(&name), self.path_of(&format!("{name}@{host}"))] {
            let links = Links::beside(&path);
            let is_its_own = links.address()?.as_ref() == Some(address);
            if is_its_own || !links.is_there() && !path.exists() {
                return Ok(path);
            }
        }
        Err(StoreError::new(
            format!("cannot keep a copy of \u{201c}{address}\u{201d}"),
            format!("other meetings have the names {name} and {name}@{host} here"),
            format!("make room with informals forget {name}@{host}"),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Role;

    #[test]
    fn a_meeting_of_the_same_name_in_a_file_is_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let journals = Journals::in_folder(folder.path());
        let address = Address::parse("tls://desk.example:4222/M").unwrap();
        assert_eq!(journals.copy_of(&address).unwrap().name, "M");
        std::fs::write(folder.path().join("M.jsonl"), "").unwrap();
        assert_eq!(journals.copy_of(&address).unwrap().name, "M@desk.example");
        journals.accept(&Invitation::open(address.clone(), Role::NoteTaker)).unwrap();
        assert_eq!(journals.copy_of(&address).unwrap().name, "M@desk.example");
        let found = journals.find("M@desk.example").unwrap();
        assert_eq!(found.shared, Some(Ok(address)));
    }
}
