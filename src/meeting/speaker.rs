//! Who speaks, and in what capacity.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::agenda::{HeardBefore, Person};
use crate::delegations::{Category, Code, Delegation, ListName, ShortName, SpokenName, begins_with_article};

/// For whom somebody speaks other than for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnBehalfOf {
    /// A group of the roster.
    Group(Delegation),
    /// A free list of States, the speaker among them or not.
    States(Vec<Delegation>),
    /// A group that the roster does not know, by the name typed.
    Named(String),
}

/// A speaker with the capacity in which the floor is asked for or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Who; none where the floor was given to somebody unknown, to be named later.
    pub delegation: Option<Delegation>,
    /// For whom, if not for themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<OnBehalfOf>,
    /// Whether they also speak in national capacity in the same intervention.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub also_national: bool,
    /// The person by name and title; leaves the machine only in named exports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

/// A label and a limit, never an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// A State for itself.
    National,
    /// A group, or somebody on its behalf; the European Union.
    Group,
    /// On behalf of a free list of States.
    States,
    /// One of the observer States.
    Observer,
    /// An organization.
    Organization,
    /// Chair, facilitator, a person invited, or not known yet.
    Other,
}

impl Speaker {
    /// A delegation speaking for itself.
    pub fn plain(delegation: Delegation) -> Self {
        Self { delegation: Some(delegation), on_behalf_of: None, also_national: false, person: None }
    }

    /// Somebody of the agenda file: by title and name, or the delegation itself where neither is known.
    pub fn of_person(person: &Person) -> Option<Self> {
        let name = person.name.as_deref();
        let Some(title) = person.title.as_deref().or(name) else {
            return person.delegation.clone().map(Self::plain);
        };
        let said = match name {
            Some(name) if name != title => format!("{name}, {title}"),
            Some(name) => name.to_owned(),
            None => with_article(title),
        };
        let officer = Delegation {
            code: Code::new(title),
            category: Category::Officer,
            name: ListName::new(title),
            spoken: SpokenName::new(said),
            short: ShortName::new(title),
            member_of: Vec::new(),
        };
        Some(Self { person: person.name.clone(), ..Self::plain(officer) })
    }

    /// Somebody of earlier sittings, in the capacity of then.
    pub fn heard_before(before: &HeardBefore) -> Self {
        let on_behalf_of = before.on_behalf_of.clone().map(OnBehalfOf::Group);
        Self { on_behalf_of, ..Self::plain(before.who.clone()) }
    }

    /// Somebody to be named later.
    pub fn unknown() -> Self {
        Self { delegation: None, on_behalf_of: None, also_national: false, person: None }
    }

    /// The capacity, which follows from who speaks and for whom.
    pub fn capacity(&self) -> Capacity {
        match (&self.on_behalf_of, self.delegation.as_ref().map(|delegation| delegation.category)) {
            (Some(OnBehalfOf::Group(_) | OnBehalfOf::Named(_)), _) | (None, Some(Category::Group)) => {
                Capacity::Group
            }
            (Some(OnBehalfOf::States(_)), _) => Capacity::States,
            (None, Some(Category::State)) => Capacity::National,
            (None, Some(Category::ObserverState)) => Capacity::Observer,
            (None, Some(Category::Organization | Category::GuestOrganization)) => Capacity::Organization,
            (None, Some(Category::GuestPerson | Category::Officer) | None) => Capacity::Other,
        }
    }

    /// The group that this intervention is for: the one spoken for, or the group itself when it is
    /// inscribed alone.
    pub fn group(&self) -> Option<&Delegation> {
        match (&self.on_behalf_of, &self.delegation) {
            (Some(OnBehalfOf::Group(group)), _) => Some(group),
            (None, Some(delegation)) if delegation.category == Category::Group => Some(delegation),
            _ => None,
        }
    }

    /// The delegation's code, where it is known.
    pub fn code(&self) -> Option<&Code> {
        self.delegation.as_ref().map(|delegation| &delegation.code)
    }

    /// Whether both would be the same request: the group counts where it is for a group, whoever speaks for
    /// it, else the delegation and the States it speaks for.
    pub fn same_capacity(&self, other: &Self) -> bool {
        match (self.group(), other.group()) {
            (Some(mine), Some(theirs)) => mine.code == theirs.code,
            (None, None) => match (&self.on_behalf_of, &other.on_behalf_of) {
                (Some(OnBehalfOf::Named(mine)), Some(OnBehalfOf::Named(theirs))) => mine == theirs,
                (Some(OnBehalfOf::States(mine)), Some(OnBehalfOf::States(theirs))) => {
                    self.same_delegation(other) && Self::same_states(mine, theirs)
                }
                (None, None) => self.same_delegation(other),
                (Some(_), _) | (_, Some(_)) => false,
            },
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// Whether two lists hold the same States, in whatever order.
    fn same_states(mine: &[Delegation], theirs: &[Delegation]) -> bool {
        let codes =
            |states: &[Delegation]| states.iter().map(|state| state.code.clone()).collect::<BTreeSet<_>>();
        codes(mine) == codes(theirs)
    }

    fn same_delegation(&self, other: &Self) -> bool {
        let both = self.delegation.as_ref().zip(other.delegation.as_ref());
        both.is_some_and(|(mine, theirs)| mine.is_same_as(theirs))
    }

    /// Whether both are the same delegation or the same group, in whatever capacity the delegation speaks.
    pub fn same_voice(&self, other: &Self) -> bool {
        let same_group = self.group().is_some()
            && self.group().map(|group| &group.code) == other.group().map(|group| &group.code);
        self.same_delegation(other) || same_group
    }

    /// As it is said: `Indonesia, on behalf of the Movement of Non-Aligned Countries`.
    pub fn said(&self) -> String {
        let Some(delegation) = &self.delegation else { return "a speaker not yet named".to_owned() };
        let behalf = match &self.on_behalf_of {
            None => return delegation.spoken.to_string(),
            Some(OnBehalfOf::Group(group)) => group.spoken.to_string(),
            Some(OnBehalfOf::States(states)) => format!("a group of {} States", states.len()),
            Some(OnBehalfOf::Named(name)) => name.clone(),
        };
        let nationally = if self.also_national { " and in national capacity" } else { "" };
        format!("{}, on behalf of {behalf}{nationally}", delegation.spoken)
    }

    /// As it stands in a narrow line: `Indonesia for NAM`.
    pub fn short(&self) -> String {
        let Some(delegation) = &self.delegation else { return "(not yet named)".to_owned() };
        match &self.on_behalf_of {
            None => delegation.short.to_string(),
            Some(OnBehalfOf::Group(group)) => format!("{} for {}", delegation.short, group.short),
            Some(OnBehalfOf::States(states)) => format!("{} for {} States", delegation.short, states.len()),
            Some(OnBehalfOf::Named(name)) => format!("{} for {name}", delegation.short),
        }
    }
}

/// A title without a name is said with its article: "the Chair-designate", "la Présidente désignée".
fn with_article(title: &str) -> String {
    match title.split_once(' ') {
        Some((first, rest)) if first.eq_ignore_ascii_case("the") => format!("the {rest}"),
        _ if begins_with_article(title) => title.to_owned(),
        _ => format!("the {title}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(name: Option<&str>, title: Option<&str>) -> String {
        let (name, title) = (name.map(str::to_owned), title.map(str::to_owned));
        let person = Person { id: "one".to_owned(), name, title, delegation: None };
        Speaker::of_person(&person).unwrap().said()
    }

    #[test]
    fn an_officer_is_announced_by_name_and_title() {
        assert_eq!(said(Some("Ms. A"), Some("Facilitator")), "Ms. A, Facilitator");
        assert_eq!(said(Some("Ms. A"), None), "Ms. A");
    }

    #[test]
    fn an_officer_without_a_name_is_announced_by_the_title_with_its_article() {
        assert_eq!(said(None, Some("Chair-designate")), "the Chair-designate");
        assert_eq!(said(None, Some("The Chair")), "the Chair");
        assert_eq!(said(None, Some("la Présidente désignée")), "la Présidente désignée");
    }
}
