//! Lines that take notes.

use super::super::misphrased::Misphrased;
use super::super::phrase::{AboutPhrase, NotePhrase, OnPhrase, Phrase};
use super::super::reading::{Choice, Reading};
use super::whom::pointed;
use crate::console::inline::Inline;
use crate::meeting::Stance;

const KEYWORDS: [&str; 7] = ["about", "on", "stance", "verbatim", "check", "summary", "private"];

pub const STANCES: [Choice<Stance>; 9] = [
    ("proposes", Stance::Proposes),
    ("supports", Stance::Supports),
    ("opposes", Stance::Opposes),
    ("reserves", Stance::Reserves),
    ("asks", Stance::Asks),
    ("answers", Stance::Answers),
    ("aligns", Stance::Aligns),
    ("welcomes", Stance::Welcomes),
    ("is-concerned", Stance::IsConcerned),
];

/// A command is an entry of the journal, and a private note is in none.
const PRIVATE: &str =
    "a private note is in no journal, so no command takes it; at a desk a line that ends with ## is private";

/// `note "…" …`: the text may be empty where something else is said.
pub fn note(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let first = line.peek();
    let text = line.text_or_nothing("the text of the note", &KEYWORDS)?;
    if let Some(token) = first.filter(|_| Inline::marked(&text).private) {
        return Err(line.wrong(token, PRIVATE.to_owned()));
    }
    let mut note = NotePhrase {
        text,
        about: None,
        on: OnPhrase::Usual,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    };
    while one_mark(line, &mut note)? {}
    let says_nothing = note.text.is_empty()
        && note.stance.is_none()
        && note.verbatim.is_none()
        && !note.check
        && !note.summary;
    if says_nothing { Err(line.missing(first, "the text of the note")) } else { Ok(Phrase::Note(note)) }
}

/// Reads one mark of a note; false when none comes next.
fn one_mark(line: &mut Reading<'_>, note: &mut NotePhrase) -> Result<bool, Misphrased> {
    if let Some(token) = line.keyword("about") {
        line.once(token, note.about.as_ref())?;
        note.about = Some(about(line, &KEYWORDS)?);
    } else if let Some(token) = line.keyword("on") {
        line.once(token, Some(&note.on).filter(|on| **on != OnPhrase::Usual))?;
        note.on = on(line, &KEYWORDS)?;
    } else if let Some(token) = line.keyword("stance") {
        line.once(token, note.stance.as_ref())?;
        note.stance = Some(line.choice("a stance", &STANCES)?);
    } else if let Some(token) = line.keyword("verbatim") {
        line.once(token, note.verbatim.as_ref())?;
        note.verbatim = Some(line.text("the wording", &KEYWORDS)?);
    } else if line.keyword("check").is_some() {
        note.check = true;
    } else if line.keyword("summary").is_some() {
        note.summary = true;
    } else if let Some(token) = line.keyword("private") {
        return Err(line.wrong(token, PRIVATE.to_owned()));
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// What a note is about: an item, an outcome, or an intervention.
pub fn about(line: &mut Reading<'_>, keywords: &[&str]) -> Result<AboutPhrase, Misphrased> {
    if line.keyword("item").is_some() {
        return line.piece("the label of an item").map(|token| AboutPhrase::Item(token.text.clone()));
    }
    if line.keyword("outcome").is_some() {
        return line.place("the number of an outcome").map(AboutPhrase::Outcome);
    }
    pointed(line, keywords).map(AboutPhrase::Target)
}

/// What stands after `on`: a paragraph, or `none`.
pub fn on(line: &mut Reading<'_>, keywords: &[&str]) -> Result<OnPhrase, Misphrased> {
    match line.keyword("none") {
        Some(_) => Ok(OnPhrase::Nothing),
        None => line.name("the paragraph", keywords).map(OnPhrase::Typed),
    }
}

/// `paragraphs "24-26"`, `paragraphs none`
pub fn paragraphs(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    Ok(match on(line, &[])? {
        OnPhrase::Typed(typed) => Phrase::Paragraphs { on: Some(typed) },
        OnPhrase::Nothing | OnPhrase::Usual => Phrase::Paragraphs { on: None },
    })
}
