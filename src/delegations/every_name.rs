//! Every name of everybody, for finding them in free text, so that a document can go out without names.
//!
//! Aliases, former names and the names in all six languages are known here and find; what comes out are
//! places in the text, never a name.

use std::collections::HashMap;
use std::ops::Range;

use super::dated::names_elsewhere;
use super::running_text::{has_no_word_ends, words};
use super::table::{GroupRow, SpeaksAs, aliases, table};
use super::variants::{in_other_languages, other_spellings, peoples};
use super::{Category, Code, Delegation, Roster};

/// A name of one letter is no name; guests could be typed so.
const FEWEST_LETTERS: usize = 2;

/// From so many letters on a name is found in any writing; shorter ones only as they are written.
const LONG_ENOUGH: usize = 4;

/// From so many letters on a name is found within a longer word: `Kenyans`, `xKenyax`.
const FOUND_WITHIN_WORDS: usize = 5;

/// Peoples whose name in small letters is a word of every text.
const WORDS_AS_WELL: [&str; 1] = ["Polish"];

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A State.
    Delegation,
    /// A group.
    Group,
    /// An organization or entity.
    Organization,
    /// A person.
    Person,
}

/// A name found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it stands for.
    pub kind: NameKind,
    /// Whose name it is, where it is known.
    pub code: Option<Code>,
}

/// Names that are found in free text. They cannot be listed: aliases are among them.
#[derive(Clone, Default)]
pub struct Names {
    /// By their first letter, as they are written.
    pub(super) written: HashMap<char, Vec<Written>>,
    /// By their first word, folded.
    pub(super) spelled: HashMap<String, Vec<Spelled>>,
}

#[derive(Clone)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) within: Within,
    pub(super) of: Meant,
}

/// In what a name may stand and is still found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// Alone only.
    Nothing,
    /// In a longer word.
    Words,
}

#[derive(Clone)]
pub(super) struct Spelled {
    pub(super) words: Vec<String>,
    pub(super) of: Meant,
}

#[derive(Clone)]
pub(super) struct Meant {
    pub(super) kind: NameKind,
    pub(super) code: Option<Code>,
}

impl Roster {
    /// Every name of everybody: of all dates, in all languages, and the codes in capitals.
    pub fn every_name(&self) -> Names {
        let mut names = Names::default();
        // Groups first: NAM and AU are codes of States as well, and in a meeting mean the group.
        names.add_groups_and_entities();
        names.add_states();
        for delegation in self.all() {
            names.add_delegation(delegation);
        }
        names.add_other_ways();
        names
    }
}

impl Names {
    /// Adds the names and the code of somebody whom the roster need not know.
    pub fn add_delegation(&mut self, delegation: &Delegation) {
        let meant = Meant { kind: kind_of(delegation.category), code: Some(delegation.code.clone()) };
        let names = [delegation.name.as_str(), delegation.spoken.as_str(), delegation.short.as_str()];
        for name in names.into_iter().chain([delegation.code.as_str()]) {
            self.learn(name, &meant);
        }
    }

    /// Adds a name by what it stands for.
    pub fn add(&mut self, name: &str, kind: NameKind) {
        self.learn(name, &Meant { kind, code: None });
    }

    /// Adds a word that is a name only as it is written, alone: a surname that is a word as well.
    pub fn add_as_written(&mut self, word: &str, kind: NameKind) {
        self.learn_as_written(word, Within::Nothing, &Meant { kind, code: None });
    }

    fn add_states(&mut self) {
        for row in &table().states {
            let meant = Meant { kind: NameKind::Delegation, code: Some(Code::new(&row.iso3)) };
            let names = [
                &row.name,
                &row.formal_name,
                &row.spoken,
                &row.short,
                &row.name_fr,
                &row.name_es,
                &row.name_ru,
                &row.name_zh,
                &row.name_ar,
                &row.iso3,
                &row.iso2,
            ];
            for name in names {
                self.learn(name, &meant);
            }
            for alias in aliases(&row.aliases) {
                self.learn(alias.for_finding(), &meant);
            }
        }
        for row in &table().former_names {
            let meant = Meant { kind: NameKind::Delegation, code: Some(Code::new(&row.iso3)) };
            let names = [&row.name, &row.spoken, &row.name_fr, &row.name_es, &row.name_ru];
            for name in names.into_iter().chain([&row.name_zh, &row.name_ar]) {
                self.learn(name, &meant);
            }
        }
        for word in table().always_ask.iter().flat_map(|asks| &asks.words) {
            self.add(word.text(), NameKind::Delegation);
        }
    }

    /// Other spellings and languages, and peoples: “the German delegate” names Germany.
    fn add_other_ways(&mut self) {
        for (code, spelling) in other_spellings() {
            let kind = self.kind_of_code(&code);
            self.learn(spelling, &Meant { kind, code: Some(code) });
        }
        for (code, name) in in_other_languages() {
            self.learn_as_written(
                name,
                Within::Nothing,
                &Meant { kind: NameKind::Delegation, code: Some(code) },
            );
        }
        for (code, people) in peoples() {
            let meant = Meant { kind: NameKind::Delegation, code: Some(code) };
            if WORDS_AS_WELL.contains(&people) {
                self.learn_as_written(people, Within::Nothing, &meant);
            } else {
                self.learn_as_spelled(people, &meant);
            }
        }
    }

    /// What a code stands for that is known already.
    fn kind_of_code(&self, code: &Code) -> NameKind {
        let mut known = self.written.values().flatten();
        let same = known.find(|name| name.of.code.as_ref() == Some(code));
        same.map_or(NameKind::Delegation, |name| name.of.kind)
    }

    fn add_groups_and_entities(&mut self) {
        for row in &table().groups {
            let meant = Meant { kind: kind_of_group(row), code: Some(Code::new(&row.id)) };
            for name in [&row.name, &row.spoken, &row.short_name, &row.id] {
                self.learn(name, &meant);
            }
            for name in names_elsewhere(&row.id, &row.spoken) {
                self.learn(&name, &meant);
            }
            for alias in aliases(&row.aliases) {
                self.learn(alias.for_finding(), &meant);
            }
        }
        for row in &table().entities {
            let meant = Meant { kind: NameKind::Organization, code: Some(Code::new(&row.id)) };
            for name in [&row.name, &row.spoken, &row.id] {
                self.learn(name, &meant);
            }
            for name in names_elsewhere(&row.id, &row.spoken) {
                self.learn(&name, &meant);
            }
            for alias in aliases(&row.aliases) {
                self.learn(alias.for_finding(), &meant);
            }
        }
    }

    fn learn(&mut self, name: &str, of: &Meant) {
        let bare = without_article(name.trim());
        let letters = bare.chars().filter(|letter| letter.is_alphanumeric()).count();
        if letters < FEWEST_LETTERS {
            return;
        }
        let within = if letters >= FOUND_WITHIN_WORDS || bare.chars().all(has_no_word_ends) {
            Within::Words
        } else {
            Within::Nothing
        };
        self.learn_as_written(bare, within, of);
        let too_short = letters == LONG_ENOUGH && bare.chars().any(|letter| matches!(letter, 'Ѐ'..='ӿ'));
        // `того` is a word before it is a State: with a capital only.
        if letters >= LONG_ENOUGH && !too_short {
            self.learn_as_spelled(bare, of);
        }
    }

    fn learn_as_written(&mut self, name: &str, within: Within, of: &Meant) {
        let Some(first) = name.chars().next() else { return };
        let alike = self.written.entry(first).or_default();
        if !alike.iter().any(|known| known.text == name) {
            alike.push(Written { text: name.to_owned(), within, of: of.clone() });
        }
    }

    fn learn_as_spelled(&mut self, name: &str, of: &Meant) {
        let words: Vec<String> = words(name).into_iter().map(|word| word.folded).collect();
        let Some(first_word) = words.first() else { return };
        let alike = self.spelled.entry(first_word.clone()).or_default();
        if !alike.iter().any(|known| known.words == words) {
            alike.push(Spelled { words, of: of.clone() });
        }
    }
}

/// “the Group” is what one group is called by its members: there the article belongs to the name.
fn without_article(name: &str) -> &str {
    match name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")) {
        Some(bare) if bare != "Group" => bare,
        _ => name,
    }
}

fn kind_of(category: Category) -> NameKind {
    match category {
        Category::State | Category::ObserverState => NameKind::Delegation,
        Category::Group => NameKind::Group,
        Category::Organization | Category::GuestOrganization => NameKind::Organization,
        Category::GuestPerson | Category::Officer => NameKind::Person,
    }
}

fn kind_of_group(row: &GroupRow) -> NameKind {
    match row.speaks_as {
        SpeaksAs::Group | SpeaksAs::Both => NameKind::Group,
        SpeaksAs::Organization => NameKind::Organization,
    }
}
