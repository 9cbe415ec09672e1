//! What the link and the server say, in words a person can act on.

use async_nats::jetstream::context::{PublishError, PublishErrorKind};
use async_nats::{ConnectError, ConnectErrorKind};

use super::super::trouble::StoreError;
use super::report::Answer;
use crate::text::printable;

/// The server's code when a floor entry is not the next one.
const WRONG_LAST_SEQUENCE: &str = "wrong last sequence: ";

/// Somebody was invited since the server read its configuration, or is not invited any more.
const NOT_LET_IN: &str = "the server does not accept the credentials";

/// The way out where there is no link for this reason; for most of them this one.
pub(super) fn way_out(why: &str, for_most: &'static str) -> &'static str {
    if why == NOT_LET_IN {
        "let its keeper reload the server's configuration, or ask for another invitation"
    } else {
        for_most
    }
}

/// Why there is no link.
pub(super) fn no_link(error: &ConnectError) -> &'static str {
    const NOT_TRUSTED: &str = "the server's certificate is not trusted, or is that of another server";
    match error.kind() {
        ConnectErrorKind::Io if error.to_string().contains("certificate") => NOT_TRUSTED,
        ConnectErrorKind::ServerParse => "the address is not one of a server",
        ConnectErrorKind::Dns => "no server of that name is known",
        ConnectErrorKind::Authentication | ConnectErrorKind::AuthorizationViolation => NOT_LET_IN,
        ConnectErrorKind::TimedOut => "the server does not answer",
        ConnectErrorKind::Tls => NOT_TRUSTED,
        ConnectErrorKind::Io => "the server cannot be reached",
        ConnectErrorKind::MaxReconnects => "the server has not come back",
    }
}

/// What an error means for the entry that was sent.
pub(super) fn answer_of(error: &PublishError) -> Answer {
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    match error.kind() {
        PublishErrorKind::WrongLastSequence => match number_after(&said, WRONG_LAST_SEQUENCE) {
            Some(actual) => Answer::Overtaken { actual },
            None => Answer::Refused(refused(&said)),
        },
        PublishErrorKind::StreamNotFound => Answer::Refused(StoreError::new(
            ATTEMPTED,
            "the server does not keep this meeting now",
            "ask its keeper; the entry can be sent again",
        )),
        PublishErrorKind::MaxPayloadExceeded => Answer::Refused(StoreError::new(
            ATTEMPTED,
            "the entry is too long for the server",
            "make it shorter",
        )),
        PublishErrorKind::TimedOut | PublishErrorKind::BrokenPipe => Answer::Unknown(unknown()),
        PublishErrorKind::MaxAckPending => Answer::Refused(refused("too much is on its way")),
        PublishErrorKind::WrongLastMessageId | PublishErrorKind::Other => {
            if said.contains("error code ") {
                Answer::Refused(refused(&said))
            } else {
                Answer::Unknown(unknown())
            }
        }
    }
}

const ATTEMPTED: &str = "cannot share the entry";

/// It may be stored or not.
pub(super) fn unknown() -> StoreError {
    StoreError::new(
        "cannot tell whether the entry was stored",
        "the server's answer did not arrive",
        "send the same entry again, which is safe",
    )
}

/// Reading stopped at the link.
pub(super) fn not_read(why: &str) -> StoreError {
    StoreError::new("cannot read the shared meeting", why, "see to the network, then do it again")
}

/// The stream is not the one that was read before.
pub(super) fn parted() -> StoreError {
    StoreError::new(
        "cannot share this copy of the meeting",
        "the server has lost entries, or keeps another meeting under this name",
        "keep the copy, which has them, and share it again under another name",
    )
}

fn refused(said: &str) -> StoreError {
    let (wrong, way_out) = if ["insufficient storage", "insufficient resources", "no space"]
        .iter()
        .any(|full| said.contains(full))
    {
        ("the server's disk is full".to_owned(), "free some space there, then do it again")
    } else {
        (
            format!("the server says: {}", printable(said)),
            "show this to the server's keeper, then do it again",
        )
    };
    StoreError::new(ATTEMPTED, wrong, way_out)
}

fn number_after(text: &str, mark: &str) -> Option<u64> {
    let (_, rest) = text.split_once(mark)?;
    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_floor_entry_is_read_from_what_the_server_says() {
        let said = "wrong last sequence: 41 (code 400, error code 10071)";
        assert_eq!(number_after(said, WRONG_LAST_SEQUENCE), Some(41));
        assert_eq!(number_after("something else", WRONG_LAST_SEQUENCE), None);
    }

    #[test]
    fn a_full_disk_of_the_server_is_named_with_the_way_out() {
        assert_eq!(refused("insufficient storage resources available").wrong, "the server's disk is full");
    }

    #[test]
    fn why_there_is_no_link_is_said_in_words() {
        for (kind, words) in [
            (ConnectErrorKind::ServerParse, "the address is not one of a server"),
            (ConnectErrorKind::Dns, "no server of that name is known"),
            (ConnectErrorKind::Authentication, NOT_LET_IN),
            (ConnectErrorKind::AuthorizationViolation, NOT_LET_IN),
            (ConnectErrorKind::TimedOut, "the server does not answer"),
            (ConnectErrorKind::Io, "the server cannot be reached"),
            (ConnectErrorKind::MaxReconnects, "the server has not come back"),
        ] {
            assert_eq!(no_link(&ConnectError::new(kind)), words);
        }
        let untrusted = "the server's certificate is not trusted, or is that of another server";
        assert_eq!(no_link(&ConnectError::new(ConnectErrorKind::Tls)), untrusted);
        let said = std::io::Error::other("invalid peer certificate");
        assert_eq!(no_link(&ConnectError::with_source(ConnectErrorKind::Io, said)), untrusted);
        assert!(way_out(NOT_LET_IN, "do it again").contains("invitation"));
        assert_eq!(way_out("the server does not answer", "do it again"), "do it again");
    }

    fn answer(kind: PublishErrorKind, said: &'static str) -> Answer {
        answer_of(&PublishError::with_source(kind, said))
    }

    fn why_refused(kind: PublishErrorKind, said: &'static str) -> String {
        match answer(kind, said) {
            Answer::Refused(error) => error.wrong,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn an_entry_that_the_server_refused_is_told_with_what_it_said() {
        for (kind, said, words) in [
            (PublishErrorKind::StreamNotFound, "", "the server does not keep this meeting now"),
            (PublishErrorKind::MaxPayloadExceeded, "", "the entry is too long for the server"),
            (PublishErrorKind::MaxAckPending, "", "the server says: too much is on its way"),
            (PublishErrorKind::WrongLastSequence, "odd", "the server says: odd"),
            (PublishErrorKind::Other, "odd (error code 1)", "the server says: odd (error code 1)"),
            (PublishErrorKind::Other, "no space (error code 1)", "the server's disk is full"),
        ] {
            assert_eq!(why_refused(kind, said), words);
        }
    }

    #[test]
    fn an_entry_whose_answer_did_not_come_may_be_stored_and_one_overtaken_says_by_what() {
        for kind in [PublishErrorKind::TimedOut, PublishErrorKind::BrokenPipe, PublishErrorKind::Other] {
            assert_eq!(answer(kind, "gone"), Answer::Unknown(unknown()));
        }
        let said = "wrong last sequence: 41 (error code 10071)";
        assert_eq!(answer(PublishErrorKind::WrongLastSequence, said), Answer::Overtaken { actual: 41 });
    }
}
