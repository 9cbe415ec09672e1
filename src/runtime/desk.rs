//! The loop of a desk: messages in, effects out, a picture after each.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::away::{self, Shell};
use super::beside::Beside;
use super::clipboard::{self, Way};
use super::clock::{Clock, machine_now, meeting_now};
use super::faults::{self, Fault};
use super::identity::fresh_id;
use super::keeper::{Arrived, Keeper};
use super::presence::{Moderates, Presence};
use super::series;
use super::showing::Showing;
use super::standing;
use super::steady::since_program_began;
use super::terminal::{Manner, Taken};
use super::theme;
use super::wake::{Wake, Wakes, wakes};
use crate::console::note_desk::PrivateNote;
use crate::console::own::WindowTitle;
use crate::console::{Desk, Effect, Fate, Msg, Now, Standing};
use crate::journal::{AppendError, Settled, Watch};
use crate::meeting::{Entry, EntryId, Event, Room};
use crate::screen::{Pictured, Theme, draw};
use crate::time::{Length, Moment};

/// Everything with which a desk is taken.
pub struct Seat<'a, D> {
    /// The desk, with everything that was read.
    pub desk: D,
    /// The meeting's journal as this console keeps it.
    pub keeper: Keeper,
    /// Where the journal is.
    pub journal: &'a Path,
    /// What this console alone keeps beside it.
    pub beside: Beside,
    /// Colours asked for when the desk was opened.
    pub theme: Option<Theme>,
    /// The claim to be the desk that moderates, of one that can.
    pub presence: Option<Presence>,
    /// Read first.
    pub notices: Vec<String>,
}

/// Somebody sits at a desk, with its journal and its clock.
pub(super) struct Sitting<'a, D> {
    journal: &'a Path,
    beside: Beside,
    presence: Option<Presence>,
    keeper: Keeper,
    pub(super) desk: D,
    clock: Clock,
    theme: Theme,
    parted: bool,
    pub(super) left: bool,
    standing: Standing,
    showing: Showing,
    /// What is to be written to the terminal itself before the next picture.
    says: Vec<Vec<u8>>,
}

/// Sits down at a desk until the person leaves.
pub fn sit_down<D: Desk + Pictured>(seat: Seat<'_, D>) -> io::Result<()> {
    let wakes = wakes()?;
    let _watch = watch(seat.journal, &wakes)?;
    let mut taken = Taken::take(manner(&seat.desk))?;
    let (columns, rows) = taken.size()?;
    let (mut sitting, notices) = Sitting::take(seat, &wakes);
    sitting.hear(Msg::Resized { columns, rows }, None);
    for notice in notices {
        sitting.hear(Msg::Told(notice), None);
    }
    sitting
        .run(&mut taken, &wakes.receiver)
        .inspect_err(|error| faults::note(&Fault::TerminalGone(error.kind())))
}

/// Wakes a desk when its journal changes, until this is dropped.
pub(super) fn watch(journal: &Path, wakes: &Wakes) -> io::Result<Watch> {
    let journal_changed = wakes.sender.clone();
    // A send fails only when the desk is gone, and then nobody wants to be woken.
    let on_change = Box::new(move || drop(journal_changed.send(Wake::Journal)));
    Watch::new(journal, on_change).map_err(io::Error::other)
}

/// The name of a window is seen by everybody with whom it is shared.
fn manner(desk: &impl Desk) -> Manner {
    let room = desk.room();
    let title = match desk.settings().title {
        WindowTitle::Name => Some(&room.name),
        WindowTitle::Title => Some(&room.agenda.title),
        WindowTitle::Unchanged => None,
    };
    Manner { title: title.map(|title| crate::text::printable(title)), mouse: desk.settings().mouse }
}

/// This moment in the clock of a meeting, for a desk that is made.
pub fn now_in(room: &Room) -> Now {
    Now { meeting: meeting_now(room, machine_now()), since_start: since_program_began(), fresh: fresh_id() }
}

impl<D: Desk + Pictured> Sitting<'_, D> {
    fn run(&mut self, taken: &mut Taken, wakes: &Receiver<Wake>) -> io::Result<()> {
        while !self.left {
            self.look_to_the_others();
            for bytes in std::mem::take(&mut self.says) {
                taken.say(&bytes)?;
            }
            taken.draw(|frame| draw(&self.desk, self.theme, frame))?;
            match wakes.recv_timeout(self.until_next_change()) {
                Ok(wake) => self.wake(wake, taken)?,
                Err(RecvTimeoutError::Timeout) => self.hear(Msg::Ticked, None),
                Err(RecvTimeoutError::Disconnected) => self.left = true,
            }
            // What has come in meanwhile is heard before the next picture.
            while let Ok(wake) = wakes.try_recv() {
                self.wake(wake, taken)?;
            }
        }
        Ok(())
    }

    fn wake(&mut self, wake: Wake, taken: &mut Taken) -> io::Result<()> {
        match wake {
            Wake::Key(key, pressed) => self.hear(Msg::Key(key), Some(pressed)),
            Wake::Pasted(text) => self.hear(Msg::Pasted(text), None),
            Wake::Resized { columns, rows } => self.hear(Msg::Resized { columns, rows }, None),
            Wake::Journal => self.catch_up(),
            Wake::Line(_) => {}
            Wake::StepAway => {
                taken.give_back();
                away::stop();
            }
            Wake::Back => {
                taken.take_again()?;
                let (columns, rows) = taken.size()?;
                self.hear(Msg::Resized { columns, rows }, None);
            }
            Wake::Leave => {
                self.hear(Msg::Leaving, None);
                self.left = true;
            }
        }
        Ok(())
    }
}

impl<'a, D: Desk> Sitting<'a, D> {
    /// Takes a seat, woken from now on by what arrives; gives what is to be read first.
    pub(super) fn take(seat: Seat<'a, D>, wakes: &Wakes) -> (Self, Vec<String>) {
        let Seat { desk, mut keeper, journal, beside, theme, presence, notices } = seat;
        keeper.arrivals().wake(wakes.sender.clone());
        // What the journal had to say when it was opened; what was found besides is said last.
        let opened = keeper.notices();
        let notices = opened.iter().map(ToString::to_string).chain(notices).collect();
        let clock = Clock::begin();
        let theme = theme::wanted(theme, desk.settings().theme);
        let (says, standing) = (Vec::new(), Standing::default());
        let (parted, left) = (false, false);
        let showing = Showing::default();
        let sitting = Self {
            journal,
            beside,
            presence,
            keeper,
            desk,
            clock,
            theme,
            parted,
            left,
            standing,
            showing,
            says,
        };
        (sitting, notices)
    }

    /// What a desk wishes, and whatever follows from it.
    pub(super) fn follow(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(msg) = self.bring_about(effect) {
                self.hear(msg, None);
            }
        }
    }

    /// One message, and whatever follows from it.
    pub(super) fn hear(&mut self, msg: Msg, pressed: Option<Length>) {
        let mut messages = vec![msg];
        while let Some(msg) = messages.pop() {
            let now = self.now(pressed);
            // What was stored may have moved the clock of a practice meeting.
            messages.extend(matches!(msg, Msg::Recorded(_)).then_some(Msg::Ticked));
            for effect in self.desk.hear(msg, now) {
                messages.extend(self.bring_about(effect));
            }
        }
    }

    fn bring_about(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Append(entry) => Some(self.append(entry)),
            Effect::ReadAgenda(path) => Some(read_agenda(&path)),
            Effect::ReadAttendance(path) => Some(series::read_attendance(&path, self.desk.room())),
            Effect::Copy(text) => Some(Msg::Told(self.copy(&text))),
            Effect::Settle { entry, fate } => self.settle(entry, fate),
            Effect::WriteTyped(text) => not_kept(self.beside.write_typed(&text)),
            Effect::KeepDrafts(text) => Some(self.keep_drafts(&text)),
            Effect::KeepPrivate(note) => Some(self.keep_private(note)),
            Effect::Ring => {
                self.says.push(b"\x07".to_vec());
                None
            }
            Effect::StepAway => match away::ask() {
                Shell::Waits => None,
                Shell::None => Some(Msg::Told("there is no shell here to go back to".to_owned())),
            },
            Effect::Quit => {
                self.left = true;
                None
            }
        }
    }

    fn append(&mut self, mut entry: Entry) -> Msg {
        entry.recorded_at = machine_now();
        if entry.events.contains(&Event::ClockSet {}) {
            self.clock.trust();
        }
        let id = entry.id;
        match self.keeper.keep(&entry) {
            Ok(()) => self.keeper.catch_up().map_or_else(|_| Msg::Recorded(vec![Arc::new(entry)]), told),
            Err(AppendError::Conflict { .. }) => {
                self.catch_up();
                Msg::Overtaken(id)
            }
            Err(other) => {
                faults::note(&Fault::of_append(&other));
                Msg::NotStored { entry: id, why: other.to_string() }
            }
        }
    }

    fn settle(&mut self, entry: EntryId, fate: Fate) -> Option<Msg> {
        let settled = match fate {
            Fate::LoggedAfterwards => Settled::DoneAgain,
            Fate::SetAside => Settled::SetAside,
        };
        self.keeper.settle(entry, settled).err().map(|error| Msg::Told(error.to_string()))
    }

    /// Says how this console stands to the others, and shows the room what it may see.
    pub(super) fn look_to_the_others(&mut self) {
        self.tell_standing();
        self.show_the_room();
    }

    fn show_the_room(&mut self) {
        let (machine, _) = self.clock.read();
        let now = self.meeting_time(machine);
        self.showing.keep_up(&self.desk, &mut self.keeper, now);
    }

    fn tell_standing(&mut self) {
        let standing = standing::of(&self.keeper);
        if standing != self.standing {
            self.standing = standing.clone();
            self.hear(Msg::Standing(standing), None);
        }
    }

    fn keep_drafts(&self, text: &str) -> Msg {
        not_kept(self.beside.keep_drafts(text)).unwrap_or(Msg::DraftsKept)
    }

    fn keep_private(&self, note: Box<PrivateNote>) -> Msg {
        match self.beside.keep_private(&note) {
            Ok(()) => Msg::PrivateKept(note),
            Err(error) => {
                let why = format!("cannot keep a private note beside the journal: {error}");
                Msg::PrivateNotKept { note, why }
            }
        }
    }

    /// Onto the clipboard, or into a file; says where it is, and what to do where nothing arrived.
    fn copy(&mut self, text: &str) -> String {
        if let Some(bytes) = Way::here().bytes(text) {
            self.says.push(bytes);
            let name = crate::text::printable(&self.desk.room().name);
            return format!(
                "copied for the chat; where pasting brings nothing: informals show {name} --list"
            );
        }
        match clipboard::keep(self.journal, text) {
            Ok(place) => {
                let place = crate::text::printable(&place.display().to_string());
                format!("this terminal has no clipboard; the text for the chat is in {place}")
            }
            Err(error) => format!("cannot keep the text for the chat beside the journal: {error}"),
        }
    }

    pub(super) fn catch_up(&mut self) {
        match self.keeper.catch_up() {
            Ok(Arrived::More(entries)) if entries.is_empty() => {}
            Ok(arrived) => self.hear(told(arrived), None),
            Err(error) => {
                faults::note(&Fault::Unreadable);
                self.hear(Msg::Told(error.to_string()), None);
            }
        }
        for notice in self.keeper.notices() {
            self.hear(Msg::Told(notice.to_string()), None);
        }
        let moderates = if self.desk.may_moderate() { Moderates::Here } else { Moderates::Elsewhere };
        if let Some(presence) = &mut self.presence {
            presence.follow(moderates);
        }
    }

    pub(super) fn now(&mut self, pressed: Option<Length>) -> Now {
        let (machine, parted) = self.clock.read();
        let meeting = self.meeting_time(machine);
        let newly = parted.filter(|_| !self.parted);
        self.parted = parted.is_some();
        let now = Now { meeting, since_start: pressed.unwrap_or(since_program_began()), fresh: fresh_id() };
        if let Some(parted) = newly {
            faults::note(&Fault::ClockSet);
            self.desk.hear(Msg::Told(parted.to_string()), now);
        }
        now
    }

    fn meeting_time(&self, machine: Moment) -> Moment {
        meeting_now(self.desk.room(), machine)
    }

    /// How long the picture stays as it is: reckoned from the last message, less what has passed since.
    pub(super) fn until_next_change(&self) -> Duration {
        let passed = since_program_began() - self.desk.heard_last();
        let left = self.desk.next_change() - passed;
        // Both clocks are read in whole milliseconds: a moment too early would be one wake-up too many.
        Duration::from_millis(left.not_negative().millis().unsigned_abs() + 1)
    }
}

/// What is told where unfinished lines could not be written.
fn not_kept(written: io::Result<()>) -> Option<Msg> {
    let told = |error| format!("cannot keep unfinished lines beside the journal: {error}");
    written.err().map(|error| Msg::DraftsNotKept(told(error)))
}

fn told(arrived: Arrived) -> Msg {
    match arrived {
        Arrived::More(entries) => Msg::Recorded(entries),
        Arrived::Anew { stand, then } => Msg::LaidAnew { stand, then },
    }
}

fn read_agenda(path: &str) -> Msg {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let path = crate::text::printable(path);
            return Msg::Told(format!("cannot read the agenda file \u{201c}{path}\u{201d}: {error}"));
        }
    };
    let parsed = crate::agenda::parse(&bytes);
    let text = crate::source::decode(&bytes).text.into_owned();
    match (parsed.agenda, parsed.problems.first()) {
        (Some(agenda), _) => Msg::AgendaRead { agenda: Box::new(agenda), text },
        (None, Some(problem)) => {
            let path = crate::text::printable(path);
            Msg::Told(format!(
                "{} ({} problems; informals check {path})",
                problem.message,
                parsed.problems.len()
            ))
        }
        (None, None) => Msg::Told("the agenda file could not be read".to_owned()),
    }
}
