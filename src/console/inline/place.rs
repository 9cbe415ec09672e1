//! A place in a document at the beginning of a line: `24`, `p24`, `V 3`, `RC/3 V 3`, `24-26`.
//!
//! Stricter than a reference typed alone, since text follows: `3D printing`, `2021 was`, `1.5 million` and `I agree`
//! are text.

use crate::agenda::Document;
use crate::meeting::Reference;

/// The place and what follows it; the whole line where it begins with text.
pub(super) fn leading<'a>(line: &'a str, documents: &[Document]) -> (Option<&'a str>, &'a str) {
    let place = length(line, documents).and_then(|length| line.split_at_checked(length));
    match place {
        Some((typed, rest)) => (Some(typed.trim_end()), rest.trim_start_matches([' ', ':', ','])),
        None => (None, line),
    }
}

/// Letters of the place, in bytes.
fn length(line: &str, documents: &[Document]) -> Option<usize> {
    let after_document = document(line, documents);
    let begins = after_document.unwrap_or(line);
    let after_section = section(begins);
    let only_a_section = || after_document.and(after_section);
    let rest = numbers(after_section.unwrap_or(begins)).or_else(only_a_section)?;
    ends_there(rest).then(|| line.len() - rest.len())
}

/// What follows a document of the agenda and a space.
fn document<'a>(line: &'a str, documents: &[Document]) -> Option<&'a str> {
    let names = |document: &Document, before: &str| {
        let same = |name: &str| name.to_lowercase() == before.trim().to_lowercase();
        same(&document.short) || document.symbol.as_deref().is_some_and(same)
    };
    let ends = line.rmatch_indices([' ', '\u{b6}']).map(|(at, _)| at);
    let known = ends.filter_map(|at| line.split_at_checked(at));
    let mut known = known.filter(|(before, _)| documents.iter().any(|document| names(document, before)));
    known.next().map(|(_, rest)| rest.trim_start())
}

/// What follows a section in Roman figures and capitals.
fn section(rest: &str) -> Option<&str> {
    let after = rest.trim_start_matches(['I', 'V', 'X']);
    let length = rest.len() - after.len();
    let apart = after.is_empty() || after.starts_with([' ', '\u{b6}']);
    ((1..=5).contains(&length) && apart).then(|| after.trim_start())
}

/// What follows one number, a range or several: without spaces between them.
fn numbers(rest: &str) -> Option<&str> {
    let signed = ["\u{b6}", "p"].iter().find_map(|sign| rest.strip_prefix(sign));
    let begins = signed.map_or(rest, str::trim_start);
    let mut after = number(begins)?;
    loop {
        let next = ["-", "\u{2013}", ","].iter().find_map(|between| after.strip_prefix(between));
        match next.and_then(number) {
            Some(rest) => after = rest,
            None => return Some(after),
        }
    }
}

/// What follows `24`, `24bis` or `24(a)`.
fn number(rest: &str) -> Option<&str> {
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = rest.split_at_checked(length)?;
    let known = digits.parse().is_ok_and(|number: u16| (1..=999).contains(&number));
    let part = ["bis", "ter", " bis", " ter"]
        .iter()
        .find_map(|part| rest.strip_prefix(part).filter(|after| !after.starts_with(char::is_alphanumeric)));
    let point = || rest.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    let point =
        point().filter(|(inside, _)| Reference::read(&format!("{digits}({inside})"), &[]).is_understood());
    known.then(|| part.or(point.map(|(_, after)| after)).unwrap_or(rest))
}

/// Text, a sign or nothing follows, not the rest of a word.
fn ends_there(rest: &str) -> bool {
    let mut letters = rest.chars();
    match letters.next() {
        None
        | Some(' ' | '\n' | '+' | '~' | '!' | '?' | '"' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}') => {
            true
        }
        Some('-' | ':' | ',') => letters.next().is_none_or(|next| !next.is_ascii_digit()),
        Some(_) => false,
    }
}
