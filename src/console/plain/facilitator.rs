//! The facilitator's desk in lines: an empty one does what Space does, any other one is a command.

use std::sync::Arc;

use crate::console::act::perform;
use crate::console::language::spell;
use crate::console::line::{Deed, Line, Meaning, Purpose};
use crate::console::notice::Tone;
use crate::console::own::Settings;
use crate::console::{Action, Desk, Effect, Model, Msg, Now};
use crate::meeting::{Command, Entry, MeetingState, Room, SharedList};
use crate::record::{lines, list_lines};
use crate::time::Length;

use super::ByLines;
use super::news::News;
use super::words::{PlainWord, help};

/// Said first.
const GREETING: &str = "the facilitator\u{2019}s desk in lines: an empty line is the next step of the floor, any other a \
                        command; help, quit";

/// The facilitator's desk in lines.
#[derive(Debug, Clone)]
pub struct PlainFacilitator {
    model: Model,
    news: News,
    said: Vec<String>,
}

impl PlainFacilitator {
    /// The desk of a model; it says how the meeting stands.
    pub fn new(model: Model) -> Self {
        let news = News::of(&model);
        let mut desk = Self { model, news, said: vec![GREETING.to_owned()] };
        desk.say_how_it_stands();
        desk
    }

    /// Everything that is stored, in store order.
    pub fn entries(&self) -> &SharedList<Arc<Entry>> {
        self.model.meeting().entries()
    }

    fn say(&mut self, line: impl Into<String>) {
        self.said.push(line.into());
    }

    fn new_line(&mut self, typed: &str, now: Now) -> Vec<Effect> {
        let typed = typed.strip_prefix(':').unwrap_or(typed).trim_start();
        if typed.is_empty() {
            return self.pressed(now);
        }
        let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
        match PlainWord::of(first) {
            Some(word) => self.word(word, rest.trim(), now),
            None => self.command(typed, now),
        }
    }

    /// An Enter that is held down repeats, as Space does.
    fn pressed(&mut self, now: Now) -> Vec<Effect> {
        if self.model.guard.judge(Action::NextSpeaker, now.since_start).is_err() {
            self.say("taken as a double press: nothing was done");
            return Vec::new();
        }
        self.next_step(now)
    }

    /// What Space does; where it does nothing, the command that does.
    fn next_step(&mut self, now: Now) -> Vec<Effect> {
        let room = self.model.ahead().room();
        let why = match (room.state, room.next_item()) {
            (MeetingState::Before, Some(item)) => {
                format!("the meeting has not begun; open-item {} opens it", item.label)
            }
            (MeetingState::Suspended, _) => "the meeting is suspended; resume-meeting goes on".to_owned(),
            (MeetingState::Before | MeetingState::Running | MeetingState::Adjourned, _) => {
                return perform(&mut self.model, Action::NextSpeaker, now);
            }
        };
        self.say(why);
        Vec::new()
    }

    /// Does what is typed in so many words, or says why not.
    fn command(&mut self, text: &str, now: Now) -> Vec<Effect> {
        let line = Line::with_text(Purpose::Command, text.to_owned());
        self.does(line.meaning(&self.model), now)
    }

    fn does(&mut self, meaning: Meaning, now: Now) -> Vec<Effect> {
        match meaning {
            Meaning::Does { deed: Deed::Close, says } | Meaning::Not(says) => {
                self.say(says);
                Vec::new()
            }
            Meaning::Does { deed, .. } | Meaning::Twice { deed, .. } => self.model.carry_out(deed, now),
            choose @ Meaning::Choose { .. } => {
                self.say(choose.words());
                Vec::new()
            }
        }
    }

    /// The answer to a question: a line without words, or y, is yes.
    fn answered(&mut self, question: &Line, typed: &str, now: Now) -> Vec<Effect> {
        match typed.to_lowercase().as_str() {
            "" | "y" | "yes" => self.does(question.meaning(&self.model), now),
            "n" | "no" => {
                self.say("nothing was done");
                Vec::new()
            }
            _ => {
                self.say("nothing was done about that");
                self.new_line(typed, now)
            }
        }
    }

    /// A word of this desk alone.
    fn word(&mut self, word: PlainWord, rest: &str, now: Now) -> Vec<Effect> {
        match word {
            PlainWord::Next => return self.next_step(now),
            PlainWord::Again => return self.model.store_again(),
            PlainWord::Quit => return vec![Effect::Quit],
            PlainWord::Show => self.say_how_it_stands(),
            PlainWord::List => self.say_all(&list_lines(self.model.room())),
            PlainWord::Say => self.said.extend(News::words_to_say(&self.model)),
            PlainWord::Help => self.said.extend(help(rest)),
        }
        Vec::new()
    }

    fn say_how_it_stands(&mut self) {
        let spelled = |command: &Command, room: &Room| spell(command, room);
        let told = lines(self.model.room(), self.model.clock(), &spelled);
        self.say_all(&told);
    }

    fn say_all(&mut self, text: &str) {
        self.said.extend(text.lines().map(str::to_owned));
    }

    /// What this desk has done, and what others have done to the floor.
    fn recorded(&mut self, entries: &[Arc<Entry>]) {
        for entry in entries {
            let done = self.model.stored.summary(entry);
            if entry.by == self.model.me {
                self.say(done);
            } else if entry.is_told() {
                self.say(format!("{}: {done}", entry.by));
            }
        }
    }
}

impl Desk for PlainFacilitator {
    fn hear(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        let entries = stored_by(&msg).unwrap_or_default().to_vec();
        let effects = self.model.hear(msg, now);
        self.recorded(&entries);
        // What an entry did has been said; what a notice says besides is said now, since it would go by itself.
        let notice = self.model.notice.take();
        self.said.extend(
            notice
                .filter(|notice| entries.is_empty() || notice.tone == Tone::Refused)
                .map(|notice| notice.text),
        );
        effects.into_iter().filter(|effect| *effect != Effect::Ring).collect()
    }

    fn room(&self) -> &Room {
        self.model.room()
    }

    fn settings(&self) -> &Settings {
        self.model.settings()
    }

    fn heard_last(&self) -> Length {
        self.model.heard_last()
    }

    fn next_change(&self) -> Length {
        News::next_change(&self.model)
    }

    fn may_moderate(&self) -> bool {
        self.model.may_moderate()
    }
}

impl ByLines for PlainFacilitator {
    fn typed(&mut self, line: &str, now: Now) -> Vec<Effect> {
        // The clock goes on, and so does what depends on it.
        let before = self.hear(Msg::Ticked, now);
        let typed = line.trim();
        let effects = match self.model.line.take() {
            Some(question) => self.answered(&question, typed, now),
            None => self.new_line(typed, now),
        };
        let refused = self.model.notice.take();
        self.said.extend(refused.map(|notice| notice.text));
        before.into_iter().chain(effects).collect()
    }

    fn said(&mut self) -> Vec<String> {
        let mut said = std::mem::take(&mut self.said);
        said.extend(self.news.since_then(&self.model));
        if let Some(question) = &self.model.line {
            said.push(format!(
                "{} y or an empty line does it, n does not",
                question.meaning(&self.model).words()
            ));
        }
        said.iter().map(|line| crate::text::printable(line).trim_end().to_owned()).collect()
    }
}

/// The entries that a message brings.
fn stored_by(msg: &Msg) -> Option<&[Arc<Entry>]> {
    if let Msg::Recorded(entries) | Msg::LaidAnew { then: entries, .. } = msg { Some(entries) } else { None }
}
