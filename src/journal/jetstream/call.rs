//! Calling the server until it answers, and again whenever it has gone.

use std::sync::Arc;
use std::time::Duration;

use async_nats::{Client, ConnectOptions, Event, ServerError};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::super::trouble::StoreError;
use super::greet::greet_until_whole;
use super::in_words::{no_link, not_read};
use super::line::Line;
use super::report::{Answer, Ask, Report};
use super::subjects::inbox_of;
use super::wire::{Calling, Out};
use crate::text::printable;

/// A link that is silent for three of these is given up.
const PING: Duration = Duration::from_secs(2);
const CONNECT_WITHIN: Duration = Duration::from_secs(3);
const CALL_AGAIN_AFTER: Duration = Duration::from_millis(500);

/// Serves a console until it is closed.
pub(super) async fn call(calling: Calling, mut asked: UnboundedReceiver<Ask>, out: Out) {
    let (tells, mut events) = unbounded_channel();
    if let Some(patience) = calling.patience {
        let out = out.clone();
        tokio::spawn(async move {
            sleep(patience).await;
            out.say(Report::Overdue);
        });
    }
    // What is to be shown to the room when there is a link.
    let mut newest = None;
    let Some(client) = reach(&calling, &mut asked, &out, &tells, &mut newest).await else { return };
    let line = Arc::new(Line::new(client, calling, out));
    if let Some(picture) = newest {
        line.take(Ask::Show(picture));
    }
    let mut greeting: Option<JoinHandle<()>> = None;
    loop {
        tokio::select! {
            ask = asked.recv() => match ask {
                Some(ask) => line.take(ask),
                None => return,
            },
            event = events.recv() => match event {
                Some(event) => hear(&line, &event, &mut greeting),
                None => return,
            },
        }
    }
}

fn hear(line: &Arc<Line>, event: &Event, greeting: &mut Option<JoinHandle<()>>) {
    match event {
        Event::Connected => {
            stop(greeting);
            *greeting = Some(tokio::spawn(greet_until_whole(Arc::clone(line))));
        }
        Event::Disconnected | Event::Closed => {
            stop(greeting);
            line.is_cut("the server cannot be reached");
        }
        Event::ServerError(ServerError::Other(said)) if said.to_lowercase().contains("permissions") => {
            line.out.say(Report::Denied(StoreError::new(
                "cannot do everything at this server",
                format!("the credentials do not allow it ({})", printable(said)),
                "ask the server's keeper for others",
            )));
        }
        // The link goes on, or the next event says that it does not.
        Event::ServerError(_)
        | Event::ClientError(_)
        | Event::LameDuckMode
        | Event::Draining
        | Event::SlowConsumer(_) => {}
    }
}

fn stop(greeting: &mut Option<JoinHandle<()>>) {
    if let Some(greeting) = greeting.take() {
        greeting.abort();
    }
}

/// Calls until somebody answers; nothing if the console is closed before.
async fn reach(
    calling: &Calling,
    asked: &mut UnboundedReceiver<Ask>,
    out: &Out,
    tells: &UnboundedSender<Event>,
    newest: &mut Option<Vec<u8>>,
) -> Option<Client> {
    let mut said = String::new();
    loop {
        let attempt = async {
            let reached = connect(calling, tells.clone()).await;
            if reached.is_err() {
                sleep(CALL_AGAIN_AFTER).await;
            }
            reached
        };
        let reached = tokio::select! {
            reached = attempt => reached,
            () = turn_away(asked, out, newest) => return None,
        };
        match reached {
            Ok(client) => return Some(client),
            Err(NotReached::For(why)) if said == why => {}
            Err(NotReached::For(why)) => {
                out.say(Report::Cut(why.to_owned()));
                why.clone_into(&mut said);
            }
            Err(NotReached::Unfit(error)) => {
                let sentence = error.to_string();
                if said != sentence {
                    out.say(Report::Unfit(error));
                    said = sentence;
                }
            }
        }
    }
}

/// Answers what is asked while there is no link. Ends when the console is closed.
async fn turn_away(asked: &mut UnboundedReceiver<Ask>, out: &Out, newest: &mut Option<Vec<u8>>) {
    while let Some(ask) = asked.recv().await {
        match ask {
            Ask::Publish(letter) => out.say(Report::Answer { id: letter.id, answer: Answer::Offline }),
            Ask::CatchUp { number, .. } => {
                let result = Err(not_read("there is no link to the server"));
                out.say(Report::CaughtUp { number, result });
            }
            Ask::Show(picture) => *newest = Some(picture),
        }
    }
}

pub(super) enum NotReached {
    For(&'static str),
    Unfit(StoreError),
}

pub(super) async fn connect(calling: &Calling, tells: UnboundedSender<Event>) -> Result<Client, NotReached> {
    let options = options(calling).map_err(NotReached::Unfit)?;
    options
        .name("informals")
        .ping_interval(PING)
        .connection_timeout(CONNECT_WITHIN)
        .ignore_discovered_servers()
        .reconnect_delay_callback(again_after)
        .event_callback(move |event| {
            // Nobody listens any more only while the console is being closed.
            let _ = tells.send(event);
            std::future::ready(())
        })
        .connect(calling.address.server())
        .await
        .map_err(|error| NotReached::For(no_link(&error)))
}

/// How its holder comes in by an invitation, where there is one.
fn options(calling: &Calling) -> Result<ConnectOptions, StoreError> {
    let Some(invitation) = calling.access.read()? else { return Ok(ConnectOptions::new()) };
    let options = match invitation.key {
        None => ConnectOptions::new(),
        Some(key) => {
            let inbox = inbox_of(&key).ok_or_else(|| {
                StoreError::new(
                    "cannot use the invitation",
                    "the key in it is not one of a person",
                    "ask for another one",
                )
            })?;
            ConnectOptions::with_nkey(key).custom_inbox_prefix(inbox)
        }
    };
    Ok(match (invitation.authority, &calling.access.invitation) {
        (Some(_), Some(path)) => options.add_root_certificates(path.clone()),
        (Some(_) | None, _) => options,
    })
}

/// At once, then more and more slowly.
fn again_after(attempts: usize) -> Duration {
    let steps = u32::try_from(attempts.saturating_sub(1)).unwrap_or(u32::MAX);
    Duration::from_millis(50).saturating_mul(steps).min(Duration::from_secs(1))
}
