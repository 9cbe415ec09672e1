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
}

impl<'a> NotYetHeard<'a> {
    /// As the room stands.
    pub fn of(room: &'a Room, roster: &Roster) -> Self {
        let mut there = room.delegations_there();
        there.sort_by(|one, other| one.name.cmp(&other.name));
        let mut not_yet = room.not_yet_heard();
        not_yet.sort_by(|one, other| one.name.cmp(&other.name));
        let region = |who: &Delegation| roster.regional_group(&who.code).map(|region| region.code.clone());
        let mut regions: Vec<Among<'a>> = Vec::new();
        let mut codes: Vec<Option<Code>> = there.iter().map(|who| region(who)).collect();
        codes.sort_by_key(|code| (code.is_none(), code.clone()));
        codes.dedup();
        for code in &codes {
            let name = code.as_ref().map_or_else(|| "no region".to_owned(), |code| short(roster, code));
            let of = |who: &&&'a Delegation| region(who) == *code;
            regions.push(Among {
                name,
                not_yet: not_yet.iter().filter(of).copied().collect(),
                there: there.iter().filter(of).count(),
            });
        }
        let is_region = |code: &Code| codes.iter().flatten().any(|region| region == code);
        let groups = roster.all().iter().filter(|who| who.category == Category::Group);
        let mut groups: Vec<Among<'a>> = groups
            .filter(|group| !is_region(&group.code))
            .map(|group| {
                let of = |who: &&&'a Delegation| who.member_of.contains(&group.code);
                Among {
                    name: group.short.to_string(),
                    not_yet: not_yet.iter().filter(of).copied().collect(),
                    there: there.iter().filter(of).count(),
                }
            })
            .filter(|among| !among.not_yet.is_empty())
            .collect();
        groups.sort_by(|one, other| other.there.cmp(&one.there).then_with(|| one.name.cmp(&other.name)));
        Self { regions, groups }
    }
}

fn short(roster: &Roster, code: &Code) -> String {
    roster.group_by_code(code).map_or_else(|| code.to_string(), |group| group.short.to_string())
}
