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
        if let Some(later) = self.built_upon(undone) {
            let (by, at, what) = self.who_when_what(later);
            return Err(Refusal::BuiltUpon { by, at, what });
        }
        Ok(vec![Event::Undone { entry, track: undone.track() }])
    }

    pub(super) fn redo(&self, entry: EntryId, by: &Console) -> Decision {
        let redone =
            self.must_be_own(entry, by).map_err(|refusal| refusal.unwrap_or(Refusal::NothingToRedo))?;
        if self.redoable(by) != Some(entry) {
            return Err(Refusal::NothingToRedo);
        }
        if let Some(later) = self.built_upon(redone) {
            let (by, at, what) = self.who_when_what(later);
            return Err(Refusal::DoneSince { by, at, what });
        }
        Ok(vec![Event::Redone { entry, track: redone.track() }])
    }

    fn must_be_own(&self, entry: EntryId, by: &Console) -> Result<&Entry, Option<Refusal>> {
        let found = self.entry(entry).ok_or(None)?;
        if found.by == *by { Ok(found) } else { Err(Some(Refusal::NotYours)) }
    }

    /// What stands in the way of taking back or putting back: a later entry of the floor, one's own too, since
    /// those are taken back first. Notes never do.
    fn built_upon(&self, entry: &Entry) -> Option<&Entry> {
        if entry.track() == Track::Notes {
            return None;
        }
        self.standing_after(entry.id).find(|later| later.track() == Track::Floor)
    }

    fn who_when_what(&self, later: &Entry) -> (Console, String, String) {
        let at = later.at.hour_minute(self.room().agenda.time_zone);
        (later.by.clone(), at, self.summary(later))
    }
}
