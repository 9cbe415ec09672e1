//! The loop of a desk: messages in, effects out, a picture after each.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::clock::{Clock, machine_now, meeting_now};
use super::identity::fresh_id;
use super::keeper::Keeper;
use super::opened::Opened;
use super::steady::since_program_began;
use super::terminal::Taken;
use super::theme;
use super::wake::{Wake, wakes};
use crate::console::{Effect, Model, Msg, Now, update};
use crate::journal::{AppendError, Watch};
use crate::meeting::{Console, Entry, Event};
use crate::screen::{Theme, draw};
use crate::time::{Length, Moment};

/// A desk with its journal and its clock.
struct Desk {
    keeper: Keeper,
    model: Model,
    clock: Clock,
    theme: Theme,
    parted: bool,
    left: bool,
}

/// Sits down at the facilitator's desk until the person leaves. `notices` are read first.
pub fn sit_down(opened: Opened, journal: &Path, me: Console, notices: Vec<String>) -> io::Result<()> {
    let clock = Clock::begin();
    let (keeper, meeting) = opened.into_parts();
    let model = model(me, meeting.entries().iter().cloned());
    let wakes = wakes()?;
    let journal_changed = wakes.sender.clone();
    // A send fails only when the desk is gone, and then nobody wants to be woken.
    let on_change = Box::new(move || drop(journal_changed.send(Wake::Journal)));
    let _watch = Watch::new(journal, on_change).map_err(io::Error::other)?;
    let mut taken = Taken::take(&crate::text::printable(&model.meeting().room().agenda.title))?;
    let size = taken.terminal.size()?;
    let mut desk = Desk { keeper, model, clock, theme: theme::of_terminal(), parted: false, left: false };
    desk.hear(Msg::Resized { columns: size.width, rows: size.height }, None);
    for notice in notices {
        desk.hear(Msg::Told(notice), None);
    }
    desk.run(&mut taken, &wakes.receiver)
}

/// The model is made when the entries are read, with the clock as it stands.
fn model(me: Console, entries: impl Iterator<Item = Arc<Entry>>) -> Model {
    let start = machine_now();
    let mut model = Model::new(
        me,
        entries,
        Now { meeting: start, since_start: since_program_began(), fresh: fresh_id() },
    );
    let meeting = meeting_now(model.meeting().room(), start);
    update(&mut model, Msg::Ticked, Now { meeting, since_start: since_program_began(), fresh: fresh_id() });
    model
}

impl Desk {
    fn run(&mut self, taken: &mut Taken, wakes: &Receiver<Wake>) -> io::Result<()> {
        while !self.left {
            taken.terminal.draw(|frame| draw(&self.model, self.theme, frame))?;
            match wakes.recv_timeout(self.until_next_second()) {
                Ok(wake) => self.wake(wake),
                Err(RecvTimeoutError::Timeout) => self.hear(Msg::Ticked, None),
                Err(RecvTimeoutError::Disconnected) => self.left = true,
            }
            // What has come in meanwhile is heard before the next picture.
            while let Ok(wake) = wakes.try_recv() {
                self.wake(wake);
            }
        }
        Ok(())
    }

    fn wake(&mut self, wake: Wake) {
        match wake {
            Wake::Key(key, pressed) => self.hear(Msg::Key(key), Some(pressed)),
            Wake::Pasted(text) => self.hear(Msg::Pasted(text), None),
            Wake::Resized { columns, rows } => self.hear(Msg::Resized { columns, rows }, None),
            Wake::Journal => self.catch_up(),
            Wake::Leave => self.left = true,
        }
    }

    /// One message, and whatever follows from it.
    fn hear(&mut self, msg: Msg, pressed: Option<Length>) {
        let mut messages = vec![msg];
        while let Some(msg) = messages.pop() {
            let now = self.now(pressed);
            for effect in update(&mut self.model, msg, now) {
                messages.extend(self.bring_about(effect));
            }
        }
    }

    fn bring_about(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Append(entry) => Some(self.append(entry)),
            Effect::ReadAgenda(path) => Some(read_agenda(&path)),
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
            Ok(()) => Msg::Recorded(self.keeper.catch_up().unwrap_or_else(|_| vec![Arc::new(entry)])),
            Err(AppendError::Conflict { .. }) => {
                self.catch_up();
                Msg::Overtaken(id)
            }
            Err(other) => Msg::NotStored { entry: id, why: other.to_string() },
        }
    }

    fn catch_up(&mut self) {
        match self.keeper.catch_up() {
            Ok(entries) if entries.is_empty() => {}
            Ok(entries) => self.hear(Msg::Recorded(entries), None),
            Err(error) => self.hear(Msg::Told(error.to_string()), None),
        }
        for notice in self.keeper.notices() {
            self.hear(Msg::Told(notice.to_string()), None);
        }
    }

    fn now(&mut self, pressed: Option<Length>) -> Now {
        let (machine, parted) = self.clock.read();
        let meeting = self.meeting_time(machine);
        let newly = parted.filter(|_| !self.parted);
        self.parted = parted.is_some();
        let now = Now { meeting, since_start: pressed.unwrap_or(since_program_began()), fresh: fresh_id() };
        if let Some(parted) = newly {
            update(&mut self.model, Msg::Told(parted.to_string()), now);
        }
        now
    }

    fn meeting_time(&self, machine: Moment) -> Moment {
        meeting_now(self.model.meeting().room(), machine)
    }

    /// The picture changes when the second does.
    fn until_next_second(&mut self) -> Duration {
        let (machine, _) = self.clock.read();
        let into_second = self.meeting_time(machine).millis().rem_euclid(1000);
        Duration::from_millis(1000_u64.saturating_sub(into_second.unsigned_abs()).max(1))
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
