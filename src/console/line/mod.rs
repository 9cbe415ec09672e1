//! The line that is open at the bottom of the desk: one at a time, and what it means is known before Enter.

mod asking;
mod asks;
mod command;
mod complete;
mod earlier;
mod edit;
mod for_whom;
mod import;
mod items;
mod limit;
mod list;
mod meaning;
mod names;
mod points;
mod short;
mod sure;
mod whom;

use std::collections::HashMap;

use tui_input::Input;

use crate::delegations::Code;
use crate::meeting::{About, Command, Id};
use crate::text::{printable, width};

pub use complete::{Completion, Known};
pub use edit::Typed;
pub(super) use list::nearest_minute;
pub use meaning::{Deed, Meaning};
pub use sure::Sure;
pub use whom::Intent;

/// What a line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// Who asks for the floor.
    Asks,
    /// A time limit.
    TimeLimit,
    /// The next state of the list.
    List,
    /// Who asks for a right of reply.
    Reply,
    /// Who raised the point of order.
    PointWho,
    /// The facilitator's response to it.
    PointResponse,
    /// Whom a key is meant for that found nobody selected.
    Whom(Intent),
    /// The place to which an entry is moved.
    Place(Id),
    /// The right delegation or capacity of an entry or intervention.
    ForWhom(Id),
    /// Items: planned minutes, go to, open again.
    Items,
    /// A note.
    Note(About),
    /// A command.
    Command,
    /// Whether what was read is taken.
    Import,
    /// Whose a display name of the attendance list is: the one at this place among those left.
    Settle(usize),
    /// A question to be answered with yes or no.
    Sure(Sure),
}

/// An open line.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is for.
    pub purpose: Purpose,
    input: Input,
    /// Who was chosen with arrows or numbers, by what had been typed.
    chosen: HashMap<String, Code>,
    /// The text for which Enter was pressed once where it takes two.
    insisted: Option<String>,
    /// What Tab is going through.
    completion: Option<complete::Completion>,
    /// How many commands back, and what had been typed before.
    browsed: Option<(usize, String)>,
}

/// Texts of lines left with Esc.
pub type Kept = Vec<(Purpose, String)>;

impl Line {
    /// An empty line.
    pub fn new(purpose: Purpose) -> Self {
        Self::with_text(purpose, String::new())
    }

    /// A line with what was typed before.
    pub fn with_text(purpose: Purpose, text: String) -> Self {
        Self {
            purpose,
            input: Input::new(text),
            chosen: HashMap::new(),
            insisted: None,
            completion: None,
            browsed: None,
        }
    }

    /// What is typed, safe to draw.
    pub fn text(&self) -> String {
        printable(self.input.value())
    }

    /// Columns before the cursor.
    pub fn cursor(&self) -> usize {
        width(&printable(&self.input.value().chars().take(self.input.cursor()).collect::<String>()))
    }

    /// The word before the line, in capitals.
    pub const fn head(&self) -> &'static str {
        match &self.purpose {
            Purpose::Asks => "ASKS",
            Purpose::TimeLimit => "TIME LIMIT",
            Purpose::List => "LIST",
            Purpose::Reply => "RIGHT OF REPLY",
            Purpose::PointWho => "POINT OF ORDER BY",
            Purpose::PointResponse => "RESPONSE",
            Purpose::Whom(intent) => intent.head(),
            Purpose::Place(_) => "MOVE TO",
            Purpose::ForWhom(_) => "FOR WHOM",
            Purpose::Items => "ITEM",
            Purpose::Note(_) => "NOTE",
            Purpose::Command => ":",
            Purpose::Import => "TAKE IT?",
            Purpose::Settle(_) => "NAME",
            Purpose::Sure(_) => "SURE?",
        }
    }

    /// The line that is open after Enter has done what it said: the next name, or the response.
    pub(super) fn next(&self) -> Option<Self> {
        match &self.purpose {
            Purpose::Asks => Some(Self::new(Purpose::Asks)),
            Purpose::PointWho => Some(Self::new(Purpose::PointResponse)),
            Purpose::Settle(place) => Some(Self::new(Purpose::Settle(*place))),
            Purpose::TimeLimit
            | Purpose::List
            | Purpose::Reply
            | Purpose::PointResponse
            | Purpose::Whom(_)
            | Purpose::Place(_)
            | Purpose::ForWhom(_)
            | Purpose::Items
            | Purpose::Note(_)
            | Purpose::Command
            | Purpose::Import
            | Purpose::Sure(_) => None,
        }
    }

    /// Whether what was typed is there again the next time: what is about this moment alone is not.
    pub(super) const fn keeps_its_text(&self) -> bool {
        match &self.purpose {
            Purpose::Asks
            | Purpose::TimeLimit
            | Purpose::List
            | Purpose::Items
            | Purpose::Note(_)
            | Purpose::Command => true,
            Purpose::Reply
            | Purpose::PointWho
            | Purpose::PointResponse
            | Purpose::Whom(_)
            | Purpose::Place(_)
            | Purpose::ForWhom(_)
            | Purpose::Import
            | Purpose::Settle(_)
            | Purpose::Sure(_) => false,
        }
    }

    /// Its keys, for the footer.
    pub const fn keys(&self) -> &'static str {
        match &self.purpose {
            Purpose::Asks => "Enter add   Tab for   ; next   Esc close",
            Purpose::PointWho => "Enter who raised it   o clock goes on   Esc who and response later",
            Purpose::PointResponse => "Enter respond, clock goes on   o clock goes on   Esc later",
            Purpose::ForWhom(_) => "Enter correct   Tab on behalf of   Esc close",
            Purpose::Import => "Enter take all of it   PgDn more   Esc nothing",
            Purpose::Settle(_) => "Enter settle   - nobody\u{2019}s   Down next name   Esc close",
            Purpose::Sure(_) => "y or Enter yes   Esc no",
            Purpose::Reply | Purpose::Whom(_) => "Enter   arrows choose   Esc close",
            Purpose::Place(_) => "Enter move   Esc close",
            Purpose::Command => "Enter do   Tab complete   arrows earlier commands   Esc close, text kept",
            Purpose::TimeLimit | Purpose::List | Purpose::Items | Purpose::Note(_) => {
                "Enter do   Esc close, text kept"
            }
        }
    }
}

/// A command with the words that say what it will do.
fn does(command: Command, says: impl Into<String>) -> Meaning {
    Meaning::Does { deed: Deed::Ask(Box::new(command)), says: says.into() }
}
