//! Pasted lines, each a request: “Indonesia on behalf of NAM”, “EU”, “ken to ask about para 4”.

use chrono::NaiveTime;

use super::kind::Kind;
use super::matching::{Matched, Matcher};
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
    "-",
    "–",
    "—",
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

/// A request as it is written in one line.
pub(super) fn asked(line_text: &str, line: usize, matcher: &Matcher<'_>) -> Asked {
    let (at, text) = with_time(without_bullet(line_text));
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut asked =
        Asked { line, who: words.join(" "), written_by: None, on_behalf_of: None, note: None, on: None, at };
    if matcher.is_one_name(&asked.who) {
        return asked;
    }
    let (before, why) = divided(&words, WHY);
    let (who, group) = divided(before, FOR);
    if who.is_empty() {
        return asked;
    }
    let who = who.join(" ");
    who.trim_end_matches([',', ':', ';']).clone_into(&mut asked.who);
    asked.on_behalf_of = group.map(|(_, group)| group.join(" ")).filter(|group| !group.is_empty());
    asked.note = why.map(|(begins, rest)| note(begins, rest)).filter(|note| !note.is_empty());
    asked
}

/// A dash before a reason is no part of it; “to ask” is.
fn note(begins: &str, rest: &[&str]) -> String {
    if begins.chars().any(char::is_alphabetic) {
        format!("{begins} {}", rest.join(" ")).trim().to_owned()
    } else {
        rest.join(" ")
    }
}

/// The words before the first of these phrases, the phrase, and the words after it. The phrase is never the
/// first word.
fn divided<'words, 'text>(
    words: &'words [&'text str],
    phrases: &[&'static str],
) -> (&'words [&'text str], Option<(&'static str, &'words [&'text str])>) {
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
