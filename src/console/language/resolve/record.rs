//! Which intervention is corrected.

use super::super::phrase::Pointed;
use super::super::times::TimeTyped;
use super::super::unresolved::Unresolved;
use super::Finder;
use crate::meeting::{Command, Intervention};

impl<'a> Finder<'a> {
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
