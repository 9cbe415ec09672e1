//! Pasted lines, each a request: “Indonesia on behalf of NAM”, “EU”, “ken to ask about para 4”.

use chrono::NaiveTime;

use super::kind::Kind;
use super::matching::{Matched, Matcher, is_only_an_office};
use super::people::Asked;
use super::read::Reading;
use super::table::Row;
use super::unreadable::Unreadable;

/// So many lines are looked at for whether anybody is named at all.
const SAMPLE: usize = 200;

/// In prose, fewer than one line in so many names anybody.
const ONE_IN: usize = 5;

/// Words between who asks and for whom.
const FOR: &[&str] = &[
    "on behalf of the",
    "on behalf of",
    "in behalf of",
    "o/b/o",
    "obo",
    "for the",
    "for",
    "au nom de la",
    "au nom de l’",
    "au nom du",
    "au nom des",
    "au nom de",
    "en nombre del",
    "en nombre de la",
    "en nombre de",
];

/// Words with which the reason begins.
const WHY: &[&str] = &[
    "to",
    "on para",
    "on paragraph",
    "on section",
    "on item",
    "on the",
    "about",
    "re",
    "regarding",
    "concerning",
    "wants",
    "would",
    "asks",
    "requests",
    "wishes",
    "please",
    "sur",
    "sobre",
    "à propos",
];

/// Words with which a reason behind a dash or a comma begins.
const REASONS: &[&str] = &[
    "para",
    "paras",
    "paragraph",
    "paragraphs",
    "section",
    "item",
    "question",
    "statement",
    "intervention",
    "comment",
    "on",
    "to",
    "about",
    "paragraphe",
    "paragraphes",
    "déclaration",
    "párrafo",
    "párrafos",
    "declaración",
    "pregunta",
];

/// Reads every line; a file in which hardly a line names anybody is something else.
pub(super) fn read(rows: &[Row], matcher: &Matcher<'_>, reading: &mut Reading) -> Result<Kind, Unreadable> {
    let filled: Vec<&Row> = rows.iter().filter(|row| !row.is_blank()).collect();
    let sample = filled.get(..SAMPLE).unwrap_or(&filled);
    let naming = sample.iter().filter(|row| names_somebody(row, matcher)).count();
    if naming == 0 || naming * ONE_IN < sample.len() {
        return Err(Unreadable::NobodyNamed);
    }
    for row in filled {
        if row.cells.len() > 1 && row.cells.iter().all(|cell| is_sure(cell, matcher)) {
            let several = row.cells.iter().map(|cell| asked(cell, row.line, matcher));
            reading.requests.extend(several);
        } else {
            let line = reading.door.name(&row.cells.join(", "));
            reading.requests.push(asked(&line, row.line, matcher));
        }
    }
    Ok(Kind::Lines)
}

fn names_somebody(row: &Row, matcher: &Matcher<'_>) -> bool {
    let asked = asked(&row.cells.join(", "), row.line, matcher);
    let found = matcher.request(&asked.who);
    found != Matched::Unknown
        || asked.on_behalf_of.is_some_and(|group| matcher.name(&group) != Matched::Unknown)
}

fn is_sure(cell: &str, matcher: &Matcher<'_>) -> bool {
    matches!(matcher.name(cell), Matched::Sure(_))
}

/// A request as it is written in one line. Who asks keeps every word that is neither a group nor a reason: whom it
/// names is for the matcher to say, and what else is in it for the preview to show.
pub(super) fn asked(line_text: &str, line: usize, matcher: &Matcher<'_>) -> Asked {
    let (at, text) = with_time(without_bullet(line_text));
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut asked =
        Asked { line, who: words.join(" "), written_by: None, on_behalf_of: None, note: None, on: None, at };
    if matcher.is_one_name(&asked.who) {
        return asked;
    }
    let (before, why) = accepted(&words, divided(&words, WHY), |_, rest| rest.is_empty(), matcher);
    let is_group =
        |phrase: &str, rest: &[&str]| !phrase.starts_with("for") || matcher.is_one_name(&rest.join(" "));
    let (who, group) = accepted(before, divided(before, FOR), is_group, matcher);
    let (who, reason) = without_reason(who, matcher);
    who.join(" ").trim_end_matches([',', ':', ';', '-', '–', '—', ' ']).clone_into(&mut asked.who);
    asked.on_behalf_of = group.map(|(_, group)| group.join(" ")).filter(|group| !group.is_empty());
    let reason = reason.map(|reason| reason.join(" "));
    let why = why.map(|(begins, rest)| note(begins, rest));
    asked.note = reason.into_iter().chain(why).reduce(|one, other| format!("{one} {other}"));
    asked.note = asked.note.filter(|note| !note.is_empty());
    asked
}

/// Words divided by a phrase.
type Divided<'words, 'text> = (&'words [&'text str], Option<(&'static str, &'words [&'text str])>);

/// A phrase divides only where what stands before it names somebody, or the whole names nobody: “to the UN” and
/// “Ministry for Foreign Affairs” are no reasons.
fn accepted<'words, 'text>(
    whole: &'words [&'text str],
    (before, rest): Divided<'words, 'text>,
    is_certain: impl Fn(&str, &[&str]) -> bool,
    matcher: &Matcher<'_>,
) -> Divided<'words, 'text> {
    let Some((phrase, behind)) = rest else { return (whole, None) };
    let names = |words: &[&str]| matcher.request(&words.join(" ")) != Matched::Unknown;
    let says_something = behind.is_empty() || !behind.iter().all(|word| is_only_an_office(word));
    let divides =
        is_certain(phrase, behind) || names(before) || matcher.name(&whole.join(" ")) == Matched::Unknown;
    if divides && says_something { (before, rest) } else { (whole, None) }
}

/// “Japan - para 4” has a reason behind its dash; “Japan - Ada” has a person, and stays whole.
fn without_reason<'words, 'text>(
    who: &'words [&'text str],
    matcher: &Matcher<'_>,
) -> (&'words [&'text str], Option<&'words [&'text str]>) {
    let is_divider = |word: &&str| ["-", "–", "—", "/", "|"].contains(word);
    let ends = |word: &&str| word.ends_with([',', ':', ';']);
    for place in 1..who.len() {
        let Some((before, rest)) = who.split_at_checked(place) else { break };
        let dashes = rest.iter().take_while(|word| is_divider(word)).count();
        let reason = rest.get(dashes..).unwrap_or(&[]);
        let divided = dashes > 0 || before.last().is_some_and(ends);
        if divided && is_reason(reason) && matcher.request(&before.join(" ")) != Matched::Unknown {
            return (before, Some(reason));
        }
    }
    (who, None)
}

/// A reason begins with a number, with the words of one, or with a small letter and goes on.
fn is_reason(words: &[&str]) -> bool {
    let Some(first) = words.first() else { return false };
    let begins = first.to_lowercase();
    let begins = begins.trim_end_matches(['.', ':']);
    let small = first.starts_with(char::is_lowercase) && words.len() > 1;
    first.starts_with(|letter: char| letter.is_ascii_digit() || "§¶".contains(letter))
        || REASONS.contains(&begins)
        || small
}

/// The word with which a reason begins is part of it.
fn note(begins: &str, rest: &[&str]) -> String {
    format!("{begins} {}", rest.join(" ")).trim().to_owned()
}

/// The words before the first of these phrases, the phrase, and the words after it. The phrase is never the
/// first word.
fn divided<'words, 'text>(words: &'words [&'text str], phrases: &[&'static str]) -> Divided<'words, 'text> {
    for place in 1..words.len() {
        let Some((before, rest)) = words.split_at_checked(place) else { break };
        let found = phrases.iter().find_map(|phrase| Some((*phrase, after(rest, phrase)?)));
        if found.is_some() {
            return (before, found);
        }
    }
    (words, None)
}

fn after<'words, 'text>(words: &'words [&'text str], phrase: &str) -> Option<&'words [&'text str]> {
    let mut rest = words;
    for wanted in phrase.split(' ') {
        let (word, others) = rest.split_first()?;
        if !word.to_lowercase().eq(wanted) {
            return None;
        }
        rest = others;
    }
    Some(rest)
}

/// “1.”, “2)”, “•” and “-” before a line only count it.
fn without_bullet(text: &str) -> &str {
    let text = text.trim().trim_start_matches(['-', '–', '—', '•', '*', '·', '>']).trim_start();
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match number.strip_prefix(['.', ')']) {
        Some(rest) if number.len() < text.len() && rest.starts_with(' ') => rest.trim_start(),
        _ => text,
    }
}

/// A time before a line is when it was asked.
fn with_time(text: &str) -> (Option<NaiveTime>, &str) {
    let Some((first, rest)) = text.split_once(' ') else { return (None, text) };
    let time = first.trim_matches(['[', ']', ',', '(', ')']);
    match ["%H:%M:%S", "%H:%M"].iter().find_map(|form| NaiveTime::parse_from_str(time, form).ok()) {
        Some(time) => (Some(time), rest.trim_start()),
        None => (None, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delegations::Roster;

    fn read(line: &str) -> (String, Option<String>, Option<String>) {
        let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
        let asked = asked(line, 1, &Matcher::of(&roster));
        (asked.who, asked.on_behalf_of, asked.note)
    }

    #[test]
    fn a_line_says_who_for_whom_and_why() {
        let some = |text: &str| Some(text.to_owned());
        for (line, who, group, note) in [
            ("Indonesia on behalf of NAM", "Indonesia", some("NAM"), None),
            ("EU", "EU", None, None),
            ("ken to ask about para 4", "ken", None, some("to ask about para 4")),
            (
                "3. Fiji for the Pacific Islands Forum to thank",
                "Fiji",
                some("Pacific Islands Forum"),
                some("to thank"),
            ),
            ("• Japan - para 4", "Japan", None, some("para 4")),
            ("Japan - Ada Example", "Japan - Ada Example", None, None),
            (
                "Ada Example, Permanent Mission of Japan to the UN",
                "Ada Example, Permanent Mission of Japan to the UN",
                None,
                None,
            ),
            (
                "Ministry for Foreign Affairs of Finland",
                "Ministry for Foreign Affairs of Finland",
                None,
                None,
            ),
            ("Japan, question on para 4", "Japan", None, some("question on para 4")),
            ("09:45 Mexico", "Mexico", None, None),
            (
                "Organization for Security and Cooperation in Europe",
                "Organization for Security and Cooperation in Europe",
                None,
                None,
            ),
            ("Sénégal au nom du Groupe africain", "Sénégal", some("Groupe africain"), None),
        ] {
            assert_eq!(read(line), (who.to_owned(), group, note), "{line}");
        }
    }

    #[test]
    fn a_time_before_a_line_is_when_it_was_asked() {
        let roster = Roster::as_of("2021-06-25".parse().unwrap(), &[]);
        let asked = asked("09:45 Mexico", 1, &Matcher::of(&roster));
        assert_eq!(asked.at.map(|at| at.to_string()).as_deref(), Some("09:45:00"));
    }
}
