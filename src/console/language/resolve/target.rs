//! Which entry is meant: by its number, or by a name that one entry answers to.

use super::super::phrase::{ForWhom, Pointed, Whom};
use super::super::unresolved::Unresolved;
use super::Finder;
use super::entries::{Entries, Entry, Mark};
use super::who::{folded, unresolved};
use crate::delegations::{Among, Code, Delegation, Unfound};
use crate::meeting::{OnBehalfOf, Speaker, Target};

/// What a name may mean among entries.
pub enum Meaning {
    /// Somebody with one of these codes.
    Codes(Vec<Code>),
    /// Nobody of the roster, but perhaps an entry has just this name.
    Words(String),
}

impl Finder<'_> {
    /// The id of the one entry that a target means.
    pub(super) fn target(&self, target: &Pointed, entries: &Entries<'_>) -> Result<Target, Unresolved> {
        self.entry(target, entries).map(|entry| entry.id)
    }

    /// The one entry that a target means.
    pub(super) fn entry<'e>(&self, target: &Pointed, entries: &Entries<'e>) -> Result<Entry<'e>, Unresolved> {
        match target {
            Pointed::Number(number) => entries.numbered(*number),
            Pointed::Whom(whom) => {
                let found = self.named(whom, &entries.all)?;
                let wanted = typed(whom);
                only(&found, &wanted)?.ok_or_else(|| self.nowhere(whom, entries.place))
            }
        }
    }

    /// Entries that answer to WHO [for …].
    pub(super) fn named<'e>(&self, whom: &Whom, all: &[Entry<'e>]) -> Result<Vec<Entry<'e>>, Unresolved> {
        let meaning = self.meaning(&whom.who)?;
        let Some(for_whom) = &whom.on_behalf_of else {
            return Ok(all.iter().copied().filter(|entry| meaning.is(entry.speaker())).collect());
        };
        let on_behalf_of = match (self.on_behalf_of(for_whom), self.speaker(whom)) {
            (Ok(on_behalf_of), _) => on_behalf_of,
            // A name with "for" in it.
            (Err(_), Ok(speaker)) => {
                let same = |entry: &&Entry<'_>| entry.speaker().same_capacity(&speaker);
                return Ok(all.iter().filter(same).copied().collect());
            }
            (Err(unknown), Err(_)) => return Err(unknown),
        };
        let capacity = |entry: &&Entry<'_>| is_for(entry.speaker(), &on_behalf_of);
        let for_them: Vec<Entry<'e>> = all.iter().filter(capacity).copied().collect();
        let by_them: Vec<Entry<'e>> =
            for_them.iter().copied().filter(|entry| meaning.speaks(entry.speaker())).collect();
        let not_named = |entry: &Entry<'_>| entry.speaker().on_behalf_of.is_none();
        let group_alone = for_them.into_iter().filter(not_named).collect();
        Ok(if by_them.is_empty() { group_alone } else { by_them })
    }

    /// What a name means among entries: a code that is both a State's and a group's means either.
    fn meaning(&self, who: &str) -> Result<Meaning, Unresolved> {
        if let Some(known) = self.guest_known(who) {
            return Ok(Meaning::Codes(vec![known.code.clone()]));
        }
        if let Some(code) = self.officer_named(who)?.and_then(|speaker| speaker.code().cloned()) {
            return Ok(Meaning::Codes(vec![code]));
        }
        match self.among(who, Among::Everyone) {
            Ok(delegation) => Ok(Meaning::Codes(vec![delegation.code.clone()])),
            Err(Unfound::Ambiguous { choices, .. }) if is_code(who) => {
                Ok(Meaning::Codes(choices.into_iter().map(|choice| choice.code).collect()))
            }
            Err(unfound @ Unfound::Ambiguous { .. }) => Err(unresolved(unfound)),
            Err(Unfound::Unknown { .. }) => Ok(Meaning::Words(folded(who))),
        }
    }

    /// The error where no entry answers: nobody at all, or nobody there.
    fn nowhere(&self, whom: &Whom, place: &'static str) -> Unresolved {
        match self.among(&whom.who, Among::Everyone) {
            Err(unfound @ Unfound::Unknown { .. }) if self.guest_known(&whom.who).is_none() => {
                unresolved(unfound)
            }
            Ok(_) | Err(_) => Unresolved::NotThere { name: typed(whom), place },
        }
    }
}

impl<'e> Entries<'e> {
    fn numbered(&self, number: usize) -> Result<Entry<'e>, Unresolved> {
        let found = self.all.iter().find(|entry| entry.mark == Mark::Number(number));
        found.copied().ok_or(Unresolved::NoNumber { number, place: self.place })
    }
}

impl Meaning {
    /// Whether somebody, or the group spoken for, has the name.
    fn is(&self, speaker: &Speaker) -> bool {
        let group = match self {
            Self::Codes(codes) => speaker.group().is_some_and(|group| codes.contains(&group.code)),
            Self::Words(words) => match &speaker.on_behalf_of {
                Some(OnBehalfOf::Named(name)) => folded(name) == *words,
                Some(OnBehalfOf::Group(_) | OnBehalfOf::States(_)) | None => false,
            },
        };
        group || self.speaks(speaker)
    }

    /// Whether somebody has the name.
    fn speaks(&self, speaker: &Speaker) -> bool {
        speaker.delegation.as_ref().is_some_and(|delegation| match self {
            Self::Codes(codes) => codes.contains(&delegation.code),
            Self::Words(words) => folded(delegation.name.as_str()) == *words,
        })
    }
}

/// The only one of the entries found; of several that have no number, the one in national capacity, which could not
/// be said otherwise.
pub fn only<'e>(found: &[Entry<'e>], wanted: &str) -> Result<Option<Entry<'e>>, Unresolved> {
    let plain: Vec<&Entry<'_>> =
        found.iter().filter(|entry| entry.speaker().on_behalf_of.is_none()).collect();
    let numbered = found.iter().any(|entry| matches!(entry.mark, Mark::Number(_)));
    match (found, plain.as_slice()) {
        ([], _) => Ok(None),
        ([one], _) => Ok(Some(*one)),
        (_, [one]) if !numbered => Ok(Some(**one)),
        (several, _) => Err(Unresolved::WhichEntry {
            typed: wanted.to_owned(),
            choices: several.iter().map(described).collect(),
        }),
    }
}

/// `#4 Indonesia (for NAM)`
fn described(entry: &Entry<'_>) -> String {
    let speaker = entry.speaker();
    let name =
        speaker.delegation.as_ref().map_or("somebody not named yet", |delegation| delegation.name.as_str());
    let for_whom = match &speaker.on_behalf_of {
        None => String::new(),
        Some(OnBehalfOf::Group(group)) => format!(" (for {})", group.short),
        Some(OnBehalfOf::Named(name)) => format!(" (for {name})"),
        Some(OnBehalfOf::States(states)) => {
            let states: Vec<&str> = states.iter().map(|state| state.short.as_str()).collect();
            format!(" (for {})", states.join(", "))
        }
    };
    match entry.mark {
        Mark::Number(number) => format!("#{number} {name}{for_whom}"),
        Mark::Unnumbered(place) => format!("{name}{for_whom} {place}"),
    }
}

/// WHO [for …] as it was typed.
pub fn typed(whom: &Whom) -> String {
    match &whom.on_behalf_of {
        None => whom.who.clone(),
        Some(ForWhom::Words(names)) => format!("{} for {}", whom.who, names.join(", ")),
        Some(ForWhom::Quoted(name) | ForWhom::Named(name)) => format!("{} for {name}", whom.who),
    }
}

/// Whether somebody speaks for just this group or these States, or is this group.
fn is_for(speaker: &Speaker, wanted: &OnBehalfOf) -> bool {
    match (wanted, &speaker.on_behalf_of) {
        (OnBehalfOf::Group(group), _) => speaker.group().is_some_and(|theirs| theirs.code == group.code),
        (OnBehalfOf::Named(name), Some(OnBehalfOf::Named(theirs))) => folded(name) == folded(theirs),
        (OnBehalfOf::States(states), Some(OnBehalfOf::States(theirs))) => {
            let codes = |states: &[Delegation]| {
                let mut codes: Vec<Code> = states.iter().map(|state| state.code.clone()).collect();
                codes.sort();
                codes
            };
            codes(states) == codes(theirs)
        }
        (OnBehalfOf::Named(_) | OnBehalfOf::States(_), _) => false,
    }
}

/// Two or three capitals may be the code of a State and of a group.
fn is_code(typed: &str) -> bool {
    (2..=3).contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_uppercase())
}
