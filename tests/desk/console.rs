//! A desk with a store of its own, driven by keys.

use std::sync::Arc;

use chrono::NaiveTime;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use informals::console::own::Settings;
use informals::console::{Effect, Keymap, Line, Model, Msg, Now, update};
use informals::meeting::{Command, Console, Entry, EntryId, Meeting, Opening, Practice, Request, Role, Room};
use informals::time::{Length, Moment};

use super::agenda::agenda;

/// What the store does with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    Keeps,
    Refuses,
    Waits,
}

#[derive(Clone)]
pub struct Desk {
    pub model: Model,
    pub store: Store,
    /// Effects not yet answered, or not the store's.
    pub left: Vec<Effect>,
    since_start: Length,
    clock: Moment,
    ids: u128,
}

pub fn facilitator() -> Console {
    Console { machine_user: "facilitator".to_owned(), role: Role::Facilitator, name: String::new() }
}

impl Desk {
    /// A meeting at 09:40.
    pub fn new() -> Self {
        Self::of(opening(None))
    }

    pub fn practice() -> Self {
        Self::of(opening(Some(Practice { begins: at("09:40:00"), still: true })))
    }

    /// A meeting at 09:40 with a changed agenda.
    pub fn with(change: impl FnOnce(&mut informals::agenda::Agenda)) -> Self {
        let mut opening = opening(None);
        change(&mut opening.agenda);
        Self::of(opening)
    }

    pub fn of(opening: Opening) -> Self {
        let request = Request {
            id: EntryId::from_bits(1),
            at: at("09:40:00"),
            by: facilitator(),
            command: Command::OpenMeeting(Box::new(opening)),
        };
        let first = entry(&Meeting::new(), &request);
        let now = Now { meeting: at("09:40:00"), since_start: Length::ZERO, fresh: EntryId::from_bits(2) };
        Self {
            model: Model::new(facilitator(), [first], now),
            store: Store::Keeps,
            left: Vec::new(),
            since_start: Length::from_seconds(10),
            clock: at("09:40:00"),
            ids: 100,
        }
    }

    /// The same desk without a link: what it does from now on has names of its own.
    pub fn cut_off(&self) -> Self {
        Self { ids: self.ids + 100_000, ..self.clone() }
    }

    /// The program is started again on the same journal.
    pub fn restarted(&self) -> Self {
        let now =
            Now { meeting: self.clock, since_start: Length::ZERO, fresh: EntryId::from_bits(self.ids + 1) };
        let entries = self.model.meeting().entries().iter().cloned();
        Self { model: Model::new(facilitator(), entries, now), ..self.clone() }
    }

    /// The person has set something.
    pub fn with_own(self, keys: Keymap, settings: Settings) -> Self {
        Self { model: self.model.with_own(keys, settings), ..self }
    }

    /// What is typed in the open line.
    pub fn typed(&self) -> String {
        self.model.line().map_or_else(String::new, Line::text)
    }

    pub fn room(&self) -> &Room {
        self.model.room()
    }

    pub fn notice(&self) -> &str {
        self.model.notice().map_or("", |notice| notice.text.as_str())
    }

    /// What the open line means, in words.
    pub fn preview(&self) -> String {
        self.model.line().map_or_else(String::new, |line| line.meaning(&self.model).words())
    }

    /// The meeting's clock moves to a time of the day.
    pub fn at(&mut self, time: &str) -> &mut Self {
        self.clock = at(time);
        self.pass(60_000);
        self
    }

    /// So many milliseconds go by on the machine.
    pub fn pass(&mut self, millis: i64) -> &mut Self {
        self.since_start = self.since_start + Length::from_millis(millis);
        self.send(Msg::Ticked);
        self
    }

    /// Keys with a second and a half between them: `a`, `<enter>`, `<space>`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in parsed(keys) {
            self.since_start = self.since_start + Length::from_millis(1500);
            self.send(Msg::Key(key));
        }
        self
    }

    /// Keys so many milliseconds apart.
    pub fn fast(&mut self, keys: &str, millis: i64) -> &mut Self {
        for key in parsed(keys) {
            self.since_start = self.since_start + Length::from_millis(millis);
            self.send(Msg::Key(key));
        }
        self
    }

    /// A note-taker's command is stored.
    pub fn other(&mut self, command: Command) -> &mut Self {
        self.elsewhere(command, Role::NoteTaker)
    }

    /// The command of a facilitator at another console is stored.
    pub fn facilitator_elsewhere(&mut self, command: Command) -> &mut Self {
        self.elsewhere(command, Role::Facilitator)
    }

    fn elsewhere(&mut self, command: Command, role: Role) -> &mut Self {
        self.ids += 1;
        let by = Console { machine_user: "elsewhere".to_owned(), role, name: String::new() };
        let request = Request { id: EntryId::from_bits(self.ids), at: self.clock, by, command };
        let entry = entry(self.model.meeting(), &request);
        self.send(Msg::Recorded(vec![entry]));
        self
    }

    pub fn send(&mut self, msg: Msg) {
        let mut todo = self.update(msg);
        while let Some(effect) = todo.pop() {
            match (effect, self.store) {
                (Effect::Append(entry), Store::Keeps) => {
                    todo.extend(self.update(Msg::Recorded(vec![Arc::new(entry)])));
                }
                (Effect::Append(entry), Store::Refuses) => {
                    let why = "no space left on the disk".to_owned();
                    todo.extend(self.update(Msg::NotStored { entry: entry.id, why }));
                }
                (effect, _) => self.left.push(effect),
            }
        }
    }

    /// The store answers what it was sent.
    pub fn stores(&mut self) -> &mut Self {
        for effect in std::mem::take(&mut self.left) {
            if let Effect::Append(entry) = effect {
                self.send(Msg::Recorded(vec![Arc::new(entry)]));
            }
        }
        self
    }

    fn update(&mut self, msg: Msg) -> Vec<Effect> {
        self.ids += 1;
        let now =
            Now { meeting: self.clock, since_start: self.since_start, fresh: EntryId::from_bits(self.ids) };
        update(&mut self.model, msg, now)
    }
}

fn opening(practice: Option<Practice>) -> Opening {
    Opening { name: "new-technologies".to_owned(), agenda: agenda(), agenda_text: String::new(), practice }
}

pub fn entry(meeting: &Meeting, request: &Request) -> Arc<Entry> {
    let events = meeting.decide(request).unwrap();
    let Request { id, at, by, .. } = request.clone();
    Arc::new(Entry { v: Entry::VERSION, id, at, recorded_at: at, by, events })
}

/// A time of the meeting's day.
pub fn at(time: &str) -> Moment {
    let agenda = agenda();
    let time = NaiveTime::parse_from_str(time, "%H:%M:%S").unwrap();
    Moment::at(agenda.date, time, agenda.time_zone)
}

pub fn parsed(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(letter) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|after| after.split_once('>'));
        if let Some((name, after)) = named {
            events.push(KeyEvent::new(code(name), modifiers(name)));
            rest = after;
        } else {
            let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            events.push(KeyEvent::new(KeyCode::Char(letter), shift));
            rest = rest.get(letter.len_utf8()..).unwrap();
        }
    }
    events
}

fn modifiers(name: &str) -> KeyModifiers {
    match name.split_once('-') {
        Some(("ctrl", _)) => KeyModifiers::CONTROL,
        Some(("alt", _)) => KeyModifiers::ALT,
        Some(_) | None if name == "backtab" => KeyModifiers::SHIFT,
        Some(_) | None => KeyModifiers::NONE,
    }
}

fn code(name: &str) -> KeyCode {
    match name {
        "enter" | "alt-enter" => KeyCode::Enter,
        "esc" => KeyCode::Esc,
        "tab" => KeyCode::Tab,
        "backtab" => KeyCode::BackTab,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "back" => KeyCode::Backspace,
        "pgdn" => KeyCode::PageDown,
        "space" => KeyCode::Char(' '),
        "pgup" => KeyCode::PageUp,
        "end" => KeyCode::End,
        "f1" => KeyCode::F(1),
        "f2" => KeyCode::F(2),
        "f5" => KeyCode::F(5),
        "f9" => KeyCode::F(9),
        "ctrl-c" => KeyCode::Char('c'),
        "ctrl-z" => KeyCode::Char('z'),
        "ctrl-u" => KeyCode::Char('u'),
        unknown => panic!("no key {unknown}"),
    }
}
