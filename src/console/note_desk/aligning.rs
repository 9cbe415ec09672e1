//! `=`: who is heard aligns with their group in two keys, or with any name.

use crate::delegations::Delegation;
use crate::meeting::{Channel, Command, Room, Speaker};

use super::super::inline::Inline;
use super::super::language::{self, Hearing};
use super::NoteDesk;
use super::line::Says;

impl NoteDesk {
    /// What `=` or `= EU` is.
    pub(super) fn aligns(&self, typed: Option<&str>) -> Says {
        let Some(who) = self.speaker_of(self.about()) else {
            return Says::Not("nobody has the floor; :align Poland with EU says both".to_owned());
        };
        let with = match typed {
            Some(typed) => self.speaker(typed),
            None => self.chosen_group(&who),
        };
        let with = match with {
            Ok(with) => with,
            Err(why) => return Says::Not(why),
        };
        let words = format!("aligns with {}", with.short());
        let command = Command::Align { about: self.about().clone(), who: None, with: Box::new(with) };
        self.unless_refused(Ok(command), &words)
    }

    /// The group that is meant among those of the speaker.
    fn chosen_group(&self, who: &Speaker) -> Result<Speaker, String> {
        let groups = self.groups_of(who);
        let chosen = groups.get(self.view.chosen.min(groups.len().saturating_sub(1)));
        let nobody = || format!("{} is in no group here; with whom? = and a name", who.short());
        chosen.cloned().map(Speaker::plain).ok_or_else(nobody)
    }

    /// Groups that come after the one that is meant, while one is chosen.
    pub fn other_groups(&self) -> Vec<String> {
        let chooses = self.editing.is_none() && self.read() == Inline::Aligns(None);
        let who = self.speaker_of(self.about()).filter(|_| chooses);
        let groups = who.map_or_else(Vec::new, |who| self.groups_of(&who));
        groups.iter().skip(self.view.chosen + 1).map(|group| group.short.to_string()).collect()
    }

    /// Groups of a delegation, those heard last before those heard before or not at all; not the one it speaks for.
    pub(super) fn groups_of(&self, who: &Speaker) -> Vec<Delegation> {
        let Some(delegation) = &who.delegation else { return Vec::new() };
        let own = who.group().map(|group| &group.code);
        let codes = delegation.member_of.iter().filter(|code| Some(*code) != own);
        let mut groups: Vec<Delegation> =
            codes.filter_map(|code| self.roster.group_by_code(code)).cloned().collect();
        let room = self.ahead().room();
        groups.sort_by_key(|group| std::cmp::Reverse(last_heard(room, group)));
        groups
    }

    /// Whom a name means.
    pub(super) fn speaker(&self, typed: &str) -> Result<Speaker, String> {
        language::speaker(typed, self.ahead(), self.hearing())
    }

    pub(super) fn hearing(&self) -> Hearing<'_> {
        Hearing { roster: &self.roster, at: self.clock, by: &self.me, channel: Channel::Other }
    }
}

/// The number of the last intervention for a group; 0 where there was none.
fn last_heard(room: &Room, group: &Delegation) -> usize {
    let heard = room.floor.all().chain(room.finished.iter().rev());
    let mut own = heard.filter(|heard| {
        heard.request.speaker.group().is_some_and(|spoken_for| spoken_for.code == group.code)
    });
    own.next().map_or(0, |heard| heard.number)
}
