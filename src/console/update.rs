//! One message in, effects out: the only place where the model changes.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::meeting::{Command, Entry, EntryId, Event, Refusal, Request};

use super::act::perform;
use super::guard::Slip;
use super::line::{Deed, Line, Meaning, Purpose, Sure, Typed};
use super::note_desk::PrivateNote;
use super::notice::{Notice, Tone};
use super::{Action, Effect, Middle, Model, Msg, Now};

/// Takes one message.
pub fn update(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
    model.clock = now.meeting;
    model.since_start = model.since_start.max(now.since_start);
    let effects = match msg {
        Msg::Key(event) if event.kind == KeyEventKind::Release => Vec::new(),
        Msg::Key(event) => key(model, event, now),
        Msg::Pasted(text) => pasted(model, &text),
        Msg::Resized { .. } | Msg::Ticked | Msg::DraftsKept | Msg::Leaving => Vec::new(),
        Msg::Recorded(entries) => recorded(model, &entries),
        Msg::LaidAnew { stand, then } => laid_anew(model, stand, &then),
        Msg::Standing(standing) => {
            model.takes_standing(standing);
            Vec::new()
        }
        Msg::Overtaken(entry) => {
            let (next, refused) = model.outbox.overtaken(&model.stored, entry);
            model.sent(next, &refused)
        }
        Msg::NotStored { entry, why } => {
            model.outbox.not_stored(entry);
            model.trouble = Some(why);
            Vec::new()
        }
        Msg::AgendaRead { agenda, text } => {
            model.ask(Command::AmendAgenda { agenda, agenda_text: text }, now)
        }
        Msg::AttendanceRead { name, bytes, earlier } => model.attendance_read(&name, &bytes, earlier),
        Msg::PrivateKept(_) => {
            model.say(Tone::Stored, "kept on this machine alone, in no record");
            Vec::new()
        }
        Msg::PrivateNotKept { note, why } => {
            model.put_back_private(*note);
            model.refuse(why)
        }
        Msg::DraftsNotKept(text) | Msg::Told(text) => {
            model.say(Tone::Quiet, text);
            Vec::new()
        }
    };
    settle(model);
    model.look_ahead();
    model.meant = model.line.as_ref().map(|line| line.meaning(model));
    effects.into_iter().chain(model.rings()).collect()
}

/// What goes by itself: old notices and selections, warnings that no longer hold.
fn settle(model: &mut Model) {
    let at = model.since_start;
    model.notice.take_if(|notice| at - notice.said >= Notice::STAYS);
    model.view.let_go(model.stored.room(), at);
    model.view.choose_warning(model.stored.room(), model.clock);
}

fn key(model: &mut Model, event: KeyEvent, now: Now) -> Vec<Effect> {
    let action = model.keys.action_of(event);
    let effects = if action == Some(Action::Leave) {
        perform(model, Action::Leave, now)
    } else if let Some(effects) = model.in_overlay(event, action) {
        effects
    } else if let Some(line) = model.line.take() {
        in_line(model, line, event, now)
    } else {
        on_desk(model, action, event, now)
    };
    if is_letter(event) {
        model.guard.letter(now.since_start);
    }
    effects
}

fn on_desk(model: &mut Model, action: Option<Action>, event: KeyEvent, now: Now) -> Vec<Effect> {
    if is_letter(event) && model.guard.judge_letter(now.since_start).is_err() {
        model.say(
            Tone::Quiet,
            "taken as the rest of a word: nothing more was done; z takes back, O begins Oman",
        );
        return Vec::new();
    }
    if !is_letter(event) {
        model.guard.word_is_over();
    }
    let Some(action) = action else {
        unknown(model, event);
        return Vec::new();
    };
    if action != Action::LetGo {
        model.notice = None;
    }
    match model.guard.judge(action, now.since_start) {
        Ok(()) => perform(model, action, now),
        Err(Slip::DoublePress) => {
            model.say(Tone::Quiet, "taken as a double press: nothing was done");
            Vec::new()
        }
        Err(Slip::WithinWord) => {
            model.say(Tone::Quiet, "taken as part of a word: nothing was done");
            Vec::new()
        }
    }
}

fn unknown(model: &mut Model, event: KeyEvent) {
    let KeyCode::Char(letter) = event.code else { return };
    if event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
        return;
    }
    let small = KeyEvent::from(lower(letter));
    let capital = letter.is_uppercase() && model.keys.action_of(small).is_some();
    let hint = if capital {
        "; is Caps Lock on?".to_owned()
    } else {
        format!("; {} shows the keys", model.keys.shown(Action::Help))
    };
    model.say(
        Tone::Quiet,
        format!("no key \u{201c}{}\u{201d} here{hint}", crate::text::printable(&letter.to_string())),
    );
}

fn lower(letter: char) -> KeyCode {
    KeyCode::Char(letter.to_lowercase().next().unwrap_or(letter))
}

fn is_letter(event: KeyEvent) -> bool {
    matches!(event.code, KeyCode::Char(letter) if letter.is_alphanumeric())
}

fn in_line(model: &mut Model, mut line: Line, event: KeyEvent, now: Now) -> Vec<Effect> {
    if event.code == KeyCode::F(1) {
        model.line = Some(line);
        return perform(model, Action::Help, now);
    }
    if line.purpose == Purpose::Import && model.turns(event) {
        model.line = Some(line);
        return Vec::new();
    }
    match line.key(event, model) {
        Typed::Going => {
            model.notice = None;
            model.line = Some(line);
            Vec::new()
        }
        Typed::Left => {
            model.keep(line);
            Vec::new()
        }
        Typed::ClockGoesOn => {
            model.guard.word_may_follow(now.since_start);
            model.ask(Command::Respond { words: None }, now)
        }
        Typed::Ended => enter(model, line, now),
    }
}

/// Enter does exactly what the line said it would.
fn enter(model: &mut Model, mut line: Line, now: Now) -> Vec<Effect> {
    model.notice = None;
    let deed = match line.meaning(model) {
        Meaning::Does { deed, .. } => deed,
        Meaning::Twice { deed, .. } if line.insists() => deed,
        Meaning::Twice { .. } | Meaning::Choose { .. } | Meaning::Not(_) => {
            model.line = Some(line);
            return Vec::new();
        }
    };
    if line.purpose == Purpose::Command {
        model.history.done(&line.text());
    }
    model.line = line.next().filter(|_| deed != Deed::Close);
    model.carry_out(deed, now)
}

/// Whether a text is several lines, each a request or a message; with a divider of the line it is typed already.
fn are_lines(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let divided = |line: &str| line.starts_with(';') || line.ends_with(';');
    lines.clone().count() > 1 && !lines.any(divided)
}

fn pasted(model: &mut Model, text: &str) -> Vec<Effect> {
    let asks = model.line.as_ref().is_some_and(|line| line.purpose == Purpose::Asks);
    if asks && are_lines(text) {
        return model.lines_pasted(text);
    }
    if let Some(line) = &mut model.line {
        line.paste(text);
    } else {
        let asks = model.keys.shown(Action::Asks);
        let told = format!("pasted text is never keys; open a line first, {asks} for who asks");
        model.say(Tone::Quiet, told);
    }
    Vec::new()
}

fn recorded(model: &mut Model, entries: &[Arc<Entry>]) -> Vec<Effect> {
    let mut lost = None;
    for entry in entries {
        lost = time_lost(model, entry).or(lost);
        model.stored.apply(entry);
    }
    took_in(model, entries, lost)
}

/// What others did stands before what this console did meanwhile: the meeting is folded again from there.
fn laid_anew(model: &mut Model, stand: usize, then: &[Arc<Entry>]) -> Vec<Effect> {
    let (laid, fresh) = model.stored.laid_anew(stand, then);
    model.stored = laid;
    model.take_roster();
    took_in(model, &fresh, None)
}

/// What follows from entries that the meeting has taken in; what was lost with them is told with the first own one.
fn took_in(model: &mut Model, entries: &[Arc<Entry>], mut lost: Option<String>) -> Vec<Effect> {
    let amended = |event: &Event| matches!(event, Event::MeetingOpened { .. } | Event::AgendaAmended { .. });
    if entries.iter().flat_map(|entry| &entry.events).any(amended) {
        model.take_roster();
    }
    for entry in entries {
        if entry.by == model.me {
            let done = model.stored.summary(entry);
            model.say(Tone::Stored, done + &lost.take().unwrap_or_default());
            model.say_aloud(entry.id);
        } else if entry.is_told() {
            model.say(Tone::Quiet, format!("{}: {}", entry.by, model.stored.summary(entry)));
        }
    }
    let looks_elsewhere = |event: &Event| matches!(event, Event::ItemOpened { .. } | Event::Adjourned {});
    if entries.iter().flat_map(|entry| &entry.events).any(looks_elsewhere) {
        model.view.turned = 0;
        model.view.middle = Middle::of(model.stored.room());
    }
    let (next, refused) = model.outbox.recorded(&model.stored, entries);
    let own = entries.iter().any(|entry| entry.by == model.me);
    if own && !model.outbox.has_put_aside() {
        model.trouble = None;
    }
    let kept = model.kept_with(entries);
    kept.into_iter().chain(model.sent(next, &refused)).collect()
}

/// `; 1:23 of Mexico not counted, z takes it back`: a speaker who is skipped begins at nothing later.
fn time_lost(model: &Model, entry: &Entry) -> Option<String> {
    let speaker = model.stored.room().floor.speaker.as_ref()?;
    let skipped = |event: &Event| matches!(event, Event::Skipped { id, .. } if *id == speaker.id());
    entry.events.iter().any(skipped).then(|| {
        let (time, who) = (speaker.elapsed(entry.at).clock(), speaker.request.speaker.short());
        format!("; {time} of {who} not counted, {} takes it back", model.keys.shown(Action::Undo))
    })
}

impl Model {
    /// Asks the meeting for something.
    pub(super) fn ask(&mut self, command: Command, now: Now) -> Vec<Effect> {
        let request = self.request(command, now.fresh);
        self.send(request)
    }

    pub(super) fn send(&mut self, request: Request) -> Vec<Effect> {
        let aloud = self.said_beside(&request.command).map(|sentence| (request.id, sentence));
        match self.outbox.ask(&self.stored, request) {
            Ok(entry) => {
                self.aloud = aloud;
                self.sent(entry, &[])
            }
            // One more key takes the floor desk over; the question says who holds it.
            Err(Refusal::FloorDeskHeld(_)) => self.open(Purpose::Sure(Sure::TakeFloorDesk)),
            Err(refusal) => self.refuse(refusal.to_string()),
        }
    }

    /// Does what a line or a key comes to.
    pub(super) fn carry_out(&mut self, deed: Deed, now: Now) -> Vec<Effect> {
        match deed {
            Deed::Ask(command) => self.ask(*command, now),
            Deed::Open(purpose) => self.open(purpose),
            Deed::MoveClock(at) => {
                let request = Request { at, ..self.request(Command::MoveClock, now.fresh) };
                self.send(request)
            }
            Deed::ReadAgenda(path) => vec![Effect::ReadAgenda(path)],
            Deed::Look(overlay) => self.look_at(overlay),
            Deed::ReadAttendance(path) => vec![Effect::ReadAttendance(path)],
            Deed::TakeImport => self.take_import(now),
            Deed::Settle(fate) => self.settles(fate, now),
            Deed::KeepPrivate(note, about) => {
                let note = PrivateNote::of(&note, about, self.clock, now.fresh.thing(0));
                vec![Effect::KeepPrivate(Box::new(note))]
            }
            Deed::Quit => vec![Effect::Quit],
            Deed::Close => Vec::new(),
        }
    }

    /// Tries again what could not be stored.
    pub(super) fn store_again(&mut self) -> Vec<Effect> {
        let (next, refused) = self.outbox.store_again(&self.stored);
        if next.is_none() && refused.is_empty() {
            return self.refuse("everything is stored");
        }
        if next.is_none() {
            self.trouble = None;
        }
        self.sent(next, &refused)
    }

    /// Opens a line, with the text that was left in it.
    pub(super) fn open(&mut self, purpose: Purpose) -> Vec<Effect> {
        let note = matches!(purpose, Purpose::Note(_));
        let same = |kept: &Purpose| *kept == purpose || note && matches!(kept, Purpose::Note(_));
        let kept = self.kept.iter().position(|(kept, _)| same(kept));
        self.line = Some(match kept.map(|index| self.kept.swap_remove(index)) {
            Some((purpose, text)) => Line::with_text(purpose, text),
            None => Line::new(purpose),
        });
        Vec::new()
    }

    /// The notice of an entry has the sentence that belongs to it.
    fn say_aloud(&mut self, entry: EntryId) {
        let aloud = self.aloud.take_if(|(id, _)| *id == entry);
        if let (Some((_, sentence)), Some(notice)) = (aloud, &mut self.notice) {
            notice.aloud = Some(sentence);
        }
    }

    /// A line left with Esc keeps its text for the next time.
    fn keep(&mut self, line: Line) {
        let text = line.text();
        if matches!(line.purpose, Purpose::Sure(_) | Purpose::Import) {
            self.import = None;
            self.say(Tone::Quiet, "nothing was done");
        } else if !text.trim().is_empty() && line.keeps_its_text() {
            self.kept.push((line.purpose, text));
        }
    }

    fn sent(&mut self, next: Option<Entry>, refused: &[(Request, Refusal)]) -> Vec<Effect> {
        if let Some((_, refusal)) = refused.first() {
            self.say(Tone::Refused, format!("no longer possible: {refusal}"));
        }
        next.map(Effect::Append).into_iter().collect()
    }
}
