//! `informals verify`: a journal looked over without changing it.

use super::journal_file::find;
use super::said;
use super::{Exit, Failure};

pub fn run(meeting: &str) -> Result<Exit, Failure> {
    let file = find(meeting)?;
    let report = crate::journal::verify(&file.path).map_err(Failure::storage)?;
    said::line(&report);
    Ok(if report.is_sound() { Exit::Done } else { Exit::Storage })
}
