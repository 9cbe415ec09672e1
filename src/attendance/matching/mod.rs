//! Which delegation a display name stands for: sure, a guess with its reason, or left to a person.
//!
//! A name of the roster is sure where it stands alone between two dividers, or beside nothing but the words of
//! an office. Among the names of a person it is a guess: Georgia, Jordan and Chad are called so too.

mod office;
mod readings;
mod spellings;
mod standing;
mod stems;
mod verdict;
mod words;

use crate::delegations::{Delegation, NamesWithin, Roster};
use readings::Readings;
use verdict::judged;
use words::words;

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
    /// A part of a State is named.
    Part,
    /// Only the city of a government is named.
    Capital,
    /// It is not spelt so.
    Slip,
    /// Its words are written together.
    Together,
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
            Self::Part => "it is a part of the State",
            Self::Capital => "only the city of a government says so",
            Self::Slip => "it is not spelt so",
            Self::Together => "its words are written together",
        }
    }
}

/// Matches display names to the delegations of one roster.
#[derive(Debug)]
pub struct Matcher<'roster> {
    names: NamesWithin<'roster>,
    otherwise: Readings<'roster>,
}

/// Whether a word only says which office somebody holds.
pub(super) fn is_only_an_office(word: &str) -> bool {
    office::is_office(word)
}

/// Matches one display name; for many of them keep a [`Matcher`].
pub fn match_name<'roster>(roster: &'roster Roster, display_name: &str) -> Matched<'roster> {
    Matcher::of(roster).name(display_name)
}

impl<'roster> Matcher<'roster> {
    /// Looks names up in this roster.
    pub fn of(roster: &'roster Roster) -> Self {
        let names = spellings::names(roster);
        Self { otherwise: Readings::of(&names), names }
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
            Matched::Unknown => self.otherwise.read(display_name, &words, &self.names),
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
}
