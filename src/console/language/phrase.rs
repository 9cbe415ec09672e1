//! A line that is well formed and not yet understood: names, targets and times stand as typed.

use super::times::TimeTyped;
use crate::meeting::{
    Amendment, Channel, Command, Kind, ListName, NoteChange, OutcomeKind, Position, ReplyCount, Stance,
};
use crate::time::Length;

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant but the first is the command word of its name")]
pub enum Phrase {
    /// Names nobody and no time of day: it means the same in every room.
    Ready(Box<Command>),

    OpenItem {
        item: String,
    },
    Plan {
        item: String,
        planned: Length,
    },
    Borrow {
        by: Length,
        from: String,
    },
    Budget {
        group: String,
        pool: Length,
    },
    /// A question about the room, not a command.
    Why {
        target: Pointed,
    },
    ExtendMeeting {
        until: TimeTyped,
    },
    Preside {
        who: String,
    },
    AnnounceClosing {
        closes: TimeTyped,
    },

    Attendance {
        file: String,
    },
    /// Nobody's where nobody is named.
    Settle {
        name: String,
        who: Option<String>,
    },
    /// A question about the room, not a command.
    Names,

    Inscribe {
        parts: Vec<Part>,
    },
    Guest {
        name: String,
        what: GuestIs,
        details: Details,
    },
    Admit {
        target: Pointed,
    },
    Withdraw {
        target: Pointed,
        from: Option<ListName>,
    },
    Move {
        target: Pointed,
        place: usize,
    },
    Skip,
    Hold {
        target: Pointed,
    },
    Release {
        target: Pointed,
    },
    InWriting {
        target: Pointed,
    },
    Received {
        target: Pointed,
    },

    GiveFloor {
        to: FloorPhrase,
    },
    Remarks {
        who: String,
    },
    PointOfOrder {
        who: Option<String>,
    },
    Reply {
        who: String,
        count: ReplyCount,
    },

    Paragraphs {
        on: Option<String>,
    },

    Note(NotePhrase),
    Edit {
        note: Handle,
        changes: Vec<NoteChange>,
    },
    Strike {
        note: Handle,
    },
    MoveNote {
        note: Handle,
        to: AboutPhrase,
    },
    Propose(ProposalPhrase),
    /// `support`, `oppose`, `consult`, `no-position`; who has the floor where nobody is named.
    Position {
        proposal: usize,
        who: Vec<Whom>,
        position: Position,
    },
    Align {
        who: Whom,
        with: Whom,
    },
    RecordOutcome {
        kind: OutcomeKind,
        text: String,
        by: Option<String>,
        until: Option<String>,
    },
    LogIntervention {
        whom: Whom,
        kind: Option<Kind>,
        from: TimeTyped,
        to: TimeTyped,
    },
    Reassign {
        target: Pointed,
        to: Whom,
    },
    CorrectStart {
        target: Option<Pointed>,
        to: TimeTyped,
    },
    CorrectEnd {
        target: Option<Pointed>,
        to: TimeTyped,
    },
    Undo,
    Redo,

    Clock {
        to: TimeTyped,
    },
    AmendAgenda {
        file: String,
    },
}

/// WHO [for …] [and-national].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// The name as typed.
    pub who: String,
    /// For whom, if not for themselves.
    pub on_behalf_of: Option<ForWhom>,
    /// `and-national`.
    pub also_national: bool,
}

impl Whom {
    /// Somebody without capacity.
    pub fn plain(who: impl Into<String>) -> Self {
        Self { who: who.into(), on_behalf_of: None, also_national: false }
    }
}

/// What stands after `for`, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ForWhom {
    /// Without quotation marks, cut at commas: a group, or States.
    Words(Vec<String>),
    /// In quotation marks: a group, or States between commas.
    Quoted(String),
    /// `for group "Any name"`.
    Named(String),
}

/// One name of `inscribe`, with what was said after it and before the next comma.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Who.
    pub whom: Whom,
    /// What holds for this one; for the last one, for all.
    pub details: Details,
}

/// What may be said of a request; what is not said follows from the usual.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// `as question`
    pub kind: Option<Kind>,
    /// `via chat`
    pub channel: Option<Channel>,
    /// `asked "24 June 17:02"`
    pub asked: Option<TimeTyped>,
    /// `limit 5m`
    pub limit: Option<Length>,
    /// `note "on paragraph 4"`
    pub note: Option<String>,
}

/// What a guest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuestIs {
    /// An organization: unless said otherwise.
    Organization,
    /// A person.
    Person,
}

/// TARGET.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pointed {
    /// `#N`: the place of those waiting, the number of those who have begun.
    Number(usize),
    /// By name.
    Whom(Whom),
}

/// To whom the floor is to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorPhrase {
    /// Nobody named: the next.
    Next,
    /// `?`
    Unknown,
    /// `#3`
    Place(usize),
    /// By name.
    Whom(Whom, Details),
}

/// A note with all that may stand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePhrase {
    /// Its text.
    pub text: String,
    /// What it is about, if said.
    pub about: Option<AboutPhrase>,
    /// Paragraph of a document.
    pub on: OnPhrase,
    /// The stance heard.
    pub stance: Option<Stance>,
    /// Wording kept as it was said.
    pub verbatim: Option<String>,
    /// To be checked.
    pub check: bool,
    /// For the summary.
    pub summary: bool,
}

/// What a note is about, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutPhrase {
    /// `about item D`
    Item(String),
    /// `about outcome 2`
    Outcome(usize),
    /// `about TARGET`
    Target(Pointed),
}

/// What a note is on, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OnPhrase {
    /// Not said: what the room is on.
    #[default]
    Usual,
    /// `on none`
    Nothing,
    /// `on "24"`
    Typed(String),
}

/// How a person names a note: `N12`, or `P1` where it is a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handle {
    /// `N12`
    Note(usize),
    /// `P1`
    Proposal(usize),
}

/// A proposal, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalPhrase {
    /// Its wording.
    pub wording: String,
    /// What it would do with it to the text on the table.
    pub amendment: Option<Amendment>,
    /// Paragraph of a document.
    pub on: OnPhrase,
    /// By whom, if said.
    pub by: Option<Whom>,
}
