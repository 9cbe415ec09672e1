//! Notes and numbers in the words of a document.

use crate::export::redaction::with_capital;
use crate::meeting::{Note, Stance};
use crate::words::terms::{Counted, Said, Terms};

/// Where a note points, in words: `RC/3 V ¶ 3` becomes `RC/3, section V, paragraph 3`.
pub(in crate::export) fn place_in_document(typed: &str, words_of: &Said) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut words = typed.split_whitespace();
    while let Some(word) = words.next() {
        if let Some(number) = paragraph_sign(word) {
            let number = if number.is_empty() { words.next().unwrap_or_default() } else { number };
            parts.push(paragraphs(number, words_of));
        } else if is_roman(word) {
            parts.push(format!("{}{word}", words_of.section));
        } else if parts.is_empty() {
            parts.push(word.to_owned());
        } else {
            return typed.replace('¶', words_of.paragraph.0);
        }
    }
    parts.join(", ")
}

fn paragraph_sign(word: &str) -> Option<&str> {
    ["¶", "para.", "para", "paragraph"].iter().find_map(|sign| {
        let number = word.strip_prefix(sign)?;
        (number.is_empty() || number.starts_with(|first: char| first.is_ascii_digit())).then_some(number)
    })
}

fn paragraphs(number: &str, words_of: &Said) -> String {
    let (one, several) = words_of.paragraph;
    let word = if number.contains(['-', '–', ',']) { several } else { one };
    format!("{word} {number}")
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// What was said, without where: `opposes: too vague`, with the wording that was kept before the words on it, as it
/// was typed.
pub(in crate::export) fn said(note: &Note, wording: Wording, terms: &Terms) -> String {
    let words = words(note, wording, &terms.said);
    match note.stance.map(|stance| stanced(stance, &terms.said)) {
        None => words,
        Some(stance) if words.is_empty() => stance.to_owned(),
        Some(stance) => format!("{stance}{}{words}", terms.colon),
    }
}

/// How a place is joined to what was said there: a stance with words has a colon of its own.
pub(in crate::export) fn joint(note: &Note, wording: Wording, terms: &'static Terms) -> &'static str {
    let has_colon = note.stance.is_some() && !words(note, wording, &terms.said).is_empty();
    if has_colon { ", " } else { terms.colon }
}

fn words(note: &Note, wording: Wording, words_of: &Said) -> String {
    let wording = match (wording, note.verbatim.as_deref().map(str::trim)) {
        (Wording::Kept, Some(verbatim)) if !verbatim.is_empty() => {
            let (before, after) = words_of.quote;
            format!("{before}{verbatim}{after}")
        }
        (Wording::Kept | Wording::LeftOut, _) => String::new(),
    };
    let words: Vec<&str> =
        [wording.as_str(), note.text.trim()].into_iter().filter(|part| !part.is_empty()).collect();
    words.join(" ")
}

/// Whether wording kept as it was said may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Wording {
    /// It stands.
    Kept,
    /// It does not.
    LeftOut,
}

const fn stanced(stance: Stance, words_of: &Said) -> &'static str {
    match stance {
        Stance::Proposes => words_of.proposes,
        Stance::Supports => words_of.supports,
        Stance::Opposes => words_of.opposes,
        Stance::Reserves => words_of.reserves,
        Stance::Asks => words_of.asks,
        Stance::Answers => words_of.answers,
        Stance::Aligns => words_of.aligns,
        Stance::Welcomes => words_of.welcomes,
        Stance::IsConcerned => words_of.is_concerned,
    }
}

/// `Paragraph 24: reserves its position.`; a note that is only a mark says that something was missed.
pub(in crate::export) fn sentence(place: Option<(&str, &str)>, said: &str, terms: &Terms) -> String {
    let whole = match (place, said.is_empty()) {
        (None, true) => return terms.said.missed.to_owned(),
        (None, false) => said.to_owned(),
        (Some((place, _)), true) => place.to_owned(),
        (Some((place, joint)), false) => format!("{place}{joint}{said}"),
    };
    // A quotation that ends in a stop ends the sentence.
    let stop = if whole.trim_end_matches(['”', '»', '"', '\u{a0}']).ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    with_capital(&format!("{whole}{stop}"))
}

/// `1 statement`, `3 statements`
pub(in crate::export) fn counted(count: usize, (one, several): Counted) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}

/// `a, b and c`
pub(in crate::export) fn listed(parts: &[String], terms: &Terms) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => format!("{}{}{last}", before.join(", "), terms.and),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::Language;
    use crate::words::terms::terms;

    fn english() -> &'static Terms {
        terms(Language::English)
    }

    #[test]
    fn where_a_note_points_is_said_in_words() {
        for (typed, words) in [
            ("RC/3 V ¶ 3", "RC/3, section V, paragraph 3"),
            ("¶ 24", "paragraph 24"),
            ("¶24-26", "paragraphs 24-26"),
            ("RC/3 ¶ 58", "RC/3, paragraph 58"),
            ("the draft of Monday ¶ 2", "the draft of Monday paragraph 2"),
            ("para 5", "paragraph 5"),
        ] {
            assert_eq!(place_in_document(typed, &english().said), words);
        }
    }

    #[test]
    fn a_note_becomes_a_sentence() {
        assert_eq!(
            sentence(Some(("paragraph 24", ": ")), "reserves its position", english()),
            "Paragraph 24: reserves its position."
        );
        assert_eq!(sentence(None, "which part?", english()), "Which part?");
        assert_eq!(sentence(None, "", english()), "Missed.");
    }

    #[test]
    fn a_stance_is_apart_from_its_words_in_every_language_and_wording_stands_where_it_was_typed() {
        use crate::meeting::{About, EntryId};
        let note = |text: &str, verbatim: Option<&str>, stance| Note {
            id: EntryId::from_bits(1).thing(0),
            about: About::Meeting,
            text: text.to_owned(),
            on: None,
            stance,
            verbatim: verbatim.map(str::to_owned),
            check: false,
            summary: false,
        };
        let stances = [
            (Stance::Supports, "supports: too vague"),
            (Stance::Opposes, "opposes: too vague"),
            (Stance::Reserves, "reserves its position: too vague"),
            (Stance::Asks, "asks: too vague"),
            (Stance::Answers, "answers: too vague"),
            (Stance::Welcomes, "welcomes it: too vague"),
            (Stance::IsConcerned, "is concerned: too vague"),
        ];
        for (stance, told) in stances {
            let note = note("too vague", None, Some(stance));
            assert_eq!(said(&note, Wording::Kept, english()), told);
            assert_eq!(joint(&note, Wording::Kept, english()), ", ");
        }
        let opposes = note("trop vague", None, Some(Stance::Opposes));
        assert_eq!(said(&opposes, Wording::Kept, terms(Language::French)), "s’y oppose\u{a0}: trop vague");
        let quoted = note("he repeated", Some("as appropriate"), None);
        assert_eq!(said(&quoted, Wording::Kept, english()), "“as appropriate” he repeated");
        assert_eq!(said(&quoted, Wording::LeftOut, english()), "he repeated");
    }
}
