//! Notes: they belong to an intervention or an item, are refused only when empty, and never conflict.

use informals::agenda::ItemLabel;
use informals::meeting::{About, Command, EntryId, NoteTaken, Role, Stance};

use crate::room::{given_item_d_open, given_waiting};

fn plain(text: &str) -> NoteTaken {
    NoteTaken {
        about: About::Meeting,
        text: text.to_owned(),
        on: None,
        stance: None,
        verbatim: None,
        check: false,
        summary: false,
    }
}

/// A note with nothing but its text.
pub fn note(text: &str) -> Command {
    Command::TakeNote(Box::new(plain(text)))
}

#[test]
fn a_note_belongs_to_an_intervention_an_item_or_the_meeting() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN");
    let japan = About::Intervention(room.id("JPN"));
    room.gets_the_floor("MEX").by("ben", Role::NoteTaker);
    for about in [japan, About::Item(ItemLabel::new("D")), About::Meeting] {
        let taken = NoteTaken { about: about.clone(), ..plain("a line") };
        room.when(Command::TakeNote(Box::new(taken)));
        assert_eq!(room.room().notes.last().unwrap().1.about, about);
    }
}

#[test]
fn a_note_has_paragraph_stance_wording_and_marks_as_wanted() {
    let mut room = given_item_d_open();
    let taken = NoteTaken {
        on: Some("RC/3 ¶ 58".to_owned()),
        stance: Some(Stance::Reserves),
        verbatim: Some("on a voluntary basis".to_owned()),
        check: true,
        summary: true,
        ..plain("")
    };
    room.when(Command::TakeNote(Box::new(taken)));
    let (_, kept) = &room.room().notes[0];
    assert_eq!((kept.stance, kept.on.as_deref()), (Some(Stance::Reserves), Some("RC/3 ¶ 58")));
    assert!(kept.check && kept.summary);
}

#[test]
fn a_mark_or_a_stance_alone_is_a_note_and_no_stance_is_forced() {
    let mut room = given_item_d_open();
    room.when(Command::TakeNote(Box::new(NoteTaken { check: true, ..plain("") })));
    room.when(Command::TakeNote(Box::new(NoteTaken { stance: Some(Stance::Aligns), ..plain("") })));
    room.when(note("only words"));
    assert_eq!(room.room().notes[2].1.stance, None);
}

#[test]
fn a_note_that_says_nothing_is_refused() {
    let room = given_item_d_open();
    room.refuses(&note("  "), "there is no text");
    let blank_wording = NoteTaken { verbatim: Some(" ".to_owned()), ..plain("") };
    room.refuses(&Command::TakeNote(Box::new(blank_wording)), "there is no text");
}

#[test]
fn a_note_about_something_unknown_is_kept_as_not_placed() {
    let mut room = given_item_d_open();
    let about = About::Intervention(EntryId::from_bits(999).thing(0));
    room.when(Command::TakeNote(Box::new(NoteTaken { about, ..plain("from the other laptop") })));
    assert_eq!(room.room().notes.len(), 1);
}

#[test]
fn a_note_stays_with_its_intervention_when_that_is_taken_back() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN");
    let about = About::Intervention(room.id("JPN"));
    room.by("ben", Role::NoteTaker).when(Command::TakeNote(Box::new(NoteTaken { about, ..plain("a line") })));
    room.by("anna", Role::Facilitator).takes_back();
    assert_eq!(room.room().notes.len(), 1);
}
