//! A facilitator's desk for tests: commands go through the rules, moments are given.

use std::sync::Arc;

use chrono::NaiveTime;
use informals::agenda::{Agenda, ItemLabel};
use informals::delegations::{Among, Delegation, Roster};
use informals::meeting::{
    About, Amendment, Asking, Channel, Command, Console, Entry, EntryId, Event, FloorTo, Id, Kind, Meeting,
    NoteTaken, OnBehalfOf, Opening, Position, Practice, ProposalMade, Request, Role, Room, Speaker, Stance,
};
use informals::time::{Length, Moment};

pub struct Desk {
    pub meeting: Meeting,
    pub roster: Roster,
    pub now: Moment,
    agenda: Agenda,
    minted: u128,
}

/// Somebody by name, for whom if not for themselves.
pub type Who<'a> = (&'a str, Option<&'a str>);

impl Desk {
    /// A meeting on an agenda, at its planned beginning.
    pub fn open(agenda: &Agenda, practice: Option<Practice>) -> Self {
        let roster = Roster::as_of(agenda.date, &agenda.delegations);
        let now = agenda.starts_at() - Length::from_minutes(60);
        let mut desk = Self { meeting: Meeting::new(), roster, now, agenda: agenda.clone(), minted: 0 };
        desk.does(Command::OpenMeeting(Box::new(Opening {
            name: "2021-06-25-new-technologies".to_owned(),
            agenda: agenda.clone(),
            agenda_text: String::new(),
            practice,
        })));
        desk
    }

    /// From now on it is this time of the meeting's day.
    pub fn at(&mut self, clock: &str) -> &mut Self {
        let time: NaiveTime = clock.parse().unwrap_or_else(|_| format!("{clock}:00").parse().unwrap());
        self.now = Moment::at(self.agenda.date, time, self.agenda.time_zone);
        self
    }

    /// A command that the rules must not refuse.
    pub fn does(&mut self, command: Command) -> &mut Self {
        self.asks(Role::Facilitator, command)
    }

    fn asks(&mut self, role: Role, command: Command) -> &mut Self {
        self.minted += 1;
        let by = Console { machine_user: "a@b".to_owned(), role, name: String::new() };
        let id = EntryId::from_bits(self.minted);
        let request = Request { id, at: self.now, by: by.clone(), command };
        let events: Vec<Event> = self
            .meeting
            .decide(&request)
            .unwrap_or_else(|refusal| panic!("{:?}: {refusal}", request.command));
        let at = request.at;
        self.meeting.apply(&Arc::new(Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events }));
        self
    }

    pub fn room(&self) -> &Room {
        self.meeting.room()
    }

    pub fn delegation(&self, name: &str) -> Delegation {
        self.roster.find(name, Among::Everyone).unwrap_or_else(|_| panic!("{name}")).clone()
    }

    pub fn speaker(&self, (name, group): Who<'_>) -> Speaker {
        let group = group.map(|group| self.roster.find(group, Among::Groups).unwrap().clone());
        Speaker { on_behalf_of: group.map(OnBehalfOf::Group), ..Speaker::plain(self.delegation(name)) }
    }

    pub fn asking(&self, who: Who<'_>, kind: Kind) -> Asking {
        Asking {
            speaker: self.speaker(who),
            kind,
            channel: Channel::Hand,
            asked: None,
            limit: None,
            note: None,
            rank: None,
        }
    }

    /// Ask for the floor, each in the next place.
    pub fn ask(&mut self, all: &[Who<'_>]) -> &mut Self {
        let askings = all.iter().map(|who| self.asking(*who, Kind::Statement)).collect();
        self.does(Command::Inscribe { askings })
    }

    pub fn open_item(&mut self, label: &str) -> &mut Self {
        self.does(Command::OpenItem { item: ItemLabel::new(label) })
    }

    /// The next on the list has the floor.
    pub fn next(&mut self) -> &mut Self {
        let next = self.room().next().unwrap().id;
        self.does(Command::GiveFloor { to: FloorTo::Waiting(next, None) })
    }

    /// The place of a delegation on the list of speakers, by its short name.
    pub fn waiting(&self, short: &str) -> Id {
        let waiting = self.room().waiting.iter().chain(&self.room().after_closing);
        let mut of = waiting.filter(|waiting| waiting.speaker.short() == short);
        of.next().unwrap_or_else(|| panic!("{short} does not wait")).id
    }

    /// What is about who has the floor, else about the open item.
    pub fn here(&self) -> About {
        let room = self.room();
        let item = room.open_item.clone().map_or(About::Meeting, About::Item);
        room.floor.speaker.as_ref().map_or(item, |heard| About::Intervention(heard.id()))
    }

    /// A note taken by the note-taker.
    pub fn note(&mut self, note: NoteTaken) -> &mut Self {
        self.asks(Role::NoteTaker, Command::TakeNote(Box::new(note)))
    }

    /// Whoever has the floor proposes a wording.
    pub fn proposes(&mut self, on: Option<&str>, wording: &str, amendment: Option<Amendment>) -> &mut Self {
        let note = NoteTaken {
            on: on.map(str::to_owned),
            verbatim: Some(wording.to_owned()),
            ..plain(self.here(), "")
        };
        let made = ProposalMade { note, amendment, by: None };
        self.asks(Role::NoteTaker, Command::Propose(Box::new(made)))
    }

    /// Delegations are added to a proposal, by its number.
    pub fn adds(&mut self, number: usize, position: Position, names: &[&str]) -> &mut Self {
        let proposal = self.room().proposal_numbered(number).unwrap().note.id;
        let who = names.iter().map(|name| self.speaker((name, None))).collect();
        self.asks(Role::NoteTaker, Command::TakePosition { proposal, who, position })
    }

    /// A note about what is here, with marks of its own.
    pub fn marks(&mut self, text: &str, mark: impl FnOnce(&mut NoteTaken)) -> &mut Self {
        let mut note = plain(self.here(), text);
        mark(&mut note);
        self.note(note)
    }

    /// A note with a stance on a paragraph.
    pub fn notes(&mut self, on: Option<&str>, stance: Option<Stance>, text: &str) -> &mut Self {
        let note = NoteTaken { on: on.map(str::to_owned), stance, ..plain(self.here(), text) };
        self.note(note)
    }
}

/// A note with nothing but its text.
pub fn plain(about: About, text: &str) -> NoteTaken {
    NoteTaken {
        about,
        text: text.to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    }
}
