//! Who was heard, and when, where nobody logged it at the time.

use super::super::phrase::Whom;
use super::super::times::TimeTyped;
use super::super::unresolved::Unresolved;
use super::Finder;
use crate::delegations::Category;
use crate::meeting::{Command, Kind, PastIntervention, Speaker};

impl Finder<'_> {
    /// The times are the nearest such ones to what happened on the floor last; the item is the one open then. No
    /// clock ran against a limit, so there is none.
    pub(super) fn log_intervention(
        &self,
        whom: &Whom,
        kind: Option<Kind>,
        (from, to): (TimeTyped, TimeTyped),
    ) -> Result<Command, Unresolved> {
        let speaker = self.speaker_or_officer(whom)?;
        let zone = self.room.agenda.time_zone;
        let began = from.nearest(self.room.last_floor_at, zone);
        let ended = to.nearest(began, zone);
        let kind = kind.unwrap_or_else(|| usual_kind(&speaker));
        let item = self.room.item_open_at(began).cloned();
        let heard = Box::new(PastIntervention::plain(speaker, kind, item, began, ended));
        Ok(Command::LogIntervention { heard, note: None })
    }

    /// Somebody called by name: a person of the agenda where no capacity is said.
    pub(super) fn speaker_or_officer(&self, whom: &Whom) -> Result<Speaker, Unresolved> {
        match &whom.on_behalf_of {
            None if !whom.also_national => self.officer_or_delegation(&whom.who),
            None | Some(_) => self.speaker(whom),
        }
    }
}

/// A person of the agenda makes remarks unless something else is said.
pub(super) fn usual_kind(speaker: &Speaker) -> Kind {
    let officer = speaker.delegation.as_ref().is_some_and(|who| who.category == Category::Officer);
    if officer { Kind::Remarks } else { Kind::Statement }
}
