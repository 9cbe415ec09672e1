//! A line of text in which words of ours and text from outside are kept apart, since only ours may be trusted
//! by whoever writes the file.

use crate::export::cast::Told;
use crate::text::printable;

/// Where a piece of text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Origin {
    /// From a table of ours.
    Us,
    /// From a name, a note, an agenda: anything may stand in it but control characters.
    Outside,
}

/// How strongly a piece of text is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::export) enum Weight {
    /// As the text around it.
    Plain,
    /// Bold.
    Strong,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::export) struct Piece {
    pub(in crate::export) text: String,
    pub(in crate::export) origin: Origin,
    pub(in crate::export) weight: Weight,
}

/// One line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::export) struct Line {
    pieces: Vec<Piece>,
}

impl Line {
    /// A line that begins with words of ours.
    pub(in crate::export) fn new(words: &'static str) -> Self {
        Self::default().fixed(words)
    }

    /// Words of ours.
    pub(in crate::export) fn fixed(self, words: &'static str) -> Self {
        self.piece(words.to_owned(), Origin::Us)
    }

    /// Text from outside, on one line and without control characters.
    pub(in crate::export) fn text(self, text: &str) -> Self {
        self.piece(printable(text).trim().to_owned(), Origin::Outside)
    }

    /// Text that names nobody.
    pub(in crate::export) fn told(self, told: &Told) -> Self {
        self.text(told.as_str())
    }

    /// A number.
    pub(in crate::export) fn number(self, number: usize) -> Self {
        self.piece(number.to_string(), Origin::Us)
    }

    /// The end of a sentence, where it has not ended yet.
    pub(in crate::export) fn stop(self) -> Self {
        let ended = self.pieces.last().is_some_and(|last| last.text.ends_with('.'));
        if ended { self } else { self.fixed(".") }
    }

    /// Added only where there is something to add.
    pub(in crate::export) fn with<T>(self, what: Option<T>, add: impl FnOnce(Self, T) -> Self) -> Self {
        match what {
            Some(what) => add(self, what),
            None => self,
        }
    }

    /// Another line behind this one.
    pub(in crate::export) fn then(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// All of it so far in bold.
    pub(in crate::export) fn strong(mut self) -> Self {
        for piece in &mut self.pieces {
            piece.weight = Weight::Strong;
        }
        self
    }

    /// Pieces in their order.
    pub(in crate::export) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The text alone.
    pub(in crate::export) fn plain(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    fn piece(mut self, text: String, origin: Origin) -> Self {
        self.pieces.push(Piece { text, origin, weight: Weight::Plain });
        self
    }
}
