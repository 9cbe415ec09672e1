//! What a small secretariat needs to keep meetings for several machines: one folder from which nats-server is
//! started, and an invitation for each who may come in.
//!
//! The folder holds the server's certificate and key, its configuration, and who was invited, by the public
//! half of their keys only. The other half is in the invitation and nowhere else. Each meeting has an account of
//! its own, so that whoever is invited to one sees nothing of another.

mod certificates;
mod configuration;
mod invited;
mod permissions;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use nkeys::KeyPair;

use super::super::owner_only;
use super::super::trouble::{StoreError, quoted};
use super::address::Address;
use super::invitation::{Invitation, InvitedAs};
use super::terms::Syncs;
use crate::time::Moment;
use invited::{Kept, Person};

/// Where a server is to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// Its names and numbers; the first one stands in invitations.
    pub hosts: Vec<String>,
    /// Its port.
    pub port: u16,
}

impl Reached {
    fn url(&self, meeting: &str) -> String {
        let host = self.hosts.first().map_or("localhost", String::as_str);
        format!("tls://{host}:{}/{meeting}", self.port)
    }
}

/// The folder of a server.
#[derive(Debug)]
pub struct Secretariat {
    folder: PathBuf,
    kept: Kept,
}

impl Secretariat {
    /// Makes the folder of a server where there is none.
    pub fn begin(folder: &Path, reached: &Reached, today: Moment) -> Result<Self, StoreError> {
        let attempted = format!("cannot make the folder of a server {}", quoted(folder));
        if Self::is_in(folder) {
            return Err(StoreError::new(
                attempted,
                "there is one already, with other names or another port",
                "leave --host and --port out to use that one, or choose another folder with --folder",
            ));
        }
        let wrong = |error: io::Error| StoreError::from_system(attempted.as_str(), &error);
        owner_only::folder(folder).map_err(wrong)?;
        let made = certificates::for_hosts(&reached.hosts, today)?;
        for (name, text) in [(AUTHORITY, &made.authority), (CERTIFICATE, &made.certificate), (KEY, &made.key)]
        {
            write(&folder.join(name), text).map_err(wrong)?;
        }
        let secretariat =
            Self { folder: folder.to_owned(), kept: Kept { reached: reached.clone(), invited: Vec::new() } };
        secretariat.store()?;
        Ok(secretariat)
    }

    /// Whether a folder is one.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(invited::FILE).is_file()
    }

    /// Opens one.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let attempted = format!("cannot use the folder of a server {}", quoted(folder));
        let text = fs::read_to_string(folder.join(invited::FILE))
            .map_err(|error| StoreError::from_system(attempted.as_str(), &error))?;
        let kept = Kept::parse(&text).ok_or_else(|| {
            StoreError::new(attempted, "what it says of those invited cannot be read", "put back a good copy")
        })?;
        Ok(Self { folder: folder.to_owned(), kept })
    }

    /// Where it is to be reached.
    pub fn reached(&self) -> &Reached {
        &self.kept.reached
    }

    /// The configuration with which the server is started.
    pub fn configuration(&self) -> PathBuf {
        self.folder.join(CONFIGURATION)
    }

    /// Whether somebody of this role is invited to a meeting.
    pub fn has_invited(&self, meeting: &str, role: InvitedAs) -> bool {
        self.kept.of(meeting).any(|person| person.role == role)
    }

    /// Invites somebody to a meeting; a note-taker under this name, or numbered. Takes effect when this is stored
    /// and the server has read its configuration again.
    pub fn invite(
        &mut self,
        meeting: &str,
        role: InvitedAs,
        name: Option<&str>,
    ) -> Result<Invitation, StoreError> {
        let address = Address::parse(&self.kept.reached.url(meeting))?;
        let name = match (role, name) {
            (InvitedAs::Facilitator | InvitedAs::Audience, name) => name.map(str::to_owned),
            (InvitedAs::NoteTaker, Some(name)) => Some(name.to_owned()),
            (InvitedAs::NoteTaker, None) => Some(self.kept.next_name(meeting)),
        };
        if let Some(name) = name.as_deref().filter(|name| self.kept.knows(meeting, role, name)) {
            return Err(StoreError::new(
                format!("cannot invite \u{201c}{name}\u{201d}"),
                "somebody of that name is invited to this meeting already",
                "choose another name with --name",
            ));
        }
        let pair = KeyPair::new_user();
        let seed = pair.seed().map_err(|_| {
            StoreError::new("cannot make a key", "the system gives no random numbers", "do it again")
        })?;
        let authority = fs::read_to_string(self.folder.join(AUTHORITY)).map_err(|error| {
            StoreError::from_system("cannot read the server's certificate of authority", &error)
        })?;
        let (meeting, key) = (meeting.to_owned(), pair.public_key());
        self.kept.invited.push(Person { meeting, role, name: name.clone(), key });
        Ok(Invitation {
            address,
            role,
            name,
            key: Some(seed),
            authority: Some(authority),
            syncs: Syncs::Always,
        })
    }

    /// Writes the configuration from who is invited now.
    pub fn store(&self) -> Result<(), StoreError> {
        let attempted = format!("cannot write the configuration in {}", quoted(&self.folder));
        let wrong = |error: io::Error| StoreError::from_system(attempted.as_str(), &error);
        write(&self.folder.join(invited::FILE), &self.kept.text()?).map_err(wrong)?;
        let folder = self.folder.canonicalize().map_err(wrong)?;
        write(&self.configuration(), &configuration::text(&folder, &self.kept)).map_err(wrong)
    }
}

const AUTHORITY: &str = "authority.pem";
const CERTIFICATE: &str = "server.pem";
const KEY: &str = "server.key";
const CONFIGURATION: &str = "server.conf";

/// Whole at every moment, for its owner only.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let mut file = owner_only::new_file().write(true).create(true).truncate(true).open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    owner_only::sync_folder_of(path)
}
