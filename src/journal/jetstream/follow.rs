//! Reading the stream in order, each message once, whatever happens to the link.
//!
//! Only what a consumer hands over counts: a plain subscriber also sees what the stream has refused. An
//! ordered push consumer is made again by itself when the link comes back, and then may begin too early.

use std::sync::Arc;
use std::time::Duration;

use async_nats::jetstream::consumer::DeliverPolicy;
use async_nats::jetstream::consumer::push::{OrderedConfig, OrderedErrorKind};
use async_nats::jetstream::stream::Stream;
use futures_util::StreamExt;
use tokio::time::sleep;

use super::line::Line;
use super::report::Message;
use crate::time::Moment;

const AGAIN_AFTER: Duration = Duration::from_millis(250);

/// Hands over everything after the last message handed over, for ever.
pub(super) async fn follow(line: Arc<Line>, stream: Stream) {
    loop {
        read_on(&line, &stream).await;
        sleep(AGAIN_AFTER).await;
    }
}

async fn read_on(line: &Line, stream: &Stream) {
    let next = line.delivered.borrow().saturating_add(1);
    let config = OrderedConfig {
        deliver_subject: line.client.new_inbox(),
        deliver_policy: DeliverPolicy::ByStartSequence { start_sequence: next },
        ..OrderedConfig::default()
    };
    let Ok(consumer) = stream.create_consumer(config).await else { return };
    let Ok(mut messages) = consumer.messages().await else { return };
    while let Some(next) = messages.next().await {
        match next {
            Ok(message) => {
                line.until_greeted().await;
                hand_over(line, &message);
            }
            // It makes itself again.
            Err(error) if error.kind() == OrderedErrorKind::MissingHeartbeat => {}
            Err(_) => return,
        }
    }
}

fn hand_over(line: &Line, message: &async_nats::jetstream::Message) {
    let Ok(info) = message.info() else { return };
    let seq = info.stream_sequence;
    // Milliseconds of any year that matters fit.
    let came = i64::try_from(info.published.unix_timestamp_nanos() / 1_000_000).ok().map(Moment::from_millis);
    if seq <= *line.delivered.borrow() {
        return;
    }
    line.hand_over(Message {
        seq,
        subject: message.subject.to_string(),
        body: message.payload.to_vec(),
        came,
    });
}
