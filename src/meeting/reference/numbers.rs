//! Paragraphs by their numbers: `24`, `24 bis`, `24 (a)`, `24-26`.

use std::fmt;

/// A paragraph by its number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraph {
    /// Its number, up to 999: a year is none.
    pub number: u16,
    /// What stands after it: `bis`, `(a)`; mostly nothing.
    pub part: String,
}

/// One paragraph, or those from one to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paragraphs {
    /// The first.
    pub from: Paragraph,
    /// The last, where there are several.
    pub to: Option<Paragraph>,
}

impl fmt::Display for Paragraph {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.part.is_empty() { "" } else { " " };
        write!(out, "{}{space}{}", self.number, self.part)
    }
}

impl fmt::Display for Paragraphs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.to {
            None => self.from.fmt(out),
            Some(to) => write!(out, "{}-{to}", self.from),
        }
    }
}

const LATIN: [&str; 5] = ["bis", "ter", "quater", "quinquies", "sexies"];

/// Paragraphs at the beginning of a text, and what follows them; none where it begins with something else.
pub(super) fn leading(text: &str) -> Option<(Vec<Paragraphs>, &str)> {
    let (first, mut rest) = one_or_range(text)?;
    let mut all = vec![first];
    while let Some((next, after)) = separated(rest) {
        all.push(next);
        rest = after;
    }
    Some((all, rest))
}

/// One more after a comma or "and".
fn separated(rest: &str) -> Option<(Paragraphs, &str)> {
    let rest = rest.trim_start();
    let after = [",", "and ", "& "].iter().find_map(|word| rest.strip_prefix(word))?;
    one_or_range(after.trim_start())
}

fn one_or_range(text: &str) -> Option<(Paragraphs, &str)> {
    let (from, rest) = one(text)?;
    let to = ["-", "\u{2013}", " to ", " - ", " \u{2013} "]
        .iter()
        .find_map(|dash| rest.strip_prefix(dash))
        .and_then(one)
        .filter(|(to, _)| *to > from);
    Some(match to {
        Some((to, rest)) => (Paragraphs { from, to: Some(to) }, rest),
        None => (Paragraphs { from, to: None }, rest),
    })
}

/// A number with what belongs to it. Whoever asked sees what follows: `3D`, `1.5` and `24%` are no paragraphs.
fn one(text: &str) -> Option<(Paragraph, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(length)?;
    let number = digits.parse().ok().filter(|number| (1..=999).contains(number))?;
    let (part, rest) = part(rest);
    Some((Paragraph { number, part }, rest))
}

/// `bis`, ` bis`, `(a)`, ` (iii)` after a number.
fn part(rest: &str) -> (String, &str) {
    let near = rest.strip_prefix(' ').unwrap_or(rest);
    for word in LATIN {
        if let Some(after) = near.strip_prefix(word).filter(|after| !after.starts_with(char::is_alphanumeric))
        {
            return (word.to_owned(), after);
        }
    }
    let inner = near.strip_prefix('(').and_then(|inner| inner.split_once(')'));
    match inner {
        Some((inside, after)) if is_point(inside) => (format!("({inside})"), after),
        Some(_) | None => (String::new(), rest),
    }
}

fn is_point(inside: &str) -> bool {
    (1..=4).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_lowercase())
}
