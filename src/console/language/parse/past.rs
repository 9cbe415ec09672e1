//! A line about an intervention that nobody logged at the time.

use super::super::misphrased::Misphrased;
use super::super::phrase::Phrase;
use super::super::reading::{Choice, Reading};
use super::whom::{Comma, whom};
use crate::meeting::Kind;

/// What can have been heard: whatever a desk logs at the time.
const HEARD: [Choice<Kind>; 6] = [
    ("statement", Kind::Statement),
    ("question", Kind::Question),
    ("reaction", Kind::Reaction),
    ("point-of-order", Kind::PointOfOrder),
    ("right-of-reply", Kind::RightOfReply),
    ("remarks", Kind::Remarks),
];

/// `log-intervention WHO [for …] [and-national] [as …] from 10:41 to 10:45`
pub fn log_intervention(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let whom = whom(line, &["as", "from", "to"], Comma::GoesOn)?;
    let kind = match line.keyword("as") {
        Some(_) => Some(line.choice("a kind of intervention", &HEARD)?),
        None => None,
    };
    line.expect("from", "when it began, from 10:41,")?;
    let from = line.time("when it began")?;
    line.expect("to", "when it ended, to 10:45,")?;
    Ok(Phrase::LogIntervention { whom, kind, from, to: line.time("when it ended")? })
}
