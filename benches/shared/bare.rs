//! The same message by a client that is not ours, in a loop that does nothing else.

use std::time::{Duration, Instant};

use async_nats::jetstream::message::PublishMessage;
use async_nats::jetstream::{self, Context};
use informals::meeting::{Entry, Track};
use tokio::runtime::{Builder, Runtime};

/// A client with a connection of its own, served by whoever waits for it.
pub struct Bare {
    runtime: Runtime,
    context: Context,
    meeting: String,
    last_floor: u64,
}

impl Bare {
    /// Writes to a meeting that was begun with the terms of every other.
    pub fn on(port: u16, meeting: &str) -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let client = runtime.block_on(async_nats::connect(format!("127.0.0.1:{port}"))).unwrap();
        let context = runtime.block_on(async { jetstream::new(client) });
        Self { runtime, context, meeting: meeting.to_owned(), last_floor: 0 }
    }

    /// From the bytes of an entry to the server's answer, with the headers that an entry has.
    pub fn publishes(&mut self, entry: &Entry) -> Duration {
        let body = serde_json::to_vec(entry).unwrap();
        let track = match entry.track() {
            Track::Floor => "floor",
            Track::Notes => "notes",
        };
        let subject = format!("meeting.{}.{track}.bare+facilitator+", self.meeting);
        let begun = Instant::now();
        let mut message = PublishMessage::build()
            .payload(body.into())
            .message_id(entry.id.to_string())
            .expected_stream(format!("meeting-{}", self.meeting));
        if entry.track() == Track::Floor {
            message = message
                .header("Nats-Expected-Last-Subject-Sequence", self.last_floor.to_string().as_str())
                .header(
                    "Nats-Expected-Last-Subject-Sequence-Subject",
                    format!("meeting.{}.floor.*", self.meeting).as_str(),
                );
        }
        let answer = self
            .runtime
            .block_on(async { self.context.send_publish(subject, message).await.unwrap().await.unwrap() });
        let taken = begun.elapsed();
        if entry.track() == Track::Floor {
            self.last_floor = answer.sequence;
        }
        taken
    }
}
