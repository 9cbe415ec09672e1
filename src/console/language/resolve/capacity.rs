//! In what capacity somebody speaks: what stands after `for`.

use super::super::phrase::{ForWhom, Whom};
use super::super::unresolved::Unresolved;
use super::Finder;
use super::who::{folded, names, unresolved};
use crate::delegations::{Among, Category, Delegation, Unfound};
use crate::meeting::{OnBehalfOf, Speaker};

impl Finder<'_> {
    /// WHO [for …] [and-national].
    pub(super) fn speaker(&self, whom: &Whom) -> Result<Speaker, Unresolved> {
        let Some(for_whom) = &whom.on_behalf_of else {
            return if whom.also_national {
                Err(Unresolved::NationalAnyway { typed: whom.who.clone() })
            } else {
                self.delegation(&whom.who).map(Speaker::plain)
            };
        };
        match self.on_behalf_of(for_whom) {
            Ok(on_behalf_of) => self.in_capacity(whom, on_behalf_of),
            Err(unknown) => self.name_with_for(whom, for_whom).ok_or(unknown),
        }
    }

    pub(super) fn in_capacity(&self, whom: &Whom, on_behalf_of: OnBehalfOf) -> Result<Speaker, Unresolved> {
        Ok(Speaker {
            on_behalf_of: Some(on_behalf_of),
            also_national: whom.also_national,
            ..Speaker::plain(self.delegation(&whom.who)?)
        })
    }

    /// "United Nations Institute for Disarmament Research" is one name.
    fn name_with_for(&self, whom: &Whom, for_whom: &ForWhom) -> Option<Speaker> {
        match for_whom {
            ForWhom::Words(names) if !whom.also_national => {
                let whole = format!("{} for {}", whom.who, names.join(", "));
                self.delegation(&whole).ok().map(Speaker::plain)
            }
            ForWhom::Words(_) | ForWhom::Quoted(_) | ForWhom::Named(_) => None,
        }
    }

    pub(super) fn on_behalf_of(&self, for_whom: &ForWhom) -> Result<OnBehalfOf, Unresolved> {
        match for_whom {
            ForWhom::Named(name) => Ok(OnBehalfOf::Named(name.clone())),
            ForWhom::Quoted(text) => {
                let parts: Vec<&str> =
                    text.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
                self.group_or_states(text, &parts)
            }
            ForWhom::Words(names) => {
                let parts: Vec<&str> = names.iter().map(String::as_str).collect();
                match parts.as_slice() {
                    [one] => self.group(one).map(OnBehalfOf::Group),
                    several => self.group_or_states(&names.join(", "), several),
                }
            }
        }
    }

    /// A group by its name, which may hold a comma, else the States between the commas.
    fn group_or_states(&self, whole: &str, parts: &[&str]) -> Result<OnBehalfOf, Unresolved> {
        if let Some(group) = self.group_named(whole) {
            return Ok(OnBehalfOf::Group(group));
        }
        match (parts, self.states(parts)) {
            ([one], Err(_)) => self.group(one).map(OnBehalfOf::Group),
            (_, states) => states.map(OnBehalfOf::States),
        }
    }

    /// A group by its whole name: "Canada, Australia" alone are two States.
    pub(super) fn group_named(&self, whole: &str) -> Option<Delegation> {
        let found = self.among(whole, Among::Groups).ok()?;
        let same = folded(found.name.as_str()) == folded(whole);
        if same { Some(found.clone()) } else { None }
    }

    /// A group: after `for`, nothing else. The whole name of a State is not the beginning of a group's.
    pub(super) fn group(&self, typed: &str) -> Result<Delegation, Unresolved> {
        let state = |typed: &str| Unresolved::StateAfterFor { typed: typed.to_owned() };
        match self.among(typed, Among::Groups) {
            Ok(_) | Err(Unfound::Unknown { .. }) if self.state(typed).is_ok() => Err(state(typed)),
            Ok(group) => Ok(group.clone()),
            Err(unfound @ Unfound::Ambiguous { .. }) => Err(unresolved(unfound)),
            Err(Unfound::Unknown { typed, near }) => Err(Unresolved::NoGroup { typed, near: names(&near) }),
        }
    }

    /// States by their names; the last one may be two, with "and" between them.
    pub(super) fn states(&self, typed: &[&str]) -> Result<Vec<Delegation>, Unresolved> {
        let Some((last, rest)) = typed.split_last() else {
            return Err(Unresolved::NotAState { typed: String::new(), near: Vec::new() });
        };
        let mut states = rest.iter().map(|name| self.state(name)).collect::<Result<Vec<_>, _>>()?;
        let last = last.strip_prefix("and ").unwrap_or(last);
        match self.state(last) {
            Ok(state) => states.push(state),
            Err(unknown) => states.extend(self.two_states(last).ok_or(unknown)?),
        }
        Ok(states)
    }

    pub(super) fn state(&self, typed: &str) -> Result<Delegation, Unresolved> {
        let found = self.among(typed, Among::Everyone).map_err(|unfound| match unfound {
            Unfound::Unknown { typed, near } => Unresolved::NotAState { typed, near: names(&near) },
            Unfound::Ambiguous { .. } => unresolved(unfound),
        })?;
        match found.category {
            Category::State | Category::ObserverState => Ok(found.clone()),
            Category::Group
            | Category::Organization
            | Category::GuestOrganization
            | Category::GuestPerson
            | Category::Officer => Err(Unresolved::NotAState { typed: typed.to_owned(), near: Vec::new() }),
        }
    }

    fn two_states(&self, typed: &str) -> Option<[Delegation; 2]> {
        typed.match_indices(" and ").find_map(|(at, and)| {
            let (first, second) = (typed.get(..at)?, typed.get(at + and.len()..)?);
            Some([self.state(first).ok()?, self.state(second).ok()?])
        })
    }
}
