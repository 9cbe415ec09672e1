//! Places on the list of speakers: order of request, unless moved by hand.

use super::event::Kind;
use super::room::Waiting;
use crate::time::Moment;

/// Whether questions go before statements, as an item may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Questions {
    /// In order of request like all others.
    InOrder,
    /// Before the first waiting statement that was not moved by hand.
    First,
}

/// The place, from 1, of a new request in order of request.
///
/// It goes behind everybody who asked before or at the same moment, and passes nobody who was moved by hand.
pub fn place_for(list: &[Waiting], kind: Kind, asked: Moment, questions: Questions) -> usize {
    if questions == Questions::First && kind == Kind::Question {
        let statement = list.iter().position(|waiting| waiting.kind == Kind::Statement && !waiting.by_hand);
        return statement.unwrap_or(list.len()) + 1;
    }
    let passed = list
        .iter()
        .rev()
        .take_while(|waiting| !waiting.by_hand && waiting.asked > asked)
        .take_while(|waiting| questions == Questions::InOrder || waiting.kind != Kind::Question)
        .count();
    list.len() - passed + 1
}

/// The place, from 1, of somebody skipped: after the next one who is not held; first when nobody waits.
///
/// `list` is the list without whom is skipped.
pub fn place_after_next(list: &[Waiting]) -> usize {
    list.iter().position(|waiting| !waiting.held).map_or(1, |next| next + 2)
}

/// `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st`.
pub fn ordinal(place: usize) -> String {
    let ending = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{ending}")
}
