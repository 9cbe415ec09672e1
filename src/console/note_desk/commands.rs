//! `:`: the same commands as for `informals do --role note-taker`, and a few words of the desk.

use crate::meeting::{Command, Entry, Event, NoteChange, Track};

use super::super::language::{self, Phrase, Resolved, Word, parse, resolve, stamp};
use super::super::line::{Completion, Known};
use super::super::outbox;
use super::NoteDesk;
use super::desk::Kept;
use super::keys::Stroke;
use super::line::{NoteDeed, Says};
use super::will::will;

/// Words that are no commands of the meeting.
const OWN: &[&str] = &["positions", "quit"];

impl NoteDesk {
    /// What a command line is.
    pub(super) fn command(&self, typed: &str) -> Says {
        match typed {
            "" => {
                let (tab, help) = (self.keys.shown(Stroke::ToAndFro), self.keys.shown(Stroke::Help));
                Says::Not(format!(
                    "a command, as for informals do; {tab} completes, {help} lists them, quit leaves"
                ))
            }
            "quit" => Says::Does(NoteDeed::Quit, "Enter leaves; everything is kept".to_owned()),
            "positions" => Says::Does(NoteDeed::ShowPositions, "Enter shows who stands where".to_owned()),
            typed => match self.may_become(typed).map_or_else(|| self.phrase(typed), Err) {
                Ok(phrase) => self.resolved(&phrase),
                Err(why) => Says::Not(why),
            },
        }
    }

    fn phrase(&self, typed: &str) -> Result<Phrase, String> {
        let first = typed.split_whitespace().next().unwrap_or_default();
        let begun =
            || Word::ALL.iter().copied().find(|word| first.len() > 2 && word.text().starts_with(first));
        if let Some(word) = Word::parse(first).ok().or_else(begun)
            && word.track() == Track::Floor
        {
            return Err(self.not_here(word));
        }
        let mut line = language::Line::cut(typed).map_err(|wrong| wrong.to_string())?;
        if stamp(&mut line).map_err(|wrong| wrong.to_string())?.is_some() {
            return Err("at the desk it happens now".to_owned());
        }
        parse(&line).map_err(|wrong| wrong.to_string())
    }

    /// Who may do what belongs to the floor.
    fn not_here(&self, word: Word) -> String {
        let holder = self.room().floor_desk.as_ref();
        let holder = holder.map_or_else(|| "the facilitator".to_owned(), ToString::to_string);
        format!(
            "\u{201c}{word}\u{201d} changes the floor or the record of the room, and that is for {holder}"
        )
    }

    /// What a word that is still being typed may become: the commands that can be given here and begin so.
    fn may_become(&self, typed: &str) -> Option<String> {
        let given = Word::ALL.iter().filter(|word| word.track() == Track::Notes).map(|word| word.text());
        let begun: Vec<&str> =
            given.chain(OWN.iter().copied()).filter(|word| word.starts_with(&typed.to_lowercase())).collect();
        let whole = begun.iter().any(|word| word.eq_ignore_ascii_case(typed));
        let tab = self.keys.shown(Stroke::ToAndFro);
        (!whole && !begun.is_empty()).then(|| format!("{}; {tab} completes", begun.join(", ")))
    }

    fn resolved(&self, phrase: &Phrase) -> Says {
        match resolve(phrase, self.ahead(), self.hearing()) {
            Err(wrong) => Says::Not(wrong.to_string()),
            Ok(Resolved::Answer(answer)) => Says::Does(NoteDeed::Tell(answer.clone()), answer),
            Ok(Resolved::AgendaFile(_)) => Says::Not(self.not_here(Word::AmendAgenda)),
            Ok(Resolved::AttendanceFile(_)) => Says::Not(self.not_here(Word::Attendance)),
            Ok(Resolved::Names) => Says::Not(
                "names of an attendance list are settled at the facilitator\u{2019}s desk".to_owned(),
            ),
            Ok(Resolved::ClockTo(_)) => Says::Not(self.not_here(Word::Clock)),
            Ok(Resolved::Command(command)) => self.told(*command),
        }
    }

    fn told(&self, command: Command) -> Says {
        let request = self.request(command.clone(), crate::meeting::EntryId::from_bits(0));
        let events = match self.ahead().decide(&request) {
            Ok(events) => events,
            Err(refusal) => return Says::Not(refusal.to_string()),
        };
        if matches!(command, Command::ReplaceInNotes { .. }) {
            let asked = replaces(&events);
            let says = format!("Enter asks: {asked}");
            return Says::Does(NoteDeed::AskFirst(Box::new(command), asked), says);
        }
        let entry: Entry = outbox::entry(&request, events);
        let afterwards = self.ahead().rehearse(entry).summary();
        if matches!(command, Command::Undo { .. }) && self.kept_last == Kept::Here {
            let asked = format!("a private note is not taken back, it is in no record; {afterwards}?");
            return Says::Does(NoteDeed::AskFirst(Box::new(command), asked.clone()), asked);
        }
        let says = will(&command, self.ahead(), afterwards);
        Says::Does(NoteDeed::Ask(Box::new(command)), says)
    }

    /// What Tab can put in the place of what is typed: a command's words, or a document of the agenda.
    pub(super) fn completions(&self) -> Option<Completion> {
        let text = self.area().text();
        if !self.area().at_end() || self.editing.is_some() {
            return None;
        }
        match text.strip_prefix(':') {
            Some(typed) => {
                let room = self.ahead().room();
                let known = Known { room, roster: &self.roster, tracks: &[Track::Notes], own: OWN };
                Completion::of(typed, known)
            }
            None => self.documents_begun(text),
        }
    }

    fn documents_begun(&self, text: &str) -> Option<Completion> {
        if text.trim().is_empty() || text.contains([' ', '\n']) {
            return None;
        }
        let documents = &self.ahead().room().agenda.documents;
        let found = crate::meeting::documents_beginning(text, documents);
        Completion::with(String::new(), found.iter().map(|document| format!("{} ", document.short)).collect())
    }
}

/// `replace it in 3 notes, and in wording kept of 1?`
fn replaces(events: &[Event]) -> String {
    let notes = match events.len() {
        1 => "replace it in 1 note".to_owned(),
        several => format!("replace it in {several} notes"),
    };
    match events.iter().filter(|event| changes_wording(event)).count() {
        0 => format!("{notes}?"),
        kept => format!("{notes}, and in wording kept of {kept}?"),
    }
}

fn changes_wording(event: &Event) -> bool {
    let of_wording = |change: &NoteChange| matches!(change, NoteChange::Verbatim(_));
    matches!(event, Event::NoteEdited { changes, .. } if changes.iter().any(of_wording))
}
