//! One table of a person's own file: its values as words, and what is wrong with them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::console::language::nearest::nearest;
use crate::source::{Problem, decode};
use crate::text::printable;

/// Bytes of such a file at most.
const LARGEST: usize = 100_000;

/// Reads a file of a person's own: `take` is given its table, and notes what else is wrong.
pub fn read<T: Default>(
    bytes: &[u8],
    take: impl FnOnce(&DeTable<'_>, &mut Vec<Problem>) -> T,
) -> (T, Vec<Problem>) {
    if bytes.len() > LARGEST {
        let told = format!("the file has {} bytes, and at most {LARGEST} are read", bytes.len());
        return (T::default(), vec![Problem::error(0..0, told)]);
    }
    let decoded = decode(bytes);
    if let Some(problem) = decoded.problem {
        return (T::default(), vec![problem]);
    }
    let (table, mut problems) = crate::agenda::read_any(&decoded.text);
    if !problems.is_empty() {
        return (T::default(), problems);
    }
    let taken = take(table.get_ref(), &mut problems);
    problems.sort_by_key(|problem| problem.span.start);
    (taken, problems)
}

/// Notes a key that is not known, with the one that was probably meant.
pub fn unknown(key: &Spanned<impl AsRef<str>>, known: &[&'static str], problems: &mut Vec<Problem>) {
    let typed = key.get_ref().as_ref();
    let near = nearest(typed, known.iter().map(|word| (*word, *word)));
    let help = match near {
        Some(near) => format!("did you mean {}?", quoted(near)),
        None => format!("there are {}", known.join(", ")),
    };
    problems.push(Problem::error(key.span(), format!("there is no {} here", quoted(typed))).with_help(help));
}

/// One of a few words.
pub fn one_of<T: Copy>(
    value: &Spanned<DeValue<'_>>,
    words: &[(&'static str, T)],
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let known = || words.iter().map(|(word, _)| quoted(word)).collect::<Vec<_>>().join(" or ");
    let Some(typed) = value.get_ref().as_str() else {
        problems.push(
            Problem::error(value.span(), "the value is not a text").with_help(format!("write {}", known())),
        );
        return None;
    };
    let found = words.iter().find(|(word, _)| *word == typed).map(|(_, meant)| *meant);
    if found.is_none() {
        let near = nearest(typed, words.iter().map(|(word, _)| (*word, *word)));
        let help = near
            .map_or_else(|| format!("write {}", known()), |near| format!("did you mean {}?", quoted(near)));
        problems.push(
            Problem::error(value.span(), format!("{} is not known here", quoted(typed))).with_help(help),
        );
    }
    found
}

/// Yes or no, as two meanings.
pub fn either<T>(value: &Spanned<DeValue<'_>>, yes: T, no: T, problems: &mut Vec<Problem>) -> Option<T> {
    match value.get_ref().as_bool() {
        Some(true) => Some(yes),
        Some(false) => Some(no),
        None => {
            problems.push(
                Problem::error(value.span(), "the value is neither true nor false")
                    .with_help("write true or false, without quotes"),
            );
            None
        }
    }
}

/// A text or a list of texts, each with its place.
pub fn texts<'a>(
    value: &'a Spanned<DeValue<'a>>,
    problems: &mut Vec<Problem>,
) -> Option<Vec<(&'a str, Range<usize>)>> {
    let one = |value: &'a Spanned<DeValue<'a>>| value.get_ref().as_str().map(|text| (text, value.span()));
    let all = match value.get_ref() {
        DeValue::Array(entries) => entries.iter().map(one).collect(),
        _ => one(value).map(|text| vec![text]),
    };
    if all.is_none() {
        problems.push(
            Problem::error(value.span(), "the value is neither a text nor a list of texts")
                .with_help("write the name of a key, or several: [\"k\", \"f5\"]"),
        );
    }
    all
}

/// A typed word in curly quotes, harmless and short.
pub fn quoted(typed: &str) -> String {
    const LONGEST: usize = 40;
    let clean = printable(typed);
    let cut: String = clean.chars().take(LONGEST).collect();
    if cut == clean { format!("\u{201c}{clean}\u{201d}") } else { format!("\u{201c}{cut}…\u{201d}") }
}
