//! Every mistake, as a person reads it.

use std::fmt::Write;

use proptest::prelude::*;

use super::super::{Line, Misphrased, Unresolved, parse, stamp};
use super::room::{InRoom, Unclear, in_session, nobody_there, understood};

const MISPHRASED: &[&str] = &[
    "",
    "\"inscribe\" Japan",
    "inscrbe Japan",
    "filibuster",
    "open-item",
    "plan C",
    "plan C 25",
    "plan C 25min",
    "extend-meeting 25:15",
    "extend-meeting noon",
    "announce-closing",
    "suspend now",
    "admit",
    "inscribe",
    "inscribe Japan,",
    "inscribe , Japan",
    "inscribe Japan for",
    "inscribe Japan for group \"\"",
    "inscribe Japan and-national",
    "inscribe Japan as speech",
    "inscribe Japan as questoin",
    "inscribe Japan via pigeon",
    "inscribe Japan via hand via chat",
    "inscribe Japan asked yesterday",
    "inscribe Japan limit 2",
    "inscribe Japan note on paragraph 4",
    "inscribe Japan note \"\"",
    "inscribe Japan via hand please",
    "inscribe AS via hand",
    "guest",
    "guest \"\"",
    "guest \"Forum\" as State",
    "move Japan",
    "move Japan to",
    "move Japan to first",
    "move to 3",
    "move #0 to 3",
    "withdraw Japan from somewhere",
    "hold #x",
    "give-floor #3 as question",
    "give-floor Cuba as remarks",
    "give-floor Cuba, Japan",
    "extend",
    "extend 1",
    "limit 2m",
    "limit nat 2m",
    "limit national",
    "speaker",
    "respond we shall see",
    "point-of-order Cuba for NAM",
    "log-intervention",
    "log-intervention Japan",
    "log-intervention Japan 10:41 to 10:45",
    "log-intervention Japan as speech from 10:41 to 10:45",
    "log-intervention Japan from 10:41",
    "log-intervention Japan from then to 10:45",
    "reply",
    "reply Cuba anyway please",
    "note",
    "note check",
    "note \"\"",
    "note \"a",
    "note a b",
    "note \"a\" stance likes",
    "note \"a\" about",
    "note \"a\" about item",
    "note \"a\" private",
    "note \"a\" on",
    "paragraphs",
    "edit",
    "edit 3 x",
    "edit N0 x",
    "edit N1",
    "edit N1 a b",
    "edit N1 check no-check",
    "edit N1 stance likes",
    "strike Japan",
    "move-note N1",
    "replace a",
    "replace \"\" with b",
    "replace a with",
    "propose",
    "propose \"\"",
    "propose a adds deletes",
    "propose a replaces",
    "support Japan",
    "support P1 Japan,",
    "no-position P1",
    "align Poland",
    "align Poland with",
    "agreed",
    "follow-up \"a\" by",
    "follow-up \"a\" by Kenya by Cuba",
    "follow-up \"a\" until",
    "reassign #3",
    "reassign #3 to",
    "correct-start",
    "correct-start Indonesia",
    "correct-start Indonesia 10h41",
    "clock",
    "amend-agenda",
    "@10h41 pause",
];

const UNRESOLVED: &[&str] = &[
    "open-item X",
    "inscribe Atlantis",
    "inscribe Indonsia",
    "inscribe Korea",
    "guest Japan",
    "guest Russia",
    "inscribe NAM",
    "inscribe Japan for Atlantic Group",
    "inscribe Japan for Kenya",
    "inscribe Japan for \"Kenya, EU\"",
    "inscribe Japan for \"Kenya, Atlantis\"",
    "inscribe Japan asked 2021-06-26T10:00",
    "withdraw Kenya",
    "withdraw Atlantis",
    "withdraw Indonesia",
    "withdraw Cuba",
    "withdraw Korea",
    "move #9 to 1",
    "admit Japan",
    "admit #1",
    "received Japan",
    "reassign Mexico to Cuba",
    "reassign #7 to Cuba",
    "correct-start Kenya 10:41",
    "give-floor Japan limit 2m",
    "give-floor Congo",
    "remarks AU",
    "note \"a\" about Kenya",
    "note \"a\" about outcome 9",
    "edit N9 x",
    "edit N3 x",
    "strike P9",
    "support P1 Korea",
    "align Poland with Atlantis",
];

const IN_AN_EMPTY_ROOM: &[&str] =
    &["give-floor", "skip", "undo", "redo", "correct-start 10:41", "correct-end 10:41"];

fn misphrased(line: &str) -> Misphrased {
    let read =
        Line::cut(line).and_then(|mut line| stamp(&mut line).map(|_| line)).and_then(|line| parse(&line));
    read.expect_err(line)
}

fn unresolved(line: &str, seen: &InRoom) -> Unresolved {
    match understood(line, seen) {
        Err(Unclear::Unresolved(unresolved)) => unresolved,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn a_line_outside_the_grammar_says_what_is_wrong_and_how_it_is_written() {
    let drawn: Vec<String> = MISPHRASED.iter().map(|line| misphrased(line).drawn()).collect();
    insta::assert_snapshot!(drawn.join("\n\n"));
}

#[test]
fn a_name_that_is_not_clear_is_answered_with_the_choices() {
    let mut told = String::new();
    let lines = UNRESOLVED.iter().map(|line| (line, in_session()));
    for (line, seen) in lines.chain(IN_AN_EMPTY_ROOM.iter().map(|line| (line, nobody_there()))) {
        let error = unresolved(line, &seen);
        writeln!(told, "{line}\n  {} {error}", error.exit_code()).unwrap();
    }
    insta::assert_snapshot!(told);
}

#[test]
fn an_error_points_at_the_letters_meant_however_wide() {
    let wrong = misphrased("note \"中国\" stance likes");
    assert_eq!(wrong.place.column(), 18);
    assert!(wrong.drawn().contains("\n                     ^^^^^\n"), "{}", wrong.drawn());
}

proptest! {
    #[test]
    fn no_line_makes_the_language_stumble(line in ".{0,200}") {
        let _ = understood(&line, &in_session());
    }

    #[test]
    fn no_line_of_its_own_words_does_either(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "inscribe", "move", "give-floor", "note", "edit", "propose", "support", "align", "replace", "move-note", "N1",
                "P1", "with", "replaces", "none", "correct-end", "withdraw", "reassign", "follow-up", "guest",
                "for", "group", "and-national", "as", "via", "asked", "limit", "to", "from", "by", "until", "about",
                "item", "on", "check", ",", "\"", "#3", "#", "?", "@10:41", "10:41", "2m", "NAM", "Indonesia",
                "Bolivia", "Cuba", "EU", "\"a b\"", "question", "hand",
            ]),
            0..12,
        ),
    ) {
        let line = words.join(" ");
        if let Err(Unclear::Misphrased(wrong)) = understood(&line, &in_session()) {
            prop_assert!(!wrong.drawn().is_empty());
        }
    }
}
