//! `informals rehearse`: will the programme of an agenda fit?

use super::args_told::RehearseArguments;
use super::said;
use super::{Exit, Failure, agenda_file};
use crate::record::{Programme, Rehearsal};
use crate::text;

/// Requests reckoned with where the agenda file has none.
const USUAL_REQUESTS: usize = 20;

pub fn run(arguments: &RehearseArguments) -> Result<Exit, Failure> {
    let file = agenda_file::read(&arguments.agenda)?;
    let usual = if file.agenda.requests.is_empty() { USUAL_REQUESTS } else { 0 };
    let programme = Programme {
        meetings: usize::try_from(arguments.meetings).unwrap_or(usize::MAX),
        seed: arguments.seed,
        requests: arguments.requests.map_or(usual, usize::from),
    };
    let rehearsal = Rehearsal::of(&file.agenda, programme).map_err(|refusal| {
        Failure::refused(format!("the meeting cannot be rehearsed as the agenda file has it: {refusal}"))
    })?;
    for line in rehearsal.lines() {
        said::line(text::printable(&line));
    }
    Ok(Exit::Done)
}
