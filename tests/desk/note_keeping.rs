//! What a note-taker has typed is kept: unfinished lines, private notes, and what the store could not take yet.

use informals::console::note_desk::KeptAs;
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
fn unfinished_lines_are_written_after_a_short_silence_and_survive_a_kill() {
    let mut notes = Notes::at_d();
    notes.keys("24~ cost");
    assert_eq!(notes.desk.kept(), KeptAs::Before);
    assert!(notes.until_next_change() <= Length::from_millis(300));
    notes.pass(300);
    assert_eq!(notes.desk.kept(), KeptAs::Shown(at("10:41:05")));
    notes.at("10:50:00").floor("give-floor").keys("<tab>thanks").pass(300);
    let mut again = notes.restarted();
    assert_eq!((again.to().as_str(), again.typed()), ("EU", "thanks"));
    again.keys("<tab>");
    assert_eq!((again.to().as_str(), again.typed()), ("Indonesia for NAM", "24~ cost"));
}

#[test]
fn whoever_never_pauses_has_the_line_written_all_the_same() {
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
