//! Entries of this console that came too late go to its person one by one: kept as logged afterwards, or set aside.

use std::sync::Arc;

use super::notice::Tone;
use super::standing::Fate;
use super::{Effect, Model, Now};
use crate::meeting::{Command, EndOfLate, Entry, EntryId, KeptLate, PastIntervention, Request};
use crate::time::Moment;

/// The oldest entry that came too late, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameTooLate {
    /// `10:41 floor to Japan`
    pub what: String,
    /// What `:log-afterwards` does with it.
    pub becomes: String,
    /// How many more there are.
    pub others: usize,
}

/// An entry that is being kept.
#[derive(Debug, Clone)]
pub struct Keeping {
    /// It stands in the journal under its own name when it is kept.
    entry: EntryId,
    /// Those that are kept with it.
    with: Vec<EntryId>,
    end: EndOfLate,
}

impl Model {
    /// What came too late and waits for a word.
    pub fn came_too_late(&self) -> Option<CameTooLate> {
        let (first, others) = self.stands.overtaken().split_first()?;
        let at = self.hour(first.at);
        let what = format!("{at} {}", self.stored.summary(first));
        let becomes = self.becomes(&self.stored.kept_late(self.stands.overtaken(), self.clock)?);
        Some(CameTooLate { what, becomes, others: others.len() })
    }

    fn becomes(&self, kept: &KeptLate) -> String {
        match kept {
            KeptLate::Intervention { heard, end, note, .. } => {
                let also = if note.is_some() { ", and notes what else was done" } else { "" };
                format!("logs {}{also}", self.times_told(heard, end))
            }
            KeptLate::Note(_) => "notes it with its time, to be checked".to_owned(),
            KeptLate::Nothing => "is done with it: nothing of it is left to keep".to_owned(),
        }
    }

    /// `the intervention from 10:41 to 10:46 (floor to Mexico)`
    fn times_told(&self, heard: &PastIntervention, end: &EndOfLate) -> String {
        let (from, to) = (self.hour(heard.began), self.hour(heard.ended));
        match end {
            EndOfLate::Logged => format!("the intervention from {from} to {to}"),
            EndOfLate::AsRecorded(next) => format!("the intervention from {from} to {to} ({next})"),
            EndOfLate::Now => format!("the intervention from {from} until now"),
        }
    }

    fn hour(&self, moment: Moment) -> String {
        moment.hour_minute(self.room().agenda.time_zone)
    }

    /// The person has decided on the oldest entry that came too late.
    pub(super) fn settles(&mut self, fate: Fate, now: Now) -> Vec<Effect> {
        let Some(entry) = self.stands.overtaken().first().cloned() else {
            return self.refuse("nothing came too late");
        };
        match fate {
            Fate::SetAside => vec![Effect::Settle { entry: entry.id, fate }],
            Fate::LoggedAfterwards if self.ahead().entry(entry.id).is_some() => {
                self.say(Tone::Quiet, "it is kept already");
                Vec::new()
            }
            Fate::LoggedAfterwards => self.log_afterwards(&entry, now),
        }
    }

    /// It is decided again under its own name, so that no retry and no restart ever keeps it twice.
    fn log_afterwards(&mut self, entry: &Entry, now: Now) -> Vec<Effect> {
        let (at, command) = match self.stored.kept_late(self.stands.overtaken(), now.meeting) {
            Some(KeptLate::Intervention { heard, note, end, with }) => {
                self.stands.keeping = Some(Keeping { entry: entry.id, with, end });
                (heard.ended, Command::LogIntervention { heard, note })
            }
            Some(KeptLate::Note(note)) => (entry.at, Command::TakeNote(note)),
            Some(KeptLate::Nothing) | None => {
                self.say(Tone::Quiet, "nothing of it was left to keep");
                return vec![Effect::Settle { entry: entry.id, fate: Fate::LoggedAfterwards }];
            }
        };
        self.send(Request { at, ..self.request(command, entry.id) })
    }

    /// When an intervention is kept, so is whatever told how it went on; its person reads where its end is from.
    pub(super) fn kept_with(&mut self, stored: &[Arc<Entry>]) -> Vec<Effect> {
        let is_stored = |keeping: &mut Keeping| stored.iter().any(|entry| entry.id == keeping.entry);
        let Some(Keeping { entry, with, end }) = self.stands.keeping.take_if(is_stored) else {
            return Vec::new();
        };
        let told = self.end_told(entry, &end);
        if let (Some(told), Some(notice)) = (told, &mut self.notice) {
            notice.text.push_str(&told);
        }
        let settle = |entry| Effect::Settle { entry, fate: Fate::LoggedAfterwards };
        with.into_iter().map(settle).collect()
    }

    /// `; its end is taken from floor to Mexico: correct-end #5 10:50 sets another`
    fn end_told(&self, entry: EntryId, end: &EndOfLate) -> Option<String> {
        let from = match end {
            EndOfLate::Logged => return None,
            EndOfLate::AsRecorded(next) => format!("to be that of \u{201c}{next}\u{201d}"),
            EndOfLate::Now => "to be now".to_owned(),
        };
        let number = self.room().intervention(entry.thing(0))?.number;
        Some(format!("; its end is taken {from}: correct-end #{number} 10:50 sets another"))
    }
}
