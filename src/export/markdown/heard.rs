//! How many were heard, in the words of the first lines of a document.

use crate::export::digest::{Count, Heard};
use crate::export::phrases::{counted, listed};
use crate::record::{Statements, Voices};

/// `17 delegations, 4 groups, 1 observer and 2 organizations`; empty where nobody was.
pub(super) fn speakers(voices: &Voices) -> String {
    let parts = [
        (voices.delegations, "delegation", "delegations"),
        (voices.groups, "group", "groups"),
        (voices.observers, "observer", "observers"),
        (voices.organizations, "organization", "organizations"),
        (voices.others, "other speaker", "other speakers"),
    ];
    listed(&at_least_one(&parts))
}

/// The same with small numbers as `some`.
pub(super) fn about_speakers(heard: &Heard) -> String {
    let parts = [
        (heard.delegations, "delegations"),
        (heard.groups, "groups"),
        (heard.observers, "observers"),
        (heard.organizations, "organizations"),
        (heard.others, "other speakers"),
    ];
    let parts: Vec<String> = parts.into_iter().filter_map(|(count, what)| about(count, what)).collect();
    listed(&parts)
}

/// `5 delegations`, `some delegations`; none for nought.
pub(super) fn about(count: Count, what: &str) -> Option<String> {
    match count {
        Count::Exactly(0) => None,
        Count::Exactly(count) => Some(format!("{count} {what}")),
        Count::Some => Some(format!("some {what}")),
    }
}

/// `24 statements on item D: 17 in national capacity, 4 on behalf of groups, …; 2 in exercise of the right of
/// reply`, with the place of the statements given; none where nothing was said.
pub(super) fn statements(made: &Statements, place: &str) -> Option<String> {
    if made.total() == 0 {
        return None;
    }
    let voices = &made.statements;
    let capacities = [
        (voices.delegations, "in national capacity", "in national capacity"),
        (voices.groups, "on behalf of a group", "on behalf of groups"),
        (voices.observers, "by an observer State", "by observer States"),
        (voices.organizations, "by an organization", "by organizations"),
        (voices.others, "by another speaker", "by other speakers"),
    ];
    let kinds = [
        (made.questions, "question", "questions"),
        (made.reactions, "reaction", "reactions"),
        (made.replies, "in exercise of the right of reply", "in exercise of the right of reply"),
    ];
    let statements = counted(voices.total(), "statement", "statements");
    let by_capacity = at_least_one(&capacities).join(", ");
    let by_capacity = if by_capacity.is_empty() { String::new() } else { format!(": {by_capacity}") };
    let parts: Vec<String> =
        [format!("{statements} on {place}{by_capacity}")].into_iter().chain(at_least_one(&kinds)).collect();
    Some(parts.join("; "))
}

fn at_least_one(parts: &[(usize, &str, &str)]) -> Vec<String> {
    let some = parts.iter().filter(|(count, ..)| *count > 0);
    some.map(|(count, one, several)| counted(*count, one, several)).collect()
}
