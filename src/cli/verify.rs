//! `informals verify`: a journal looked over without changing it.

use super::journal_file::find;
use super::shared_meeting::address_of;
use super::{Exit, Failure, said};
use crate::journal::{jetstream, verify, verify_lines};
use crate::meeting::Role;
use crate::runtime::Links;

pub fn run(meeting: &str) -> Result<Exit, Failure> {
    let file = find(meeting)?;
    let report = match address_of(&file)? {
        None => verify(&file.path).map_err(Failure::storage)?,
        Some(address) => {
            let access = Links::beside(&file.path).access(Role::Facilitator);
            verify_lines(&jetstream::lines(address, &access).map_err(Failure::storage)?)
        }
    };
    said::line(&report);
    Ok(if report.is_sound() { Exit::Done } else { Exit::Storage })
}
