//! What the line is about: who has the floor by itself, and anything else by hand.

use crate::meeting::{About, Room};

use super::super::Effect;
use super::super::notice::Tone;
use super::NoteDesk;
use super::desk::Stays;
use super::editing::{Editing, line_of};
use super::keys::Stroke;
use super::sections::Noted;

impl NoteDesk {
    /// The floor has changed: an empty line is about who has it now, one that is begun stays, and so does one about
    /// something that was gone to on purpose.
    pub(super) fn follow_the_floor(&mut self, before: &About) {
        let now = self.stored.room().about_now();
        if now == *before {
            return;
        }
        if *self.about() == now {
            self.stays = Stays::WithTheFloor;
        }
        let key = self.keys.shown(Stroke::ToAndFro).to_owned();
        if self.stays == Stays::Elsewhere {
            let heard = self.stored.about_in_words(&now);
            self.say(Tone::Quiet, format!("now: {heard}; {key} goes there"));
        } else if self.drafts.current().area.is_blank() {
            self.drafts.go_to(now);
            self.view.turned = 0;
        } else if *self.about() == *before {
            let line = self.stored.about_in_words(self.about());
            self.say(Tone::Quiet, format!("this line stays with {line}; {key} goes on"));
        }
    }

    /// Back to who has the floor.
    pub(super) fn go_to_the_floor(&mut self) {
        self.be_with_the_floor();
        self.look_at_the_end();
    }

    fn be_with_the_floor(&mut self) {
        self.stays = Stays::WithTheFloor;
        let now = self.stored.room().about_now();
        self.drafts.go_to(now);
    }

    /// The line is empty again after a search or a command: nothing else has changed.
    pub(super) fn clear_and_stay(&mut self) {
        self.drafts.clear();
        self.typed();
        if self.stays == Stays::WithTheFloor {
            self.be_with_the_floor();
        }
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
        if *self.about() == item { self.go_to_the_floor() } else { self.go_elsewhere(item) }
    }

    /// Goes to whatever the lines are about until she goes back.
    fn go_elsewhere(&mut self, about: About) {
        let now = self.stored.room().about_now();
        self.stays = if about == now { Stays::WithTheFloor } else { Stays::Elsewhere };
        self.drafts.go_to(about);
        self.look_at_the_end();
    }

    /// To the intervention or the item of a note that was found: the next line is about it.
    pub(super) fn go_to_where(&mut self, noted: Noted) -> Vec<Effect> {
        self.drafts.clear();
        match self.section_of(noted).map(|section| section.about.clone()) {
            Some(about) => {
                self.go_elsewhere(about);
                Vec::new()
            }
            None => self.refuse("somebody has struck this note"),
        }
    }

    /// What the line is about, where that is not what is going on now.
    pub fn elsewhere(&self) -> Option<&About> {
        let about = self.about();
        Some(about).filter(|about| **about != self.room().about_now())
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
            Some(Noted::Position(at)) => Editing::of_position(room, at),
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
        let note = editing.note()?;
        let edited = self.room().note(note)?.edited.is_some();
        let first = self.stored.first_version(note).filter(|_| edited)?;
        Some(line_of(first).replace('\n', " "))
    }

    /// A change that was begun and left is told of.
    fn leave_edit(&mut self) {
        if self.editing.take().is_some_and(|editing| editing.has_changed()) {
            self.say(Tone::Quiet, "left as it was; Enter stores a change");
        }
        self.view.turned = 0;
    }

    /// The note that was found is written anew; where nothing is looked for, the one above.
    pub(super) fn write_anew(&mut self) -> Vec<Effect> {
        if !self.is_finding() {
            return self.edit_above();
        }
        let Some(noted) = self.chosen_note() else { return self.refuse("no note is found to write anew") };
        self.clear_and_stay();
        self.edit_noted(Some(noted), "somebody has struck this note")
    }

    /// A change is done or left: the list stays where it was, with this note at its foot.
    pub(super) fn stay_at_the_note(&mut self) {
        let until = self.notes_above();
        self.look_at_the_end();
        self.view.turned = self.notes_above().saturating_sub(until);
    }
}

/// Who was heard last beside what goes on now.
fn last_heard(room: &Room, now: &About) -> Option<About> {
    let heard = room.floor.speaker.iter().chain(room.finished.iter().rev());
    let heard = heard.filter(|heard| !heard.was_logged_afterwards());
    heard.map(|heard| About::Intervention(heard.id())).find(|about| about != now)
}
