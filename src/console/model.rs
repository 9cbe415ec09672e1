//! What a facilitator's console knows.

use std::sync::Arc;

use crate::delegations::Roster;
use crate::meeting::{
    Command, Console, Counting, Entry, EntryId, Event, Id, Meeting, Refusal, Rehearsal, Request, Room,
    SettledNames,
};
use crate::time::{Length, Moment};

use super::guard::Guard;
use super::history::History;
use super::import::{Import, NameLeft};
use super::keys::Keymap;
use super::line::{Kept, Line, Meaning, Purpose};
use super::note_desk::PrivateNote;
use super::notice::{Notice, Tone};
use super::outbox::{self, Outbox};
use super::own::Settings;
use super::remedies::Remedy;
use super::standing::Stands;
use super::view::{Middle, View};
use super::{Desk, Effect, Msg, Now, update};

/// Everything that the screen shows and that keys act upon.
#[derive(Debug, Clone)]
pub struct Model {
    pub(super) me: Console,
    pub(super) stored: Meeting,
    pub(super) outbox: Outbox,
    pub(super) roster: Roster,
    pub(super) clock: Moment,
    pub(super) since_start: Length,
    pub(super) view: View,
    pub(super) line: Option<Line>,
    /// What the open line means as it stands.
    pub(super) meant: Option<Meaning>,
    pub(super) kept: Kept,
    pub(super) notice: Option<Notice>,
    /// What is said aloud with an entry on its way.
    pub(super) aloud: Option<(EntryId, String)>,
    pub(super) trouble: Option<String>,
    pub(super) guard: Guard,
    pub(super) leaving: Option<Length>,
    pub(super) keys: Keymap,
    pub(super) settings: Settings,
    pub(super) history: History,
    /// What was read and is not taken yet.
    pub(super) import: Option<Import>,
    /// Names of the attendance list taken last, which no journal keeps.
    pub(super) names: Vec<NameLeft>,
    /// Names settled in earlier sittings of the series, the latest first; known once a list was read.
    pub(super) earlier: Vec<SettledNames>,
    /// Who has already been heard to reach the limit.
    pub(super) rung_for: Option<Id>,
    /// How it stands to the others of a shared meeting.
    pub(super) stands: Stands,
    /// What is proposed while time is short.
    pub(super) remedies: Vec<Remedy>,
}

impl Model {
    /// A console of `me` on a meeting as its journal leaves it.
    pub fn new(me: Console, entries: impl IntoIterator<Item = Arc<Entry>>, now: Now) -> Self {
        let stored = Meeting::replay(entries);
        let view = View { middle: Middle::of(stored.room()), ..View::default() };
        let mut model = Self {
            me,
            roster: roster_of(stored.room()),
            stored,
            outbox: Outbox::default(),
            clock: now.meeting,
            since_start: now.since_start,
            view,
            line: None,
            meant: None,
            kept: Kept::default(),
            notice: None,
            aloud: None,
            trouble: None,
            guard: Guard::default(),
            leaving: None,
            keys: Keymap::default(),
            settings: Settings::default(),
            history: History::default(),
            import: None,
            names: Vec::new(),
            earlier: Vec::new(),
            rung_for: None,
            stands: Stands::default(),
            remedies: Vec::new(),
        };
        model.look_ahead();
        model
    }

    /// The same console with what its person has set.
    #[must_use]
    pub fn with_own(self, keys: Keymap, settings: Settings) -> Self {
        let mut model = Self { keys, settings, ..self };
        model.rung_for = model.at_the_limit();
        model
    }

    /// Which key does what here.
    pub fn keys(&self) -> &Keymap {
        &self.keys
    }

    /// What its person has set.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whether this console is the one that moderates, or may become it with its next command.
    pub fn may_moderate(&self) -> bool {
        self.room().floor_desk.as_ref().is_none_or(|holder| *holder == self.me)
    }

    /// The meeting as it is on stable storage: what the screen shows.
    pub fn meeting(&self) -> &Meeting {
        &self.stored
    }

    /// The room as it is on stable storage.
    pub fn room(&self) -> &Room {
        self.stored.room()
    }

    /// The meeting with what is on its way: what the next command is decided on.
    pub(super) fn ahead(&self) -> &Meeting {
        self.outbox.ahead(&self.stored)
    }

    /// The meeting's clock at the last message.
    pub fn clock(&self) -> Moment {
        self.clock
    }

    /// Who was heard, counted.
    pub fn counting(&self) -> Counting {
        self.room().counted()
    }

    /// What is looked at.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The line that is open.
    pub fn line(&self) -> Option<&Line> {
        self.line.as_ref()
    }

    /// What the open line means: found once for each message, since a picture asks several times.
    pub fn meaning(&self) -> Option<&Meaning> {
        self.meant.as_ref()
    }

    /// What a person should read now.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// Why the store could not keep something, and what waits to be stored again, in words.
    pub fn trouble(&self) -> Option<(&str, Vec<String>)> {
        Some((self.trouble.as_deref()?, self.outbox.put_aside(&self.stored)))
    }

    /// Whether a console is this one.
    pub fn is_me(&self, console: &Console) -> bool {
        *console == self.me
    }

    /// Delegations as of the meeting's date.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// What would happen if this console asked it now; nothing does.
    pub(super) fn would(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.ahead().decide(&self.request(command.clone(), EntryId::from_bits(0)))
    }

    /// The meeting as it would be if this console asked it now.
    pub(super) fn rehearse(&self, command: &Command) -> Result<Rehearsal, Refusal> {
        let request = self.request(command.clone(), EntryId::from_bits(0));
        let events = self.ahead().decide(&request)?;
        Ok(self.ahead().rehearse(outbox::entry(&request, events)))
    }

    /// A command asked by this console now. Time never goes back on the floor track.
    pub(super) fn request(&self, command: Command, id: EntryId) -> Request {
        let at = self.clock.max(self.ahead().room().last_floor_at);
        Request { id, at, by: self.me.clone(), command }
    }

    pub(super) fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(Notice { tone, text: text.into(), aloud: None, said: self.since_start });
    }

    pub(super) fn refuse(&mut self, text: impl Into<String>) -> Vec<Effect> {
        self.say(Tone::Refused, text);
        Vec::new()
    }

    /// A private note that could not be kept is text of its line again.
    pub(super) fn put_back_private(&mut self, note: PrivateNote) {
        let text = note.line();
        self.kept.push((Purpose::Note(note.note.about), text));
    }

    pub(super) fn take_roster(&mut self) {
        self.roster = roster_of(self.stored.room());
    }
}

impl Desk for Model {
    fn hear(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        update(self, msg, now)
    }

    fn room(&self) -> &Room {
        self.room()
    }

    fn settings(&self) -> &Settings {
        self.settings()
    }

    fn heard_last(&self) -> Length {
        self.heard_last()
    }

    fn next_change(&self) -> Length {
        self.next_change()
    }

    fn may_moderate(&self) -> bool {
        self.may_moderate()
    }
}

fn roster_of(room: &Room) -> Roster {
    Roster::as_of(room.agenda.date, &room.agenda.delegations)
}
