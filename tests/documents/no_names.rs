//! No name of anybody is in a document without names, whatever was noted.

use std::collections::HashSet;
use std::sync::OnceLock;

use informals::agenda::{Agenda, Attribution, Language};
use informals::export::{Document, Format, Wanted, export, file_name};
use informals::meeting::{
    About, Amendment, Command, Kind, NoteTaken, OutcomeKind, Position, Speaker, Stance,
};
use informals::record::Record;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::desk::{Desk, plain};
use crate::june;
use crate::opened::parts;

/// Read from the facts themselves, not from the program: names of four letters or more, and codes.
struct Facts {
    names: Vec<String>,
    codes: Vec<String>,
}

fn facts() -> &'static Facts {
    static FACTS: OnceLock<Facts> = OnceLock::new();
    FACTS.get_or_init(|| {
        let mut facts = Facts { names: Vec::new(), codes: Vec::new() };
        for (file, names, codes) in [
            (include_str!("../../src/delegations/data/delegations.csv"), 4..=13, 1..=2),
            (include_str!("../../src/delegations/data/former_names.csv"), 2..=8, 0..=0),
            (include_str!("../../src/delegations/data/groups.csv"), 0..=5, 0..=0),
            (include_str!("../../src/delegations/data/entities.csv"), 0..=4, 0..=0),
        ] {
            for row in csv::Reader::from_reader(file.as_bytes()).into_records() {
                let row = row.unwrap();
                for (index, field) in row.iter().enumerate() {
                    if names.contains(&index) {
                        facts.names.extend(field.split("; ").map(str::to_owned));
                    }
                    if codes.contains(&index) {
                        facts.codes.push(field.to_owned());
                    }
                }
            }
        }
        let long = |name: &String| name.chars().filter(|letter| letter.is_alphanumeric()).count() >= 4;
        facts.names.retain(|name| {
            long(name) && !["group", "both", "organization", "civil-society"].contains(&name.as_str())
        });
        facts
    })
}

/// Letters in lower case and without accents, one space between words.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .nfkd()
        .flat_map(char::to_lowercase)
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// The first name or code that stands in a document as words of its own.
fn leak(document: &str) -> Option<String> {
    let spelled = words(document);
    let known: HashSet<&str> = spelled.iter().map(String::as_str).collect();
    let in_document = |name: &&String| {
        let name = words(name);
        name.iter().all(|word| known.contains(word.as_str()))
            && spelled.windows(name.len()).any(|part| part == name)
    };
    let cyrillic_of_four =
        |name: &str| name.chars().count() == 4 && !document.contains(name) && !name.is_ascii();
    let name = facts().names.iter().filter(in_document).find(|name| !cyrillic_of_four(name));
    let tokens: HashSet<&str> = document.split(|letter: char| !letter.is_alphanumeric()).collect();
    let code = facts().codes.iter().find(|code| tokens.contains(code.as_str()));
    name.or(code).cloned()
}

fn document(desk: &Desk, format: Format, attribution: Attribution) -> String {
    String::from_utf8(
        export(&Record::of(&desk.meeting, desk.now), &Wanted::new(format, attribution)).unwrap(),
    )
    .unwrap()
}

#[test]
fn the_check_of_these_tests_finds_names() {
    assert_eq!(leak("as Kenya said").as_deref(), Some("Kenya"));
    assert_eq!(leak("as KEN said").as_deref(), Some("KEN"));
    assert_eq!(leak("in the Sudán").as_deref(), Some("Sudan"));
    assert_eq!(leak("a woman of note"), None);
}

/// What can be written without names, as a text that can be searched.
fn without_names() -> [Wanted; 3] {
    [
        Wanted::new(Format::Markdown, Attribution::None),
        Wanted::new(Format::Json, Attribution::None),
        Wanted::new(Format::Markdown, Attribution::Named).of(Document::Summary),
    ]
}

fn written(record: &Record, wanted: &Wanted) -> String {
    String::from_utf8(export(record, wanted).unwrap()).unwrap()
}

#[test]
fn a_full_meeting_leaves_no_name_in_a_document_without_names() {
    let desk = june::adjourned(None);
    for wanted in without_names() {
        let written = written(&Record::of(&desk.meeting, desk.now), &wanted);
        assert_eq!(leak(&written), None, "{written}");
        for person in ["Kimani", "Martin", "Pailhe", "Permanent Representative"] {
            assert!(!written.contains(person), "{person}: {written}");
        }
    }
}

#[test]
fn no_kind_of_document_in_any_language_leaves_a_name() {
    let desk = june::adjourned(None);
    for language in [Language::English, Language::French, Language::Spanish] {
        let mut record = Record::of(&desk.meeting, desk.now);
        record.agenda.language = language;
        let texts = [Format::Markdown, Format::Html, Format::Word];
        let notes = texts.map(|format| Wanted::new(format, Attribution::None));
        let summaries = notes.clone().map(|wanted| wanted.of(Document::Summary));
        let json = Wanted::new(Format::Json, Attribution::None);
        for wanted in notes.into_iter().chain(summaries).chain([json]) {
            let bytes = export(&record, &wanted).unwrap();
            let format = wanted.format;
            let written = match format {
                Format::Word => parts(&bytes).into_iter().map(|(_, xml)| text_in(&xml)).collect(),
                _ => String::from_utf8(bytes).unwrap(),
            };
            assert_eq!(leak(&without_fonts(&written)), None, "{language:?} {wanted:?}: {written}");
            assert!(!written.contains("Kimani"), "{written}");
        }
    }
}

/// What a reader sees of a part of a Word file; styles name fonts and languages by their codes.
fn text_in(xml: &str) -> String {
    let parsed = roxmltree::Document::parse(xml).unwrap();
    let texts = parsed.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text());
    texts.collect::<Vec<_>>().join(" ")
}

/// Styles name fonts and languages, not delegations.
fn without_fonts(written: &str) -> String {
    let (before, style) = written.split_once("<style>").unwrap_or((written, ""));
    let after = style.split_once("</style>").map_or("", |(_, after)| after);
    [before, after].concat()
}

#[test]
fn a_document_with_groups_names_no_delegation_and_no_person() {
    let written = document(&june::adjourned(None), Format::Markdown, Attribution::Groups);
    for name in ["Indonesia", "Cuba", "Egypt", "Holy See", "Trinidad", "Kimani", "CARICOM", "European"] {
        assert!(!written.contains(name), "{name}: {written}");
    }
    assert!(written.contains("Movement of Non-Aligned Countries"));
}

#[test]
fn titles_places_and_file_names_lose_their_names_too() {
    let agenda = Agenda {
        title: "Kenya's consultation with CARICOM".to_owned(),
        place: Some("Geneva, Switzerland".to_owned()),
        series: Some("KEN and CH".to_owned()),
        ..june::agenda()
    };
    let desk = Desk::open(&agenda, None);
    for attribution in [Attribution::None, Attribution::Groups] {
        for format in [Format::Markdown, Format::Json] {
            assert_eq!(leak(&document(&desk, format, attribution)), None);
        }
        let mut record = Record::of(&desk.meeting, desk.now);
        "kenya-text".clone_into(&mut record.name);
        assert_eq!(leak(&file_name(&record, &Wanted::new(Format::Markdown, attribution))), None);
    }
}

#[test]
fn guests_and_persons_noted_are_taken_out_as_well() {
    let mut desk = june::exchange(None);
    let guest = informals::delegations::guest(
        "Institute of Things",
        informals::delegations::Category::GuestOrganization,
    );
    let named = Speaker { person: Some("Dr. Ada Example, Director".to_owned()), ..Speaker::plain(guest) };
    desk.at("10:50").does(Command::Remarks { who: named });
    desk.notes(
        None,
        None,
        "the Institute of Things says that Ms. Example and ADA EXAMPLE agree, example given",
    );
    let written = document(&desk, Format::Markdown, Attribution::None);
    assert!(written.contains("An organization says that some persons agree, example given"), "{written}");
}

#[test]
fn another_order_of_speaking_gives_the_same_document() {
    let said = |order: [&str; 3]| {
        let mut desk = june::before(None);
        desk.at("10:00").ask(&order.map(|name| (name, None))).open_item("D");
        for name in order {
            desk.next().notes(Some("¶ 24"), None, &format!("point of {}", name.len()));
        }
        document(&desk, Format::Markdown, Attribution::None)
    };
    assert_eq!(said(["Japan", "Egypt", "Cuba"]), said(["Cuba", "Japan", "Egypt"]));
}

#[test]
fn wording_is_in_no_document_without_names() {
    let written = document(&june::adjourned(None), Format::Json, Attribution::None);
    assert!(!written.contains("voluntary basis"), "{written}");
}

fn any_name() -> impl Strategy<Value = String> {
    let all = facts().names.iter().chain(&facts().codes).cloned().collect::<Vec<_>>();
    let groups = ["NAM", "EU", "CARICOM", "AFRICAN_GROUP", "G77", "AU", "PIF"].map(str::to_owned);
    let names = prop::sample::select(all).prop_union(prop::sample::select(groups.to_vec()));
    (names, 0..4_u8).prop_map(|(name, manner)| match manner {
        0 if name.chars().count() > 3 => name.to_lowercase(),
        1 => name.to_uppercase(),
        2 => format!("the {name}"),
        _ => name,
    })
}

fn any_text() -> impl Strategy<Value = String> {
    let between = prop::sample::select(vec![
        " ", ", ", " and ", " (", "/", "; ", "'s ", " — ", ". ", " 24 ", "\n", "-",
    ]);
    prop::collection::vec((any_name(), between, "[a-z]{0,7}"), 0..6).prop_map(|parts| {
        let parts =
            parts.into_iter().map(|(name, between, word)| [word.as_str(), between, &name, between].concat());
        parts.collect()
    })
}

/// Few, since each plays a meeting; as many as `PROPTEST_CASES` says in a longer run.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn no_note_brings_a_name_into_a_document_without_names(
        texts in prop::collection::vec(any_text(), 6),
        language in prop::sample::select(vec![Language::English, Language::French, Language::Spanish]),
    ) {
        let [text, on, verbatim, outcome, asked, person] = texts.as_slice() else { unreachable!() };
        let mut desk = june::exchange(None);
        let note = NoteTaken {
            on: Some(on.clone()),
            stance: Some(Stance::Supports),
            verbatim: Some(verbatim.clone()),
            check: true,
            summary: true,
            ..plain(desk.here(), text)
        };
        desk.note(note).note(plain(About::Meeting, &format!("y {verbatim}"))).at("10:50");
        let asking = informals::meeting::Asking { note: Some(asked.clone()), ..desk.asking(("Peru", None), Kind::Question) };
        desk.does(Command::Inscribe { askings: vec![asking] });
        desk.does(Command::NamePerson { person: format!("x {person}") });
        desk.does(Command::RecordOutcome {
            kind: OutcomeKind::Decision,
            text: format!("x {outcome}"),
            by: None,
            until: Some(asked.clone()),
        });
        desk.proposes(Some(on), &format!("y {asked}"), Some(Amendment::Replaces(format!("z {person}"))));
        desk.adds(2, Position::Supports, &["Ghana", "Peru"]);
        let mut record = Record::of(&desk.meeting, desk.now);
        for wanted in without_names() {
            record.agenda.language = if wanted.format == Format::Json { Language::English } else { language };
            let written = written(&record, &wanted);
            prop_assert_eq!(leak(&written), None, "{:?} {}", language, written);
        }
    }
}
