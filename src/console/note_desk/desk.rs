//! What a note-taker's console knows.

use std::sync::Arc;

use crate::delegations::Roster;
use crate::meeting::{About, Command, Console, Entry, EntryId, Event, Id, Meeting, Refusal, Request, Room};
use crate::time::{Length, Moment};

use super::super::inline::Surroundings;
use super::super::line::Completion;
use super::super::notice::{Notice, Tone};
use super::super::outbox::Outbox;
use super::super::own::Settings;
use super::super::standing::Stands;
use super::super::text_area::TextArea;
use super::super::{Desk, Effect, Msg, Now};
use super::drafts::{Draft, Drafts, KeptDraft};
use super::editing::Editing;
use super::keeping::{Keeping, KeptAs};
use super::private::PrivateNote;
use super::question::Question;
use super::sections::{Noted, Section, sections};
use super::stroke_map::StrokeMap;
use super::update::update;
use super::view::NoteView;

/// Everything that the note-taker's screen shows and that keys act upon.
#[derive(Debug, Clone)]
pub struct NoteDesk {
    pub(super) me: Console,
    pub(super) stored: Meeting,
    pub(super) outbox: Outbox,
    pub(super) roster: Roster,
    pub(super) clock: Moment,
    pub(super) since_start: Length,
    pub(super) keys: StrokeMap,
    pub(super) settings: Settings,
    pub(super) drafts: Drafts,
    pub(super) editing: Option<Editing>,
    /// Lines that are entries on their way.
    pub(super) sent: Vec<KeptDraft>,
    pub(super) private: Vec<PrivateNote>,
    /// Whether the line kept last was private: no command takes it back.
    pub(super) kept_last: Kept,
    pub(super) sections: Vec<Section>,
    pub(super) stays: Stays,
    pub(super) view: NoteView,
    pub(super) completion: Option<Completion>,
    pub(super) question: Option<Question>,
    pub(super) keeping: Keeping,
    pub(super) notice: Option<Notice>,
    pub(super) trouble: Option<String>,
    /// How it stands to the others of a shared meeting.
    pub(super) stands: Stands,
    pub(super) leaving: Option<Length>,
}

/// Whether the line is about who has the floor again after Enter, and when the floor changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stays {
    /// It is; what was gone to by Tab is for one line.
    WithTheFloor,
    /// She went elsewhere on purpose, and goes back herself.
    Elsewhere,
}

/// Where the line kept last is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// In the journal, with the others'.
    InTheJournal,
    /// In the file of this console alone.
    Here,
}

impl NoteDesk {
    /// A console of `me` on a meeting as its journal leaves it.
    pub fn new(me: Console, entries: impl IntoIterator<Item = Arc<Entry>>, now: Now) -> Self {
        let stored = Meeting::replay(entries);
        let about = stored.room().about_now();
        Self {
            me,
            roster: roster_of(stored.room()),
            sections: sections(stored.room(), &[]),
            stored,
            outbox: Outbox::default(),
            clock: now.meeting,
            since_start: now.since_start,
            keys: StrokeMap::default(),
            settings: Settings::default(),
            drafts: Drafts::about(about),
            editing: None,
            sent: Vec::new(),
            private: Vec::new(),
            kept_last: Kept::InTheJournal,
            stays: Stays::WithTheFloor,
            view: NoteView::default(),
            completion: None,
            question: None,
            keeping: Keeping::default(),
            notice: None,
            trouble: None,
            stands: Stands::default(),
            leaving: None,
        }
    }

    /// The same console with what its person has set.
    #[must_use]
    pub fn with_own(self, keys: StrokeMap, settings: Settings) -> Self {
        Self { keys, settings, ..self }
    }

    /// The same console with its private notes and the lines that were unfinished when it was left.
    #[must_use]
    pub fn with_kept(mut self, drafts: Vec<KeptDraft>, private: Vec<PrivateNote>) -> Self {
        self.private = private;
        self.take_up(drafts);
        self.gather();
        self
    }

    /// The meeting as it is on stable storage.
    pub fn meeting(&self) -> &Meeting {
        &self.stored
    }

    /// The room as it is on stable storage.
    pub fn room(&self) -> &Room {
        self.stored.room()
    }

    /// The meeting's clock at the last message.
    pub fn clock(&self) -> Moment {
        self.clock
    }

    /// How this console stands to the others, for the head of the screen; nothing where all is well.
    pub fn link_told(&self) -> Option<String> {
        self.stands.told(self.since_start)
    }

    /// Delegations as of the meeting's date.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Which key does what.
    pub fn keys(&self) -> &StrokeMap {
        &self.keys
    }

    /// What is looked at.
    pub fn view(&self) -> &NoteView {
        &self.view
    }

    /// The text that is being typed.
    pub fn area(&self) -> &TextArea {
        self.editing.as_ref().map_or(&self.drafts.current().area, |editing| &editing.area)
    }

    /// What the line is about.
    pub fn about(&self) -> &About {
        &self.drafts.current().about
    }

    /// The note that is being written anew.
    pub fn editing(&self) -> Option<&Editing> {
        self.editing.as_ref()
    }

    /// Unfinished lines about something else.
    pub fn unfinished(&self) -> &[Draft] {
        self.drafts.others()
    }

    /// The notes in the order of the meeting.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section in which a note stands.
    pub fn section_of(&self, noted: Noted) -> Option<&Section> {
        self.sections.iter().find(|section| section.notes.contains(&noted))
    }

    /// Private notes of this console.
    pub fn private(&self) -> &[PrivateNote] {
        &self.private
    }

    /// What is asked before something is done.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// What a person should read now.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// How the unfinished lines stand on the disk.
    pub fn kept(&self) -> KeptAs {
        self.keeping.kept()
    }

    /// Why the store could not keep something, and what waits to be stored again, in words.
    pub fn trouble(&self) -> Option<(&str, Vec<String>)> {
        Some((self.trouble.as_deref()?, self.outbox.put_aside(&self.stored)))
    }

    /// The meeting with what is on its way.
    pub(super) fn ahead(&self) -> &Meeting {
        self.outbox.ahead(&self.stored)
    }

    /// What goes with the line that is not typed in it.
    pub(super) fn around(&self) -> Surroundings<'_> {
        let room = self.ahead().room();
        Surroundings {
            documents: &room.agenda.documents,
            room_is_on: room.paragraphs_for(self.about()),
            note_before: room.standing_notes().rev().find_map(|kept| kept.note.on.as_deref()),
        }
    }

    /// What would happen if this console asked it now; nothing does.
    pub(super) fn would(&self, command: &Command) -> Result<Vec<Event>, Refusal> {
        self.ahead().decide(&self.request(command.clone(), EntryId::from_bits(0)))
    }

    pub(super) fn request(&self, command: Command, id: EntryId) -> Request {
        Request { id, at: self.clock, by: self.me.clone(), command }
    }

    pub(super) fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(Notice { tone, text: text.into(), aloud: None, said: self.since_start });
    }

    pub(super) fn refuse(&mut self, text: impl Into<String>) -> Vec<Effect> {
        self.say(Tone::Refused, text);
        Vec::new()
    }

    pub(super) fn take_roster(&mut self) {
        self.roster = roster_of(self.stored.room());
    }

    /// Puts the notes in their order again.
    pub(super) fn gather(&mut self) {
        self.sections = sections(self.stored.room(), &self.private);
        if let Some(editing) = &mut self.editing {
            editing.follow(self.stored.room());
        }
    }

    pub(super) fn area_mut(&mut self) -> &mut TextArea {
        match &mut self.editing {
            Some(editing) => &mut editing.area,
            None => &mut self.drafts.current_mut().area,
        }
    }

    /// Everything that is unfinished, as it is kept.
    pub(super) fn drafts_written(&self) -> String {
        let edited = self.editing.as_ref().filter(|editing| editing.has_changed()).map(|editing| KeptDraft {
            about: self.about().clone(),
            text: editing.area.text().to_owned(),
            begun: None,
            edits: editing.note(),
            sent: None,
        });
        KeptDraft::written(self.sent.iter().cloned().chain(self.drafts.kept()).chain(edited))
    }

    /// Lines as they were kept. One that has become an entry which arrived is done with.
    fn take_up(&mut self, drafts: Vec<KeptDraft>) {
        let has_arrived = |id: EntryId| {
            self.stored.entry(id).is_some() || self.private.iter().any(|private| private.note.id.entry == id)
        };
        let unfinished = drafts.into_iter().filter(|draft| !draft.sent.is_some_and(has_arrived));
        for draft in unfinished.collect::<Vec<_>>() {
            self.take_back(&draft);
        }
        if !self.drafts_written().is_empty() {
            self.keeping.written(self.clock);
        }
    }

    /// A line is unfinished again: a note goes on being written anew where it was.
    pub(super) fn take_back(&mut self, line: &KeptDraft) {
        let free = self.editing.is_none() && self.drafts.current().area.is_blank();
        let edited = line.edits.filter(|_| free).and_then(|note| self.editing_of(note));
        match edited {
            Some(mut editing) => {
                editing.area = TextArea::with_text(&line.text);
                self.editing = Some(editing).filter(Editing::has_changed);
            }
            None => self.drafts.put_back(&line.about, &line.text, line.begun),
        }
    }

    fn editing_of(&self, note: Id) -> Option<Editing> {
        Editing::named(self.room(), &self.private, note)
    }

    /// All notes shown, the first one first.
    pub(super) fn all_notes(&self) -> impl DoubleEndedIterator<Item = Noted> {
        self.sections.iter().flat_map(|section| section.notes.iter().copied())
    }
}

impl Desk for NoteDesk {
    fn hear(&mut self, msg: Msg, now: Now) -> Vec<Effect> {
        update(self, msg, now)
    }

    fn room(&self) -> &Room {
        self.room()
    }

    fn settings(&self) -> &Settings {
        &self.settings
    }

    fn heard_last(&self) -> Length {
        self.since_start
    }

    fn next_change(&self) -> Length {
        self.until_next_change()
    }

    fn may_moderate(&self) -> bool {
        false
    }
}

fn roster_of(room: &Room) -> Roster {
    Roster::as_of(room.agenda.date, &room.agenda.delegations)
}
