//! Meetings of any length, played by the rules.

use std::sync::Arc;

use informals::agenda::{ItemLabel, built_in, parse};
use informals::console::own::Settings;
use informals::console::{Keymap, Model, Now};
use informals::delegations::{Among, Delegation, Roster};
use informals::meeting::{
    Asking, Channel, Command, Console, Entry, EntryId, FloorTo, Kind, Meeting, Opening, Request, Role,
    Speaker,
};
use informals::time::{Length, Moment};

/// Who does everything.
pub fn me() -> Console {
    Console { machine_user: "bench".to_owned(), role: Role::Facilitator, name: String::new() }
}

/// A meeting in the middle of an exchange of views, and when its last entry was.
pub struct Played {
    pub meeting: Meeting,
    pub now: Moment,
}

impl Played {
    /// So many entries or a few more; ten wait, and one has the floor.
    pub fn of(entries: usize) -> Self {
        let (name, text) = built_in();
        let agenda = parse(text.as_bytes()).agenda.unwrap();
        let roster = Roster::as_of(agenda.date, &agenda.delegations);
        // Few enough that in the shortest meeting everybody who waits has been heard before, as in the longest.
        let hits = ["a", "m"]
            .into_iter()
            .flat_map(|letter| roster.search(letter, Among::Everyone).into_iter().take(8));
        let states: Vec<Delegation> = hits.map(|hit| hit.delegation.clone()).collect();
        let now = agenda.starts_at();
        let mut played = Self { meeting: Meeting::new(), now };
        let label = agenda.items.iter().map(|item| &item.label).nth(3).cloned().unwrap();
        played.opens(name, text, agenda, label);
        for index in 0.. {
            let who = states.get(index % states.len()).cloned().unwrap();
            played.asks(Command::Inscribe { askings: vec![asking(who)] });
            if played.meeting.room().waiting.len() > 10 {
                let id = played.meeting.room().waiting.first().unwrap().id;
                played.asks(Command::GiveFloor { to: FloorTo::Waiting(id, None) });
                played.asks(Command::Conclude);
            }
            if played.meeting.entries().len() >= entries && played.meeting.room().floor.speaker.is_some() {
                return played;
            }
        }
        played
    }

    fn opens(&mut self, name: &str, text: &str, agenda: informals::agenda::Agenda, item: ItemLabel) {
        let opening = Opening { name: name.to_owned(), agenda, agenda_text: text.to_owned(), practice: None };
        self.asks(Command::OpenMeeting(Box::new(opening)));
        self.asks(Command::OpenItem { item });
    }

    fn asks(&mut self, command: Command) {
        self.now = self.now + Length::from_millis(100);
        let id = EntryId::from_bits(u128::try_from(self.meeting.entries().len()).unwrap() + 1);
        let request = Request { id, at: self.now, by: me(), command };
        // Whoever waits already is not inscribed again.
        if let Ok(events) = self.meeting.decide(&request) {
            let entry =
                Entry { v: Entry::VERSION, id, at: self.now, recorded_at: self.now, by: me(), events };
            self.meeting.apply(&Arc::new(entry));
        }
    }

    /// The desk on it.
    pub fn desk(&self) -> Model {
        let now = Now { meeting: self.now, since_start: Length::ZERO, fresh: EntryId::from_bits(0) };
        let entries = self.meeting.entries().iter().cloned();
        Model::new(me(), entries, now).with_own(Keymap::default(), Settings::default())
    }
}

fn asking(who: Delegation) -> Asking {
    Asking {
        speaker: Speaker::plain(who),
        kind: Kind::Statement,
        channel: Channel::Hand,
        asked: None,
        limit: None,
        note: None,
        rank: None,
    }
}
