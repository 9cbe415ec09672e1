//! Chair, facilitator and presenters, and how other parts of the file refer to them.

use super::names::{Names, is_named, shown};
use super::once::Once;
use crate::agenda::Person;
use crate::agenda::mistakes::NameMistake;
use crate::agenda::reading::{At, Findings, Section, nearest};
use crate::delegations::{Among, Unfound};

/// People of one meeting at most.
const MOST: usize = 100;

/// The people of the file, and delegations that it names in place of one.
#[derive(Debug)]
pub(super) struct People {
    /// All of them.
    pub all: Vec<Person>,
}

/// Reads `[[people]]`.
pub(super) fn read(file: &mut Section, names: &Names, found: &mut Findings) -> People {
    let mut once = Once::new("id");
    let mut all = Vec::new();
    for section in file.tables("people", "[[people]]", MOST, found) {
        if let Some(person) = read_person(section, &mut once, names, found) {
            all.push(person);
        }
    }
    People { all }
}

fn read_person(mut section: Section, once: &mut Once, names: &Names, found: &mut Findings) -> Option<Person> {
    let id = section.word("id", found);
    let name = section.plain("name", found);
    let title = section.plain("title", found);
    let typed = section.text("delegation", found);
    if let Some(id) = &id {
        once.check(id, found);
        if name.is_none() && title.is_none() && typed.is_none() {
            found.note(section.span.clone(), &NameMistake::Nobody { id: id.get_ref().clone() });
        }
    }
    let delegation = typed.and_then(|typed| names.delegation(&typed, found));
    section.close_with(&[("id", "id = \"chair\"")], found);
    Some(Person { id: id?.into_inner(), name, title, delegation })
}

impl People {
    /// The id that a word stands for. A delegation's name makes a person of whom only the delegation is
    /// known.
    pub fn id(&mut self, typed: &At<String>, names: &Names, found: &mut Findings) -> Option<String> {
        let word = typed.get_ref();
        if self.has(word) {
            return Some(word.clone());
        }
        let near = nearest(word, self.all.iter().map(|person| person.id.as_str())).map(str::to_owned);
        match names.search(word, Among::Everyone)? {
            // A slip in an id must not become the delegation whose name happens to begin like it.
            Ok(delegation) if near.is_none() || is_named(delegation, word) => {
                let id = delegation.code.as_str().to_owned();
                if !self.has(&id) {
                    let delegation = Some(delegation.clone());
                    self.all.push(Person { id: id.clone(), name: None, title: None, delegation });
                }
                return Some(id);
            }
            Err(Unfound::Ambiguous { typed: name, choices }) if near.is_none() => {
                found.note(typed.span(), &NameMistake::Ambiguous { typed: name, choices: shown(&choices) });
            }
            Ok(_) | Err(Unfound::Ambiguous { .. }) => self.unknown(typed, near, found),
            Err(Unfound::Unknown { near: others, .. }) => {
                let near = near.or_else(|| shown(&others).into_iter().next());
                self.unknown(typed, near, found);
            }
        }
        None
    }

    fn has(&self, id: &str) -> bool {
        self.all.iter().any(|person| person.id == id)
    }

    fn unknown(&self, typed: &At<String>, near: Option<String>, found: &mut Findings) {
        let ids = self.all.iter().map(|person| person.id.clone()).collect();
        let wrong = NameMistake::UnknownPerson { typed: typed.get_ref().clone(), near, ids };
        found.note(typed.span(), &wrong);
    }
}
