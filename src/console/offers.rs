//! One warning at a time, with what its keys would do.
//!
//! The warning shown stays until it no longer holds, so that its key never comes to mean something else.

use crate::meeting::{Command, Id, MeetingState, Room, Warning, WarningCode};
use crate::time::Moment;

use super::view::View;

/// The warning shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it is about.
    pub code: WarningCode,
    /// The entry it concerns.
    pub about: Option<Id>,
    /// Its sentence.
    pub sentence: String,
    /// What its keys offer, at most two things.
    pub offers: Vec<Offer>,
    /// How many others there are.
    pub others: usize,
}

/// What a key would do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its command.
    pub(super) command: Command,
    /// In a few words.
    pub words: &'static str,
}

type Subject = (WarningCode, Option<Id>);

impl View {
    /// The warning shown, if one is to be.
    pub(super) fn shown(&self, room: &Room, now: Moment) -> Option<Shown> {
        let warnings = self.open_warnings(room, now);
        let subject = self.warning.filter(|subject| warnings.iter().any(|warning| is(warning, *subject)))?;
        let mut subjects: Vec<Subject> =
            warnings.iter().map(|warning| (warning.code, warning.about)).collect();
        subjects.dedup();
        let mut about = warnings.into_iter().filter(|warning| is(warning, subject));
        let first = about.next()?;
        let commands = first.offer.into_iter().chain(about.filter_map(|warning| warning.offer));
        let offers =
            commands.zip(words(first.code)).map(|(command, words)| Offer { command, words }).collect();
        Some(Shown {
            code: first.code,
            about: first.about,
            sentence: first.sentence,
            offers,
            others: subjects.len().saturating_sub(1),
        })
    }

    /// Keeps the warning shown while it holds; else takes the first, before all one that offers something.
    pub(super) fn choose_warning(&mut self, room: &Room, now: Moment) {
        let advice = advice(room, now);
        self.set_aside.retain(|subject| advice.iter().any(|warning| is(warning, *subject)));
        let warnings = self.open_warnings(room, now);
        let holds = |subject: &Subject| {
            let same = warnings.iter().find(|warning| is(warning, *subject));
            same.is_some_and(|same| {
                same.offer.is_some() || warnings.iter().all(|other| other.offer.is_none())
            })
        };
        if self.warning.as_ref().is_some_and(holds) {
            return;
        }
        let first = warnings.iter().find(|warning| warning.offer.is_some()).or(warnings.first());
        self.warning = first.map(|warning| (warning.code, warning.about));
    }

    /// Sets the warning shown aside.
    pub(super) fn set_warning_aside(&mut self) -> bool {
        let subject = self.warning.take();
        self.set_aside.extend(subject);
        subject.is_some()
    }

    fn open_warnings(&self, room: &Room, now: Moment) -> Vec<Warning> {
        let mut warnings = advice(room, now);
        warnings.retain(|warning| !self.set_aside.iter().any(|subject| is(warning, *subject)));
        warnings
    }
}

/// What the first and the second offer of a warning do.
const fn words(code: WarningCode) -> [&'static str; 2] {
    match code {
        WarningCode::MemberBeforeGroup => ["go behind", "group first"],
        WarningCode::AfterClosing => ["admit", ""],
        WarningCode::ClosingDue | WarningCode::OverTheEnd => ["close the list", ""],
        WarningCode::ReplyOfOrganization | WarningCode::SecondTurn => ["withdraw", ""],
        WarningCode::QuestionsOpen => ["floor to the presenter", ""],
        WarningCode::BudgetOverrun => ["share it out", ""],
        WarningCode::HasLeft | WarningCode::UnusualPointOfOrder => ["do it", ""],
    }
}

/// What the rules would say. Whether all can be heard has a line of its own; once the meeting is adjourned
/// there is nothing to be done.
fn advice(room: &Room, now: Moment) -> Vec<Warning> {
    if room.state == MeetingState::Adjourned {
        return Vec::new();
    }
    let mut advice = room.advise(now);
    advice.retain(|warning| warning.code != WarningCode::OverTheEnd);
    advice
}

fn is(warning: &Warning, (code, about): Subject) -> bool {
    warning.code == code && warning.about == about
}
