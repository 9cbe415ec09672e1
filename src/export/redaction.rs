//! Names taken out of free text: `Kenya and the Sudan oppose` becomes `Some delegations oppose`.

use std::ops::Range;

use crate::delegations::{Found, NameKind, Names};

/// What goes with a name that is taken out.
const ARTICLES: [&str; 6] = ["the ", "The ", "a ", "A ", "an ", "An "];

/// What goes with a person's name.
const HONORIFICS: [&str; 14] = [
    "Mr. ",
    "Mr ",
    "Mrs. ",
    "Mrs ",
    "Ms. ",
    "Ms ",
    "Dr. ",
    "Dr ",
    "Prof. ",
    "Sir ",
    "Dame ",
    "Ambassador ",
    "H.E. ",
    "S.E. ",
];

/// What stands in place of a text in which names are still found after several rounds.
const LEFT_OUT: &str = "(left out)";

/// How often a text is read again for names that came together when others were taken out.
const ROUNDS: usize = 4;

/// What may stand between two names that become one `some delegations`.
const BETWEEN: [&str; 10] = [", ", " and ", ", and ", "/", " / ", " or ", ", or ", " & ", ",", " et "];

/// The text without the names that are not kept.
pub(super) fn without_names(text: &str, names: &Names, kept: &dyn Fn(&Found) -> bool) -> String {
    let mut left = text.to_owned();
    for _ in 0..ROUNDS {
        let found: Vec<Found> = names.found_in(&left).into_iter().filter(|found| !kept(found)).collect();
        if found.is_empty() {
            return left;
        }
        left = replaced(&left, &found);
    }
    if names.found_in(&left).iter().all(kept) { left } else { LEFT_OUT.to_owned() }
}

/// A stretch of text that gives way.
struct Gap {
    range: Range<usize>,
    kind: NameKind,
    many: Many,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Many {
    One,
    Several,
}

fn replaced(text: &str, found: &[Found]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut from = 0;
    for gap in gaps(text, found) {
        let before = text.get(from..gap.range.start).unwrap_or_default();
        result.push_str(before);
        result.push_str(&in_place(&gap, &result, text));
        from = gap.range.end;
    }
    result.push_str(text.get(from..).unwrap_or_default());
    result
}

fn gaps(text: &str, found: &[Found]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for name in found {
        let start = match name.kind {
            NameKind::Person => before(text, name.range.start, &HONORIFICS),
            NameKind::Delegation | NameKind::Group | NameKind::Organization => {
                before(text, name.range.start, &ARTICLES)
            }
        };
        let end = behind_noun(text, name.range.end, name.kind);
        let joined = gaps.last_mut().filter(|last| {
            let between = text.get(last.range.end..start).unwrap_or("-");
            last.kind == name.kind && BETWEEN.contains(&between)
        });
        match joined {
            Some(last) => {
                last.range.end = end;
                last.many = Many::Several;
            }
            None => gaps.push(Gap { range: start..end, kind: name.kind, many: Many::One }),
        }
    }
    gaps
}

/// The beginning moved before the words that go with the name, several if need be: `H.E. Mr. `.
fn before(text: &str, start: usize, words: &[&str]) -> usize {
    let front = text.get(..start).unwrap_or_default();
    let shorter = words.iter().filter_map(|word| front.strip_suffix(word));
    let shorter = shorter.filter(|front| !front.chars().next_back().is_some_and(char::is_alphanumeric));
    shorter.map(str::len).min().map_or(start, |earlier| before(text, earlier, words))
}

/// `the Kenyan delegation` is one delegation.
fn behind_noun(text: &str, end: usize, kind: NameKind) -> usize {
    let noun = match kind {
        NameKind::Delegation => " delegation",
        NameKind::Group => " group",
        NameKind::Organization | NameKind::Person => return end,
    };
    let rest = text.get(end..).unwrap_or_default();
    let alone = |rest: &&str| !rest.chars().next().is_some_and(char::is_alphanumeric);
    rest.strip_prefix(noun).filter(alone).map_or(end, |rest| text.len() - rest.len())
}

fn in_place(gap: &Gap, before: &str, text: &str) -> String {
    let words = match (gap.kind, gap.many) {
        (NameKind::Delegation, Many::One) => "a delegation",
        (NameKind::Delegation, Many::Several) => "some delegations",
        (NameKind::Group, Many::One) => "a group",
        (NameKind::Group, Many::Several) => "some groups",
        (NameKind::Organization, Many::One) => "an organization",
        (NameKind::Organization, Many::Several) => "some organizations",
        (NameKind::Person, Many::One) => "a person",
        (NameKind::Person, Many::Several) => "some persons",
    };
    let begins = before.is_empty() || [". ", "! ", "? "].iter().any(|end| before.ends_with(end));
    let capital =
        begins && text.get(gap.range.clone()).is_some_and(|name| name.starts_with(char::is_uppercase));
    if capital { with_capital(words) } else { words.to_owned() }
}

/// The same with a capital at its beginning.
pub(super) fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delegations::Roster;

    fn left_of(text: &str) -> String {
        let names = Roster::as_of("2021-06-25".parse().unwrap(), &[]).every_name();
        without_names(text, &names, &|_| false)
    }

    #[test]
    fn names_become_what_they_are_names_of() {
        for (text, left) in [
            ("Kenya proposes", "A delegation proposes"),
            ("as Kenya and the Sudan said", "as some delegations said"),
            ("Cuba, Egypt, and Iran (Islamic Republic of) oppose", "Some delegations oppose"),
            ("the Kenyan delegation asks UNIDIR", "a delegation asks an organization"),
            ("aligns with NAM and the EU", "aligns with some groups"),
            ("Kenya for the African Group", "A delegation for a group"),
            ("agrees. The United States doubts it", "agrees. A delegation doubts it"),
            ("Kenya's text", "A delegation's text"),
            ("nothing to take out", "nothing to take out"),
        ] {
            assert_eq!(left_of(text), left, "{text}");
        }
    }
}
