//! Every mistake that an agenda file can have, as a person sees it told: one bad file for each.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use informals::agenda::parse;
use informals::source::{Colour, Severity, decode, render};

fn bad_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/agenda_problems");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the bad files are there")
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_mistake_is_told_with_its_place_and_the_way_out() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("agenda_problems/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for path in bad_files() {
        let bytes = fs::read(&path).unwrap();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let problems = parse(&bytes).problems;
        let drawn = render(&format!("{stem}.toml"), &decode(&bytes).text, &problems, Colour::Plain);
        insta::assert_snapshot!(stem, drawn);
    }
}

#[test]
fn after_two_hundred_problems_the_others_are_counted() {
    let many: Vec<String> = (0..210).map(|number| format!("x{number}x{number} = 1")).collect();
    let many = many.join("\n");
    let problems = parse(many.as_bytes()).problems;
    assert_eq!(problems.len(), 201);
    assert_eq!(problems.last().unwrap().message, "16 further problems are not listed");
}

#[test]
fn a_file_gives_an_agenda_if_and_only_if_it_has_no_error() {
    for path in bad_files() {
        let parsed = parse(&fs::read(&path).unwrap());
        let errors = parsed.problems.iter().any(|problem| problem.severity == Severity::Error);
        assert!(!parsed.problems.is_empty(), "{}", path.display());
        assert_eq!(parsed.agenda.is_none(), errors, "{}", path.display());
    }
}

#[test]
fn nothing_of_a_bad_file_can_move_the_cursor() {
    for path in bad_files() {
        let bytes = fs::read(&path).unwrap();
        let drawn = render("x.toml", &decode(&bytes).text, &parse(&bytes).problems, Colour::Plain);
        let moves = |letter: char| {
            (letter.is_control() && letter != '\n') || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{feff}')
        };
        assert!(!drawn.contains(moves), "{}: {drawn:?}", path.display());
    }
}
