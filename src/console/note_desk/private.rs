//! Notes that stay on this machine: in a file of this console alone, in no journal and no document.

use serde::{Deserialize, Serialize};

use crate::meeting::{About, Id, Note};
use crate::time::Moment;

use super::super::inline::InlineNote;

/// A private note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivateNote {
    /// When it was taken.
    pub at: Moment,
    /// What it says. It has the form of any note, but none of these is ever an event.
    pub note: Note,
}

impl PrivateNote {
    /// A line that was marked private.
    pub fn of(line: &InlineNote, about: About, at: Moment, id: Id) -> Self {
        let InlineNote { on, stance, text, verbatim, check, summary, private: _ } = line.clone();
        Self { at, note: Note { id, about, text, on, stance, verbatim, check, summary } }
    }

    /// The line with which it was typed.
    pub fn line(&self) -> String {
        super::editing::line_of(&self.note) + " ##"
    }

    /// As a line of the file, with its end.
    pub fn written(&self) -> Option<String> {
        serde_json::to_string(self).ok().map(|line| line + "\n")
    }

    /// The notes of a file, and how many lines are no notes: a last line cut off by a power cut, say.
    pub fn read(text: &str) -> (Vec<Self>, usize) {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let read: Vec<Option<Self>> = lines.map(|line| serde_json::from_str(line).ok()).collect();
        let lines = read.len();
        let notes: Vec<Self> = read.into_iter().flatten().collect();
        let wrong = lines - notes.len();
        (notes, wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::EntryId;

    #[test]
    fn a_file_gives_back_its_notes_and_says_what_it_could_not_read() {
        let line = InlineNote { text: "ask the Chair".to_owned(), private: true, ..InlineNote::default() };
        let id = EntryId::from_bits(7).thing(0);
        let note = PrivateNote::of(&line, About::Meeting, Moment::from_millis(5), id);
        let file = note.written().unwrap() + "{\"at\":";
        assert_eq!(PrivateNote::read(&file), (vec![note], 1));
    }
}
