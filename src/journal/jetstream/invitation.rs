//! One file that says where a meeting is shared, and lets its holder in: as whom, by which key, and by whose
//! word the server is known.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::trouble::{StoreError, quoted};
use super::address::Address;
use super::terms::Syncs;
use crate::meeting::Role;
use crate::text::printable;

/// As whom somebody is invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvitedAs {
    /// Moderates.
    Facilitator,
    /// Logs what is said.
    NoteTaker,
    /// A display for the room: sees what the room may see, and nothing else.
    Audience,
}

impl InvitedAs {
    /// The word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Facilitator => Role::Facilitator.word(),
            Self::NoteTaker => Role::NoteTaker.word(),
            Self::Audience => "audience",
        }
    }
}

impl From<Role> for InvitedAs {
    fn from(role: Role) -> Self {
        match role {
            Role::Facilitator => Self::Facilitator,
            Role::NoteTaker => Self::NoteTaker,
        }
    }
}

/// What an invitation says.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The meeting on its server.
    pub address: Address,
    /// As whom its holder comes.
    pub role: InvitedAs,
    /// The console that its holder sits at; the machine's own where the key allows any.
    pub name: Option<String>,
    /// The key that lets in; none where the server asks for none.
    pub key: Option<String>,
    /// Certificates of whoever vouches for the server, where the system does not know them.
    pub authority: Option<String>,
    /// What its writer knows of the server: whether it syncs every message.
    pub syncs: Syncs,
}

/// As it stands in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    meeting: String,
    role: InvitedAs,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    syncs: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<String>,
}

const HEAD: &str =
    "# An invitation to a meeting. Whoever has this file can do what it allows: keep it for yourself.\n";

impl Invitation {
    /// Where the server asks nobody who they are.
    pub fn open(address: Address, role: impl Into<InvitedAs>) -> Self {
        let role = role.into();
        Self { address, role, name: None, key: None, authority: None, syncs: Syncs::NotTold }
    }

    /// Reads a file that nobody else may read.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let attempted = format!("cannot use the invitation {}", quoted(path));
        refuse_if_open_to_others(path, &attempted)?;
        let text =
            fs::read_to_string(path).map_err(|error| StoreError::from_system(attempted.as_str(), &error))?;
        Self::parse(&text).ok_or_else(|| {
            StoreError::new(attempted, "it is no invitation, or not whole", "ask for another one")
        })
    }

    fn parse(text: &str) -> Option<Self> {
        let written: Written = toml::from_str(text).ok()?;
        Some(Self {
            address: Address::parse(&written.meeting).ok()?,
            role: written.role,
            name: written.name.map(|name| printable(&name)).filter(|name| !name.trim().is_empty()),
            key: written.key,
            authority: written.authority,
            syncs: Syncs::of_word(written.syncs.as_deref()),
        })
    }

    /// The file's text.
    pub fn text(&self) -> Result<String, StoreError> {
        let written = Written {
            meeting: self.address.to_string(),
            role: self.role,
            name: self.name.clone(),
            syncs: self.syncs.word(),
            key: self.key.clone(),
            authority: self.authority.clone(),
        };
        let text = toml::to_string_pretty(&written).map_err(|error| {
            StoreError::new("cannot write the invitation", printable(&error.to_string()), "report this")
        })?;
        Ok(format!("{HEAD}{text}"))
    }
}

/// Without what is secret in it.
impl fmt::Debug for Invitation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "invitation to {} as {}", self.address, self.role.word())
    }
}

/// What lets a person in: a file, never anything typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Access {
    /// The invitation; none where the server asks for none.
    pub invitation: Option<PathBuf>,
}

impl Access {
    /// The invitation, read from its file.
    pub(super) fn read(&self) -> Result<Option<Invitation>, StoreError> {
        self.invitation.as_deref().map(Invitation::read).transpose()
    }
}

#[cfg(unix)]
fn refuse_if_open_to_others(path: &Path, attempted: &str) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    let there = fs::metadata(path).map_err(|error| StoreError::from_system(attempted, &error))?;
    let for_others = there.permissions().mode() & 0o077;
    if for_others == 0 {
        return Ok(());
    }
    Err(StoreError::new(
        attempted,
        "others on this machine can read the file",
        format!("keep it for yourself: chmod 600 {}", printable(&path.display().to_string())),
    ))
}

#[cfg(not(unix))]
fn refuse_if_open_to_others(_: &Path, _: &str) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitation() -> Invitation {
        Invitation {
            address: Address::parse("tls://desk.example:4333/M").unwrap(),
            role: InvitedAs::NoteTaker,
            name: Some("Geneva".into()),
            key: Some("SUSECRET".into()),
            authority: Some("-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n".into()),
            syncs: Syncs::Always,
        }
    }

    #[test]
    fn an_invitation_survives_writing_and_reading() {
        let text = invitation().text().unwrap();
        assert_eq!(Invitation::parse(&text), Some(invitation()));
    }

    #[test]
    fn its_certificates_stand_on_lines_of_their_own_so_that_the_file_is_one_of_certificates_too() {
        let text = invitation().text().unwrap();
        assert!(text.lines().any(|line| line == "-----BEGIN CERTIFICATE-----"), "{text}");
    }

    #[test]
    fn what_is_secret_in_it_is_not_shown() {
        assert_eq!(format!("{:?}", invitation()), "invitation to tls://desk.example:4333/M as note-taker");
    }

    #[cfg(unix)]
    #[test]
    fn an_invitation_that_others_can_read_is_refused_with_the_way_to_mend_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anna.invitation");
        fs::write(&path, invitation().text().unwrap()).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(Invitation::read(&path).unwrap_err().way_out.contains("chmod 600"));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(Invitation::read(&path).unwrap(), invitation());
    }
}
