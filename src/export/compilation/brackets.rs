//! A paragraph with its proposals in brackets, each with who made it, where the words stand that it is about.

use std::ops::Range;

use crate::export::notes::who::Who;
use crate::export::page::Line;
use crate::meeting::Amendment;
use crate::record::MadeProposal;
use crate::text::printable;
use crate::words::terms::Terms;

/// Words of the paragraph that proposals would change, and what they would have in their place.
struct Stretch {
    range: Range<usize>,
    brackets: Vec<String>,
}

/// The text: what adds, and what does not say where it belongs, stands before it; what replaces or deletes stands
/// behind the words it is about, in brackets themselves.
pub(super) fn text(base: Option<&str>, made: &[&MadeProposal], who: &Who, terms: &Terms) -> Line {
    let base = printable(base.unwrap_or_default()).trim().to_owned();
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut before: Vec<String> = Vec::new();
    for made in made {
        let by = by(made, who, terms);
        match about(made).and_then(|words| place(&base, words, &stretches)) {
            Some(range) => put(&mut stretches, range, format!("[{by}{}]", in_place(made, terms))),
            None => before.push(format!("[{by}{}]", alone(made, terms))),
        }
    }
    stretches.sort_by_key(|stretch| stretch.range.start);
    let written = written(&base, &stretches);
    let parts = before.into_iter().chain(Some(written).filter(|written| !written.is_empty()));
    Line::default().text(&parts.collect::<Vec<String>>().join(" "))
}

fn by(made: &MadeProposal, who: &Who, terms: &Terms) -> String {
    let by = made.by.as_ref().filter(|by| by.delegation.is_some());
    by.map(|by| format!("{}{}", who.for_whom(by), terms.colon)).unwrap_or_default()
}

/// The words of the paragraph that a proposal is about.
fn about(made: &MadeProposal) -> Option<&str> {
    match &made.amendment {
        None | Some(Amendment::Adds) => None,
        Some(Amendment::Deletes) => Some(&made.wording),
        Some(Amendment::Replaces(old)) => Some(old),
    }
}

/// Where those words stand; none where they overlap words that another proposal is about.
fn place(base: &str, words: &str, taken: &[Stretch]) -> Option<Range<usize>> {
    let words = printable(words);
    let words = words.trim();
    let start = base.find(words).filter(|_| !words.is_empty())?;
    let range = start..start + words.len();
    let crosses =
        |other: &Range<usize>| other.start < range.end && range.start < other.end && *other != range;
    (!taken.iter().any(|stretch| crosses(&stretch.range))).then_some(range)
}

fn put(stretches: &mut Vec<Stretch>, range: Range<usize>, bracket: String) {
    match stretches.iter_mut().find(|stretch| stretch.range == range) {
        Some(stretch) => stretch.brackets.push(bracket),
        None => stretches.push(Stretch { range, brackets: vec![bracket] }),
    }
}

/// What stands in the bracket behind the words it is about.
fn in_place(made: &MadeProposal, terms: &Terms) -> String {
    match &made.amendment {
        Some(Amendment::Deletes) => terms.compilation.delete.trim().to_owned(),
        None | Some(Amendment::Adds | Amendment::Replaces(_)) => made.wording.trim().to_owned(),
    }
}

/// What stands in a bracket by itself, so that it can be understood without the paragraph.
fn alone(made: &MadeProposal, terms: &Terms) -> String {
    let (open, close) = terms.said.quote;
    let wording = made.wording.trim();
    match &made.amendment {
        None | Some(Amendment::Adds) => wording.to_owned(),
        Some(Amendment::Deletes) => format!("{}{open}{wording}{close}", terms.compilation.delete),
        Some(Amendment::Replaces(old)) => {
            format!("{wording}{}{open}{}{close}", terms.compilation.in_place_of, old.trim())
        }
    }
}

fn written(base: &str, stretches: &[Stretch]) -> String {
    let mut text = String::new();
    let mut from = 0;
    for stretch in stretches {
        text.push_str(base.get(from..stretch.range.start).unwrap_or_default());
        let words = base.get(stretch.range.clone()).unwrap_or_default();
        for part in ["[", words, "] ", &stretch.brackets.join(" ")] {
            text.push_str(part);
        }
        from = stretch.range.end;
    }
    text.push_str(base.get(from..).unwrap_or_default());
    text
}
