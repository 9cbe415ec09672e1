//! Cleaning up: edit, strike, move, replace everywhere; the first version stays, and nobody's work is refused
//! because of somebody else's.

use informals::agenda::ItemLabel;
use informals::meeting::{About, Command, Event, Id, Mark, NoteChange, NoteTaken, Role, Stance};

use crate::notes::{note, plain, standing};
use crate::room::{Sitting, given_item_d_open, given_waiting};

fn first(room: &Sitting) -> Id {
    room.room().notes.first().unwrap().note.id
}

fn text(note: Id, text: &str) -> Command {
    Command::EditNote { note, changes: vec![NoteChange::Text(text.to_owned())] }
}

fn replace(from: &str, to: &str) -> Command {
    Command::ReplaceInNotes { from: from.to_owned(), to: to.to_owned() }
}

#[test]
fn an_edit_changes_what_it_names_and_the_first_version_stays_in_the_journal() {
    let mut room = given_item_d_open();
    let taken = NoteTaken { stance: Some(Stance::Supports), ..plain("marcking") };
    room.at("10:43:00").when(Command::TakeNote(Box::new(taken)));
    let changes = vec![NoteChange::Text("marking".to_owned()), NoteChange::Marked(Mark::Check)];
    let edit = Command::EditNote { note: first(&room), changes };
    room.at("12:05:00").when(edit);
    let kept = &room.room().notes[0];
    assert_eq!((kept.note.text.as_str(), kept.note.stance), ("marking", Some(Stance::Supports)));
    assert!(kept.note.check && kept.edited.is_some());
    assert_eq!(kept.at, crate::people::moment("10:43:00"), "times are untouched");
    let mut events = room.meeting.entries().iter().flat_map(|entry| &entry.events);
    assert!(events.any(|event| matches!(event, Event::Noted(note) if note.text == "marcking")));
}

#[test]
fn of_two_edits_the_later_in_store_order_wins_whoever_made_it_and_whenever() {
    let mut room = given_item_d_open();
    room.when(note("one"));
    let edits = [text(first(&room), "two"), text(first(&room), "three")];
    let [two, three] = edits;
    room.at("10:50:00").when(two).by("ben", Role::NoteTaker).at("10:45:00").when(three);
    assert_eq!(standing(&room), ["N1 three"]);
}

#[test]
fn two_who_edit_different_respects_do_not_overwrite_each_other() {
    let mut room = given_item_d_open();
    room.when(note("one"));
    let marks = vec![NoteChange::Marked(Mark::Summary), NoteChange::On(Some("RC/3 ¶ 24".to_owned()))];
    let marked = Command::EditNote { note: first(&room), changes: marks };
    let edited = text(first(&room), "two");
    room.when(edited).by("ben", Role::NoteTaker).when(marked);
    let kept = &room.room().notes[0].note;
    assert_eq!((kept.text.as_str(), kept.on.as_deref(), kept.summary), ("two", Some("RC/3 ¶ 24"), true));
}

#[test]
fn a_strike_wins_over_an_edit_whichever_comes_first() {
    for first_comes in ["the edit", "the strike"] {
        let mut room = given_item_d_open();
        room.when(note("one")).when(note("two"));
        let (edit, strike) = (text(first(&room), "three"), Command::StrikeNote { note: first(&room) });
        let (earlier, later) = if first_comes == "the edit" { (edit, strike) } else { (strike, edit) };
        room.when(earlier).by("ben", Role::NoteTaker).when(later);
        assert_eq!(standing(&room), ["N2 two"], "first comes {first_comes}");
    }
}

#[test]
fn a_strike_can_be_taken_back() {
    let mut room = given_item_d_open();
    room.when(note("one"));
    let note = first(&room);
    room.when(Command::StrikeNote { note }).takes_back();
    assert_eq!(standing(&room), ["N1 one"]);
}

#[test]
fn a_note_is_moved_to_where_it_belongs() {
    let mut room = given_waiting(&["JPN", "MEX"]);
    room.gets_the_floor("JPN").gets_the_floor("MEX").when(note("of Japan"));
    let japan = About::Intervention(room.id("JPN"));
    for about in [japan, About::Item(ItemLabel::new("C"))] {
        let moved = Command::MoveNote { note: first(&room), about: about.clone() };
        room.when(moved);
        assert_eq!(room.room().notes[0].note.about, about);
    }
}

#[test]
fn a_note_that_was_not_placed_can_be_moved() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN");
    let about = About::Intervention(informals::meeting::EntryId::from_bits(999).thing(0));
    room.when(Command::TakeNote(Box::new(NoteTaken { about, ..plain("whose?") })));
    assert!(room.room().voice_of(&room.room().notes[0]).is_none());
    let moved = Command::MoveNote { note: first(&room), about: About::Intervention(room.id("JPN")) };
    room.when(moved);
    assert_eq!(room.room().voice_of(&room.room().notes[0]).unwrap().short(), "JPN");
}

#[test]
fn replacing_everywhere_means_in_the_text_and_the_wording_of_notes_and_nowhere_else() {
    let mut room = given_waiting(&["JPN"]);
    room.gets_the_floor("JPN").when(Command::NamePerson { person: "Ms. Marcking".to_owned() });
    let wording = Some("Marcking, as said".to_owned());
    room.when(note("Marcking twice: Marcking")).when(note("nothing of it"));
    room.when(Command::TakeNote(Box::new(NoteTaken { verbatim: wording, ..plain("") })));
    room.by("ben", Role::NoteTaker).when(replace("Marcking", "Marking"));
    assert_eq!(standing(&room), ["N1 Marking twice: Marking", "N2 nothing of it", "N3 "]);
    assert_eq!(room.room().notes[2].note.verbatim.as_deref(), Some("Marking, as said"));
    assert_eq!(room.speaker().request.speaker.person.as_deref(), Some("Ms. Marcking"));
    assert_eq!(room.meeting.summary(room.meeting.entries().last().unwrap()), "2 notes edited");
    room.takes_back();
    assert_eq!(standing(&room)[0], "N1 Marcking twice: Marcking");
}

#[test]
fn replacing_leaves_parts_of_words_and_struck_notes_alone() {
    let mut room = given_item_d_open();
    room.when(note("Nigeria")).when(note("Niger")).when(note("Niger again"));
    let struck = room.room().notes[2].note.id;
    room.when(Command::StrikeNote { note: struck }).when(replace("Niger", "the Niger"));
    assert_eq!(standing(&room), ["N1 Nigeria", "N2 the Niger"]);
    assert_eq!(room.room().notes[2].note.text, "Niger again");
}

#[test]
fn an_edit_that_leaves_nothing_is_refused_and_strike_is_the_way() {
    let mut room = given_item_d_open();
    room.when(note("one"));
    room.refuses(&text(first(&room), " "), "N1 would say nothing any more; strike takes it out");
    room.refuses(&Command::EditNote { note: first(&room), changes: Vec::new() }, "there is no text");
}

#[test]
fn what_is_said_of_a_note_that_is_not_there_yet_waits_for_it() {
    let mut room = given_item_d_open();
    room.when(note("one"));
    let note = first(&room);
    room.by("ben", Role::NoteTaker).when(text(note, "two")).by("anna", Role::Facilitator).takes_back();
    assert_eq!(standing(&room), Vec::<String>::new());
    room.puts_back();
    assert_eq!(standing(&room), ["N1 two"]);
}

#[test]
fn several_notes_edited_at_once_are_told_once_and_their_first_versions_are_known() {
    let mut room = given_waiting(&["JPN"]);
    for _ in 0..3 {
        room.when(note("Marcking"));
    }
    room.when(replace("Marcking", "Marking"));
    assert_eq!(room.meeting.summary(room.meeting.entries().last().unwrap()), "3 notes edited");
    let kept = room.room().notes[1].note.clone();
    assert_eq!(kept.text, "Marking");
    assert_eq!(room.room().note_numbered(2), room.room().note(kept.id));
    assert_eq!(room.room().note_numbered(3).unwrap().note.id, room.room().notes[2].note.id);
    assert_eq!(room.meeting.first_version(kept.id).unwrap().text, "Marcking");
}
