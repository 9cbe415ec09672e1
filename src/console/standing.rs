//! How this console stands to the others of a shared meeting, and what waits for a word of its person.

use std::sync::Arc;

use super::Model;
use super::notice::Tone;
use super::too_late::Keeping;
use crate::meeting::Entry;
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
    /// What came too late and is being kept.
    pub(super) keeping: Option<Keeping>,
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

    /// What came too late, oldest first.
    pub(super) fn overtaken(&self) -> &[Arc<Entry>] {
        &self.now.overtaken
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

    pub(super) fn takes_standing(&mut self, standing: Standing) {
        if let Some(told) = self.stands.take(standing, self.since_start) {
            self.say(Tone::Quiet, told);
        }
    }
}
