//! Mistakes of TOML itself, in words for somebody who has never heard of it.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use super::Findings;
use crate::agenda::mistakes::FileMistake;

/// Lines of broken syntax told at most: after so many the file is something else.
const MOST: usize = 50;

/// Beginnings of what the parser says, and the way out.
const WAYS_OUT: [(&str, &str); 13] = [
    ("string values must be quoted", "put text and lengths of time in straight quotes: \"…\""),
    ("duplicate key", "keep one of the two; items, people and documents have two brackets: [[items]]"),
    ("invalid multi-line", "end the text with three quotes: \"\"\""),
    ("invalid basic string", "begin and end the text with a quote; for several lines use three: \"\"\""),
    ("invalid literal string", "begin and end the text with a quote"),
    ("missing escaped value", "write a backslash twice: \\\\"),
    ("invalid date", "write a day of the calendar as year-month-day: 2021-06-25"),
    ("invalid time", "write a time as hours:minutes:seconds: 10:00:00"),
    ("invalid float", "write a date as 2021-06-25, a time as 10:00:00, any text in quotes"),
    ("key with no value", "write key = value, the key in one word"),
    ("unclosed array", "close the list with ]"),
    ("missing comma", "put commas between the entries of a list and close it with ]"),
    ("unclosed table", "close the heading with ]"),
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
        let span = error.span().unwrap_or_default();
        let line = found.line(span.start);
        if !lines.contains(&line) {
            let help = way_out(error.message(), text, &span);
            let parser = in_curly_quotes(error.message());
            found.note(span.clone(), &FileMistake::NotToml { parser, help });
            broken.push(span);
            lines.push(line);
        }
    }
    (table, broken)
}

fn way_out(message: &str, text: &str, span: &Range<usize>) -> &'static str {
    let written = text.get(span.clone()).unwrap_or_default();
    if written.contains(['“', '”', '„']) {
        return "use straight quotes \" in place of the curly ones";
    }
    if span.is_empty() && message.starts_with("string values") {
        return "write a value after the equals sign";
    }
    WAYS_OUT
        .iter()
        .find(|(beginning, _)| message.starts_with(beginning))
        .map_or("a line is key = value, a heading [table] or [[list]], or a remark after #", |(_, help)| help)
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
