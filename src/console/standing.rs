//! How this console stands to the others of a shared meeting, and what waits for a word of its person.

use std::sync::Arc;

use super::notice::Tone;
use super::{Effect, Model, Now};
use crate::meeting::{About, Command, Entry, EntryId, NoteTaken, Request};
use crate::time::Length;

/// What is known of the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether what is done here reaches them.
    pub link: Link,
    /// How many entries of this console they may not have yet.
    pub not_shared: usize,
    /// Floor entries of this console that came too late: somebody else changed the floor meanwhile. They count
    /// for nothing until a person decides on each, oldest first.
    pub overtaken: Vec<Arc<Entry>>,
}

/// The link to the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Link {
    /// The meeting is on this machine alone.
    #[default]
    NotNeeded,
    /// What is done here reaches them.
    Whole,
    /// It is whole again, and what was missed is being read.
    CatchingUp,
    /// It is gone; why.
    Gone(String),
}

/// What a person decides on an entry that came too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is logged afterwards, without any effect on the floor.
    LoggedAfterwards,
    /// It is not to count; it stays in a file beside the journal.
    SetAside,
}

/// What a console remembers of its standing.
#[derive(Debug, Clone, Default)]
pub struct Stands {
    now: Standing,
    gone_since: Option<Length>,
    waiting_since: Option<Length>,
    /// The note that logs an overtaken entry afterwards, on its way, and that entry.
    logging: Option<(EntryId, EntryId)>,
}

/// A console on a slow link is always a moment behind, and that is nobody's trouble.
const A_MOMENT: Length = Length::from_seconds(2);

impl Stands {
    /// For the head of a screen; nothing where all is well. Times are since the program began.
    pub(super) fn told(&self, now: Length) -> Option<String> {
        let behind = self.waiting_since.is_some_and(|since| now - since >= A_MOMENT);
        let not_shared = format!("not yet shared: {}", self.now.not_shared);
        let told = match &self.now.link {
            Link::NotNeeded => return None,
            Link::Whole => return behind.then_some(not_shared),
            Link::CatchingUp => "catching up".to_owned(),
            Link::Gone(_) => self.gone_told(now),
        };
        Some(if self.now.not_shared == 0 { told } else { format!("{told}, {not_shared}") })
    }

    fn gone_told(&self, now: Length) -> String {
        let since = self.gone_since.unwrap_or(now);
        match (now - since).whole_seconds() / 60 {
            0 => "no link".to_owned(),
            minutes => format!("no link for {minutes} min"),
        }
    }

    /// When the head next changes by itself.
    pub(super) fn next_change(&self, now: Length) -> Option<Length> {
        let minute = Length::from_seconds(60);
        let gone = self.gone_since.map(|since| {
            let passed = (now - since).millis();
            Length::from_millis(minute.millis() - passed.rem_euclid(minute.millis()))
        });
        let behind = self.waiting_since.map(|since| since + A_MOMENT - now);
        gone.into_iter().chain(behind.filter(|left| *left > Length::ZERO)).reduce(Length::min)
    }

    /// Takes what is known now; gives what a person should read of it.
    pub(super) fn take(&mut self, standing: Standing, now: Length) -> Option<String> {
        let before = std::mem::replace(&mut self.now, standing);
        let waits = self.now.not_shared > 0;
        self.waiting_since = waits.then(|| self.waiting_since.unwrap_or(now));
        match (&before.link, &self.now.link) {
            (Link::Gone(_), Link::Gone(_)) | (_, Link::NotNeeded | Link::CatchingUp) => None,
            (_, Link::Gone(why)) => {
                self.gone_since = Some(now);
                Some(format!("no link: {why}; go on, what is done here is shared later"))
            }
            (_, Link::Whole) => self.gone_since.take().map(|_| "the link is whole again".to_owned()),
        }
    }
}

impl Model {
    /// How this console stands to the others, for the head of the screen; nothing where all is well.
    pub fn link_told(&self) -> Option<String> {
        self.stands.told(self.since_start)
    }

    /// What came too late and waits for a word, oldest first, and how many more there are.
    pub fn came_too_late(&self) -> Option<(String, usize)> {
        let (first, others) = self.stands.now.overtaken.split_first()?;
        Some((self.afterwards(first), others.len()))
    }

    /// `10:41 floor to Japan`
    fn afterwards(&self, entry: &Entry) -> String {
        let at = entry.at.hour_minute(self.room().agenda.time_zone);
        format!("{at} {}", self.stored.summary(entry))
    }

    pub(super) fn takes_standing(&mut self, standing: Standing) {
        if let Some(told) = self.stands.take(standing, self.since_start) {
            self.say(Tone::Quiet, told);
        }
    }

    /// The person has decided on the oldest entry that came too late.
    pub(super) fn settles(&mut self, fate: Fate, now: Now) -> Vec<Effect> {
        let Some(entry) = self.stands.now.overtaken.first().cloned() else {
            return self.refuse("nothing came too late");
        };
        match fate {
            Fate::SetAside => vec![Effect::Settle { entry: entry.id, fate }],
            Fate::LoggedAfterwards => self.log_afterwards(&entry, now),
        }
    }

    fn log_afterwards(&mut self, entry: &Entry, now: Now) -> Vec<Effect> {
        let about = self.room().open_item.clone().map_or(About::Meeting, About::Item);
        let text = format!("logged afterwards: {}", self.afterwards(entry));
        let note =
            NoteTaken { about, text, on: None, stance: None, verbatim: None, check: true, summary: false };
        let command = Command::TakeNote(Box::new(note));
        self.stands.logging = Some((now.fresh, entry.id));
        let request = Request { at: entry.at, ..self.request(command, now.fresh) };
        self.send(request)
    }

    /// An entry logged afterwards is settled once the note that holds it is stored.
    pub(super) fn settled_by(&mut self, stored: &[Arc<Entry>]) -> Option<Effect> {
        let is_stored = |(note, _): &mut (EntryId, EntryId)| stored.iter().any(|entry| entry.id == *note);
        let (_, entry) = self.stands.logging.take_if(is_stored)?;
        Some(Effect::Settle { entry, fate: Fate::LoggedAfterwards })
    }
}
