//! Where the entries stand that a target may mean.

use super::Finder;
use crate::meeting::{Id, Intervention, ListName, Speaker, Waiting};

/// An entry that may be meant.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its name.
    pub id: Id,
    /// The request, also of one that has begun.
    pub request: &'a Waiting,
    /// How a person points at it.
    pub mark: Mark,
}

impl<'a> Entry<'a> {
    /// Who.
    pub const fn speaker(&self) -> &'a Speaker {
        &self.request.speaker
    }
}

/// How a person points at an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `#N`: place on the list of speakers, or number of an intervention.
    Number(usize),
    /// By name only, and where it stands: `from replies`.
    Unnumbered(&'static str),
}

/// Where a target is looked for.
pub struct Entries<'a> {
    /// In words: `on the list of speakers`.
    pub place: &'static str,
    /// Who stands there.
    pub all: Vec<Entry<'a>>,
}

const LIST: &str = "on the list of speakers";

impl<'a> Finder<'a> {
    /// The list of speakers.
    pub(super) fn waiting(&self) -> Entries<'a> {
        let all = self.room.waiting.iter().enumerate().map(|(before, request)| Entry {
            id: request.id,
            request,
            mark: Mark::Number(before + 1),
        });
        Entries { place: LIST, all: all.collect() }
    }

    /// Requests after closing.
    pub(super) fn after_closing(&self) -> Entries<'a> {
        let all = unnumbered(&self.room.after_closing, "from after-closing");
        Entries { place: "among the requests after closing", all }
    }

    /// Rights of reply.
    pub(super) fn replies(&self) -> Entries<'a> {
        Entries { place: "among the rights of reply", all: unnumbered(&self.room.replies, "from replies") }
    }

    /// The list named, or all three.
    pub(super) fn lists(&self, list: Option<ListName>) -> Entries<'a> {
        match list {
            Some(ListName::Speakers) => self.waiting(),
            Some(ListName::AfterClosing) => self.after_closing(),
            Some(ListName::Replies) => self.replies(),
            None => {
                let lists = [self.waiting(), self.after_closing(), self.replies()];
                Entries { place: LIST, all: lists.into_iter().flat_map(|list| list.all).collect() }
            }
        }
    }

    /// Statements to come in writing.
    pub(super) fn in_writing(&self) -> Entries<'a> {
        let requests = self.room.in_writing.iter().map(|(request, _)| request);
        Entries { place: "among the statements in writing", all: unnumbered(requests, "in writing") }
    }

    /// The list of speakers, and who has the floor.
    pub(super) fn waiting_or_speaking(&self) -> Entries<'a> {
        let speaker = self.room.floor.speaker.as_ref().map(|speaking| &speaking.request);
        let mut entries = self.waiting();
        entries.all.extend(unnumbered(speaker, "has the floor"));
        entries
    }

    /// Interventions that have begun, in the order of beginning.
    pub(super) fn begun(&self) -> Entries<'a> {
        let all = self.interventions().into_iter().map(|begun| Entry {
            id: begun.request.id,
            request: &begun.request,
            mark: Mark::Number(begun.number),
        });
        Entries { place: "among those who have had the floor", all: all.collect() }
    }

    /// The same with their times.
    pub(super) fn interventions(&self) -> Vec<&'a Intervention> {
        let floor = &self.room.floor;
        let running = floor.speaker.iter().chain(&floor.point_of_order);
        let mut all: Vec<&Intervention> = self.room.finished.iter().chain(running).collect();
        all.sort_by_key(|begun| begun.number);
        all
    }
}

fn unnumbered<'a>(requests: impl IntoIterator<Item = &'a Waiting>, place: &'static str) -> Vec<Entry<'a>> {
    let entry = |request: &'a Waiting| Entry { id: request.id, request, mark: Mark::Unnumbered(place) };
    requests.into_iter().map(entry).collect()
}
