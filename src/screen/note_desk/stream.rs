//! The notes above the line, the last one at the foot: under what they are about, or those that were found.

use super::super::sheet::{Sheet, wrapped};
use super::super::theme::Look;
use super::note::{self, Row};
use crate::console::note_desk::{NoteDesk, Noted};
use crate::meeting::{About, Intervention, Kind, Outcome, OutcomeKind};
use crate::text::width;

/// Notes below the chosen one that are shown too.
const BELOW: usize = 3;

/// Column of words that are no note.
const WORDS_AT: usize = 7;

/// One row.
enum Line {
    /// What the notes under it are about, and how long that took.
    Head(About),
    /// A row of a note.
    Note(Row, Chosen),
    /// Words.
    Words(String),
}

/// Whether the note is the one that is chosen or edited.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    This,
    Another,
}

/// Draws them.
pub fn draw(sheet: &mut Sheet<'_>, desk: &NoteDesk) {
    let finding = desk.is_finding() && !desk.view().found.is_empty();
    let lines = if finding { found(sheet, desk) } else { noted(sheet, desk) };
    let height = sheet.height();
    for (row, line) in lines.iter().rev().take(height).rev().enumerate() {
        match line {
            Line::Head(about) => head(sheet, row, desk, about),
            Line::Words(words) => {
                sheet.rest(row, WORDS_AT, words, Look::Quiet);
            }
            Line::Note(pieces, chosen) => {
                for (column, text, look) in pieces {
                    sheet.rest(row, *column, text, *look);
                }
                if *chosen == Chosen::This {
                    sheet.emphasise(row, Look::Selected);
                }
            }
        }
    }
}

/// Notes with what they are about, made from the last one upward until the sheet is full.
struct Upward<'a> {
    desk: &'a NoteDesk,
    columns: usize,
    height: usize,
    lines: Vec<Line>,
}

impl Upward<'_> {
    fn is_full(&self) -> bool {
        self.lines.len() >= self.height
    }

    fn add(&mut self, noted: Noted, chosen: Chosen) {
        let rows = note::rows(self.desk, noted, self.columns);
        self.lines.extend(rows.into_iter().rev().map(|row| Line::Note(row, chosen)));
    }

    /// What was responded to a point of order.
    fn respond(&mut self, words: &str) {
        let rows = wrapped(&format!("response: {words}"), self.columns.saturating_sub(WORDS_AT + 1));
        self.lines.extend(rows.into_iter().rev().map(Line::Words));
    }

    /// Downward again. Where the first row is no head, the head of its notes takes its place.
    fn downward(mut self, first: Option<About>) -> Vec<Line> {
        if self.is_full() {
            self.lines.truncate(self.height);
            if let (Some(Line::Note(..) | Line::Words(_)), Some(about)) = (self.lines.last(), first) {
                self.lines.pop();
                self.lines.push(Line::Head(about));
            }
        }
        self.lines.reverse();
        self.lines
    }
}

/// Those up to the line, or to the note that is edited.
fn noted(sheet: &Sheet<'_>, desk: &NoteDesk) -> Vec<Line> {
    let mut upward = upward(sheet, desk);
    let until = desk.shown_until();
    let about = desk.about();
    let begun = desk.sections().iter().any(|section| section.about == *about);
    let at_the_end = desk.editing().is_none() && desk.view().turned == 0;
    if at_the_end && !begun {
        upward.lines.push(Line::Words("nothing noted yet".to_owned()));
        upward.lines.push(Line::Head(about.clone()));
    }
    let edited = desk.editing().map(|editing| editing.noted);
    let mut first = None;
    let mut before: usize = desk.sections().iter().map(|section| section.notes.len()).sum();
    for section in desk.sections().iter().rev() {
        before -= section.notes.len();
        let shown = until.saturating_sub(before).min(section.notes.len());
        let response = response(desk, &section.about).filter(|_| shown == section.notes.len());
        if shown == 0 && response.is_none() && !section.notes.is_empty() {
            continue;
        }
        match response {
            Some(words) => upward.respond(words),
            None if section.notes.is_empty() => {
                upward.lines.push(Line::Words("nothing noted yet".to_owned()));
            }
            None => {}
        }
        for noted in section.notes.iter().take(shown).rev() {
            let chosen = if Some(*noted) == edited { Chosen::This } else { Chosen::Another };
            upward.add(*noted, chosen);
            if upward.is_full() {
                break;
            }
        }
        first = Some(section.about.clone());
        if upward.is_full() {
            break;
        }
        upward.lines.push(Line::Head(section.about.clone()));
    }
    upward.downward(first)
}

/// Those that were found, the chosen one among them.
fn found(sheet: &Sheet<'_>, desk: &NoteDesk) -> Vec<Line> {
    let mut upward = upward(sheet, desk);
    let view = desk.view();
    let below = view.chosen.saturating_sub(BELOW);
    let chosen = desk.chosen_note();
    let mut above: Option<About> = None;
    for noted in view.found.iter().rev().skip(below) {
        let about = about_of(desk, *noted);
        if above.is_some() && above != about {
            upward.lines.extend(above.take().map(Line::Head));
        }
        if upward.is_full() {
            break;
        }
        upward.add(*noted, if Some(*noted) == chosen { Chosen::This } else { Chosen::Another });
        above = about;
    }
    upward.lines.extend(above.clone().map(Line::Head));
    upward.downward(above)
}

fn upward<'a>(sheet: &Sheet<'_>, desk: &'a NoteDesk) -> Upward<'a> {
    Upward { desk, columns: sheet.width(), height: sheet.height(), lines: Vec::new() }
}

fn about_of(desk: &NoteDesk, noted: Noted) -> Option<About> {
    match noted {
        Noted::Kept(number) => desk.room().note_numbered(number).map(|kept| kept.note.about.clone()),
        Noted::Private(index) => desk.private().get(index).map(|private| private.note.about.clone()),
        Noted::Position(_) => desk.section_of(noted).map(|section| section.about.clone()),
    }
}

fn response<'a>(desk: &'a NoteDesk, about: &About) -> Option<&'a str> {
    let About::Intervention(id) = about else { return None };
    desk.room().intervention(*id)?.response.as_deref()
}

/// `── D  Indonesia, on behalf of the Movement of Non-Aligned Countries ──── 8:07 now ──`
fn head(sheet: &mut Sheet<'_>, row: usize, desk: &NoteDesk, about: &About) {
    sheet.rule(row, &[]);
    let end = sheet.width().saturating_sub(2);
    let now = *about == desk.room().about_now();
    let took = took(desk, about, if now { " now" } else { "" });
    let edge =
        if took.is_empty() { end } else { sheet.put_right(row, end, &format!(" {took} "), Look::Head) };
    let free = edge.saturating_sub(6);
    let [whole, short] = names(desk, about);
    let told = if width(&whole) <= free { whole } else { short };
    sheet.put(row, 2, free + 2, &format!(" {told} "), if now { Look::Open } else { Look::Plain });
}

fn took(desk: &NoteDesk, about: &About, now: &str) -> String {
    let About::Intervention(id) = about else { return String::new() };
    let heard = desk.room().intervention(*id);
    heard.map_or_else(String::new, |heard| format!("{}{now}", heard.elapsed(desk.clock()).clock()))
}

/// What notes are about, in full and short.
fn names(desk: &NoteDesk, about: &About) -> [String; 2] {
    let room = desk.room();
    match about {
        About::Intervention(id) => match room.intervention(*id) {
            Some(heard) => spoken(heard),
            None => [(); 2].map(|()| format!("not placed: {}", desk.meeting().short_name(*id))),
        },
        About::Item(label) => {
            let title = room.agenda.item(label).map_or("", |item| item.title.as_str());
            [(); 2].map(|()| format!("{label}  {title}, on the item"))
        }
        About::Outcome(id) => {
            let outcome = room.outcomes.iter().find(|outcome| outcome.id == *id);
            [(); 2].map(|()| outcome.map_or_else(|| "an outcome".to_owned(), reached))
        }
        About::Meeting => [(); 2].map(|()| "On the meeting".to_owned()),
    }
}

fn spoken(heard: &Intervention) -> [String; 2] {
    let item = heard.item.as_ref().map_or_else(String::new, |item| format!("{item}  "));
    let kind = match heard.request.kind {
        Kind::Statement | Kind::Remarks => "",
        Kind::Question => ", question",
        Kind::Reaction => ", reaction",
        Kind::PointOfOrder => ", point of order",
        Kind::RightOfReply => ", right of reply",
    };
    let speaker = &heard.request.speaker;
    [speaker.said(), speaker.short()].map(|name| format!("{item}{name}{kind}"))
}

fn reached(outcome: &Outcome) -> String {
    let kind = match outcome.kind {
        OutcomeKind::Agreed => "Agreed",
        OutcomeKind::Decision => "Decided",
        OutcomeKind::FollowUp => "To be followed up",
    };
    format!("{kind}: {}", outcome.text)
}
