//! What the names in a display name come to: one who is sure, one who may be meant, several, nobody.

use crate::delegations::{Category, Code, Delegation, Mention, MentionedBy, NamesWithin};

use super::standing::{self, Standing, Stood};
use super::words::{Divider, Word};
use super::{Doubt, Matched, office};

/// Whom the names among words say.
pub(super) fn judged<'roster>(words: &[Word], names: &NamesWithin<'roster>) -> Matched<'roster> {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let interprets = texts.iter().any(|word| office::is_interpreting(word));
    let is_language = |mention: &Mention<'_>| interprets && mention.by != MentionedBy::Name;
    let mentions = names.mentions(&texts).into_iter();
    let mentions = mentions.filter(|mention| {
        !is_office_only(mention, &texts) && !is_language(mention) && !is_given_name(mention, words)
    });
    let stood: Vec<Stood<'roster>> = mentions.map(|mention| standing::of(mention, words)).collect();
    verdict(&stood)
}

/// “PR” and “PM” are offices first and codes of nobody second; “LAS” among small letters is a code.
fn is_office_only(mention: &Mention<'_>, words: &[&str]) -> bool {
    let [word] = words.get(mention.words.clone()).unwrap_or(&[]) else { return false };
    let among_small = words.iter().any(|word| word.chars().any(char::is_lowercase));
    let is_code = word.chars().count() == 3 && among_small && !word.chars().any(char::is_lowercase);
    word.chars().count() <= 3 && !is_code && office::is_office(word)
}

/// “Georgia Hill” and “Mr. Jordan” are persons; “Jordan Mission” and “JORDAN Ahmad” are not.
fn is_given_name(mention: &Mention<'_>, words: &[Word]) -> bool {
    let in_capitals = |word: &Word| !word.text.chars().any(char::is_lowercase);
    let [name] = words.get(mention.words.clone()).unwrap_or(&[]) else { return false };
    if mention.by != MentionedBy::Name
        || in_capitals(name)
        || !mention.who.iter().all(|who| is_called_so(who))
    {
        return false;
    }
    let before = mention.words.start.checked_sub(1).and_then(|place| words.get(place));
    let follows = |next: &Word| {
        let initial = next.text.trim_end_matches('.').chars().count() == 1;
        next.after == Divider::Space && (initial || !in_capitals(next)) && !office::is_office(&next.text)
    };
    match before {
        Some(before) if name.after == Divider::Space => office::is_title(&before.text),
        Some(_) | None => words.get(mention.words.end).is_some_and(follows),
    }
}

fn is_called_so(who: &Delegation) -> bool {
    office::persons_bear_it(who.code.as_str())
}

fn verdict<'roster>(stood: &[Stood<'roster>]) -> Matched<'roster> {
    let of = |standing: Standing| -> Vec<&Stood<'roster>> {
        without_general(stood.iter().filter(|stood| stood.standing == standing).collect())
    };
    let (alone, doubtful, among) = (of(Standing::Alone), of(Standing::Doubtful), of(Standing::AmongWords));
    match chosen(&alone) {
        Some(Choice::One(who, _)) if names_another(who, &doubtful) => Matched::Guess(who, Doubt::AnotherName),
        Some(Choice::One(who, None)) => Matched::Sure(who),
        Some(Choice::One(who, Some(doubt))) => Matched::Guess(who, doubt),
        Some(Choice::Several(choices)) => Matched::Several(choices),
        None => match chosen(&[doubtful, among].concat()) {
            Some(Choice::One(who, doubt)) => Matched::Guess(who, doubt.unwrap_or(Doubt::AmongOtherWords)),
            Some(Choice::Several(choices)) => Matched::Several(choices),
            None => Matched::Unknown,
        },
    }
}

enum Choice<'roster> {
    One(&'roster Delegation, Option<Doubt>),
    Several(Vec<&'roster Delegation>),
}

/// One delegation, whatever groups stand beside it; several where several States or several groups do.
fn chosen<'roster>(stood: &[&Stood<'roster>]) -> Option<Choice<'roster>> {
    let everybody = everybody(stood);
    let is_group = |who: &&&Delegation| who.category == Category::Group;
    let others: Vec<&'roster Delegation> = everybody.iter().filter(|who| !is_group(who)).copied().collect();
    let union = everybody.iter().any(|who| who.code.as_str() == "EU");
    let doubt = stood.iter().find_map(|stood| stood.doubt);
    match (everybody.as_slice(), others.as_slice()) {
        ([], _) => None,
        ([only], _) => Some(Choice::One(only, doubt)),
        (_, [only]) if stood.len() > 1 => {
            let person = office::persons_bear_it(only.code.as_str()).then_some(Doubt::PersonsBearIt);
            Some(Choice::One(only, union.then_some(Doubt::UnionOrMember).or(person).or(doubt)))
        }
        _ => Some(Choice::Several(everybody)),
    }
}

/// Whoever is mentioned, once; beside a State a word that is a State's and a group's is the group's.
fn everybody<'roster>(stood: &[&Stood<'roster>]) -> Vec<&'roster Delegation> {
    let is_group = |who: &Delegation| who.category == Category::Group;
    let state_alone =
        stood.iter().any(|stood| matches!(stood.mention.who.as_slice(), [who] if !is_group(who)));
    let named = |who: &Delegation| {
        let alone =
            |other: &Stood<'roster>| matches!(other.mention.who.as_slice(), [only] if only.is_same_as(who));
        stood.iter().any(|other| alone(other))
    };
    let mut everybody: Vec<&'roster Delegation> = Vec::new();
    for stood in stood {
        let who = &stood.mention.who;
        if who.len() > 1 && who.iter().any(|who| named(who)) {
            continue;
        }
        let as_group = state_alone && who.len() > 1 && who.iter().any(|who| is_group(who));
        for who in who.iter().filter(|who| !as_group || is_group(who)) {
            if !everybody.iter().any(|known| known.code == who.code && known.category == who.category) {
                everybody.push(who);
            }
        }
    }
    everybody
}

/// The Secretariat is everybody's; beside another name it is only a word.
fn without_general<'a, 'roster>(stood: Vec<&'a Stood<'roster>>) -> Vec<&'a Stood<'roster>> {
    let general =
        |stood: &Stood<'_>| stood.mention.who.iter().all(|who| who.code == Code::new("SECRETARIAT"));
    if stood.iter().all(|stood| general(stood)) {
        return stood;
    }
    stood.into_iter().filter(|stood| !general(stood)).collect()
}

fn names_another(who: &Delegation, doubtful: &[&Stood<'_>]) -> bool {
    doubtful.iter().flat_map(|stood| &stood.mention.who).any(|other| other.code != who.code)
}
