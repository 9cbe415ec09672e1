//! A meeting played at random: three consoles, plausible and implausible wishes, moments in every direction.

use std::sync::Arc;

use informals::agenda::ItemLabel;
use informals::meeting::{
    Command, Console, Entry, EntryId, Event, FloorTo, Meeting, Opening, Request, Role, Room, Track,
};
use informals::time::{Length, Moment};
use proptest::prelude::*;

use crate::holds::{self, Corrected, picture};
use crate::people::{agenda, moment};
use crate::wishes::{asking, wish};

/// One thing asked, as numbers: what they mean depends on the room.
#[derive(Debug, Clone)]
pub struct Step {
    console: u8,
    clock: u8,
    millis: i64,
    pub what: u8,
    pub pick: usize,
    pub other: usize,
}

/// Up to so many things asked.
pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let numbers = (0_u8..10, 0_u8..20, 0_i64..200_000, any::<u8>(), 0_usize..1000, 0_usize..1000);
    let step = numbers.prop_map(|(console, clock, millis, what, pick, other)| Step {
        console,
        clock,
        millis,
        what,
        pick,
        other,
    });
    prop::collection::vec(step, 1..=most)
}

/// The meeting so far.
pub struct Play {
    pub meeting: Meeting,
    pub corrected: Corrected,
    now: Moment,
    entries: u128,
    found: Found,
}

/// What the meeting was begun from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Whole,
    Damaged,
}

impl Play {
    pub fn begin() -> Self {
        let (meeting, now) = (Meeting::new(), moment("09:55:00"));
        let mut play = Self { meeting, corrected: Corrected::No, now, entries: 0, found: Found::Whole };
        let opening =
            Opening { name: "play".to_owned(), agenda: agenda(), agenda_text: String::new(), practice: None };
        play.ask(play.now, console(0), Command::OpenMeeting(Box::new(opening))).unwrap();
        play
    }

    /// The exchange of views open, six waiting, the first of them speaking: where most of a meeting happens.
    pub fn in_the_middle() -> Self {
        let mut play = Self::begin();
        let askings = (0..6).map(|n| asking(n + 20, 4, play.now)).collect();
        let opened = Command::OpenItem { item: ItemLabel::new("D") };
        for command in [opened, Command::Inscribe { askings }] {
            play.ask(play.now, console(0), command).unwrap();
        }
        let first = play.meeting.room().next().unwrap().id;
        let to = FloorTo::Waiting(first, None);
        play.ask(play.now, console(0), Command::GiveFloor { to }).unwrap();
        play
    }

    /// A meeting found in a journal, of which some entries may be lost.
    pub fn resumed(meeting: Meeting, entries: usize) -> Self {
        let now = meeting.room().last_floor_at;
        Self { meeting, corrected: Corrected::No, now, entries: entries as u128, found: Found::Damaged }
    }

    /// Moments at which clocks are read: now, long before the beginning, and long after.
    pub fn moments(&self) -> [Moment; 4] {
        [self.now, moment("1 00:00:00"), moment("30 00:00:00"), self.now - Length::from_seconds(90)]
    }

    /// One step; the entry, where it was not refused.
    pub fn take(&mut self, step: &Step) -> Option<Entry> {
        self.take_at(step, console(step.console))
    }

    /// The same, always at the first facilitator's console.
    pub fn take_as_the_only_console(&mut self, step: &Step) {
        self.take_at(step, console(0));
    }

    fn take_at(&mut self, step: &Step, by: Console) -> Option<Entry> {
        let at = match step.clock {
            0 => self.now - Length::from_millis(step.millis),
            1 => self.now + Length::from_minutes(9 * 60),
            2..=4 => self.now,
            _ => self.now + Length::from_millis(step.millis),
        };
        let command = wish(&self.meeting, &by, step, at);
        self.now = self.now.max(at);
        self.ask(at, by, command)
    }

    fn ask(&mut self, at: Moment, by: Console, command: Command) -> Option<Entry> {
        let request = Request { id: EntryId::from_bits(self.entries), at, by, command };
        let last = self.meeting.room().last_floor_at;
        let decided = self.meeting.decide(&request);
        if at >= last {
            let allowed = self.meeting.allows(&request.command, &request.by, at);
            assert_eq!(allowed, decided.is_ok(), "allows and decide part: {:?}", request.command);
        }
        let events = decided.ok()?;
        self.entries += 1;
        let entry = Entry { v: Entry::VERSION, id: request.id, at, recorded_at: at, by: request.by, events };
        if entry.track() == Track::Floor {
            assert!(at >= last, "time went back on the floor track");
        }
        self.meeting.apply(&Arc::new(entry.clone()));
        if self.found == Found::Whole {
            holds::events_are_kept(self.meeting.room(), &entry.events, at);
        }
        if entry.events.iter().any(|event| matches!(event, Event::StartCorrected { .. })) {
            self.corrected = Corrected::Yes;
        }
        Some(entry)
    }

    /// On a copy: taken back at once, the room is as before; put back, it is as after.
    pub fn undone_and_redone(&self, entry: &Entry, before: &Room) {
        let mut copy = Self { meeting: self.meeting.clone(), ..*self };
        let after = picture(copy.meeting.room());
        let later = copy.now + Length::from_millis(4321);
        let undo = Command::Undo { entry: entry.id };
        assert!(copy.ask(later, entry.by.clone(), undo).is_some(), "the last entry can be taken back");
        assert_eq!(&picture(copy.meeting.room()), before, "undo of {entry:?}");
        let redo = Command::Redo { entry: entry.id };
        assert!(copy.ask(later, entry.by.clone(), redo).is_some(), "what was taken back can be put back");
        assert_eq!(picture(copy.meeting.room()), after, "redo of {entry:?}");
    }

    /// Undo, until there is nothing more to take back.
    pub fn take_back_everything(&mut self) {
        while let Some(entry) = self.meeting.undoable(&console(0)) {
            let undo = Command::Undo { entry };
            assert!(self.ask(self.now, console(0), undo).is_some(), "the last one can be taken back");
        }
    }
}

/// The first facilitator mostly, sometimes a second one and a note-taker.
fn console(number: u8) -> Console {
    let (name, role) = match number {
        0..=5 => ("anna", Role::Facilitator),
        6..=7 => ("carla", Role::Facilitator),
        _ => ("ben", Role::NoteTaker),
    };
    Console { machine_user: format!("{name}@desk"), role, name: String::new() }
}
