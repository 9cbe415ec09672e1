//! Who may be told of in a document without all names: text gets into it only through here.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};

use super::notes::who::Who;
use super::redaction::without_names;
use crate::delegations::{Category, Code, Found, NameKind, Names, Roster};
use crate::meeting::{OnBehalfOf, Speaker};
use crate::record::Record;
use crate::text::printable;
use crate::words::terms::{Terms, terms};

/// With fewer speakers than this behind it, something is counted, not named, and not counted exactly.
pub(super) const FEW: usize = 3;

/// Words that stand before a person's name.
const HONORIFICS: [&str; 16] = [
    "H.E.",
    "HE",
    "S.E.",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Dr",
    "Prof",
    "Sir",
    "Dame",
    "Ambassador",
    "Excellency",
    "Madame",
    "Monsieur",
    "Señora",
];

/// Text that may stand in a document without names. Only a [`Cast`] makes it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Told(String);

impl Told {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// The two ways of leaving names out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LeftOut {
    /// Delegations and persons; groups are named.
    AllButGroups,
    /// Everybody.
    Everybody,
}

/// Everybody in a meeting, and who of them may be named.
pub(super) struct Cast {
    names: Names,
    groups_named: BTreeMap<Code, String>,
    /// The words of the document's language.
    pub(super) terms: &'static Terms,
}

impl Cast {
    /// The cast of a record: the names of the roster, and all that were typed in the meeting.
    pub(super) fn of(record: &Record, left_out: LeftOut) -> Self {
        let agenda = &record.agenda;
        let mut names = Roster::as_of(agenda.date, &agenda.delegations).every_name();
        for person in &agenda.people {
            person.name.iter().for_each(|name| learn_person(&mut names, name));
            person.delegation.iter().for_each(|delegation| names.add_delegation(delegation));
        }
        let titles: BTreeSet<&str> =
            agenda.people.iter().filter_map(|person| person.title.as_deref()).collect();
        for speaker in &record.everybody {
            learn(&mut names, speaker, &titles);
        }
        let groups_named = match left_out {
            LeftOut::Everybody => BTreeMap::new(),
            LeftOut::AllButGroups => groups_with_voices(record),
        };
        Self { names, groups_named, terms: terms(agenda.language) }
    }

    /// Free text without control characters and without the names that may not be told.
    pub(super) fn free(&self, text: &str) -> Told {
        let kept = |found: &Found| {
            found.code.as_ref().is_some_and(|code| self.groups_named.contains_key(code))
                && found.kind == NameKind::Group
        };
        Told(without_names(printable(text).trim(), &self.names, &kept, &self.terms.stand_ins))
    }

    /// The group for which somebody speaks, if it may be named.
    pub(super) fn group(&self, speaker: &Speaker) -> Option<Told> {
        let group = speaker.group()?;
        self.groups_named.get(&group.code).map(|name| Told(name.clone()))
    }
}

/// Groups with so many voices that naming one points at nobody: different delegations heard that spoke for it
/// or belong to it. A group for which only its coordinator was heard is counted.
fn groups_with_voices(record: &Record) -> BTreeMap<Code, String> {
    let heard =
        || record.interventions.iter().filter(|heard| heard.counts()).map(|heard| &heard.request.speaker);
    let who = Who::of(record);
    let groups: BTreeMap<Code, String> =
        heard().filter_map(Speaker::group).map(|group| (group.code.clone(), who.delegation(group))).collect();
    let voices = |group: &Code| -> BTreeSet<&Code> {
        let behind = heard().filter(|speaker| speaks_for(speaker, group));
        behind.filter_map(Speaker::code).collect()
    };
    groups.into_iter().filter(|(code, _)| voices(code).len() >= FEW).collect()
}

fn speaks_for(speaker: &Speaker, group: &Code) -> bool {
    let for_it = speaker.group().is_some_and(|own| own.code == *group);
    for_it || speaker.delegation.as_ref().is_some_and(|member| member.member_of.contains(group))
}

fn learn(names: &mut Names, speaker: &Speaker, titles: &BTreeSet<&str>) {
    speaker.person.iter().for_each(|person| learn_person(names, person));
    match &speaker.on_behalf_of {
        None => {}
        Some(OnBehalfOf::Group(group)) => names.add_delegation(group),
        Some(OnBehalfOf::States(states)) => states.iter().for_each(|state| names.add_delegation(state)),
        Some(OnBehalfOf::Named(name)) => names.add(name, NameKind::Group),
    }
    let Some(delegation) = &speaker.delegation else { return };
    match delegation.category {
        Category::State
        | Category::ObserverState
        | Category::Group
        | Category::Organization
        | Category::GuestOrganization => names.add_delegation(delegation),
        // A title may be told, a name may not.
        Category::Officer if titles.contains(delegation.name.as_str()) => {}
        Category::Officer | Category::GuestPerson => learn_person(names, delegation.name.as_str()),
    }
}

/// The name in full, and each word of it as it is written; titles before it and what follows a comma are not
/// the name.
fn learn_person(names: &mut Names, person: &str) {
    let clean = printable(person);
    names.add(clean.trim(), NameKind::Person);
    let name = clean.split([',', '(']).next().unwrap_or_default();
    let is_title = |word: &str| HONORIFICS.iter().any(|title| title.trim_end_matches('.') == word);
    let words: Vec<&str> = name
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_uppercase) || !word.is_ascii())
        .filter(|word| word.chars().count() > 2 && !is_title(word.trim_end_matches('.')))
        .collect();
    if words.len() > 1 {
        names.add(&words.join(" "), NameKind::Person);
    }
    for word in words {
        names.add_as_written(word, NameKind::Person);
    }
}
