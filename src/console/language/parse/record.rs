//! Lines about what is on the record: outcomes and corrections.

use super::super::misphrased::Misphrased;
use super::super::phrase::{Phrase, Pointed};
use super::super::reading::Reading;
use super::super::times::{TimeTyped, day_in_words};
use super::whom::{Comma, pointed, who, whom};
use crate::meeting::OutcomeKind;

/// `agreed "…"`, `decision "…"`
pub fn outcome(kind: OutcomeKind, line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let text = line.text("the text", &[])?;
    Ok(Phrase::RecordOutcome { kind, text, by: None, until: None })
}

/// `follow-up "…" [by WHO] [until DATE]`
pub fn follow_up(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    const KEYWORDS: [&str; 2] = ["by", "until"];
    let text = line.text("the text", &KEYWORDS)?;
    let (mut by, mut until) = (None, None);
    loop {
        if let Some(token) = line.keyword("by") {
            line.once(token, by.as_ref())?;
            by = Some(who(line, &KEYWORDS)?);
        } else if let Some(token) = line.keyword("until") {
            line.once(token, until.as_ref())?;
            until = Some(day_in_words(&line.name("the date", &KEYWORDS)?));
        } else {
            return Ok(Phrase::RecordOutcome { kind: OutcomeKind::FollowUp, text, by, until });
        }
    }
}

/// `reassign TARGET to WHO [for …]`
pub fn reassign(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let target = pointed(line, &["to"])?;
    line.expect("to", "the right delegation, to WHO,")?;
    Ok(Phrase::Reassign { target, to: whom(line, &[], Comma::GoesOn)? })
}

/// `correct-start [TARGET] TIME`
pub fn correct_start(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let (target, to) = target_and_time(line)?;
    Ok(Phrase::CorrectStart { target, to })
}

/// `correct-end [TARGET] TIME`
pub fn correct_end(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let (target, to) = target_and_time(line)?;
    Ok(Phrase::CorrectEnd { target, to })
}

/// The time is the last piece; all before it, if anything, is the target.
fn target_and_time(line: &mut Reading<'_>) -> Result<(Option<Pointed>, TimeTyped), Misphrased> {
    let target = line.all_but_last(|line| {
        if line.at_end() {
            return Ok(None);
        }
        let target = pointed(line, &[])?;
        line.end()?;
        Ok(Some(target))
    })?;
    Ok((target, line.time("the right time")?))
}
