//! On what terms a server keeps a meeting, and which servers are refused because they could lose some of it.

use std::collections::HashMap;
use std::time::Duration;

use async_nats::jetstream::stream::{Config, DiscardPolicy, RetentionPolicy, StorageType};

use super::super::trouble::StoreError;
use super::subjects::Subjects;
use crate::text::printable;

/// The oldest server that compares an expectation with the floor of all consoles. 2.10 compares it with that of
/// the console that writes; 2.11.0 to 2.11.6 do it right for one writer and let two at once pass each other:
/// found with three writers of `tests/jetstream_faults`, which fail on each of these and on none since.
const OLDEST: (u64, u64, u64) = (2, 11, 7);

/// An entry is sent again after a lost acknowledgement at the latest when the console has caught up, which it
/// does first and where it would find it; this is for what is still on the way then.
const DUPLICATE_WINDOW: Duration = Duration::from_hours(24);

/// The least that a stream made by others must have: longer than anything can be on its way.
const LEAST_WINDOW: Duration = Duration::from_mins(2);

/// In the stream's own description: `always` where the server syncs every message.
const SYNC: &str = "informals.sync";

/// What is known of the server when it acknowledges.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syncs {
    /// It syncs every message before it answers.
    Always,
    /// It answers first and syncs later, at this interval.
    Later(String),
    /// It does not tell.
    NotTold,
}

impl Syncs {
    pub(super) fn of(config: &Config) -> Self {
        Self::of_word(config.metadata.get(SYNC).map(String::as_str))
    }

    /// As it stands in a stream's description and in an invitation.
    pub(super) fn of_word(word: Option<&str>) -> Self {
        match word {
            Some("always") => Self::Always,
            Some(interval) => Self::Later(printable(interval)),
            None => Self::NotTold,
        }
    }

    pub(super) fn word(&self) -> Option<String> {
        match self {
            Self::Always => Some("always".to_owned()),
            Self::Later(interval) => Some(interval.clone()),
            Self::NotTold => None,
        }
    }

    /// What becomes of an entry that the server has, as part of a sentence.
    pub(super) fn promise(&self) -> String {
        match self {
            Self::Always => "it survives a power cut of the server".to_owned(),
            Self::Later(interval) => format!(
                "a power cut of the server can lose the last {interval} of it; set sync_interval: always there"
            ),
            Self::NotTold => "the server does not tell whether it survives a power cut there".to_owned(),
        }
    }
}

/// The stream of a meeting as this program makes it: everything is kept, nothing can be taken out.
pub(super) fn made(subjects: &Subjects, syncs: &Syncs) -> Config {
    Config {
        name: subjects.stream(),
        subjects: subjects.kept(),
        retention: RetentionPolicy::Limits,
        discard: DiscardPolicy::New,
        storage: StorageType::File,
        num_replicas: 1,
        max_messages: -1,
        max_bytes: -1,
        max_messages_per_subject: -1,
        duplicate_window: DUPLICATE_WINDOW,
        deny_delete: true,
        deny_purge: true,
        metadata: syncs.word().map(|word| (SYNC.to_owned(), word)).into_iter().collect::<HashMap<_, _>>(),
        ..Config::default()
    }
}

/// Refuses a server that is too old or keeps nothing.
pub(super) fn check_server(version: &str, keeps_streams: Keeps) -> Result<(), StoreError> {
    let shown = printable(version);
    if parsed(version).is_none_or(|version| version < OLDEST) {
        let (major, minor, patch) = OLDEST;
        return Err(refused(
            format!("it is nats-server {shown}, which is too old"),
            format!("install nats-server {major}.{minor}.{patch} or newer there"),
        ));
    }
    match keeps_streams {
        Keeps::Streams => Ok(()),
        Keeps::Nothing => Err(refused(
            "its JetStream is switched off, so it keeps nothing",
            "start it with JetStream: nats-server -js, or jetstream {} in its configuration",
        )),
    }
}

/// Whether a server keeps streams at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keeps {
    Streams,
    Nothing,
}

/// Refuses a stream that could lose an entry, or does not keep this meeting.
pub(super) fn check_stream(config: &Config, subjects: &Subjects) -> Result<(), StoreError> {
    let again =
        "let the server's keeper make it again with these terms, or share the meeting under another name";
    let wrong = if config.num_replicas > 1 {
        Some("several servers keep it together, and what they acknowledge can be lost when one fails")
    } else if config.storage != StorageType::File {
        Some("it is kept in memory only")
    } else if config.retention != RetentionPolicy::Limits || !config.max_age.is_zero() {
        Some("old entries are taken out of it")
    } else if config.max_messages_per_subject > 0 || config.discard != DiscardPolicy::New {
        Some("old entries make room for new ones in it")
    } else if config.duplicate_window < LEAST_WINDOW {
        Some("it forgets too soon what it has stored, and could store an entry twice")
    } else if subjects.kept().iter().any(|kept| !config.subjects.contains(kept)) {
        Some("it keeps other things than this meeting")
    } else {
        None
    };
    wrong.map_or(Ok(()), |wrong| Err(refused(wrong, again)))
}

fn refused(wrong: impl Into<String>, way_out: impl Into<String>) -> StoreError {
    StoreError::new("cannot share the meeting over this server", wrong, way_out)
}

/// `2.12.0-preview.1` is not yet 2.12.0, but near enough to be tried.
fn parsed(version: &str) -> Option<(u64, u64, u64)> {
    let mut parts = version.trim_start_matches('v').splitn(3, '.');
    let major = parts.next()?.parse().ok()?;
    let minor = parts.next()?.parse().ok()?;
    let patch: String = parts.next()?.chars().take_while(char::is_ascii_digit).collect();
    Some((major, minor, patch.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_is_too_old_is_refused_with_the_version_to_install() {
        for version in ["2.10.27", "2.11.6"] {
            let refused = check_server(version, Keeps::Streams).unwrap_err().to_string();
            assert!(refused.contains(version) && refused.contains("2.11.7 or newer"), "{refused}");
        }
        for version in ["2.11.7", "2.12.8", "3.0.0-beta.1"] {
            check_server(version, Keeps::Streams).unwrap();
        }
        assert!(check_server("strange", Keeps::Streams).is_err());
    }

    #[test]
    fn a_server_that_keeps_nothing_is_refused_with_the_way_to_start_it() {
        assert!(check_server("2.11.8", Keeps::Nothing).unwrap_err().way_out.contains("nats-server -js"));
    }

    #[test]
    fn a_stream_that_could_lose_an_entry_is_refused() {
        let subjects = Subjects::of("M");
        let sound = made(&subjects, &Syncs::Always);
        check_stream(&sound, &subjects).unwrap();
        let spoilt: [fn(&mut Config); 7] = [
            |config| config.num_replicas = 3,
            |config| config.storage = StorageType::Memory,
            |config| config.max_age = Duration::from_hours(24),
            |config| config.max_messages_per_subject = 1,
            |config| config.discard = DiscardPolicy::Old,
            |config| config.duplicate_window = Duration::from_secs(1),
            |config| config.subjects.clear(),
        ];
        for spoil in spoilt {
            let mut config = sound.clone();
            spoil(&mut config);
            assert!(check_stream(&config, &subjects).is_err(), "{config:?}");
        }
    }

    #[test]
    fn a_promise_is_made_only_where_the_server_is_known_to_keep_it() {
        let subjects = Subjects::of("M");
        for syncs in [Syncs::Always, Syncs::Later("2m".into()), Syncs::NotTold] {
            assert_eq!(Syncs::of(&made(&subjects, &syncs)), syncs);
            assert_eq!(
                syncs.promise().contains("survives a power cut of the server"),
                syncs == Syncs::Always
            );
        }
    }
}
