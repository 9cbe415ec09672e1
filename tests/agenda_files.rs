//! The agendas that come with the program, and files that nobody meant to be one.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::Path;

use informals::agenda::{Agenda, built_in, differences, parse, template};
use informals::source::{Colour, Severity, decode, render};
use informals::time::Length;
use proptest::prelude::*;

fn agenda(text: &str) -> Agenda {
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.problems, []);
    parsed.agenda.unwrap()
}

#[test]
fn every_agenda_that_comes_along_has_no_problem() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(parse(&fs::read(&path).unwrap()).problems, [], "{}", path.display());
    }
}

#[test]
fn the_built_in_agenda_is_that_of_the_letter() {
    let agenda = agenda(built_in().1);
    let labels: Vec<&str> = agenda.items.iter().map(|item| item.label.as_str()).collect();
    assert_eq!(labels, ["A", "B", "C", "D", "E"]);
    let planned: Length = agenda.items.iter().filter_map(|item| item.planned).sum();
    assert_eq!(planned, Length::from_minutes(118));
    assert_eq!(agenda.documents.len(), 7);
    let presenter = agenda.person("unidir").unwrap();
    assert_eq!(presenter.name, None);
    assert_eq!(presenter.delegation.as_ref().unwrap().code.as_str(), "UNIDIR");
}

#[test]
fn the_same_agenda_has_no_differences() {
    assert_eq!(differences(&agenda(built_in().1), &agenda(built_in().1)), Vec::<String>::new());
}

#[test]
fn an_edited_agenda_is_told_sentence_by_sentence() {
    let text = built_in().1;
    let edited = text
        .replace("ends = 12:00:00", "ends = 12:15:00")
        .replace("planned = \"20m\"", "planned = \"25m\"")
        .replace("national = \"3m\"", "national = \"2m\"")
        .replace("label = \"E\"", "label = \"F\"")
        .replace("title = \"Facilitator\"", "title = \"Moderator\"")
        + "\n[[requests]]\nwho = \"Indonesia\"\non_behalf_of = \"Non-Aligned Movement\"\n";
    insta::assert_snapshot!(differences(&agenda(text), &agenda(&edited)).join("\n"));
}

/// Draws whatever is wrong with some bytes: nothing may panic, and an agenda comes if and only if there is
/// no error.
fn survives(bytes: &[u8]) {
    let parsed = parse(bytes);
    let errors = parsed.problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(parsed.agenda.is_none(), errors);
    let text = decode(bytes).text;
    for problem in &parsed.problems {
        assert!(problem.span.start <= problem.span.end && problem.span.end <= text.len().max(bytes.len()));
    }
    let drawn = render("x.toml", &text, &parsed.problems, Colour::Plain);
    assert!(!drawn.contains(|letter: char| letter.is_control() && letter != '\n'));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_program_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survives(&bytes);
    }

    #[test]
    fn no_text_like_an_agenda_makes_the_program_panic(
        text in "([a-z_]{1,9}( = |\\.)(\"[ -~é\\\\]{0,9}\"|[0-9:.-]{0,10}|\\[|\\{)|\\[\\[?(items|say|people)\\]?\\]?|\n|\"\"\"){0,40}",
    ) {
        survives(text.as_bytes());
    }

    #[test]
    fn no_slip_in_a_good_file_makes_the_program_panic(
        slips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let mut bytes = template().1.as_bytes().to_vec();
        for (place, byte, slip) in slips {
            let at = place.index(bytes.len());
            match slip {
                0 => bytes.insert(at, byte),
                1 => { bytes.remove(at); }
                _ => { bytes.splice(at..=at, *b"\"\n"); }
            }
        }
        survives(&bytes);
    }
}
