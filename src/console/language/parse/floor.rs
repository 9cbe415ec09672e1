//! Lines about who has the floor, and for how long.

use super::super::misphrased::Misphrased;
use super::super::phrase::{Details, FloorPhrase, Phrase};
use super::super::reading::{Choice, Reading};
use super::asking::KINDS;
use super::whom::{Comma, who, whom};
use crate::meeting::{Command, LimitScope, ReplyCount};

/// For whom a limit can be set.
const SCOPES: [Choice<LimitScope>; 6] = [
    ("national", LimitScope::National),
    ("group", LimitScope::Group),
    ("observer", LimitScope::Observer),
    ("organization", LimitScope::Organization),
    ("all", LimitScope::All),
    ("now", LimitScope::Now),
];

/// `give-floor [TARGET | WHO … | ?]`
pub fn give_floor(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let to = if line.at_end() {
        FloorPhrase::Next
    } else if line.keyword("?").is_some() {
        FloorPhrase::Unknown
    } else if let Some(place) = line.number_sign()? {
        FloorPhrase::Place(place)
    } else {
        let whom = whom(line, &["as", "limit"], Comma::GoesOn)?;
        FloorPhrase::Whom(whom, kind_and_limit(line)?)
    };
    Ok(Phrase::GiveFloor { to })
}

fn kind_and_limit(line: &mut Reading<'_>) -> Result<Details, Misphrased> {
    let mut details = Details::default();
    loop {
        if let Some(token) = line.keyword("as") {
            line.once(token, details.kind.as_ref())?;
            details.kind = Some(line.choice("a kind of intervention", &KINDS)?);
        } else if let Some(token) = line.keyword("limit") {
            line.once(token, details.limit.as_ref())?;
            details.limit = Some(line.length("the limit")?);
        } else {
            return Ok(details);
        }
    }
}

/// `limit national|group|observer|organization|all|now 2m`
pub fn limit(line: &mut Reading<'_>) -> Result<Command, Misphrased> {
    let scope = line.choice("a category", &SCOPES)?;
    Ok(Command::Limit { scope, limit: line.length("the limit")? })
}

/// `point-of-order [WHO]`
pub fn point_of_order(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let who = if line.at_end() { None } else { Some(who(line, &["for"])?) };
    Ok(Phrase::PointOfOrder { who })
}

/// `respond ["…"]`
pub fn respond(line: &mut Reading<'_>) -> Result<Command, Misphrased> {
    let words = if line.at_end() { None } else { Some(line.text("the response", &[])?) };
    Ok(Command::Respond { words })
}

/// `reply WHO [anyway]`
pub fn reply(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let who = who(line, &["for", "anyway"])?;
    let count = match line.keyword("anyway") {
        Some(_) => ReplyCount::Overridden,
        None => ReplyCount::Observed,
    };
    Ok(Phrase::Reply { who, count })
}
