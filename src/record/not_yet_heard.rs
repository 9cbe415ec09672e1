//! Delegations that are there and have not been heard, by region and by group: for the facilitator, never for the
//! room.

use crate::delegations::{Category, Code, Delegation, Roster};
use crate::meeting::Room;

/// Members of a region or a group that are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Among<'a> {
    /// Its short name.
    pub name: String,
    /// Those not yet heard, by name.
    pub not_yet: Vec<&'a Delegation>,
    /// How many of its members are there in all.
    pub there: usize,
}

/// Who is there and has not been heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYetHeard<'a> {
    /// By regional group, those in none last; only regions of which somebody is there.
    pub regions: Vec<Among<'a>>,
    /// By other group, the largest first; only groups of which somebody was not heard.
    pub groups: Vec<Among<'a>>,
    /// Groups and organizations that sit there themselves.
    pub others: Vec<&'a Delegation>,
}

impl<'a> NotYetHeard<'a> {
    /// As the room stands.
    pub fn of(room: &'a Room, roster: &Roster) -> Self {
        let by_name = |mut who: Vec<&'a Delegation>| {
            who.sort_by(|one, other| one.name.cmp(&other.name));
            who
        };
        let there = room.delegations_there();
        let (not_yet, others) = by_name(room.not_yet_heard()).into_iter().partition(|who| who.is_state());
        let sums = Sums { there, not_yet };
        let (codes, regions) = sums.regions(roster);
        Self { regions, groups: sums.groups(roster, &codes), others }
    }
}

/// Delegations that are there, and those of them not yet heard.
struct Sums<'a> {
    there: Vec<&'a Delegation>,
    not_yet: Vec<&'a Delegation>,
}

impl<'a> Sums<'a> {
    fn among(&self, name: String, is_of: impl Fn(&Delegation) -> bool) -> Among<'a> {
        Among {
            name,
            not_yet: self.not_yet.iter().filter(|who| is_of(who)).copied().collect(),
            there: self.there.iter().filter(|who| is_of(who)).count(),
        }
    }

    /// Regions of which somebody is there, with their codes.
    fn regions(&self, roster: &Roster) -> (Vec<Option<Code>>, Vec<Among<'a>>) {
        let region = |who: &Delegation| roster.regional_group(&who.code).map(|region| region.code.clone());
        let mut codes: Vec<Option<Code>> = self.there.iter().map(|who| region(who)).collect();
        codes.sort_by_key(|code| (code.is_none(), code.clone()));
        codes.dedup();
        let name = |code: &Option<Code>| {
            let group = code.as_ref().and_then(|code| roster.group_by_code(code));
            group.map_or_else(|| "no region".to_owned(), |group| group.short.to_string())
        };
        let regions = codes.iter().map(|code| self.among(name(code), |who| region(who) == *code)).collect();
        (codes, regions)
    }

    fn groups(&self, roster: &Roster, regions: &[Option<Code>]) -> Vec<Among<'a>> {
        let is_region = |code: &Code| regions.iter().flatten().any(|region| region == code);
        let groups = roster.all().iter().filter(|who| who.category == Category::Group);
        let groups = groups.filter(|group| !is_region(&group.code));
        let of = |group: &Delegation| {
            self.among(group.short.to_string(), |who| who.member_of.contains(&group.code))
        };
        let mut groups: Vec<Among<'a>> = groups.map(of).filter(|among| !among.not_yet.is_empty()).collect();
        groups.sort_by(|one, other| other.there.cmp(&one.there).then_with(|| one.name.cmp(&other.name)));
        groups
    }
}
