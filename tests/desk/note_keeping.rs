//! What a note-taker has typed is kept: unfinished lines, private notes, and what the store could not take yet.

use informals::console::note_desk::{KeptAs, PrivateNote};
use informals::time::Length;

use super::console::{Store, at};
use super::notes::Notes;

#[test]
fn a_private_note_is_given_to_this_console_alone() {
    let mut notes = Notes::at_d();
    let entries = notes.desk.meeting().entries().len();
    notes.keys("24~ for the Chair alone ##");
    assert_eq!(notes.says(), "RC/3 ¶ 24, reserves, private, stays on this machine".replace("RC/3 ", ""));
    notes.keys("<enter>");
    assert_eq!(notes.desk.meeting().entries().len(), entries);
    assert_eq!(notes.private.len(), 1);
    assert_eq!(notes.private[0].note.text, "for the Chair alone");
    assert_eq!(notes.restarted().desk.private().len(), 1);
}

#[test]
fn a_private_note_is_found_written_anew_and_struck_like_any_other() {
    let mut notes = Notes::at_d();
    notes.keys("for all<enter>24~ zebrafish for the Chair ##<enter>");
    let entries = notes.desk.meeting().entries().len();
    notes.keys("/zebrafish<f4>");
    assert_eq!(notes.typed(), "24~ zebrafish for the Chair ##".replace("24~", "\u{b6} 24 ~"));
    notes.keys("<back><back><back>");
    assert!(notes.says().starts_with("not: a private note stays private"), "{}", notes.says());
    notes.keys(" alone ##");
    assert_eq!(notes.says(), "Enter writes the private note anew");
    notes.keys("<enter>");
    assert_eq!(notes.typed(), "");
    let again = notes.restarted();
    for desk in [&notes.desk, &again.desk] {
        let texts: Vec<&str> = desk.private().iter().map(|private| private.note.text.as_str()).collect();
        assert_eq!(texts, ["zebrafish for the Chair alone"]);
    }
    notes.keys("<up><ctrl-u>");
    assert_eq!(notes.says(), "Enter strikes the private note");
    notes.keys("<enter>");
    assert_eq!(notes.notice(), "private note struck, and no longer in its file");
    assert!(notes.desk.private().is_empty() && notes.restarted().desk.private().is_empty());
    assert_eq!(notes.desk.meeting().entries().len(), entries);
}

#[test]
fn text_of_a_private_note_that_looks_like_a_paragraph_is_edited_as_text() {
    let mut notes = Notes::at_d();
    notes.keys(" 24 is the room ##<enter><up>s");
    assert!(notes.says().starts_with("not: a private note stays private"), "{}", notes.says());
    notes.keys("<back><back><back><back>, upstairs ##<enter>");
    let note = &notes.desk.private()[0].note;
    assert_eq!((note.text.as_str(), note.on.as_deref()), ("24 is the room, upstairs", None));
}

#[test]
fn a_private_note_killed_on_its_way_is_neither_lost_nor_there_twice() {
    let mut notes = Notes::at_d();
    notes.keys("for the Chair alone ##");
    let mut before = notes.clone();
    before.disk = Store::Waits;
    before.keys("<enter>");
    assert_eq!(before.restarted().typed(), "for the Chair alone ##", "it never arrived");
    PrivateNote::take_in(&mut before.private, before.private_waits.clone().unwrap());
    assert_eq!(before.restarted().typed(), "", "it has arrived");
    assert_eq!(before.restarted().desk.private().len(), 1);
}

#[test]
fn a_change_to_a_private_note_that_cannot_be_kept_is_begun_again() {
    let mut notes = Notes::at_d();
    notes.keys("for the Chair alone ##<enter>");
    notes.disk = Store::Refuses;
    notes.keys("<up>#<back><back><back><back>, please ##<enter>");
    assert_eq!(notes.typed(), "for the Chair alone, please ##");
    assert_eq!(notes.says(), "Enter writes the private note anew");
    notes.disk = Store::Keeps;
    notes.keys("<enter>");
    assert_eq!(notes.desk.private()[0].note.text, "for the Chair alone, please");
    assert_eq!(notes.desk.private().len(), 1);
}

#[test]
fn what_was_kept_before_a_private_note_is_taken_back_only_when_that_is_meant() {
    let mut notes = Notes::at_d();
    notes.keys("for everybody<enter>for the Chair alone ##<enter>:undo<enter>");
    assert!(notes.says().starts_with("a private note is not taken back"), "{}", notes.says());
    assert_eq!(notes.desk.room().standing_notes().count(), 1);
    notes.keys("y");
    assert_eq!(notes.desk.room().standing_notes().count(), 0);
}

#[test]
fn a_private_note_that_cannot_be_kept_is_an_unfinished_line_again() {
    let mut notes = Notes::at_d();
    notes.disk = Store::Refuses;
    notes.keys("for the Chair alone ##<enter>");
    assert_eq!(notes.typed(), "for the Chair alone ##");
    assert_eq!(notes.notice(), "cannot keep a private note");
    notes.pass(400);
    assert!(matches!(notes.desk.kept(), KeptAs::Not(_)));
}

#[test]
fn every_key_is_written_before_it_is_shown_and_a_kill_loses_none() {
    let mut notes = Notes::at_d();
    for typed in ["c", "co", "cos", "cost"] {
        notes.keys(typed.chars().last().unwrap().to_string().as_str());
        assert_eq!(notes.restarted().typed(), typed);
    }
    notes.keys("<ctrl-u>");
    assert_eq!(notes.restarted().typed(), "");
    notes.keys("cost<enter>");
    assert_eq!(notes.restarted().typed(), "", "it is in the journal");
}

#[test]
fn a_change_begun_and_a_line_left_for_another_survive_a_kill_at_any_key() {
    let mut notes = Notes::at_d();
    notes.keys("cost<enter>24~ left here").at("10:50:00").floor("give-floor").keys("<tab>thanks");
    let mut again = notes.restarted();
    assert_eq!((again.to().as_str(), again.typed()), ("EU", "thanks"));
    again.keys("<tab>");
    assert_eq!((again.to().as_str(), again.typed()), ("Indonesia for NAM", "24~ left here"));
    let mut notes = Notes::at_d();
    notes.keys("cost<enter><up>s");
    let mut again = notes.restarted();
    assert_eq!((again.typed(), again.says().as_str()), ("costs", "Enter writes N1 anew"));
    again.keys("<enter>");
    assert_eq!(again.last().note.text, "costs");
}

#[test]
fn unfinished_lines_are_synced_after_a_short_silence_and_survive_a_power_cut() {
    let mut notes = Notes::at_d();
    notes.keys("24~ cost");
    assert_eq!(notes.desk.kept(), KeptAs::Before);
    assert!(notes.until_next_change() <= Length::from_millis(300));
    notes.pass(300);
    assert_eq!(notes.desk.kept(), KeptAs::Shown(at("10:41:05")));
    notes.at("10:50:00").floor("give-floor").keys("<tab>thanks").pass(300);
    let mut again = notes.after_a_power_cut();
    assert_eq!((again.to().as_str(), again.typed()), ("EU", "thanks"));
    again.keys("<tab>");
    assert_eq!((again.to().as_str(), again.typed()), ("Indonesia for NAM", "24~ cost"));
}

#[test]
fn whoever_never_pauses_has_the_line_synced_all_the_same() {
    let mut notes = Notes::at_d();
    notes.keys("cost of laser marking for producers");
    assert!(notes.drafts.contains("cost of laser"), "{}", notes.drafts);
}

#[test]
fn a_line_killed_on_its_way_is_neither_lost_nor_there_twice() {
    let mut notes = Notes::at_d();
    notes.store = Store::Waits;
    notes.keys("cost<enter>");
    let lost = notes.restarted();
    assert_eq!(lost.typed(), "cost", "it never arrived");
    let on_its_way = notes.waits.clone();
    notes.stores();
    let mut arrived = notes.clone();
    arrived.drafts = {
        let mut before = Notes::at_d();
        before.store = Store::Waits;
        before.keys("cost<enter>").drafts.clone()
    };
    assert_eq!(on_its_way.len(), 1);
    assert_eq!(arrived.restarted().typed(), "", "it has arrived");
    assert_eq!(notes.taken().len(), 1);
}

#[test]
fn what_could_not_be_stored_is_told_and_stored_again_by_a_key() {
    let mut notes = Notes::at_d();
    notes.store = Store::Refuses;
    notes.keys("cost<enter>");
    assert!(notes.desk.trouble().is_some());
    notes.store = Store::Keeps;
    notes.keys("<f5>");
    assert!(notes.desk.trouble().is_none());
    assert_eq!(notes.taken().len(), 1);
}
