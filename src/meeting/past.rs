//! An intervention that was heard and that nobody logged at the time: it is told afterwards, whole, with its start
//! and its end.

use serde::{Deserialize, Serialize};

use super::entry::Id;
use super::event::Kind;
use super::room::{Intervention, Room, Span};
use super::speaker::Speaker;
use crate::agenda::ItemLabel;
use crate::time::{Length, Moment};

/// An intervention as it is logged afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastIntervention {
    /// The request that was heard in it, where its speaker stood on a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<Id>,
    /// Who spoke, and in what capacity.
    pub speaker: Speaker,
    /// Statement, question, reaction, point of order, right of reply, remarks.
    pub kind: Kind,
    /// The item open at that time.
    pub item: Option<ItemLabel>,
    /// The limit, where a clock ran against one.
    pub limit: Option<Length>,
    /// When it began.
    pub began: Moment,
    /// When it ended.
    pub ended: Moment,
    /// Stretches that are not counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Span>,
    /// When it was asked to conclude, last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_to_conclude: Option<Moment>,
    /// For a point of order, the words of the response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<String>,
}

/// Whether an intervention was logged while it was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Logged {
    /// It was: its speaker had the floor in this record.
    AtTheTime,
    /// It was not: it never had the floor here, and is told with its times.
    Afterwards,
}

impl PastIntervention {
    /// One of which nothing is known but who spoke, from when to when.
    pub fn plain(
        speaker: Speaker,
        kind: Kind,
        item: Option<ItemLabel>,
        began: Moment,
        ended: Moment,
    ) -> Self {
        Self {
            request: None,
            speaker,
            kind,
            item,
            limit: None,
            began,
            ended,
            pauses: Vec::new(),
            asked_to_conclude: None,
            response: None,
        }
    }
}

impl Intervention {
    /// Whether it was told afterwards, and never had the floor in this record.
    pub fn was_logged_afterwards(&self) -> bool {
        match self.logged {
            Logged::AtTheTime => false,
            Logged::Afterwards => true,
        }
    }
}

impl Room {
    /// Whether a request was heard in an intervention that was logged afterwards, and has not had the floor since.
    pub fn was_heard_afterwards(&self, request: Id) -> bool {
        self.heard_as.contains_key(&request)
    }

    /// The intervention on the record that this one, under this id, is or would repeat: that of the same request, or
    /// one that the same speaker began at the same moment.
    pub(super) fn same_as(&self, id: Id, heard: &PastIntervention) -> Option<&Intervention> {
        let same = |known: &&Intervention| {
            let named = known.id() == id || Some(known.id()) == heard.request;
            let begun = known.started == heard.began && known.request.kind == heard.kind;
            named || (begun && known.request.speaker.same_capacity(&heard.speaker))
        };
        self.finished.iter().chain(self.floor.all()).find(same)
    }

    /// The item that was open at a moment, of two of which one gave way to the other just then the later.
    pub fn item_open_at(&self, moment: Moment) -> Option<&ItemLabel> {
        let open = |span: &Span| span.from <= moment && span.to.is_none_or(|to| moment < to);
        self.items.iter().find(|item| item.times.iter().any(open)).map(|item| &item.label)
    }

    /// Who had the floor last in this record, and has it no more.
    pub fn last_on_the_floor(&self) -> Option<&Intervention> {
        self.finished.iter().rev().find(|heard| !heard.was_logged_afterwards())
    }
}
