//! Names taken out of free text, in the words of the document: `Kenya and the Sudan oppose` becomes `Some delegations
//! oppose`, and `la position du Kenya` becomes `la position d’une délégation`.

use std::ops::Range;

use crate::delegations::{Found, NameKind, Names};
use crate::words::terms::{Counted, Joint, StandIns};

/// What goes with a person's name.
const HONORIFICS: [&str; 26] = [
    "Mr. ",
    "Mr ",
    "Mrs. ",
    "Mrs ",
    "Ms. ",
    "Ms ",
    "Miss ",
    "Dr. ",
    "Dr ",
    "Prof. ",
    "Sir ",
    "Dame ",
    "Ambassador ",
    "H.E. ",
    "S.E. ",
    "M. ",
    "Mme ",
    "Mme. ",
    "Monsieur ",
    "Madame ",
    "Sr. ",
    "Sra. ",
    "Señor ",
    "Señora ",
    "Embajador ",
    "Embajadora ",
];

/// How often a text is read again for names that came together when others were taken out.
const ROUNDS: usize = 4;

/// The text without the names that are not kept.
pub(super) fn without_names(
    text: &str,
    names: &Names,
    kept: &dyn Fn(&Found) -> bool,
    words: &StandIns,
) -> String {
    let mut left = text.to_owned();
    for _ in 0..ROUNDS {
        let found: Vec<Found> = names.found_in(&left).into_iter().filter(|found| !kept(found)).collect();
        if found.is_empty() {
            return left;
        }
        left = replaced(&left, &found, words);
    }
    if names.found_in(&left).iter().all(kept) { left } else { words.left_out.to_owned() }
}

/// A stretch of text that gives way.
struct Gap {
    range: Range<usize>,
    kind: NameKind,
    joint: Joint,
    many: Many,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Many {
    One,
    Several,
}

fn replaced(text: &str, found: &[Found], words: &StandIns) -> String {
    let mut result = String::with_capacity(text.len());
    let mut from = 0;
    for gap in gaps(text, found, words) {
        let before = text.get(from..gap.range.start).unwrap_or_default();
        result.push_str(before);
        result.push_str(&in_place(&gap, &result, text, words));
        from = gap.range.end;
    }
    result.push_str(text.get(from..).unwrap_or_default());
    result
}

fn gaps(text: &str, found: &[Found], words: &StandIns) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for name in found {
        let from = gaps.last().map_or(0, |last| last.range.end);
        let front = text.get(from..name.range.start).unwrap_or_default();
        let (front, joint) = before(front, name.kind, words);
        let start = from + front.len();
        let end = behind_noun(text, name.range.end, name.kind, words);
        let joined = gaps.last_mut().filter(|last| last.kind == name.kind && words.between.contains(&front));
        match joined {
            Some(last) => {
                last.range.end = end;
                last.many = Many::Several;
            }
            None => gaps.push(Gap { range: start..end, kind: name.kind, joint, many: Many::One }),
        }
    }
    gaps
}

/// What stands before a name without the words that go with it, and how the name is joined to that.
fn before<'a>(front: &'a str, kind: NameKind, words: &StandIns) -> (&'a str, Joint) {
    let front = match kind {
        NameKind::Person => without_honorifics(front),
        NameKind::Delegation | NameKind::Group | NameKind::Organization => front,
    };
    let front = without(front, Joint::Alone, words).unwrap_or(front);
    let Some((front, joint)) =
        [Joint::Of, Joint::To].into_iter().find_map(|joint| Some((without(front, joint, words)?, joint)))
    else {
        return (front, Joint::Alone);
    };
    let noun = match kind {
        NameKind::Delegation => words.noun_before.0,
        NameKind::Group => words.noun_before.1,
        NameKind::Organization | NameKind::Person => return (front, joint),
    };
    match cut(front, noun) {
        Some(front) => before(front, kind, words),
        None => (front, joint),
    }
}

/// The text before a word that joins a name so.
fn without<'a>(front: &'a str, wanted: Joint, words: &StandIns) -> Option<&'a str> {
    let joining = words.before.iter().filter(|(_, joint)| *joint == wanted);
    joining.into_iter().find_map(|(word, _)| cut(front, word))
}

/// Several if need be: `H.E. Mr. `.
fn without_honorifics(front: &str) -> &str {
    let shorter = HONORIFICS.iter().find_map(|word| cut(front, word));
    shorter.map_or(front, without_honorifics)
}

/// The text before a word at its end, where the word is a whole one.
fn cut<'a>(front: &'a str, word: &str) -> Option<&'a str> {
    let shorter = front.strip_suffix(word)?;
    (!shorter.chars().next_back().is_some_and(char::is_alphanumeric)).then_some(shorter)
}

/// `the Kenyan delegation` is one delegation.
fn behind_noun(text: &str, end: usize, kind: NameKind, words: &StandIns) -> usize {
    let noun = match kind {
        NameKind::Delegation => words.noun_after.0,
        NameKind::Group => words.noun_after.1,
        NameKind::Organization | NameKind::Person => return end,
    };
    let rest = text.get(end..).unwrap_or_default();
    let alone = |rest: &&str| !rest.chars().next().is_some_and(char::is_alphanumeric);
    rest.strip_prefix(noun).filter(alone).map_or(end, |rest| text.len() - rest.len())
}

fn in_place(gap: &Gap, before: &str, text: &str, words: &StandIns) -> String {
    let of_number = |(one, several): Counted| match gap.many {
        Many::One => one,
        Many::Several => several,
    };
    let name = of_number(match gap.kind {
        NameKind::Delegation => words.delegation,
        NameKind::Group => words.group,
        NameKind::Organization => words.organization,
        NameKind::Person => words.person,
    });
    let name = match gap.joint {
        Joint::Alone => name.to_owned(),
        Joint::Of => format!("{}{name}", of_number(words.of)),
        Joint::To => format!("{}{name}", of_number(words.to)),
    };
    let begins = before.is_empty() || [". ", "! ", "? "].iter().any(|end| before.ends_with(end));
    let capital =
        begins && text.get(gap.range.clone()).is_some_and(|name| name.starts_with(char::is_uppercase));
    if capital { with_capital(&name) } else { name }
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
    use crate::agenda::Language;
    use crate::delegations::Roster;
    use crate::words::terms::terms;

    fn left_of(text: &str, language: Language) -> String {
        let names = Roster::as_of("2021-06-25".parse().unwrap(), &[]).every_name();
        without_names(text, &names, &|_| false, &terms(language).stand_ins)
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
            ("the delegation of the Sudan and that of Kenya", "a delegation and that of a delegation"),
            ("on the proposals of the Sudan and Kenya", "on the proposals of some delegations"),
            ("nothing to take out", "nothing to take out"),
        ] {
            assert_eq!(left_of(text, Language::English), left, "{text}");
        }
    }

    #[test]
    fn french_words_stand_in_place_of_names_in_a_french_document() {
        for (text, left) in [
            ("Le Kenya propose", "Une délégation propose"),
            ("comme le Kenya et le Soudan", "comme plusieurs délégations"),
            ("la position du Kenya", "la position d’une délégation"),
            ("la position de la Norvège et du Togo", "la position de plusieurs délégations"),
            ("d’accord avec l’Égypte", "d’accord avec une délégation"),
            ("répond au Kenya", "répond à une délégation"),
            ("la délégation du Kenya demande", "une délégation demande"),
            ("appuie l’Union européenne", "appuie un groupe"),
            ("as Kenya said, with UNIDIR", "as une délégation said, with une organisation"),
        ] {
            assert_eq!(left_of(text, Language::French), left, "{text}");
        }
    }

    #[test]
    fn spanish_words_stand_in_place_of_names_in_a_spanish_document() {
        for (text, left) in [
            ("Kenya propone", "Una delegación propone"),
            ("como el Perú y el Sudán", "como varias delegaciones"),
            ("la posición del Perú", "la posición de una delegación"),
            ("se opone al Perú", "se opone a una delegación"),
            ("la delegación del Perú pregunta", "una delegación pregunta"),
        ] {
            assert_eq!(left_of(text, Language::Spanish), left, "{text}");
        }
    }
}
