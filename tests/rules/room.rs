//! Given, when, then: a meeting in which things are asked at moments, and what the room then is.

use std::sync::Arc;

use informals::agenda::{Agenda, ItemKind, ItemLabel, ListOpens};
use informals::meeting::{
    Asking, Channel, Command, Console, Entry, EntryId, Event, FloorTo, Id, Intervention, Kind, LimitScope,
    Meeting, OnBehalfOf, Opening, Request, Role, Room, Speaker, Waiting, Warning, WarningCode,
};
use informals::time::{Length, Moment};

use crate::people::{agenda, delegation, item, moment};

/// A meeting with the moment that it is and the console at which things are asked.
#[derive(Clone)]
pub struct Sitting {
    pub meeting: Meeting,
    now: Moment,
    by: Console,
    entries: u128,
}

/// A meeting of an agenda, at 09:40, before anything was opened.
pub fn given(agenda: Agenda) -> Sitting {
    let by = console("anna", Role::Facilitator);
    let mut sitting = Sitting { meeting: Meeting::new(), now: moment("09:40:00"), by, entries: 0 };
    let opening =
        Opening { name: "new-technologies".to_owned(), agenda, agenda_text: String::new(), practice: None };
    sitting.when(Command::OpenMeeting(Box::new(opening)));
    sitting
}

/// The meeting of 25 June 2021 before anything was opened.
pub fn given_a_meeting() -> Sitting {
    given(agenda())
}

/// The same with a changed agenda.
pub fn given_a_meeting_with(change: impl FnOnce(&mut Agenda)) -> Sitting {
    let mut agenda = agenda();
    change(&mut agenda);
    given(agenda)
}

/// The same with the exchange of views open since 10:40.
pub fn given_item_d_open() -> Sitting {
    let mut sitting = given_a_meeting();
    sitting.at("10:40:00").opens_item("D");
    sitting
}

/// Exchange D open, another exchange F after it, and item E in between.
pub fn given_two_exchanges(opens: ListOpens) -> Sitting {
    let mut agenda = agenda();
    agenda.items.push(item("F", ItemKind::Exchange, 30, "chair", None));
    agenda.list_of_speakers.opens = opens;
    let mut sitting = given(agenda);
    sitting.at("10:40:00").opens_item("D");
    sitting
}

/// Item D open and these waiting on its list.
pub fn given_waiting(labels: &[&str]) -> Sitting {
    let mut sitting = given_item_d_open();
    for label in labels {
        sitting.asks(label);
    }
    sitting
}

/// A console by its person's name.
pub fn console(name: &str, role: Role) -> Console {
    Console { machine_user: format!("{name}@desk"), role, name: String::new() }
}

/// Reads `IDN`, `IDN for NAM`, `IDN for NAM and national`, `IRN for CUB, IRN`, `IDN for Friends of Marking`.
pub fn speaker(label: &str) -> Speaker {
    let (label, also_national) = match label.strip_suffix(" and national") {
        Some(rest) => (rest, true),
        None => (label, false),
    };
    let Some((who, whom)) = label.split_once(" for ") else { return Speaker::plain(delegation(label)) };
    let on_behalf_of = if whom.contains(", ") {
        OnBehalfOf::States(whom.split(", ").map(delegation).collect())
    } else if ["EU", "NAM", "CARICOM"].contains(&whom) {
        OnBehalfOf::Group(delegation(whom))
    } else {
        OnBehalfOf::Named(whom.to_owned())
    };
    Speaker { on_behalf_of: Some(on_behalf_of), also_national, ..Speaker::plain(delegation(who)) }
}

/// The same, backwards.
fn label(speaker: &Speaker) -> String {
    let Some(who) = &speaker.delegation else { return "?".to_owned() };
    let whom = match &speaker.on_behalf_of {
        None => return who.short.to_string(),
        Some(OnBehalfOf::Group(group)) => group.short.to_string(),
        Some(OnBehalfOf::States(states)) => {
            states.iter().map(|state| state.short.to_string()).collect::<Vec<_>>().join(", ")
        }
        Some(OnBehalfOf::Named(name)) => name.clone(),
    };
    let national = if speaker.also_national { " and national" } else { "" };
    format!("{} for {whom}{national}", who.short)
}

/// A request for the floor with nothing special about it.
pub fn asking(label: &str) -> Asking {
    Asking {
        speaker: speaker(label),
        kind: Kind::Statement,
        channel: Channel::Hand,
        asked: None,
        limit: None,
        note: None,
        rank: None,
    }
}

/// A limit changed.
pub fn limit(scope: LimitScope, minutes: i64) -> Command {
    Command::Limit { scope, limit: Length::from_minutes(minutes) }
}

/// To whom the floor is given when they are not on the list.
pub fn called(label: &str) -> Command {
    Command::GiveFloor { to: FloorTo::Called(Box::new(asking(label))) }
}

fn labels(waiting: &[Waiting]) -> Vec<String> {
    waiting.iter().map(|waiting| label(&waiting.speaker)).collect()
}

/// What is asked.
impl Sitting {
    /// It is now this moment.
    pub fn at(&mut self, time: &str) -> &mut Self {
        self.now = moment(time);
        self
    }

    pub fn at_moment(&mut self, now: Moment) -> &mut Self {
        self.now = now;
        self
    }

    /// The next thing is asked at another console.
    pub fn by(&mut self, name: &str, role: Role) -> &mut Self {
        self.by = console(name, role);
        self
    }

    /// The same on another machine: what is done there has names of its own.
    pub fn elsewhere(&self) -> Self {
        Self { entries: self.entries + 1000, ..self.clone() }
    }

    pub fn request(&self, command: Command) -> Request {
        Request { id: EntryId::from_bits(self.entries), at: self.now, by: self.by.clone(), command }
    }

    /// Asked, and not refused.
    pub fn when(&mut self, command: Command) -> &mut Self {
        assert!(self.meeting.allows(&command, &self.by, self.now), "allows and decide part: {command:?}");
        let Request { id, at, by, command } = self.request(command);
        let decided = self.meeting.decide(&Request { id, at, by: by.clone(), command: command.clone() });
        let events = decided.unwrap_or_else(|refusal| panic!("{command:?} was refused: {refusal}"));
        let entry = Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events };
        self.meeting.apply(&Arc::new(entry));
        self.entries += 1;
        self
    }

    pub fn opens_item(&mut self, label: &str) -> &mut Self {
        self.when(Command::OpenItem { item: ItemLabel::new(label) })
    }

    pub fn asks(&mut self, label: &str) -> &mut Self {
        self.when(Command::Inscribe { askings: vec![asking(label)] })
    }

    pub fn asks_a_question(&mut self, label: &str) -> &mut Self {
        self.when(Command::Inscribe { askings: vec![Asking { kind: Kind::Question, ..asking(label) }] })
    }

    pub fn asks_to_reply(&mut self, label: &str) -> &mut Self {
        self.when(reply(label))
    }

    /// The floor to somebody on a list, else called.
    pub fn gets_the_floor(&mut self, label: &str) -> &mut Self {
        let waits = self.find_waiting(label);
        self.when(waits.map_or_else(|| called(label), to_waiting))
    }

    pub fn ends(&mut self) -> &mut Self {
        self.when(Command::EndFloor)
    }

    pub fn skips(&mut self, label: &str) -> &mut Self {
        let target = self.id(label);
        self.when(Command::Skip { target })
    }

    pub fn moves(&mut self, label: &str, place: usize) -> &mut Self {
        let target = self.id(label);
        self.when(Command::Move { target, place })
    }

    pub fn holds(&mut self, label: &str) -> &mut Self {
        let target = self.id(label);
        self.when(Command::Hold { target })
    }

    pub fn point_of_order(&mut self, label: &str) -> &mut Self {
        self.when(Command::PointOfOrder { who: Some(speaker(label)) })
    }

    pub fn responds(&mut self) -> &mut Self {
        self.when(Command::Respond { words: None })
    }

    pub fn reassigns(&mut self, label: &str, to: &str) -> &mut Self {
        let target = self.id(label);
        self.when(Command::Reassign { target, to: speaker(to) })
    }

    pub fn takes_back(&mut self) -> &mut Self {
        let entry = self.meeting.undoable(&self.by).unwrap();
        self.when(Command::Undo { entry })
    }

    pub fn puts_back(&mut self) -> &mut Self {
        let entry = self.meeting.redoable(&self.by).unwrap();
        self.when(Command::Redo { entry })
    }
}

/// What the room then is.
impl Sitting {
    pub fn room(&self) -> &Room {
        self.meeting.room()
    }

    /// Asked, and refused with this sentence; nothing has changed.
    pub fn refuses(&self, command: &Command, sentence: &str) {
        let refusal = self.meeting.decide(&self.request(command.clone()));
        assert_eq!(refusal.map_err(|refusal| refusal.to_string()), Err(sentence.to_owned()));
    }

    pub fn list(&self) -> Vec<String> {
        labels(&self.room().waiting)
    }

    pub fn after_closing(&self) -> Vec<String> {
        labels(&self.room().after_closing)
    }

    pub fn replies(&self) -> Vec<String> {
        labels(&self.room().replies)
    }

    /// Who gets the floor next, in order.
    pub fn nexts(&self) -> Vec<String> {
        self.room().nexts().map(|waiting| label(&waiting.speaker)).collect()
    }

    /// The speaker, point of order or not.
    pub fn floor(&self) -> Option<String> {
        self.room().floor.now_heard().map(|heard| label(&heard.request.speaker))
    }

    pub fn speaker(&self) -> &Intervention {
        self.room().floor.speaker.as_ref().unwrap()
    }

    /// Time spoken by the speaker up to now.
    pub fn elapsed(&self) -> String {
        self.speaker().elapsed(self.now).clock()
    }

    /// Interventions that have ended: number, who, time spoken.
    pub fn finished(&self) -> Vec<String> {
        let line = |done: &Intervention| {
            format!("{} {} {}", done.number, label(&done.request.speaker), done.elapsed(self.now).clock())
        };
        self.room().finished.iter().map(line).collect()
    }

    pub fn id(&self, wanted: &str) -> Id {
        let room = self.room();
        let begun = room.floor.all().chain(room.finished.iter().rev()).map(|begun| &begun.request);
        let gone = room.in_writing.iter().map(|(waiting, _)| waiting).chain(&room.withdrawn);
        let mut others = begun.chain(gone);
        self.find_waiting(wanted)
            .or_else(|| others.find(|waiting| label(&waiting.speaker) == wanted).map(|waiting| waiting.id))
            .unwrap_or_else(|| panic!("{wanted} is nowhere"))
    }

    pub fn waiting(&self, label: &str) -> &Waiting {
        self.room().waiting_entry(self.id(label)).unwrap()
    }

    pub fn events(&self) -> &[Event] {
        &self.meeting.entries().last().unwrap().events
    }

    /// What the rules would say about something.
    pub fn advice(&self, code: WarningCode) -> Vec<Warning> {
        self.room().advise(self.now).into_iter().filter(|warning| warning.code == code).collect()
    }

    pub fn sentences(&self, code: WarningCode) -> Vec<String> {
        self.advice(code).into_iter().map(|warning| warning.sentence).collect()
    }

    fn find_waiting(&self, wanted: &str) -> Option<Id> {
        let room = self.room();
        let mut waiting = room.waiting.iter().chain(&room.after_closing).chain(&room.replies);
        waiting.find(|waiting| label(&waiting.speaker) == wanted).map(|waiting| waiting.id)
    }
}

pub fn to_waiting(id: Id) -> Command {
    Command::GiveFloor { to: FloorTo::Waiting(id, None) }
}

pub fn reply(label: &str) -> Command {
    Command::Reply { speaker: speaker(label), count: informals::meeting::ReplyCount::Observed }
}
