//! The names under which a meeting is kept: a message has no author, its subject has.

use std::fmt::Write;

use crate::meeting::{Console, Entry, Track};

/// The subjects of one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subjects {
    meeting: String,
}

impl Subjects {
    pub(super) fn of(meeting: &str) -> Self {
        Self { meeting: token(meeting) }
    }

    /// The stream's name.
    pub(super) fn stream(&self) -> String {
        format!("meeting-{}", self.meeting)
    }

    /// Everything that the stream keeps.
    pub(super) fn kept(&self) -> Vec<String> {
        vec![self.floor(), self.track(Track::Notes, "*")]
    }

    /// The floor of all consoles: its last position is what a floor entry expects.
    pub(super) fn floor(&self) -> String {
        self.track(Track::Floor, "*")
    }

    /// Where the room's picture is shown.
    pub(super) fn audience(&self) -> String {
        format!("meeting.{}.audience", self.meeting)
    }

    /// The stream that keeps the last one.
    pub(super) fn audience_stream(&self) -> String {
        format!("audience-{}", self.meeting)
    }

    /// Where the last one is asked for.
    pub(super) fn last_picture(&self) -> String {
        format!("$JS.API.DIRECT.GET.{}.{}", self.audience_stream(), self.audience())
    }

    /// Where an entry belongs.
    pub(super) fn of_entry(&self, entry: &Entry) -> String {
        self.track(entry.track(), &console(&entry.by))
    }

    /// The notes of one console.
    pub(super) fn notes_of(&self, console: &str) -> String {
        self.track(Track::Notes, console)
    }

    fn track(&self, track: Track, console: &str) -> String {
        let track = match track {
            Track::Floor => "floor",
            Track::Notes => "notes",
        };
        format!("meeting.{}.{track}.{console}", self.meeting)
    }
}

/// Where the answers to the holder of a key go: nobody else may listen there.
pub(super) fn inbox_of(key: &str) -> Option<String> {
    let pair = nkeys::KeyPair::from_seed(key).ok()?;
    Some(inbox_of_public(&pair.public_key()))
}

/// The same by the public half of the key.
pub(super) fn inbox_of_public(public: &str) -> String {
    format!("_INBOX_{public}")
}

/// A console as one word of a subject: `anna=40desk+note-taker+Geneva`.
pub(super) fn console(by: &Console) -> String {
    format!("{}+{}+{}", token(&by.machine_user), by.role.word(), token(&by.name))
}

/// Letters, digits, `-` and `_` stay; every other byte is written as `=` and two digits, so that two names
/// never become one.
fn token(text: &str) -> String {
    let mut token = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            token.push(char::from(byte));
        } else {
            // Writing to a text never goes wrong.
            let _ = write!(token, "={byte:02x}");
        }
    }
    token
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Role;

    fn by(machine_user: &str, name: &str) -> Console {
        Console { machine_user: machine_user.into(), role: Role::NoteTaker, name: name.into() }
    }

    #[test]
    fn a_console_is_one_word_whatever_its_name() {
        assert_eq!(
            console(&by("anna@desk", "Genève. > *")),
            "anna=40desk+note-taker+Gen=c3=a8ve=2e=20=3e=20=2a"
        );
    }

    #[test]
    fn two_consoles_never_share_a_subject() {
        assert_ne!(console(&by("a+note-taker+b", "")), console(&by("a", "b+note-taker+")));
        assert_ne!(console(&by("a=40b", "")), console(&by("a@b", "")));
    }

    #[test]
    fn a_meeting_keeps_both_tracks_of_all_consoles() {
        let subjects = Subjects::of("2021-06-25 informals");
        assert_eq!(subjects.stream(), "meeting-2021-06-25=20informals");
        let floor = "meeting.2021-06-25=20informals.floor.*";
        assert_eq!(subjects.kept(), [floor, "meeting.2021-06-25=20informals.notes.*"]);
    }
}
