//! Lines as a note-taker types them, and what they are told to be.

use proptest::prelude::*;

use super::*;

fn documents() -> Vec<Document> {
    let document = |short: &str, symbol: Option<&str>| Document {
        short: short.to_owned(),
        symbol: symbol.map(str::to_owned),
        title: short.to_owned(),
        date: None,
        see: Vec::new(),
        text: Vec::new(),
    };
    vec![
        document("RC/3", Some("A/CONF.192/2018/RC/3")),
        document("Draft 1", None),
        document("Draft 10", None),
    ]
}

fn read(typed: &str) -> Inline {
    Inline::read(typed, Surroundings { documents: &documents(), room_is_on: None, note_before: None })
}

fn note(typed: &str) -> InlineNote {
    match read(typed) {
        Inline::Note(note) => note,
        other => panic!("{typed}: {other:?}"),
    }
}

/// Line, then place, stance, text, wording.
type Row = (&'static str, &'static str, Option<Stance>, &'static str, &'static str);

const LINES: &[Row] = &[
    ("thanks UNIDIR", "", None, "thanks UNIDIR", ""),
    ("24~ cost of laser marking", "¶ 24", Some(Stance::Reserves), "cost of laser marking", ""),
    ("24 ~ cost", "¶ 24", Some(Stance::Reserves), "cost", ""),
    ("24 cost", "¶ 24", None, "cost", ""),
    ("24: cost", "¶ 24", None, "cost", ""),
    ("24", "¶ 24", None, "", ""),
    ("p24 cost", "¶ 24", None, "cost", ""),
    ("p24+ agreed", "¶ 24", Some(Stance::Supports), "agreed", ""),
    ("¶ 24 - no", "¶ 24", Some(Stance::Opposes), "no", ""),
    ("¶24- no", "¶ 24", Some(Stance::Opposes), "no", ""),
    ("24-26 whole", "¶ 24-26", None, "whole", ""),
    ("24–26! \"x\"", "¶ 24-26", Some(Stance::Proposes), "", "x"),
    ("24,26+ both", "¶ 24, 26", Some(Stance::Supports), "both", ""),
    ("24bis+ new", "¶ 24 bis", Some(Stance::Supports), "new", ""),
    ("24 bis + new", "¶ 24 bis", Some(Stance::Supports), "new", ""),
    ("24(a)? which", "¶ 24 (a)", Some(Stance::Asks), "which", ""),
    ("V 3+ go on", "V ¶ 3", Some(Stance::Supports), "go on", ""),
    ("V 3 + go on", "V ¶ 3", Some(Stance::Supports), "go on", ""),
    ("RC/3 V 3 go on", "RC/3 V ¶ 3", None, "go on", ""),
    ("rc/3 24~ cost", "RC/3 ¶ 24", Some(Stance::Reserves), "cost", ""),
    ("RC/3 ¶ 24 cost", "RC/3 ¶ 24", None, "cost", ""),
    ("RC/3¶24 cost", "RC/3 ¶ 24", None, "cost", ""),
    ("A/CONF.192/2018/RC/3 24 cost", "RC/3 ¶ 24", None, "cost", ""),
    ("RC/3 V + whole section", "RC/3 V", Some(Stance::Supports), "whole section", ""),
    ("Draft 1 24 cost", "Draft 1 ¶ 24", None, "cost", ""),
    ("Draft 10 4- no", "Draft 10 ¶ 4", Some(Stance::Opposes), "no", ""),
    ("+ welcomes", "", Some(Stance::Supports), "welcomes", ""),
    ("- no", "", Some(Stance::Opposes), "no", ""),
    ("~ later", "", Some(Stance::Reserves), "later", ""),
    ("! a new paragraph", "", Some(Stance::Proposes), "a new paragraph", ""),
    ("? which part", "", Some(Stance::Asks), "which part", ""),
    ("\"on a voluntary basis\"", "", None, "", "on a voluntary basis"),
    ("\"on a voluntary basis", "", None, "", "on a voluntary basis"),
    ("\"as is\" in the chapeau", "", None, "in the chapeau", "as is"),
    ("24! \"as is\" at the end", "¶ 24", Some(Stance::Proposes), "at the end", "as is"),
    ("! “as is”", "", Some(Stance::Proposes), "", "as is"),
    ("« tel quel » fin", "", None, "fin", "tel quel"),
    // Text that only looks like something else.
    ("3D printing", "", None, "3D printing", ""),
    ("3d printing", "", None, "3d printing", ""),
    ("2021 was hard", "", None, "2021 was hard", ""),
    ("1.5 million", "", None, "1.5 million", ""),
    ("24% of marks", "", None, "24% of marks", ""),
    ("10:41 came back", "", None, "10:41 came back", ""),
    ("-5 degrees", "", None, "-5 degrees", ""),
    ("I agree", "", None, "I agree", ""),
    ("V for victory", "", None, "V for victory", ""),
    ("RC/3 is outdated", "", None, "RC/3 is outdated", ""),
    ("RC/9 24 cost", "", None, "RC/9 24 cost", ""),
    ("polymer frames", "", None, "polymer frames", ""),
    (" 24 States spoke", "", None, "24 States spoke", ""),
    (" = text", "", None, "= text", ""),
    ("P1 is good", "", None, "P1 is good", ""),
    ("中国 supports", "", None, "中国 supports", ""),
];

#[test]
fn the_beginning_of_a_line_says_place_stance_and_wording() {
    for (typed, on, stance, text, wording) in LINES {
        let note = note(typed);
        let read =
            (note.on.as_deref().unwrap_or(""), note.stance, note.text.as_str(), note.verbatim.as_deref());
        assert_eq!(
            read,
            (*on, *stance, *text, Some(*wording).filter(|wording| !wording.is_empty())),
            "{typed}"
        );
        assert!(!note.check && !note.summary && !note.private, "{typed}");
    }
}

#[test]
fn the_end_of_a_line_says_its_marks() {
    for (typed, text, check, summary, private) in [
        ("laser marks fade **", "laser marks fade", false, true, false),
        ("laser marks fade**", "laser marks fade", false, true, false),
        ("which date ??", "which date", true, false, false),
        ("ask the Chair ##", "ask the Chair", false, false, true),
        ("all ** ?? ##", "all", true, true, true),
        ("all ##??**", "all", true, true, true),
        (" 24 is the room ##", "24 is the room", false, false, true),
        ("really?", "really?", false, false, false),
        ("5 * 5", "* 5", false, false, false),
        ("**", "", false, true, false),
    ] {
        let note = note(typed);
        assert_eq!(note.text, text, "{typed}");
        assert_eq!((note.check, note.summary, note.private), (check, summary, private), "{typed}");
    }
}

#[test]
fn one_private_line_makes_all_of_a_text_private() {
    assert!(note("first pasted line\nask the Chair ##\nthird line").private);
    assert!(note("first pasted line\nask the Chair ## **\nthird line").private);
    assert!(!note("first pasted line\n## ask the Chair\nthird line").private);
}

#[test]
fn a_question_mark_alone_is_a_check_at_once() {
    for typed in ["?", "??", " ? ".trim()] {
        let note = note(typed);
        assert_eq!((note.check, note.stance, note.text.as_str()), (true, None, ""), "{typed}");
    }
    assert_eq!(note("24?").stance, Some(Stance::Asks));
}

#[test]
fn an_empty_line_has_keys_of_its_own() {
    let position = |proposal, position, who: &[&str]| Inline::Position {
        proposal,
        position,
        who: who.iter().map(|name| (*name).to_owned()).collect(),
    };
    for (typed, wanted) in [
        ("", Inline::Nothing),
        ("  ", Inline::Nothing),
        ("=", Inline::Aligns(None)),
        ("= ", Inline::Aligns(None)),
        ("= EU", Inline::Aligns(Some("EU".to_owned()))),
        ("P1+", position(1, Position::Supports, &[])),
        ("P12-", position(12, Position::Opposes, &[])),
        ("P1.", position(1, Position::Consults, &[])),
        ("P1 + Mexico, Japan", position(1, Position::Supports, &["Mexico", "Japan"])),
        ("P2- Iran", position(2, Position::Opposes, &["Iran"])),
        ("/ polymer", Inline::Find("polymer".to_owned())),
        ("/", Inline::Find(String::new())),
        (":undo", Inline::Command("undo".to_owned())),
    ] {
        assert_eq!(read(typed), wanted, "{typed}");
    }
}

#[test]
fn what_the_line_will_be_is_told_before_enter() {
    for (typed, told) in [
        ("", "nothing typed"),
        ("thanks", "a note"),
        ("24~ cost", "¶ 24, reserves"),
        ("RC/3 V 3+ go on **", "RC/3 V ¶ 3, supports, for the summary"),
        ("! \"as is\"", "proposes, wording kept"),
        ("?", "check"),
        ("x ##", "private, stays on this machine"),
        ("=", "aligns with its group"),
        ("= EU", "aligns with EU"),
        ("P1+", "supports P1"),
        ("P1. Japan", "Japan: will consult on P1"),
        ("/ polymer", "find “polymer”"),
        (":", "which command?"),
    ] {
        assert_eq!(read(typed).in_words(), told, "{typed}");
    }
}

#[test]
fn the_paragraphs_that_the_room_is_on_go_with_the_line() {
    let on = |typed: &str| {
        let documents = documents();
        let around =
            Surroundings { documents: &documents, room_is_on: Some("RC/3 ¶ 24-26"), note_before: None };
        match Inline::read(typed, around) {
            Inline::Note(note) => note.on,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(on("+ agreed").as_deref(), Some("RC/3 ¶ 24-26"));
    assert_eq!(on(" plain").as_deref(), Some("RC/3 ¶ 24-26"));
    assert_eq!(on("25+ agreed").as_deref(), Some("RC/3 ¶ 25"));
    assert_eq!(on("Draft 1 25").as_deref(), Some("Draft 1 ¶ 25"));
}

#[test]
fn a_paragraph_alone_is_in_the_document_of_the_note_before() {
    let documents = documents();
    let on = |typed: &str, room_is_on| {
        let around = Surroundings { documents: &documents, room_is_on, note_before: Some("RC/3 V \u{b6} 3") };
        match Inline::read(typed, around) {
            Inline::Note(note) => note.on,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(on("24~ cost", None).as_deref(), Some("RC/3 \u{b6} 24"));
    assert_eq!(on("24~ cost", Some("Draft 1 \u{b6} 20")).as_deref(), Some("Draft 1 \u{b6} 24"));
    assert_eq!(on("thanks", None), None);
}

#[test]
fn a_private_line_is_never_a_proposal_and_never_a_command() {
    assert_eq!(note("24~ for the Chair alone ## **").taken(About::Meeting), None);
    assert_eq!(note("24~ cost").taken(About::Meeting).unwrap().on.as_deref(), Some("¶ 24"));
    assert!(note("! new words").is_proposal());
    assert!(!note("! new words ##").is_proposal());
    assert!(!note("+ new words").is_proposal());
}

#[test]
fn several_lines_stay_several_and_control_characters_stop_at_the_door() {
    assert_eq!(note("24 one\r\ntwo\u{1b}[2J").text, "one\ntwo[2J");
}

proptest! {
    #[test]
    fn nothing_typed_makes_it_stumble_or_is_lost(typed in "\\PC{0,80}|[0-9 pPVIX+~!?\"=.,*#¶-]{0,20}") {
        let read = read(&typed);
        prop_assert!(!read.in_words().is_empty());
        if let Inline::Note(note) = read {
            let kept = [note.text.as_str(), note.verbatim.as_deref().unwrap_or_default()].concat();
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic() && !"pPVIX".contains(*c)).count();
            prop_assert!(note.on.is_some() || letters(&kept) >= letters(&crate::text::printable_lines(&typed)));
        }
    }
}
