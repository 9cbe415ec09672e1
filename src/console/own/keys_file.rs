//! `keys.toml`: which key does what, for the actions that should have another one than the table says.

use std::ops::Range;

use crokey::KeyCombination;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::table::{quoted, read, texts, unknown};
use crate::console::key_names::{IN_WORDS, pressed, read as key_named, written};
use crate::console::keymap::Binding;
use crate::console::keys::Keymap;
use crate::console::{Action, KEYS};
use crate::source::Problem;

/// The table of the facilitator's desk.
const DESK: &str = "facilitator";

/// Actions without which there is no way out and no way to find one.
const NEEDED: [Action; 3] = [Action::Leave, Action::Help, Action::CommandLine];

/// One key of the file, and where it stands.
struct Given {
    row: &'static Binding,
    key: KeyCombination,
    span: Range<usize>,
}

/// The keys of the desk as the file changes them, and everything that is wrong in it. Where something is, the
/// keys are those of the table.
pub fn read_keys(bytes: &[u8]) -> (Keymap, Vec<Problem>) {
    let (keys, problems) = read(bytes, take);
    if problems.is_empty() { (keys, problems) } else { (Keymap::default(), problems) }
}

fn take(file: &DeTable<'_>, problems: &mut Vec<Problem>) -> Keymap {
    let mut changed = Vec::new();
    for (name, value) in file {
        match value.get_ref().as_table().filter(|_| name.get_ref() == DESK) {
            Some(table) => changed.extend(desk(table, problems)),
            None if name.get_ref() == DESK => problems.push(
                Problem::error(value.span(), "the keys of the desk are not a table")
                    .with_help("write the heading [facilitator], and a line for each key below it"),
            ),
            None => unknown(name, &[DESK], problems),
        }
    }
    Keymap::with(&changed)
}

fn desk(table: &DeTable<'_>, problems: &mut Vec<Problem>) -> Vec<(Action, Vec<KeyCombination>)> {
    let words: Vec<&'static str> = KEYS.iter().map(|row| row.word).collect();
    let mut given = Vec::new();
    let mut changed = Vec::new();
    for (word, value) in table {
        let Some(row) = KEYS.iter().find(|row| row.word == word.get_ref().as_ref()) else {
            unknown(word, &words, problems);
            continue;
        };
        let keys = keys_of(row, value, problems);
        changed.push((row.action, keys.iter().map(|given| given.key).collect()));
        given.extend(keys);
    }
    told_twice(&given, &changed, problems);
    changed
}

fn keys_of(row: &'static Binding, value: &Spanned<DeValue<'_>>, problems: &mut Vec<Problem>) -> Vec<Given> {
    let mut keys = Vec::new();
    let Some(names) = texts(value, problems) else { return keys };
    if names.is_empty() && NEEDED.contains(&row.action) {
        problems.push(
            Problem::error(value.span(), format!("{} needs a key", quoted(row.word)))
                .with_help("without it nobody could leave the desk, or find out how; give it another key"),
        );
    }
    for (name, span) in names {
        let problem = match key_named(name) {
            Some(key) if !belongs_to_lines(key) => {
                keys.push(Given { row, key, span });
                continue;
            }
            Some(_) => Problem::error(span, format!("{} belongs to the lines that are typed", quoted(name)))
                .with_help("Enter, Tab and Backspace never act on the meeting; take another key"),
            None => Problem::error(span, format!("no key is called {}", quoted(name))).with_help(format!(
                "write a letter or a sign, {IN_WORDS}; ctrl-, alt- and shift- go before it"
            )),
        };
        problems.push(problem);
    }
    keys
}

/// Enter only ends a line.
fn belongs_to_lines(key: KeyCombination) -> bool {
    let plain = |code| pressed(KeyEvent::new(code, KeyModifiers::NONE));
    let control = |letter| pressed(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
    // What a terminal sends for Ctrl-M and Ctrl-J is Enter, for Ctrl-I Tab, for Ctrl-H Backspace.
    [plain(KeyCode::Enter), plain(KeyCode::Tab), plain(KeyCode::Backspace)].contains(&key)
        || ['m', 'j', 'i', 'h'].into_iter().any(|letter| control(letter) == key)
}

/// A key that does two things, in the file or because an action keeps it from the table.
fn told_twice(given: &[Given], changed: &[(Action, Vec<KeyCombination>)], problems: &mut Vec<Problem>) {
    let kept = KEYS.iter().filter(|row| changed.iter().all(|(action, _)| *action != row.action));
    let kept: Vec<(&Binding, KeyCombination)> =
        kept.flat_map(|row| row.keys.iter().map(move |key| (row, *key))).collect();
    for (index, one) in given.iter().enumerate() {
        let before = given.iter().take(index).find(|other| other.key == one.key).map(|other| other.row);
        let other = before.or_else(|| kept.iter().find(|(_, key)| *key == one.key).map(|(row, _)| *row));
        let Some(other) = other else { continue };
        let name = quoted(&written(one.key));
        let (message, help) = if other.action == one.row.action {
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

/// The file as the table has it, to be copied and changed.
pub fn written_keys() -> String {
    let mut lines = vec![
        "# The keys of informals. Only lines that change something are needed.".to_owned(),
        format!("# A key is a letter or a sign, or {IN_WORDS};"),
        "# ctrl-, alt- and shift- go before it. Several keys: [\"+\", \"=\"]. No key: [].".to_owned(),
        String::new(),
        format!("[{DESK}]"),
    ];
    for row in KEYS {
        let keys: Vec<String> = row.keys.iter().map(|key| format!("\"{}\"", written(*key))).collect();
        let keys = match keys.as_slice() {
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        lines.push(format!("{:<40}# {}", format!("{} = {keys}", row.word), row.help));
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(String, String)> {
        let problems = read_keys(text.as_bytes()).1.into_iter();
        problems.map(|problem| (problem.message, problem.help.unwrap_or_default())).collect()
    }

    #[test]
    fn the_file_that_is_printed_says_what_the_table_says() {
        let (keys, problems) = read_keys(written_keys().as_bytes());
        assert_eq!(problems, Vec::new());
        for (row, bound) in KEYS.iter().zip(keys.rows()) {
            assert_eq!(bound.keys, row.keys, "{}", row.word);
        }
    }

    #[test]
    fn two_actions_may_change_their_keys_with_each_other() {
        let (keys, problems) = read_keys(b"[facilitator]\nskip = \"k\"\nconclude = \"s\"\n");
        assert_eq!(problems, Vec::new());
        assert_eq!(keys.shown(Action::Skip), "k");
        assert_eq!(keys.action_of(KeyEvent::from(KeyCode::Char('s'))), Some(Action::Conclude));
    }

    #[test]
    fn a_key_that_does_two_things_is_named_with_the_other_one() {
        insta::assert_debug_snapshot!(told(
            "[facilitator]\nskip = \"k\"\nlist = [\"f5\", \"f5\"]\nnote = \"f5\"\n"
        ));
    }

    #[test]
    fn what_is_no_key_no_action_and_no_desk_is_told_at_once() {
        insta::assert_debug_snapshot!(told(
            "[facilitator]\nskp = \"k\"\nskip = \"enter\"\nlist = \"hyper-x\"\nhelp = []\nnote = 3\nhold = \"ctrl-m\"\n[fasilitator]\n"
        ));
    }

    #[test]
    fn a_capital_letter_is_taken_for_shift() {
        let (keys, problems) = read_keys(b"[facilitator]\nnote = \"J\"\n");
        assert_eq!(problems, Vec::new());
        assert_eq!(keys.shown(Action::Jot), "J");
    }
}
