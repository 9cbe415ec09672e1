//! Somebody at any desk: a clock that goes on, and a store that keeps everything or nothing.

use std::sync::Arc;

use informals::console::plain::ByLines;
use informals::console::{Desk, Effect, Msg, Now};
use informals::meeting::EntryId;
use informals::time::{Length, Moment};

use crate::console::Store;

/// An attendance file with a mistake in it.
const ATTENDANCE: &[u8] = "Name,Time\nJapan - Sato,10:00\n\u{1b}[2J,x\n=1+1,10:0\n".as_bytes();

/// A desk with what it needs.
pub struct Seat<D> {
    /// The desk.
    pub desk: D,
    store: Store,
    clock: Moment,
    since_start: Length,
    ids: u128,
}

impl<D: Desk> Seat<D> {
    /// Sits down at a moment of the meeting.
    pub fn at(desk: D, store: Store, clock: Moment) -> Self {
        Self { desk, store, clock, since_start: Length::from_seconds(100_000), ids: 1 << 101 }
    }

    /// One message, so many milliseconds after the last.
    pub fn hear(&mut self, after: i64, msg: Msg) {
        self.clock = self.clock + Length::from_millis(after);
        self.since_start = self.since_start + Length::from_millis(after);
        let now = self.now();
        let effects = self.desk.hear(msg, now);
        self.follow(effects);
    }

    fn now(&mut self) -> Now {
        self.ids += 1;
        Now { meeting: self.clock, since_start: self.since_start, fresh: EntryId::from_bits(self.ids) }
    }

    fn follow(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(answer) = self.answer(effect) {
                self.hear(1, answer);
            }
        }
    }

    fn answer(&self, effect: Effect) -> Option<Msg> {
        let why = || "no space left on the disk".to_owned();
        let keeps = self.store == Store::Keeps;
        match effect {
            Effect::Append(entry) if keeps => Some(Msg::Recorded(vec![Arc::new(entry)])),
            Effect::Append(entry) => Some(Msg::NotStored { entry: entry.id, why: why() }),
            Effect::KeepDrafts(_) if keeps => Some(Msg::DraftsKept),
            Effect::KeepDrafts(_) => Some(Msg::DraftsNotKept(why())),
            Effect::WriteTyped(_) if keeps => None,
            Effect::WriteTyped(_) => Some(Msg::DraftsNotKept(why())),
            Effect::KeepPrivate(note) if keeps => Some(Msg::PrivateKept(note)),
            Effect::KeepPrivate(note) => Some(Msg::PrivateNotKept { note, why: why() }),
            Effect::ReadAttendance(name) => {
                Some(Msg::AttendanceRead { name, bytes: ATTENDANCE.to_vec(), earlier: Vec::new() })
            }
            Effect::ReadAgenda(name) => Some(Msg::Told(format!("there is no file “{name}”"))),
            Effect::Copy(_) | Effect::Settle { .. } | Effect::Ring | Effect::StepAway | Effect::Quit => None,
        }
    }
}

impl<D: ByLines> Seat<D> {
    /// A line is typed; what is said then.
    pub fn types(&mut self, line: &str) -> Vec<String> {
        let now = self.now();
        let effects = self.desk.typed(line, now);
        self.follow(effects);
        self.desk.said()
    }
}
