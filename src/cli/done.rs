//! What is said after a command: one sentence on standard output, new warnings on standard error.

use std::collections::HashSet;

use super::said;
use crate::meeting::{Entry, Id, Warning, WarningCode};
use crate::runtime::Opened;
use crate::time::Moment;

/// Warnings that stood before a command: only new ones are told after it.
pub struct Told(HashSet<(WarningCode, Option<Id>)>);

impl Told {
    /// What stands now.
    pub fn before(opened: &Opened) -> Self {
        let room = opened.meeting().room();
        Self(room.advise(room.last_floor_at).iter().map(known_by).collect())
    }

    /// Tells what an entry did, the question that a desk would have asked, and what is new to warn of.
    pub fn tell(&self, opened: &Opened, entry: &Entry, asks: Option<String>) {
        said::line(opened.meeting().summary(entry));
        if let Some(question) = asks {
            said::aside(format_args!("warning: {question}"));
        }
        for warning in self.fresh(opened, entry.at) {
            said::aside(format_args!("warning: {}", warning.sentence));
        }
    }

    fn fresh(&self, opened: &Opened, at: Moment) -> Vec<Warning> {
        let warnings = opened.meeting().room().advise(at);
        let mut told = self.0.clone();
        warnings.into_iter().filter(|warning| told.insert(known_by(warning))).collect()
    }
}

fn known_by(warning: &Warning) -> (WarningCode, Option<Id>) {
    (warning.code, warning.about)
}
