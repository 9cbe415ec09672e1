//! The rules saying no, in sentences that can be read out loud.

use super::entry::Console;
use crate::agenda::ItemLabel;
use crate::delegations::SpokenName;
use crate::time::Length;

/// Why a command is refused. Only what would make the record wrong is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the sentence says it")]
pub enum Refusal {
    #[error(
        "no meeting has been begun in this journal; informals open AGENDA --journal PATH begins one in it"
    )]
    NoMeeting,
    #[error("the meeting has not begun; open an item first")]
    NotBegun,
    #[error("the meeting is suspended; resume it first")]
    IsSuspended,
    #[error("the meeting is adjourned; resume-meeting goes on with it")]
    IsAdjourned,
    #[error("the meeting is neither suspended nor adjourned")]
    IsRunning,
    #[error("this meeting is open already")]
    OpenAlready,
    #[error("there is no item {0} on the agenda; it has {1}")]
    NoSuchItem(ItemLabel, String),
    #[error("item {0} is open already")]
    ItemIsOpen(ItemLabel),
    #[error("no item is open")]
    NoItemOpen,
    #[error("item {0} has no planned length; plan {0} 25m gives it one")]
    NotPlanned(ItemLabel),
    #[error("item {0} has been opened; borrow from one that is still to come")]
    NotToCome(ItemLabel),
    #[error(
        "item {from} has {left}, so that {by} cannot be borrowed; borrow {typed} from {from} takes all of it"
    )]
    TooMuchBorrowed { from: ItemLabel, left: Length, by: Length, typed: String },
    #[error("item {0} has no time left to borrow")]
    NothingToBorrow(ItemLabel),
    #[error("the plan ends in time; there is nothing to share out")]
    PlanFits,
    #[error(
        "the items still to come have no time to give; close the list, shorten the limit, or extend the meeting"
    )]
    NothingToShorten,
    #[error("no group is over its budget on item {0}")]
    NoBudgetOverrun(ItemLabel),
    #[error("no other group has time left on item {0}; budget GROUP 20m sets another budget")]
    NoBudgetLeft(ItemLabel),
    #[error("{0} is not after {1}, the time it is")]
    NotLater(String, String),
    #[error("a note-taker's console may take notes only; the floor is the facilitator's")]
    NotesOnly,
    #[error("the floor desk is held by {0}; take-floor-desk takes it over")]
    FloorDeskHeld(Console),
    #[error("the floor desk is this console's already")]
    FloorDeskIsYours,
    #[error(
        "{0} is before the last entry of the floor, {1}: {2}; correct-start and correct-end change times afterwards"
    )]
    BeforeLastEntry(String, String, String),

    #[error("the list of speakers is not open yet; open-list opens it")]
    ListNotOpen,
    #[error("the list of speakers is open already")]
    ListIsOpen,
    #[error("the list of speakers is closed; reopen-list opens it again")]
    ListIsClosed,
    #[error("the list of speakers is not closed")]
    ListNotClosed,
    #[error("nobody is waiting on the list of speakers")]
    NobodyWaiting,
    #[error("{0} is already on the list of speakers, {1}")]
    AlreadyOnList(String, String),
    #[error("{0} has asked for the floor already, after closing")]
    AlreadyAfterClosing(String),
    #[error("{0} is already on the list of rights of reply, {1}")]
    AlreadyForReply(String, String),
    #[error("{0} is not waiting for the floor")]
    NotWaiting(String),
    #[error("{0} did not ask after closing")]
    NotAfterClosing(String),
    #[error("there is no place {place}; the list has {places}")]
    NoSuchPlace { place: usize, places: usize },
    #[error("{0} is held already")]
    HeldAlready(String),
    #[error("{0} is not held")]
    NotHeld(String),
    #[error("nobody else is waiting, so that {0} cannot come back after the next")]
    NobodyElseWaiting(String),
    #[error("{0} was not on the list of speakers; end-floor ends remarks and points of order")]
    NotFromList(String),
    #[error("no statement in writing is expected from {0}")]
    NotInWriting(String),
    #[error("the statement of {0} was received already")]
    ReceivedAlready(String),
    #[error(
        "{who} has had {count} of {allowed} rights of reply on this item; \u{201c}anyway\u{201d} gives another"
    )]
    NoMoreReplies { who: SpokenName, count: usize, allowed: usize },

    #[error("the attendance list names nobody")]
    ListNamesNobody,
    #[error("the attendance list of {known} is later than this one, of {list}; undo takes it back")]
    OlderList { list: String, known: String },
    #[error("the attendance list says the same as that of {0}: nothing has changed")]
    ListSaysTheSame(String),
    #[error("this name is settled already: it is {0}")]
    SettledAlready(String),

    #[error("nobody has the floor")]
    NobodyHasFloor,
    #[error("{0} has the floor already")]
    HasFloorAlready(String),
    #[error("the clock of {0} stands still already")]
    PausedAlready(String),
    #[error("the clock of {0} is running")]
    NotPaused(String),
    #[error("{0} has no time limit")]
    NoLimit(String),
    #[error("a point of order is being heard; respond lets the speaker go on")]
    PointOfOrderHeard,
    #[error("no point of order was raised")]
    NoPointOfOrder,
    /// A response without words adds nothing where the speaker does not wait for it.
    #[error("the words of the response are missing: respond \u{201c}…\u{201d}")]
    NoWordsOfResponse,
    #[error("there is no such intervention")]
    NoSuchIntervention,
    #[error("the intervention of {0} has not ended")]
    NotEnded(String),
    #[error("an intervention cannot begin at {start} and end at {end}")]
    EndsBeforeStart { start: String, end: String },
    #[error("the intervention of {who} from {from} is in the record already")]
    LoggedAlready { who: String, from: String },
    #[error("{0} lies in the future")]
    InTheFuture(String),

    #[error("there is no text")]
    NoText,
    #[error("{0} would say nothing any more; strike takes it out")]
    NoteLeftEmpty(String),
    #[error("\u{201c}{0}\u{201d} stands in no note")]
    InNoNote(String),
    #[error("{0} cannot be aligned with itself")]
    AlignsWithItself(String),
    #[error("nobody is named")]
    NobodyNamed,
    #[error("the room is on no paragraphs in particular")]
    OnNoParagraphs,
    #[error("there is nothing to take back")]
    NothingToUndo,
    #[error("there is nothing to put back")]
    NothingToRedo,
    #[error("it cannot be taken back: {by} has built on it at {at} ({what})")]
    BuiltUpon { by: Console, at: String, what: String },
    #[error("it cannot be put back: {by} did something else at {at} ({what})")]
    DoneSince { by: Console, at: String, what: String },
    #[error("only the console that did it can take it back")]
    NotYours,
    #[error("the clock can be moved in a practice meeting only")]
    NotPractice,
}
