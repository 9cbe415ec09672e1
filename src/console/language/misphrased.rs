//! A line that is not in the language: what is wrong, where, and how it is written.

use std::fmt;

use super::words::Word;
use crate::text;

/// Where something stands in a line, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Characters before it.
    pub before: usize,
    /// Its own characters, at least one.
    pub length: usize,
}

impl Place {
    /// From here to the end of another place.
    #[must_use]
    pub fn to(self, end: Self) -> Self {
        let length = (end.before + end.length).saturating_sub(self.before);
        Self { before: self.before, length: length.max(1) }
    }

    /// The column in which it begins, from 1.
    pub const fn column(self) -> usize {
        self.before + 1
    }
}

/// Why a line is not a command: exit code 2.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Misphrased {
    /// What is wrong and the way out, in one sentence.
    pub message: String,
    /// The line as it was read.
    pub line: String,
    /// Where it is wrong.
    pub place: Place,
    /// The command, where it is known.
    pub word: Option<Word>,
}

impl Misphrased {
    /// The sentence, the line with a mark under the place, and the grammar of the command.
    pub fn drawn(&self) -> String {
        self.to_string() + &Drawing(self).to_string()
    }
}

/// What stands below the sentence.
struct Drawing<'a>(&'a Misphrased);

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Misphrased { line, place, word, .. } = self.0;
        if line.trim().is_empty() {
            return Ok(());
        }
        let before: String = line.chars().take(place.before).collect();
        let marked: String = line.chars().skip(place.before).take(place.length).collect();
        let (indent, width) = (text::width(&before), text::width(&marked).max(1));
        write!(out, "\n  {line}\n  {:indent$}{}", "", "^".repeat(width))?;
        word.map_or(Ok(()), |word| write!(out, "\nwrite: {}", word.grammar()))
    }
}
