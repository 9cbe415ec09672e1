//! What is said between a console and the thread that speaks to the server.

use std::time::Duration;

use super::super::trouble::StoreError;
use super::terms::Syncs;
use crate::meeting::EntryId;
use crate::time::Moment;

/// So long a person does not notice that a key waits for the server.
pub(super) const PATIENCE: Duration = Duration::from_millis(50);

/// How soon the server answered last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    /// Before anybody notices that a key waits for it.
    InTime,
    /// Later: nobody waits for it, until it is in time again.
    Late,
}

/// What a console asks for.
#[derive(Debug)]
pub(super) enum Ask {
    /// To store an entry: answered by exactly one [`Report::Answer`].
    Publish(Letter),
    /// To show the room this: the newest one counts. Not answered.
    Show(Vec<u8>),
    /// To hand over everything that is stored by now: answered by exactly one [`Report::CaughtUp`].
    CatchUp { number: u64, within: Within },
}

/// How long it may take to catch up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// So long in all.
    All(Duration),
    /// So long for each message: a long meeting over a slow link takes its time.
    Each(Duration),
}

/// An entry on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub id: EntryId,
    pub subject: String,
    /// Its line without the newline.
    pub body: Vec<u8>,
    /// The last floor entry that there may be; nothing for notes.
    pub expected: Option<u64>,
    /// After so long [`Report::Slow`] is said, once; the answer still comes.
    pub patience: Option<Duration>,
    /// To wait before it is sent.
    pub wait: Duration,
}

/// What reaches a console.
#[derive(Debug)]
pub(super) enum Report {
    /// The link is whole, and so many messages are stored.
    Whole {
        last: u64,
        syncs: Syncs,
        answers: Answers,
    },
    /// The link is cut, or was never whole; why, in words.
    Cut(String),
    /// The server is there and cannot be used.
    Unfit(StoreError),
    /// The link is whole, but the server did not allow something.
    Denied(StoreError),
    /// A message, in order; each once.
    Arrived(Message),
    Answer {
        id: EntryId,
        answer: Answer,
    },
    /// No answer yet.
    Slow(EntryId),
    /// So long has passed since the first call; of interest to whoever waits for the link only.
    Overdue,
    CaughtUp {
        number: u64,
        result: Result<(), StoreError>,
    },
}

/// A message as the stream keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub seq: u64,
    pub subject: String,
    pub body: Vec<u8>,
    /// When it came to the server, by the server's clock; not known of one that was just sent from here.
    pub came: Option<Moment>,
}

/// What became of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// It is stored, there.
    Stored(u64),
    /// It is not stored by this sending: the last floor entry is another one, maybe itself.
    Overtaken { actual: u64 },
    /// It is not stored: the server says why.
    Refused(StoreError),
    /// It may be stored.
    Unknown(StoreError),
    /// It was not sent.
    Offline,
}

/// Whoever speaks to the server for a console.
pub(super) trait Far: Send {
    /// Asks; never waits.
    fn ask(&mut self, ask: Ask);
    /// The next report if there is one.
    fn heard(&mut self) -> Option<Report>;
    /// The next report; nothing if there will never be one.
    fn hear(&mut self) -> Option<Report>;
}
