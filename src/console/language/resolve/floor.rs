//! To whom the floor is given.

use super::super::phrase::{Details, FloorPhrase, Pointed, Whom};
use super::super::unresolved::Unresolved;
use super::entries::{Entry, Mark};
use super::past::usual_kind;
use super::target::only;
use super::{Finder, Seen};
use crate::meeting::{Asking, Command, FloorTo, Speaker, Target};

impl Finder<'_> {
    /// Bare, and nobody waits: the presenter answers, while questions are open.
    pub(super) fn give_floor(&self, to: &FloorPhrase, seen: &impl Seen) -> Result<Command, Unresolved> {
        match (to, self.room.answers_next()) {
            (FloorPhrase::Next, Some(who)) => Ok(Command::Remarks { who }),
            (_, _) => Ok(Command::GiveFloor { to: self.floor_to(to, seen)? }),
        }
    }

    /// Bare: the next. By number or name: the entry on the list, else a right of reply, else called directly.
    fn floor_to(&self, to: &FloorPhrase, seen: &impl Seen) -> Result<FloorTo, Unresolved> {
        match to {
            FloorPhrase::Unknown => Ok(FloorTo::Unknown),
            FloorPhrase::Next => {
                seen.next().map(|next| FloorTo::Waiting(next.id, None)).ok_or(Unresolved::NobodyWaits)
            }
            FloorPhrase::Place(place) => {
                let target = self.target(&Pointed::Number(*place), &self.waiting())?;
                Ok(FloorTo::Waiting(target, None))
            }
            FloorPhrase::Whom(whom, details) => self.floor_to_named(whom, details),
        }
    }

    fn floor_to_named(&self, whom: &Whom, details: &Details) -> Result<FloorTo, Unresolved> {
        let Some(entry) = self.on_a_list(whom)? else { return self.called(whom, details) };
        let other_kind = details.kind.is_some_and(|kind| kind != entry.request.kind);
        match (other_kind, details == &Details::default(), entry.mark) {
            (true, _, _) | (false, false, Mark::Unnumbered(_)) => self.called(whom, details),
            (false, false, Mark::Number(place)) => {
                let name =
                    entry.speaker().delegation.as_ref().map_or_else(String::new, |who| who.name.to_string());
                Err(Unresolved::OnTheList { name, place })
            }
            (false, true, _) => Ok(FloorTo::Waiting(entry.id, self.named_here(whom, &entry)?)),
        }
    }

    /// The entry that stands for them: without `for`, the only one in any capacity, else the national one; with
    /// `for`, the one of that group, whoever was to speak for it.
    fn on_a_list(&self, whom: &Whom) -> Result<Option<Entry<'_>>, Unresolved> {
        for entries in [self.waiting(), self.replies()] {
            let found = if whom.on_behalf_of.is_none() {
                self.named(whom, &entries.all)?
            } else {
                let speaker = self.speaker(whom)?;
                let same = |entry: &Entry<'_>| entry.speaker().same_capacity(&speaker);
                entries.all.into_iter().filter(same).collect()
            };
            let national: Vec<&Entry<'_>> =
                found.iter().filter(|entry| entry.speaker().on_behalf_of.is_none()).collect();
            match (found.as_slice(), national.as_slice()) {
                ([], _) => {}
                (_, [one]) => return Ok(Some(**one)),
                (several, _) => return only(several, &whom.who),
            }
        }
        Ok(None)
    }

    /// The speaker, where the list does not say it or says another.
    fn named_here(&self, whom: &Whom, entry: &Entry<'_>) -> Result<Option<Box<Speaker>>, Unresolved> {
        if whom.on_behalf_of.is_none() {
            return Ok(None);
        }
        let said = Speaker { person: entry.speaker().person.clone(), ..self.speaker(whom)? };
        let same =
            said.code() == entry.speaker().code() && (!said.also_national || entry.speaker().also_national);
        Ok(if same { None } else { Some(Box::new(said)) })
    }

    /// Called directly; a person of the agenda makes remarks unless something else is said.
    fn called(&self, whom: &Whom, details: &Details) -> Result<FloorTo, Unresolved> {
        let speaker = self.speaker_or_officer(whom)?;
        let kind = details.kind.unwrap_or_else(|| usual_kind(&speaker));
        let asking = self.asking(speaker, details)?;
        Ok(FloorTo::Called(Box::new(Asking { kind, ..asking })))
    }

    /// The speaker, or the next when the floor is free.
    pub(super) fn skipped(&self, seen: &impl Seen) -> Result<Target, Unresolved> {
        let speaking = self.room.floor.speaker.as_ref().map(|speaking| speaking.request.id);
        speaking.or_else(|| seen.next().map(|next| next.id)).ok_or(Unresolved::NobodyToSkip)
    }

    /// Somebody, if named.
    pub(super) fn perhaps(&self, who: Option<&str>) -> Result<Option<Speaker>, Unresolved> {
        who.map(|who| self.officer_or_delegation(who)).transpose()
    }
}
