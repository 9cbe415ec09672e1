//! A note-taker's desk with a store of its own, driven by keys, beside a facilitator who speaks in commands.

use std::sync::Arc;

use crossterm::event::KeyEvent;
use informals::agenda::Document;
use informals::console::language::{Hearing, Line, Resolved, parse, resolve};
use informals::console::note_desk::{KeptDraft, NoteDesk, PrivateNote, Says, update};
use informals::console::{Desk, Effect, Msg, Now};
use informals::delegations::Roster;
use informals::meeting::{
    Channel, Command, Console, Entry, EntryId, KeptNote, Meeting, Opening, Request, Role, Room,
};
use informals::time::{Length, Moment};

use super::agenda::agenda;
use super::console::{Store, at, entry, facilitator, parsed};

/// The note-taker with everything that outlives the program.
#[derive(Clone)]
pub struct Notes {
    pub desk: NoteDesk,
    pub store: Store,
    /// What was given to the store and not answered.
    pub waits: Vec<Entry>,
    /// A private note on its way to the disk.
    pub private_waits: Option<PrivateNote>,
    /// The file of unfinished lines, synced.
    pub drafts: String,
    /// What was written of them since: a kill leaves it, a power cut does not.
    pub typed_since: Option<String>,
    /// The file of private notes.
    pub private: Vec<PrivateNote>,
    /// Whether the disk takes what is this console's own.
    pub disk: Store,
    pub left: bool,
    since_start: Length,
    clock: Moment,
    ids: u128,
}

pub fn note_taker() -> Console {
    Console { machine_user: "note-taker".to_owned(), role: Role::NoteTaker, name: String::new() }
}

fn documents() -> Vec<Document> {
    let document = |short: &str, symbol: &str| Document {
        short: short.to_owned(),
        symbol: Some(symbol.to_owned()),
        title: symbol.to_owned(),
        date: None,
        see: Vec::new(),
        text: Vec::new(),
    };
    vec![document("RC/3", "A/CONF.192/2018/RC/3"), document("BMS6", "A/CONF.192/BMS/2016/2")]
}

impl Notes {
    /// 10:41:05: the presentation is over, item D is open, Indonesia has the floor for the Movement.
    pub fn at_d() -> Self {
        let mut notes = Self::before();
        notes.floor(
            "inscribe Indonesia for NAM, EU, Japan, Mexico, Switzerland, Cuba, Poland, Egypt via e-mail",
        );
        notes.at("10:04:12").floor("open-item A");
        notes.at("10:11:00").floor("open-item B");
        notes.at("10:17:55").floor("open-item C");
        notes.at("10:40:59").floor("open-item D");
        notes.at("10:41:05").floor("give-floor");
        notes
    }

    /// Nothing has been opened yet.
    pub fn before() -> Self {
        let mut agenda = agenda();
        agenda.documents = documents();
        let name = "new-technologies".to_owned();
        let opening = Opening { name, agenda, agenda_text: String::new(), practice: None };
        let request = Request {
            id: EntryId::from_bits(1),
            at: at("09:40:00"),
            by: facilitator(),
            command: Command::OpenMeeting(Box::new(opening)),
        };
        let first = entry(&Meeting::new(), &request);
        let now = Now { meeting: at("09:40:00"), since_start: Length::ZERO, fresh: EntryId::from_bits(2) };
        Self {
            desk: NoteDesk::new(note_taker(), [first], now),
            store: Store::Keeps,
            waits: Vec::new(),
            private_waits: None,
            drafts: String::new(),
            typed_since: None,
            private: Vec::new(),
            disk: Store::Keeps,
            left: false,
            since_start: Length::from_seconds(10),
            clock: at("09:40:00"),
            ids: 100,
        }
    }

    /// The program is killed and started again on what is on the disk.
    pub fn restarted(&self) -> Self {
        let fresh = EntryId::from_bits(self.ids + 1);
        let now = Now { meeting: self.clock, since_start: Length::ZERO, fresh };
        let entries = self.desk.meeting().entries().iter().cloned();
        let (drafts, _) = KeptDraft::read(self.typed_since.as_ref().unwrap_or(&self.drafts));
        let desk = NoteDesk::new(note_taker(), entries, now).with_kept(drafts, self.private.clone());
        Self { desk, store: Store::Keeps, waits: Vec::new(), ids: self.ids + 1000, ..self.clone() }
    }

    /// The same after a power cut: nothing is left but what was synced.
    pub fn after_a_power_cut(&self) -> Self {
        Self { typed_since: None, ..self.clone() }.restarted()
    }

    pub fn room(&self) -> &Room {
        self.desk.room()
    }

    /// Notes that stand.
    pub fn taken(&self) -> Vec<&KeptNote> {
        self.room().standing_notes().collect()
    }

    pub fn last(&self) -> &KeptNote {
        self.room().standing_notes().last().unwrap()
    }

    /// What is typed.
    pub fn typed(&self) -> &str {
        self.desk.area().text()
    }

    /// To whom the line goes.
    pub fn to(&self) -> String {
        self.desk.meeting().about_in_words(self.desk.about())
    }

    /// What stands over the line, or under it where Enter does nothing.
    pub fn says(&self) -> String {
        match self.desk.says() {
            Says::Nothing => String::new(),
            Says::Does(_, words) => words,
            Says::Not(why) => format!("not: {why}"),
        }
    }

    pub fn notice(&self) -> &str {
        self.desk.notice().map_or("", |notice| notice.text.as_str())
    }

    /// The meeting's clock moves to a time of the day.
    pub fn at(&mut self, time: &str) -> &mut Self {
        self.clock = at(time);
        self.pass(20_000)
    }

    /// So many milliseconds go by on the machine.
    pub fn pass(&mut self, millis: i64) -> &mut Self {
        self.since_start = self.since_start + Length::from_millis(millis);
        self.send(Msg::Ticked);
        self
    }

    /// Keys a tenth of a second apart: letters, `<enter>`, `<tab>`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in parsed(keys) {
            self.key(key);
        }
        self
    }

    pub fn key(&mut self, key: KeyEvent) {
        self.since_start = self.since_start + Length::from_millis(100);
        self.send(Msg::Key(key));
    }

    /// The facilitator does something at the other desk.
    pub fn floor(&mut self, line: &str) -> &mut Self {
        self.elsewhere(line, &facilitator())
    }

    /// Somebody else at a note-taker's desk.
    pub fn colleague(&mut self, line: &str) -> &mut Self {
        let by = Console { machine_user: "colleague".to_owned(), role: Role::NoteTaker, name: String::new() };
        self.elsewhere(line, &by)
    }

    fn elsewhere(&mut self, line: &str, by: &Console) -> &mut Self {
        let meeting = self.desk.meeting();
        let roster = Roster::as_of(meeting.room().agenda.date, &[]);
        let phrase = parse(&Line::cut(line).unwrap()).unwrap();
        let hearing = Hearing { roster: &roster, at: self.clock, by, channel: Channel::Email };
        let Resolved::Command(command) = resolve(&phrase, meeting, hearing).unwrap() else {
            panic!("{line}");
        };
        self.ids += 1;
        let id = EntryId::from_bits(self.ids);
        let entry = entry(meeting, &Request { id, at: self.clock, by: by.clone(), command: *command });
        self.send(Msg::Recorded(vec![entry]));
        self
    }

    pub fn send(&mut self, msg: Msg) {
        let mut todo = self.update(msg);
        todo.reverse();
        while let Some(effect) = todo.pop() {
            if let Some(msg) = self.bring_about(effect) {
                todo.extend(self.update(msg).into_iter().rev());
            }
        }
    }

    fn bring_about(&mut self, effect: Effect) -> Option<Msg> {
        match (effect, self.store, self.disk) {
            (Effect::Append(entry), Store::Keeps, _) => Some(Msg::Recorded(vec![Arc::new(entry)])),
            (Effect::Append(entry), Store::Refuses, _) => {
                Some(Msg::NotStored { entry: entry.id, why: "no space left on the disk".to_owned() })
            }
            (Effect::Append(entry), Store::Waits, _) => {
                self.waits.push(entry);
                None
            }
            (Effect::KeepDrafts(_) | Effect::WriteTyped(_), _, Store::Refuses) => {
                Some(Msg::DraftsNotKept("cannot keep unfinished lines: no space left".to_owned()))
            }
            (Effect::WriteTyped(text), ..) => {
                self.typed_since = Some(text);
                None
            }
            (Effect::KeepDrafts(text), ..) => {
                (self.drafts, self.typed_since) = (text, None);
                Some(Msg::DraftsKept)
            }
            (Effect::KeepPrivate(note), _, Store::Refuses) => {
                Some(Msg::PrivateNotKept { note, why: "cannot keep a private note".to_owned() })
            }
            (Effect::KeepPrivate(note), _, Store::Waits) => {
                self.private_waits = Some(*note);
                None
            }
            (Effect::KeepPrivate(note), ..) => {
                PrivateNote::take_in(&mut self.private, (*note).clone());
                Some(Msg::PrivateKept(note))
            }
            (Effect::Quit, ..) => {
                self.left = true;
                None
            }
            (other, ..) => panic!("nobody asked for {other:?}"),
        }
    }

    /// The store answers what it was sent, one entry after the other.
    pub fn stores(&mut self) -> &mut Self {
        self.store = Store::Keeps;
        for entry in std::mem::take(&mut self.waits) {
            self.send(Msg::Recorded(vec![Arc::new(entry)]));
        }
        self
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        self.ids += 1;
        let fresh = EntryId::from_bits(self.ids);
        let now = Now { meeting: self.clock, since_start: self.since_start, fresh };
        update(&mut self.desk, msg, now)
    }

    /// How long nothing changes by itself.
    pub fn until_next_change(&self) -> Length {
        self.desk.next_change()
    }
}
