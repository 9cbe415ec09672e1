//! What a line means as it stands: shown before Enter, and exactly what Enter does.

use crate::console::inline::InlineNote;
use crate::console::{Fate, Model, Overlay};
use crate::meeting::{About, Command};
use crate::time::Moment;

use super::{Line, Purpose, asks, command, for_whom, import, items, limit, list, points, short, sure, whom};

/// What Enter would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Ask the meeting for this.
    Ask(Box<Command>),
    /// Go on to another line.
    Open(Purpose),
    /// Move the clock of a practice meeting.
    MoveClock(Moment),
    /// Read an agenda file.
    ReadAgenda(String),
    /// Put something over the desk.
    Look(Overlay),
    /// Read an attendance list or requests.
    ReadAttendance(String),
    /// Take what was read.
    TakeImport,
    /// Keep a note on this machine alone.
    KeepPrivate(Box<InlineNote>, About),
    /// Leave the program.
    Quit,
    /// Decides on the oldest entry that came too late.
    Settle(Fate),
    /// Close the line.
    Close,
}

/// What a line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// Enter does it.
    Does {
        /// What.
        deed: Deed,
        /// In words.
        says: String,
    },
    /// The first Enter only says so, the second does it.
    Twice {
        /// What.
        deed: Deed,
        /// In words.
        says: String,
    },
    /// One of several must be chosen first.
    Choose {
        /// Names, to be chosen with arrows or by number from 1.
        choices: Vec<String>,
    },
    /// Enter does nothing, and this is why; or what may be typed.
    Not(String),
}

impl Line {
    /// What the line means as it stands.
    pub fn meaning(&self, model: &Model) -> Meaning {
        match &self.purpose {
            Purpose::Asks => asks::meaning(self, model),
            Purpose::TimeLimit => limit::meaning(self, model),
            Purpose::List => list::meaning(self, model),
            Purpose::Reply => points::reply(self, model),
            Purpose::PointWho => points::who(self, model),
            Purpose::PointResponse => points::response(self),
            Purpose::Whom(intent) => whom::meaning(self, *intent, model),
            Purpose::Place(id) => short::place(self, *id, model),
            Purpose::ForWhom(id) => for_whom::meaning(self, *id, model),
            Purpose::Items => items::meaning(self, model),
            Purpose::Note(about) => short::note(self, about, model),
            Purpose::Command => command::meaning(self, model),
            Purpose::Import => import::meaning(model),
            Purpose::Settle(place) => import::settling(self, *place, model),
            Purpose::Sure(sure) => sure::meaning(sure, model),
        }
    }
}

impl Meaning {
    /// In words, as shown beside the line.
    pub fn words(&self) -> String {
        match self {
            Self::Does { says, .. } | Self::Twice { says, .. } | Self::Not(says) => says.clone(),
            Self::Choose { choices } => {
                let numbered: Vec<String> =
                    choices.iter().zip(1..).map(|(name, number)| format!("{number} {name}")).collect();
                format!("which?  {}", numbered.join("  "))
            }
        }
    }

    /// The same, unless the rules would refuse it now: then the refusal.
    pub(super) fn unless_refused(self, model: &Model) -> Self {
        let (Self::Does { deed: Deed::Ask(command), .. } | Self::Twice { deed: Deed::Ask(command), .. }) =
            &self
        else {
            return self;
        };
        match model.would(command) {
            Ok(_) => self,
            Err(refusal) => Self::Not(refusal.to_string()),
        }
    }
}
