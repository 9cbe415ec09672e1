//! One entry of the journal: the events of one command, who asked for it and when.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::event::Event;
use crate::time::Moment;

/// Name of an entry, minted with the command, so that a retry is never a second entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(Uuid);

impl EntryId {
    /// From any 128 bits that nobody else has.
    pub const fn from_bits(bits: u128) -> Self {
        Self(Uuid::from_u128(bits))
    }

    /// Thing number `n` created by this entry.
    pub const fn thing(self, n: u16) -> Id {
        Id { entry: self, n }
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.simple())
    }
}

impl FromStr for EntryId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Uuid::try_parse(text)
            .map(Self)
            .map_err(|_| format!("\u{201c}{text}\u{201d} is not the id of an entry"))
    }
}

/// A thing created by an entry: an intervention, a note, an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// The entry that created it.
    pub entry: EntryId,
    /// Which of the things that the entry created, from 0.
    pub n: u16,
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.entry, self.n)
    }
}

impl FromStr for Id {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let bad = || format!("\u{201c}{text}\u{201d} is not the id of anything");
        let (entry, n) = text.split_once('.').ok_or_else(bad)?;
        Ok(Self { entry: entry.parse()?, n: n.parse().map_err(|_| bad())? })
    }
}

macro_rules! as_text {
    ($name:ty) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

as_text!(EntryId);
as_text!(Id);

/// What a person does at a console.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Moderates: may hold the floor desk.
    Facilitator,
    /// Logs what is said: the notes track only.
    NoteTaker,
}

impl Role {
    /// The word on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::NoteTaker => "note-taker",
        }
    }
}

/// Who asks: stays the same across restarts of the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Console {
    /// User and machine: `anna@desk`.
    pub machine_user: String,
    /// What they do.
    pub role: Role,
    /// Name given with `--name` or `--as`; empty by default.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl fmt::Display for Console {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let who = if self.name.is_empty() { &self.machine_user } else { &self.name };
        write!(out, "{who} ({})", self.role.word())
    }
}

/// The two tracks of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Track {
    /// Everything that changes who speaks, the list, the items, the times, the meeting.
    Floor,
    /// Notes: they commute, and never conflict.
    Notes,
}

/// One line of the file, one message of the stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Version of the format: [`Entry::VERSION`].
    pub v: u32,
    /// Its name.
    pub id: EntryId,
    /// When it happened.
    pub at: Moment,
    /// When it was written.
    pub recorded_at: Moment,
    /// Who asked.
    pub by: Console,
    /// What happened, in order.
    pub events: Vec<Event>,
}

impl Entry {
    /// The version that this program writes.
    pub const VERSION: u32 = 1;

    /// Whether it is told at the other desks: notes are taken without a word, an intervention is not logged so.
    pub fn is_told(&self) -> bool {
        let logged = |event: &Event| matches!(event, Event::InterventionLogged { .. });
        self.track() == Track::Floor || self.events.iter().any(logged)
    }

    /// Floor as soon as one event is of the floor.
    pub fn track(&self) -> Track {
        if self.events.iter().all(|event| event.track() == Track::Notes) {
            Track::Notes
        } else {
            Track::Floor
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_writing_and_reading() {
        let id = EntryId::from_bits(0x1234_5678).thing(3);
        let line = serde_json::to_string(&id).unwrap();
        assert_eq!(serde_json::from_str::<Id>(&line).unwrap(), id);
    }
}
