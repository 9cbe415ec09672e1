//! Mistakes of TOML itself, in words for somebody who has never heard of it.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::Findings;
use crate::agenda::mistakes::FileMistake;

/// Lines of broken syntax told at most: after so many the file is something else.
const MOST: usize = 50;

/// Beginnings of what the parser says; the same in plain words, where it can be plainer; the way out.
const WAYS_OUT: [(&str, Option<&str>, &str); 13] = [
    (
        "string values must be quoted",
        Some("text without quotes"),
        "put text and lengths of time in straight quotes: \"…\"",
    ),
    (
        "duplicate key",
        Some("the key is there already"),
        "keep one of the two; items, people and documents have two brackets: [[items]]",
    ),
    ("invalid multi-line", Some("this text has no end"), "end the text with three quotes"),
    (
        "invalid basic string",
        None,
        "begin and end the text with a quote; for several lines use three: \"\"\"",
    ),
    ("invalid literal string", None, "begin and end the text with a quote"),
    ("missing escaped value", Some("a lone backslash"), "write a backslash twice: \\\\"),
    ("invalid date", None, "write a day of the calendar as year-month-day: 2021-06-25"),
    ("invalid time", None, "write a time as hours:minutes:seconds: 10:00:00"),
    (
        "invalid float",
        Some("neither a number nor a date nor a time"),
        "write a date as 2021-06-25, a time as 10:00:00, any text in quotes",
    ),
    ("key with no value", Some("no equals sign after the key"), "write key = value, the key in one word"),
    ("unclosed array", Some("a list without end"), "close the list with ]"),
    ("missing comma", None, "put commas between the entries of a list and close it with ]"),
    ("unclosed table", Some("a heading without end"), "close the heading with ]"),
];

/// The table of a file, as far as it can be made out, and where its syntax is broken.
pub(in crate::agenda) fn read_toml<'a>(
    text: &'a str,
    found: &mut Findings,
) -> (Spanned<DeTable<'a>>, Vec<Range<usize>>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut broken: Vec<Range<usize>> = Vec::new();
    let mut lines = Vec::new();
    for error in errors.iter().take(MOST) {
        let span = beginning(error.message(), text, error.span().unwrap_or_default());
        let line = found.line(span.start);
        if !lines.contains(&line) {
            found.note(span.clone(), &not_toml(error.message(), text, &span));
            broken.push(span);
            lines.push(line);
        }
    }
    (table, broken)
}

/// Text over several lines that has no end is told where it begins, not at the end of the file.
fn beginning(message: &str, text: &str, span: Range<usize>) -> Range<usize> {
    let before = text.get(..span.start).unwrap_or_default();
    let opened = before.rfind("\"\"\"").max(before.rfind("'''"));
    match opened.filter(|_| message.starts_with("invalid multi-line") && span.is_empty()) {
        Some(quotes) => quotes..quotes + 3,
        None => span,
    }
}

fn not_toml(message: &str, text: &str, span: &Range<usize>) -> FileMistake {
    let written = text.get(span.clone()).unwrap_or_default();
    let own = |parser: &str, help| FileMistake::NotToml { parser: parser.to_owned(), help };
    if written.contains(['“', '”', '„']) {
        return own("curly quotes", "use straight quotes \" in their place");
    }
    if span.is_empty() && message.starts_with("string values") {
        return own("nothing after the equals sign", "write a value there, or take the line out");
    }
    match WAYS_OUT.iter().find(|(beginning, ..)| message.starts_with(beginning)) {
        Some((_, Some(plain), help)) => own(plain, help),
        Some((_, None, help)) => own(&in_curly_quotes(message), help),
        None => own(
            &in_curly_quotes(message),
            "a line is key = value, a heading [table] or [[list]], or a remark after #",
        ),
    }
}

/// The parser sets typed words in backticks.
fn in_curly_quotes(message: &str) -> String {
    let mut opening = false;
    let turned = message.chars().map(|letter| {
        if letter != '`' {
            return letter;
        }
        opening = !opening;
        if opening { '“' } else { '”' }
    });
    turned.collect()
}
