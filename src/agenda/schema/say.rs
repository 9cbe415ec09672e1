//! Sentences of the file in place of the built-in ones, with their placeholders.

use std::ops::Range;

use crate::agenda::mistakes::SayMistake;
use crate::agenda::reading::{At, Findings, Section};

/// A sentence that an agenda may put in other words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its key under `[say]`.
    pub name: &'static str,
    /// When it is said.
    pub said: &'static str,
    /// What stands for something in it, without the braces.
    pub placeholders: &'static [&'static str],
}

/// Every sentence that an agenda may put in other words.
///
/// `{speaker}` is who speaks, as in “the representative of Japan”; `{behalf}` begins with its comma or space
/// and is empty in national capacity; `{next}` is one or two names, in `give_floor` the whole of
/// `to_be_followed_by` or nothing; `{time}` is a time, `{count}` a number, `{limit}` a length in words.
pub const SENTENCES: [Sentence; 10] = [
    Sentence { name: "give_floor", said: "giving the floor", placeholders: &["speaker", "behalf", "next"] },
    Sentence { name: "thank", said: "after a statement", placeholders: &["speaker", "behalf"] },
    Sentence {
        name: "thank_and_give_floor",
        said: "thanking one speaker and giving the floor to the next",
        placeholders: &["thank", "give_floor"],
    },
    Sentence { name: "to_be_followed_by", said: "naming the next ones", placeholders: &["next"] },
    Sentence { name: "conclude", said: "asking a speaker to conclude", placeholders: &["speaker", "limit"] },
    Sentence {
        name: "closing_announced",
        said: "announcing when the list closes",
        placeholders: &["time", "count"],
    },
    Sentence { name: "list_closed", said: "closing the list", placeholders: &["count"] },
    Sentence { name: "point_of_order", said: "hearing a point of order", placeholders: &["speaker"] },
    Sentence {
        name: "right_of_reply",
        said: "hearing a right of reply",
        placeholders: &["speaker", "count", "limit"],
    },
    Sentence { name: "adjourned", said: "adjourning the meeting", placeholders: &[] },
];

/// Reads `[say]`.
pub(super) fn read(file: &mut Section, found: &mut Findings) -> Vec<(String, String)> {
    let Some(mut section) = file.table("say", "[say]", found) else { return Vec::new() };
    let mut say = Vec::new();
    for sentence in &SENTENCES {
        if let Some(template) = section.text(sentence.name, found) {
            check(sentence, &template, found);
            say.push((sentence.name.to_owned(), template.into_inner()));
        }
    }
    section.close(found);
    say
}

fn check(sentence: &Sentence, template: &At<String>, found: &mut Findings) {
    let mut rest = template.get_ref().as_str();
    while let Some(brace) = rest.find(['{', '}']) {
        let from = rest.get(brace..).unwrap_or_default();
        let inner = from.strip_prefix('{').and_then(|after| after.split_once(['{', '}']));
        let Some((name, after)) = inner.filter(|(name, _)| is_closed(from, name)) else {
            found.note(template.span(), &SayMistake::LoneBrace { sentence: sentence.name });
            return;
        };
        if !sentence.placeholders.contains(&name) {
            let span = within(template.span(), &format!("{{{name}}}"), found);
            let allowed = sentence.placeholders;
            let name = name.to_owned();
            found.note(span, &SayMistake::UnknownPlaceholder { name, sentence: sentence.name, allowed });
        }
        rest = after;
    }
}

/// Whether the brace after a placeholder's name is the closing one.
fn is_closed(from: &str, name: &str) -> bool {
    from.get(1 + name.len()..).is_some_and(|rest| rest.starts_with('}'))
}

/// Where a piece of a text stands in the file; the whole text where escapes hide it.
fn within(span: Range<usize>, piece: &str, found: &Findings) -> Range<usize> {
    let offset = found.text().get(span.clone()).and_then(|written| written.find(piece));
    offset.map_or(span.clone(), |offset| {
        let start = span.start + offset;
        start..start + piece.len()
    })
}
