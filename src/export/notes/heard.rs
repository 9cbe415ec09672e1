//! How many were heard, in the words of the first lines of a document.

use super::phrases::{counted, listed};
use crate::export::digest::{Count, Heard};
use crate::record::{Statements, Voices};
use crate::words::terms::{Counted, Terms};

/// `17 delegations, 4 groups, 1 observer and 2 organizations`; empty where nobody was.
pub(super) fn speakers(voices: &Voices, terms: &Terms) -> String {
    let counts = &terms.counts;
    let parts = [
        (voices.delegations, counts.delegations),
        (voices.groups, counts.groups),
        (voices.observers, counts.observers),
        (voices.organizations, counts.organizations),
        (voices.others, counts.others),
    ];
    listed(&at_least_one(&parts), terms)
}

/// The same with small numbers as `some`.
pub(super) fn about_speakers(heard: &Heard, terms: &Terms) -> String {
    let counts = &terms.counts;
    let parts = [
        (heard.delegations, counts.delegations.1),
        (heard.groups, counts.groups.1),
        (heard.observers, counts.observers.1),
        (heard.organizations, counts.organizations.1),
        (heard.others, counts.others.1),
    ];
    let said = parts.into_iter().filter_map(|(count, what)| about(count, what, terms));
    listed(&said.collect::<Vec<String>>(), terms)
}

/// `5 delegations`, `some delegations`; none for nought.
pub(super) fn about(count: Count, what: &str, terms: &Terms) -> Option<String> {
    match count {
        Count::Exactly(0) => None,
        Count::Exactly(count) => Some(format!("{count} {what}")),
        Count::Some => Some(format!("{}{what}", terms.counts.some)),
    }
}

/// `24 statements on item D: 17 in national capacity, 4 on behalf of groups, …; 2 in exercise of the right of
/// reply`, with the place of the statements given; none where nothing was said.
pub(super) fn statements(made: &Statements, place: &str, terms: &Terms) -> Option<String> {
    if made.total() == 0 {
        return None;
    }
    let (voices, counts) = (&made.statements, &terms.counts);
    let capacities = [
        (voices.delegations, counts.national),
        (voices.groups, counts.for_groups),
        (voices.observers, counts.by_observers),
        (voices.organizations, counts.by_organizations),
        (voices.others, counts.by_others),
    ];
    let kinds = [
        (made.questions, counts.questions),
        (made.reactions, counts.reactions),
        (made.replies, counts.replies),
    ];
    let statements = counted(voices.total(), counts.statements);
    let by_capacity = at_least_one(&capacities).join(", ");
    let by_capacity =
        if by_capacity.is_empty() { String::new() } else { format!("{}{by_capacity}", terms.colon) };
    let first = format!("{statements}{}{place}{by_capacity}", terms.on);
    let parts: Vec<String> = [first].into_iter().chain(at_least_one(&kinds)).collect();
    Some(parts.join(terms.semicolon))
}

fn at_least_one(parts: &[(usize, Counted)]) -> Vec<String> {
    let some = parts.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, what)| counted(*count, *what)).collect()
}
