//! A room in the middle of an exchange of views, seen at 10:49:12 in New York.

use std::sync::OnceLock;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::super::{Hearing, Line, Misphrased, Resolved, Seen, Unresolved, parse, resolve};
use crate::agenda::{Agenda, Document, Item, ItemKind, ItemLabel, Person};
use crate::delegations::{Among, Category, Delegation, Roster, guest};
use crate::meeting::{
    About, Channel, Command, Console, EntryId, Id, Intervention, KeptNote, Kind, Logged, Note, NoteKind,
    OnBehalfOf, Outcome, OutcomeKind, Role, Room, Speaker, Waiting,
};
use crate::time::Moment;

pub const ZONE: Tz = Tz::America__New_York;

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 6, 25).unwrap()
}

/// A wall clock of the day: `10:41` or `10:41:30`.
pub fn at(clock: &str) -> Moment {
    let form = if clock.len() > 5 { "%H:%M:%S" } else { "%H:%M" };
    Moment::at(day(), NaiveTime::parse_from_str(clock, form).unwrap(), ZONE)
}

pub fn roster() -> &'static Roster {
    static ROSTER: OnceLock<Roster> = OnceLock::new();
    ROSTER.get_or_init(|| Roster::as_of(day(), &[]))
}

pub fn who(name: &str) -> Delegation {
    roster().find(name, Among::Everyone).unwrap().clone()
}

pub fn group(name: &str) -> Delegation {
    roster().find(name, Among::Groups).unwrap().clone()
}

pub fn plain(name: &str) -> Speaker {
    Speaker::plain(who(name))
}

pub fn for_group(name: &str, on_behalf_of: &str) -> Speaker {
    Speaker { on_behalf_of: Some(OnBehalfOf::Group(group(on_behalf_of))), ..plain(name) }
}

pub fn for_states(name: &str, states: &[&str]) -> Speaker {
    let states = states.iter().map(|state| who(state)).collect();
    Speaker { on_behalf_of: Some(OnBehalfOf::States(states)), ..plain(name) }
}

pub fn chair() -> Speaker {
    Speaker::of_person(&person("chair", "Chair-designate")).unwrap()
}

/// The entries of the room have the ids 1, 2, 3 in the order in which they stand below.
pub fn id(number: u128) -> Id {
    EntryId::from_bits(number).thing(0)
}

pub fn console() -> Console {
    Console { machine_user: "desk".to_owned(), role: Role::Facilitator, name: String::new() }
}

/// What the tests see: the room, with one command to take back.
#[derive(Debug, Clone)]
pub struct InRoom {
    pub room: Room,
    pub last: Option<EntryId>,
}

impl Seen for InRoom {
    fn room(&self) -> &Room {
        &self.room
    }

    fn next(&self) -> Option<&Waiting> {
        self.room.next()
    }

    fn undoable(&self, _by: &Console) -> Option<EntryId> {
        self.last
    }

    fn redoable(&self, _by: &Console) -> Option<EntryId> {
        self.last
    }
}

pub fn nobody_there() -> InRoom {
    let room = Room { agenda: agenda().into(), last_floor_at: at("10:41:05"), ..Room::empty() };
    InRoom { room, last: None }
}

pub fn in_session() -> InRoom {
    static ROOM: OnceLock<InRoom> = OnceLock::new();
    ROOM.get_or_init(seen_at_10_49).clone()
}

fn seen_at_10_49() -> InRoom {
    let mut seen = nobody_there();
    seen.last = Some(EntryId::from_bits(99));
    let room = &mut seen.room;
    room.open_item = Some(ItemLabel::new("D"));
    room.waiting = vec![
        waiting(1, for_group("Indonesia", "NAM")),
        waiting(2, plain("European Union")),
        waiting(3, plain("Japan")),
        waiting(4, plain("Trinidad and Tobago")),
        waiting(5, for_states("Cuba", &["Bolivia", "Cuba"])),
        waiting(6, plain("Indonesia")),
        waiting(7, Speaker::plain(group("CARICOM"))),
        waiting(8, plain("Holy See")),
    ];
    room.after_closing = vec![waiting(11, plain("Poland")), waiting(12, for_group("Poland", "EU"))];
    room.replies = vec![Waiting { kind: Kind::RightOfReply, ..waiting(13, plain("Cuba")) }];
    room.in_writing.push((waiting(14, plain("Colombia")), false));
    let survey = guest("Small Arms Forum", Category::GuestOrganization);
    room.withdrawn.push(waiting(15, Speaker::plain(survey)));
    room.finished = [
        intervention(1, waiting(21, chair()), "10:04", Some("10:11")),
        intervention(2, waiting(22, plain("Mexico")), "10:30", Some("10:35")),
        intervention(3, waiting(23, plain("Mexico")), "10:36", Some("10:41:05")),
    ]
    .into_iter()
    .collect();
    room.floor.speaker = Some(intervention(4, waiting(24, plain("Egypt")), "10:41:05", None));
    take_notes(&mut seen);
    seen
}

/// N1 a note, N2 and P1 a proposal, N3 struck, and an outcome: the ids 31, 32, 33, 41.
fn take_notes(seen: &mut InRoom) {
    let note = |number: u128, text: &str| Note {
        id: id(number),
        about: About::Intervention(id(24)),
        text: text.to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    };
    let kept = |number: usize, note: Note, kind: NoteKind, struck: Option<Moment>| KeptNote {
        number,
        at: at("10:45"),
        note,
        kind,
        edited: None,
        struck,
    };
    let proposal = NoteKind::Proposal { number: 1, amendment: None, by: None };
    seen.room.notes = [
        kept(1, note(31, "polymer"), NoteKind::Plain, None),
        kept(2, note(32, "voluntary"), proposal, None),
        kept(3, note(33, "struck"), NoteKind::Plain, Some(at("10:46"))),
    ]
    .into_iter()
    .collect();
    seen.room.outcomes.push(Outcome {
        id: id(41),
        kind: OutcomeKind::Agreed,
        item: Some(ItemLabel::new("C")),
        text: "to go on".to_owned(),
        by: None,
        until: None,
    });
}

fn waiting(number: u128, speaker: Speaker) -> Waiting {
    Waiting {
        id: id(number),
        speaker,
        kind: Kind::Statement,
        item: Some(ItemLabel::new("D")),
        asked: at("09:45"),
        channel: Channel::Hand,
        limit: None,
        note: None,
        rank: None,
        by_hand: false,
        held: false,
    }
}

fn intervention(number: usize, request: Waiting, from: &str, to: Option<&str>) -> Intervention {
    Intervention {
        request,
        number,
        item: Some(ItemLabel::new("D")),
        started: at(from),
        ended: to.map(at),
        pauses: Vec::new(),
        limit: None,
        asked_to_conclude: None,
        response: None,
        logged: Logged::AtTheTime,
    }
}

fn document(short: &str) -> Document {
    let symbol = Some(format!("A/CONF.192/{short}"));
    Document {
        short: short.to_owned(),
        symbol,
        title: short.to_owned(),
        date: None,
        see: Vec::new(),
        text: Vec::new(),
    }
}

fn person(id: &str, title: &str) -> Person {
    Person { id: id.to_owned(), name: None, title: Some(title.to_owned()), delegation: None }
}

fn agenda() -> Agenda {
    let item = |label: &str| Item {
        label: ItemLabel::new(label),
        title: label.to_owned(),
        kind: ItemKind::Exchange,
        presided_by: None,
        presenter: None,
        planned: None,
        script: None,
        guiding_questions: Vec::new(),
        questions_first: false,
    };
    Agenda {
        date: day(),
        time_zone: ZONE,
        people: vec![person("chair", "Chair-designate"), person("facilitator", "Facilitator")],
        items: ["C", "D", "E"].map(item).to_vec(),
        documents: vec![document("RC/3"), document("BMS6")],
        ..Agenda::unknown()
    }
}

/// Why a line is not a command.
#[derive(Debug, PartialEq)]
pub enum Unclear {
    Misphrased(Misphrased),
    Unresolved(Unresolved),
}

pub fn understood(line: &str, seen: &InRoom) -> Result<Resolved, Unclear> {
    let by = console();
    let hearing = Hearing { roster: roster(), at: at("10:49:12"), by: &by, channel: Channel::Hand };
    let phrase = Line::cut(line).and_then(|line| parse(&line)).map_err(Unclear::Misphrased)?;
    resolve(&phrase, seen, hearing).map_err(Unclear::Unresolved)
}

/// The command that a line gives in the room of these tests.
pub fn command(line: &str) -> Command {
    match understood(line, &in_session()) {
        Ok(Resolved::Command(command)) => *command,
        other => panic!("{line}: {other:?}"),
    }
}

/// The sentence with which a line is refused there.
pub fn refused(line: &str) -> String {
    match understood(line, &in_session()) {
        Err(Unclear::Unresolved(unresolved)) => unresolved.to_string(),
        other => panic!("{line}: {other:?}"),
    }
}
