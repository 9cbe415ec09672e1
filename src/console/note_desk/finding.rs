//! `/`: notes found while they are looked for, private ones of this console among them.

use crate::meeting::{About, Room};
use crate::record::{found, note_answers, position_answers};

use super::super::inline::Inline;
use super::super::language;
use super::NoteDesk;
use super::line::{NoteDeed, Says};
use super::sections::Noted;
use super::sought::{AmongNotes, Wanted};

impl NoteDesk {
    /// Looks again, where the line finds notes.
    pub(super) fn find_again(&mut self) {
        let found = match self.read() {
            Inline::Find(typed) if self.editing.is_none() && !typed.is_empty() => {
                self.wanted(&typed).map(|wanted| self.found_now(&wanted)).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        self.view.found = found;
    }

    /// Whether notes are being looked for.
    pub fn is_finding(&self) -> bool {
        self.editing.is_none() && matches!(self.read(), Inline::Find(_))
    }

    /// The note chosen among those found: the newest first.
    pub fn chosen_note(&self) -> Option<Noted> {
        let last = self.view.found.len().checked_sub(1)?;
        self.view.found.get(last.saturating_sub(self.view.chosen)).copied()
    }

    /// What a search is.
    pub(super) fn finds(&self, typed: &str) -> Says {
        if typed.is_empty() {
            return Says::Not(
                "find what? words, @ and a name, \u{b6}24, **, ??, ##, in any order".to_owned(),
            );
        }
        if let Err(why) = self.wanted(typed) {
            return Says::Not(why);
        }
        match (self.chosen_note(), self.view.found.len()) {
            (None, _) | (_, 0) => Says::Not("no note has that".to_owned()),
            (Some(noted), 1) => Says::Does(NoteDeed::GoTo(noted), "1 note found".to_owned()),
            (Some(noted), several) => Says::Does(NoteDeed::GoTo(noted), format!("{several} notes found")),
        }
    }

    fn wanted(&self, typed: &str) -> Result<Wanted, String> {
        let named = |name: &str| language::looked_for(name, self.ahead(), self.hearing());
        Wanted::read(typed, &self.room().agenda.documents, named)
    }

    fn found_now(&self, wanted: &Wanted) -> Vec<Noted> {
        let (room, sought) = (self.room(), &wanted.sought);
        let mut all: Vec<_> = match wanted.among {
            AmongNotes::Private => Vec::new(),
            AmongNotes::All => found(room, sought).map(|kept| (kept.at, Noted::Kept(kept.number))).collect(),
        };
        let before = all.len();
        if wanted.among == AmongNotes::All {
            let positions = self.all_notes().filter_map(|noted| match noted {
                Noted::Position(at) => Some((at, room.position(at.proposal, at.place)?)),
                Noted::Kept(_) | Noted::Private(_) => None,
            });
            let answers = positions.filter(|(at, taken)| position_answers(room, at.proposal, taken, sought));
            all.extend(answers.map(|(at, taken)| (taken.at, Noted::Position(at))));
        }
        let own = self.private.iter().enumerate().filter(|(_, private)| {
            let voice = voice(room, &private.note.about);
            note_answers(room, &private.note, voice, sought)
        });
        all.extend(own.map(|(index, private)| (private.at, Noted::Private(index))));
        if all.len() > before {
            all.sort_by_key(|(at, _)| *at);
        }
        all.into_iter().map(|(_, noted)| noted).collect()
    }
}

fn voice<'a>(room: &'a Room, about: &About) -> Option<&'a crate::meeting::Speaker> {
    match about {
        About::Intervention(id) => room.intervention(*id).map(|heard| &heard.request.speaker),
        About::Item(_) | About::Outcome(_) | About::Meeting => None,
    }
}
