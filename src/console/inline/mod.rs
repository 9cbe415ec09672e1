//! The note-taker's line: what a few signs at its beginning and end make of it, told in words before Enter.
//!
//! `24~ cost of laser marking ??` is a note on paragraph 24 that reserves a position, to be checked. A line that begins
//! with a space is text as it stands.

mod ending;
mod place;
mod said;

use crate::agenda::Document;
use crate::meeting::{About, NoteTaken, Position, Reference, Stance};
use crate::text::printable_lines;

/// What goes with a line that is not typed in it.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// Documents of the agenda, by which references are known.
    pub documents: &'a [Document],
    /// The paragraphs that go with the note where none are typed.
    pub room_is_on: Option<&'a str>,
    /// The place of the note before: its document is meant where none is typed and the room is on none.
    pub note_before: Option<&'a str>,
}

/// What a line will be when Enter is pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Nothing was typed.
    Nothing,
    /// `/ polymer`: find it in all notes.
    Find(String),
    /// `: undo`: a command.
    Command(String),
    /// `=`, `= EU`: who is heard aligns with their group, or with this one.
    Aligns(Option<String>),
    /// `P1+`, `P1- Iran`: who is heard, or these, stand so on a proposal.
    Position {
        /// 1 of `P1`.
        proposal: usize,
        /// Where they stand.
        position: Position,
        /// Names as typed; none for who is heard.
        who: Vec<String>,
    },
    /// A note; with the stance that it proposes, a proposal.
    Note(InlineNote),
}

/// A note as it stands in its line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InlineNote {
    /// The place in a document, typed or that which the room is on.
    pub on: Option<String>,
    /// The stance.
    pub stance: Option<Stance>,
    /// Words of the note-taker.
    pub text: String,
    /// Words kept as they were said.
    pub verbatim: Option<String>,
    /// `??`: to be checked.
    pub check: bool,
    /// `**`: for the summary.
    pub summary: bool,
    /// `##`: stays on this machine, in no journal.
    pub private: bool,
}

impl InlineNote {
    /// Whether it is a proposal, to which others can be added.
    pub fn is_proposal(&self) -> bool {
        self.stance == Some(Stance::Proposes) && !self.private
    }

    /// Whether nothing was said but marks.
    pub fn says_nothing(&self) -> bool {
        self.text.trim().is_empty() && self.verbatim.is_none() && self.stance.is_none()
    }

    /// What is to be noted, about this; nothing for a private note, which is for the console's own file and never for
    /// a command.
    pub fn taken(&self, about: About) -> Option<NoteTaken> {
        if self.private {
            return None;
        }
        Some(NoteTaken {
            about,
            text: self.text.clone(),
            on: self.on.clone(),
            stance: self.stance,
            verbatim: self.verbatim.clone(),
            check: self.check,
            summary: self.summary,
        })
    }
}

impl Inline {
    /// Text with the marks at its end and no other sign: for a line that is a note whatever it begins with.
    pub fn marked(typed: &str) -> InlineNote {
        let clean = printable_lines(typed);
        let (text, marks) = ending::marks(clean.trim());
        let ending::Marks { check, summary, private } = marks;
        InlineNote { text: text.to_owned(), check, summary, private, ..InlineNote::default() }
    }

    /// Reads a line, which may have several lines of text.
    pub fn read(typed: &str, around: Surroundings<'_>) -> Self {
        let clean = printable_lines(typed);
        if clean.trim().is_empty() {
            return Self::Nothing;
        }
        if clean.starts_with(' ') {
            return Self::Note(as_it_stands(&clean, around));
        }
        let line = clean.trim();
        on_an_empty_line(line).unwrap_or_else(|| Self::Note(note(line, around)))
    }
}

/// Signs that are something else than a note when they begin a line.
fn on_an_empty_line(line: &str) -> Option<Inline> {
    let rest = |sign: char| line.strip_prefix(sign).map(|rest| rest.trim().to_owned());
    if let Some(sought) = rest('/') {
        return Some(Inline::Find(sought));
    }
    if let Some(command) = rest(':') {
        return Some(Inline::Command(command));
    }
    if let Some(with) = rest('=') {
        return Some(Inline::Aligns(Some(with).filter(|with| !with.is_empty())));
    }
    position(line)
}

/// `P1+`, `P1-`, `P1.`, and perhaps who: with a capital, since `p24+` is on paragraph 24.
fn position(line: &str) -> Option<Inline> {
    let rest = line.strip_prefix('P')?;
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = rest.split_at_checked(length)?;
    let proposal = digits.parse().ok().filter(|number| *number > 0)?;
    let mut rest = rest.trim_start().chars();
    let position = match rest.next()? {
        '+' => Position::Supports,
        '-' => Position::Opposes,
        '.' => Position::Consults,
        _ => return None,
    };
    let names = rest.as_str();
    // `P1-3` and `P1.5` are something else.
    if names.starts_with(|next: char| next.is_ascii_digit()) {
        return None;
    }
    let who = names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
    Some(Inline::Position { proposal, position, who })
}

/// Nothing at its beginning is a sign; what it ends with is still a mark, so that no private line goes to others.
fn as_it_stands(line: &str, around: Surroundings<'_>) -> InlineNote {
    let on = around.room_is_on.map(str::to_owned);
    InlineNote { on, ..Inline::marked(line) }
}

fn note(line: &str, around: Surroundings<'_>) -> InlineNote {
    let (line, marks) = ending::marks(line);
    let (typed, rest) = place::leading(line, around.documents);
    let (stance, rest) = stance(rest, typed.is_some());
    let (verbatim, text) = wording(rest);
    let on = typed.map(|typed| completed(typed, around)).or_else(|| around.room_is_on.map(str::to_owned));
    let missed = line == "?";
    InlineNote {
        on,
        stance: stance.filter(|_| !missed),
        text,
        verbatim,
        check: marks.check || missed,
        summary: marks.summary,
        private: marks.private,
    }
}

fn completed(typed: &str, around: Surroundings<'_>) -> String {
    Reference::read(typed, around.documents)
        .within(around.room_is_on.or(around.note_before), around.documents)
        .to_string()
}

/// A sign at the beginning; `-5 degrees` is a number, but not after a paragraph.
fn stance(rest: &str, after_place: bool) -> (Option<Stance>, &str) {
    let sign = rest.chars().next();
    let stance = match sign {
        Some('+') => Stance::Supports,
        Some('-') => Stance::Opposes,
        Some('~') => Stance::Reserves,
        Some('!') => Stance::Proposes,
        Some('?') => Stance::Asks,
        _ => return (None, rest),
    };
    let after = rest.get(1..).unwrap_or_default();
    let is_number = !after_place && after.starts_with(|next: char| next.is_ascii_digit());
    if is_number { (None, rest) } else { (Some(stance), after.trim_start()) }
}

/// Words in quotation marks at the beginning, up to the mark that ends them or the end of the line; then the text.
fn wording(rest: &str) -> (Option<String>, String) {
    let ends = match rest.chars().next() {
        Some('"') => ['"', '"'],
        Some('\u{201c}' | '\u{201d}' | '\u{201e}') => ['\u{201c}', '\u{201d}'],
        Some('\u{ab}') => ['\u{bb}', '\u{bb}'],
        _ => return (None, rest.to_owned()),
    };
    let mut inside = rest.chars();
    inside.next();
    let (wording, text) = inside.as_str().split_once(ends).unwrap_or((inside.as_str(), ""));
    let wording = wording.trim();
    (Some(wording.to_owned()).filter(|wording| !wording.is_empty()), text.trim().to_owned())
}

#[cfg(test)]
mod tests;
