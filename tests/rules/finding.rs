//! Finding notes: all words, accents folded; by whom, on which paragraph, with which mark.

use informals::agenda::Document;
use informals::meeting::{Command, Id, KeptNote, Mark, NoteTaken, Reference};
use informals::record::{Sought, found};

use crate::notes::plain;
use crate::people::agenda;
use crate::room::{Sitting, given, speaker};

/// N1 to N4: Japan, Japan, Mexico, Indonesia for the Movement; N5 was struck.
fn given_notes() -> Sitting {
    let mut agenda = agenda();
    let short = "RC/3".to_owned();
    agenda.documents = vec![Document {
        short,
        symbol: None,
        title: String::new(),
        date: None,
        see: Vec::new(),
        text: Vec::new(),
    }];
    let mut room = given(agenda);
    room.at("10:40:00").opens_item("D");
    for (who, on, text) in [
        ("JPN", Some("RC/3 ¶ 24-26"), "polymère: laser marks fade"),
        ("JPN", Some("RC/3 V ¶ 3"), "informal exchanges"),
        ("MEX", Some("RC/3 ¶ 26"), "polymer frames"),
        ("IDN for NAM", None, "technology gap"),
        ("MEX", None, "polymer, struck"),
    ] {
        if room.floor().as_deref() != Some(who) {
            room.gets_the_floor(who);
        }
        let about = room.room().about_now();
        let on = on.map(str::to_owned);
        let check = text.starts_with("tech");
        room.when(Command::TakeNote(Box::new(NoteTaken { about, on, check, ..plain(text) })));
    }
    let note: Id = room.room().notes.last().unwrap().note.id;
    room.when(Command::StrikeNote { note });
    room
}

fn answers(room: &Sitting, sought: &Sought) -> Vec<String> {
    found(room.room(), sought).map(KeptNote::handle).collect()
}

fn words(words: &str) -> Sought {
    Sought { words: words.to_owned(), ..Sought::default() }
}

fn on(typed: &str, room: &Sitting) -> Sought {
    let on = Some(Reference::read(typed, &room.room().agenda.documents));
    Sought { on, ..Sought::default() }
}

#[test]
fn words_are_found_whatever_their_accents_and_capitals() {
    let room = given_notes();
    assert_eq!(answers(&room, &words("polymer")), ["N1", "N3"]);
    assert_eq!(answers(&room, &words("POLYMÈRE")), ["N1"]);
    assert_eq!(answers(&room, &words("fade poly")), ["N1"], "all words, in any order");
    assert_eq!(answers(&room, &words("")), ["N1", "N2", "N3", "N4"]);
    assert_eq!(answers(&room, &words("struck")), Vec::<String>::new());
}

#[test]
fn notes_are_found_by_delegation_and_by_group() {
    let room = given_notes();
    let by = |who: &str| Sought { who: Some(speaker(who)), ..Sought::default() };
    assert_eq!(answers(&room, &by("JPN")), ["N1", "N2"]);
    assert_eq!(answers(&room, &by("NAM")), ["N4"]);
    assert_eq!(answers(&room, &by("IDN")), ["N4"]);
}

#[test]
fn notes_are_found_by_paragraph_and_a_range_holds_its_paragraphs() {
    let room = given_notes();
    assert_eq!(answers(&room, &on("25", &room)), ["N1"]);
    assert_eq!(answers(&room, &on("RC/3 ¶ 26", &room)), ["N1", "N3"]);
    assert_eq!(answers(&room, &on("V", &room)), ["N2"]);
    assert_eq!(answers(&room, &on("RC/3", &room)), ["N1", "N2", "N3"]);
    assert_eq!(answers(&room, &on("20-24", &room)), ["N1"]);
}

#[test]
fn notes_are_found_by_mark_and_all_filters_narrow_together() {
    let room = given_notes();
    let check = Sought { mark: Some(Mark::Check), ..Sought::default() };
    assert_eq!(answers(&room, &check), ["N4"]);
    let both = Sought { who: Some(speaker("MEX")), ..words("polymer") };
    assert_eq!(answers(&room, &both), ["N3"]);
}
