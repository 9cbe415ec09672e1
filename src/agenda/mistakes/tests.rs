//! Whether every mistake has its bad file.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::agenda::parse::examine;

/// Codes as they stand in the sources of the mistakes.
fn codes() -> BTreeSet<String> {
    let sources = [
        include_str!("keys.rs"),
        include_str!("names.rs"),
        include_str!("plan.rs"),
        include_str!("values.rs"),
    ];
    let is_code = |word: &str| word.contains('-') && word.chars().all(|c| c == '-' || c.is_ascii_lowercase());
    let lines = sources.iter().flat_map(|source| source.lines());
    lines
        .filter_map(|line| line.trim().strip_prefix("Self::")?.split_once("=> \""))
        .filter_map(|(_, rest)| Some(rest.split_once('"')?.0.to_owned()))
        .filter(|word| is_code(word))
        .chain(["not-toml".to_owned(), "not-utf8".to_owned()])
        .collect()
}

#[test]
fn every_mistake_has_its_bad_file() {
    let mut shown = BTreeSet::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/agenda_problems")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            shown.extend(examine(&fs::read(path).unwrap()).1.iter().map(|finding| finding.code.to_owned()));
        }
    }
    let large = vec![b'#'; 2_000_000];
    let many: Vec<String> = (0..300).map(|number| format!("x{number}x{number} = 1")).collect();
    let many = many.join("\n");
    for bytes in [large, many.into_bytes()] {
        shown.extend(examine(&bytes).1.iter().map(|finding| finding.code.to_owned()));
    }
    let missing: Vec<String> = codes().difference(&shown).cloned().collect();
    assert_eq!(missing, Vec::<String>::new());
    assert!(codes().len() > 30, "{:?}", codes());
}
