//! A place in a document, as people say it: `RC/3 V ¶ 3`, `24`, `24-26`.
//!
//! What is not understood is kept and shown as it was typed.

mod numbers;
mod read;

use std::fmt;

use crate::agenda::Document;
use crate::text::printable;

pub use numbers::{Paragraph, Paragraphs};

/// Document, section and paragraphs, each as far as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// As it was typed.
    pub typed: String,
    /// The document by its short name.
    pub document: Option<String>,
    /// The section: `V`, `II A 4`, `Annex II`.
    pub section: Option<String>,
    /// Paragraphs, in the order typed.
    pub paragraphs: Vec<Paragraphs>,
}

impl Reference {
    /// Reads what was typed; documents are known by their short name or their symbol.
    pub fn read(typed: &str, documents: &[Document]) -> Self {
        let typed = printable(typed).trim().to_owned();
        let (document, section, paragraphs) = read::parts(&typed, documents);
        Self { typed, document, section, paragraphs }
    }

    /// The same in the document that is meant where none was typed: that which the room is on, else the only one there
    /// is.
    #[must_use]
    pub fn within(mut self, room_is_on: Option<&str>, documents: &[Document]) -> Self {
        if self.document.is_some() || !self.is_understood() {
            return self;
        }
        let taken_up = room_is_on.and_then(|on| Self::read(on, documents).document);
        let only = || match documents {
            [only] => Some(only.short.clone()),
            _ => None,
        };
        self.document = taken_up.or_else(only);
        self
    }

    /// Whether anything was understood.
    pub fn is_understood(&self) -> bool {
        self.document.is_some() || self.section.is_some() || !self.paragraphs.is_empty()
    }

    /// Where it stands among others: by document as the agenda lists them, section, paragraph; what was not understood
    /// comes last.
    pub fn order(&self, documents: &[Document]) -> impl Ord + use<> {
        let named = self.document.as_ref();
        let listed = named.map(|name| documents.iter().position(|document| document.short == *name));
        let document =
            (!self.is_understood(), listed.map(|place| place.unwrap_or(usize::MAX)), named.cloned());
        let section = self.section.clone().map(|section| (read::roman_number(&section), section));
        (document, section, self.paragraphs.clone(), self.to_string())
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_understood() {
            return out.write_str(&self.typed);
        }
        let named = [self.document.as_deref(), self.section.as_deref()];
        let mut parts: Vec<String> = named.into_iter().flatten().map(str::to_owned).collect();
        if !self.paragraphs.is_empty() {
            let all: Vec<String> = self.paragraphs.iter().map(ToString::to_string).collect();
            parts.push(format!("\u{b6} {}", all.join(", ")));
        }
        out.write_str(&parts.join(" "))
    }
}

/// Documents whose short name or symbol, or a part of it after a slash, begins so: for completion while typing.
pub fn documents_beginning<'a>(typed: &str, documents: &'a [Document]) -> Vec<&'a Document> {
    let wanted = typed.trim().to_lowercase();
    let begins = |name: &str| {
        let name = name.to_lowercase();
        name.starts_with(&wanted)
            || name
                .match_indices('/')
                .any(|(at, _)| name.get(at + 1..).is_some_and(|rest| rest.starts_with(&wanted)))
    };
    if wanted.is_empty() {
        return documents.iter().collect();
    }
    let found =
        |document: &&Document| begins(&document.short) || document.symbol.as_deref().is_some_and(begins);
    documents.iter().filter(found).collect()
}

#[cfg(test)]
mod tests;
