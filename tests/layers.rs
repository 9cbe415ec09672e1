//! The folders under src are layers: who may use whom, what each may touch, and how long a file may be.
#![expect(clippy::unwrap_used, reason = "a test says at once what it did not find")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with those it may use. `time` and `text` are words that every layer shares.
const LAYERS: &[(&str, &[&str])] = &[
    ("time", &[]),
    ("text", &[]),
    ("delegations", &["text"]),
    ("source", &["text"]),
    ("agenda", &["time", "text", "delegations", "source"]),
    ("attendance", &["time", "text", "delegations", "source"]),
    ("meeting", &["time", "text", "delegations", "agenda"]),
    ("record", &["time", "text", "delegations", "agenda", "meeting"]),
    ("words", &["time", "text", "delegations", "agenda", "meeting", "record"]),
    ("journal", &["time", "text", "meeting"]),
    ("export", &["time", "text", "delegations", "agenda", "meeting", "record", "words"]),
    (
        "console",
        &[
            "time",
            "text",
            "delegations",
            "source",
            "agenda",
            "attendance",
            "meeting",
            "record",
            "words",
            "export",
        ],
    ),
    ("screen", &["time", "text", "delegations", "agenda", "meeting", "record", "words", "console"]),
    (
        "runtime",
        &[
            "time",
            "text",
            "delegations",
            "source",
            "agenda",
            "attendance",
            "meeting",
            "record",
            "words",
            "journal",
            "export",
            "console",
            "screen",
        ],
    ),
    (
        "cli",
        &[
            "time",
            "text",
            "delegations",
            "source",
            "agenda",
            "attendance",
            "meeting",
            "record",
            "words",
            "journal",
            "export",
            "console",
            "screen",
            "runtime",
        ],
    ),
];

/// What only some layers may touch.
const WORLD: &[(&str, &[&str])] = &[
    ("std::fs", &["journal", "runtime", "cli"]),
    ("std::env", &["journal", "runtime", "cli"]),
    ("std::process", &["runtime", "cli"]),
    ("std::thread", &["journal", "runtime"]),
    ("std::net", &["runtime"]),
    // attendance reads spreadsheets through a cursor over bytes; it opens nothing
    ("std::io", &["attendance", "journal", "runtime", "cli"]),
    ("rustix::", &["journal", "runtime"]),
    ("std::os::", &["journal", "runtime"]),
    ("#[cfg(unix)]", &["journal", "runtime"]),
    ("notify::", &["journal"]),
    ("ratatui::", &["console", "screen", "runtime"]),
    ("crossterm::", &["console", "screen", "runtime", "cli"]),
];

/// Writing into bytes in memory is not the world.
const IN_MEMORY: &[&str] = &["use std::io::Cursor;", "use std::io::Write;"];

#[test]
fn every_layer_uses_only_what_it_may() {
    for (layer, file, text) in sources() {
        let allowed = LAYERS.iter().find(|(name, _)| *name == layer).map(|(_, allowed)| *allowed);
        let allowed = allowed.unwrap_or_else(|| panic!("{} is in no layer", file.display()));
        for used in layers_used(&text) {
            assert!(
                used == layer || allowed.contains(&used.as_str()),
                "{}: {layer} may not use {used}",
                file.display()
            );
        }
    }
}

#[test]
fn the_world_happens_only_where_it_may() {
    for (layer, file, text) in sources().into_iter().filter(|(_, file, _)| !is_test(file)) {
        let text =
            IN_MEMORY.iter().fold(without_tests(&text).to_owned(), |text, word| text.replace(word, ""));
        for (word, allowed) in WORLD {
            assert!(
                allowed.contains(&layer.as_str()) || !text.contains(word),
                "{}: {layer} may not touch {word}",
                file.display()
            );
        }
    }
}

#[test]
fn a_console_never_sees_a_journal_and_a_screen_never_sees_a_command() {
    for (layer, file, text) in sources() {
        if layer == "screen" {
            assert!(!text.contains("Command::"), "{}: a screen never sees a command", file.display());
        }
        if layer == "console" {
            assert!(!text.contains("crate::journal"), "{}: a console never sees a journal", file.display());
        }
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let folders = ["src", "tests", "benches"];
    for file in folders.iter().flat_map(|folder| rust_files(&root().join(folder))) {
        let lines = fs::read_to_string(&file).expect("a source file is text").lines().count();
        assert!(lines <= 400, "{} has {lines} lines: it holds two ideas", file.display());
    }
}

/// Layer, path and text of every source file but lib.rs and main.rs.
fn sources() -> Vec<(String, PathBuf, String)> {
    let source = root().join("src");
    rust_files(&source)
        .into_iter()
        .filter_map(|file| {
            let below = file.strip_prefix(&source).ok()?.to_path_buf();
            let first = below.components().next()?.as_os_str().to_str()?.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&file).ok()?;
            (first != "lib" && first != "main").then_some((first, file, text))
        })
        .collect()
}

fn layers_used(text: &str) -> BTreeSet<String> {
    text.match_indices("crate::")
        .filter(|(at, _)| !text[..*at].ends_with('$'))
        .flat_map(|(at, word)| names_after(&text[at + word.len()..]))
        .filter(|name| LAYERS.iter().any(|(layer, _)| layer == name))
        .collect()
}

/// `meeting` of `meeting::Room`, or the first words of `{meeting::Room, time}`.
fn names_after(rest: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    match rest.strip_prefix('{').and_then(|group| group.split_once(';')) {
        Some((group, _)) => group.split(',').map(|part| word(part.trim())).collect(),
        None => vec![word(rest)],
    }
}

/// A module of tests only.
fn is_test(file: &Path) -> bool {
    let below = file.strip_prefix(root()).unwrap_or(file);
    below.file_name().is_some_and(|name| name == "tests.rs")
        || below.components().any(|part| part.as_os_str() == "tests")
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| {
            if path.is_dir() {
                rust_files(&path)
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
