//! The compilation of proposals and the skeleton of the Chair's summary, read as a whole.

use informals::agenda::{Attribution, Language};
use informals::export::{Document, Extra, Format, NotWritten, Wanted, export, file_name};
use informals::meeting::Amendment;

use crate::desk::Desk;
use crate::june;
use crate::opened::record;

fn compilation() -> Wanted {
    Wanted::new(Format::Markdown, Attribution::Named).of(Document::Compilation)
}

fn summary() -> Wanted {
    Wanted::new(Format::Markdown, Attribution::None).of(Document::Summary)
}

fn text(desk: &Desk, wanted: &Wanted) -> String {
    String::from_utf8(export(&record(desk), wanted).unwrap()).unwrap()
}

/// One exchange with nothing but these proposals on paragraph 24.
fn proposed(made: &[(&str, Option<Amendment>)]) -> String {
    let mut desk = june::before(None);
    desk.at("10:00").ask(&[("Japan", None)]).open_item("D").next();
    for (wording, amendment) in made {
        desk.proposes(Some("24"), wording, amendment.clone());
    }
    let text = text(&desk, &compilation());
    let line = text.lines().find(|line| line.starts_with("**24.**"));
    line.unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn a_compilation_has_every_paragraph_with_its_brackets() {
    let mut desk = june::exchange(None);
    desk.proposes(Some("RC/3 V ¶ 3"), "before the Fourth Review Conference", None);
    desk.proposes(Some("24-26"), "move these paragraphs to an annex", None);
    desk.proposes(None, "a technical expert group, open-ended", None);
    desk.proposes(Some("the draft of Monday"), "a title", Some(Amendment::Adds));
    insta::assert_snapshot!(text(&desk, &compilation()));
}

#[test]
fn brackets_stand_where_the_words_stand_that_they_are_about() {
    let replaces = |old: &str| Some(Amendment::Replaces(old.to_owned()));
    for (made, line) in [
        (
            vec![("on a voluntary basis", Some(Amendment::Adds))],
            "**24.** \\[Japan: on a voluntary basis\\] States undertake to mark every weapon at the moment of manufacture.",
        ),
        (
            vec![("should", replaces("undertake to")), ("may", replaces("undertake to"))],
            "**24.** States \\[undertake to\\] \\[Japan: should\\] \\[Japan: may\\] mark every weapon at the moment of manufacture.",
        ),
        (
            vec![("every", Some(Amendment::Deletes))],
            "**24.** States undertake to mark \\[every\\] \\[Japan: delete\\] weapon at the moment of manufacture.",
        ),
        (
            vec![("each", replaces("every weapon")), ("arm", replaces("weapon at"))],
            "**24.** \\[Japan: arm, in place of “weapon at”\\] States undertake to mark \\[every weapon\\] \\[Japan: each\\] at the moment of manufacture.",
        ),
        (
            vec![("words that are not there", Some(Amendment::Deletes))],
            "**24.** \\[Japan: delete “words that are not there”\\] States undertake to mark every weapon at the moment of manufacture.",
        ),
    ] {
        assert_eq!(proposed(&made), line);
    }
}

#[test]
fn without_proposals_a_compilation_says_so() {
    assert!(text(&june::before(None), &compilation()).ends_with("\nNo proposals were noted.\n"));
}

#[test]
fn a_compilation_is_refused_without_names_and_a_text_is_no_list() {
    let desk = june::adjourned(None);
    for attribution in [Attribution::None, Attribution::Groups] {
        let wanted = Wanted { attribution, ..compilation() };
        assert_eq!(export(&record(&desk), &wanted), Err(NotWritten::CompilationOnlyNamed));
    }
    for wanted in [compilation(), summary()] {
        for format in [Format::Excel, Format::Csv, Format::Json, Format::Chapters] {
            let refused = NotWritten::OnlyText(wanted.document, format);
            assert_eq!(export(&record(&desk), &Wanted { format, ..wanted.clone() }), Err(refused));
        }
        let refused = NotWritten::ExtrasOnlyInNotes(wanted.document);
        assert_eq!(export(&record(&desk), &wanted.with([Extra::Times])), Err(refused));
    }
}

#[test]
fn a_summary_counts_by_theme_and_stance_and_names_nobody() {
    insta::assert_snapshot!(text(&june::adjourned(None), &summary()));
}

#[test]
fn a_summary_says_many_and_some_from_the_numbers_of_the_agenda_file() {
    let names = ["Japan", "Egypt", "Cuba", "Mexico", "Peru", "Ghana"];
    let said = |some, many| {
        let mut agenda = june::agenda();
        (agenda.record.some, agenda.record.many) = (some, many);
        let mut desk = Desk::open(&agenda, None);
        desk.at("10:00").ask(&names.map(|name| (name, None))).ask(&[("Indonesia", Some("NAM"))]);
        desk.open_item("D");
        for _ in 0..7 {
            desk.next().notes(Some("¶ 24"), Some(informals::meeting::Stance::Supports), "marks that last");
        }
        text(&desk, &summary())
    };
    for (some, many, sentence) in [
        (3, 8, "- Some delegations (6) and some groups supported: marks that last."),
        (3, 6, "- Many delegations (6) and some groups supported: marks that last."),
        (7, 9, "- A few delegations (6) and some groups supported: marks that last."),
    ] {
        let text = said(some, many);
        assert!(text.contains(sentence), "{text}");
    }
}

#[test]
fn a_summary_names_nobody_whatever_the_attribution() {
    let desk = june::adjourned(None);
    for attribution in [Attribution::Named, Attribution::Groups] {
        let wanted = Wanted { attribution, ..summary() };
        assert_eq!(text(&desk, &wanted), text(&desk, &summary()));
        let name = file_name(&record(&desk), &wanted);
        assert_eq!(name, "2021-06-25-new-technologies.summary.no-names.md");
    }
    let name = file_name(&record(&desk), &compilation());
    assert_eq!(name, "2021-06-25-new-technologies.compilation.NAMED.md");
}

#[test]
fn both_are_whole_in_french_and_in_spanish() {
    for (language, name) in [(Language::French, "french"), (Language::Spanish, "spanish")] {
        let mut record = record(&june::adjourned(None));
        record.agenda.language = language;
        for wanted in [compilation(), summary()] {
            let written = String::from_utf8(export(&record, &wanted).unwrap()).unwrap();
            insta::assert_snapshot!(format!("{}_in_{name}", wanted.document.word()), written);
        }
    }
}
