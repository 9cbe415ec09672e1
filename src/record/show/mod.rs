//! The value of `show --json`, schema informals.show/1: every key always, in the order of the schema.

mod build;
mod speakers;

use serde::Serialize;

use crate::agenda::{ItemKind, ItemLabel, Order};
use crate::meeting::{Capacity, Channel, Kind, OutcomeKind};

pub use build::{Spell, show};

/// Times are RFC 3339 with milliseconds and the meeting's offset; durations are milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct Show {
    pub schema: &'static str,
    pub as_of: String,
    pub practice: bool,
    pub meeting: ShownMeeting,
    pub items: Vec<ShownItem>,
    pub item: Option<ItemLabel>,
    pub floor: Option<ShownSpeech>,
    pub list: ShownList,
    pub after_closing: Vec<ShownEntry>,
    pub replies: Vec<ShownEntry>,
    pub in_writing: Vec<ShownEntry>,
    pub finished: Vec<ShownSpeech>,
    pub forecast: Option<ShownForecast>,
    pub proposals: Vec<ShownProposal>,
    pub outcomes: Vec<ShownOutcome>,
    pub warnings: Vec<ShownWarning>,
}

/// The meeting; its end and hard stop as they stand, extended or laid anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownMeeting {
    pub name: String,
    pub title: String,
    pub series: Option<String>,
    pub date: String,
    pub time_zone: String,
    pub state: &'static str,
    pub starts: String,
    pub ends: String,
    pub hard_stop: Option<String>,
    pub opened_at: Option<String>,
    pub adjourned_at: Option<String>,
}

/// An item with its plan and its times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownItem {
    pub label: ItemLabel,
    pub title: String,
    pub kind: Option<ItemKind>,
    pub state: &'static str,
    pub presided_by: Option<String>,
    pub presenter: Option<String>,
    pub planned_ms: Option<i64>,
    pub opened_at: Option<String>,
    pub closed_at: Option<String>,
    pub actual_ms: Option<i64>,
}

/// The list of speakers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownList {
    pub state: &'static str,
    pub closes_at: Option<String>,
    pub order: Order,
    pub waiting: Vec<ShownEntry>,
}

/// Who speaks, and in what capacity: `SPEAKER` of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownSpeaker {
    pub who: Option<String>,
    pub name: Option<String>,
    pub on_behalf_of: Option<OnBehalfOfShown>,
    pub capacity: Capacity,
    pub also_national: bool,
    pub person: Option<String>,
}

/// For whom somebody speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub enum OnBehalfOfShown {
    /// A group of the roster.
    Group { group: String, name: String },
    /// A free list of States.
    States { states: Vec<String> },
    /// A group by the name typed.
    Named { name: String },
}

/// A request for the floor that waits: `ENTRY` of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownEntry {
    #[serde(flatten)]
    pub speaker: ShownSpeaker,
    pub place: Option<usize>,
    pub kind: Kind,
    pub requested_at: String,
    pub channel: Channel,
    pub limit_ms: Option<i64>,
    pub held: bool,
    pub note: Option<String>,
    pub spoken_count: usize,
    pub spoken_ms: i64,
    pub warnings: Vec<ShownWarning>,
}

/// An intervention that runs or has ended: `SPEECH` of the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownSpeech {
    #[serde(flatten)]
    pub speaker: ShownSpeaker,
    pub number: usize,
    pub item: Option<ItemLabel>,
    pub kind: Kind,
    pub state: &'static str,
    pub started_at: String,
    pub ended_at: Option<String>,
    pub elapsed_ms: i64,
    pub paused_ms: i64,
    pub limit_ms: Option<i64>,
    pub over_ms: i64,
    pub asked_to_conclude: Option<String>,
    pub logged_afterwards: bool,
}

/// Whether everybody will be heard in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownForecast {
    pub ends_at: String,
    pub planned_end_at: String,
    pub hard_stop_at: Option<String>,
    pub per_speaker_ms: Option<i64>,
    pub fits: bool,
}

/// A proposal to which others are added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownProposal {
    pub label: String,
    pub text: String,
    pub on: Option<String>,
    pub by: Option<ShownSpeaker>,
    pub supports: Vec<ShownSpeaker>,
    pub opposes: Vec<ShownSpeaker>,
    pub consults: Vec<ShownSpeaker>,
}

/// Something agreed, decided, or to be followed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownOutcome {
    pub kind: OutcomeKind,
    pub text: String,
    pub at: Option<String>,
}

/// Advice with the command line that would follow it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the keys are explained in schema/show-1.json")]
pub struct ShownWarning {
    pub code: &'static str,
    pub sentence: String,
    pub offer: Option<String>,
}
