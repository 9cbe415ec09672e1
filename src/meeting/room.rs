//! The state of the room: a fold over the events, nothing else.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::agenda::{Agenda, ItemLabel, Order};
use crate::delegations::Delegation;
use crate::time::{Length, Moment};

use super::entry::{Console, EntryId, Id};
use super::event::{Channel, Kind, Outcome, Practice};
use super::heard::Heard;
use super::notes::{Afterwards, KeptNote, PositionTaken};
use super::numbering::Numbering;
use super::past::Logged;
use super::presence::AttendanceList;
use super::settled::NameMark;
use super::shared::{Shared, SharedList, SharedMap};
use super::speaker::Speaker;

/// State of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingState {
    /// No item has been opened yet.
    Before,
    /// It runs.
    Running,
    /// It is suspended.
    Suspended,
    /// It is adjourned.
    Adjourned,
}

/// State of the list of speakers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListState {
    /// Not open yet; requests are taken.
    NotOpen,
    /// Open.
    Open,
    /// Open, to be closed at that moment by hand.
    ClosingAnnounced(Moment),
    /// Closed; requests are taken as after closing.
    Closed,
}

/// A stretch of time; open where the end is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its beginning.
    pub from: Moment,
    /// Its end.
    pub to: Option<Moment>,
}

/// An item with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemState {
    /// Its label.
    pub label: ItemLabel,
    /// Its planned length as it stands now.
    pub planned: Option<Length>,
    /// When it was open: several stretches where it was reopened.
    pub times: ItemTimes,
}

/// Stretches during which an item was open.
pub type ItemTimes = Vec<Span>;

/// A request for the floor that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its name, kept when it gets the floor.
    pub id: Id,
    /// Who asks, and in what capacity.
    pub speaker: Speaker,
    /// Statement, question, reaction, right of reply.
    pub kind: Kind,
    /// The item it belongs to.
    pub item: Option<ItemLabel>,
    /// When it was asked for.
    pub asked: Moment,
    /// How it was asked for.
    pub channel: Channel,
    /// A limit of its own; the rule's where there is none.
    pub limit: Option<Length>,
    /// A note with the request.
    pub note: Option<String>,
    /// 1 Head of State to 6 other.
    pub rank: Option<u8>,
    /// Moved or skipped by hand: keeps that place when the order is recomputed.
    pub by_hand: bool,
    /// Passed over until released.
    pub held: bool,
}

/// An intervention that runs or has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intervention {
    /// The request it came from: what it goes back to when it is skipped. Its id is the intervention's.
    pub request: Waiting,
    /// From 1 in the order of beginning.
    pub number: usize,
    /// The item open when it began.
    pub item: Option<ItemLabel>,
    /// When it began.
    pub started: Moment,
    /// When it ended.
    pub ended: Option<Moment>,
    /// Stretches that are not counted.
    pub pauses: Vec<Span>,
    /// Its limit; none for remarks.
    pub limit: Option<Length>,
    /// When it was asked to conclude, last.
    pub asked_to_conclude: Option<Moment>,
    /// For a point of order, the words of the response.
    pub response: Option<String>,
    /// Whether it was logged while it was heard.
    pub logged: Logged,
}

/// A pool of time for a group on an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// The item.
    pub item: ItemLabel,
    /// The group.
    pub group: Delegation,
    /// What it may use in all, as it stands now.
    pub pool: Length,
}

/// Who has the floor, and the points of order that interrupt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Floor {
    /// The speaker: running, or paused.
    pub speaker: Option<Intervention>,
    /// The point of order being heard; its speaker may be unknown until named.
    pub point_of_order: Option<Intervention>,
    /// Points of order that wait their turn.
    pub further_points: Vec<Intervention>,
    /// Whether the speaker's clock ran when the point of order was raised, and goes on after it.
    pub goes_on_after_point: bool,
    /// Whether the speaker's clock ran when the meeting was suspended, and goes on after it.
    pub goes_on_after_suspension: bool,
}

/// Everything that the events add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Name of the meeting.
    pub name: String,
    /// The agenda.
    pub agenda: Shared<Agenda>,
    /// The agenda as it was written.
    pub agenda_text: Shared<String>,
    /// For a practice meeting, its clock.
    pub practice: Option<Practice>,
    /// From when the practice clock counts on: a moment of the meeting, and the machine's time at that moment.
    pub practice_anchor: (Moment, Moment),
    /// State of the meeting.
    pub state: MeetingState,
    /// The entry with which the journal begins: no other meeting has it.
    pub first_entry: EntryId,
    /// When the meeting ran; the first beginning is its opening.
    pub sittings: Vec<Span>,
    /// When it was suspended.
    pub suspensions: Vec<Span>,
    /// The end it was extended to.
    pub extended_to: Option<Moment>,
    /// Who presides, from when.
    pub presiding: Vec<(Moment, Speaker)>,
    /// Items with their times, in the agenda's order.
    pub items: Vec<ItemState>,
    /// The open item.
    pub open_item: Option<ItemLabel>,
    /// State of the list.
    pub list: ListState,
    /// The order in force.
    pub order: Order,
    /// Requests in the order in which they were made, which tells apart those of the same moment.
    pub requests: Vec<Id>,
    /// The list of speakers in its order.
    pub waiting: Vec<Waiting>,
    /// Requests after closing, in order of time.
    pub after_closing: Vec<Waiting>,
    /// Rights of reply.
    pub replies: Vec<Waiting>,
    /// Statements to come in writing, and whether they were received.
    pub in_writing: SharedList<(Waiting, bool)>,
    /// Withdrawn: kept in the record.
    pub withdrawn: SharedList<Waiting>,
    /// Who has the floor.
    pub floor: Floor,
    /// Interventions that have ended, by number.
    pub finished: SharedList<Intervention>,
    /// Where each of them is found by who spoke.
    pub heard: Heard,
    /// Limits by category as they stand now.
    pub limits: crate::agenda::TimeLimits,
    /// Time set aside for groups.
    pub budgets: Vec<Budget>,
    /// The attendance list taken last.
    pub attendance: Shared<Option<AttendanceList>>,
    /// Names settled by hand; the last one counts.
    pub settled: SharedList<(NameMark, Option<Delegation>)>,
    /// Outcomes in order.
    pub outcomes: SharedList<Outcome>,
    /// The paragraphs that the room is on: they go with notes taken meanwhile.
    pub paragraphs: Option<String>,
    /// Notes in store order as they stand now, those struck among them.
    pub notes: SharedList<KeptNote>,
    /// Where delegations stand on each proposal, in the order in which they said so last.
    pub positions: SharedMap<Id, Vec<PositionTaken>>,
    /// Numbers of notes and proposals.
    pub numbering: Numbering,
    /// What was said of notes that are not there yet.
    pub before_their_notes: HashMap<Id, Vec<(Afterwards, Moment)>>,
    /// Console that holds the floor desk.
    pub floor_desk: Option<Console>,
    /// Requests heard in an intervention that was logged afterwards, and that intervention.
    pub heard_as: HashMap<Id, Id>,
    /// Lines of the journal accepted as lost.
    pub damage: Vec<u64>,
    /// `at` of the last floor entry.
    pub last_floor_at: Moment,
}

impl Intervention {
    /// Its name: that of the request it came from.
    pub fn id(&self) -> Id {
        self.request.id
    }
}

impl Floor {
    /// Who is heard now: the point of order where one was raised, else the speaker.
    pub fn now_heard(&self) -> Option<&Intervention> {
        self.point_of_order.as_ref().or(self.speaker.as_ref())
    }

    /// Everything begun and not ended: the speaker, the point of order heard, those that wait their turn.
    pub fn all(&self) -> impl Iterator<Item = &Intervention> {
        self.speaker.iter().chain(&self.point_of_order).chain(&self.further_points)
    }
}
