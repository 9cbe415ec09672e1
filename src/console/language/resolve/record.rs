//! What a note is about, and which intervention is corrected.

use super::super::phrase::{AboutPhrase, NotePhrase, Pointed};
use super::super::times::TimeTyped;
use super::super::unresolved::Unresolved;
use super::Finder;
use crate::meeting::{About, Command, Intervention, NoteTaken};

impl<'a> Finder<'a> {
    pub(super) fn note(&self, note: &NotePhrase) -> Result<Command, Unresolved> {
        let about = match &note.about {
            None => self.about_now(),
            Some(AboutPhrase::Item(label)) => About::Item(self.item(label)?),
            Some(AboutPhrase::Target(target)) => self.about_target(target)?,
        };
        Ok(Command::TakeNote(Box::new(NoteTaken {
            about,
            text: note.text.clone(),
            on: note.on.clone(),
            stance: note.stance,
            verbatim: note.verbatim.clone(),
            check: note.check,
            summary: note.summary,
        })))
    }

    /// Who has the floor, a point of order before the speaker it interrupts; else the open item; else the meeting.
    fn about_now(&self) -> About {
        let running = self.room.floor.now_heard();
        let item = || self.room.open_item.clone().map(About::Item);
        running.map(|running| About::Intervention(running.request.id)).or_else(item).unwrap_or(About::Meeting)
    }

    /// By number, an intervention that has begun; by name, the latest of theirs, else the one that waits.
    fn about_target(&self, target: &Pointed) -> Result<About, Unresolved> {
        let begun = self.begun();
        let latest = match target {
            Pointed::Number(_) => Some(self.entry(target, &begun)?),
            Pointed::Whom(whom) => self.named(whom, &begun.all)?.last().copied(),
        };
        let id = match latest {
            Some(entry) => entry.id,
            None => self.target(target, &self.waiting())?,
        };
        Ok(About::Intervention(id))
    }

    /// `correct-start`: the running intervention unless said otherwise.
    pub(super) fn correct_start(
        &self,
        target: Option<&Pointed>,
        to: TimeTyped,
    ) -> Result<Command, Unresolved> {
        let running = self.room.floor.speaker.as_ref();
        let corrected = self.corrected(target, || running.ok_or(Unresolved::NobodySpeaks))?;
        let to = to.nearest(corrected.started, self.room.agenda.time_zone);
        Ok(Command::CorrectStart { target: corrected.request.id, to })
    }

    /// `correct-end`: the intervention that ended last unless said otherwise.
    pub(super) fn correct_end(&self, target: Option<&Pointed>, to: TimeTyped) -> Result<Command, Unresolved> {
        let last = self.room.finished.iter().max_by_key(|finished| (finished.ended, finished.number));
        let corrected = self.corrected(target, || last.ok_or(Unresolved::NobodySpoke))?;
        let to = to.nearest(corrected.started, self.room.agenda.time_zone);
        Ok(Command::CorrectEnd { target: corrected.request.id, to })
    }

    fn corrected(
        &self,
        target: Option<&Pointed>,
        usual: impl FnOnce() -> Result<&'a Intervention, Unresolved>,
    ) -> Result<&'a Intervention, Unresolved> {
        let Some(target) = target else { return usual() };
        let id = self.target(target, &self.begun())?;
        let found = self.interventions().into_iter().find(|begun| begun.request.id == id);
        found.ok_or(Unresolved::NobodySpoke)
    }
}
