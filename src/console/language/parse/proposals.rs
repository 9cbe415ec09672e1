//! Lines about proposals and who stands where on them.

use super::super::misphrased::Misphrased;
use super::super::phrase::{OnPhrase, Phrase, ProposalPhrase, Whom};
use super::super::reading::Reading;
use super::edits::numbered;
use super::notes::on;
use super::whom::{Comma, whom};
use crate::meeting::{Amendment, Position};

const KEYWORDS: [&str; 5] = ["adds", "deletes", "replaces", "on", "by"];

/// `propose "…" [adds | deletes | replaces "…"] [on "…"] [by WHO]`
pub fn propose(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let wording = line.text("the wording of the proposal", &KEYWORDS)?;
    let mut proposal = ProposalPhrase { wording, amendment: None, on: OnPhrase::Usual, by: None };
    while one_detail(line, &mut proposal)? {}
    Ok(Phrase::Propose(proposal))
}

/// Reads one detail of a proposal; false when none comes next.
fn one_detail(line: &mut Reading<'_>, proposal: &mut ProposalPhrase) -> Result<bool, Misphrased> {
    if let Some(token) = line.keyword("adds") {
        line.once(token, proposal.amendment.as_ref())?;
        proposal.amendment = Some(Amendment::Adds);
    } else if let Some(token) = line.keyword("deletes") {
        line.once(token, proposal.amendment.as_ref())?;
        proposal.amendment = Some(Amendment::Deletes);
    } else if let Some(token) = line.keyword("replaces") {
        line.once(token, proposal.amendment.as_ref())?;
        proposal.amendment = Some(Amendment::Replaces(line.text("what to replace", &KEYWORDS)?));
    } else if let Some(token) = line.keyword("on") {
        line.once(token, Some(&proposal.on).filter(|on| **on != OnPhrase::Usual))?;
        proposal.on = on(line, &KEYWORDS)?;
    } else if let Some(token) = line.keyword("by") {
        line.once(token, proposal.by.as_ref())?;
        proposal.by = Some(whom(line, &KEYWORDS, Comma::GoesOn)?);
    } else {
        return Ok(false);
    }
    Ok(true)
}

/// `support P1 WHO[, WHO…]` and its like: nobody named is who has the floor.
pub fn position(line: &mut Reading<'_>, position: Position) -> Result<Phrase, Misphrased> {
    let token = line.piece("the proposal, P1,")?;
    let proposal = numbered(token, 'P').ok_or_else(|| {
        line.wrong(token, format!("\u{201c}{}\u{201d} is not a proposal; write P1", token.text))
    })?;
    let mut who = Vec::new();
    if !line.at_end() || position == Position::NotSaid {
        who.push(somebody(line, &[])?);
    }
    while line.comma().is_some() {
        who.push(somebody(line, &[])?);
    }
    Ok(Phrase::Position { proposal, who, position })
}

/// `align WHO with WHO`
pub fn align(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let who = somebody(line, &["with"])?;
    line.expect("with", "with whom, with WHO,")?;
    Ok(Phrase::Align { who, with: somebody(line, &[])? })
}

/// A comma begins the next one, not the next State spoken for.
fn somebody(line: &mut Reading<'_>, keywords: &[&str]) -> Result<Whom, Misphrased> {
    whom(line, keywords, Comma::MayBeginNext)
}
