//! Items as they are read, before it is known whether each of them is whole.

use std::ops::Range;

use super::names::Names;
use super::once::Once;
use super::people::People;
use crate::agenda::mistakes::ItemMistake;
use crate::agenda::reading::{At, Findings, Section};
use crate::agenda::{Item, ItemKind, ItemLabel};
use crate::time::Length;

/// Items of one meeting at most.
const MOST: usize = 200;

/// Keys that every item has.
const NEEDED: [(&str, &str); 3] =
    [("label", "label = \"A\""), ("title", "title = \"…\""), ("kind", "kind = \"exchange\"")];

/// An item with the places that are needed to check it against the others.
#[derive(Debug)]
pub(super) struct Draft {
    /// Its label and where it stands.
    pub label: Option<(ItemLabel, Range<usize>)>,
    /// Planned length and where it stands.
    pub planned: Option<At<Length>>,
    title: Option<String>,
    kind: Option<ItemKind>,
    presided_by: Option<String>,
    presenter: Option<String>,
    script: Option<String>,
    guiding_questions: Vec<String>,
    questions_first: bool,
}

/// Reads `[[items]]`.
pub(super) fn read(
    file: &mut Section,
    people: &mut People,
    names: &Names,
    found: &mut Findings,
) -> Vec<Draft> {
    let mut once = Once::new("label");
    let sections = file.tables("items", "[[items]]", MOST, found);
    if sections.is_empty() && file.get("items").is_some_and(|items| items.get_ref().is_array()) {
        found.note(file.place("items"), &ItemMistake::None);
    }
    sections.into_iter().map(|section| read_item(section, &mut once, people, names, found)).collect()
}

fn read_item(
    mut section: Section,
    once: &mut Once,
    people: &mut People,
    names: &Names,
    found: &mut Findings,
) -> Draft {
    let label = section.word("label", found);
    if let Some(label) = &label {
        once.check(label, found);
    }
    let presided_by = section.text("presided_by", found);
    let presenter = section.text("presenter", found);
    let draft = Draft {
        label: label.map(|label| (ItemLabel::new(label.get_ref().as_str()), label.span())),
        planned: section.length("planned", found),
        title: section.plain("title", found),
        kind: section.one_of("kind", found),
        presided_by: presided_by.and_then(|typed| people.id(&typed, names, found)),
        presenter: presenter.and_then(|typed| people.id(&typed, names, found)),
        script: section.prose("script", found),
        guiding_questions: section.texts("guiding_questions", found),
        questions_first: section.flag("questions_first", found).unwrap_or(false),
    };
    section.close_with(&NEEDED, found);
    draft
}

impl Draft {
    /// The item, where everything that it needs could be read.
    pub fn finished(self) -> Option<Item> {
        Some(Item {
            label: self.label?.0,
            title: self.title?,
            kind: self.kind?,
            presided_by: self.presided_by,
            presenter: self.presenter,
            planned: self.planned.map(At::into_inner),
            script: self.script,
            guiding_questions: self.guiding_questions,
            questions_first: self.questions_first,
        })
    }
}
