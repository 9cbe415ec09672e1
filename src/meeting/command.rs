//! What can be asked for. Commands are resolved: they name entries by id and delegations whole, so that one
//! decided again later never means somebody else.

use serde::{Deserialize, Serialize};

use super::entry::{Console, EntryId, Id};
use super::event::{Channel, Kind, OutcomeKind, Practice};
use super::notes::{About, Amendment, NoteChange, Position, Stance};
use super::past::PastIntervention;
use super::presence::AttendanceList;
use super::settled::NameMark;
use super::speaker::Speaker;
use crate::agenda::{Agenda, ItemLabel, Order};
use crate::delegations::Delegation;
use crate::time::{Length, Moment};

/// A command with who asks and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Name of the entry to be, minted with the command.
    pub id: EntryId,
    /// When it happens.
    pub at: Moment,
    /// Who asks.
    pub by: Console,
    /// What is asked.
    pub command: Command,
}

/// An intervention by its id.
pub type Target = Id;

/// Something asked of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what the variant's line says")]
pub enum Command {
    /// Begin a journal.
    OpenMeeting(Box<Opening>),
    /// `take-floor-desk`
    TakeFloorDesk,
    /// `amend-agenda FILE`
    AmendAgenda { agenda: Box<Agenda>, agenda_text: String },
    /// Go on although lines of the journal are damaged.
    AcceptDamage { lines: Vec<u64> },

    /// `open-item D`
    OpenItem { item: ItemLabel },
    /// `close-item`
    CloseItem,
    /// `plan C 25m`
    Plan { item: ItemLabel, planned: Length },
    /// `plan share-out`: the items still to come are shortened, so that the plan ends when it should.
    SharePlan,
    /// `borrow 5m from E`: for the open item.
    Borrow { by: Length, from: ItemLabel },
    /// `suspend`
    Suspend,
    /// `resume-meeting`
    ResumeMeeting,
    /// `adjourn`
    Adjourn,
    /// `extend-meeting 12:15`
    ExtendMeeting { until: Moment },
    /// `preside WHO`
    Preside { who: Speaker },

    /// `open-list`
    OpenList,
    /// `announce-closing 11:25`
    AnnounceClosing { closes_at: Moment },
    /// `close-list`
    CloseList,
    /// `reopen-list`
    ReopenList,
    /// `clear`: everybody waiting on the list of speakers is withdrawn.
    Clear,

    /// `attendance FILE`
    TakeAttendance { list: Box<AttendanceList>, remembered: Vec<(NameMark, Option<Delegation>)> },
    /// `settle "Ada Example" as WHO|nobody`
    SettleName { name: NameMark, who: Option<Box<Delegation>> },

    /// `inscribe WHO[, WHO…] …`, `guest "…"`: all or nothing.
    Inscribe { askings: Vec<Asking> },
    /// `reply WHO [anyway]`
    Reply { speaker: Speaker, count: ReplyCount },
    /// `admit TARGET`
    Admit { target: Target },
    /// `withdraw TARGET`
    Withdraw { target: Target },
    /// `move TARGET to N`
    Move { target: Target, place: usize },
    /// `order request|fewest-first|groups-first|protocol`
    Order { order: Order },
    /// `skip`: the speaker, or the next when the floor is free.
    Skip { target: Target },
    /// `hold TARGET`
    Hold { target: Target },
    /// `release TARGET`
    Release { target: Target },
    /// `in-writing TARGET`
    InWriting { target: Target },
    /// `received TARGET`
    Received { target: Target },

    /// `give-floor …`
    GiveFloor { to: FloorTo },
    /// `remarks WHO`
    Remarks { who: Speaker },
    /// `pause`
    Pause,
    /// `resume`
    Resume,
    /// `end-floor`
    EndFloor,
    /// `extend 1m`
    Extend { by: Length },
    /// `conclude`
    Conclude,
    /// `speaker "H.E. Ms. …"`: of the intervention running.
    NamePerson { person: String },
    /// `limit national 2m`, `limit now 2m`
    Limit { scope: LimitScope, limit: Length },

    /// `budget GROUP 20m`: on the open item.
    Budget { group: Delegation, pool: Length },
    /// `budget share-out`: what groups have used beyond their budgets is taken from each of the others.
    ShareBudgets,

    /// `point-of-order [WHO]`
    PointOfOrder { who: Option<Speaker> },
    /// `respond ["…"]`
    Respond { words: Option<String> },

    /// `reassign TARGET to WHO [for …]`
    Reassign { target: Target, to: Speaker },
    /// `correct-start [TARGET] TIME`
    CorrectStart { target: Target, to: Moment },
    /// `correct-end [TARGET] TIME`
    CorrectEnd { target: Target, to: Moment },

    /// `log-intervention WHO from TIME to TIME`; what else its entry did, where it came too late, is the note.
    LogIntervention { heard: Box<PastIntervention>, note: Option<Box<NoteTaken>> },

    /// `agreed "…"`, `decision "…"`, `follow-up "…" [by WHO] [until DATE]`
    RecordOutcome { kind: OutcomeKind, text: String, by: Option<Speaker>, until: Option<String> },
    /// `paragraphs "24-26"`: what the room is on.
    TakeUpParagraphs { on: Option<String> },

    /// `note "…" …`
    TakeNote(Box<NoteTaken>),
    /// `edit N3 "…"`
    EditNote { note: Id, changes: Vec<NoteChange> },
    /// `move-note N3 TARGET`
    MoveNote { note: Id, about: About },
    /// `strike N3`
    StrikeNote { note: Id },
    /// `replace "…" with "…"`: in all notes, and nowhere else.
    ReplaceInNotes { from: String, to: String },
    /// `propose "…" …`
    Propose(Box<ProposalMade>),
    /// `support P1 WHO`, `oppose P1 WHO`, `consult P1 WHO`
    TakePosition { proposal: Id, who: Vec<Speaker>, position: Position },
    /// `align WHO with WHO`: whom the note is about unless said.
    Align { about: About, who: Option<Box<Speaker>>, with: Box<Speaker> },

    /// `undo`: of this entry.
    Undo { entry: EntryId },
    /// `redo`: of this entry.
    Redo { entry: EntryId },
    /// `clock TIME`: practice only; the moment is the request's `at`.
    MoveClock,
    /// `set-clock`
    SetClock,
}

/// What the first entry of a journal holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Name of the meeting: its agenda's file stem.
    pub name: String,
    /// The agenda, checked.
    pub agenda: Agenda,
    /// The agenda as it was written.
    pub agenda_text: String,
    /// Practice clock, for a practice meeting.
    pub practice: Option<Practice>,
}

/// One request for the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// Who, and in what capacity.
    pub speaker: Speaker,
    /// Statement, question or reaction.
    pub kind: Kind,
    /// How they asked.
    pub channel: Channel,
    /// When they asked, if not now.
    pub asked: Option<Moment>,
    /// A limit of its own.
    pub limit: Option<Length>,
    /// A note with the request.
    pub note: Option<String>,
    /// 1 Head of State to 6 other.
    pub rank: Option<u8>,
}

/// A note to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteTaken {
    /// What it is about.
    pub about: About,
    /// Its text; may be empty where there is something else.
    pub text: String,
    /// Paragraph of a document, as typed.
    pub on: Option<String>,
    /// The stance heard.
    pub stance: Option<Stance>,
    /// Wording as it was said.
    pub verbatim: Option<String>,
    /// To be checked.
    pub check: bool,
    /// For the summary.
    pub summary: bool,
}

/// A proposal to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalMade {
    /// The note of it; its stance is that it proposes.
    pub note: NoteTaken,
    /// What its wording would do to the text on the table.
    pub amendment: Option<Amendment>,
    /// By whom, if not by whom the note is about.
    pub by: Option<Speaker>,
}

/// To whom the floor is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorTo {
    /// Somebody on a list; named here where the list does not say who speaks for the group.
    Waiting(Target, Option<Box<Speaker>>),
    /// Somebody called directly.
    Called(Box<Asking>),
    /// Somebody to be named later.
    Unknown,
}

/// Whether a third right of reply is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyCount {
    /// At most two for each delegation and item; the European Union one.
    Observed,
    /// `anyway`: the facilitator overrides the count.
    Overridden,
}

/// For whom a limit holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitScope {
    /// Delegations in national capacity.
    National,
    /// On behalf of a group or of named States.
    Group,
    /// Observer States.
    Observer,
    /// Organizations.
    Organization,
    /// All who have not begun.
    All,
    /// The intervention running.
    Now,
}
