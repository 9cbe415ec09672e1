//! Lines that need no search: a place, a note.

use crate::console::Model;
use crate::meeting::{About, Command, Id, NoteTaken, ordinal};

use super::{Line, Meaning, does};

/// A place on the list.
pub(super) fn place(line: &Line, id: Id, model: &Model) -> Meaning {
    let text = line.text();
    let name = model.ahead().short_name(id);
    match text.trim().parse() {
        Ok(place) => {
            let says = format!("{name} to {}", ordinal(place));
            does(Command::Move { target: id, place }, says).unless_refused(model)
        }
        Err(_) => Meaning::Not(format!("{name} to which place?")),
    }
}

/// A note on what ran when the line was opened.
pub(super) fn note(line: &Line, about: &About, model: &Model) -> Meaning {
    let text = line.text();
    let on = match about {
        About::Intervention(id) => format!("on {}", model.ahead().short_name(*id)),
        About::Item(label) => format!("on item {label}"),
        About::Meeting => "on the meeting".to_owned(),
    };
    if text.trim().is_empty() {
        return Meaning::Not(on);
    }
    let note = NoteTaken {
        about: about.clone(),
        text: text.trim().to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    };
    does(Command::TakeNote(Box::new(note)), on)
}
