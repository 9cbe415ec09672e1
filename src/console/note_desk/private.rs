//! Notes that stay on this machine: in a file of this console alone, in no journal and no document.
//!
//! The file is the person's own and no journal: what is written anew or struck is in it no more. Files of earlier
//! versions were only added to: there a note counts as it stands last.

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
    /// Whether it counts.
    #[serde(default, skip_serializing_if = "Counts::is_standing")]
    pub counts: Counts,
}

/// Whether a private note counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counts {
    /// It stands.
    #[default]
    Standing,
    /// It was struck.
    Struck,
}

impl Counts {
    /// As the field of a note asks for it.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the serializer asks with a reference")]
    fn is_standing(&self) -> bool {
        *self == Self::Standing
    }
}

impl PrivateNote {
    /// A line that was marked private.
    pub fn of(line: &InlineNote, about: About, at: Moment, id: Id) -> Self {
        let InlineNote { on, stance, text, verbatim, check, summary, private: _ } = line.clone();
        let note = Note { id, about, text, on, stance, verbatim, check, summary };
        Self { at, note, counts: Counts::Standing }
    }

    /// The same note as another line has it.
    #[must_use]
    pub fn anew(&self, line: &InlineNote) -> Self {
        Self::of(line, self.note.about.clone(), self.at, self.note.id)
    }

    /// The same note with another text, and all else as it was.
    #[must_use]
    pub fn with_text(&self, text: &str) -> Self {
        let note = Note { text: text.to_owned(), ..self.note.clone() };
        Self { note, ..self.clone() }
    }

    /// The same note, struck.
    #[must_use]
    pub fn struck(&self) -> Self {
        Self { counts: Counts::Struck, ..self.clone() }
    }

    /// The notes after one was kept: a new one, or one of them written anew or struck.
    pub fn take_in(notes: &mut Vec<Self>, kept: Self) {
        let place = notes.iter().position(|note| note.note.id == kept.note.id);
        match (place, kept.counts) {
            (Some(place), Counts::Standing) => {
                if let Some(note) = notes.get_mut(place) {
                    *note = kept;
                }
            }
            (Some(place), Counts::Struck) => drop(notes.remove(place)),
            (None, Counts::Standing) => notes.push(kept),
            (None, Counts::Struck) => {}
        }
    }

    /// The line with which it was typed.
    pub fn line(&self) -> String {
        super::editing::line_of(&self.note) + " ##"
    }

    /// As a line of the file, with its end.
    pub fn written(&self) -> Option<String> {
        serde_json::to_string(self).ok().map(|line| line + "\n")
    }

    /// The text of a file with this note in the place of what is there under its name, or without it where it was
    /// struck; nothing where none of that name is there. What is no note stays as it is.
    pub fn in_place_of(&self, text: &str) -> Option<String> {
        let is_this =
            |line: &str| serde_json::from_str::<Self>(line).is_ok_and(|known| known.note.id == self.note.id);
        let first = text.lines().position(is_this)?;
        let mut anew = String::with_capacity(text.len());
        for (at, line) in text.lines().enumerate() {
            if at == first && self.counts == Counts::Standing {
                anew.push_str(&self.written()?);
            } else if !is_this(line) {
                anew.push_str(line);
                anew.push('\n');
            }
        }
        Some(anew)
    }

    /// The notes of a file that stand, and how many lines are no notes: a last line cut off by a power cut, say.
    pub fn read(text: &str) -> (Vec<Self>, usize) {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let read: Vec<Option<Self>> = lines.map(|line| serde_json::from_str(line).ok()).collect();
        let wrong = read.iter().filter(|note| note.is_none()).count();
        let mut notes = Vec::new();
        for note in read.into_iter().flatten() {
            Self::take_in(&mut notes, note);
        }
        (notes, wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::EntryId;

    fn note(text: &str, entry: u128) -> PrivateNote {
        let line = InlineNote { text: text.to_owned(), private: true, ..InlineNote::default() };
        let id = EntryId::from_bits(entry).thing(0);
        PrivateNote::of(&line, About::Meeting, Moment::from_millis(5), id)
    }

    #[test]
    fn a_note_counts_as_it_stands_last_in_the_file_and_a_struck_one_not_at_all() {
        let (first, second) = (note("ask the Chair", 7), note("room 3", 8));
        let anew =
            first.anew(&InlineNote { text: "ask the secretariat".to_owned(), ..InlineNote::default() });
        let file = [&first, &second, &anew].map(|note| note.written().unwrap()).concat();
        assert_eq!(PrivateNote::read(&file), (vec![anew.clone(), second.clone()], 0));
        let file = file + &second.struck().written().unwrap();
        assert_eq!(PrivateNote::read(&file), (vec![anew], 0));
    }

    #[test]
    fn a_file_gives_back_its_notes_and_says_what_it_could_not_read() {
        let note = note("ask the Chair", 7);
        let file = note.written().unwrap() + "{\"at\":";
        assert_eq!(PrivateNote::read(&file), (vec![note], 1));
    }
}
