//! What the text was before, step by step.

/// More steps are not gone back.
const KEPT: usize = 200;

/// What a change was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A letter of a word: taken back with the letters before it.
    Word,
    /// Anything else: taken back alone.
    Other,
}

/// A text with its cursor.
type Version = (String, usize);

/// Versions before and after the present one.
#[derive(Debug, Clone, Default)]
pub struct Past {
    before: Vec<Version>,
    after: Vec<Version>,
    last: Option<Kind>,
}

impl Past {
    /// The text is about to change.
    pub fn remember(&mut self, text: &str, cursor: usize, kind: Kind) {
        let goes_on = kind == Kind::Word && self.last == Some(Kind::Word);
        if !goes_on {
            self.before.push((text.to_owned(), cursor));
            let over = self.before.len().saturating_sub(KEPT);
            self.before.drain(..over);
        }
        self.after.clear();
        self.last = Some(kind);
    }

    /// The cursor went elsewhere: what is typed there is another step.
    pub fn interrupt(&mut self) {
        self.last = None;
    }

    /// The version before, for the present one.
    pub fn back(&mut self, text: &str, cursor: usize) -> Option<Version> {
        let version = self.before.pop()?;
        self.after.push((text.to_owned(), cursor));
        self.last = None;
        Some(version)
    }

    /// The version after, for the present one.
    pub fn forward(&mut self, text: &str, cursor: usize) -> Option<Version> {
        let version = self.after.pop()?;
        self.before.push((text.to_owned(), cursor));
        self.last = None;
        Some(version)
    }
}
