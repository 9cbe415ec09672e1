//! What the line is about: who has the floor by itself, and anything else by hand.

use crate::meeting::{About, Room};

use super::super::Effect;
use super::super::notice::Tone;
use super::NoteDesk;
use super::editing::{Editing, line_of};
use super::keys::{Stroke, key_of};
use super::sections::Noted;

impl NoteDesk {
    /// The floor has changed: an empty line is about who has it now, one that is begun stays.
    pub(super) fn follow_the_floor(&mut self, before: &About) {
        let now = self.stored.room().about_now();
        if now == *before {
            return;
        }
        if self.drafts.current().area.is_blank() {
            self.drafts.go_to(now);
            self.view.turned = 0;
        } else if *self.about() == *before {
            let line = self.stored.about_in_words(self.about());
            let told = format!("this line stays with {line}; {} goes on", key_of(Stroke::ToAndFro));
            self.say(Tone::Quiet, told);
        }
    }

    /// Back to who has the floor.
    pub(super) fn go_to_the_floor(&mut self) {
        let now = self.stored.room().about_now();
        self.drafts.go_to(now);
        self.look_at_the_end();
    }

    /// To an unfinished line or the last speaker; from there back to who has the floor.
    pub(super) fn go_to_and_fro(&mut self) -> Vec<Effect> {
        let now = self.stored.room().about_now();
        if *self.about() != now {
            self.go_to_the_floor();
            return Vec::new();
        }
        let unfinished = self.drafts.others().last().map(|draft| draft.about.clone());
        match unfinished.or_else(|| last_heard(self.stored.room(), &now)) {
            Some(about) => {
                self.drafts.go_to(about);
                self.look_at_the_end();
                Vec::new()
            }
            None => self.refuse("nobody has spoken before"),
        }
    }

    /// To the open item, and back.
    pub(super) fn go_to_the_item(&mut self) {
        let item = self.stored.room().open_item.clone().map_or(About::Meeting, About::Item);
        if *self.about() == item {
            self.go_to_the_floor();
        } else {
            self.drafts.go_to(item);
            self.look_at_the_end();
        }
    }

    /// Where the notes about the line end is what stands above it.
    pub(super) fn look_at_the_end(&mut self) {
        self.editing = None;
        self.completion = None;
        self.view.turned = 0;
        self.view.chosen = 0;
    }

    /// Notes up to the line, and how many there are: those about later things do not stand above it.
    pub(super) fn notes_above(&self) -> usize {
        let all = self.all_notes().count();
        if let Some(editing) = &self.editing {
            let at = self.all_notes().position(|noted| noted == editing.noted);
            return at.map_or(all, |at| at + 1);
        }
        self.sections_above().map(|section| section.notes.len()).sum()
    }

    /// Sections up to what the line is about, with those that began before it.
    fn sections_above(&self) -> impl Iterator<Item = &super::sections::Section> {
        let about = self.about();
        let now = *about == self.room().about_now();
        let from = self.sections.iter().find(|section| section.about == *about).map(|section| section.from);
        let from = from.or_else(|| self.began(about)).filter(|_| !now);
        self.sections.iter().filter(move |section| from.is_none_or(|from| section.from <= from))
    }

    fn began(&self, about: &About) -> Option<crate::time::Moment> {
        match about {
            About::Intervention(id) => self.room().intervention(*id).map(|heard| heard.started),
            About::Item(_) | About::Outcome(_) | About::Meeting => None,
        }
    }

    /// Where the notes end that are shown, counted from the first one.
    pub fn shown_until(&self) -> usize {
        self.notes_above().saturating_sub(self.view.turned)
    }

    /// The note above the line, or above the one that is edited.
    pub(super) fn edit_above(&mut self) -> Vec<Effect> {
        let until = match &self.editing {
            Some(_) => self.notes_above().saturating_sub(1),
            None => self.shown_until(),
        };
        let above = self.all_notes().take(until).last();
        self.edit_noted(above, "there is no earlier note")
    }

    /// The note below the one that is edited; after the last one the line again.
    pub(super) fn edit_below(&mut self) -> Vec<Effect> {
        if self.editing.is_none() {
            return Vec::new();
        }
        let until = self.notes_above();
        let below = self.all_notes().nth(until);
        if below.is_some() {
            return self.edit_noted(below, "");
        }
        self.look_at_the_end();
        Vec::new()
    }

    fn edit_noted(&mut self, noted: Option<Noted>, otherwise: &str) -> Vec<Effect> {
        let room = self.stored.room();
        let editing = match noted {
            Some(Noted::Kept(number)) => {
                room.note_numbered(number).and_then(|kept| Editing::of(room, kept.note.id))
            }
            Some(Noted::Private(place)) => Editing::of_private(&self.private, place, &room.agenda.documents),
            None => None,
        };
        match editing {
            Some(editing) => {
                self.leave_edit();
                self.editing = Some(editing);
                Vec::new()
            }
            None => self.refuse(otherwise),
        }
    }

    /// The note under the cursor as it was first typed, where it was edited since and no change is begun now.
    pub fn first_version(&self) -> Option<String> {
        let editing = self.editing.as_ref().filter(|editing| !editing.has_changed())?;
        let edited = self.room().note(editing.note)?.edited.is_some();
        let first = self.stored.first_version(editing.note).filter(|_| edited)?;
        Some(line_of(first).replace('\n', " "))
    }

    /// A change that was begun and left is told of.
    fn leave_edit(&mut self) {
        if self.editing.take().is_some_and(|editing| editing.has_changed()) {
            self.say(Tone::Quiet, "left as it was; Enter stores a change");
        }
        self.view.turned = 0;
    }

    /// Goes to a note that was found: it can be written anew at once.
    pub(super) fn go_to_note(&mut self, noted: Noted) -> Vec<Effect> {
        self.drafts.clear();
        self.edit_noted(Some(noted), "somebody has struck this note")
    }
}

/// Who was heard last beside what goes on now.
fn last_heard(room: &Room, now: &About) -> Option<About> {
    let heard = room.floor.speaker.iter().chain(room.finished.iter().rev());
    let heard = heard.filter(|heard| !heard.was_logged_afterwards());
    heard.map(|heard| About::Intervention(heard.id())).find(|about| about != now)
}
