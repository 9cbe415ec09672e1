//! `/`: notes found while they are looked for, private ones of this console among them.

use crate::meeting::{About, Mark, Reference, Room};
use crate::record::{Sought, found, note_answers};

use super::super::inline::Inline;
use super::NoteDesk;
use super::line::{NoteDeed, Says};
use super::sections::Noted;

/// What is looked for, and among which notes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Wanted {
    sought: Sought,
    among: AmongNotes,
}

/// Where it is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum AmongNotes {
    /// Among those of the journal, and the private ones of this console.
    #[default]
    All,
    /// `##`: among private ones alone.
    Private,
}

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
            return Says::Not("find what? words, \u{b6}24, **, ??, ##, last @ and a name".to_owned());
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
        let mut wanted = Wanted::default();
        let (typed, name) = typed.split_once('@').unwrap_or((typed, ""));
        if !name.trim().is_empty() {
            wanted.sought.who = Some(self.speaker(name.trim())?);
        }
        let documents = &self.room().agenda.documents;
        let mut words = Vec::new();
        for word in typed.split_whitespace() {
            match word {
                "**" => wanted.sought.mark = Some(Mark::Summary),
                "??" => wanted.sought.mark = Some(Mark::Check),
                "##" => wanted.among = AmongNotes::Private,
                word if is_paragraph(word) => {
                    wanted.sought.on = Some(Reference::read(word, documents));
                }
                word => words.push(word),
            }
        }
        wanted.sought.words = words.join(" ");
        Ok(wanted)
    }

    fn found_now(&self, wanted: &Wanted) -> Vec<Noted> {
        let (room, sought) = (self.room(), &wanted.sought);
        let mut all: Vec<_> = match wanted.among {
            AmongNotes::Private => Vec::new(),
            AmongNotes::All => found(room, sought).map(|kept| (kept.at, Noted::Kept(kept.number))).collect(),
        };
        let own = self.private.iter().enumerate().filter(|(_, private)| {
            let voice = voice(room, &private.note.about);
            note_answers(room, &private.note, voice, sought)
        });
        let before = all.len();
        all.extend(own.map(|(index, private)| (private.at, Noted::Private(index))));
        if all.len() > before {
            all.sort_by_key(|(at, _)| *at);
        }
        all.into_iter().map(|(_, noted)| noted).collect()
    }
}

/// `¶24`, and `p24` on keyboards without the sign.
fn is_paragraph(word: &str) -> bool {
    let number = word.strip_prefix('\u{b6}').or_else(|| word.strip_prefix('p'));
    number.is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
}

fn voice<'a>(room: &'a Room, about: &About) -> Option<&'a crate::meeting::Speaker> {
    match about {
        About::Intervention(id) => room.intervention(*id).map(|heard| &heard.request.speaker),
        About::Item(_) | About::Outcome(_) | About::Meeting => None,
    }
}
