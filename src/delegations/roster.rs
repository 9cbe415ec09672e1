//! The delegations of a meeting as of its date, and what is known of each.

use chrono::NaiveDate;

use super::dated::{built_in, is_member};
use super::facts::{Facts, Kind, Origin, Spelling, Wording};
use super::folded::Letters;
use super::table::table;
use super::{Category, Code, Delegation, ListName, OfficialNames};

/// Delegations, groups and entities with the names and memberships of one date.
#[derive(Debug, Clone)]
pub struct Roster {
    date: NaiveDate,
    all: Vec<Delegation>,
    /// One for each of `all`, in the same order.
    facts: Vec<Facts>,
}

/// Which part of the roster a name is looked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Everybody.
    Everyone,
    /// Groups, and organizations that States are members of: after `for`.
    Groups,
}

impl Roster {
    /// The built-in roster with the names and memberships of a date, and the delegations of an agenda. One
    /// of these with a code of the roster stands in its place.
    pub fn as_of(date: NaiveDate, extra: &[Delegation]) -> Self {
        let (all, facts) = built_in(date).into_iter().unzip();
        let mut roster = Self { date, all, facts };
        for own in extra {
            roster.add(own);
        }
        roster
    }

    fn add(&mut self, own: &Delegation) {
        let facts = facts_of(own);
        let same = |(known, other): (&Delegation, &Facts)| known.code == own.code && other.kind == facts.kind;
        let place = self.all.iter().zip(&self.facts).position(same);
        let known = place.and_then(|place| Some((self.all.get_mut(place)?, self.facts.get_mut(place)?)));
        if let Some((known, known_facts)) = known {
            *known = own.clone();
            *known_facts = Facts { origin: Origin::Agenda, ..known_facts.clone() }.with_shown(own);
        } else {
            self.all.push(own.clone());
            self.facts.push(facts);
        }
    }

    /// Everybody, in the order of the list: States, observer States, groups, entities, the agenda's own.
    pub fn all(&self) -> &[Delegation] {
        &self.all
    }

    /// Who has exactly this code. `NAM` is Namibia here, and the Movement in [`Roster::group_by_code`].
    pub fn by_code(&self, code: &Code) -> Option<&Delegation> {
        self.all.iter().find(|delegation| delegation.code == *code)
    }

    /// The group, or organization that States are members of, with exactly this id.
    pub fn group_by_code(&self, code: &Code) -> Option<&Delegation> {
        self.among(Among::Groups).map(|(group, _)| group).find(|group| group.code == *code)
    }

    /// Whether a State is known to belong to a group or organization on the date; never where sources
    /// disagree.
    pub fn is_member(&self, state: &Code, group: &Code) -> bool {
        is_member(state.as_str(), group.as_str(), self.date)
    }

    /// The regional group in which a State votes.
    pub fn regional_group(&self, code: &Code) -> Option<&Delegation> {
        self.group_by_code(self.facts_of(code)?.region.as_ref()?)
    }

    /// The names of a State in the six official languages, on the date.
    pub fn official_names(&self, code: &Code) -> Option<&OfficialNames> {
        self.facts_of(code)?.official.as_ref()
    }

    /// The name in a language (`en`, `fr`, `es`, `ru`, `zh`, `ar`); only States have more than the English.
    pub fn name_in(&self, code: &Code, language: &str) -> Option<&ListName> {
        match self.official_names(code) {
            Some(names) => names.in_language(language),
            None if language == "en" => self.by_code(code).map(|delegation| &delegation.name),
            None => None,
        }
    }

    /// The set of delegations taken for one another to which this one belongs, itself among them; empty if
    /// there is none.
    pub fn easily_confused(&self, code: &Code) -> Vec<&Delegation> {
        let set = table().confused.iter().find(|set| set.contains(code));
        set.into_iter().flatten().filter_map(|code| self.by_code(code)).collect()
    }

    pub(super) fn among(&self, among: Among) -> impl Iterator<Item = (&Delegation, &Facts)> {
        self.all.iter().zip(&self.facts).filter(move |(_, facts)| match among {
            Among::Everyone => true,
            Among::Groups => facts.kind == Kind::Group,
        })
    }

    fn facts_of(&self, code: &Code) -> Option<&Facts> {
        let mut known = self.all.iter().zip(&self.facts);
        known.find(|(delegation, _)| delegation.code == *code).map(|(_, facts)| facts)
    }
}

fn facts_of(own: &Delegation) -> Facts {
    let kind = match own.category {
        Category::State | Category::ObserverState => Kind::State,
        Category::Group => Kind::Group,
        Category::Organization | Category::GuestOrganization | Category::GuestPerson | Category::Officer => {
            Kind::Entity
        }
    };
    let code = own.code.as_str();
    let spellings = vec![Spelling::new(Wording::Known, code)];
    let facts = Facts {
        kind,
        origin: Origin::Agenda,
        codes: vec![code.to_owned()],
        spellings,
        official: None,
        region: None,
        in_order: String::new(),
        letters: Letters::NONE,
    };
    facts.with_shown(own)
}
