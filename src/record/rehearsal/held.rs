//! One meeting that never was, held by the rules of the room: command after command, as at the desk.

use std::sync::Arc;

use super::chance::Chance;
use super::lengths::{handover, spoken, wanted};
use crate::agenda::{Agenda, Item, ItemKind};
use crate::delegations::{Category, Code, Delegation, ListName, ShortName, SpokenName};
use crate::meeting::{
    Asking, Channel, Command, Console, Entry, EntryId, FloorTo, Kind, Meeting, Opening, Refusal, Request,
    Role, Room, Speaker,
};
use crate::time::{Length, Moment};

/// A meeting while it is held.
pub struct Held<'a> {
    meeting: Meeting,
    now: Moment,
    chance: &'a mut Chance,
}

impl<'a> Held<'a> {
    /// Holds a meeting from its planned beginning to its adjournment: with the requests of the agenda file, and so
    /// many more in national capacity. Gives the moment of its end.
    pub fn from_beginning_to_end(
        agenda: &Agenda,
        more: usize,
        chance: &'a mut Chance,
    ) -> Result<Moment, Refusal> {
        let mut held = Self { meeting: Meeting::new(), now: agenda.starts_at(), chance };
        let (name, agenda_text) = ("rehearsal".to_owned(), String::new());
        let opening = Opening { name, agenda: agenda.clone(), agenda_text, practice: None };
        held.ask(Command::OpenMeeting(Box::new(opening)))?;
        if more > 0 {
            held.ask(Command::Inscribe { askings: (1..=more).map(somebody).collect() })?;
        }
        for item in agenda.items.iter().filter(|item| !has_parts(item, agenda)) {
            held.hold(item)?;
        }
        if held.room().opened_at().is_some() {
            held.ask(Command::Adjourn)?;
        }
        Ok(held.now)
    }

    /// An exchange lasts until everybody who waits has been heard; anything else as long as planned.
    fn hold(&mut self, item: &Item) -> Result<(), Refusal> {
        self.ask(Command::OpenItem { item: item.label.clone() })?;
        if item.kind != ItemKind::Exchange || self.room().next().is_none() {
            self.pass(item.planned.unwrap_or_default());
            return Ok(());
        }
        while let Some(next) = self.room().next().map(|next| next.id) {
            let handed_over = handover(self.chance);
            self.pass(handed_over);
            self.ask(Command::GiveFloor { to: FloorTo::Waiting(next, None) })?;
            let limit = self.room().floor.speaker.as_ref().and_then(|speaker| speaker.limit);
            let length = spoken(wanted(self.chance), limit);
            self.pass(length);
            self.ask(Command::EndFloor)?;
        }
        Ok(())
    }

    fn room(&self) -> &Room {
        self.meeting.room()
    }

    fn pass(&mut self, length: Length) {
        self.now = self.now + length;
    }

    fn ask(&mut self, command: Command) -> Result<(), Refusal> {
        let number = u128::try_from(self.meeting.entries().len()).unwrap_or_default();
        let by =
            Console { machine_user: "rehearsal".to_owned(), role: Role::Facilitator, name: String::new() };
        let (id, at) = (EntryId::from_bits(number), self.now);
        let events = self.meeting.decide(&Request { id, at, by: by.clone(), command })?;
        let entry = Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events };
        self.meeting.apply(&Arc::new(entry));
        Ok(())
    }
}

/// Whether its sub-items are held in its place.
fn has_parts(item: &Item, agenda: &Agenda) -> bool {
    agenda.items.iter().any(|part| part.label.parent().as_ref() == Some(&item.label))
}

/// Somebody in national capacity whom nobody knows yet.
fn somebody(number: usize) -> Asking {
    let name = format!("delegation {number}");
    let delegation = Delegation {
        code: Code::new(&name),
        category: Category::State,
        name: ListName::new(&name),
        spoken: SpokenName::new(&name),
        short: ShortName::new(&name),
        member_of: Vec::new(),
    };
    Asking {
        speaker: Speaker::plain(delegation),
        kind: Kind::Statement,
        channel: Channel::Other,
        asked: None,
        limit: None,
        note: None,
        rank: None,
    }
}
