//! Taking back and putting back: an entry of one's own, on which nobody else has built.

use super::Decision;
use crate::meeting::entry::{Console, Entry, EntryId, Track};
use crate::meeting::event::Event;
use crate::meeting::meeting::Meeting;
use crate::meeting::refusal::Refusal;

impl Meeting {
    pub(super) fn undo(&self, entry: EntryId, by: &Console) -> Decision {
        let undone =
            self.must_be_own(entry, by).map_err(|refusal| refusal.unwrap_or(Refusal::NothingToUndo))?;
        if self.is_undone(entry) || !undone.can_be_undone() {
            return Err(Refusal::NothingToUndo);
        }
        self.must_not_be_built_upon(undone, by)?;
        Ok(vec![Event::Undone { entry, track: undone.track() }])
    }

    pub(super) fn redo(&self, entry: EntryId, by: &Console) -> Decision {
        let redone =
            self.must_be_own(entry, by).map_err(|refusal| refusal.unwrap_or(Refusal::NothingToRedo))?;
        if self.redoable(by) != Some(entry) {
            return Err(Refusal::NothingToRedo);
        }
        self.must_not_be_built_upon(redone, by)?;
        Ok(vec![Event::Redone { entry, track: redone.track() }])
    }

    fn must_be_own(&self, entry: EntryId, by: &Console) -> Result<&Entry, Option<Refusal>> {
        let found = self.entry(entry).ok_or(None)?;
        if found.by == *by { Ok(found) } else { Err(Some(Refusal::NotYours)) }
    }

    /// Notes never stand in the way, and one's own later entries are taken back first by themselves.
    fn must_not_be_built_upon(&self, entry: &Entry, by: &Console) -> Result<(), Refusal> {
        if entry.track() == Track::Notes {
            return Ok(());
        }
        match self.standing_after(entry.id).find(|later| later.by != *by && later.track() == Track::Floor) {
            None => Ok(()),
            Some(later) => Err(Refusal::BuiltUpon {
                by: later.by.clone(),
                at: later.at.hour_minute(self.room().agenda.time_zone),
                what: self.summary(later),
            }),
        }
    }
}
