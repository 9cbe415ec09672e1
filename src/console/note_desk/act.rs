//! What Enter does.

use crate::meeting::{Command, EntryId, Refusal, Request};
use crate::time::Length;

use super::super::notice::Tone;
use super::super::{Effect, Now};
use super::NoteDesk;
use super::desk::{Kept, Stays};
use super::drafts::KeptDraft;
use super::editing::Editing;
use super::keys::Stroke;
use super::line::{NoteDeed, Says};
use super::private::{Counts, PrivateNote};
use super::question::Question;
use super::view::NoteOverlay;

/// How long the first Ctrl-C waits for the second.
const LEAVES_WITHIN: Length = Length::from_seconds(2);

impl NoteDesk {
    /// Enter does exactly what stood over the line.
    pub(super) fn enter(&mut self, now: Now) -> Vec<Effect> {
        self.notice = None;
        self.completion = None;
        match self.says() {
            Says::Nothing => Vec::new(),
            Says::Not(why) => self.refuse(why),
            Says::Does(deed, _) => self.carry_out(deed, now),
        }
    }

    fn carry_out(&mut self, deed: NoteDeed, now: Now) -> Vec<Effect> {
        match deed {
            NoteDeed::Ask(command) => self.ask_with_line(*command, now),
            NoteDeed::AskFirst(command, asked) => {
                self.question = Some(Question { asked, command });
                Vec::new()
            }
            NoteDeed::KeepPrivate(note) => {
                let draft = self.drafts.current();
                let at = draft.begun.unwrap_or(self.clock);
                let note = PrivateNote::of(&note, draft.about.clone(), at, now.fresh.thing(0));
                self.keep_private(note, now)
            }
            NoteDeed::RewritePrivate(note) => self.keep_private(*note, now),
            NoteDeed::GoTo(noted) => self.go_to_where(noted),
            NoteDeed::ShowPositions => {
                self.drafts.clear();
                self.view.overlay = NoteOverlay::Positions { row: 0, column: 0, folded: None };
                Vec::new()
            }
            NoteDeed::Tell(answer) => {
                self.drafts.clear();
                self.say(Tone::Quiet, answer);
                Vec::new()
            }
            NoteDeed::Quit => {
                self.drafts.clear();
                self.quit()
            }
        }
    }

    /// The line becomes an entry. It is kept as sent until the entry has arrived: whatever happens between, it is
    /// neither lost nor there twice.
    fn ask_with_line(&mut self, command: Command, now: Now) -> Vec<Effect> {
        let draft = self.drafts.current();
        let is_new = self.editing.is_none() && is_said(&command);
        let begun = draft.begun.filter(|_| is_new);
        let said = self.editing.as_ref().and_then(Editing::said_at).or(begun);
        let request = Request { at: said.unwrap_or(self.clock), ..self.request(command, now.fresh) };
        let sent = self.line_sent(now.fresh);
        let entry = match self.outbox.ask(&self.stored, request) {
            Ok(entry) => entry,
            Err(refusal) => return self.refuse(refusal.to_string()),
        };
        self.sent.push(sent);
        if is_new {
            self.line_is_done();
        } else {
            self.change_is_done();
        }
        let kept = self.hand_over_drafts();
        std::iter::once(kept).chain(entry.map(Effect::Append)).collect()
    }

    /// The line as it is kept while it is on its way under this name.
    fn line_sent(&self, id: EntryId) -> KeptDraft {
        let draft = self.drafts.current();
        KeptDraft {
            about: draft.about.clone(),
            text: self.area().text().to_owned(),
            begun: draft.begun,
            edits: self.editing.as_ref().and_then(Editing::note),
            sent: Some(id),
        }
    }

    /// What was asked about is done.
    pub(super) fn answer_yes(&mut self, now: Now) -> Vec<Effect> {
        match self.question.take() {
            Some(question) => self.ask_with_line(*question.command, now),
            None => Vec::new(),
        }
    }

    /// The line goes into the file of this console alone; like one that becomes an entry it is kept as sent until it
    /// is there.
    fn keep_private(&mut self, note: PrivateNote, now: Now) -> Vec<Effect> {
        self.sent.push(self.line_sent(now.fresh));
        if self.editing.is_none() {
            self.line_is_done();
        } else {
            self.change_is_done();
        }
        vec![self.hand_over_drafts(), Effect::KeepPrivate(Box::new(note))]
    }

    /// A private note is in the file of this console.
    pub(super) fn private_kept(&mut self, note: PrivateNote) {
        let told = match note.counts {
            Counts::Standing => "kept on this machine alone, in no record",
            Counts::Struck => "private note struck, and no longer in its file",
        };
        self.sent.retain(|line| !is_line_of(line, &note));
        PrivateNote::take_in(&mut self.private, note);
        self.kept_last = Kept::Here;
        self.keeping.changed(self.since_start);
        self.gather();
        self.find_again();
        self.say(Tone::Stored, told);
    }

    /// A private note that could not be kept is an unfinished line again, or is written anew again.
    pub(super) fn put_private_back(&mut self, note: &PrivateNote, why: String) -> Vec<Effect> {
        if let Some(at) = self.sent.iter().position(|line| is_line_of(line, note)) {
            let line = self.sent.remove(at);
            self.take_back(&line);
        }
        self.keeping.changed(self.since_start);
        self.refuse(why)
    }

    /// The line is empty again, and about who has the floor unless she went elsewhere.
    fn line_is_done(&mut self) {
        self.drafts.clear();
        match self.stays {
            Stays::WithTheFloor => self.go_to_the_floor(),
            Stays::Elsewhere => self.look_at_the_end(),
        }
        self.keeping.changed(self.since_start);
    }

    /// A change or a command is done: the list stays where it was.
    fn change_is_done(&mut self) {
        if self.editing.is_some() {
            self.stay_at_the_note();
        } else {
            self.clear_and_stay();
        }
        self.keeping.changed(self.since_start);
    }

    pub(super) fn hand_over_drafts(&mut self) -> Effect {
        self.keeping.handed_over();
        Effect::KeepDrafts(self.drafts_written())
    }

    /// Tries again what could not be stored.
    pub(super) fn store_again(&mut self) -> Vec<Effect> {
        let (next, refused) = self.outbox.store_again(&self.stored);
        if next.is_none() && refused.is_empty() {
            return self.refuse("everything is stored");
        }
        if next.is_none() {
            self.trouble = None;
        }
        self.go_on(next, &refused)
    }

    /// What follows from what the outbox says.
    pub(super) fn go_on(
        &mut self,
        next: Option<crate::meeting::Entry>,
        refused: &[(Request, Refusal)],
    ) -> Vec<Effect> {
        for (request, refusal) in refused {
            self.say(Tone::Refused, format!("no longer possible: {refusal}"));
            self.comes_back(request.id);
        }
        next.map(Effect::Append).into_iter().collect()
    }

    /// A line that did not become an entry is unfinished again.
    fn comes_back(&mut self, id: EntryId) {
        if let Some(at) = self.sent.iter().position(|line| line.sent == Some(id)) {
            let line = self.sent.remove(at);
            self.take_back(&line);
            self.keeping.changed(self.since_start);
        }
    }

    /// Once says how, twice leaves.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        let again = self.leaving.is_some_and(|before| self.since_start - before < LEAVES_WITHIN);
        if again {
            return self.quit();
        }
        self.leaving = Some(self.since_start);
        let key = self.keys.shown(Stroke::Leave).to_owned();
        self.say(Tone::Quiet, format!("{key} once more leaves; everything is kept, unfinished lines too"));
        Vec::new()
    }

    fn quit(&mut self) -> Vec<Effect> {
        vec![self.hand_over_drafts(), Effect::Quit]
    }
}

/// Whether a line on its way is to be this private note.
fn is_line_of(line: &KeptDraft, note: &PrivateNote) -> bool {
    line.edits == Some(note.note.id) || line.sent == Some(note.note.id.entry)
}

/// Whether a command is something that was said while the line was begun; a clean-up happens now.
const fn is_said(command: &Command) -> bool {
    matches!(
        command,
        Command::TakeNote(_) | Command::Propose(_) | Command::TakePosition { .. } | Command::Align { .. }
    )
}
