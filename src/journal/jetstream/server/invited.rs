//! Who may come in: by meeting, role, name and the public half of a key. Nothing here is secret.

use serde::{Deserialize, Serialize};

use super::super::super::trouble::StoreError;
use super::super::invitation::InvitedAs;
use super::Reached;
use crate::text::printable;

/// The file's name.
pub(super) const FILE: &str = "invited.toml";

/// What the folder of a server keeps of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    pub reached: Reached,
    pub invited: Vec<Person>,
}

/// Somebody invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub meeting: String,
    pub role: InvitedAs,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The public half.
    pub key: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    hosts: Vec<String>,
    port: u16,
    #[serde(default)]
    invited: Vec<Person>,
}

const HEAD: &str = "# Who may come in. Take a line away and start the server again to let somebody in no longer:\n\
                    # informals server-config writes the configuration anew from what stands here.\n";

impl Kept {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let written: Written = toml::from_str(text).ok()?;
        let reached = Reached { hosts: written.hosts, port: written.port };
        Some(Self { reached, invited: written.invited })
    }

    pub(super) fn text(&self) -> Result<String, StoreError> {
        let written = Written {
            hosts: self.reached.hosts.clone(),
            port: self.reached.port,
            invited: self.invited.clone(),
        };
        let text = toml::to_string_pretty(&written).map_err(|error| {
            StoreError::new("cannot write who is invited", printable(&error.to_string()), "report this")
        })?;
        Ok(format!("{HEAD}{text}"))
    }

    /// Those of one meeting.
    pub(super) fn of<'a>(&'a self, meeting: &'a str) -> impl Iterator<Item = &'a Person> {
        self.invited.iter().filter(move |person| person.meeting == meeting)
    }

    /// All meetings, each once, in the order in which they came.
    pub(super) fn meetings(&self) -> Vec<&str> {
        let mut meetings: Vec<&str> = Vec::new();
        for person in &self.invited {
            if !meetings.contains(&person.meeting.as_str()) {
                meetings.push(&person.meeting);
            }
        }
        meetings
    }

    /// Whether somebody of this role and name is invited: two would be one console.
    pub(super) fn knows(&self, meeting: &str, role: InvitedAs, name: &str) -> bool {
        self.of(meeting).any(|person| person.role == role && person.name.as_deref() == Some(name))
    }

    /// `note-taker 2`
    pub(super) fn next_name(&self, meeting: &str) -> String {
        let mut numbered = (1_u32..).map(|number| format!("note-taker {number}"));
        numbered.find(|name| !self.knows(meeting, InvitedAs::NoteTaker, name)).unwrap_or_default()
    }
}
