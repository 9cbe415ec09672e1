//! The keys of one desk in the file: what each line changes, and what is wrong with it.

use std::ops::Range;

use crokey::KeyCombination;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::table::{quoted, texts, unknown};
use crate::console::key_names::{IN_WORDS, read as key_named, written};
use crate::source::Problem;

/// The table of a desk.
pub struct DeskKeys<A: 'static> {
    /// Its rows.
    pub rows: Vec<KeyRow<A>>,
    /// What must keep a key.
    pub needed: &'static [A],
    /// Whether a key belongs to something else at this desk.
    pub belongs: fn(KeyCombination) -> Option<Belongs>,
}

/// One row of it.
#[derive(Clone, Copy)]
pub struct KeyRow<A> {
    /// What it does.
    pub does: A,
    /// Its word in the file.
    pub word: &'static str,
    /// Keys that do it.
    pub keys: &'static [KeyCombination],
}

/// To what a key belongs, and what to write instead.
pub struct Belongs {
    /// `is text at this desk`
    pub to: &'static str,
    /// The way out.
    pub help: &'static str,
}

/// One key of the file, and where it stands.
struct Given<A> {
    row: KeyRow<A>,
    key: KeyCombination,
    span: Range<usize>,
}

/// What the lines below a heading change.
pub fn changed<A: Copy + PartialEq>(
    desk: &DeskKeys<A>,
    table: &DeTable<'_>,
    problems: &mut Vec<Problem>,
) -> Vec<(A, Vec<KeyCombination>)> {
    let words: Vec<&'static str> = desk.rows.iter().map(|row| row.word).collect();
    let mut given = Vec::new();
    let mut changed = Vec::new();
    for (word, value) in table {
        let Some(row) = desk.rows.iter().find(|row| row.word == word.get_ref().as_ref()) else {
            unknown(word, &words, problems);
            continue;
        };
        let keys = keys_of(desk, *row, value, problems);
        changed.push((row.does, keys.iter().map(|given| given.key).collect()));
        given.extend(keys);
    }
    told_twice(desk, &given, &changed, problems);
    changed
}

fn keys_of<A: Copy + PartialEq>(
    desk: &DeskKeys<A>,
    row: KeyRow<A>,
    value: &Spanned<DeValue<'_>>,
    problems: &mut Vec<Problem>,
) -> Vec<Given<A>> {
    let mut keys = Vec::new();
    let Some(names) = texts(value, problems) else { return keys };
    if names.is_empty() && desk.needed.contains(&row.does) {
        problems.push(
            Problem::error(value.span(), format!("{} needs a key", quoted(row.word)))
                .with_help("the desk cannot be worked without it; give it another key"),
        );
    }
    for (name, span) in names {
        let Some(key) = key_named(name) else {
            let told = format!("no key is called {}", quoted(name));
            problems.push(Problem::error(span, told).with_help(format!(
                "write a letter or a sign, {IN_WORDS}; ctrl-, alt- and shift- go before it"
            )));
            continue;
        };
        match (desk.belongs)(key) {
            None => keys.push(Given { row, key, span }),
            Some(Belongs { to, help }) => {
                problems.push(Problem::error(span, format!("{} {to}", quoted(name))).with_help(help));
            }
        }
    }
    keys
}

/// A key that does two things, in the file or because something keeps it from the table.
fn told_twice<A: Copy + PartialEq>(
    desk: &DeskKeys<A>,
    given: &[Given<A>],
    changed: &[(A, Vec<KeyCombination>)],
    problems: &mut Vec<Problem>,
) {
    let kept = desk.rows.iter().filter(|row| changed.iter().all(|(does, _)| *does != row.does));
    let kept: Vec<(KeyRow<A>, KeyCombination)> =
        kept.flat_map(|row| row.keys.iter().map(move |key| (*row, *key))).collect();
    for (index, one) in given.iter().enumerate() {
        let before = given.iter().take(index).find(|other| other.key == one.key).map(|other| other.row);
        let other = before.or_else(|| kept.iter().find(|(_, key)| *key == one.key).map(|(row, _)| *row));
        let Some(other) = other else { continue };
        let name = quoted(&written(one.key));
        let (message, help) = if other.does == one.row.does {
            (format!("{name} stands there twice"), "take one of them out".to_owned())
        } else {
            (
                format!("{name} is the key of {} already", quoted(other.word)),
                format!("give {} another key: {} = \"…\"", quoted(other.word), other.word),
            )
        };
        problems.push(Problem::error(one.span.clone(), message).with_help(help));
    }
}
