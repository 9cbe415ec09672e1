//! A file or pasted text that says who is there or who asks for the floor: shown whole before it is taken, and
//! taken whole or not at all.

mod presence;
mod requests;

pub use presence::NameLeft;
use presence::Sheet;
pub use requests::as_typed;

use chrono::NaiveDate;

use crate::attendance::{Detail, Kind, Matcher, Unreadable, overview, preview, read};
use crate::delegations::Delegation;
use crate::meeting::{AttendanceList, Channel, Command, MeetingState, NameMark, Room, SettledNames};
use crate::time::Moment;

/// What was read, and what would be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Where it came from.
    pub name: String,
    /// What becomes of everything in it, line by line.
    pub preview: Vec<String>,
    /// What would be taken.
    pub takes: Takes,
    /// Names that a person is to settle; they are in no journal.
    pub names: Vec<NameLeft>,
}

/// What would be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// This, in a few words.
    All(Box<Command>, String),
    /// Nothing is left to take: everything is there.
    Nothing(String),
    /// Nothing, because of this.
    Not(String),
}

/// The circumstances in which something is read.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The room as it stands.
    pub room: &'a Room,
    /// Who can be named.
    pub matcher: &'a Matcher<'a>,
    /// The meeting's clock.
    pub now: Moment,
    /// Names settled in earlier sittings of the series, the latest first.
    pub earlier: &'a [SettledNames],
}

impl Reader<'_> {
    /// Reads an attendance list, a list of requests or a chat.
    ///
    /// # Errors
    /// Where it is nothing of the kind, with the way out.
    pub fn import(&self, name: &str, bytes: &[u8], detail: Detail) -> Result<Import, Unreadable> {
        let attendance = read(bytes, self.matcher)?;
        let mut overview = overview(&attendance, self.matcher);
        let sheet = Sheet::of(&attendance, self);
        let before = sheet.settled_before(&mut overview);
        let asked = std::mem::take(&mut overview.requests);
        let (rows, wanted) = self.requests(&asked, self.channel(attendance.kind));
        let told = preview(&attendance, &overview, detail);
        let mut preview: Vec<String> = told.lines().map(str::to_owned).collect();
        preview.extend(before.told);
        preview.extend(rows);
        let (takes, names) = if wanted.is_empty() {
            let list = sheet.list(&overview, &before.people);
            preview.extend(sheet.clock_told(&list));
            (takes_list(attendance.kind, list, before.remembered, self.room), sheet.names_left(&overview))
        } else {
            (wanted.takes(), Vec::new())
        };
        Ok(Import { name: name.to_owned(), preview, takes, names })
    }

    /// Whom an earlier sitting of the series settled a display name as, and the day of the latest that did; with the
    /// names of the day of this meeting.
    fn settled_earlier(&self, display_name: &str) -> Option<(NaiveDate, Option<Delegation>)> {
        let known = |names: &SettledNames| Some((names.date(), names.whose(display_name)?.cloned()));
        let (day, who) = self.earlier.iter().find_map(known)?;
        let today = |who: Delegation| {
            let all = self.matcher.roster().all();
            all.iter().find(|known| known.is_same_as(&who)).cloned().unwrap_or(who)
        };
        Some((day, who.map(today)))
    }

    /// How those asked whose requests are in a list of this kind.
    fn channel(&self, kind: Kind) -> Channel {
        match (kind, self.room.state) {
            (Kind::Chat, _) => Channel::Chat,
            (_, MeetingState::Before) => Channel::Email,
            (_, MeetingState::Running | MeetingState::Suspended | MeetingState::Adjourned) => Channel::Hand,
        }
    }
}

/// Who is there is taken from lists of everybody in the meeting only.
fn takes_list(
    kind: Kind,
    list: AttendanceList,
    remembered: Vec<(NameMark, Option<Delegation>)>,
    room: &Room,
) -> Takes {
    let not = |why: &str| Takes::Not(format!("it is {}: {why}", kind.in_words()));
    match kind {
        Kind::TeamsEvents
        | Kind::TeamsJoins
        | Kind::TeamsReport
        | Kind::TeamsLiveEvent
        | Kind::Zoom
        | Kind::Webex
        | Kind::Times
        | Kind::Names => {
            let told = presence::told(&list, &remembered, room);
            Takes::All(Box::new(Command::TakeAttendance { list: Box::new(list), remembered }), told)
        }
        Kind::Registrations => not("it says who is expected, not who is there"),
        Kind::Transcript => not("it does not say who is there"),
        Kind::Chat => not("nobody asks for the floor in it, and it does not say who is there"),
        Kind::ListByHand | Kind::Lines => not("nobody asks for the floor in it"),
    }
}
