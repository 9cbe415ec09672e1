//! One message in, effects out: the only place where the note-taker's desk changes.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

use crate::meeting::{About, Entry, Event};

use super::super::notice::{Notice, Tone};
use super::super::text_area::{Edit, Edited, Holding};
use super::super::view::Step;
use super::super::{Effect, Msg, Now};
use super::NoteDesk;
use super::desk::Kept;
use super::keys::Stroke;
use super::stroke_map::Press;
use super::view::{NoteOverlay, NoteView};
use crate::console::inline::Inline;

/// Notes by which a page turns.
const PAGE: usize = 5;

/// Takes one message.
pub fn update(desk: &mut NoteDesk, msg: Msg, now: Now) -> Vec<Effect> {
    desk.clock = now.meeting;
    desk.since_start = desk.since_start.max(now.since_start);
    let mut effects = match msg {
        Msg::Key(event) if event.kind == KeyEventKind::Release => Vec::new(),
        Msg::Key(event) => desk.key(event, now),
        Msg::Pasted(text) => desk.pasted(&text),
        Msg::Resized { columns, .. } => {
            desk.view.columns = usize::from(columns);
            Vec::new()
        }
        Msg::Ticked | Msg::AgendaRead { .. } | Msg::AttendanceRead { .. } => Vec::new(),
        Msg::Recorded(entries) => desk.recorded(&entries),
        Msg::LaidAnew { stand, then } => desk.laid_anew(stand, &then),
        Msg::Standing(standing) => {
            if let Some(told) = desk.stands.take(standing, desk.since_start) {
                desk.say(Tone::Quiet, told);
            }
            Vec::new()
        }
        Msg::Overtaken(entry) => {
            let (next, refused) = desk.outbox.overtaken(&desk.stored, entry);
            desk.go_on(next, &refused)
        }
        Msg::NotStored { entry, why } => {
            desk.outbox.not_stored(entry);
            desk.trouble = Some(why);
            Vec::new()
        }
        Msg::DraftsKept => {
            desk.keeping.written(desk.clock);
            Vec::new()
        }
        Msg::DraftsNotKept(why) => {
            desk.keeping.not_written(why);
            Vec::new()
        }
        Msg::PrivateKept(note) => {
            desk.private_kept(*note);
            Vec::new()
        }
        Msg::PrivateNotKept { note, why } => desk.put_private_back(&note, why),
        Msg::Leaving => vec![desk.hand_over_drafts()],
        Msg::Told(text) => {
            desk.say(Tone::Quiet, text);
            Vec::new()
        }
    };
    effects.extend(desk.settle());
    effects
}

impl NoteDesk {
    /// What goes by itself: old notices, and unfinished lines onto the disk, every key before it is shown.
    fn settle(&mut self) -> Option<Effect> {
        let at = self.since_start;
        self.notice.take_if(|notice| at - notice.said >= Notice::STAYS);
        let due = self.keeping.due_in(at).is_some_and(|due| due <= crate::time::Length::ZERO);
        if due {
            return Some(self.hand_over_drafts());
        }
        self.keeping.hands_over_typed().then(|| Effect::WriteTyped(self.drafts_written()))
    }

    fn key(&mut self, event: KeyEvent, now: Now) -> Vec<Effect> {
        let press = self.keys.press(event);
        if press == Press::Stroke(Stroke::Leave, Holding::Nothing) {
            return self.leave();
        }
        if self.view.overlay != NoteOverlay::None {
            return self.in_overlay(event);
        }
        if self.question.is_some() {
            return self.answered(event, now);
        }
        match press {
            Press::Letter(letter) => {
                self.area_mut().letter(letter);
                self.typed()
            }
            Press::Stroke(stroke, holding) => self.stroke(stroke, holding, now),
            Press::Nothing => Vec::new(),
        }
    }

    /// Enter and `y` are yes, any other key is no.
    fn answered(&mut self, event: KeyEvent, now: Now) -> Vec<Effect> {
        if matches!(event.code, KeyCode::Enter | KeyCode::Char('y')) {
            return self.answer_yes(now);
        }
        self.question = None;
        self.say(Tone::Quiet, "nothing was done");
        Vec::new()
    }

    fn stroke(&mut self, stroke: Stroke, holding: Holding, now: Now) -> Vec<Effect> {
        match stroke {
            Stroke::Store => self.enter(now),
            Stroke::NewLine => {
                self.area_mut().letter('\n');
                self.typed()
            }
            Stroke::ToAndFro => self.tab(),
            Stroke::ToTheItem => self.shift_tab(),
            Stroke::Above => self.arrow(Edit::Up),
            Stroke::Below => self.arrow(Edit::Down),
            Stroke::Back => self.back(),
            Stroke::PageUp | Stroke::PageDown if self.is_finding() => {
                let last = self.view.found.len().saturating_sub(1);
                let chosen = self.view.chosen;
                let there =
                    if stroke == Stroke::PageUp { chosen + PAGE } else { chosen.saturating_sub(PAGE) };
                self.view.chosen = there.min(last);
                Vec::new()
            }
            Stroke::WriteAnew => self.write_anew(),
            Stroke::PageUp => {
                self.view.turned = (self.view.turned + PAGE).min(self.notes_above().saturating_sub(1));
                Vec::new()
            }
            Stroke::PageDown => {
                self.view.turned = self.view.turned.saturating_sub(PAGE);
                Vec::new()
            }
            Stroke::Positions => {
                self.view.overlay = NoteOverlay::Positions { row: 0, column: 0, folded: None };
                Vec::new()
            }
            Stroke::StoreAgain => self.store_again(),
            Stroke::Help => {
                self.view.overlay = NoteOverlay::Help { search: String::new(), turned: 0 };
                Vec::new()
            }
            Stroke::Leave => self.leave(),
            Stroke::Text(edit) => self.edit(edit, holding),
        }
    }

    fn edit(&mut self, edit: Edit, holding: Holding) -> Vec<Effect> {
        let columns = NoteView::typed_in(self.view.columns);
        let before = self.area().text().len();
        let edited = self.area_mut().edit(edit, holding, columns);
        let moved = matches!(edit, Edit::Left | Edit::Right | Edit::Up | Edit::Down);
        if edited == Edited::AtTheEdge || moved || self.area().text().len() == before {
            self.completion = None;
            return Vec::new();
        }
        self.typed()
    }

    /// Among choices the next one; in the text a row; beyond its edge another note.
    fn arrow(&mut self, edit: Edit) -> Vec<Effect> {
        if self.chooses(edit) {
            return Vec::new();
        }
        let columns = NoteView::typed_in(self.view.columns);
        match (self.area_mut().edit(edit, Holding::Nothing, columns), edit) {
            (Edited::Done, _) => Vec::new(),
            (Edited::AtTheEdge, Edit::Up) => self.edit_above(),
            (Edited::AtTheEdge, _) => self.edit_below(),
        }
    }

    /// Whether the arrow goes through choices: groups to align with, notes that were found.
    fn chooses(&mut self, edit: Edit) -> bool {
        if self.editing.is_some() {
            return false;
        }
        let (choices, on) = match self.read() {
            Inline::Find(_) => (self.view.found.len(), Edit::Up),
            Inline::Aligns(None) => {
                let groups = self.speaker_of(self.about()).map(|who| self.groups_of(&who).len());
                (groups.unwrap_or(0), Edit::Down)
            }
            Inline::Nothing
            | Inline::Command(_)
            | Inline::Aligns(Some(_))
            | Inline::Position { .. }
            | Inline::Note(_) => return false,
        };
        let chosen = self.view.chosen;
        let there = if edit == on { chosen + 1 } else { chosen.saturating_sub(1) };
        self.view.chosen = there.min(choices.saturating_sub(1));
        true
    }

    fn tab(&mut self) -> Vec<Effect> {
        if self.complete(Step::Down) {
            return Vec::new();
        }
        if matches!(self.read(), Inline::Command(_)) {
            return self.refuse("no command or name begins so");
        }
        if self.editing.is_some() {
            let (store, back) = (self.keys.shown(Stroke::Store), self.keys.shown(Stroke::Back));
            return self.refuse(format!("{store} stores the change, {back} leaves the note as it is"));
        }
        self.go_to_and_fro()
    }

    fn shift_tab(&mut self) -> Vec<Effect> {
        if self.completion.is_some() && self.complete(Step::Up) {
            return Vec::new();
        }
        if self.editing.is_none() {
            self.go_to_the_item();
        }
        Vec::new()
    }

    /// Whether something was begun that could be completed.
    fn complete(&mut self, step: Step) -> bool {
        let going_on = self.completion.take().map(|mut completion| {
            completion.step(step);
            completion
        });
        let Some(completion) = going_on.or_else(|| self.completions()) else { return false };
        let sign = if self.area().text().starts_with(':') { ":" } else { "" };
        let text = format!("{sign}{}", completion.text());
        self.area_mut().replace_all(&text);
        self.typed();
        self.completion = Some(completion);
        true
    }

    /// A search or a command is cleared, a note left as it is, and the list stays where it was; else back to who has
    /// the floor, while a line about something else stays there.
    fn back(&mut self) -> Vec<Effect> {
        let clears = match self.read() {
            Inline::Find(_) | Inline::Command(_) | Inline::Aligns(None) => self.editing.is_none(),
            Inline::Nothing | Inline::Aligns(Some(_)) | Inline::Position { .. } | Inline::Note(_) => false,
        };
        self.notice = None;
        if clears {
            self.clear_and_stay();
        } else if self.editing.is_some() {
            self.stay_at_the_note();
        } else {
            self.go_to_the_floor();
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str) -> Vec<Effect> {
        if self.view.overlay != NoteOverlay::None || self.question.is_some() {
            return Vec::new();
        }
        self.area_mut().paste(text);
        self.typed()
    }

    /// The text has changed.
    pub(super) fn typed(&mut self) -> Vec<Effect> {
        if self.editing.is_none() {
            let clock = self.clock;
            let draft = self.drafts.current_mut();
            draft.begun = if draft.area.is_blank() { None } else { draft.begun.or(Some(clock)) };
        }
        self.notice = None;
        self.completion = None;
        self.view.chosen = 0;
        self.keeping.changed(self.since_start);
        self.find_again();
        Vec::new()
    }

    fn recorded(&mut self, entries: &[Arc<Entry>]) -> Vec<Effect> {
        let before = self.stored.room().about_now();
        for entry in entries {
            self.stored.apply(entry);
        }
        self.took_in(&before, entries)
    }

    /// What others did stands before what this console did meanwhile: the meeting is folded again from there.
    fn laid_anew(&mut self, stand: usize, then: &[Arc<Entry>]) -> Vec<Effect> {
        let before = self.stored.room().about_now();
        let (laid, fresh) = self.stored.laid_anew(stand, then);
        self.stored = laid;
        self.took_in(&before, &fresh)
    }

    /// What follows from entries that the meeting has taken in.
    fn took_in(&mut self, before: &About, entries: &[Arc<Entry>]) -> Vec<Effect> {
        let amended =
            |event: &Event| matches!(event, Event::MeetingOpened { .. } | Event::AgendaAmended { .. });
        if entries.iter().flat_map(|entry| &entry.events).any(amended) {
            self.take_roster();
        }
        let stored =
            |sent: &super::drafts::KeptDraft| entries.iter().any(|entry| Some(entry.id) == sent.sent);
        if self.sent.iter().any(stored) {
            self.sent.retain(|sent| !stored(sent));
            self.keeping.changed(self.since_start);
        }
        let until = self.shown_until();
        self.gather();
        if self.view.turned > 0 {
            self.view.turned = self.notes_above().saturating_sub(until);
        }
        let own = entries.iter().rev().find(|entry| entry.by == self.me);
        if let Some(own) = own {
            self.kept_last = Kept::InTheJournal;
            let done = self.stored.summary(own);
            let to_note = self.way_to_note(own).unwrap_or_default();
            self.say(Tone::Stored, done + &to_note);
        }
        self.follow_the_floor(before);
        self.find_again();
        let own = own.is_some();
        let (next, refused) = self.outbox.recorded(&self.stored, entries);
        if own && !self.outbox.has_put_aside() {
            self.trouble = None;
        }
        self.go_on(next, &refused)
    }

    /// The line stays with who has the floor: how the words of what was logged afterwards are noted.
    fn way_to_note(&self, entry: &Entry) -> Option<String> {
        let logged = entry.events.iter().find_map(|event| match event {
            Event::InterventionLogged { id, .. } => Some(*id),
            _ => None,
        })?;
        let number = self.room().intervention(logged)?.number;
        Some(format!("; :note \"…\" about #{number}"))
    }
}
