//! How notes read in prose: stances apart from their words, wording where it was typed, positions where they were said.

use informals::agenda::Attribution;
use informals::export::{Format, Wanted, export};
use informals::meeting::{NoteTaken, Position, Stance};

use crate::desk::{Desk, plain};
use crate::june;
use crate::opened::{part, record};

/// Indonesia has proposed, the European Union has the floor.
fn given_a_proposal() -> Desk {
    let mut desk = june::exchange(None);
    desk.at("10:50").next();
    desk
}

/// The text of the notes with names, of a format that marks text up or not, without its marks.
fn prose(desk: &Desk, format: Format) -> String {
    let bytes = export(&record(desk), &Wanted::new(format, Attribution::Named)).unwrap();
    let marked = match format {
        Format::Word => part(&bytes, "word/document.xml"),
        Format::Markdown | Format::Html | Format::Json | Format::Csv | Format::Excel | Format::Chapters => {
            String::from_utf8(bytes).unwrap()
        }
    };
    let mut text = String::new();
    let mut in_a_tag = false;
    for letter in marked.chars() {
        match letter {
            '<' => in_a_tag = true,
            '>' => in_a_tag = false,
            letter if !in_a_tag => text.push(letter),
            _ => {}
        }
    }
    text
}

#[test]
fn a_stance_is_apart_from_its_words_in_every_format() {
    let mut desk = given_a_proposal();
    let stances = [
        (Stance::Supports, "paragraph 30, supports: too vague."),
        (Stance::Opposes, "paragraph 30, opposes: too vague."),
        (Stance::Reserves, "paragraph 30, reserves its position: too vague."),
        (Stance::Asks, "paragraph 30, asks: too vague."),
        (Stance::Answers, "paragraph 30, answers: too vague."),
        (Stance::Welcomes, "paragraph 30, welcomes it: too vague."),
        (Stance::IsConcerned, "paragraph 30, is concerned: too vague."),
    ];
    for (stance, _) in stances {
        desk.notes(Some("RC/3 ¶ 30"), Some(stance), "too vague");
    }
    desk.notes(Some("RC/3 ¶ 31"), Some(Stance::Opposes), "");
    for format in [Format::Markdown, Format::Html, Format::Word] {
        let prose = prose(&desk, format);
        for (_, told) in stances {
            assert!(prose.contains(told), "{told} in {prose}");
        }
        assert!(prose.contains("paragraph 31: opposes."), "{prose}");
    }
}

#[test]
fn wording_stands_before_the_words_on_it_as_it_was_typed() {
    let mut desk = given_a_proposal();
    let verbatim = Some("as appropriate".to_owned());
    desk.note(NoteTaken { verbatim, ..plain(desk.here(), "he repeated") });
    for format in [Format::Markdown, Format::Html, Format::Word] {
        let prose = prose(&desk, format);
        assert!(prose.contains("“as appropriate” he repeated."), "{prose}");
    }
}

#[test]
fn a_position_stands_under_the_statement_of_who_said_it_and_by_name_elsewhere() {
    let mut desk = given_a_proposal();
    desk.at("10:52").adds(1, Position::Opposes, &["European Union"]).adds(1, Position::Consults, &["Norway"]);
    desk.at("10:53").notes(None, None, "thanks UNIDIR");
    for format in [Format::Markdown, Format::Html, Format::Word] {
        let prose = prose(&desk, format);
        let statement = prose.split_once("2. European Union").map(|(_, after)| after.to_owned()).unwrap();
        let places = ["Opposes P1.", "Norway will consult on P1.", "Thanks UNIDIR."]
            .map(|told| statement.find(told).unwrap_or_else(|| panic!("{told} in {statement}")));
        assert!(places.is_sorted(), "{statement}");
    }
}
