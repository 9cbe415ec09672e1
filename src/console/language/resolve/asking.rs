//! Requests for the floor: all the names of a line, or none.

use super::super::phrase::{Details, ForWhom, GuestIs, Part, Whom};
use super::super::times::TimeTyped;
use super::super::unresolved::Unresolved;
use super::Finder;
use crate::delegations::{Category, Delegation, guest};
use crate::meeting::{Asking, Command, Kind, OnBehalfOf, Speaker};
use crate::time::Moment;

impl Finder<'_> {
    /// The requests of one line.
    pub(super) fn askings(&self, parts: &[Part]) -> Result<Vec<Asking>, Unresolved> {
        let nothing = Details::default();
        let for_all = parts.last().map_or(&nothing, |part| &part.details);
        let mut askings = Vec::new();
        let mut rest = parts;
        while let Some((first, others)) = rest.split_first() {
            if let Some(two) = self.two_named(&first.whom) {
                for speaker in two {
                    askings.push(self.asking(speaker, &over(&first.details, for_all))?);
                }
                rest = others;
                continue;
            }
            let (speaker, after) = self.first_speaker(first, others)?;
            let taken = rest.len() - after.len();
            let own = rest.get(taken.saturating_sub(1)).map_or(&nothing, |part| &part.details);
            askings.push(self.asking(speaker, &over(own, for_all))?);
            rest = after;
        }
        Ok(askings)
    }

    /// "Oman and Iraq" are two, where nobody is called so and each of them is somebody.
    fn two_named(&self, whom: &Whom) -> Option<[Speaker; 2]> {
        if whom.also_national || whom.on_behalf_of.is_some() || self.speaker(whom).is_ok() {
            return None;
        }
        let named = |name: &str| self.speaker(&Whom::plain(name)).ok();
        whom.who.match_indices(" and ").find_map(|(at, and)| {
            Some([named(whom.who.get(..at)?)?, named(whom.who.get(at + and.len()..)?)?])
        })
    }

    /// `guest "…"`: a guest already known keeps what it is.
    pub(super) fn guest(&self, name: &str, what: GuestIs, details: &Details) -> Result<Command, Unresolved> {
        if let Some(own) = self.exactly(name) {
            return Err(Unresolved::NoGuest { typed: name.to_owned(), name: own.name.to_string() });
        }
        let delegation = self.guest_known(name).cloned().unwrap_or_else(|| guest(name, category(what)));
        Ok(Command::Inscribe { askings: vec![self.asking(Speaker::plain(delegation), details)?] })
    }

    /// A request with what the line says of it, else the usual.
    pub(super) fn asking(&self, speaker: Speaker, details: &Details) -> Result<Asking, Unresolved> {
        Ok(Asking {
            speaker,
            kind: details.kind.unwrap_or(Kind::Statement),
            channel: details.channel.unwrap_or(self.hearing.channel),
            asked: details.asked.map(|typed| self.asked(typed)).transpose()?,
            limit: details.limit,
            note: details.note.clone(),
            rank: None,
        })
    }

    /// The latest such time not after now.
    fn asked(&self, typed: TimeTyped) -> Result<Moment, Unresolved> {
        let zone = self.room.agenda.time_zone;
        typed.not_after(self.hearing.at, zone).ok_or_else(|| {
            let moment = typed.nearest(self.hearing.at, zone).in_zone(zone);
            Unresolved::StillToCome { typed: moment.format("%-d %B %Y %H:%M").to_string() }
        })
    }

    /// The speaker that a line begins with, and the parts after those that belong to it: commas after `for` and a
    /// State go on with States, up to the first name that is followed by something else.
    fn first_speaker<'p>(
        &self,
        first: &Part,
        others: &'p [Part],
    ) -> Result<(Speaker, &'p [Part]), Unresolved> {
        let alone = || self.speaker(&first.whom).map(|speaker| (speaker, others));
        let Some(ForWhom::Words(names)) = &first.whom.on_behalf_of else { return alone() };
        let ends_here = first.details != Details::default() || first.whom.also_national;
        let [begun] = names.as_slice() else { return alone() };
        if ends_here {
            return alone();
        }
        let (more, after) = others.split_at_checked(going_on(others)).unwrap_or((others, &[]));
        let all: Vec<&str> =
            std::iter::once(begun.as_str()).chain(more.iter().map(|part| part.whom.who.as_str())).collect();
        let also_national = more.last().is_some_and(|part| part.whom.also_national);
        let whom = Whom { also_national, ..first.whom.clone() };
        if let Some((group, taken)) = self.group_with_commas(&all) {
            let after = others.get(taken - 1..).unwrap_or(&[]);
            let whom = if after.len() == others.len() - more.len() { whom } else { first.whom.clone() };
            return self.in_capacity(&whom, OnBehalfOf::Group(group)).map(|speaker| (speaker, after));
        }
        if more.is_empty() || self.group(begun).is_ok() || self.state(begun).is_err() {
            return alone();
        }
        let states = self.states(&all)?;
        self.in_capacity(&whom, OnBehalfOf::States(states)).map(|speaker| (speaker, after))
    }

    /// "Canada, Australia and New Zealand" is one group.
    fn group_with_commas(&self, names: &[&str]) -> Option<(Delegation, usize)> {
        (2..=names.len()).rev().find_map(|taken| {
            let name = names.get(..taken)?.join(", ");
            self.group_named(&name).map(|group| (group, taken))
        })
    }
}

/// How many parts are names and nothing else, with the first one after them that says more without a `for`.
fn going_on(parts: &[Part]) -> usize {
    let mut count = 0;
    for part in parts.iter().take_while(|part| part.whom.on_behalf_of.is_none()) {
        count += 1;
        if part.details != Details::default() || part.whom.also_national {
            break;
        }
    }
    count
}

/// What is said of one name goes over what is said for all.
fn over(own: &Details, for_all: &Details) -> Details {
    Details {
        kind: own.kind.or(for_all.kind),
        channel: own.channel.or(for_all.channel),
        asked: own.asked.or(for_all.asked),
        limit: own.limit.or(for_all.limit),
        note: own.note.clone().or_else(|| for_all.note.clone()),
    }
}

/// What the roster calls a guest of this kind.
const fn category(what: GuestIs) -> Category {
    match what {
        GuestIs::Organization => Category::GuestOrganization,
        GuestIs::Person => Category::GuestPerson,
    }
}
