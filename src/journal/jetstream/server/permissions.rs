//! What each role may say and hear at the server. What is not here is refused by the server, not by us.

use super::super::invitation::InvitedAs;
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
        let subscribe = vec![format!("{}.>", inbox_of_public(&person.key)), subjects.audience()];
        let mut publish = vec![subjects.last_picture()];
        match person.role {
            InvitedAs::Audience => return Self { publish, subscribe },
            InvitedAs::NoteTaker => publish.push(subjects.notes_of(&notes_console(person))),
            InvitedAs::Facilitator => {
                publish.extend(subjects.kept());
                publish.push(subjects.audience());
                publish.push(format!("$JS.API.STREAM.CREATE.{stream}"));
                for request in ["CREATE", "INFO"] {
                    publish.push(format!("$JS.API.STREAM.{request}.{}", subjects.audience_stream()));
                }
            }
        }
        // To see what the stream is, to look at one message, to read in order, and to say that one has read.
        publish.extend([
            format!("$JS.API.STREAM.INFO.{stream}"),
            format!("$JS.API.STREAM.MSG.GET.{stream}"),
            format!("$JS.API.CONSUMER.CREATE.{stream}"),
            format!("$JS.API.CONSUMER.CREATE.{stream}.>"),
            format!("$JS.FC.{stream}.>"),
        ]);
        Self { publish, subscribe }
    }
}

/// The console at which a note-taker sits, as her invitation says.
fn notes_console(person: &Person) -> String {
    let machine_user = person.name.clone().unwrap_or_default();
    console(&Console { machine_user, role: Role::NoteTaker, name: String::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(role: InvitedAs) -> Person {
        Person { meeting: "M".into(), role, name: Some("Geneva".into()), key: "UKEY".into() }
    }

    #[test]
    fn a_note_taker_writes_notes_under_her_own_console_only() {
        let permissions = Permissions::of(&person(InvitedAs::NoteTaker));
        let written: Vec<&String> =
            permissions.publish.iter().filter(|subject| subject.starts_with("meeting.")).collect();
        assert_eq!(written, ["meeting.M.notes.Geneva+note-taker+"]);
        assert!(!permissions.publish.iter().any(|subject| subject.contains("STREAM.CREATE")));
    }

    #[test]
    fn a_facilitator_writes_on_both_tracks_and_may_share_the_meeting() {
        let permissions = Permissions::of(&person(InvitedAs::Facilitator));
        for subject in ["meeting.M.floor.*", "meeting.M.notes.*", "$JS.API.STREAM.CREATE.meeting-M"] {
            assert!(permissions.publish.iter().any(|allowed| allowed == subject), "{subject}");
        }
    }

    #[test]
    fn the_audience_asks_for_the_last_picture_and_for_nothing_else() {
        let permissions = Permissions::of(&person(InvitedAs::Audience));
        assert_eq!(permissions.publish, ["$JS.API.DIRECT.GET.audience-M.meeting.M.audience"]);
    }

    #[test]
    fn everybody_hears_what_is_answered_to_them_and_what_is_shown_to_the_room() {
        for role in [InvitedAs::Facilitator, InvitedAs::NoteTaker, InvitedAs::Audience] {
            assert_eq!(Permissions::of(&person(role)).subscribe, ["_INBOX_UKEY.>", "meeting.M.audience"]);
        }
    }
}
