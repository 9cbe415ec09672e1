//! What the room may see, on a subject of its own: the desk that moderates shows it, a display has nothing else.
//!
//! The server keeps the last picture only. A display listens and asks for the last one once on each link; it makes
//! no consumer and could make none.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use async_nats::jetstream::stream::{Config, DiscardPolicy};
use async_nats::{Client, Event, Message};
use futures_util::StreamExt;
use futures_util::future::{pending, ready};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::{Sleep, sleep};

use super::super::trouble::StoreError;
use super::address::Address;
use super::call::{NotReached, connect};
use super::direct::LINK_WITHIN;
use super::in_words::way_out;
use super::invitation::Access;
use super::line::Line;
use super::subjects::Subjects;
use super::wire::{Calling, OnArrival, Opening, in_a_thread};
use crate::time::Moment;

const AGAIN_AFTER: Duration = Duration::from_secs(1);
const STAMP: &str = "Nats-Time-Stamp";

/// Shows the newest picture whenever there is a newer one, until the server has it.
pub(super) async fn show(line: Arc<Line>) {
    let mut newest = line.picture.subscribe();
    loop {
        line.until_greeted().await;
        let picture = newest.borrow_and_update().clone();
        match picture {
            Some(picture) if is_shown(&line, &picture).await => {}
            Some(_) => {
                sleep(AGAIN_AFTER).await;
                newest.mark_changed();
            }
            None => {}
        }
        if newest.changed().await.is_err() {
            return;
        }
    }
}

async fn is_shown(line: &Line, picture: &[u8]) -> bool {
    let subjects = &line.calling.subjects;
    if line.context.get_or_create_stream(kept(subjects)).await.is_err() {
        return false;
    }
    match line.context.publish(subjects.audience(), picture.to_vec().into()).await {
        Ok(answer) => answer.await.is_ok(),
        Err(_) => false,
    }
}

/// The stream that keeps the last picture and lets it be asked for.
fn kept(subjects: &Subjects) -> Config {
    Config {
        name: subjects.audience_stream(),
        subjects: vec![subjects.audience()],
        max_messages_per_subject: 1,
        discard: DiscardPolicy::Old,
        allow_direct: true,
        ..Config::default()
    }
}

/// A picture as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its text.
    pub body: Vec<u8>,
    /// When it was shown, of one that was shown before this display listened.
    pub shown: Option<Moment>,
}

/// A display's end of the link.
pub struct Watching {
    pictures: Receiver<Heard>,
}

enum Heard {
    Picture(Picture),
    Cut(String),
    Unfit(StoreError),
    Overdue,
}

impl Watching {
    /// Begins to listen, and waits for a first picture. `on_arrival` is called from another thread when there may be
    /// a newer one.
    pub fn open(
        address: &Address,
        access: &Access,
        on_arrival: OnArrival,
    ) -> Result<(Self, Picture), StoreError> {
        let calling = Calling {
            address: address.clone(),
            access: access.clone(),
            subjects: Subjects::of(address.meeting()),
            opening: Opening::Existing,
            after: 0,
            patience: Some(LINK_WITHIN),
        };
        let (says, pictures) = mpsc::channel();
        let say = move |heard| {
            // Nobody listens any more only while the display is being closed.
            if says.send(heard).is_ok() {
                on_arrival();
            }
        };
        in_a_thread(address, async move { watch(calling, say).await })?;
        let watching = Self { pictures };
        let first = watching.first(address)?;
        Ok((watching, first))
    }

    fn first(&self, address: &Address) -> Result<Picture, StoreError> {
        let mut why = "the desk that moderates has shown nothing yet".to_owned();
        loop {
            match self.pictures.recv() {
                Ok(Heard::Picture(picture)) => return Ok(picture),
                Ok(Heard::Unfit(error)) => return Err(error),
                Ok(Heard::Cut(because)) => why = because,
                Ok(Heard::Overdue) | Err(_) => break,
            }
        }
        let way_out = way_out(&why, "see to the server and to the desk, then do it again");
        Err(StoreError::new(format!("cannot show \u{201c}{address}\u{201d}"), why, way_out))
    }

    /// The newest picture that has come since.
    pub fn newest(&self) -> Option<Picture> {
        let heard = self.pictures.try_iter().filter_map(|heard| match heard {
            Heard::Picture(picture) => Some(picture),
            Heard::Cut(_) | Heard::Unfit(_) | Heard::Overdue => None,
        });
        heard.last()
    }
}

async fn watch(calling: Calling, say: impl Fn(Heard) + Clone + Send + 'static) {
    if let Some(patience) = calling.patience {
        let say = say.clone();
        tokio::spawn(async move {
            sleep(patience).await;
            say(Heard::Overdue);
        });
    }
    let (tells, mut events) = unbounded_channel();
    let client = loop {
        match connect(&calling, tells.clone()).await {
            Ok(client) => break client,
            Err(NotReached::For(why)) => say(Heard::Cut(why.to_owned())),
            Err(NotReached::Unfit(error)) => return say(Heard::Unfit(error)),
        }
        sleep(AGAIN_AFTER).await;
    };
    listen(&calling.subjects, &client, &mut events, say).await;
}

/// What is shown from now on, and on each link what was shown last: asked for twice, because a picture that was on its way
/// to the server's disk when it was asked for is neither there yet nor sent again.
async fn listen(
    subjects: &Subjects,
    client: &Client,
    events: &mut UnboundedReceiver<Event>,
    say: impl Fn(Heard),
) {
    let Ok(shown) = client.subscribe(subjects.audience()).await else { return };
    // Whoever may read can have notes sent here as well: those keep the subject that they were written under.
    let mut shown = shown.filter(|message| ready(message.subject.as_str() == subjects.audience()));
    let mut again = pin!(None);
    loop {
        tokio::select! {
            // The last picture is asked for before any is taken that came after it: it never hides a newer one.
            biased;
            event = events.recv() => match event {
                Some(Event::Connected) => {
                    say_last(subjects, client, &say).await;
                    again.set(Some(sleep(AGAIN_AFTER)));
                }
                Some(_) => {}
                None => return,
            },
            message = shown.next() => match message {
                Some(message) => {
                    again.set(None);
                    say(Heard::Picture(Picture { body: message.payload.to_vec(), shown: None }));
                }
                None => return,
            },
            () = when_due(again.as_mut()) => {
                again.set(None);
                say_last(subjects, client, &say).await;
            }
        }
    }
}

/// Never where nothing is to be done again.
async fn when_due(again: Pin<&mut Option<Sleep>>) {
    match again.as_pin_mut() {
        Some(again) => again.await,
        None => pending().await,
    }
}

async fn say_last(subjects: &Subjects, client: &Client, say: &impl Fn(Heard)) {
    if let Ok(message) = client.request(subjects.last_picture(), "".into()).await
        && message.status.is_none()
    {
        say(Heard::Picture(Picture { shown: stamp(&message), body: message.payload.to_vec() }));
    }
}

/// When the server was given it.
fn stamp(message: &Message) -> Option<Moment> {
    let stamp = message.headers.as_ref()?.get(STAMP)?;
    chrono::DateTime::parse_from_rfc3339(stamp.as_str())
        .ok()
        .map(|moment| Moment::from(moment.with_timezone(&chrono::Utc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(heard: Vec<Heard>) -> Result<Picture, String> {
        let (says, pictures) = mpsc::channel();
        for heard in heard {
            says.send(heard).unwrap();
        }
        drop(says);
        let address = Address::parse("nats://desk/M").unwrap();
        Watching { pictures }.first(&address).map_err(|error| error.to_string())
    }

    #[test]
    fn a_display_that_gets_no_picture_says_why() {
        let unfit = StoreError::new("cannot use the invitation", "it is not whole", "ask for another one");
        assert_eq!(first(vec![Heard::Unfit(unfit.clone())]), Err(unfit.to_string()));
        let cut = Heard::Cut("the server cannot be reached".to_owned());
        let why = first(vec![cut, Heard::Overdue]).unwrap_err();
        assert!(why.contains("the server cannot be reached"), "{why}");
        for nothing in [vec![Heard::Overdue], vec![]] {
            let why = first(nothing).unwrap_err();
            assert!(why.contains("the desk that moderates has shown nothing yet"), "{why}");
        }
        let picture = Picture { body: b"{}".to_vec(), shown: None };
        assert_eq!(first(vec![Heard::Picture(picture.clone())]), Ok(picture));
    }
}
