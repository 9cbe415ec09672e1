//! Who is named in a sentence, and for whom they speak: the rules that hold in every language.

use super::phrase::AsTyped;
use super::sentence::Unsayable;
use crate::delegations::{Category, Delegation};
use crate::meeting::{OnBehalfOf, Speaker};

/// The European Union speaks as itself, whichever member State holds the microphone.
const EUROPEAN_UNION: &str = "EU";
const PALESTINE: &str = "PSE";

/// Somebody as addressed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Address<'a> {
    pub who: Who<'a>,
    pub behalf: Option<Behalf<'a>>,
    pub nationally: Nationally,
}

/// The form of address.
#[derive(Debug, Clone, Copy)]
pub(super) enum Who<'a> {
    /// A State or an organization: by its representative.
    Representative(&'a Delegation),
    /// The European Union: by its representative, perhaps in its capacity as observer.
    EuropeanUnion(&'a Delegation),
    /// An observer State: by its observer.
    Observer(&'a Delegation),
    /// Palestine, whose form is a setting.
    Palestine(&'a Delegation),
    /// A group inscribed alone: whoever speaks on its behalf.
    Group(&'a Delegation),
    /// The same for a group that the roster does not know.
    GroupTyped(AsTyped<'a>),
    /// A guest or an officer: by name.
    ByName(&'a Delegation),
}

/// For whom somebody speaks.
#[derive(Debug, Clone, Copy)]
pub(super) enum Behalf<'a> {
    /// A group or an organization of the roster.
    Group(&'a Delegation),
    /// A group by the name typed.
    Typed(AsTyped<'a>),
    /// One State.
    State(&'a Delegation),
    /// So many States, whose names are not read.
    States(usize),
}

/// Whether national capacity is named beside the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nationally {
    No,
    Also,
}

impl<'a> Address<'a> {
    /// The address of a speaker.
    pub(super) fn of(speaker: &'a Speaker) -> Result<Self, Unsayable> {
        let nationally = if speaker.also_national { Nationally::Also } else { Nationally::No };
        if let Some(union) = european_union(speaker) {
            return Ok(Self::alone(Who::EuropeanUnion(named(union)?)));
        }
        match (&speaker.delegation, &speaker.on_behalf_of) {
            (None, None | Some(OnBehalfOf::States(_))) => Err(Unsayable::NotNamed),
            (None, Some(OnBehalfOf::Group(group))) => Ok(Self::alone(Who::Group(named(group)?))),
            (None, Some(named @ OnBehalfOf::Named(_))) => {
                Ok(Self::alone(Who::GroupTyped(AsTyped::group(named).ok_or(Unsayable::GroupWithoutName)?)))
            }
            (Some(delegation), None) => Ok(Self::alone(Who::of(delegation)?)),
            (Some(delegation), Some(behalf)) => {
                Ok(Self { who: Who::of(delegation)?, behalf: Some(Behalf::of(behalf)?), nationally })
            }
        }
    }

    fn alone(who: Who<'a>) -> Self {
        Self { who, behalf: None, nationally: Nationally::No }
    }
}

/// The Union where it speaks, or a member State for it. A member State that speaks in national capacity as
/// well is named: that part of its statement is its own.
fn european_union(speaker: &Speaker) -> Option<&Delegation> {
    let is_union = |delegation: &&Delegation| delegation.code.as_str() == EUROPEAN_UNION;
    let group = speaker.group().filter(is_union)?;
    let of_a_state = speaker.delegation.as_ref().is_some_and(|delegation| delegation.code != group.code);
    (!(of_a_state && speaker.also_national)).then_some(group)
}

impl<'a> Who<'a> {
    fn of(delegation: &'a Delegation) -> Result<Self, Unsayable> {
        let delegation = named(delegation)?;
        Ok(match delegation.category {
            Category::State | Category::Organization => Self::Representative(delegation),
            Category::ObserverState if delegation.code.as_str() == PALESTINE => Self::Palestine(delegation),
            Category::ObserverState => Self::Observer(delegation),
            Category::Group if delegation.code.as_str() == EUROPEAN_UNION => Self::EuropeanUnion(delegation),
            Category::Group => Self::Group(delegation),
            Category::GuestOrganization | Category::GuestPerson | Category::Officer => {
                Self::ByName(delegation)
            }
        })
    }
}

impl<'a> Behalf<'a> {
    fn of(behalf: &'a OnBehalfOf) -> Result<Self, Unsayable> {
        match behalf {
            OnBehalfOf::Group(group) => Ok(Self::Group(named(group)?)),
            OnBehalfOf::Named(_) => {
                AsTyped::group(behalf).map(Self::Typed).ok_or(Unsayable::GroupWithoutName)
            }
            OnBehalfOf::States(states) => match states.as_slice() {
                [] => Err(Unsayable::GroupWithoutStates),
                [state] => Ok(Self::State(named(state)?)),
                several => Ok(Self::States(several.len())),
            },
        }
    }
}

/// A delegation that has a name to be said.
fn named(delegation: &Delegation) -> Result<&Delegation, Unsayable> {
    if !delegation.spoken.as_str().trim().is_empty() {
        return Ok(delegation);
    }
    Err(match delegation.category {
        Category::GuestOrganization | Category::GuestPerson | Category::Officer => {
            Unsayable::GuestWithoutName
        }
        Category::Group => Unsayable::GroupWithoutName,
        Category::State | Category::ObserverState | Category::Organization => {
            Unsayable::DelegationWithoutName
        }
    })
}
