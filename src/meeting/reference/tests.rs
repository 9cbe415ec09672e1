//! References as people type them, and what they are taken for.

use proptest::prelude::*;

use super::*;

fn document(short: &str, symbol: Option<&str>) -> Document {
    let symbol = symbol.map(str::to_owned);
    Document {
        short: short.to_owned(),
        symbol,
        title: short.to_owned(),
        date: None,
        see: Vec::new(),
        text: Vec::new(),
    }
}

fn documents() -> Vec<Document> {
    vec![
        document("RC/3", Some("A/CONF.192/2018/RC/3")),
        document("BMS/2016/2", Some("A/CONF.192/BMS/2016/2")),
        document("Draft 1", None),
        document("Draft 10", None),
    ]
}

fn read(typed: &str) -> Reference {
    Reference::read(typed, &documents())
}

fn shown(typed: &str) -> String {
    read(typed).to_string()
}

#[test]
fn one_place_may_be_typed_in_many_ways() {
    for (shown_as, ways) in [
        ("¶ 24", &["24", "p24", "P24", "p 24", "¶24", "¶ 24", "para 24", "para. 24", "paragraph 24"][..]),
        ("¶ 24-26", &["24-26", "24–26", "24 to 26", "¶¶ 24-26", "paras 24 - 26", "paragraphs 24 to 26"]),
        ("¶ 24, 26", &["24, 26", "24,26", "24 and 26", "paragraphs 24 and 26"]),
        ("¶ 24 bis", &["24bis", "24 bis", "¶ 24 bis"]),
        ("¶ 24 (a)", &["24(a)", "24 (a)"]),
        ("V ¶ 3", &["V 3", "V ¶ 3", "V¶3", "section V, paragraph 3", "Section V para. 3"]),
        ("RC/3 ¶ 58", &["RC/3 ¶ 58", "rc/3 58", "RC/3, paragraph 58", "A/CONF.192/2018/RC/3 ¶ 58"]),
        ("RC/3 V ¶ 3", &["RC/3 V ¶ 3", "RC/3 V 3", "A/CONF.192/2018/RC/3, section V, paragraph 3"]),
        ("RC/3 II A 4 ¶ 52-58", &["RC/3 Section II, A 4 (paragraphs 52-58)"]),
        ("RC/3 Annex II", &["RC/3 Annex II"]),
        ("Draft 1 ¶ 24", &["Draft 1 24", "draft 1 ¶ 24"]),
        ("Draft 10 ¶ 4", &["Draft 10 4"]),
        ("L.7 III ¶ 2", &["L.7 III ¶ 2"]),
        ("RC/3 preamble", &["RC/3 preamble"]),
        ("RC/3", &["RC/3", "rc/3 "]),
        ("V", &["V", "section V"]),
        ("II A ¶ 4", &["II A 4", "section II, A, 4"]),
        ("Annex II ¶ 3", &["Annex II 3"]),
        ("¶ 24", &["paragraph 24.", "p. 24 )"]),
    ] {
        for typed in ways {
            assert_eq!(shown(typed), shown_as, "{typed}");
        }
    }
}

#[test]
fn what_is_not_understood_is_kept_as_typed() {
    for typed in [
        "3D",
        "2021",
        "1.5",
        "0",
        "24%",
        "24/7",
        "24D, 25",
        "24, 25D",
        "the chapeau",
        "Ms. 24",
        "24 and more",
        "24-24",
        "26-24",
        "24 (A)",
        "24 ()",
        "stop 24",
        "paragraph 24 stands",
        "UN 24",
        "a 24",
        "V and more",
        "",
    ] {
        assert!(!read(typed).is_understood(), "{typed}: {:?}", read(typed));
        assert_eq!(shown(typed), typed);
    }
}

#[test]
fn as_typed_is_kept_beside_the_parts() {
    let reference = read("A/CONF.192/2018/RC/3 V 3");
    assert_eq!(reference.typed, "A/CONF.192/2018/RC/3 V 3");
    assert_eq!((reference.document.as_deref(), reference.section.as_deref()), (Some("RC/3"), Some("V")));
    let third = Paragraph { number: 3, part: String::new() };
    assert_eq!(reference.paragraphs, [Paragraphs { from: third, to: None }]);
    let reference = read("L.7 III A ¶ 2");
    assert_eq!((reference.document.as_deref(), reference.section.as_deref()), (Some("L.7"), Some("III A")));
}

#[test]
fn a_paragraph_alone_is_of_the_document_that_the_room_is_on() {
    let within = |typed: &str, on| read(typed).within(on, &documents()).to_string();
    assert_eq!(within("24", Some("RC/3 ¶ 24-26")), "RC/3 ¶ 24");
    assert_eq!(within("Draft 1 24", Some("RC/3 ¶ 24-26")), "Draft 1 ¶ 24");
    assert_eq!(within("24", Some("24-26")), "¶ 24");
    assert_eq!(within("the chapeau", Some("RC/3 ¶ 24-26")), "the chapeau");
    let only = [document("RC/3", None)];
    assert_eq!(Reference::read("24", &only).within(None, &only).to_string(), "RC/3 ¶ 24");
}

#[test]
fn places_stand_in_the_order_of_the_documents() {
    let mut all = [
        "chapeau",
        "Draft 1 ¶ 3",
        "RC/3 ¶ 100",
        "24",
        "RC/3 IX ¶ 1",
        "RC/3 V ¶ 2",
        "RC/3 ¶ 24-26",
        "RC/3 ¶ 24",
    ];
    all.sort_by_key(|typed| read(typed).order(&documents()));
    assert_eq!(
        all,
        [
            "24",
            "RC/3 ¶ 24",
            "RC/3 ¶ 24-26",
            "RC/3 ¶ 100",
            "RC/3 V ¶ 2",
            "RC/3 IX ¶ 1",
            "Draft 1 ¶ 3",
            "chapeau"
        ]
    );
}

#[test]
fn sections_are_counted_by_their_roman_figures() {
    let figures =
        ["I", "II", "III", "IV", "V", "VI", "VIII", "IX", "X", "XI", "XIV", "XIX", "XX", "A 3", "annex"];
    let numbers = figures.map(read::roman_number);
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 14, 19, 20, 0, 0]);
    assert_eq!(read::roman_number("Annex II"), 2);
}

#[test]
fn documents_are_completed_by_short_name_and_symbol() {
    let all = documents();
    let found = |typed: &str| -> Vec<String> {
        documents_beginning(typed, &all).iter().map(|document| document.short.clone()).collect()
    };
    assert_eq!(found("rc"), ["RC/3"]);
    assert_eq!(found("dra"), ["Draft 1", "Draft 10"]);
    assert_eq!(found("bms"), ["BMS/2016/2"]);
    assert_eq!(found("a/conf"), ["RC/3", "BMS/2016/2"]);
    assert_eq!(found("2016"), ["BMS/2016/2"]);
    assert_eq!(found("x"), Vec::<String>::new());
    assert_eq!(found(" ").len(), 4);
}

proptest! {
    #[test]
    fn what_is_shown_is_read_as_the_same_place(typed in "[ ,¶()0-9A-Za-zIVX/.-]{0,24}") {
        let first = read(&typed);
        if first.is_understood() {
            let again = read(&first.to_string());
            prop_assert_eq!(again.to_string(), first.to_string());
        }
    }

    #[test]
    fn nothing_typed_makes_it_stumble(typed in ".{0,60}") {
        let reference = read(&typed).within(Some("RC/3"), &documents());
        let _ = (reference.to_string(), reference.order(&documents()));
    }
}
