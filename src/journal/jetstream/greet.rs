//! What is said first on every new link: who the server is and on what terms it keeps the meeting.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use async_nats::connection::State;
use async_nats::jetstream::ErrorCode;
use async_nats::jetstream::context::{CreateStreamErrorKind, GetStreamErrorKind};
use async_nats::jetstream::stream::Stream;
use tokio::time::{sleep, timeout};

use super::super::trouble::StoreError;
use super::address::Address;
use super::in_words::parted;
use super::line::Line;
use super::report::{Answers, PATIENCE, Report};
use super::terms::{Keeps, Syncs, check_server, check_stream, made};
use super::wire::Opening;
use crate::text::printable;

const AGAIN_AFTER: Duration = Duration::from_millis(250);
const MENDED_AFTER: Duration = Duration::from_secs(2);

enum Setback {
    /// It may be better in a moment.
    NotNow(String),
    Unfit(StoreError),
}

/// Greets until the server is ready. Stopped when the link is cut.
pub(super) async fn greet_until_whole(line: Arc<Line>) {
    let mut said = String::new();
    while line.client.connection_state() == State::Connected {
        let connection = line.connection();
        match timed(greet(&line)).await {
            (Ok(stream), answers) => return line.is_whole(connection, stream, answers),
            // Its keeper may mend it while people wait.
            (Err(Setback::Unfit(error)), _) => {
                if said != error.to_string() {
                    said = error.to_string();
                    line.out.say(Report::Unfit(error));
                }
                sleep(MENDED_AFTER).await;
            }
            (Err(Setback::NotNow(why)), _) => {
                if said != why {
                    line.out.say(Report::Cut(why.clone()));
                    said = why;
                }
                sleep(AGAIN_AFTER).await;
            }
        }
    }
}

/// Whether somebody would have noticed that it was waited for.
async fn timed<T>(work: impl Future<Output = T>) -> (T, Answers) {
    let mut work = pin!(work);
    match timeout(PATIENCE, &mut work).await {
        Ok(done) => (done, Answers::InTime),
        Err(_) => (work.await, Answers::Late),
    }
}

async fn greet(line: &Line) -> Result<Stream, Setback> {
    let server = line.client.server_info();
    let keeps = if server.jetstream { Keeps::Streams } else { Keeps::Nothing };
    check_server(&server.version, keeps).map_err(Setback::Unfit)?;
    let stream = match line.opening() {
        Opening::Existing => existing(line).await?,
        Opening::Begin(syncs) => match existing(line).await {
            Ok(_) => return Err(Setback::Unfit(there_already(line))),
            Err(setback) => begun(line, &syncs, setback).await?,
        },
        Opening::Either(syncs) => match existing(line).await {
            Ok(stream) => stream,
            Err(setback) => begun(line, &syncs, setback).await?,
        },
    };
    check_stream(&stream.cached_info().config, &line.calling.subjects).map_err(Setback::Unfit)?;
    check_continues(line, &stream).await?;
    Ok(stream)
}

/// A server that has lost its last messages in a power cut goes on with others in their places. Whoever has
/// read the lost ones must not read on as if nothing had happened.
async fn check_continues(line: &Line, stream: &Stream) -> Result<(), Setback> {
    let Some((seq, body)) = line.last_handed_over() else { return Ok(()) };
    if stream.cached_info().state.last_sequence < seq {
        return Err(Setback::Unfit(parted()));
    }
    let there = stream.get_raw_message(seq).await;
    let there = there.map_err(|_| Setback::NotNow("the server does not answer".to_owned()))?;
    if there.payload.as_ref() == body.as_slice() { Ok(()) } else { Err(Setback::Unfit(parted())) }
}

async fn existing(line: &Line) -> Result<Stream, Setback> {
    let found = line.context.get_stream(line.calling.subjects.stream()).await;
    found.map_err(|error| match error.kind() {
        GetStreamErrorKind::JetStream(said) => not_kept(&line.calling.address, &said),
        GetStreamErrorKind::Request => Setback::NotNow("the server does not answer".to_owned()),
        GetStreamErrorKind::EmptyName | GetStreamErrorKind::InvalidStreamName => {
            Setback::Unfit(StoreError::new(
                attempted(&line.calling.address),
                "no stream can have the meeting's name",
                "share it under another name",
            ))
        }
    })
}

fn not_kept(address: &Address, said: &async_nats::jetstream::Error) -> Setback {
    match said.error_code() {
        ErrorCode::STREAM_NOT_FOUND => Setback::Unfit(StoreError::new(
            attempted(address),
            "there is no such meeting on this server",
            "correct the name, or share the meeting first",
        )),
        ErrorCode::JETSTREAM_NOT_ENABLED_FOR_ACCOUNT | ErrorCode::JETSTREAM_NOT_ENABLED => {
            Setback::Unfit(StoreError::new(
                attempted(address),
                "the server keeps nothing for this account",
                "let its keeper allow JetStream for the account",
            ))
        }
        _ => Setback::NotNow(format!("the server says: {}", printable(&said.to_string()))),
    }
}

/// Makes the stream after it was not found.
async fn begun(line: &Line, syncs: &Syncs, not_found: Setback) -> Result<Stream, Setback> {
    match not_found {
        Setback::NotNow(why) => Err(Setback::NotNow(why)),
        Setback::Unfit(_) => {
            let made = line.context.create_stream(made(&line.calling.subjects, syncs)).await;
            made.map_err(|error| match error.kind() {
                CreateStreamErrorKind::JetStream(said) => Setback::Unfit(StoreError::new(
                    format!("cannot begin \u{201c}{}\u{201d}", line.calling.address),
                    format!("the server says: {}", printable(&said.to_string())),
                    "show this to the server's keeper",
                )),
                _ => Setback::NotNow("the server does not answer".to_owned()),
            })?;
            existing(line).await
        }
    }
}

fn there_already(line: &Line) -> StoreError {
    StoreError::new(
        format!("cannot begin \u{201c}{}\u{201d}", line.calling.address),
        "there is one already",
        "open that one, or choose another name",
    )
}

fn attempted(address: &Address) -> String {
    format!("cannot open \u{201c}{address}\u{201d}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: u64, description: &str) -> String {
        let said = serde_json::json!({ "code": 400, "err_code": code, "description": description });
        let said: async_nats::jetstream::Error = serde_json::from_value(said).unwrap();
        match not_kept(&Address::parse("nats://desk/M").unwrap(), &said) {
            Setback::NotNow(why) => why,
            Setback::Unfit(error) => error.to_string(),
        }
    }

    #[test]
    fn why_a_server_has_no_stream_is_told_with_the_way_out() {
        assert!(told(10059, "stream not found").contains("there is no such meeting on this server"));
        for code in [10039, 10076] {
            assert!(told(code, "not enabled").contains("the server keeps nothing for this account"));
        }
        assert!(told(10008, "odd").starts_with("the server says: "));
    }
}
