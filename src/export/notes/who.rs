//! Names of speakers in the language of a document.

use std::collections::BTreeMap;

use crate::agenda::Language;
use crate::delegations::{Category, Code, Delegation, Roster, in_a_list, said_elsewhere};
use crate::export::redaction::with_capital;
use crate::meeting::{OnBehalfOf, Speaker};
use crate::record::Record;
use crate::words::terms::{Terms, terms};

/// The names of a record, in its language.
pub(in crate::export) struct Who {
    terms: &'static Terms,
    language: Language,
    states: BTreeMap<Code, String>,
}

impl Who {
    /// The official names of States in French and Spanish as of the meeting's date, and what groups and organizations are
    /// called there; in English all names are those that were shown in the meeting.
    pub(in crate::export) fn of(record: &Record) -> Self {
        let language = record.agenda.language;
        let states = match language {
            Language::English => BTreeMap::new(),
            Language::French => official(record, "fr"),
            Language::Spanish => official(record, "es"),
        };
        Self { terms: terms(language), language, states }
    }

    /// `Indonesia, on behalf of the Movement of Non-Aligned Countries`, by the names of lists.
    pub(in crate::export) fn name(&self, speaker: &Speaker) -> String {
        let name = self.alone(speaker);
        match self.behalf(speaker) {
            None => name,
            Some(behalf) => {
                let parts = &self.terms.parts;
                let nationally = if speaker.also_national { parts.and_nationally } else { "" };
                format!("{name}{}{behalf}{nationally}", parts.on_behalf_of)
            }
        }
    }

    /// The name without whom it is spoken for.
    pub(in crate::export) fn alone(&self, speaker: &Speaker) -> String {
        let named = speaker.delegation.as_ref().map(|delegation| self.delegation(delegation));
        named.unwrap_or_else(|| self.terms.parts.not_yet_named.to_owned())
    }

    /// For whom somebody speaks.
    pub(in crate::export) fn behalf(&self, speaker: &Speaker) -> Option<String> {
        Some(match speaker.on_behalf_of.as_ref()? {
            OnBehalfOf::Group(group) => match self.language {
                Language::English => group.spoken.to_string(),
                Language::French | Language::Spanish => self.delegation(group),
            },
            OnBehalfOf::Named(named) => named.clone(),
            OnBehalfOf::States(states) => {
                let mut names: Vec<String> = states.iter().map(|state| self.delegation(state)).collect();
                names.sort_unstable();
                format!("{} ({})", self.terms.parts.group_of_states, names.join(", "))
            }
        })
    }

    /// The name for a narrow row: `Indonesia (NAM)`.
    pub(in crate::export) fn in_a_row(&self, speaker: &Speaker) -> String {
        let name = self.alone(speaker);
        match &speaker.on_behalf_of {
            None => name,
            Some(OnBehalfOf::Group(group)) => format!("{name} ({})", group.short),
            Some(OnBehalfOf::Named(named)) => format!("{name} ({named})"),
            Some(OnBehalfOf::States(states)) => format!("{name} (+{})", states.len()),
        }
    }

    /// The name where several stand in a line: `Indonesia for NAM`.
    pub(in crate::export) fn for_whom(&self, speaker: &Speaker) -> String {
        let (name, words) = (self.alone(speaker), &self.terms.positions);
        let whom = match &speaker.on_behalf_of {
            None => return name,
            Some(OnBehalfOf::Group(group)) => group.short.to_string(),
            Some(OnBehalfOf::Named(named)) => named.clone(),
            Some(OnBehalfOf::States(states)) => format!("{} {}", states.len(), words.states),
        };
        let (before, after) = words.for_whom;
        format!("{name}{before}{whom}{after}")
    }

    /// The group where it is for a group, else the name alone.
    pub(in crate::export) fn group_or_alone(&self, speaker: &Speaker) -> String {
        match &speaker.on_behalf_of {
            Some(OnBehalfOf::Group(group)) => self.delegation(group),
            Some(OnBehalfOf::Named(named)) => named.clone(),
            Some(OnBehalfOf::States(_)) => self.in_a_row(speaker),
            None => self.alone(speaker),
        }
    }

    /// With its article, where the language of the document is that of the spoken names.
    pub(in crate::export) fn in_a_sentence(&self, speaker: &Speaker) -> String {
        match self.language {
            Language::English => speaker.said(),
            Language::French | Language::Spanish => self.name(speaker),
        }
    }

    /// The name with the person's, where it was noted.
    pub(in crate::export) fn with_person(&self, speaker: &Speaker) -> String {
        match &speaker.person {
            Some(person) => format!("{}, {person}", self.name(speaker)),
            None => self.name(speaker),
        }
    }

    /// The name of a delegation for lists.
    pub(in crate::export) fn delegation(&self, delegation: &Delegation) -> String {
        let state = matches!(delegation.category, Category::State | Category::ObserverState);
        let official = self.states.get(&delegation.code).filter(|_| state).cloned();
        let known = || if state { None } else { self.elsewhere(delegation) };
        official.or_else(known).unwrap_or_else(|| delegation.name.to_string())
    }

    /// A group or an organization in French or Spanish, without the article of sentences: `Union européenne`.
    fn elsewhere(&self, delegation: &Delegation) -> Option<String> {
        let said = said_elsewhere(&delegation.spoken)?;
        let parts = match self.language {
            Language::English => return None,
            Language::French => &said.french,
            Language::Spanish => &said.spanish,
        };
        Some(with_capital(&in_a_list(parts, self.terms.and)))
    }
}

fn official(record: &Record, language: &str) -> BTreeMap<Code, String> {
    let agenda = &record.agenda;
    let roster = Roster::as_of(agenda.date, &agenda.delegations);
    let spoken_of = record.everybody.iter().flat_map(|speaker| {
        let states = match &speaker.on_behalf_of {
            Some(OnBehalfOf::States(states)) => states.as_slice(),
            Some(OnBehalfOf::Group(_) | OnBehalfOf::Named(_)) | None => &[],
        };
        speaker.delegation.iter().chain(states)
    });
    let of_agenda = agenda.people.iter().filter_map(|person| person.delegation.as_ref());
    let official = spoken_of.chain(of_agenda).filter_map(|delegation| {
        let name = roster.official_names(&delegation.code)?.in_language(language)?;
        Some((delegation.code.clone(), name.to_string()))
    });
    official.collect()
}
