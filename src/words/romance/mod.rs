//! What French and Spanish have in common: a delegation is addressed, never a man or a woman, and a preposition
//! melts with the article of the name behind it.
//!
//! “The representative of Japan” would be “le représentant” or “la représentante”: nobody has to be asked which
//! when it is “la délégation du Japon”, and all words that depend on it agree with the delegation.

mod forms;
mod numbers;

use chrono::{NaiveDate, NaiveTime};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::address::{Address, Behalf, Nationally, Who};
use super::manner::{Distinguished, EuropeanUnion, Manner, Palestine};
use super::phrase::Phrase;
use super::sentence::Unsayable;
use super::tongue::{Tongue, Wording};
use crate::delegations::{Category, Delegation, ListName, SaidElsewhere, SpokenName, said_elsewhere};
use crate::time::Length;

pub(super) use forms::{Forms, Title};
pub(super) use numbers::Numbers;

/// One of these languages.
pub(super) struct Romance {
    /// The table of its sentences.
    pub words: fn(Wording) -> &'static str,
    /// The words around names.
    pub forms: Forms,
    /// Its numbers.
    pub numbers: Numbers,
    /// Its names of delegations and groups.
    pub names: fn(&'static SaidElsewhere) -> &'static [SpokenName],
    /// Its names of States in lists.
    pub listed: fn(&'static SaidElsewhere) -> Option<&'static ListName>,
    /// How a preposition melts with a name.
    pub melted: for<'a> fn(&'static str, &'a str) -> (&'static str, &'a str),
    /// A time of day.
    pub hour: fn(NaiveTime) -> Phrase,
    /// A date.
    pub day: fn(NaiveDate) -> Phrase,
    /// A date with its day of the week.
    pub weekday_and_day: fn(NaiveDate) -> Phrase,
}

/// What the rules of meetings put before the title of an officer who has no name.
const ENGLISH_ARTICLE: &str = "the ";

impl Tongue for Romance {
    fn words(&self, wording: Wording) -> &'static str {
        (self.words)(wording)
    }

    fn address(&self, who: Who<'_>, manner: Manner) -> Phrase {
        let title = |title: Title| match manner.distinguished {
            Distinguished::No => Phrase::fixed(title.plain),
            Distinguished::Yes => Phrase::fixed(title.distinguished),
        };
        match who {
            Who::Representative(delegation) | Who::EuropeanUnion(delegation) => {
                title(self.forms.delegation).and(&self.of(&self.said(delegation)))
            }
            Who::Observer(delegation) => title(self.forms.observer).and(&self.of(&self.said(delegation))),
            Who::Palestine(delegation) => match manner.palestine {
                Palestine::State => title(self.forms.observer).and(&self.of(&self.said(delegation))),
                Palestine::ObserverState => {
                    title(self.forms.delegation).and(&self.of(&Phrase::fixed(self.forms.observer_state)))
                }
            },
            Who::Group(group) => {
                title(self.forms.speaking).and(&self.for_group(&self.said(group), Nationally::No))
            }
            Who::GroupTyped(name) => {
                title(self.forms.speaking).and(&self.for_group(&Phrase::typed(&name), Nationally::No))
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
            | Who::Group(delegation) => self.said(delegation),
            Who::GroupTyped(name) => Phrase::typed(&name),
            Who::ByName(person) => Phrase::person(&person.spoken),
        }
    }

    fn will_speak_for(&self, address: Address<'_>, manner: Manner) -> Phrase {
        match (address.behalf, address.who, manner.european_union) {
            (Some(behalf), ..) => {
                Phrase::fixed(self.forms.will_speak).and(&self.behalf(behalf, address.nationally))
            }
            (None, Who::EuropeanUnion(_), EuropeanUnion::AsObserver) => Phrase::fixed(self.forms.as_observer),
            (None, ..) => Phrase::default(),
        }
    }

    fn spoke_for(&self, address: Address<'_>) -> Phrase {
        address.behalf.map_or_else(Phrase::default, |behalf| {
            Phrase::fixed(self.forms.spoke).and(&self.behalf(behalf, address.nationally))
        })
    }

    fn next_name(&self, address: Address<'_>) -> Phrase {
        let name = self.name(address.who);
        match address.behalf {
            Some(behalf @ (Behalf::Group(_) | Behalf::Typed(_))) => {
                name.then(" ").and(&self.behalf(behalf, Nationally::No))
            }
            Some(Behalf::State(_) | Behalf::States(_)) | None => name,
        }
    }

    fn next_names(&self, first: Address<'_>, second: Address<'_>) -> Phrase {
        Phrase::row(vec![self.next_name(first), self.next_name(second)], self)
    }

    fn enumerated(&self, states: &[&Delegation]) -> Phrase {
        let mut states = states.to_vec();
        states.sort_by_key(|state| self.place_in_alphabet(state));
        Phrase::row(states.into_iter().map(|state| self.said(state)).collect(), self)
    }

    /// A comma keeps a group, and names that are one name, apart from the name that follows.
    fn listed(&self, names: &[Phrase]) -> Phrase {
        let last = names.len().saturating_sub(1);
        let before_last = names.get(..last).unwrap_or_default();
        let goes_on = |name: &Phrase| name.is_row() || name.as_str().contains(self.forms.on_behalf);
        let apart = before_last.iter().any(goes_on);
        let mut all = Phrase::default();
        for (place, name) in names.iter().enumerate() {
            all = match (place, place == last) {
                (0, _) => name.clone(),
                (_, false) => all.then(", ").and(name),
                (_, true) => {
                    let all = if apart { all.then(", ") } else { all.then(" ") };
                    all.and(&name.behind(self.forms.and, self))
                }
            };
        }
        all
    }

    fn prepositions(&self) -> &'static [&'static str] {
        self.forms.prepositions
    }

    fn melted<'a>(&self, preposition: &'static str, name: &'a str) -> (&'static str, &'a str) {
        (self.melted)(preposition, name)
    }

    /// The title of an officer is said with an article, and none can be guessed: it tells man from woman.
    fn nameable(&self, who: Who<'_>) -> Result<(), Unsayable> {
        let Who::ByName(person) = who else { return Ok(()) };
        match person.spoken.as_str().strip_prefix(ENGLISH_ARTICLE) {
            Some(title) if person.category == Category::Officer => {
                Err(Unsayable::TitleWithoutArticle(title.to_owned()))
            }
            Some(_) | None => Ok(()),
        }
    }

    fn number(&self, number: usize) -> Phrase {
        self.numbers.to_ten(number)
    }

    fn length(&self, length: Length) -> Phrase {
        self.listed(&self.numbers.length(length))
    }

    fn hour(&self, time: NaiveTime) -> Phrase {
        (self.hour)(time)
    }

    fn day(&self, date: NaiveDate) -> Phrase {
        (self.day)(date)
    }

    fn weekday_and_day(&self, date: NaiveDate) -> Phrase {
        (self.weekday_and_day)(date)
    }
}

impl Romance {
    /// The name with its article; what the built-in roster does not know, as the agenda has it.
    fn said(&self, delegation: &Delegation) -> Phrase {
        let parts = said_elsewhere(&delegation.spoken).map_or(&[][..], self.names);
        match parts {
            [] => Phrase::name(&delegation.spoken),
            [name] => Phrase::name(name),
            several => Phrase::row(several.iter().map(Phrase::name).collect(), self),
        }
    }

    /// “ du Japon”
    fn of(&self, name: &Phrase) -> Phrase {
        Phrase::fixed(" ").and(&name.behind(self.forms.of, self))
    }

    /// “au nom du Groupe des États arabes et à titre national”
    fn for_group(&self, group: &Phrase, nationally: Nationally) -> Phrase {
        let behalf = Phrase::fixed(self.forms.on_behalf).and(&group.behind(self.forms.of, self));
        match nationally {
            Nationally::No => behalf,
            Nationally::Also => behalf.then(self.forms.and_nationally),
        }
    }

    fn behalf(&self, behalf: Behalf<'_>, nationally: Nationally) -> Phrase {
        let group = match behalf {
            Behalf::Group(delegation) | Behalf::State(delegation) => self.said(delegation),
            Behalf::Typed(name) => Phrase::typed(&name),
            Behalf::States(count) => {
                let (before, after) = self.forms.group_of_states;
                Phrase::fixed(before).and(&self.numbers.to_ten(count)).then(after)
            }
        };
        self.for_group(&group, nationally)
    }

    /// The name in lists, with its letters folded so that É is not behind Z.
    fn place_in_alphabet(&self, state: &Delegation) -> String {
        let listed = said_elsewhere(&state.spoken).and_then(self.listed);
        let letters = listed.unwrap_or(&state.name).as_str().nfd();
        letters.filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
    }
}
