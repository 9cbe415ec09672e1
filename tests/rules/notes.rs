//! Notes: they belong to an intervention or an item, are refused only when empty, and never conflict.

use informals::agenda::ItemLabel;
use informals::meeting::{About, Command, EntryId, KeptNote, NoteTaken, OutcomeKind, Role, Stance};

use crate::people::moment;
use crate::room::{Sitting, console, given_item_d_open, given_waiting};

/// A note about the meeting, with nothing but its text.
pub fn plain(text: &str) -> NoteTaken {
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
        assert_eq!(room.room().notes.last().unwrap().note.about, about);
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
    let kept = &room.room().notes[0].note;
    assert_eq!((kept.stance, kept.on.as_deref()), (Some(Stance::Reserves), Some("RC/3 ¶ 58")));
    assert!(kept.check && kept.summary);
}

#[test]
fn a_mark_or_a_stance_alone_is_a_note_and_no_stance_is_forced() {
    let mut room = given_item_d_open();
    room.when(Command::TakeNote(Box::new(NoteTaken { check: true, ..plain("") })));
    room.when(Command::TakeNote(Box::new(NoteTaken { stance: Some(Stance::Aligns), ..plain("") })));
    room.when(note("only words"));
    assert_eq!(room.room().notes[2].note.stance, None);
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

/// Number and text of every note that stands.
pub fn standing(room: &Sitting) -> Vec<String> {
    let told = |kept: &KeptNote| format!("{} {}", kept.handle(), kept.note.text);
    room.room().standing_notes().map(told).collect()
}

#[test]
fn a_note_begun_now_is_about_who_is_heard_else_the_item_else_the_meeting() {
    let mut room = given_waiting(&["JPN"]);
    assert_eq!(room.room().about_now(), About::Item(ItemLabel::new("D")));
    room.gets_the_floor("JPN");
    let japan = About::Intervention(room.id("JPN"));
    assert_eq!(room.room().about_now(), japan);
    room.point_of_order("EGY");
    assert_eq!(room.room().about_now(), About::Intervention(room.id("EGY")));
    room.responds();
    assert_eq!(room.room().about_now(), japan);
    room.when(Command::CloseItem);
    assert_eq!(room.room().about_now(), About::Meeting);
}

#[test]
fn a_note_begun_before_the_floor_moved_on_stays_with_its_speaker() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN");
    let begun = room.room().about_now();
    room.gets_the_floor("MEX").when(Command::TakeNote(Box::new(NoteTaken { about: begun, ..plain("late") })));
    let voice = room.room().voice_of(&room.room().notes[0]).unwrap();
    assert_eq!(voice.short(), "JPN");
}

#[test]
fn an_outcome_and_a_response_to_a_point_of_order_have_notes_too() {
    let mut room = given_item_d_open();
    let text = "to meet again".to_owned();
    room.when(Command::RecordOutcome { kind: OutcomeKind::Agreed, text, by: None, until: None });
    let outcome = About::Outcome(room.room().outcomes[0].id);
    room.gets_the_floor("JPN").point_of_order("EGY").by("ben", Role::NoteTaker);
    let egypt = About::Intervention(room.id("EGY"));
    room.when(Command::Respond { words: Some("the list stands".to_owned()) });
    for about in [outcome, egypt] {
        room.when(Command::TakeNote(Box::new(NoteTaken { about: about.clone(), ..plain("noted") })));
        assert_eq!(room.room().notes.last().unwrap().note.about, about);
    }
    let point = room.room().floor.point_of_order.as_ref().unwrap();
    assert_eq!(point.response.as_deref(), Some("the list stands"));
}

#[test]
fn notes_are_numbered_in_store_order_and_no_number_is_given_twice() {
    let mut room = given_item_d_open();
    room.when(note("one")).when(note("two")).takes_back().when(note("three"));
    assert_eq!(standing(&room), ["N1 one", "N3 three"]);
    room.by("ben", Role::NoteTaker).when(note("four")).takes_back().puts_back();
    assert_eq!(standing(&room), ["N1 one", "N3 three", "N4 four"]);
}

#[test]
fn notes_never_stand_in_the_way_of_anything_taken_back() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").by("ben", Role::NoteTaker).when(note("one"));
    room.by("anna", Role::Facilitator).takes_back();
    assert_eq!(room.floor(), None);
    let begun = room.meeting.undoable(&console("ben", Role::NoteTaker)).unwrap();
    room.refuses(&Command::Undo { entry: begun }, "only the console that did it can take it back");
    assert_eq!(standing(&room), ["N1 one"]);
}

#[test]
fn a_note_may_be_taken_at_any_moment() {
    let mut room = given_item_d_open();
    room.at("10:30:00").when(note("heard before"));
    assert_eq!(room.room().last_floor_at, moment("10:40:00"));
}

#[test]
fn paragraphs_that_the_room_is_on_go_with_notes_on_what_goes_on_now() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN");
    let japan = room.room().about_now();
    room.gets_the_floor("MEX").when(on(Some("RC/3 ¶ 24-26")));
    let now = room.room().about_now();
    assert_eq!(room.room().paragraphs_for(&now), Some("RC/3 ¶ 24-26"));
    assert_eq!(room.room().paragraphs_for(&About::Item(ItemLabel::new("D"))), Some("RC/3 ¶ 24-26"));
    assert_eq!(room.room().paragraphs_for(&japan), None, "an earlier intervention was on others");
    room.when(on(None));
    assert_eq!(room.room().paragraphs_for(&now), None);
}

#[test]
fn paragraphs_are_left_with_the_item_and_are_the_facilitators() {
    let mut room = given_item_d_open();
    room.when(on(Some("24"))).opens_item("E");
    assert_eq!(room.room().paragraphs, None);
    room.takes_back();
    assert_eq!(room.room().paragraphs.as_deref(), Some("24"));
    room.by("ben", Role::NoteTaker).refuses(
        &on(Some("25")),
        "a note-taker's console may take notes only; the floor is the facilitator's",
    );
}

fn on(paragraphs: Option<&str>) -> Command {
    Command::TakeUpParagraphs { on: paragraphs.map(str::to_owned) }
}
