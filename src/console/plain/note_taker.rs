//! The note-taker's desk in lines: each line is what it would be at the desk on a screen, stored at once.

use crossterm::event::{KeyCode, KeyEvent};

use crate::console::inline::Inline;
use crate::console::language::Word;
use crate::console::note_desk::{NoteDeed, NoteDesk, Noted, SIGNS, Says};
use crate::console::own::Settings;
use crate::console::{Desk, Effect, Msg, Now};
use crate::meeting::{About, Id, KeptNote, Note, Room, Speaker, Track};
use crate::record::list_lines;
use crate::time::Length;

use super::ByLines;

/// Said first.
const GREETING: &str = "the note-taker\u{2019}s desk in lines: a line is a note on who has the floor; < goes to the last \
                        speaker and back; :help, :list, :again, :quit";

/// The note-taker's desk in lines.
#[derive(Debug, Clone)]
pub struct PlainNoteTaker {
    desk: NoteDesk,
    /// What was read last, and when it was said.
    read: Option<(String, Length)>,
    floor: Option<Id>,
    trouble: Option<String>,
    said: Vec<String>,
}

impl PlainNoteTaker {
    /// The desk; it says to whom the next line goes, and which lines were left unfinished.
    pub fn new(desk: NoteDesk) -> Self {
        let floor = heard(desk.room());
        let mut plain = Self { desk, read: None, floor, trouble: None, said: vec![GREETING.to_owned()] };
        plain.say_unfinished();
        plain.say_to_whom();
        plain
    }

    fn say(&mut self, line: impl Into<String>) {
        self.said.push(line.into());
    }

    /// What was left unfinished at a desk on a screen is told: the next note goes on with the line about who has the
    /// floor, others stay where they are, and a note that was being written anew stays as it was.
    fn say_unfinished(&mut self) {
        let own = match self.desk.editing() {
            Some(_) => "written anew and not stored",
            None => "unfinished, the next note goes on with it",
        };
        let current = (own, self.desk.area().text().to_owned());
        let others = self.desk.unfinished().iter().map(|draft| ("unfinished", draft.area.text().to_owned()));
        let all: Vec<_> = others.chain([current]).filter(|(_, text)| !text.trim().is_empty()).collect();
        for (how, text) in all {
            self.say(format!("{how}: {}", text.replace('\n', " ")));
        }
    }

    /// The line about the same that was left unfinished.
    fn left(&self) -> String {
        let left = self.desk.area().text().trim();
        if self.desk.editing().is_some() { String::new() } else { left.to_owned() }
    }

    fn say_to_whom(&mut self) {
        let whom = self.desk.meeting().about_in_words(self.desk.about());
        self.say(format!("the next line goes to: {whom}"));
    }

    /// Signs and commands in which every word that is looked for stands.
    fn help(&mut self, sought: &str) {
        let sought: Vec<String> = sought.split_whitespace().map(str::to_lowercase).collect();
        let signs =
            SIGNS.iter().map(|sign| format!("{} {}: {}", sign.whereabouts.words(), sign.typed, sign.help));
        let commands = Word::ALL.iter().filter(|word| word.track() == Track::Notes);
        let commands = commands.map(|word| format!(":{}: {}", word.grammar(), word.meaning()));
        let fits = |line: &String| sought.iter().all(|word| line.to_lowercase().contains(word));
        self.said.extend(signs.chain(commands).filter(fits).collect::<Vec<_>>());
    }

    fn line(&mut self, typed: &str, now: Now) -> Vec<Effect> {
        match typed.trim() {
            "" => self.say_to_whom(),
            "<" => {
                let effects = self.desk.hear(Msg::Key(KeyEvent::from(KeyCode::Tab)), now);
                self.say_to_whom();
                return effects;
            }
            ":list" => self.said.extend(list_lines(self.desk.room()).lines().map(str::to_owned)),
            ":again" => return self.desk.stores_again(),
            help if help == ":help" || help.starts_with(":help ") => {
                self.help(help.trim_start_matches(":help"));
            }
            _ => return self.does(typed, now),
        }
        Vec::new()
    }

    fn does(&mut self, typed: &str, now: Now) -> Vec<Effect> {
        let left = self.left();
        let own = typed.starts_with([':', '/', '=']) || left.is_empty();
        let line = if own { typed.to_owned() } else { format!("{left} {typed}") };
        let says = self.desk.takes_line(&line);
        let finds = matches!(self.desk.read(), Inline::Find(_));
        match says {
            Says::Does(NoteDeed::GoTo(_), _) if finds => self.say_found(),
            Says::Does(NoteDeed::ShowPositions, _) => {
                self.say(
                    "the table of positions needs a screen; informals export MEETING --format md has it",
                );
            }
            Says::Does(..) => {
                let effects = self.desk.does_line(now);
                if own && !left.is_empty() && self.desk.question().is_none() {
                    self.desk.takes_line(&left);
                }
                return effects;
            }
            Says::Not(why) => self.say(why),
            Says::Nothing => {}
        }
        self.desk.takes_line(&left);
        Vec::new()
    }

    fn say_found(&mut self) {
        let room = self.desk.room();
        let lines: Vec<String> = self
            .desk
            .view()
            .found
            .iter()
            .filter_map(|noted| match noted {
                Noted::Kept(number) => room.note_numbered(*number).map(|kept| kept_line(room, kept)),
                Noted::Position(at) => {
                    let taken = room.position(at.proposal, at.place);
                    taken.map(|taken| room.position_in_words(at.proposal, taken))
                }
                Noted::Private(index) => self
                    .desk
                    .private()
                    .get(*index)
                    .map(|private| format!("private: {}", words(&private.note))),
            })
            .collect();
        self.said.extend(lines);
    }

    fn news(&mut self) -> Vec<String> {
        let mut told = Vec::new();
        let notice = self.desk.notice().map(|notice| (notice.text.clone(), notice.said));
        if notice != self.read {
            told.extend(notice.clone().map(|(text, _)| text));
            self.read = notice;
        }
        let trouble = self
            .desk
            .trouble()
            .map(|(why, waiting)| format!("NOT STORED: {why}; {}; :again stores it", waiting.join("; ")));
        if trouble != self.trouble {
            told.extend(trouble.clone());
            self.trouble = trouble;
        }
        let floor = heard(self.desk.room());
        if floor != self.floor {
            self.floor = floor;
            let whom = self.desk.meeting().about_in_words(self.desk.about());
            told.push(format!("the next line goes to: {whom}"));
        }
        told
    }
}

fn heard(room: &Room) -> Option<Id> {
    match room.about_now() {
        About::Intervention(id) => Some(id),
        About::Item(_) | About::Outcome(_) | About::Meeting => None,
    }
}

/// `N3 Indonesia for NAM, RC/3 ¶ 24: burden on small administrations`
fn kept_line(room: &Room, kept: &KeptNote) -> String {
    let who = room.voice_of(kept).map(Speaker::short);
    let place: Vec<String> = who.into_iter().chain(kept.note.on.clone()).collect();
    format!("{} {}: {}", kept.handle(), place.join(", "), words(&kept.note))
}

fn words(note: &Note) -> String {
    let wording = note.verbatim.as_ref().map(|words| format!("\u{201c}{words}\u{201d}"));
    let all = wording.into_iter().chain([note.text.clone()]).filter(|words| !words.is_empty());
    all.collect::<Vec<_>>().join(" ").replace('\n', " ")
}

impl Desk for PlainNoteTaker {
    fn hear(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        self.desk.hear(msg, now)
    }

    fn room(&self) -> &Room {
        self.desk.room()
    }

    fn settings(&self) -> &Settings {
        self.desk.settings()
    }

    fn heard_last(&self) -> Length {
        self.desk.heard_last()
    }

    fn next_change(&self) -> Length {
        self.desk.next_change()
    }

    fn may_moderate(&self) -> bool {
        false
    }
}

impl ByLines for PlainNoteTaker {
    fn typed(&mut self, line: &str, now: Now) -> Vec<Effect> {
        // The clock goes on, and so does what depends on it.
        let before = self.desk.hear(Msg::Ticked, now);
        let effects = if self.desk.question().is_none() {
            self.line(line, now)
        } else if matches!(line.trim().to_lowercase().as_str(), "" | "y" | "yes") {
            self.desk.says_yes(now)
        } else {
            self.desk.says_no();
            self.desk.drops_line();
            self.say("nothing was done");
            Vec::new()
        };
        before.into_iter().chain(effects).collect()
    }

    fn said(&mut self) -> Vec<String> {
        let mut said = std::mem::take(&mut self.said);
        said.extend(self.news());
        said.extend(
            self.desk
                .question()
                .map(|asked| format!("{} y or an empty line does it, n does not", asked.asked)),
        );
        said.iter().map(|line| crate::text::printable(line).trim_end().to_owned()).collect()
    }
}
