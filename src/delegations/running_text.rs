//! Words in running text: where they begin and end in any script, and how they compare.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text, folded, with its place.
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) range: Range<usize>,
}

/// Words are runs of letters, or runs of digits; marks and invisible joiners are part of them.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut before = None;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        let class = match letter {
            letter if is_invisible(letter) || is_combining_mark(letter) => before,
            letter if letter.is_alphabetic() => Some(Class::Letter),
            letter if letter.is_numeric() => Some(Class::Digit),
            _ => None,
        };
        if class.is_some() {
            match words.last_mut().filter(|word| class == before && word.range.end == start) {
                Some(word) => word.range.end = end,
                None => words.push(Word { folded: String::new(), range: start..end }),
            }
            if let Some(word) = words.last_mut() {
                fold_onto(&mut word.folded, letter);
            }
        }
        before = class;
    }
    words
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
}

/// Most letters are plain already, and there are millions of them in the notes of a long meeting.
fn fold_onto(word: &mut String, letter: char) {
    if letter.is_ascii() {
        word.push(letter.to_ascii_lowercase());
    } else {
        word.extend(folded(letter));
    }
}

fn folded(letter: char) -> impl Iterator<Item = char> {
    let plain = std::iter::once(letter).nfkd().flat_map(char::to_lowercase).nfkd();
    plain
        .filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter))
        .map(|letter| if letter == 'ı' { 'i' } else { letter })
}

/// Tatweel, joiners and marks of direction.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{AD}')
}

/// Chinese writes no spaces.
pub(super) fn has_no_word_ends(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn joins_a_word(letter: char) -> bool {
    letter.is_alphanumeric() && !has_no_word_ends(letter)
}

pub(super) fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let after = text.get(end..).and_then(|after| after.chars().next());
    !before.is_some_and(joins_a_word) && !after.is_some_and(joins_a_word)
}

/// From the beginning of the word in which a name begins to the end of the one in which it ends.
pub(super) fn whole_word(text: &str, start: usize, end: usize) -> Range<usize> {
    let (name_begins, name_ends) = {
        let name = text.get(start..end).unwrap_or_default();
        (name.chars().next().is_some_and(joins_a_word), name.chars().next_back().is_some_and(joins_a_word))
    };
    let before = text.get(..start).filter(|_| name_begins).unwrap_or_default();
    let after = text.get(end..).filter(|_| name_ends).unwrap_or_default();
    let length = |letters: Vec<char>| letters.into_iter().map(char::len_utf8).sum::<usize>();
    let in_front = length(before.chars().rev().take_while(|letter| joins_a_word(*letter)).collect());
    let behind = length(after.chars().take_while(|letter| joins_a_word(*letter)).collect());
    start - in_front..end + behind
}

/// The end moved behind a bracket that closes one within the name.
pub(super) fn closed(text: &str, start: usize, end: usize) -> usize {
    let name = text.get(start..end).unwrap_or_default();
    let open = name.matches('(').count() > name.matches(')').count();
    if open && text.get(end..).is_some_and(|rest| rest.starts_with(')')) { end + 1 } else { end }
}
