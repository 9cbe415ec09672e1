//! Values that are text, numbers or flags. All text loses its control characters here.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::DeValue;

use super::section::wrong_shape;
use super::{Findings, Section};
use crate::agenda::mistakes::{Shape, ValueMistake};
use crate::text::{printable, printable_lines};

/// A value with its place.
pub(in crate::agenda) type At<T> = Spanned<T>;

/// Characters of a title, a name, a question.
const LONGEST_LINE: usize = 500;
/// Characters of a script.
const LONGEST_PROSE: usize = 20_000;
/// Characters of a label or an id.
const LONGEST_WORD: usize = 24;
/// Entries of a list of texts.
const MOST_TEXTS: usize = 50;

impl<'a> Section<'a> {
    /// One line of text.
    pub fn text(&mut self, key: &'static str, found: &mut Findings) -> Option<At<String>> {
        let value = self.get(key)?;
        line(key, value, Shape::Text, found)
    }

    /// One line of text where nobody needs its place.
    pub fn plain(&mut self, key: &'static str, found: &mut Findings) -> Option<String> {
        self.text(key, found).map(At::into_inner)
    }

    /// Text of several lines, without the space before and after.
    pub fn prose(&mut self, key: &'static str, found: &mut Findings) -> Option<String> {
        let value = self.get(key)?;
        let DeValue::String(text) = value.get_ref() else {
            wrong_shape(key, Shape::Text, value, found);
            return None;
        };
        fits(key, printable_lines(text).trim(), LONGEST_PROSE, value, found)
    }

    /// A label or an id: one word.
    pub fn word(&mut self, key: &'static str, found: &mut Findings) -> Option<At<String>> {
        let word = self.text(key, found)?;
        let typed = word.get_ref();
        let allowed = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_');
        let whole = typed.split('.').all(|part| !part.is_empty());
        if whole && typed.chars().all(allowed) && typed.chars().count() <= LONGEST_WORD {
            return Some(word);
        }
        found.note(word.span(), &ValueMistake::NotOneWord { key, typed: typed.clone() });
        None
    }

    /// A list of lines.
    pub fn texts(&mut self, key: &'static str, found: &mut Findings) -> Vec<String> {
        let entries = self.list(key, Shape::Texts, MOST_TEXTS, found).unwrap_or_default();
        let lines = entries.into_iter().filter_map(|entry| line(key, entry, Shape::Texts, found));
        lines.map(At::into_inner).collect()
    }

    /// True or false.
    pub fn flag(&mut self, key: &'static str, found: &mut Findings) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            wrong_shape(key, Shape::Flag, value, found);
        }
        flag
    }

    /// A whole number of a range.
    pub fn number(
        &mut self,
        key: &'static str,
        range: RangeInclusive<u32>,
        found: &mut Findings,
    ) -> Option<u32> {
        let value = self.get(key)?;
        let DeValue::Integer(digits) = value.get_ref() else {
            wrong_shape(key, Shape::Number, value, found);
            return None;
        };
        let number = u32::from_str_radix(digits.as_str(), digits.radix()).ok();
        let inside = number.filter(|number| range.contains(number));
        if inside.is_none() {
            let typed = digits.to_string();
            let outside = ValueMistake::OutOfRange { key, typed, least: *range.start(), most: *range.end() };
            found.note(value.span(), &outside);
        }
        inside
    }

    /// The entries of a list, not more than `most`; none where there is no list.
    pub(super) fn list(
        &mut self,
        key: &'static str,
        shape: Shape,
        most: usize,
        found: &mut Findings,
    ) -> Option<Vec<&'a Spanned<DeValue<'a>>>> {
        let value = self.get(key)?;
        let DeValue::Array(entries) = value.get_ref() else {
            wrong_shape(key, shape, value, found);
            return None;
        };
        if entries.len() > most {
            found.note(value.span(), &ValueMistake::TooMany { key, count: entries.len(), most });
        }
        Some(entries.iter().take(most).collect())
    }
}

/// One line of text as a value gives it.
pub(super) fn line(
    key: &'static str,
    value: &Spanned<DeValue<'_>>,
    shape: Shape,
    found: &mut Findings,
) -> Option<At<String>> {
    let DeValue::String(text) = value.get_ref() else {
        wrong_shape(key, shape, value, found);
        return None;
    };
    let text = fits(key, printable(text).trim(), LONGEST_LINE, value, found)?;
    Some(At::new(value.span(), text))
}

fn fits(
    key: &'static str,
    clean: &str,
    most: usize,
    value: &Spanned<DeValue<'_>>,
    found: &mut Findings,
) -> Option<String> {
    let characters = clean.chars().count();
    if characters == 0 {
        found.note(value.span(), &ValueMistake::Empty { key });
        return None;
    }
    if characters > most {
        found.note(value.span(), &ValueMistake::TooLong { key, characters, most });
        return None;
    }
    Some(clean.to_owned())
}
