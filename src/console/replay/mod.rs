//! A meeting again, as the journal knew it at each moment: what was taken back later is there until it is taken
//! back. Nothing is written, and no key acts on the meeting.

mod keys;
mod time_line;

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::language::TimeTyped;
use super::own::Settings;
use super::{Desk, Effect, Keymap, Model, Msg, Now, update};
use crate::meeting::{Console, Entry, EntryId, MeetingState, Role, Room};
use crate::text::printable;
use crate::time::{Length, Moment};

pub use keys::{REPLAY_KEYS, ReplayAction, ReplayKey};
use time_line::TimeLine;

const MINUTE: Length = Length::from_minutes(1);
/// A picture as often as the eye can follow, and no more.
const FASTEST: Length = Length::from_millis(100);
/// How far the clock can be driven.
const SPEEDS: std::ops::RangeInclusive<u16> = 1..=1000;

/// Whether its clock runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// It runs.
    Runs,
    /// It stands.
    Stands,
}

/// A meeting shown again.
#[derive(Debug, Clone)]
pub struct Replay {
    time_line: TimeLine,
    /// The desk as it was: the entries up to the moment, folded.
    model: Model,
    settings: Settings,
    keys: Keymap,
    /// Entries of the time line that are in it.
    shown: usize,
    at: Moment,
    speed: u16,
    going: Going,
    /// A time that is being typed.
    typed: Option<String>,
    told: Option<String>,
    heard_last: Length,
}

impl Replay {
    /// From the first entry, at so many times the speed; none of a journal without entries.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Arc<Entry>>, speed: u16) -> Option<Self> {
        let time_line = TimeLine::of(entries);
        let at = time_line.first()?;
        let mut replay = Self {
            model: desk(&[], at, Length::ZERO),
            time_line,
            settings: Settings::default(),
            keys: Keymap::default(),
            shown: 0,
            at,
            speed: speed.clamp(*SPEEDS.start(), *SPEEDS.end()),
            going: Going::Runs,
            typed: None,
            told: None,
            heard_last: Length::ZERO,
        };
        replay.go_to(at);
        Some(replay)
    }

    /// The same with what its person has set.
    #[must_use]
    pub fn with_own(self, keys: Keymap, settings: Settings) -> Self {
        let model = self.model.with_own(keys.clone(), settings);
        Self { model, settings, keys, ..self }
    }

    /// The desk as it was at the moment shown.
    pub fn desk(&self) -> &Model {
        &self.model
    }

    /// What goes on, in one line.
    pub fn status(&self) -> String {
        if let Some(typed) = &self.typed {
            return format!("go to what time? {typed}_   Enter goes, Esc stays");
        }
        let zone = self.room().agenda.time_zone;
        let day = self.at.in_zone(zone).format("%-d %B %Y %H:%M:%S");
        let going = match self.going {
            Going::Runs => format!("{} times as fast", self.speed),
            Going::Stands => "stands still".to_owned(),
        };
        let told = self.told.as_ref().map(|told| format!("   {told}")).unwrap_or_default();
        format!("REPLAY  {day}   {going}   entry {} of {}{told}", self.shown, self.time_line.len())
    }

    fn advance(&mut self, now: Length) {
        let passed = (now - self.heard_last).not_negative();
        self.heard_last = self.heard_last.max(now);
        if self.going == Going::Stands {
            return;
        }
        let on = Length::from_millis(passed.millis().saturating_mul(i64::from(self.speed)));
        let at = self.time_line.within(self.after_idle_time().unwrap_or(self.at) + on);
        self.go_on_to(at);
        if self.time_line.last() == Some(at) {
            self.going = Going::Stands;
        }
    }

    /// Before the meeting, and between two sittings, the clock leaps to shortly before something happens.
    fn after_idle_time(&self) -> Option<Moment> {
        let soon = self.time_line.moment(self.shown + 1)? - MINUTE;
        let idle = match self.room().state {
            MeetingState::Before | MeetingState::Adjourned => soon > self.at,
            MeetingState::Running | MeetingState::Suspended => false,
        };
        idle.then_some(soon)
    }

    /// What happened until then is heard by the desk as it was heard on that day.
    fn go_on_to(&mut self, at: Moment) {
        let now = self.now(at);
        let shown = self.time_line.until(at);
        let fresh = self.time_line.entries(self.shown, shown).to_vec();
        let heard = if fresh.is_empty() { Msg::Ticked } else { Msg::Recorded(fresh) };
        update(&mut self.model, heard, now);
        // The clock of the room follows, whatever the entry said.
        update(&mut self.model, Msg::Ticked, now);
        (self.at, self.shown) = (at, shown);
    }

    /// There, wherever it is: folded anew where that is before.
    fn go_to(&mut self, at: Moment) {
        self.told = None;
        let at = self.time_line.within(at);
        if at < self.at || self.shown == 0 {
            self.fold_to(self.time_line.until(at), at);
        } else {
            self.go_on_to(at);
        }
    }

    fn fold_to(&mut self, shown: usize, at: Moment) {
        let view = self.model.view.clone();
        let entries = self.time_line.entries(0, shown.saturating_sub(1));
        self.model = desk(entries, at, self.heard_last).with_own(self.keys.clone(), self.settings);
        self.model.view = view;
        self.shown = entries.len();
        self.at = at;
        let last = self.time_line.entries(self.shown, shown).to_vec();
        let now = self.now(at);
        update(&mut self.model, Msg::Recorded(last), now);
        self.shown = shown;
    }

    fn now(&self, at: Moment) -> Now {
        Now { meeting: at, since_start: self.heard_last, fresh: EntryId::from_bits(0) }
    }

    fn key(&mut self, event: KeyEvent) -> Vec<Effect> {
        if event.code == KeyCode::Char('c') && event.modifiers.contains(KeyModifiers::CONTROL) {
            return vec![Effect::Quit];
        }
        if let Some(typed) = self.typed.take() {
            self.type_time(typed, event.code);
            return Vec::new();
        }
        match ReplayAction::of(event.code) {
            Some(ReplayAction::Leave) => return vec![Effect::Quit],
            Some(action) => self.perform(action),
            None => self.told = Some("the meeting is over: no key acts on it".to_owned()),
        }
        Vec::new()
    }

    fn perform(&mut self, action: ReplayAction) {
        self.told = None;
        match action {
            ReplayAction::StandOrGo => {
                self.going = match self.going {
                    Going::Runs => Going::Stands,
                    Going::Stands => Going::Runs,
                }
            }
            ReplayAction::MinuteBack => self.go_to(self.at - MINUTE),
            ReplayAction::MinuteOn => self.go_to(self.at + MINUTE),
            ReplayAction::EntryBack => self.seek_entry(self.shown.saturating_sub(1)),
            ReplayAction::EntryOn => self.seek_entry(self.shown + 1),
            ReplayAction::ItemBack => self.go_to(self.time_line.item_before(self.at)),
            ReplayAction::ItemOn => self.go_to(self.time_line.item_after(self.at)),
            ReplayAction::Begin => self.go_to(Moment::from_millis(i64::MIN)),
            ReplayAction::End => self.go_to(Moment::from_millis(i64::MAX)),
            ReplayAction::GoTo => self.typed = Some(String::new()),
            ReplayAction::Faster => self.speed = (self.speed * 2).min(*SPEEDS.end()),
            ReplayAction::Slower => self.speed = (self.speed / 2).max(*SPEEDS.start()),
            ReplayAction::View => self.model.view.middle = self.model.view.middle.next(self.model.room()),
            ReplayAction::Leave => {}
        }
    }

    /// By entries the clock stands: each can be looked at.
    fn seek_entry(&mut self, shown: usize) {
        self.going = Going::Stands;
        let shown = shown.clamp(1, self.time_line.len());
        if let Some(at) = self.time_line.moment(shown) {
            self.fold_to(shown, at);
        }
    }

    fn type_time(&mut self, mut typed: String, code: KeyCode) {
        match code {
            KeyCode::Enter => self.go_to_typed(&typed),
            KeyCode::Esc => {}
            KeyCode::Backspace => {
                typed.pop();
                self.typed = Some(typed);
            }
            KeyCode::Char(letter) => {
                typed.push(letter);
                self.typed = Some(printable(&typed));
            }
            _ => self.typed = Some(typed),
        }
    }

    fn go_to_typed(&mut self, typed: &str) {
        match TimeTyped::any(typed) {
            Some(time) => self.go_to(time.nearest(self.at, self.room().agenda.time_zone)),
            None => {
                self.told = Some(format!("\u{201c}{typed}\u{201d} is not a time; write 10:41 or 10:41:30"));
            }
        }
    }
}

impl Desk for Replay {
    fn hear(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        self.advance(now.since_start);
        match msg {
            Msg::Key(event) if event.kind != KeyEventKind::Release => self.key(event),
            Msg::Recorded(entries) => {
                self.time_line.extend(&entries);
                Vec::new()
            }
            Msg::LaidAnew { stand, then } => {
                self.time_line.lay_anew(stand, &then);
                if self.shown > stand {
                    self.fold_to(self.shown.min(self.time_line.len()), self.at);
                }
                Vec::new()
            }
            Msg::Told(text) => {
                self.told = Some(text);
                Vec::new()
            }
            Msg::DraftsNotKept(_)
            | Msg::DraftsKept
            | Msg::PrivateKept(_)
            | Msg::PrivateNotKept { .. }
            | Msg::Leaving
            | Msg::Key(_)
            | Msg::Pasted(_)
            | Msg::Resized { .. }
            | Msg::Ticked
            | Msg::Standing(_)
            | Msg::Overtaken(_)
            | Msg::NotStored { .. }
            | Msg::AgendaRead { .. }
            | Msg::AttendanceRead { .. } => Vec::new(),
        }
    }

    fn room(&self) -> &Room {
        self.model.room()
    }

    fn settings(&self) -> &Settings {
        &self.settings
    }

    fn heard_last(&self) -> Length {
        self.heard_last
    }

    fn next_change(&self) -> Length {
        match self.going {
            Going::Runs => Length::from_millis(1000 / i64::from(self.speed)).max(FASTEST),
            Going::Stands => MINUTE,
        }
    }

    fn may_moderate(&self) -> bool {
        false
    }
}

/// A desk at which nobody sits: nothing in the journal is its own.
fn desk(entries: &[Arc<Entry>], at: Moment, since_start: Length) -> Model {
    let nobody =
        Console { machine_user: "replay".to_owned(), role: Role::Facilitator, name: "replay".to_owned() };
    let now = Now { meeting: at, since_start, fresh: EntryId::from_bits(0) };
    Model::new(nobody, entries.iter().map(Arc::clone), now)
}
