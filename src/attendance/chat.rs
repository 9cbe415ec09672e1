//! A pasted chat of Teams, Zoom and the like: who wrote, and which messages ask for the floor.

use chrono::NaiveTime;

use super::lines::asked;
use super::matching::{Matched, Matcher};
use super::people::{Asked, Remark};
use super::read::Reading;
use super::table::MOST_ROWS;

/// How many lines are looked at for whether a text is a chat.
const SAMPLE: usize = 40;

/// A message that is longer asks for nothing by its first words.
const SHORT: usize = 6;

/// Words with which people ask for the floor.
const ASKING: &[&str] = &[
    "the floor",
    "to speak",
    "speakers list",
    "list of speakers",
    "speaker's list",
    "inscribe",
    "to intervene",
    "take the floor",
    "on behalf of",
    "la parole",
    "la palabra",
    "intervenir",
    "au nom d",
    "en nombre d",
    "slova",
    "слово",
];

/// The line with which a message begins.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Head {
    at: Option<NaiveTime>,
    author: String,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Message {
    line: usize,
    head: Head,
}

/// Whether most of a text's messages begin as in a chat.
pub(super) fn is_chat(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let heads = lines.iter().filter(|line| head(line).is_some()).count();
    lines.first().is_some_and(|line| head(line).is_some()) && heads * 4 >= lines.len()
}

/// Reads the messages: their authors are people, those that ask are requests, the others are left.
pub(super) fn read(text: &str, matcher: &Matcher<'_>, reading: &mut Reading) {
    let messages = messages(text);
    let unread = messages.len().saturating_sub(MOST_ROWS);
    if unread > 0 {
        reading.left.push(Remark::of_all(format!("the last {unread} messages were not read")));
    }
    for message in messages.into_iter().take(MOST_ROWS) {
        let author = reading.door.let_in(&message.head.author);
        let author = reading.door.name(&author);
        let said = reading.door.let_in(&message.head.text);
        if author.is_empty() {
            reading.left.push(Remark::at(message.line, format!("a message of nobody: {said}")));
            continue;
        }
        // an author is somebody who was there; nothing more is known of the person
        let _ = reading.gathering.person(&author, "", message.line);
        if let Some(asked) = request(&said, &author, &message, matcher) {
            reading.requests.push(asked);
        } else {
            let text = format!("{author}: {}", crate::text::shortened(&said, 80));
            reading.left.push(Remark::at(message.line, format!("a message that is no request: {text}")));
        }
    }
}

fn messages(text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if let Some(head) = head(line) {
            messages.push(Message { line: place + 1, head });
        } else if let Some(last) = messages.last_mut() {
            last.head.text.push(' ');
            last.head.text.push_str(line.trim());
        }
    }
    messages
}

/// A message that names a delegation, or the words in which its author asks.
fn request(said: &str, author: &str, message: &Message, matcher: &Matcher<'_>) -> Option<Asked> {
    let written_by = Some(author.to_owned());
    let at = message.head.at;
    let read = asked(said, message.line, matcher);
    let names = matches!(matcher.name(&read.who), Matched::Sure(_) | Matched::Guess(..));
    if names && (said.split_whitespace().count() <= SHORT || read.on_behalf_of.is_some()) {
        return Some(Asked { written_by, at, ..read });
    }
    let lower = said.to_lowercase();
    let asks = ASKING.iter().any(|words| lower.contains(words));
    asks.then(|| Asked {
        line: message.line,
        who: author.to_owned(),
        written_by: None,
        on_behalf_of: None,
        note: Some(crate::text::shortened(said, 120)),
        on: None,
        at,
    })
}

fn head(line: &str) -> Option<Head> {
    if let Some(rest) = line.strip_prefix('[') {
        let (time, rest) = rest.split_once(']')?;
        let at = time_within(time)?;
        let (author, text) = author_and_text(rest).unwrap_or((rest.trim(), ""));
        return head_of(at, author, text);
    }
    let (time, rest) = leading_time(line)?;
    let rest = rest.trim_start_matches([' ', '\t', '-', ',']);
    let from = rest.strip_prefix("From ");
    let (author, text) = author_and_text(from.unwrap_or(rest))?;
    let author = match author.rfind(" to ").filter(|_| from.is_some()) {
        Some(to) => author.get(..to)?,
        None => author,
    };
    head_of(time, author, text)
}

fn head_of(at: NaiveTime, author: &str, text: &str) -> Option<Head> {
    let author = author.trim();
    let named = author.chars().any(char::is_alphabetic) && author.chars().count() <= 100;
    named.then(|| Head { at: Some(at), author: author.to_owned(), text: text.trim().to_owned() })
}

fn author_and_text(rest: &str) -> Option<(&str, &str)> {
    rest.split_once(" : ").or_else(|| rest.split_once(':'))
}

/// The time at the beginning of a line, a date before it passed over.
fn leading_time(line: &str) -> Option<(NaiveTime, &str)> {
    let begins_with_digit = line.starts_with(|letter: char| letter.is_ascii_digit());
    let colon = line.find(':').filter(|colon| begins_with_digit && *colon <= 24)?;
    let after = line.get(colon + 1..)?;
    let length = after.find(|letter: char| !letter.is_ascii_digit() && letter != ':').unwrap_or(after.len());
    let mut end = colon + 1 + length;
    let half: String = line.get(end..)?.trim_start().chars().take(2).collect();
    if ["am", "pm"].contains(&half.to_lowercase().as_str()) {
        end = line.get(end..)?.find(&half)? + end + half.len();
    }
    let (time, rest) = line.split_at_checked(end)?;
    let only_numbers = |letter: char| !letter.is_alphabetic() || "aApPmMT".contains(letter);
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    time.chars().all(only_numbers).then_some((time_within(time)?, rest))
}

/// `10:41`, `10:41:05`, `6/25 10:41 AM`, `25/06/2021, 10:41`.
fn time_within(text: &str) -> Option<NaiveTime> {
    let colon = text.find(':')?;
    let before = text.get(..colon)?;
    let digits = before.chars().rev().take_while(char::is_ascii_digit).count();
    let time = text.get(colon - digits..)?.trim().to_lowercase();
    let (clock, half) = match time.strip_suffix("pm") {
        Some(clock) => (clock, 12),
        None => (time.strip_suffix("am").unwrap_or(&time), 0),
    };
    let parts: Vec<u32> = clock.trim().split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let twelve = clock.len() < time.len();
    match parts.as_slice() {
        [hour, minute, seconds @ ..] if seconds.len() < 2 => {
            let hour = if twelve { hour % 12 + half } else { *hour };
            NaiveTime::from_hms_opt(hour, *minute, seconds.first().copied().unwrap_or(0))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(line: &str) -> Option<(String, String, String)> {
        let head = head(line)?;
        Some((head.at?.to_string(), head.author, head.text))
    }

    #[test]
    fn a_message_begins_as_teams_zoom_and_others_write_it() {
        for (line, time, author, text) in [
            ("10:41:05 From Belgium - Ada to Everyone:", "10:41:05", "Belgium - Ada", ""),
            ("10:41:05\t From  Belgium - Ada : hello", "10:41:05", "Belgium - Ada", "hello"),
            ("09:41:05\tKenya - Ben:\tthe floor please", "09:41:05", "Kenya - Ben", "the floor please"),
            ("[6/25 1:41 PM] Belgium - Ada (Guest)", "13:41:00", "Belgium - Ada (Guest)", ""),
            ("[10:41] Kenya - Ben: EU", "10:41:00", "Kenya - Ben", "EU"),
            ("25/06/2021, 10:41 - Ben: hello", "10:41:00", "Ben", "hello"),
        ] {
            let expected = (time.to_owned(), author.to_owned(), text.to_owned());
            assert_eq!(begins(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn a_line_that_only_has_a_time_is_no_message() {
        for line in
            ["09:45 Indonesia on behalf of NAM", "Kenya: para 4", "1. Summary", "", "2021-06-25 10:00:00"]
        {
            assert_eq!(begins(line), None, "{line}");
        }
    }
}
