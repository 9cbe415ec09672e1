//! English, after the forms of verbatim records.

mod calendar;
mod numbers;
mod table;

use chrono::{NaiveDate, NaiveTime};

use super::address::{Address, Behalf, Nationally, Who};
use super::manner::{Distinguished, EuropeanUnion, Manner, Palestine};
use super::phrase::Phrase;
use super::sentence::Unsayable;
use super::tongue::{Tongue, Wording};
use crate::delegations::Delegation;
use crate::time::Length;

/// The English language.
pub(super) struct English;

impl Tongue for English {
    fn words(&self, wording: Wording) -> &'static str {
        table::words(wording)
    }

    /// A group inscribed alone is "the representative speaking on behalf of …": a group has no representative
    /// of its own, and this says the same whoever takes its seat.
    fn address(&self, who: Who<'_>, manner: Manner) -> Phrase {
        match who {
            Who::Representative(delegation) | Who::EuropeanUnion(delegation) => {
                title("representative of ", manner).and(&Phrase::name(&delegation.spoken))
            }
            Who::Observer(delegation) => title("observer of ", manner).and(&Phrase::name(&delegation.spoken)),
            Who::Palestine(delegation) => {
                title("observer of ", manner).and(&palestine(delegation, manner.palestine))
            }
            Who::Group(group) => {
                title("representative speaking on behalf of ", manner).and(&Phrase::name(&group.spoken))
            }
            Who::GroupTyped(name) => {
                title("representative speaking on behalf of ", manner).and(&Phrase::typed(&name))
            }
            Who::ByName(person) => Phrase::person(&person.spoken),
        }
    }

    fn name(&self, who: Who<'_>) -> Phrase {
        match who {
            Who::Representative(delegation)
            | Who::EuropeanUnion(delegation)
            | Who::Observer(delegation)
            | Who::Palestine(delegation)
            | Who::Group(delegation) => Phrase::name(&delegation.spoken),
            Who::GroupTyped(name) => Phrase::typed(&name),
            Who::ByName(person) => Phrase::person(&person.spoken),
        }
    }

    fn will_speak_for(&self, address: Address<'_>, manner: Manner) -> Phrase {
        match (address.behalf, address.who, manner.european_union) {
            (Some(behalf), ..) => {
                let group = whole_group(behalf, address.nationally);
                Phrase::fixed(", who will speak on behalf of ").and(&group)
            }
            (None, Who::EuropeanUnion(_), EuropeanUnion::AsObserver) => {
                Phrase::fixed(", in its capacity as observer")
            }
            (None, ..) => Phrase::default(),
        }
    }

    fn spoke_for(&self, address: Address<'_>) -> Phrase {
        let group = address.behalf.map(|behalf| whole_group(behalf, address.nationally));
        group.map_or_else(Phrase::default, |group| {
            Phrase::fixed(" for the statement on behalf of ").and(&group)
        })
    }

    fn next_name(&self, address: Address<'_>) -> Phrase {
        let name = self.name(address.who);
        match group_named(address) {
            Some(group) => name.then(" for ").and(&group),
            None => name,
        }
    }

    /// A comma keeps the two apart where they could be heard as three, or the second as part of the group:
    /// "Trinidad and Tobago, and Cuba", "Jamaica for the Caribbean Community, and Cuba".
    fn next_names(&self, first: Address<'_>, second: Address<'_>) -> Phrase {
        let (one, other) = (self.next_name(first), self.next_name(second));
        let plain = [(first, &one), (second, &other)]
            .iter()
            .all(|(address, name)| group_named(*address).is_none() && !name.as_str().contains(" and "));
        one.then(if plain { " and " } else { ", and " }).and(&other)
    }

    fn enumerated(&self, states: &[&Delegation]) -> Phrase {
        let mut states = states.to_vec();
        states.sort_by(|one, other| one.name.cmp(&other.name));
        let names: Vec<Phrase> = states.iter().map(|state| Phrase::name(&state.spoken)).collect();
        listed(&names)
    }

    fn listed(&self, names: &[Phrase]) -> Phrase {
        listed(names)
    }

    fn prepositions(&self) -> &'static [&'static str] {
        &[]
    }

    fn melted<'a>(&self, preposition: &'static str, name: &'a str) -> (&'static str, &'a str) {
        (preposition, name)
    }

    fn nameable(&self, _who: Who<'_>) -> Result<(), Unsayable> {
        Ok(())
    }

    fn number(&self, number: usize) -> Phrase {
        numbers::to_ten(number)
    }

    fn length(&self, length: Length) -> Phrase {
        numbers::length(length)
    }

    fn hour(&self, time: NaiveTime) -> Phrase {
        calendar::hour(time)
    }

    fn day(&self, date: NaiveDate) -> Phrase {
        calendar::day(date)
    }

    fn weekday_and_day(&self, date: NaiveDate) -> Phrase {
        calendar::weekday_and_day(date)
    }
}

/// The group that is named with somebody who follows; States spoken for are not.
fn group_named(address: Address<'_>) -> Option<Phrase> {
    match address.behalf? {
        Behalf::Group(group) => Some(Phrase::name(&group.spoken)),
        Behalf::Typed(group) => Some(Phrase::typed(&group)),
        Behalf::State(_) | Behalf::States(_) => None,
    }
}

/// "one, two and three"
fn listed(phrases: &[Phrase]) -> Phrase {
    let mut all = Phrase::default();
    for (place, phrase) in phrases.iter().enumerate() {
        let before = match (place, phrases.len() - place) {
            (0, _) => "",
            (_, 1) => " and ",
            _ => ", ",
        };
        all = all.then(before).and(phrase);
    }
    all
}

fn title(of_what: &'static str, manner: Manner) -> Phrase {
    let the = match manner.distinguished {
        Distinguished::No => "the ",
        Distinguished::Yes => "the distinguished ",
    };
    Phrase::fixed(the).then(of_what)
}

fn palestine(delegation: &Delegation, form: Palestine) -> Phrase {
    match form {
        Palestine::State => Phrase::name(&delegation.spoken),
        Palestine::ObserverState => Phrase::fixed("the Observer State of Palestine"),
    }
}

fn whole_group(behalf: Behalf<'_>, nationally: Nationally) -> Phrase {
    let group = match behalf {
        Behalf::Group(delegation) | Behalf::State(delegation) => Phrase::name(&delegation.spoken),
        Behalf::Typed(name) => Phrase::typed(&name),
        Behalf::States(count) => Phrase::fixed("a group of ").and(&numbers::to_ten(count)).then(" States"),
    };
    match nationally {
        Nationally::No => group,
        Nationally::Also => group.then(" and in national capacity"),
    }
}
