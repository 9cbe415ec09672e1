//! Cutting a reference into its parts.

use super::numbers::{Paragraphs, leading};
use crate::agenda::Document;

type Parts = (Option<String>, Option<String>, Vec<Paragraphs>);

const NOTHING: Parts = (None, None, Vec::new());

/// Words that say that paragraphs follow.
const SIGNS: [&str; 11] = [
    "\u{b6}\u{b6}",
    "\u{b6}",
    "paragraphs",
    "paragraph",
    "paras.",
    "paras",
    "para.",
    "para",
    "pp.",
    "p.",
    "p",
];

/// Words before a section's label.
const SECTION_WORDS: [&str; 3] = ["section", "sect.", "sec."];

/// Document, section and paragraphs of what was typed.
pub(super) fn parts(typed: &str, documents: &[Document]) -> Parts {
    let (document, rest) = known_document(typed, documents);
    let place = match at_sign(rest) {
        Some((before, numbers)) => with_sign(before, numbers, document.is_some()),
        None => without_sign(rest),
    };
    match (document, place) {
        (document, Some((unknown, section, paragraphs))) => (document.or(unknown), section, paragraphs),
        (Some(document), None) => {
            (Some(document), Some(tidy(rest)).filter(|rest| !rest.is_empty()), Vec::new())
        }
        (None, None) => NOTHING,
    }
}

/// A document of the agenda at the beginning, by its short name or symbol, the longer name first.
pub(super) fn known_document<'a>(text: &'a str, documents: &[Document]) -> (Option<String>, &'a str) {
    let names = documents.iter().flat_map(|document| {
        let names = [Some(&document.short), document.symbol.as_ref()];
        names.into_iter().flatten().map(move |name| (name, document))
    });
    let found =
        names.filter_map(|(name, document)| Some((name.chars().count(), document, after_name(text, name)?)));
    match found.max_by_key(|(length, _, _)| *length) {
        Some((_, document, rest)) => (Some(document.short.clone()), rest),
        None => (None, text),
    }
}

/// What follows a name that a text begins with, capitals or not.
fn after_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for wanted in name.chars() {
        let same = rest.next()?.to_lowercase().eq(wanted.to_lowercase());
        if !same {
            return None;
        }
    }
    let rest = rest.as_str();
    let ends = rest.is_empty() || rest.starts_with([' ', ',', '\u{b6}']);
    if ends { Some(rest.trim_start_matches([' ', ','])) } else { None }
}

/// What stands before and after the sign of paragraphs.
fn at_sign(rest: &str) -> Option<(&str, &str)> {
    let beginnings = rest.char_indices().filter(|(at, letter)| {
        let before = rest.get(..*at).and_then(|before| before.chars().last());
        *letter == '\u{b6}' || before.is_none_or(|before| !before.is_alphanumeric())
    });
    beginnings.into_iter().find_map(|(at, _)| {
        let (before, from) = rest.split_at_checked(at)?;
        let numbers = SIGNS.iter().find_map(|sign| after_sign(from, sign))?;
        Some((before.trim_end(), numbers))
    })
}

fn after_sign<'a>(from: &'a str, sign: &str) -> Option<&'a str> {
    let start = from.get(..sign.len())?;
    let rest = from.get(sign.len()..)?.trim_start();
    let numbered = rest.starts_with(|first: char| first.is_ascii_digit());
    (start.eq_ignore_ascii_case(sign) && numbered).then_some(rest)
}

/// Before the sign a section, and before that perhaps a document which the agenda does not know.
fn with_sign(before: &str, numbers: &str, document_known: bool) -> Option<Parts> {
    let (paragraphs, after) = leading(numbers)?;
    if !after.trim_matches([' ', '.', ')']).is_empty() {
        return None;
    }
    let words = section_words(before);
    let begins =
        if document_known { 0 } else { words.iter().position(|word| is_label(word)).unwrap_or(words.len()) };
    let (unknown, section) = words.split_at_checked(begins)?;
    Some((joined(unknown), joined(section), paragraphs))
}

/// `24`, `V 3`, `II A 4`, `V`, `section V`: labels, then numbers.
fn without_sign(rest: &str) -> Option<Parts> {
    if let Some((paragraphs, after)) = leading(rest) {
        return after.trim().is_empty().then_some((None, None, paragraphs));
    }
    let words = section_words(rest);
    let labels = words.iter().take_while(|word| is_label(word)).count();
    let (section, numbers) = words.split_at_checked(labels)?;
    if section.is_empty() {
        return None;
    }
    if numbers.is_empty() {
        return Some((None, joined(section), Vec::new()));
    }
    let numbers = numbers.join(" ");
    let (paragraphs, after) = leading(&numbers)?;
    after.trim().is_empty().then(|| (None, joined(section), paragraphs))
}

/// Words without the word "section"; a comma between labels says nothing.
fn section_words(text: &str) -> Vec<&str> {
    let plain = |word: &&str| !SECTION_WORDS.iter().any(|said| word.eq_ignore_ascii_case(said));
    text.split_whitespace()
        .map(|word| word.trim_matches([',', '(', ';']))
        .filter(|word| !word.is_empty())
        .filter(plain)
        .collect()
}

/// `V`, `A`, `Annex`.
fn is_label(word: &str) -> bool {
    let letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    letter || is_roman(word) || word.eq_ignore_ascii_case("annex")
}

/// Roman figures as sections have them, in capitals.
pub(super) fn is_roman(word: &str) -> bool {
    (1..=7).contains(&word.len()) && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// What a section's Roman figures stand for, so that IX comes after V.
pub(super) fn roman_number(section: &str) -> u32 {
    let first = section.split(' ').find(|word| is_roman(word)).unwrap_or_default();
    let value = |figure: char| match figure {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        _ => 0,
    };
    let figures: Vec<u32> = first.chars().map(value).collect();
    let next = figures.iter().skip(1).copied().chain(std::iter::once(0));
    let (plus, minus) = figures.iter().zip(next).fold((0, 0), |(plus, minus), (figure, next)| {
        if *figure < next { (plus, minus + figure) } else { (plus + figure, minus) }
    });
    u32::saturating_sub(plus, minus)
}

fn joined(words: &[&str]) -> Option<String> {
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

fn tidy(rest: &str) -> String {
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}
