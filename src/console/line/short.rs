//! Lines that need no search: a place, a note.

use crate::console::Model;
use crate::console::inline::{Inline, InlineNote};
use crate::meeting::{About, Command, Id, NoteTaken, ordinal};

use super::{Deed, Line, Meaning, does};

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
        About::Outcome(_) => "on an outcome".to_owned(),
        About::Meeting => "on the meeting".to_owned(),
    };
    let marked = Inline::marked(&text);
    if marked.text.is_empty() {
        return Meaning::Not(on);
    }
    if marked.private {
        let says = format!("{on}, private: stays on this machine");
        return Meaning::Does { deed: Deed::KeepPrivate(Box::new(marked), about.clone()), says };
    }
    let InlineNote { text, check, summary, .. } = marked;
    let about = about.clone();
    let note = NoteTaken { about, text, on: None, stance: None, verbatim: None, check, summary };
    let marks = [(check, ", to be checked"), (summary, ", for the summary")];
    let marks: String = marks.into_iter().filter(|(marked, _)| *marked).map(|(_, words)| words).collect();
    does(Command::TakeNote(Box::new(note)), format!("{on}{marks}"))
}
