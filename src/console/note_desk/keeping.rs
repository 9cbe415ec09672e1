//! When unfinished lines are written down: before the picture that shows a key, where a kill loses nothing; synced
//! shortly after the last key and at the latest after so long, where a power cut loses nothing either.

use crate::time::{Length, Moment};

/// Silence after which they are synced.
const SILENCE: Length = Length::from_millis(300);

/// Somebody who never pauses does not wait longer than this.
const AT_THE_LATEST: Length = Length::from_seconds(2);

/// What of the lines is on the disk.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The first and the last change that is not synced yet, since the program began.
    changed: Option<(Length, Length)>,
    /// How what was typed last stands.
    typed: Typed,
    /// When they were last synced.
    kept: Option<Moment>,
    /// Why they could not be.
    trouble: Option<String>,
}

/// Whether a kill would lose what was typed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Typed {
    /// It would not.
    #[default]
    Written,
    /// It would until it is written, before the next picture.
    InMemory,
}

/// How the lines stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptAs {
    /// Nothing was typed yet.
    Nothing,
    /// As they are on the screen, at that moment.
    Shown(Moment),
    /// Something was typed since.
    Before,
    /// They cannot be written.
    Not(String),
}

impl Keeping {
    /// Something was typed.
    pub fn changed(&mut self, at: Length) {
        let first = self.changed.map_or(at, |(first, _)| first);
        self.changed = Some((first, at));
        self.typed = Typed::InMemory;
    }

    /// Whether a kill would lose something that is shown next; it is handed over now, and not told so again.
    pub fn hands_over_typed(&mut self) -> bool {
        std::mem::take(&mut self.typed) == Typed::InMemory
    }

    /// How long until they are to be synced, if they are to be.
    pub fn due_in(&self, at: Length) -> Option<Length> {
        let (first, last) = self.changed?;
        Some((last + SILENCE - at).min(first + AT_THE_LATEST - at).not_negative())
    }

    /// They are handed over to be synced.
    pub fn handed_over(&mut self) {
        (self.changed, self.typed) = (None, Typed::Written);
    }

    /// They were synced.
    pub fn written(&mut self, at: Moment) {
        (self.kept, self.trouble) = (Some(at), None);
    }

    /// They were not.
    pub fn not_written(&mut self, why: String) {
        self.trouble = Some(why);
    }

    /// How they stand.
    pub fn kept(&self) -> KeptAs {
        match (&self.trouble, self.changed, self.kept) {
            (Some(why), _, _) => KeptAs::Not(why.clone()),
            (None, Some(_), _) => KeptAs::Before,
            (None, None, Some(at)) => KeptAs::Shown(at),
            (None, None, None) => KeptAs::Nothing,
        }
    }
}
