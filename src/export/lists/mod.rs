//! Interventions as lists: they tell who spoke when, so they are never written without names.

mod chapters;
mod csv;
mod excel;

pub(super) use self::csv::{csv, series};
pub(super) use chapters::chapters;
pub(super) use excel::excel;

use crate::meeting::Intervention;

/// `speaking`, `paused` or `finished`, as `show --json` says it; `logged-afterwards` where nobody logged it at the time.
fn state_word(heard: &Intervention) -> &'static str {
    match (heard.ended, heard.is_paused()) {
        (Some(_), _) if heard.was_logged_afterwards() => "logged-afterwards",
        (Some(_), _) => "finished",
        (None, true) => "paused",
        (None, false) => "speaking",
    }
}
