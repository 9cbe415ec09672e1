//! What happened, in the past tense. Events carry the outcome of every rule and nothing that is only a
//! sum or a difference; when they happened is the `at` of their entry.

use serde::{Deserialize, Serialize};

use super::LimitScope;
use super::entry::{EntryId, Id, Track};
use super::notes::{About, Amendment, Note, NoteChange, Position};
use super::past::PastIntervention;
use super::presence::AttendanceList;
use super::settled::NameMark;
use super::speaker::Speaker;
use crate::agenda::{Agenda, ItemLabel, Order};
use crate::delegations::Delegation;
use crate::time::{Length, Moment};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields say what the variant's line says")]
pub enum Event {
    /// The journal begins: the agenda whole, so that no replay reads a file.
    MeetingOpened { name: String, agenda: Box<Agenda>, agenda_text: String, practice: Option<Practice> },
    /// The entry's console holds the floor desk from now on.
    FloorDeskTaken {},
    /// The agenda was changed while the meeting stood; items with actual times were kept.
    AgendaAmended { agenda: Box<Agenda>, agenda_text: String },
    /// Damaged lines of the journal were accepted as lost.
    DamageAccepted { lines: Vec<u64> },

    /// An item was opened; the first one opens the meeting.
    ItemOpened { item: ItemLabel },
    /// An item was closed.
    ItemClosed { item: ItemLabel },
    /// The planned length of an item was changed.
    ItemPlanned { item: ItemLabel, planned: Length },
    /// The meeting was suspended.
    Suspended {},
    /// The meeting goes on after a suspension or an adjournment.
    MeetingResumed {},
    /// The meeting was adjourned; who still waited was not heard.
    Adjourned {},
    /// Room and interpreters stay until then.
    MeetingExtended { until: Moment },
    /// Somebody presides from now on.
    Presiding { who: Speaker },

    /// The list of speakers was opened.
    ListOpened {},
    /// The closing of the list was announced for then.
    ClosingAnnounced { closes_at: Moment },
    /// The list of speakers was closed.
    ListClosed {},
    /// The list of speakers was opened again.
    ListReopened {},
    /// The list of the exchange that is over gives way to that of the next one, not open yet.
    ListAwaited {},

    /// An attendance list was taken: delegations and numbers, no names of persons.
    AttendanceTaken { list: Box<AttendanceList> },
    /// A display name, by its mark, is this delegation's; nobody's where none is named.
    NameSettled { name: NameMark, who: Option<Delegation> },

    /// Somebody asked for the floor and stands on a list.
    Inscribed {
        id: Id,
        list: ListName,
        /// Place on that list, from 1; none after closing.
        place: Option<usize>,
        item: Option<ItemLabel>,
        speaker: Speaker,
        kind: Kind,
        asked: Moment,
        channel: Channel,
        /// A limit of its own in place of the rule's.
        limit: Option<Length>,
        note: Option<String>,
        rank: Option<u8>,
    },
    /// The speaker of a group inscribed alone, or the capacity of an entry, was named.
    SpeakerNamed { id: Id, speaker: Speaker },
    /// A request after closing was admitted to the list.
    Admitted { id: Id, place: usize },
    /// A request was withdrawn.
    Withdrawn { id: Id },
    /// An entry was moved by hand.
    Moved { id: Id, place: usize },
    /// The list stands in another order: this one, whole.
    Reordered { order: Order, list: Vec<Id> },
    /// An entry was passed over, or lost the floor without having been heard: it comes back at this place.
    Skipped { id: Id, place: usize },
    /// An entry keeps its place and is passed over.
    Held { id: Id },
    /// An entry is no longer passed over.
    Released { id: Id },
    /// A statement will come in writing.
    PutInWriting { id: Id },
    /// A statement in writing was received.
    Received { id: Id },

    /// Somebody has the floor. The id is that of the list, or a new one when called directly.
    FloorGiven { id: Id, speaker: Speaker, kind: Kind, item: Option<ItemLabel>, limit: Option<Length> },
    /// An intervention ended.
    FloorEnded { id: Id },
    /// The speaker's clock was stopped.
    Paused { id: Id },
    /// The speaker's clock goes on.
    SpeakerResumed { id: Id },
    /// The limit of an intervention was changed.
    SpeakerLimited { id: Id, limit: Length },
    /// The limit for those who have not begun was changed.
    Limited { scope: LimitScope, limit: Length },
    /// A group has so much time on an item in all.
    BudgetSet { item: ItemLabel, group: Delegation, pool: Length },
    /// The speaker was kindly asked to conclude.
    AskedToConclude { id: Id },
    /// Who speaks, by name and title.
    PersonNamed { id: Id, person: String },

    /// A point of order was raised; the speaker's clock stands still.
    PointOfOrderRaised { id: Id, who: Option<Speaker>, item: Option<ItemLabel> },
    /// Who raised it.
    PointOfOrderNamed { id: Id, who: Speaker },
    /// A point of order that waited its turn is heard.
    PointOfOrderTaken { id: Id },
    /// It was responded to; the speaker goes on, or the next point of order is taken.
    PointOfOrderAnswered { id: Id },
    /// The words of the response.
    ResponseWorded { id: Id, words: String },

    /// An intervention belongs to somebody else than was thought.
    Reassigned { id: Id, speaker: Speaker },
    /// An intervention began at another moment.
    StartCorrected { id: Id, to: Moment },
    /// An intervention ended at another moment.
    EndCorrected { id: Id, to: Moment },

    /// An intervention that nobody logged at the time was heard: the floor and the lists stay as they are.
    InterventionLogged { id: Id, heard: Box<PastIntervention> },

    /// Something was agreed, decided, or is to be followed up.
    OutcomeRecorded(Outcome),
    /// The room is on these paragraphs from now on; on none in particular where there are none.
    ParagraphsTakenUp { on: Option<String> },

    /// A note was taken.
    Noted(Note),
    /// Something was proposed, to which others are added; by whom the note is about unless said.
    Proposed { note: Note, amendment: Option<Amendment>, by: Option<Box<Speaker>> },
    /// Somebody aligned themselves with what another said: whom the note is about unless said.
    Aligned { note: Note, who: Option<Box<Speaker>>, with: Box<Speaker> },
    /// A note was written anew in these respects; the first version stays in the journal.
    NoteEdited { id: Id, changes: Vec<NoteChange> },
    /// A note belongs elsewhere than was thought.
    NoteMoved { id: Id, about: About },
    /// A note does not count any more.
    NoteStruck { id: Id },
    /// Where somebody stands on a proposal.
    PositionTaken { proposal: Id, who: Speaker, position: Position },

    /// The effect of an earlier entry was taken back.
    Undone { entry: EntryId, track: Track },
    /// An entry taken back counts again, at its first moment.
    Redone { entry: EntryId, track: Track },
    /// The clock of a practice meeting was moved forward to the `at` of this entry.
    ClockMoved {},
    /// The wall clock was trusted again after a jump.
    ClockSet {},
}

impl Event {
    /// The track on which it is written.
    #[expect(clippy::too_many_lines, reason = "one line an event, so that a new event stops the build here")]
    pub fn track(&self) -> Track {
        match self {
            Self::ResponseWorded { .. }
            | Self::InterventionLogged { .. }
            | Self::Noted(_)
            | Self::Proposed { .. }
            | Self::Aligned { .. }
            | Self::NoteEdited { .. }
            | Self::NoteMoved { .. }
            | Self::NoteStruck { .. }
            | Self::PositionTaken { .. } => Track::Notes,
            Self::Undone { track, .. } | Self::Redone { track, .. } => *track,
            Self::MeetingOpened { .. }
            | Self::FloorDeskTaken {}
            | Self::AgendaAmended { .. }
            | Self::DamageAccepted { .. }
            | Self::ItemOpened { .. }
            | Self::ItemClosed { .. }
            | Self::ItemPlanned { .. }
            | Self::Suspended {}
            | Self::MeetingResumed {}
            | Self::Adjourned {}
            | Self::MeetingExtended { .. }
            | Self::Presiding { .. }
            | Self::ListOpened {}
            | Self::ClosingAnnounced { .. }
            | Self::ListClosed {}
            | Self::ListReopened {}
            | Self::ListAwaited {}
            | Self::AttendanceTaken { .. }
            | Self::NameSettled { .. }
            | Self::Inscribed { .. }
            | Self::SpeakerNamed { .. }
            | Self::Admitted { .. }
            | Self::Withdrawn { .. }
            | Self::Moved { .. }
            | Self::Reordered { .. }
            | Self::BudgetSet { .. }
            | Self::Skipped { .. }
            | Self::Held { .. }
            | Self::Released { .. }
            | Self::PutInWriting { .. }
            | Self::Received { .. }
            | Self::FloorGiven { .. }
            | Self::FloorEnded { .. }
            | Self::Paused { .. }
            | Self::SpeakerResumed { .. }
            | Self::SpeakerLimited { .. }
            | Self::Limited { .. }
            | Self::AskedToConclude { .. }
            | Self::PersonNamed { .. }
            | Self::PointOfOrderRaised { .. }
            | Self::PointOfOrderNamed { .. }
            | Self::PointOfOrderTaken { .. }
            | Self::PointOfOrderAnswered { .. }
            | Self::Reassigned { .. }
            | Self::StartCorrected { .. }
            | Self::EndCorrected { .. }
            | Self::OutcomeRecorded(_)
            | Self::ParagraphsTakenUp { .. }
            | Self::ClockMoved {}
            | Self::ClockSet {} => Track::Floor,
        }
    }
}

/// A practice meeting: marked so for ever, with a clock of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// Where its clock begins.
    pub begins: Moment,
    /// Whether its clock stands still unless moved.
    pub still: bool,
}

/// Which list a request stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListName {
    /// The list of speakers.
    Speakers,
    /// Requests made after the list was closed: outside the order.
    AfterClosing,
    /// Rights of reply.
    Replies,
}

/// Kind of intervention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A statement.
    Statement,
    /// A question to a presenter.
    Question,
    /// A reaction to what was just said.
    Reaction,
    /// A point of order.
    PointOfOrder,
    /// A right of reply.
    RightOfReply,
    /// Remarks by presenter, chair, facilitator, secretariat: never on the list.
    Remarks,
}

/// How somebody asked for the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// In the room.
    Room,
    /// By raised hand.
    Hand,
    /// In the chat.
    Chat,
    /// By e-mail.
    #[serde(rename = "e-mail")]
    Email,
    /// In another way.
    Other,
}

/// Something agreed, decided, or to be followed up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Its name.
    pub id: Id,
    /// What it is.
    pub kind: OutcomeKind,
    /// The item under which it was reached.
    pub item: Option<ItemLabel>,
    /// Its words.
    pub text: String,
    /// Who follows it up.
    pub by: Option<Speaker>,
    /// Until when, in words.
    pub until: Option<String>,
}

/// Kind of outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeKind {
    /// Agreed.
    Agreed,
    /// Decided without objection.
    Decision,
    /// To be followed up.
    FollowUp,
}
