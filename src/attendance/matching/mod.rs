//! Which delegation a display name stands for: sure, a guess with its reason, or left to a person.
//!
//! A name of the roster is sure where it stands alone between two dividers, or beside nothing but the words of
//! an office. Among the names of a person it is a guess: Georgia, Jordan and Chad are called so too.

mod office;
mod standing;
mod words;

use crate::delegations::{Category, Code, Delegation, Mention, MentionedBy, NamesWithin, Roster};
use standing::{Standing, Stood};
use words::{Word, words};

/// Sure as those of the roster.
const OTHER_SPELLINGS: &str = include_str!("other_spellings.tsv");

/// A guess: whoever writes so may mean a place as well.
const OTHER_LANGUAGES: &str = include_str!("other_languages.tsv");

/// A guess: whoever is called so may be no delegation.
const ADJECTIVES: &str = include_str!("adjectives.tsv");

/// Words behind an adjective that make it a delegation's.
const OF_A_DELEGATION: [&str; 8] =
    ["Mission", "Delegation", "Embassy", "Ambassador", "Representative", "Delegate", "Government", "PM"];

/// Whoever types only beginnings types few.
const MOST_WORDS_BEGUN: usize = 3;

/// Whom a display name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matched<'roster> {
    /// It says so.
    Sure(&'roster Delegation),
    /// It may say so; a person should look.
    Guess(&'roster Delegation, Doubt),
    /// It names several, or a word that always asks.
    Several(Vec<&'roster Delegation>),
    /// It names nobody.
    Unknown,
}

/// Why a match is only a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The name stands among other words.
    AmongOtherWords,
    /// Persons are called so as well.
    PersonsBearIt,
    /// A code of two letters, or one among words in capitals.
    Code,
    /// A hyphen stands where names of persons have one.
    Hyphen,
    /// Another name of a State stands in it.
    AnotherName,
    /// Not in a language of the United Nations.
    OtherLanguage,
    /// It says what the people of a State are called.
    Adjective,
    /// Only a flag says it.
    Flag,
    /// A device, not a person, bears it.
    Device,
    /// Only the beginning of a name was given.
    Beginning,
    /// The European Union and one of its members may both be meant.
    UnionOrMember,
}

impl Doubt {
    /// The reason in words.
    pub fn reason(self) -> &'static str {
        match self {
            Self::AmongOtherWords => "it stands among other words",
            Self::PersonsBearIt => "a person may be called so",
            Self::Code => "it is only a code",
            Self::Hyphen => "a hyphen may join two names of a person",
            Self::AnotherName => "another name of a State stands beside it",
            Self::OtherLanguage => "it is not a name in an official language",
            Self::Adjective => "it is an adjective, not a name",
            Self::Flag => "only a flag says so",
            Self::Device => "it is the name of a device",
            Self::Beginning => "it is only the beginning of a name",
            Self::UnionOrMember => "the Union or the State may be meant",
        }
    }
}

/// Matches display names to the delegations of one roster.
#[derive(Debug)]
pub struct Matcher<'roster> {
    names: NamesWithin<'roster>,
    foreign: NamesWithin<'roster>,
    adjectives: NamesWithin<'roster>,
}

/// Matches one display name; for many of them keep a [`Matcher`].
pub fn match_name<'roster>(roster: &'roster Roster, display_name: &str) -> Matched<'roster> {
    Matcher::of(roster).name(display_name)
}

impl<'roster> Matcher<'roster> {
    /// Looks names up in this roster.
    pub fn of(roster: &'roster Roster) -> Self {
        Self {
            names: with_rows(NamesWithin::of(roster), OTHER_SPELLINGS),
            foreign: with_rows(NamesWithin::of(roster), OTHER_LANGUAGES),
            adjectives: of_delegations(NamesWithin::of(roster), ADJECTIVES),
        }
    }

    /// The roster.
    pub fn roster(&self) -> &'roster Roster {
        self.names.roster()
    }

    /// Whom a display name stands for.
    pub fn name(&self, display_name: &str) -> Matched<'roster> {
        let words = words(display_name);
        let turned = words::turned_round(display_name);
        let turned = turned.map(|turned| judged(&words::words(&turned), &self.names));
        let found = match turned {
            Some(sure @ Matched::Sure(_)) => sure,
            Some(_) | None => judged(&words, &self.names),
        };
        match found {
            Matched::Sure(who) if words.iter().any(|word| office::is_device(&word.text)) => {
                Matched::Guess(who, Doubt::Device)
            }
            Matched::Unknown => self.written_otherwise(display_name, &words),
            Matched::Sure(_) | Matched::Guess(..) | Matched::Several(_) => found,
        }
    }

    /// Whom a request typed in haste stands for: as a display name, else by the only beginning that fits.
    pub fn request(&self, who: &str) -> Matched<'roster> {
        match self.name(who) {
            Matched::Unknown if who.split_whitespace().nth(MOST_WORDS_BEGUN).is_none() => {
                match self.names.begun_by(who).as_slice() {
                    [] => Matched::Unknown,
                    [only] => Matched::Guess(only, Doubt::Beginning),
                    several => Matched::Several(several.to_vec()),
                }
            }
            found => found,
        }
    }

    /// Whether a text is one name and nothing else.
    pub fn is_one_name(&self, text: &str) -> bool {
        let words: Vec<&str> = text.split_whitespace().collect();
        matches!(self.names.mentions(&words).as_slice(), [only] if only.words.len() == words.len())
    }

    /// With “Rep.” in other languages, in languages that are not official, by an adjective, by a flag: each only
    /// where nothing before it says more.
    fn written_otherwise(&self, display_name: &str, words: &[Word]) -> Matched<'roster> {
        let republics =
            office::REPUBLICS.iter().map(|republic| judged(&with_republic(words, republic), &self.names));
        let foreign = std::iter::once_with(|| guessed(judged(words, &self.foreign), Doubt::OtherLanguage));
        let people = std::iter::once_with(|| guessed(judged(words, &self.adjectives), Doubt::Adjective));
        let flag = std::iter::once_with(|| {
            let code = words::flag(display_name)?;
            Some(guessed(judged(&words::words(&code), &self.names), Doubt::Flag))
        });
        let mut found = republics.chain(foreign).chain(people).chain(flag.flatten());
        found.find(|found| *found != Matched::Unknown).unwrap_or(Matched::Unknown)
    }
}

fn guessed(found: Matched<'_>, doubt: Doubt) -> Matched<'_> {
    match found {
        Matched::Sure(who) | Matched::Guess(who, Doubt::Code) => Matched::Guess(who, doubt),
        Matched::Guess(..) | Matched::Several(_) | Matched::Unknown => found,
    }
}

fn with_republic(words: &[Word], republic: &str) -> Vec<Word> {
    let of = |word: &Word| {
        let text = if word.text == "Republic" { republic } else { &word.text };
        Word { text: text.to_owned(), after: word.after }
    };
    words.iter().map(of).collect()
}

fn judged<'roster>(words: &[Word], names: &NamesWithin<'roster>) -> Matched<'roster> {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let interprets = texts.iter().any(|word| office::is_interpreting(word));
    let is_language = |mention: &Mention<'_>| interprets && mention.by != MentionedBy::Name;
    let mentions = names.mentions(&texts).into_iter();
    let mentions = mentions.filter(|mention| !is_office_only(mention, &texts) && !is_language(mention));
    let stood: Vec<Stood<'roster>> = mentions.map(|mention| standing::of(mention, words)).collect();
    verdict(&stood)
}

/// “PR” and “PM” are offices first and codes of nobody second.
fn is_office_only(mention: &Mention<'_>, words: &[&str]) -> bool {
    let [word] = words.get(mention.words.clone()).unwrap_or(&[]) else { return false };
    word.chars().count() <= 3 && office::is_office(word)
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
    let mut everybody: Vec<&'roster Delegation> = Vec::new();
    for stood in stood {
        let who = &stood.mention.who;
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

fn with_rows<'roster>(names: NamesWithin<'roster>, rows: &str) -> NamesWithin<'roster> {
    spellings(rows).fold(names, |names, (code, name)| names.and(&code, name))
}

/// “Australian Mission”, but not “Australian” alone.
fn of_delegations<'roster>(names: NamesWithin<'roster>, rows: &str) -> NamesWithin<'roster> {
    let beside = |(code, name): (Code, &str)| {
        let name = name.to_owned();
        OF_A_DELEGATION.iter().map(move |word| (code.clone(), format!("{name} {word}")))
    };
    spellings(rows).flat_map(beside).fold(names, |names, (code, name)| names.and(&code, &name))
}

fn spellings(rows: &str) -> impl Iterator<Item = (Code, &str)> {
    let rows = rows.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    rows.flat_map(|(code, names)| names.split("; ").map(move |name| (Code::new(code), name)))
}
