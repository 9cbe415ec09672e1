//! Lines about planned time: of items, and of groups.

use super::super::misphrased::Misphrased;
use super::super::phrase::Phrase;
use super::super::reading::Reading;
use super::{item, ready};
use crate::meeting::Command;

const SHARE_OUT: &str = "share-out";

/// `plan C 25m | plan share-out`
pub fn plan(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    if line.keyword(SHARE_OUT).is_some() {
        return Ok(ready(Command::SharePlan));
    }
    Ok(Phrase::Plan { item: item(line)?, planned: line.length("the planned length")? })
}

/// `borrow 5m from E`
pub fn borrow(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    let by = line.length("the time to borrow")?;
    line.expect("from", "the item that gives it, from E,")?;
    Ok(Phrase::Borrow { by, from: item(line)? })
}

/// `budget GROUP 20m | budget share-out`
pub fn budget(line: &mut Reading<'_>) -> Result<Phrase, Misphrased> {
    if line.keyword(SHARE_OUT).is_some() {
        return Ok(ready(Command::ShareBudgets));
    }
    let group = line.all_but_last(|line| line.name("the group", &[]))?;
    Ok(Phrase::Budget { group, pool: line.length("its time on the item")? })
}
