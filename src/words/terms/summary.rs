//! Words of the Chair's summary: how many said something, and nobody by name.

use super::{Counted, Stanced};

/// The skeleton of the Chair's summary.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is the English words in short; the English table shows them")]
pub struct SummaryWords {
    pub title: &'static str,
    pub skeleton: &'static str,
    pub read_so: &'static str,
    pub many_from: &'static str,
    pub some_from: &'static str,
    pub a_few_below: &'static str,
    pub groups_apart: &'static str,
    pub marked: &'static str,
    pub nothing: &'static str,
    pub many: &'static str,
    pub some: &'static str,
    pub a_few: &'static str,
    pub groups: Counted,
    pub observers: Counted,
    pub organizations: Counted,
    pub others: Counted,
    pub points: &'static str,
    pub proposed: Stanced,
    pub supported: Stanced,
    pub opposed: Stanced,
    pub reserved: Stanced,
    pub asked: Stanced,
    pub answered: Stanced,
    pub aligned: Stanced,
    pub welcomed: Stanced,
    pub were_concerned: Stanced,
    pub said: Stanced,
    pub would_consult: &'static str,
    pub on_proposals: &'static str,
}
