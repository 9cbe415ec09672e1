//! An open link to the server and what goes over it.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_nats::jetstream::context::PublishError;
use async_nats::jetstream::message::PublishMessage;
use async_nats::jetstream::publish::PublishAck;
use async_nats::jetstream::stream::Stream;
use async_nats::jetstream::{self, Context};
use async_nats::{Client, connection::State};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::follow::follow;
use super::in_words::{answer_of, not_read, unknown};
use super::picture::show;
use super::report::{Answer, Answers, Ask, Letter, Message, Report, Within};
use super::terms::Syncs;
use super::wire::{Calling, Opening, Out};
use crate::journal::StoreError;

/// After so long an answer is taken for lost.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_secs(5);
const EXPECTED: &str = "Nats-Expected-Last-Subject-Sequence";
const EXPECTED_OF: &str = "Nats-Expected-Last-Subject-Sequence-Subject";

/// The link, shared by everything that goes on on it.
pub(super) struct Line {
    pub client: Client,
    pub context: Context,
    pub calling: Calling,
    pub out: Out,
    opening: Mutex<Opening>,
    whole: watch::Sender<Link>,
    /// What the room may see.
    pub picture: watch::Sender<Option<Vec<u8>>>,
    /// The last message handed over.
    pub delivered: watch::Sender<u64>,
    /// Its body, if it was handed over by this thread.
    last_body: Mutex<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Nothing was ever heard of the meeting.
    NotYet,
    /// On the connection of this number the server was greeted and is the one it was.
    Whole(u64),
    Cut,
}

impl Line {
    pub(super) fn new(client: Client, calling: Calling, out: Out) -> Self {
        let mut context = jetstream::new(client.clone());
        context.set_timeout(ANSWER_WITHIN);
        let delivered = watch::channel(calling.after).0;
        let opening = Mutex::new(calling.opening.clone());
        Self {
            client,
            context,
            calling,
            out,
            opening,
            whole: watch::channel(Link::NotYet).0,
            picture: watch::channel(None).0,
            delivered,
            last_body: Mutex::default(),
        }
    }

    /// Whether the meeting must be begun: only once.
    pub(super) fn opening(&self) -> Opening {
        self.opening.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Hands a message over.
    pub(super) fn hand_over(&self, message: Message) {
        let seq = message.seq;
        self.last_body.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&message.body);
        self.out.say(Report::Arrived(message));
        self.delivered.send_replace(seq);
    }

    /// The last message that this thread has handed over.
    pub(super) fn last_handed_over(&self) -> Option<(u64, Vec<u8>)> {
        let body = self.last_body.lock().unwrap_or_else(PoisonError::into_inner).clone();
        (!body.is_empty()).then(|| (*self.delivered.borrow(), body))
    }

    /// The server has been greeted and keeps the meeting.
    pub(super) fn is_whole(self: &Arc<Self>, connection: u64, stream: Stream, answers: Answers) {
        let info = stream.cached_info();
        let (last, syncs) = (info.state.last_sequence, Syncs::of(&info.config));
        *self.opening.lock().unwrap_or_else(PoisonError::into_inner) = Opening::Existing;
        if self.whole.send_replace(Link::Whole(connection)) == Link::NotYet {
            tokio::spawn(follow(Arc::clone(self), stream));
        }
        self.out.say(Report::Whole { last, syncs, answers });
    }

    /// The link is gone.
    pub(super) fn is_cut(&self, why: &str) {
        self.whole.send_if_modified(|link| {
            let was_whole = matches!(link, Link::Whole(_));
            if was_whole {
                *link = Link::Cut;
            }
            was_whole
        });
        self.out.say(Report::Cut(why.to_owned()));
    }

    /// Does what a console asks for, beside everything else.
    pub(super) fn take(self: &Arc<Self>, ask: Ask) {
        let line = Arc::clone(self);
        match ask {
            Ask::Publish(letter) => drop(tokio::spawn(async move { line.publish(letter).await })),
            Ask::Show(picture) => {
                if line.picture.send_replace(Some(picture)).is_none() {
                    tokio::spawn(show(line));
                }
            }
            Ask::CatchUp { number, within } => drop(tokio::spawn(async move {
                let result = line.catch_up(within).await;
                line.out.say(Report::CaughtUp { number, result });
            })),
        }
    }

    /// What is not sent over a whole link is not sent at all: it would only wait to be sent later, when
    /// nobody expects it any more.
    fn is_open(&self) -> bool {
        self.is_greeted() && self.client.connection_state() == State::Connected
    }

    /// The number of the present connection, or of the next.
    pub(super) fn connection(&self) -> u64 {
        self.client.statistics().connects.load(Ordering::Relaxed)
    }

    fn is_greeted(&self) -> bool {
        *self.whole.borrow() == Link::Whole(self.connection())
    }

    /// What comes on a connection is not looked at before the server has been greeted on it.
    pub(super) async fn until_greeted(&self) {
        let mut whole = self.whole.subscribe();
        while !self.is_greeted() {
            if whole.changed().await.is_err() {
                return;
            }
        }
    }

    async fn publish(&self, letter: Letter) {
        if !letter.wait.is_zero() {
            sleep(letter.wait).await;
        }
        let sending = self.send(&letter);
        tokio::pin!(sending);
        let answer = match letter.patience {
            None => sending.await,
            Some(patience) => {
                if let Ok(answer) = timeout(patience, &mut sending).await {
                    answer
                } else {
                    self.out.say(Report::Slow(letter.id));
                    sending.await
                }
            }
        };
        self.out.say(Report::Answer { id: letter.id, answer });
    }

    async fn send(&self, letter: &Letter) -> Answer {
        if !self.is_open() {
            return Answer::Offline;
        }
        tokio::select! {
            stored = timeout(ANSWER_WITHIN, self.stored(letter)) => match stored {
                Ok(Ok(ack)) => Answer::Stored(ack.sequence),
                Ok(Err(error)) => answer_of(&error),
                Err(_) => Answer::Unknown(unknown()),
            },
            () = self.until_cut() => Answer::Unknown(unknown()),
        }
    }

    async fn stored(&self, letter: &Letter) -> Result<PublishAck, PublishError> {
        let mut message = PublishMessage::build()
            .payload(letter.body.clone().into())
            .message_id(letter.id.to_string())
            .expected_stream(self.calling.subjects.stream());
        if let Some(expected) = letter.expected {
            message = message
                .header(EXPECTED, expected.to_string().as_str())
                .header(EXPECTED_OF, self.calling.subjects.floor().as_str());
        }
        self.context.send_publish(letter.subject.clone(), message).await?.await
    }

    async fn until_cut(&self) {
        let mut whole = self.whole.subscribe();
        // The other end of the channel is in this very value, so that waiting never fails.
        let _ = whole.wait_for(|link| !matches!(link, Link::Whole(_))).await;
    }

    /// Waits until everything is handed over that is stored by now.
    async fn catch_up(&self, within: Within) -> Result<(), StoreError> {
        if !self.is_open() {
            return Err(not_read(CUT));
        }
        let reading = async {
            match within {
                Within::All(length) => {
                    timeout(length, self.read_up(ANSWER_WITHIN)).await.map_err(|_| not_read(SILENT))?
                }
                Within::Each(length) => self.read_up(length).await,
            }
        };
        tokio::select! {
            read = reading => read,
            () = self.until_cut() => Err(not_read(CUT)),
        }
    }

    async fn read_up(&self, each: Duration) -> Result<(), StoreError> {
        let stream = self.context.get_stream(self.calling.subjects.stream()).await;
        let last = stream.map_err(|_| not_read(SILENT))?.cached_info().state.last_sequence;
        let mut delivered = self.delivered.subscribe();
        while *delivered.borrow_and_update() < last {
            timeout(each, delivered.changed())
                .await
                .map_err(|_| not_read(SILENT))?
                .map_err(|_| not_read(CUT))?;
        }
        Ok(())
    }
}

const CUT: &str = "the link to the server is cut";
const SILENT: &str = "the server does not answer";
