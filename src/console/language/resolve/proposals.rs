//! Who proposes, who stands where, and who is aligned with whom.

use super::super::phrase::{Handle, ProposalPhrase, Whom};
use super::super::unresolved::Unresolved;
use super::Finder;
use crate::meeting::{About, Command, Intervention, NoteTaken, Position, ProposalMade, Speaker, Stance};

impl Finder<'_> {
    /// By whom the note is about unless said; said of somebody who has spoken on this item, it stands with that
    /// intervention and follows it when it is reassigned.
    pub(super) fn proposal(&self, proposal: &ProposalPhrase) -> Result<Command, Unresolved> {
        let (about, by) = match &proposal.by {
            None => (self.room.about_now(), None),
            Some(whom) => self.where_they_spoke(self.speaker(whom)?, |heard, said| {
                heard.same_capacity(said) || (said.on_behalf_of.is_none() && heard.same_voice(said))
            }),
        };
        let note = NoteTaken {
            on: self.on(&proposal.on, &about),
            about,
            text: String::new(),
            stance: Some(Stance::Proposes),
            verbatim: Some(proposal.wording.clone()),
            check: false,
            summary: false,
        };
        let amendment = proposal.amendment.clone();
        Ok(Command::Propose(Box::new(ProposalMade { note, amendment, by })))
    }

    pub(super) fn position(
        &self,
        proposal: usize,
        who: &[Whom],
        position: Position,
    ) -> Result<Command, Unresolved> {
        let proposal = self.noted(Handle::Proposal(proposal))?;
        let mut who = who.iter().map(|whom| self.speaker(whom)).collect::<Result<Vec<_>, _>>()?;
        if who.is_empty() {
            let heard = self.room.floor.now_heard().map(|heard| heard.request.speaker.clone());
            who.extend(heard.filter(|heard| heard.delegation.is_some()));
        }
        if who.is_empty() {
            Err(Unresolved::NobodyToAdd)
        } else {
            Ok(Command::TakePosition { proposal, who, position })
        }
    }

    /// In the capacity said, and no other: who spoke for a group has not aligned the group.
    pub(super) fn alignment(&self, who: &Whom, with: &Whom) -> Result<Command, Unresolved> {
        let with = Box::new(self.speaker(with)?);
        let (about, who) = self.where_they_spoke(self.speaker(who)?, Speaker::same_capacity);
        Ok(Command::Align { about, who: who.map(Box::new), with })
    }

    /// The latest intervention of theirs on the open item; else what goes on now without an intervention, and who.
    fn where_they_spoke(
        &self,
        said: Speaker,
        is_theirs: impl Fn(&Speaker, &Speaker) -> bool,
    ) -> (About, Option<Speaker>) {
        let here = |heard: &&&Intervention| {
            heard.item == self.room.open_item && is_theirs(&heard.request.speaker, &said)
        };
        let begun = self.interventions();
        if let Some(heard) = begun.iter().rev().find(here) {
            return (About::Intervention(heard.id()), None);
        }
        let item = self.room.open_item.clone().map(About::Item);
        (item.unwrap_or(About::Meeting), Some(said))
    }
}
