//! Notes and numbers in the words of a document.

use super::redaction::with_capital;
use crate::meeting::{Note, Stance};

/// Where a note points, in words: `RC/3 V ¶ 3` becomes `RC/3, section V, paragraph 3`.
pub(super) fn place_in_document(typed: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut words = typed.split_whitespace();
    while let Some(word) = words.next() {
        if let Some(number) = paragraph_sign(word) {
            let number = if number.is_empty() { words.next().unwrap_or_default() } else { number };
            parts.push(paragraphs(number));
        } else if is_roman(word) {
            parts.push(format!("section {word}"));
        } else if parts.is_empty() {
            parts.push(word.to_owned());
        } else {
            return typed.replace('¶', "paragraph");
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

fn paragraphs(number: &str) -> String {
    let several = number.contains(['-', '–', ',']);
    if several { format!("paragraphs {number}") } else { format!("paragraph {number}") }
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// What was said, without where: `supports informal exchanges`, with the wording that was kept.
pub(super) fn said(note: &Note, wording: Wording) -> String {
    let text = note.text.trim();
    let wording = match (wording, note.verbatim.as_deref().map(str::trim)) {
        (Wording::Kept, Some(verbatim)) if !verbatim.is_empty() => format!("“{verbatim}”"),
        (Wording::Kept | Wording::LeftOut, _) => String::new(),
    };
    let words: Vec<&str> = [text, wording.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
    let words = words.join(" ");
    match note.stance {
        None => words,
        Some(stance) if words.is_empty() => alone(stance).to_owned(),
        Some(stance) => format!("{} {words}", before_text(stance)),
    }
}

/// Whether wording kept as it was said may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// It stands.
    Kept,
    /// It does not.
    LeftOut,
}

const fn before_text(stance: Stance) -> &'static str {
    match stance {
        Stance::Proposes => "proposes",
        Stance::Supports => "supports",
        Stance::Opposes => "opposes",
        Stance::Reserves => "reserves its position on",
        Stance::Asks => "asks",
        Stance::Answers => "answers:",
        Stance::Aligns => "aligns itself with",
        Stance::Welcomes => "welcomes",
        Stance::IsConcerned => "is concerned about",
    }
}

const fn alone(stance: Stance) -> &'static str {
    match stance {
        Stance::Proposes => "makes a proposal",
        Stance::Supports => "supports",
        Stance::Opposes => "opposes",
        Stance::Reserves => "reserves its position",
        Stance::Asks => "asks",
        Stance::Answers => "answers",
        Stance::Aligns => "aligns itself with what was said",
        Stance::Welcomes => "welcomes it",
        Stance::IsConcerned => "is concerned",
    }
}

/// `Paragraph 24: reserves its position.`; a note that is only a mark says that something was missed.
pub(super) fn sentence(place: Option<&str>, said: &str) -> String {
    let whole = match (place, said.is_empty()) {
        (None, true) => return "Missed.".to_owned(),
        (None, false) => said.to_owned(),
        (Some(place), true) => place.to_owned(),
        (Some(place), false) => format!("{place}: {said}"),
    };
    let stop = if whole.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    with_capital(&format!("{whole}{stop}"))
}

/// `1 statement`, `3 statements`
pub(super) fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}

/// `a, b and c`
pub(super) fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(place_in_document(typed), words);
        }
    }

    #[test]
    fn a_note_becomes_a_sentence() {
        assert_eq!(
            sentence(Some("paragraph 24"), "reserves its position"),
            "Paragraph 24: reserves its position."
        );
        assert_eq!(sentence(None, "which part?"), "Which part?");
        assert_eq!(sentence(None, ""), "Missed.");
    }
}
