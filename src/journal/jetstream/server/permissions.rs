//! What each role may say and hear at the server. What is not here is refused by the server, not by us.

use super::super::subjects::{Subjects, console, inbox_of_public};
use super::invited::Person;
use crate::meeting::{Console, Role};

/// Subjects on which somebody may write, and on which they may listen.
pub(super) struct Permissions {
    pub publish: Vec<String>,
    pub subscribe: Vec<String>,
}

impl Permissions {
    /// Those of somebody invited.
    pub(super) fn of(person: &Person) -> Self {
        let subjects = Subjects::of(&person.meeting);
        let stream = subjects.stream();
        let mut publish = match person.role {
            Role::Facilitator => {
                let mut both_tracks = subjects.kept();
                both_tracks.push(format!("$JS.API.STREAM.CREATE.{stream}"));
                both_tracks
            }
            Role::NoteTaker => vec![subjects.notes_of(&console(&console_of(person)))],
        };
        // To see what the stream is, to look at one message, to read in order, and to say that one has read.
        publish.extend([
            format!("$JS.API.STREAM.INFO.{stream}"),
            format!("$JS.API.STREAM.MSG.GET.{stream}"),
            format!("$JS.API.CONSUMER.CREATE.{stream}"),
            format!("$JS.API.CONSUMER.CREATE.{stream}.>"),
            format!("$JS.FC.{stream}.>"),
        ]);
        Self { publish, subscribe: vec![format!("{}.>", inbox_of_public(&person.key))] }
    }
}

/// The console at which a note-taker sits, as her invitation says.
fn console_of(person: &Person) -> Console {
    Console { machine_user: person.name.clone().unwrap_or_default(), role: person.role, name: String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(role: Role) -> Person {
        Person { meeting: "M".into(), role, name: Some("Geneva".into()), key: "UKEY".into() }
    }

    #[test]
    fn a_note_taker_writes_notes_under_her_own_console_only() {
        let permissions = Permissions::of(&person(Role::NoteTaker));
        let written: Vec<&String> =
            permissions.publish.iter().filter(|subject| subject.starts_with("meeting.")).collect();
        assert_eq!(written, ["meeting.M.notes.Geneva+note-taker+"]);
        assert!(!permissions.publish.iter().any(|subject| subject.contains("STREAM.CREATE")));
    }

    #[test]
    fn a_facilitator_writes_on_both_tracks_and_may_share_the_meeting() {
        let permissions = Permissions::of(&person(Role::Facilitator));
        for subject in ["meeting.M.floor.*", "meeting.M.notes.*", "$JS.API.STREAM.CREATE.meeting-M"] {
            assert!(permissions.publish.iter().any(|allowed| allowed == subject), "{subject}");
        }
    }

    #[test]
    fn everybody_hears_only_what_is_answered_to_them() {
        for role in [Role::Facilitator, Role::NoteTaker] {
            assert_eq!(Permissions::of(&person(role)).subscribe, ["_INBOX_UKEY.>"]);
        }
    }
}
