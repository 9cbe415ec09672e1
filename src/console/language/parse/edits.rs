//! Lines that clean up: edit, strike, move, replace.

use std::mem::discriminant;

use super::super::lex::{Token, TokenKind};
use super::super::misphrased::Misphrased;
use super::super::phrase::{Handle, OnPhrase, Phrase};
use super::super::reading::{Reading, is_keyword};
use super::notes::{STANCES, about, on};
use crate::meeting::{Command, Mark, NoteChange};

const KEYWORDS: [&str; 7] = ["on", "stance", "verbatim", "check", "no-check", "summary", "no-summary"];

/// `N12`, or `P1` for a proposal.
pub fn handle(line: &mut Reading<'_>) -> Result<Handle, Misphrased> {
    let token = line.piece("the number of the note, as in N12,")?;
    let read = numbered(token, 'N').map(Handle::Note).or_else(|| numbered(token, 'P').map(Handle::Proposal));
    read.ok_or_else(|| {
        let message =
            format!("\u{201c}{}\u{201d} is not a note; write N12, or P1 for a proposal", token.text);
        line.wrong(token, message)
    })
}

/// The number after a letter, which may be small.
pub fn numbered(token: &Token, letter: char) -> Option<usize> {
    let digits = token.text.strip_prefix([letter, letter.to_ascii_lowercase()])?;
    let plain = token.kind == TokenKind::Word && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| plain && *number > 0)
}

/// `edit N3 ["…"] [on "…"] …`
pub fn edit(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let note = handle(line)?;
    let mut changes = Vec::new();
    if line.peek().is_some_and(|token| !is_keyword(token, &KEYWORDS)) {
        changes.push(NoteChange::Text(line.text_or_nothing("the new text", &KEYWORDS)?));
    }
    while let Some(token) = line.peek().filter(|token| is_keyword(token, &KEYWORDS)) {
        line.take();
        let change = change(line, &token.text.to_lowercase())?;
        line.once(token, changes.iter().find(|before| same_respect(before, &change)))?;
        changes.push(change);
    }
    if changes.is_empty() {
        Err(line.missing(line.peek(), "the new text"))
    } else {
        Ok(Phrase::Edit { note, changes })
    }
}

fn change(line: &mut Reading<'_>, keyword: &str) -> Result<NoteChange, Misphrased> {
    Ok(match keyword {
        "on" => match on(line, &KEYWORDS)? {
            OnPhrase::Typed(typed) => NoteChange::On(Some(typed)),
            OnPhrase::Nothing | OnPhrase::Usual => NoteChange::On(None),
        },
        "stance" if line.keyword("none").is_some() => NoteChange::Stance(None),
        "stance" => NoteChange::Stance(Some(line.choice("a stance", &STANCES)?)),
        "verbatim" if line.keyword("none").is_some() => NoteChange::Verbatim(None),
        "verbatim" => NoteChange::Verbatim(Some(line.text("the wording", &KEYWORDS)?)),
        "check" => NoteChange::Marked(Mark::Check),
        "no-check" => NoteChange::Unmarked(Mark::Check),
        "summary" => NoteChange::Marked(Mark::Summary),
        _ => NoteChange::Unmarked(Mark::Summary),
    })
}

fn same_respect(one: &NoteChange, other: &NoteChange) -> bool {
    match (one, other) {
        (
            NoteChange::Marked(one) | NoteChange::Unmarked(one),
            NoteChange::Marked(other) | NoteChange::Unmarked(other),
        ) => one == other,
        (one, other) => discriminant(one) == discriminant(other),
    }
}

/// `move-note N3 TARGET`, `move-note N3 item D`
pub fn move_note(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    Ok(Phrase::MoveNote { note: handle(line)?, to: about(line, &[])? })
}

/// `replace "…" with "…"`; what is put there may be nothing.
pub fn replace(line: &mut Reading<'_>) -> Result<Command, Misphrased> {
    let from = line.text("what to replace", &["with"])?;
    line.expect("with", "what to put in their place, with \"\u{2026}\",")?;
    let to = line.text_or_nothing("what to put in their place", &[])?;
    Ok(Command::ReplaceInNotes { from, to })
}
